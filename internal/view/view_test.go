package view

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/communique-go/communique"
)

const release1 = `Oslo, 3 March 2023 - Foreign Minister of Norway Kari Holm met Foreign Minister of Estonia Jaan Tamm on 2 March 2023. They discussed trade.

Kari Holm will visit Estonia on 5 May 2023.`

func read(t *testing.T, s string) Release {
	t.Helper()
	a, err := communique.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	return Release{"a.txt", a}
}

// The segments are the text, each within the mention and the records that it belongs to.
func TestSegments(t *testing.T) {
	r := read(t, release1)
	d := draw(0, r)
	var text []string
	for _, p := range d.Paragraphs {
		s := ""
		for _, seg := range p.Segments {
			s += seg.Text
		}
		text = append(text, s)
	}
	if diff := cmp.Diff(r.Article.Text, strings.Join(text, "\n\n")); diff != "" {
		t.Error(diff)
	}
	for _, want := range []segment{
		{Text: " Kari Holm", Kind: "person", Value: "Kari Holm"},
		{Text: "2 March 2023", Kind: "date", Value: "2023-03-02"},
	} {
		found := false
		for _, seg := range d.Paragraphs[0].Segments {
			found = found || seg.Text == want.Text && seg.Kind == want.Kind && seg.Value == want.Value
		}
		if !found {
			t.Errorf("no segment %+v in %+v", want, d.Paragraphs[0].Segments)
		}
	}
}

func TestCards(t *testing.T) {
	d := draw(0, read(t, release1))
	if len(d.Cards) < 2 {
		t.Fatalf("cards %+v", d.Cards)
	}
	c := d.Cards[0]
	if c.ID != "r0-m0" || c.Head != "meeting" || c.Status != "held" || c.Sub != "2023-03-02 · Oslo, Norway" || len(c.People) != 2 || c.Lines[0].Value != "trade" {
		t.Errorf("%+v", c)
	}
}

// Every record's card has a place on the page, and every passage a card.
func TestPage(t *testing.T) {
	var b strings.Builder
	if err := Write(&b, []Release{read(t, release1), read(t, release1)}); err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	ids, used := map[string]bool{}, map[string]bool{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				ids[a.Val] = true
			case "data-card":
				used[a.Val] = true
			case "data-records":
				for _, id := range strings.Fields(a.Val) {
					used[id] = true
				}
			case "src":
				t.Errorf("the page loads %s", a.Val)
			}
		}
	}
	for id := range used {
		if !ids[id] {
			t.Errorf("there is no %s", id)
		}
	}
	for _, id := range []string{"r0", "r1", "r0-m0", "r1-m0"} {
		if !ids[id] {
			t.Errorf("there is no %s", id)
		}
	}
	for _, want := range []string{"<h2>Timeline</h2>", "<h2>Who met whom</h2>"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s", want)
		}
	}
}
