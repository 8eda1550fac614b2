package lexicon

import "testing"

func TestNative(t *testing.T) {
	l := English()
	for _, c := range [...]struct {
		word, country string
		want          bool
	}{
		{"Kapanadze", "GE", true}, {"Kapanadze", "FI", false}, {"Virtanen", "FI", true}, {"Nyman", "FI", false}, {"Andriamihaja", "MG", true},
		{"TANAKA", "JP", true}, {"Tan", "SG", true}, {"Tan", "JP", false}, {"Petrović", "RS", true}, {"Petrović", "HR", true}, {"ov", "RU", false},
		{"", "RU", false}, {"Tanzania", "TZ", false}, {"Kwame", "GH", true}, {"Þorsteinsson", "IS", true}, {"O’Brien", "IE", true},
	} {
		if got := l.Native(c.word, c.country); got != c.want {
			t.Errorf("Native(%q, %s) = %v", c.word, c.country, got)
		}
	}
	for _, lines := range [...]map[string][]*Entry{l.nameForms.words, l.nameForms.ends, l.nameForms.begins} {
		for form, entries := range lines {
			if len(form) > longestAffix {
				t.Errorf("%q is longer than an ending is looked for", form)
			}
			for _, e := range entries {
				for _, code := range e.Flags() {
					if l.Country(code) == nil {
						t.Errorf("%s:%d: no country %s", e.Rule, e.Line, code)
					}
				}
			}
		}
	}
}
