package mention_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// TestOffices reads who holds what, where something stands between an office and its holder or leads back to its body.
func TestOffices(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The Minister for Industry, Trade and Tourism, Ana Lima, spoke.", "named Ana Lima | Minister for Industry, Trade and Tourism"},
		{"The Minister for Inclusion, Social Security and Migration, Ana Lima, spoke.", "named Ana Lima | Minister for Inclusion, Social Security and Migration"},
		{"The minister of state and foreign affairs, Ana Lima, spoke.", "named Ana Lima | minister of state and foreign affairs"},
		{"The Permanent Secretary (Ag.), Ms. Ana Lima, spoke.", "named Ana Lima | Permanent Secretary (Ag.)"},
		{"The ambassador of Sweden with residence in Rome, Ana Lima, spoke.", "named Ana Lima | ambassador (SE)"},
		{"The Ambassador of the Republic of China (Taiwan), Ana Lima, spoke.", "named Ana Lima | Ambassador (TW)"},
		{"The Vice Chair of the city’s People’s Committee, Ana Lima, spoke.", "named Ana Lima | Vice Chair @ People’s Committee"},
		{"The head of the Turkish delegation, Ana Lima, spoke.", "named Ana Lima | head of the Turkish delegation (TR)"},
		{"The Secretary-General of the Algerian Ministry, Ana Lima, spoke.", "named Ana Lima | Secretary-General (DZ)"},
		{"Israel's Minister for Foreign Affairs, Israel Katz, spoke.", "named Israel Katz | Minister for Foreign Affairs (IL)"},
		{"Vice Foreign Minister Kang In-sun spoke.", "named Kang In-sun | Vice Foreign Minister"},
		{"The Director of the Office of Public Engagement Cedric Lima spoke.", "named Cedric Lima | Director @ Office of Public Engagement"},
		{"The government under President Ana Lima spoke.", "named Ana Lima | President"},
		{"Of travels abroad, Communications Minister Ana Lima spoke.", "named Ana Lima | Communications Minister"},
		{"The Adviser to the Prime Minister on Foreign Affairs, Ms. Ana Lima, spoke.", "named Ana Lima | Adviser to the Prime Minister on Foreign Affairs"},
		{"Special Assistant to the President on Human Rights Ana Lima spoke.", "named Ana Lima | Special Assistant to the President on Human Rights"},
		{"The UN Special Rapporteur on human rights in Chad, Ms. Ana Lima, spoke.", "named Ana Lima | Special Rapporteur on human rights @ UN (UN)"},
		{"Ana Lima, the then Deputy Prime Minister, spoke.", "named Ana Lima | Deputy Prime Minister"},
		{"The Minister of the Royal Palace Kuy Sovan, Minister of Tourism Sok Dara and Jan Costa spoke.", "named Kuy Sovan | Minister of the Royal Palace"},
		{"The Undersecretary of Migrant Workers Hans Leo J. Costa spoke.", "named Hans Leo J. Costa | Undersecretary of Migrant Workers"},
		{"Vice President of Boreal Energy Ana Lima and Jan Costa spoke.", "named Ana Lima | Vice President @ Boreal Energy"},
		{"Vice President of Boreal Southeast Asia Ana Lima spoke.", "named Ana Lima | Vice President @ Boreal Southeast Asia"},
		{"Chief Executive of Nordvik Peter Holm and Jan Costa spoke.", "named Peter Holm | Chief Executive @ Nordvik"},
		{"President of Toyo Corporation Ana Lima spoke.", "named Ana Lima | President @ Toyo Corporation"},
		{"The CEO of Nordvik Kenya Ana Lima spoke.", "named Ana Lima | CEO @ Nordvik Kenya (KE)"},
		{"Minister of Primary Industries Daya Lima spoke.", "named Daya Lima | Minister of Primary Industries"},
		{"The Director of the Agency for Investments under the President of Chad, Ana Lima, spoke.", "named Ana Lima | Director @ Agency for Investments (TD)"},
		{"Deputy Director of the Export Agency under the Ministry of Trade of the Republic of Chad Ana Lima spoke.", "named Ana Lima | Deputy Director @ Export Agency (TD)"},
		{"Poland's Minister of Public Service Ana Lima spoke.", "named Ana Lima | Minister of Public Service (PL)"},
		{"The Minister of Regional Administration of Latvia, Ana Lima, spoke.", "named Ana Lima | Minister of Regional Administration (LV)"},
		{"The Head of the Customs Service under the Government of Chad Ana Lima spoke.", "named Ana Lima | Head @ Customs Service (TD)"},
	} {
		d := mention.Find(text.Plain(test.text, lexicon.English()))
		got := ""
		if len(d.Parties) > 0 {
			got = outline(d, d.Parties[0])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n%s", test.text, diff)
		}
	}
}

// TestWhoseBody reads the body of an office that "its", "whose" or "led by" before it point back to.
func TestWhoseBody(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The African Development Bank, whose President, Ana Lima, signed, gave a loan.", "named Ana Lima | President @ African Development Bank"},
		{"They met the African Development Bank and its President, Ana Lima.", "named Ana Lima | President @ African Development Bank"},
		{"A delegation of the African Development Bank, led by Vice President Ana Lima, came.", "named Ana Lima | Vice President @ African Development Bank"},
		{"Executive Secretary Ana Lima, of the African Development Bank, spoke.", "named Ana Lima | Executive Secretary @ African Development Bank"},
		{"They received the chairman of the port operator Enaval, Ana Lima.", "named Ana Lima | chairman @ Enaval"},
		{"Ana Lima, chair of the NGO Weavers, spoke.", "named Ana Lima | chair @ Weavers"},
		{"Ana Lima, head of the station Radio Nordia, spoke.", "named Ana Lima | head @ Radio Nordia"},
		{"A delegation of the Ministry of Trade, led by Deputy Minister Ana Lima, came.", "named Ana Lima | Deputy Minister"},
	} {
		d := mention.Find(text.Plain(test.text, lexicon.English()))
		got := ""
		for _, p := range d.Parties {
			if p.Kind == mention.Named {
				got = outline(d, p)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n%s", test.text, diff)
		}
	}
}
