package communique_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// trades is the figures of trade of a text, each in a line.
func trades(t *testing.T, s string) (out []string) {
	t.Helper()
	a, err := communique.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	for _, x := range a.Trade {
		line := fmt.Sprintf("%s %s", x.Measure, x.Parties)
		for _, s := range []string{strings.TrimSpace(money(x.Amount)), string(x.Period), string(x.Change)} {
			if s != "" {
				line += " " + s
			}
		}
		out = append(out, line)
	}
	return out
}

func TestTrade(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{
			"two measures and their sums", "Exports and imports between Norway and Kenya amounted to 5 million dollars and 3 million dollars, respectively.",
			[]string{"exports [NO KE] exact 5000000 USD", "imports [NO KE] exact 3000000 USD"},
		},
		{
			"two years and their sums", "Trade between Norway and Kenya was 5 million dollars in 2019 and 6 million dollars in 2020.",
			[]string{"turnover [NO KE] exact 5000000 USD 2019", "turnover [NO KE] exact 6000000 USD 2020"},
		},
		{
			"only a time and a sum", "Trade between Norway and Kenya amounted to 5 million dollars in 2022. In 2023, 12 million dollars.",
			[]string{"turnover [NO KE] exact 5000000 USD 2022", "turnover [NO KE] exact 12000000 USD 2023"},
		},
		{
			"a rise of exports alone", "Trade between Norway and Kenya amounted to 5 million dollars in 2022, a year in which Kenyan exports grew by 14 per cent.",
			[]string{"turnover [NO KE] exact 5000000 USD 2022", "exports [KE NO] 14"},
		},
		{
			"a minus in brackets", "Trade between Norway and Kenya amounted to 5 million dollars in 2022 (-5 per cent).",
			[]string{"turnover [NO KE] exact 5000000 USD 2022 -5"},
		},
		{
			"a change in thousands", "Exports of Norway to Kenya rose by 1,200 per cent to 5 million dollars in 2022.",
			[]string{"exports [NO KE] exact 5000000 USD 2022 1200"},
		},
		{
			"rose to", "Bilateral trade rose by 9 per cent to 40 million dollars in 2022.",
			[]string{"turnover [NO KE] exact 40000000 USD 2022 9"},
		},
		{
			"an hour before a percentage", "Bilateral trade rose by 10:00 percent to 40 million dollars in 2022.",
			[]string{"turnover [NO KE] exact 40000000 USD 2022"},
		},
		{
			"a further percentage that is no change", "Norwegian exports to Kenya stood at 34 million dollars in 2022 and will bear an additional 25 percent tariff.",
			[]string{"exports [NO KE] exact 34000000 USD 2022"},
		},
		{
			"a rise over another time", "In the first half of 2022 trade between Kenya and Norway amounted to $40 million, a 9 percent increase over the same period of 2021.",
			[]string{"turnover [KE NO] exact 40000000 USD 2022-01/2022-06 9"},
		},
		{
			"exports told beside", "Trade was small, the exports of Kenya to Norway having amounted to $4 million in 2022.",
			[]string{"exports [KE NO] exact 4000000 USD 2022"},
		},
		{
			"down", "Trade between Kenya and Norway stood at $40 million in 2022, down 12.5 percent from 2021.",
			[]string{"turnover [KE NO] exact 40000000 USD 2022 -12.5"},
		},
		{
			"part of it", "Trade amounted to $40 million in 2022; Kenyan exports made up nearly $10 million of it.",
			[]string{"turnover [KE NO] exact 40000000 USD 2022", "exports [KE NO] about 10000000 USD 2022"},
		},
		{
			"beside it", "In 2022, trade stood at $40 million, with Norwegian exports up 21% to $30 million.",
			[]string{"turnover [NO KE] exact 40000000 USD 2022", "exports [NO KE] exact 30000000 USD 2022 21"},
		},
		{
			"the figure first", "40 million dollars was the turnover with Norway in 2022, up 9 per cent. Of which 30 million dollars were Kenyan exports.",
			[]string{"turnover [NO KE] exact 40000000 USD 2022 9", "exports [KE NO] exact 30000000 USD 2022"},
		},
		{
			"went up, to", "Bilateral exchanges went up by 9 per cent in 2022, to 40 million dollars.",
			[]string{"turnover [NO KE] exact 40000000 USD 2022 9"},
		},
		{
			"a country sells and buys", "In 2022 Norway exported goods for 40 million dollars to Kenya. Kenya bought fish for 3 million dollars from Norway.",
			[]string{"exports [NO KE] exact 40000000 USD 2022", "imports [KE NO] exact 3000000 USD 2022"},
		},
		{
			"sold by", "Coffee worth 3 million dollars was sold by Kenya to Norway in 2022.",
			[]string{"exports [KE NO] exact 3000000 USD 2022"},
		},
		{"no trade yet", "The mission garnered potential exports of 3 million dollars to Kenya.", nil},
		{
			"compared", "Mutual trade exceeded $40 million in 2022, compared with $35 million in 2021.",
			[]string{"turnover [NO KE] over 40000000 USD 2022", "turnover [NO KE] exact 35000000 USD 2021"},
		},
		{
			"the figure", "Trade turnover reached $40 million in 2022. In January-April 2023 the figure fell by a quarter to $9 million.",
			[]string{"turnover [NO KE] exact 40000000 USD 2022", "turnover [NO KE] exact 9000000 USD 2023-01/2023-04 -25"},
		},
		{
			"imports from", "Kenya's imports from Norway totalled 25 million euros in 2022.",
			[]string{"imports [KE NO] exact 25000000 EUR 2022"},
		},
		{
			"sold", "Norway exported goods worth $30 million to Kenya in 2022.",
			[]string{"exports [NO KE] exact 30000000 USD 2022"},
		},
		{
			"a change alone", "Trade between Norway and Kenya has grown by 60 percent in 2022.",
			[]string{"turnover [NO KE] 2022 60"},
		},
		{
			"goes on", "In 2022 trade between Kenya and Norway grew by 24% to 463 million euros, and by a further 12% in 2023.",
			[]string{"turnover [KE NO] exact 463000000 EUR 2022 24", "turnover [KE NO] 2023 12"},
		},
		{
			"goes on without a sum", "Exports from Kenya to Norway fell by 5 per cent in 2021 and by another 3 per cent in 2022.",
			[]string{"exports [KE NO] 2021 -5", "exports [KE NO] 2022 -3"},
		},
		{
			"another year", "Trade between Kenya and Norway was $20 million in 2019, over $22 million in 2020 and $25 million in the first half of 2021.",
			[]string{"turnover [KE NO] exact 20000000 USD 2019", "turnover [NO KE] over 22000000 USD 2020", "turnover [NO KE] exact 25000000 USD 2021-01/2021-06"},
		},
		{
			"another year in a sentence of its own", "Bilateral trade totalled $20 million in 2019 (exports - $5 million, imports - $15 million). In January-May 2020 - $8 million.",
			[]string{
				"turnover [NO KE] exact 20000000 USD 2019", "exports [NO KE] exact 5000000 USD 2019", "imports [NO KE] exact 15000000 USD 2019",
				"turnover [NO KE] exact 8000000 USD 2020-01/2020-05",
			},
		},
		{
			"the change of what it grew to", "Trade between Kenya and Norway grew by 30 percent from 60 million euros in 2019 to 78 million euros in 2020.",
			[]string{"turnover [KE NO] exact 60000000 EUR 2019", "turnover [NO KE] exact 78000000 EUR 2020 30"},
		},
		{
			"the change of what it fell to", "Trade between Kenya and Norway halved to 30 million euros in 2020 from 60 million euros in 2019.",
			[]string{"turnover [KE NO] exact 30000000 EUR 2020 -50", "turnover [NO KE] exact 60000000 EUR 2019"},
		},
		{
			"whilst", "Kenyan exports to Norway totalled $22 million in 2012 whilst imports totalled $17 million.",
			[]string{"exports [KE NO] exact 22000000 USD 2012", "imports [KE NO] exact 17000000 USD 2012"},
		},
		{
			"two comparisons", "Kenya's exports to Norway rose to $76 million in 2021 from $51 million, while imports rose to $43 million as compared to about $29 million in 2020.",
			[]string{
				"exports [KE NO] exact 76000000 USD 2021", "exports [KE NO] exact 51000000 USD",
				"imports [KE NO] exact 43000000 USD 2021", "imports [KE NO] about 29000000 USD 2020",
			},
		},
		{
			"two measures", "Imports and exports between Kenya and Norway stood at $20 million and $5 million, respectively, in 2020.",
			[]string{"imports [KE NO] exact 20000000 USD 2020", "exports [KE NO] exact 5000000 USD 2020"},
		},
		{
			"two nouns", "Kenya's exports to Norway and its imports from Norway were $5 million and $20 million in 2020.",
			[]string{"exports [KE NO] exact 5000000 USD 2020", "imports [KE NO] exact 20000000 USD 2020"},
		},
		{
			"two partners", "In 2020 Kenya's exports to Norway and Sweden were $20 million and $5 million respectively.",
			[]string{"exports [KE NO] exact 20000000 USD 2020", "exports [KE SE] exact 5000000 USD 2020"},
		},
		{"targets and forecasts", "The sides aim to raise trade to $100 million by 2030. Exports will reach $50 million next year.", nil},
		{"other figures", "The trade agreement will cost $2 million. Kenya's budget reached 30 billion dollars.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := gocmp.Diff(test.want, trades(t, norwayInKenya+test.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Each verb and noun of trade that has an example makes the one figure in it.
func TestTradeExamples(t *testing.T) {
	for _, kind := range []lexicon.Kind{lexicon.Trading, lexicon.Commerce} {
		for _, e := range lexicon.English().Entries(kind) {
			for _, example := range e.Examples() {
				if got := trades(t, norwayInKenya+example); len(got) != 1 {
					t.Errorf("%s: %q in %q", e.Rule, got, example)
				}
			}
		}
	}
}

// The European Union is the other party where no country is.
func TestTradeWithUnion(t *testing.T) {
	a, err := communique.ParseText("Kenya and the EU held talks. Two-way trade in goods stood at 5 million dollars in 2022.")
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Trade[0].Parties; !slices.Equal(got, []communique.Country{"KE", "EU"}) {
		t.Errorf("parties %v", got)
	}
}
