package mention_test

import (
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// FuzzFind holds for any text that spans lie within it and that parties stand in order and apart.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"The Deputy Minister of Foreign Affairs of Chad, Ana Lima, met H.E. Mr. Jan Costa (Rtd.), Ambassador of Japan to Kenya; and Eva Berg.",
		"FM/PM Ana LIMA's adviser, the Bank's President-elect & Co., Ltd. (EIB) – of Ireland – Ts. Lima-",
		"“Mr. ‘Utoikamanu, of the Republic of", "US$ 'S U.S. Minister of of the the and", "Presidents A, B and C of the 78th session of the General Assembly,",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := mention.Line(s, lexicon.English())
		within := func(what string, s mention.Span) {
			if s.First < 0 || s.End < s.First || s.End > len(d.Tokens) {
				t.Errorf("%s %v of %d tokens", what, s, len(d.Tokens))
			}
		}
		end := 0
		for _, p := range d.Parties {
			within("party", p.Span)
			within("name", p.Name)
			within("honorific", p.Honorific)
			within("noun", p.Noun)
			for _, o := range p.Offices {
				within("office", o.Span)
				within("title", o.Title)
				if o.Body >= len(d.Bodies) {
					t.Errorf("an office of body %d of %d", o.Body, len(d.Bodies))
				}
			}
			if p.First < end || p.Head < 0 || p.Head >= len(d.Tokens) {
				t.Errorf("party %v, head %d, after token %d", p.Span, p.Head, end)
			}
			end = p.End
		}
		for _, b := range d.Bodies {
			within("body", b.Span)
			within("acronym", b.Acronym)
		}
		for _, c := range d.Countries {
			within("country", c.Span)
		}
		for _, p := range d.Places {
			within("place", p.Span)
		}
	})
}
