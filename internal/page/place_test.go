package page

import (
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

func TestSent(t *testing.T) {
	f := &furniture{lexicon: lexicon.English()}
	for s, want := range map[string]bool{
		"17:20 | Lima, Jun. 25.":                                  true,
		"NAIROBI, Kenya, May 12, 2025/ABC Group/ --":              true,
		"Oslo, March 3, NTB":                                      true,
		"March 3, 2023 – Ottawa, Ontario – Global Trade Service":  true,
		"Abuja, Federal Republic of Nigeria, 15 December 2024":    true,
		"Wednesday 20 November 2019 11:42, UK":                    false,
		"20/07/2023 17:44, TUNIS/Tunisia":                         false,
		"12 March 2024":                                           false,
		"The Minister travels to Oslo, Norway, on 3 March 2023":   false,
		"Minister Okoro receives the Ambassador of Chile, 3 May ": false,
	} {
		if got := f.sent(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestPublisherOfText(t *testing.T) {
	const title = "Minister Okoro receives the Ambassador of Chile\n\n"
	body := lead + "\n\n" + middle + "\n\n" + closer + "\n"
	for _, test := range []struct{ text, want string }{
		{"Republic of Kenya\nMinistry of Trade\n\n" + title + body, "Ministry of Trade"},
		{title + "Posted On: 12 MAR 2024 4:56PM by PIB Abuja\n\n" + body, "PIB Abuja"},
		{title + body + "\nISSUED BY THE DEPARTMENT OF TRADE\n", "DEPARTMENT OF TRADE"},
		{title + body + "\nSource: Press service of the President\n", "Press service of the President"},
		{title + body + "\nNAN\n", "NAN"},
		{"Lagos Bank for Trade and Development\n\n" + title + body, "Lagos Bank for Trade and Development"},
		{"DELEGATION OF THE EUROPEAN UNION\nTO NIGERIA\n\n" + title + body, "DELEGATION OF THE EUROPEAN UNION TO NIGERIA"},
		{"WTO\nWorld Trade Organization\nPRESS/388\n\n" + title + body, "World Trade Organization"},
		{"THE LAGOS COURIER\n\n" + title + body, "THE LAGOS COURIER"},
		{"PERMANENT MISSION OF CHILE TO THE UNITED NATIONS\n\n" + title + body, "PERMANENT MISSION OF CHILE TO THE UNITED NATIONS"},
		{title + "Lagos, March 12 (NAN) -- " + body + "\nA.O.\n\nNAN 1412 GMT 2024/03/12\n", "NAN"},
		{"STATE HOUSE PRESS RELEASE\n\n" + title + body, ""},
		{"PRESIDENT OF THE REPUBLIC OF KENYA\n\n" + title + body, ""},
		{title + body, ""},
	} {
		if p := Plain(test.text, Options{Lexicon: lexicon.English()}); p.Publisher != test.want || p.Title+"\n\n" != title {
			t.Errorf("%.60q: publisher %q, title %q; want %q", test.text, p.Publisher, p.Title, test.want)
		}
	}
}
