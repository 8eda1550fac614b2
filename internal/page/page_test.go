package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

func texts(p *Page) (out []string) {
	for _, b := range p.Blocks {
		out = append(out, b.Text)
	}
	return out
}

func TestPlain(t *testing.T) {
	const release = "MINISTRY OF TRADE\n\nPRESS RELEASE\n\nMinister Okoro receives the Ambassador of Chile\n12 March 2024, 14:05\nShare  Tweet  Print\n\n" +
		"The Minister of Trade, Ada Okoro, received the Ambassador of Chile, Pedro Rojas, on Monday.\n\n" +
		"They discussed the export of lithium and the opening of a direct flight.\n\nENDS\n\nNotes to editors\n1. Chile opened its embassy in 1999.\n"
	p := Plain(release, Options{Lexicon: lexicon.English()})
	want := &Page{
		Title:     "Minister Okoro receives the Ambassador of Chile",
		Published: "2024-03-12",
		Publisher: "MINISTRY OF TRADE",
		Blocks: []Block{
			{Paragraph, "The Minister of Trade, Ada Okoro, received the Ambassador of Chile, Pedro Rojas, on Monday."},
			{Paragraph, "They discussed the export of lithium and the opening of a direct flight."},
		},
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Error(diff)
	}
}
