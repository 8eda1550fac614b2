package communique_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"testing/fstest"

	"github.com/PuerkitoBio/goquery"

	"github.com/communique-go/communique"
)

// A release as an agency sends it. Names and places are made up.
const release = `Rome, 8 November 2022 (TEQ): The Deputy Minister of Foreign Affairs of Kazakhstan, Daniyar Serikbayev, visited Italy and met the Minister of Culture of Italy, Ms. Caterina Bellandi.

The two sides discussed energy security and the situation in Afghanistan. "Kazakhstan is a bridge to Asia," Bellandi said.

Italian companies invested 7.2 billion USD in Kazakhstan from 2005 to 2021. More than 250 Italian companies operate in the country.

The Agreement on Cultural Cooperation between Italy and Kazakhstan has been in force since 2010.`

// The example of the README.
func Example() {
	a, err := communique.ParseText(`Rome, 8 November 2022 (TEQ): The Deputy Minister of Foreign Affairs of Kazakhstan, Daniyar Serikbayev,
visited Italy and met the Minister of Culture of Italy, Ms. Caterina Bellandi. The two sides discussed energy security.`)
	if err != nil {
		log.Fatal(err)
	}
	for _, m := range a.Meetings {
		fmt.Println(m.Kind, m.Status, m.Place.Country, m.Topics)
		for _, p := range m.Participants {
			fmt.Println(" ", p.Name, p.Role, p.Country, p.Side)
		}
	}
	// Output:
	// visit held IT []
	//   Daniyar Serikbayev Deputy Minister of Foreign Affairs KZ guest
	// meeting held IT [energy security]
	//   Daniyar Serikbayev Deputy Minister of Foreign Affairs KZ guest
	//   Caterina Bellandi Minister of Culture IT host
}

// A text becomes an Article.
func ExampleParseText() {
	a, err := communique.ParseText(release)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Kind, a.Dateline.Place, a.Dateline.Date, a.Dateline.Agency)
	for _, p := range a.People {
		fmt.Printf("%s, %s, %s\n", p.Name, p.Roles[0].Title, p.Country.Name())
	}
	// Output:
	// news Rome 2022-11-08 TEQ
	// Daniyar Serikbayev, Deputy Minister of Foreign Affairs, Kazakhstan
	// Caterina Bellandi, Minister of Culture, Italy
}

// A page loses its furniture. A reader of any charset will do: a file, or the body of a response.
func ExampleParse() {
	page := `<html lang="en"><head><title>Tamm in Oslo | Ministry</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<h1>Tamm in Oslo</h1><p class="date">Published: 4 March 2023</p>
<p>Foreign Minister Kari Holm received her Estonian counterpart, Jaan Tamm, in Oslo on Friday.</p>
<p>Share this on Facebook</p><footer>© Ministry</footer></body></html>`
	a, err := communique.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title)
	fmt.Println(a.Published)
	fmt.Println(a.Text)
	// Output:
	// Tamm in Oslo
	// 2023-03-04
	// Foreign Minister Kari Holm received her Estonian counterpart, Jaan Tamm, in Oslo on Friday.
}

// A scraper that holds a document hands over the part with the release; what the server said of the page goes into a Parser.
func ExampleParser_ParseSelection() {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(`<html><body><div id="menu"><p>Embassies of the world</p></div>
<div id="release"><h2>Tamm in Oslo</h2><p>Foreign Minister Kari Holm received her Estonian counterpart, Jaan Tamm, in Oslo yesterday.</p></div></body></html>`))
	if err != nil {
		fmt.Println(err)
		return
	}
	p := communique.Parser{URL: "https://mfa.example/news/1", Reference: "2023-03-04"}
	a, err := p.ParseSelection(doc.Find("#release"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.URL, a.Title)
	fmt.Println(a.Meetings[0].Date)
	// Output:
	// https://mfa.example/news/1 Tamm in Oslo
	// 2023-03-03
}

// Who met whom, in what capacity, and what about.
func ExampleMeeting() {
	a, err := communique.ParseText(release)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range a.Meetings {
		fmt.Println(m.Kind, m.Status, m.Place.Country)
		for _, p := range m.Participants {
			fmt.Printf("  %s (%s) %s\n", p.Name, p.Country, p.Side)
		}
		for _, topic := range m.Topics {
			fmt.Println("  on", topic)
		}
	}
	// Output:
	// visit held IT
	//   Daniyar Serikbayev (KZ) guest
	// meeting held IT
	//   Daniyar Serikbayev (KZ) guest
	//   Caterina Bellandi (IT) host
	//   on energy security
	//   on situation in Afghanistan
}

