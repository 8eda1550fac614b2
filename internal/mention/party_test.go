package mention_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

var kinds = map[mention.PartyKind]string{
	mention.Named: "named", mention.Post: "post", mention.Group: "group", mention.Collective: "body",
	mention.State: "state", mention.Pronoun: "pronoun", mention.Sides: "sides",
}

// outline writes a party as: kind name | title @ body (country); ... | country.
func outline(d *mention.Document, p mention.Party) string {
	var b strings.Builder
	b.WriteString(kinds[p.Kind])
	if !p.Name.Empty() {
		fmt.Fprintf(&b, " %s", d.Slice(p.Name.First, p.Name.End))
	} else if len(p.Offices) == 0 {
		fmt.Fprintf(&b, " %s", d.Slice(p.First, p.End))
	}
	for _, o := range p.Offices {
		fmt.Fprintf(&b, " | %s", d.Slice(o.Title.First, o.Title.End))
		if o.Body >= 0 {
			fmt.Fprintf(&b, " @ %s", d.Slice(d.Bodies[o.Body].First, d.Bodies[o.Body].End))
		}
	}
	if p.Country != "" {
		fmt.Fprintf(&b, " (%s)", strings.Join(append([]string{p.Country}, p.Others...), " "))
	}
	return b.String()
}

