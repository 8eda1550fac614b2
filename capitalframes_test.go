package communique_test

import (
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// This file runs the verbs and nouns of capital in the constructions that such texts are written in.

// A giving is a way to tell of 40 million dollars that Norway puts into Kenya; no status: it does not.
type giving struct {
	name, sentence string
	statuses       string
}

const anyStatus = "realised committed planned proposed"

var givings = []giving{
	{"active", "Norway {past} 40 million dollars for Kenya.", anyStatus},
	{"perfect", "Norway has {participle} 40 million dollars for Kenya.", anyStatus},
	{"future", "Norway will {base} 40 million dollars for Kenya.", "planned"},
	{"may", "Norway may {base} 40 million dollars for Kenya.", "proposed"},
	{"hopes", "Norway plans to {base} 40 million dollars for Kenya.", "planned"},
	{"passive", "In Nairobi, 40 million dollars were {participle} by Norway for Kenya.", anyStatus},
	{"relative", "Norway, which {past} 40 million dollars for Kenya, praised the reform.", anyStatus},
	{"object relative", "The 40 million dollars that Norway {past} for Kenya were spent well.", anyStatus},
	{"coordinated", "Norway praised the reform and {past} 40 million dollars for Kenya.", anyStatus},
	{"said", "The Minister said that Norway had {participle} 40 million dollars for Kenya.", anyStatus},
	{"modified", "Norway {past} 40 million dollars for the people affected by floods in Kenya.", anyStatus},
	{"participle", "Norway helped at once, {gerund} 40 million dollars for Kenya.", anyStatus},
}

var nounGivings = []giving{
	{"object", "Norway gave Kenya a {noun} of 40 million dollars.", anyStatus},
	{"behind", "Norway approved a 40 million dollar {noun} for Kenya.", anyStatus},
	{"converted", "Norway approved a 40 million dollar (35 million euro) {noun} for Kenya.", anyStatus},
	{"in", "Norway made available 40 million dollars in {noun} to Kenya.", anyStatus},
	{"from", "Kenya received a {noun} of 40 million dollars from Norway.", anyStatus},
	{"future", "Kenya will receive a {noun} of 40 million dollars from Norway.", "planned committed"},
	{"owner", "Kenya welcomed Norway's {noun} of 40 million dollars.", anyStatus},
	{"promise", "Kenya welcomed Norway's decision to give Kenya a {noun} of 40 million dollars.", anyStatus},
}

// run tells a sentence and holds what it makes against the construction.
func (g giving) run(t *testing.T, sentence string) {
	t.Helper()
	a, err := communique.ParseText(norwayInKenya + sentence)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	for _, v := range a.Investments {
		if v.Amount.Value == "40000000" && len(v.Investors) == 1 && v.Investors[0].Country == "NO" && len(v.Recipients) == 1 && v.Recipients[0].Country == "KE" && strings.Contains(g.statuses, string(v.Status)) {
			return
		}
	}
	t.Errorf("%s: %s\n\tgot %q", g.name, sentence, capital(t, norwayInKenya+sentence))
}

func TestGivingFrames(t *testing.T) {
	write := newConjugator(t).write
	traded := map[string]bool{"put": true} // its past is no other than its present
	for _, f := range frames(t, "trading.txt") {
		traded[f.form] = true // "sink", "supply" tell of trade first
	}
	for _, f := range frames(t, "investing.txt") {
		if !f.has("give") || f.has("weak") || f.has("build") || strings.Contains(f.form, " ") || traded[f.form] {
			continue
		}
		for _, g := range givings {
			g.run(t, write(g.sentence, f.form))
		}
	}
}

func TestCapitalNounFrames(t *testing.T) {
	t.Parallel()
	write := newConjugator(t).write
	for _, f := range frames(t, "assets.txt") {
		if !strings.HasPrefix(f.attributes, "kind=loan") && !strings.HasPrefix(f.attributes, "kind=grant") || f.has("promise") || f.has("need") || strings.HasSuffix(f.form, " offer") || strings.HasSuffix(f.form, " funding") || strings.HasSuffix(f.form, " finance") {
			continue // nobody says "a core funding"
		}
		for _, g := range nounGivings {
			g.run(t, write(g.sentence, f.form))
		}
	}
}

// TestCapitalEllipsis reads sums that leave out what is told before them, and ends that are told apart from them.
func TestCapitalEllipsis(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Norway gave 5 million dollars in aid to Kenya and Sweden 3 million.", "grant: NO to KE: exact 5000000 USD realised; grant: SE to KE: exact 3000000 USD realised"},
		{"Kenya will obtain loans of 5 million dollars from the World Bank and 3 million dollars from Norway.", "loan: World Bank to KE: exact 5000000 USD committed; loan: NO to KE: exact 3000000 USD committed"},
		{"In addition, Norway will allocate 2 million euros for a fisheries project in Kenya.", "grant: NO to KE: exact 2000000 EUR; fisheries project planned"},
		{"The Boards of Directors of the World Bank approved three loans totalling 94 million dollars for Kenya.", "loan: World Bank to KE: exact 94000000 USD committed"},
		{"Representatives of the Kenyan government and the World Bank signed an agreement on a 15 million euro loan for Kenya.", "loan: World Bank to KE: exact 15000000 EUR committed"},
		{"Norway gave Kenya a grant of five million kroner (5,000,000 kroner).", "grant: NO to KE: exact 5000000 NOK realised"},
		{"Norway approved a loan of 5 million dollars to Kenya to support its accession to the European Union.", "loan: NO to KE: exact 5000000 USD committed"},
		{"The main investors in Kenya in 2022 were Norway (5 million dollars) and Sweden (3 million dollars).", "fdi: NO to KE: exact 5000000 USD; rank 1 of investors 2022 realised; fdi: SE to KE: exact 3000000 USD; rank 2 of investors 2022 realised"},
		{"Norway is the largest single investor in Kenya.", "fdi: NO to KE: rank 1 of investor realised"},
		{"Norway will give a grant of 5 million dollars for the Agriculture and Fisheries Project in Kenya.", "grant: NO to KE: exact 5000000 USD; Agriculture and Fisheries Project planned"},
		{"Fjordkraft AS has set aside 40 million dollars for a plant in Kenya.", "project: Fjordkraft AS to KE: exact 40000000 USD; plant planned"},
		{"Norwegian investment in Kenya reached 40 million dollars in 2022, of which 10 million dollars went to the private sector.", "fdi: NO to KE: exact 40000000 USD 2022 realised; fdi: NO to KE: exact 10000000 USD 2022 realised"},
		{"Norway gave Kenya 40 million dollars for health, vocational training and literacy in Kisumu province.", "grant: NO to KE: exact 40000000 USD; health, vocational training, literacy realised"},
		{"Norwegian firms have put 40 million dollars into the banks and hotels of Nairobi.", "fdi: NO to KE: exact 40000000 USD; banks, hotels realised"},
		{"Norway is the third largest investor in Kenya's mining sector.", "fdi: NO to KE: rank 3 of investor; mining realised"},
	} {
		if got := strings.Join(capital(t, norwayInKenya+c.in), "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
	got := strings.Join(capital(t, norwayInKenya+"The two ministers signed notes on Norwegian grants for Kenya as follows:\n\n1. Up to 5 million dollars for the Project for the Enhancement of the Port;\n\n2. Up to 3 million dollars for the Fisheries Programme."), "; ")
	want := "grant: NO to KE: up-to 5000000 USD; Project for the Enhancement of the Port committed; grant: NO to KE: up-to 3000000 USD; Fisheries Programme committed"
	if got != want {
		t.Errorf("list\n got %s\nwant %s", got, want)
	}
}
