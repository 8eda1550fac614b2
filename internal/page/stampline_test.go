package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

// Lines that date and sign a release, in the orders in which papers write them, in a text and on a page; and lines that are datelines or none of it.
func TestStampLines(t *testing.T) {
	t.Parallel()
	const day = "2024-04-03"
	for _, x := range []struct {
		line, published, publisher string
		authors                    []string
	}{
		{"Apr 3, 2024 By Kofi Zurek", day, "", []string{"Kofi Zurek"}},
		{"03.04.2024 | By Kofi Zurek", day, "", []string{"Kofi Zurek"}},
		{"BY ABCNEWS 2024-04-03", day, "ABCNEWS", nil},
		{"By Nairobi Post 2024-04-03", day, "Nairobi Post", nil},
		{"Kofi Zurek Apr - 03 - 2024 , 07:07", day, "", []string{"Kofi Zurek"}},
		{"Kofi Zurek | 3 April 2024", day, "", []string{"Kofi Zurek"}},
		{"Wednesday, April 3, 2024 Kofi Zurek", day, "", []string{"Kofi Zurek"}},
		{"By Kofi Zurek Updated April 3, 2024", day, "", []string{"Kofi Zurek"}},
		{"Author: Kofi Zurek Published: April 3, 2024", day, "", []string{"Kofi Zurek"}},
		{"Posted by Kofi Zurek | Apr 3, 2024", day, "", []string{"Kofi Zurek"}},
		{"Kofi Zurek @kzurek April 3, 2024 18:46 WIB", day, "", []string{"Kofi Zurek"}},
		{"2024-04-03 15:32   Kofi Zurek, ABC", day, "ABC", []string{"Kofi Zurek"}},
		{"Published on: Apr 3, 2024 • 3:48 PM • Author: Public Relations Service", day, "", []string{"Public Relations Service"}},
		{"By our correspondent April 3, 2024", day, "", nil},
		{"Nusa Zurek, 3 April 2024", "", "", nil},
		{"April 3, 2024 – Ottawa, Ontario – Global Affairs Canada", "", "", nil},
	} {
		const title = "Minister Okoro meets the Minister of Peru in Oslo"
		const first, second = "The Minister of Trade met the Ambassador of Peru on Tuesday and discussed a new agreement on fisheries with her.", "The two sides agreed to meet again in Lima in the autumn, when the texts will have been translated and checked."
		o := Options{Lexicon: lexicon.English()}
		text := Plain(strings.Join([]string{title, x.line, first, second}, "\n\n"), o)
		if text.Published != x.published || text.Publisher != x.publisher || !slices.Equal(text.Authors, x.authors) {
			t.Errorf("%s: %q by %q of %q", x.line, text.Published, text.Authors, text.Publisher)
		}
		page := HTML("<h1>"+title+"</h1><div><span>"+x.line+"</span></div><p>"+first+"</p><p>"+second+"</p>", o)
		if !slices.Equal(page.Authors, x.authors) {
			t.Errorf("%s: the page is by %q", x.line, page.Authors)
		}
	}
}
