package communique_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"

	"github.com/communique-go/communique"
)

// seeds are the releases of the fixtures.
func seeds(f *testing.F) (all []string) {
	for _, name := range fixtures(f) {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		all = append(all, string(raw))
	}
	return all
}

// checkEither holds that there is an Article or an error of ours, never both and never neither.
func checkEither(t testing.TB, a *communique.Article, err error) {
	t.Helper()
	switch {
	case (a == nil) == (err == nil):
		t.Fatalf("Article %v, error %v", a, err)
	case err == nil:
		check(t, a)
	case !errors.Is(err, communique.ErrNoText) && !errors.Is(err, communique.ErrNotText) && !errors.Is(err, communique.ErrTooLarge):
		t.Fatal(err)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add([]byte(s), "", false)
	}
	f.Add([]byte("\xff\xfeO\x00s\x00l\x00o\x00"), "text/html; charset=utf-8", true)
	f.Fuzz(func(t *testing.T, page []byte, contentType string, keepAll bool) {
		p := communique.Parser{ContentType: contentType, KeepAll: keepAll}
		a, err := p.Parse(strings.NewReader(string(page)))
		checkEither(t, a, err)
	})
}

func FuzzParseText(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s, "2024-06-18")
	}
	f.Fuzz(func(t *testing.T, s, reference string) {
		a, err := communique.Parser{Reference: communique.Date(reference)}.ParseText(s)
		checkEither(t, a, err)
	})
}

func FuzzParseSelection(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s, "body")
	}
	f.Add("<p>Oslo<p>Paris", "p, :not(p)")
	f.Fuzz(func(t *testing.T, page, selector string) {
		doc, err := goquery.NewDocumentFromReader(strings.NewReader(page))
		if err != nil {
			t.Skip()
		}
		before, _ := goquery.OuterHtml(doc.Selection)
		a, err := communique.ParseSelection(doc.Find(selector))
		checkEither(t, a, err)
		if after, _ := goquery.OuterHtml(doc.Selection); after != before {
			t.Error("the document has changed")
		}
	})
}

func FuzzDates(f *testing.F) {
	for _, s := range []string{
		"18 June 2022", "from 14 to 16 May", "on Tuesday", "by the end of 2023", "2022/23", "last week", "the 1990s",
		"Q3 2020 and 1Q21", "31.12.1999", "until the 16th", "the same period of last year", "in the past 200 centuries", "29 February", "0.0,0",
		"between 9999 and 1000", "FY2022-23", "15 Ramadan 1445 AH", "the last Friday of May", "’23", "1/2/3/4", "2024-02-30T10:00Z",
	} {
		f.Add(s, "2024-06-18")
	}
	f.Fuzz(func(t *testing.T, s, reference string) {
		end := 0
		for _, d := range communique.Dates(s, communique.Date(reference)) {
			if _, _, ok := d.Value.Bounds(); d.Value != "" && !ok {
				t.Errorf("%q: no date %q", d.Text, d.Value)
			}
			end = checkMention(t, s, d.Text, d.Evidence, end)
		}
	})
}

func FuzzAmounts(f *testing.F) {
	for _, s := range []string{
		"over USD 1.1 billion", "170-200 million EUR", "Rs. 500 crore", "€9.4m", "half a million dollars",
		"US$1.5 billion-$2 billion", "Rp2,150.75 trillion", "EUR 100 000 000", "1.2.3,4 EUR", "5-5 EUR", "12 MUSD", "K9", "3 billion 400 million won",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, m := range communique.Amounts(s) {
			if m.Value.Rat() == nil || len(m.Currency) != 3 {
				t.Errorf("%q: %+v", m.Text, m.Amount)
			}
			if m.Max != "" && m.Max.Rat().Cmp(m.Value.Rat()) <= 0 {
				t.Errorf("%q is no range: %+v", m.Text, m.Amount)
			}
			end = checkMention(t, s, m.Text, m.Evidence, end)
		}
	})
}

// checkMention holds that a mention stands where it says, behind the one before it, and returns where it ends.
func checkMention(t *testing.T, s, text string, evidence []communique.Evidence, end int) int {
	t.Helper()
	if !utf8.ValidString(s) {
		return 0
	}
	if len(evidence) != 1 {
		t.Fatalf("%q: evidence %+v", text, evidence)
	}
	e := evidence[0]
	if e.Start < end || e.Start >= e.End || e.End > len(s) || s[e.Start:e.End] != text {
		t.Fatalf("%q: evidence %+v behind %d", text, e, end)
	}
	if !utf8.RuneStart(s[e.Start]) || e.End < len(s) && !utf8.RuneStart(s[e.End]) {
		t.Fatalf("%q splits a rune", text)
	}
	return e.End
}

func FuzzNewLexicon(f *testing.F) {
	f.Add("en/verbs.txt", "receive | welcome\tmeeting subject=host object=guest\n> President A received Prime Minister B.\n")
	f.Add("world/cities.txt", "Oslo\tNO\n")
	f.Add("en/forms.txt", "the\tdeterminer\n")
	f.Add("world/countries.txt", "KZ\talpha3=KAZ\n")
	f.Fuzz(func(t *testing.T, name, body string) {
		if slices.Contains(strings.Split(name, "/"), "..") || !strings.Contains(name, "/") {
			t.Skip() // no name of a file system
		}
		lex, err := communique.NewLexicon(fstest.MapFS{name: {Data: []byte(body)}})
		if (lex == nil) == (err == nil) {
			t.Fatalf("lexicon %v, error %v", lex, err)
		}
		if err != nil {
			return
		}
		a, err := communique.Parser{Lexicon: lex}.ParseText("Oslo, 3 March 2023 - Minister Kari Holm received Jaan Tamm.\n\n" + body)
		checkEither(t, a, err)
	})
}
