package lexicon

import "testing"

func TestBuiltin(t *testing.T) {
	l, err := Load("en")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"Paris": "FR", "São Paulo": "BR", "Ürümqi": "CN", "Sao Paulo": "BR", "Cox’s Bazar": "BD"} {
		if got, _ := l.City(name); got != want {
			t.Errorf("City(%q) = %q, want %q", name, got, want)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load("en"); err != nil {
			b.Fatal(err)
		}
	}
}