func TestParties(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"The Deputy Minister of Foreign Affairs of Chad, Ana Lima, visited Norway.", []string{"named Ana Lima | Deputy Minister of Foreign Affairs (TD)", "state Norway (NO)"}},
		{
			"They met Ana Lima, Director for Asian Affairs, Ministry of Trade, Chad and Jan Costa, Director, Ministry of Trade, the Gambia, on Monday.",
			[]string{"pronoun They", "named Ana Lima | Director for Asian Affairs @ Ministry of Trade (TD)", "named Jan Costa | Director @ Ministry of Trade (GM)"},
		},
		{"They met the Prime Minister, Foreign Minister Ana Lima and Minister of Trade Jan Costa.", []string{"pronoun They", "post | Prime Minister", "named Ana Lima | Foreign Minister", "named Jan Costa | Minister of Trade"}},
		{"King Said bin Ali, King of Chad, the leaders of the states and Norway met.", []string{"named Said bin Ali | King | King (TD)", "group the leaders", "sides the states", "state Norway (NO)"}},
		{"They met the Director, Ministry of Trade, Republic of Chad, Assoc Prof Ana Lima.", []string{"pronoun They", "named Ana Lima | Director @ Ministry of Trade (TD)"}},
		{"They met the Speaker of Chad's National Assembly Ana Lima.", []string{"pronoun They", "named Ana Lima | Speaker @ National Assembly (TD)"}},
		{"They met the Speaker of Chad's parliament, Ana Lima.", []string{"pronoun They", "named Ana Lima | Speaker @ Chad's parliament (TD)"}},
		{"They met their Chadian, Malian, and Omani counterparts.", []string{"pronoun They", "sides their Chadian, Malian, and Omani counterparts (TD ML OM)"}},
		{"The Minister of Trade of Malta Mrs. Ana Lima spoke.", []string{"named Ana Lima | Minister of Trade (MT)"}},
		{"The Minister of Trade of Malta Mark Costa spoke.", []string{"named Mark Costa | Minister of Trade (MT)"}},
		{"Prime Minister the Most Hon. Ana Lima spoke.", []string{"named Ana Lima | Prime Minister"}},
		{"They met, the press service said.", []string{"pronoun They"}},
		{"Republican Ana Lima, Minister of Finance, spoke.", []string{"named Ana Lima | Minister of Finance"}},
		{"Norway's and Chad's foreign ministers spoke.", []string{"post | foreign ministers (NO TD)"}},
		{"Fiji, Norway and Chad's foreign ministers spoke.", []string{"post | foreign ministers (FJ NO TD)"}},
		{"Chad's Deputy FM Ana Lima spoke.", []string{"named Ana Lima | Deputy FM (TD)"}},
		{
			"The Minister for Foreign Affairs and International Cooperation of the State of Kuwait, H.E. Dr. Ana Lima, spoke.",
			[]string{"named Ana Lima | Minister for Foreign Affairs and International Cooperation (KW)"},
		},
		{"Ana Lima, who is Norway's Minister of Finance, spoke.", []string{"named Ana Lima | Minister of Finance (NO)"}},
		{"Minister of Investment Khalid Al Lima spoke.", []string{"named Khalid Al Lima | Minister of Investment"}},
		{
			"They met Ana Lima, Minister of Energy; Jan Costa, Ambassador of Japan to Kenya; and the Rector of the University of Lund, Eva Berg.",
			[]string{"pronoun They", "named Ana Lima | Minister of Energy", "named Jan Costa | Ambassador (JP)", "named Eva Berg | Rector @ University of Lund"},
		},
		{
			"The Director of the Department of Europe of the Ministry of Foreign Affairs of Peru, Ana Lima, spoke.",
			[]string{"named Ana Lima | Director of the Department of Europe @ Ministry of Foreign Affairs (PE)"},
		},
		{"Prime Minister and Minister of Defence HE Sheikh Omar bin Ali Al-Lima spoke.", []string{"named Omar bin Ali Al-Lima | Prime Minister | Minister of Defence"}},
		{
			"The Deputy Prime Minister, Minister of Defence, and Minister of Trade, Ana Lima, spoke.",
			[]string{"named Ana Lima | Deputy Prime Minister | Minister of Defence | Minister of Trade"},
		},
		{
			"They met Ana Lima, Minister of Trade, and Fahd bin Said, Minister of Water.",
			[]string{"pronoun They", "named Ana Lima | Minister of Trade", "named Fahd bin Said | Minister of Water"},
		},
		{
			"They met Ana Lima, Minister of Trade and Supplies, and Kibet, Minister of Water.",
			[]string{"pronoun They", "named Ana Lima | Minister of Trade and Supplies", "named Kibet | Minister of Water"},
		},
		{"They met Dr. Ana Lima, Hon'ble Minister of Trade.", []string{"pronoun They", "named Ana Lima | Minister of Trade"}},
		{
			"They met a delegation from the Danish Ministry of Health.",
			[]string{"pronoun They", "group a delegation from the Danish Ministry of Health (DK)"},
		},
		{"Foreign Minister Reza Amir-Tehrani spoke.", []string{"named Reza Amir-Tehrani | Foreign Minister"}},
		{"The Secretary (West) in the Ministry of External Affairs, Shri Jan Costa, spoke.", []string{"named Jan Costa | Secretary (West) @ Ministry of External Affairs"}},
		{"Presidents Ana Lima and Jan Costa met.", []string{"named Ana Lima | Presidents", "named Jan Costa | Presidents"}},
		{"His Danish counterpart, Eva Berg, agreed.", []string{"named Eva Berg (DK)"}},
		{"Foreign Ministers Ana Lima of Chad and Eva Berg of Norway met.", []string{"named Ana Lima | Foreign Ministers (TD)", "named Eva Berg | Foreign Ministers (NO)"}},
		{"The Mayor of Turku, Ana Lima, the Minister said, was right.", []string{"named Ana Lima | Mayor of Turku (FI)", "post | Minister"}},
		{"Ana LIMA, Jr. and Mr. Kim Hong-su spoke.", []string{"named Kim Hong-su"}},
		{"She met Mr. J.R. The Ambassador of Chad, too, was there.", []string{"pronoun She", "named J.R.", "post | Ambassador (TD)"}},
		{
			"Mrs Ana Lima is the Ambassador of Chad, Mr Jan Costa the High Commissioner of Mali and Ms Eva Berg Ambassador of Norway.",
			[]string{"named Ana Lima", "post | Ambassador (TD)", "named Jan Costa | High Commissioner (ML)", "named Eva Berg | Ambassador (NO)"},
		},
		{"King Jan Carlos I and Minister Ana I Berg met.", []string{"named Jan Carlos I | King", "named Ana I Berg | Minister"}},
		{"Ana Lima, founder and chairman of Sigma Lodges, spoke.", []string{"named Ana Lima | founder | chairman @ Sigma Lodges"}},
		{"Sheikh Said bin Ali, the Emir of Qatar, spoke of VP Ana Berg.", []string{"named Said bin Ali | Emir (QA)", "named Ana Berg | VP"}},
		{"The Prime Minister of Malta will be our Chief Guest.", []string{"post | Prime Minister (MT)"}},
		{"The CEO of the Omani steel group Sigma, Ana Lima, spoke.", []string{"named Ana Lima | CEO @ Sigma (OM)"}},
		{"The CEO of the Omani group Sigma, Ana Lima, spoke.", []string{"named Ana Lima | CEO @ Sigma (OM)"}},
		{"They met the President of SGF – Sigma Growth Fund, Ana Lima.", []string{"pronoun They", "named Ana Lima | President @ Sigma Growth Fund"}},
		{"Mr. van Lumen, Ms. d’Averel and the Minister of Trade of Oman, Sultan bin Said, spoke.", []string{"named van Lumen", "named d’Averel", "named Sultan bin Said | Minister of Trade (OM)"}},
		{"The heads of state of Chad and Mali met.", []string{"post | heads of state (TD ML)"}},
		{
			"Other French officials, business representatives and research experts came.",
			[]string{"group Other French officials (FR)", "group business representatives", "group research experts"},
		},
		{
			"The two sides and both ministers agreed with the Peruvian diplomat.",
			[]string{"sides The two sides", "sides | ministers", "sides the Peruvian diplomat (PE)"},
		},
		{"The European Investment Bank (EIB) lent money; the EIB agreed.", []string{"body The European Investment Bank (EIB)", "body the EIB"}},
		{"Paris lent Kenya 40 million euros, and Tokyo is to finance a road.", []string{"state Paris (FR)", "state Kenya (KE)", "state Tokyo (JP)"}},
		{"Relations between Paris and Astana grew.", []string{"state Paris (FR)", "state Astana (KZ)"}},
		{"He left for Paris.", []string{"pronoun He"}},
		{"Mr. Jordan Lima bought 3 million US dollars.", []string{"named Jordan Lima"}},
		{"The Kazakh government and Lima Motors Co., Ltd. signed.", []string{"state The Kazakh government (KZ)", "body Lima Motors Co., Ltd."}},
	} {
		d := mention.Line(test.text, lexicon.English())
		var got []string
		for _, p := range d.Parties {
			got = append(got, outline(d, p))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.text, diff)
		}
	}
}

