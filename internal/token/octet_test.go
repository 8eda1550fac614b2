package token

import (
	"bytes"
	"math/rand"
	"strings"
	"testing"
	"unicode"
)

// TestOctet compares what is told of eight bytes at once with what is told of each.
func TestOctet(t *testing.T) {
	const some = "aZ @[`{09\t\r.\x00\x7f\x80\xc3\xff"
	rng := rand.New(rand.NewSource(1))
	for range 20000 {
		b := make([]byte, 8)
		for i := range b {
			b[i] = some[rng.Intn(len(some))]
		}
		s, n := string(b), 1+rng.Intn(8)
		o := OctetAt(" "+s, 1)
		if o != OctetOf(s) || o.First(n) != OctetOf(s[:n]) {
			t.Fatalf("%q: %x, %x", s, o, o.First(n))
		}
		ascii := bytes.IndexFunc(b, func(r rune) bool { return r > unicode.MaxASCII }) < 0
		if o.ASCII() != ascii || o.Has('.') != strings.Contains(s, ".") {
			t.Fatalf("%q: ASCII %t, a full stop %t", s, o.ASCII(), o.Has('.'))
		}
		visible := 0
		for visible < 8 && b[visible] > ' ' && b[visible] <= '~' {
			visible++
		}
		if within := o.Within('!', '~'); within.Leading() != visible || within.All() != (visible == 8) {
			t.Fatalf("%q: %d visible, want %d", s, within.Leading(), visible)
		}
		if !ascii {
			continue
		}
		if o.Small() != OctetOf(strings.ToLower(s)) {
			t.Fatalf("%q: small letters %x", s, o.Small())
		}
		for _, before := range []bool{false, true} {
			front := map[bool]string{false: "x", true: " "}[before]
			words, spaced := o.Words(before)
			want := len(strings.Fields(front+s)) - len(strings.Fields(front))
			if words != want || spaced != strings.ContainsRune(" \t\r", rune(b[7])) {
				t.Fatalf("%q behind %q: %d words, want %d; spaced %t", s, front, words, want, spaced)
			}
		}
	}
}