// Who put how much into what, and when. Sums are decimals, never floats.
func ExampleInvestment() {
	a, err := communique.ParseText(release)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range a.Investments {
		fmt.Println(v.Kind, v.Status, v.Investors[0].Country, "in", v.Recipients[0].Country)
		if v.Amount.Value != "" {
			fmt.Println("  amount:", v.Amount.Value, v.Amount.Currency, v.Period)
		}
		if v.Count.Value > 0 {
			fmt.Println("  count:", v.Count.Qualifier, v.Count.Value, v.Count.Of)
		}
	}
	// Output:
	// fdi realised IT in KZ
	//   amount: 7200000000 USD 2005/2021
	// presence realised IT in KZ
	//   count: over 250 companies
}

// Who said what: quoted or reported.
func ExampleStatement() {
	a, err := communique.ParseText(release)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range a.Statements {
		fmt.Printf("%s (%s), %s, %s: %s\n", s.Speaker, s.Country, s.Mode, s.Verb, s.Text)
	}
	// Output:
	// Caterina Bellandi (IT), direct, say: Kazakhstan is a bridge to Asia
}

// Every record shows the passages that it was made from, and the rule that made it.
func ExampleEvidence() {
	a, err := communique.ParseText(release)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range a.Agreements {
		fmt.Println(g.Kind, g.Status, g.Date)
		for _, e := range g.Evidence {
			fmt.Printf("%q\n", a.Text[e.Start:e.End])
		}
	}
	// Output:
	// agreement in-force 2010
	// "Agreement on Cultural Cooperation between Italy and Kazakhstan"
}

// What is doubtful is told, and not guessed: here there is no day that "yesterday" could be the day before.
func ExampleWarning() {
	a, err := communique.ParseText("The Foreign Minister of Norway, Kari Holm, met the Foreign Minister of Estonia, Jaan Tamm, yesterday.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range a.Warnings {
		fmt.Println(w.Code, a.Text[w.Start:w.End])
	}
	// Output:
	// unresolved-date yesterday
}

// An error means that there is no Article, and says why.
func ExampleParse_errors() {
	for _, input := range []string{"", "%PDF-1.7"} {
		_, err := communique.Parse(strings.NewReader(input))
		fmt.Println(errors.Is(err, communique.ErrNoText), errors.Is(err, communique.ErrNotText), err)
	}
	// Output:
	// true false communique: no release in the input
	// false true communique: input is not text: PDF document
}

// The grammar of dates alone.
func ExampleDates() {
	for _, d := range communique.Dates("On Tuesday, in the first half of 2024 and since 2008.", "2024-06-20") {
		first, last, _ := d.Value.Bounds()
		fmt.Printf("%s: %s, %s to %s\n", d.Text, d.Value, day(first.IsZero(), first.Format("2006-01-02")), day(last.IsZero(), last.Format("2006-01-02")))
	}
	// Output:
	// Tuesday: 2024-06-18, 2024-06-18 to 2024-06-19
	// first half of 2024: 2024-01/2024-06, 2024-01-01 to 2024-07-01
	// since 2008: 2008/.., 2008-01-01 to open
}

func day(open bool, s string) string {
	if open {
		return "open"
	}
	return s
}

// The grammar of sums alone.
func ExampleAmounts() {
	for _, m := range communique.Amounts("Over USD 1.1 billion, 170-200 million euros and Rs. 500 crore.") {
		fmt.Println(m.Value, m.Max, m.Currency, m.Qualifier)
	}
	// Output:
	// 1100000000  USD over
	// 170000000 200000000 EUR exact
	// 5000000000  INR exact
}

// Articles are plain structs: JSON keeps all of them, and leaves out what the text does not say.
func ExampleArticle() {
	a, err := communique.ParseText("Oslo, 3 March 2023 - Norway exported fish for 2 million euros to Kenya in 2022.")
	if err != nil {
		fmt.Println(err)
		return
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(a.Amounts); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	//   {
	//     "text": "2 million euros",
	//     "value": 2000000,
	//     "currency": "EUR",
	//     "qualifier": "exact",
	//     "evidence": [
	//       {
	//         "start": 46,
	//         "end": 61,
	//         "rule": "en/currencies.txt#euro"
	//       }
	//     ]
	//   }
	// ]
}

// A word that the lexicon lacks is a line in a file of the same name, laid over the built-in one.
func ExampleNewLexicon() {
	lex, err := communique.NewLexicon(fstest.MapFS{
		"en/verbs.txt": {Data: []byte("huddle with\tmeeting\n")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := communique.Parser{Lexicon: lex}.ParseText("Oslo, 3 March 2023 - Foreign Minister Kari Holm huddled with Foreign Minister Jaan Tamm.")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Meetings[0].Kind, len(a.Meetings[0].Participants))
	// Output:
	// meeting 2
}