// TestSpans holds what every later room relies on: parties in order, apart, and found from their tokens.
func TestSpans(t *testing.T) {
	const text = "The Ministry of Trade of Peru (MINCETUR) and Ana Lima, Ambassador of Japan to Kenya, met the Emir, his Danish counterpart Eva Berg and other officials of the EU in Oslo."
	d := mention.Line(text, lexicon.English())
	end := 0
	for n, p := range d.Parties {
		if p.First < end || p.End <= p.First || p.Head < p.First || p.Head >= p.End {
			t.Errorf("party %d %v, head %d, after token %d", n, p.Span, p.Head, end)
		}
		end = p.End
		for i := p.First; i < p.End; i++ {
			if d.PartyAt(i) != n {
				t.Errorf("PartyAt(%d) = %d, want %d", i, d.PartyAt(i), n)
			}
		}
	}
	if d.PartyAt(-1) != -1 || d.PartyAt(len(d.Tokens)) != -1 {
		t.Error("a party outside the text")
	}
}

// TestExamples runs the sentences under the lexicon's lines: each must give a party that uses its line.
func TestExamples(t *testing.T) {
	lex := lexicon.English()
	for _, kind := range []lexicon.Kind{lexicon.Office, lexicon.Rank, lexicon.Portfolio, lexicon.Group} {
		for _, e := range lex.Entries(kind) {
			for _, example := range e.Examples() {
				if !used(mention.Line(example, lex), e) {
					t.Errorf("%s: no party of %q uses it", e.Rule, example)
				}
			}
		}
	}
}

// used tells whether the entry is found inside a party that is an office's or a group's, or is what the bearer of a name behind it does.
func used(d *mention.Document, e *lexicon.Entry) bool {
	for _, p := range d.Parties {
		if p.Kind == mention.Named && p.First > 0 && e.Has("bearer") {
			for _, h := range d.Hits(p.First - 1) {
				if h.Entry == e {
					return true
				}
			}
		}
		for i := p.First; i < p.End; i++ {
			for _, h := range d.Hits(i) {
				if h.Entry == e && (len(p.Offices) > 0 || p.Kind == mention.Group || p.Kind == mention.Sides) {
					return true
				}
			}
		}
	}
	return false
}
