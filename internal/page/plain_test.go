package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

func TestPlainBody(t *testing.T) {
	wrapped := "The Minister of Trade, Ada Okoro, received the Ambassador of Chile,\nPedro Rojas, in Abuja on Monday.\n\n" +
		"They discussed the export of lithium, the opening of a direct flight\nand the training of customs officers, which both si-\ndes called overdue.\n\n" +
		"The Ambassador invited the Minister to Santiago, where the joint com-\nmission is to meet in the autumn.\n"
	lines := strings.Join([]string{lead, middle, closer}, "\n")
	for _, test := range []struct{ name, text string }{
		{"empty lines", lead + "\n\n" + middle + "\n\n" + closer},
		{"one line each", lines},
		{"wrapped", wrapped},
		{"CRLF", strings.ReplaceAll(wrapped, "\n", "\r\n")},
		{"soft hyphens and hard spaces", strings.NewReplacer("lithium", "li\u00adthium", "Ada Okoro", "Ada\u00a0Okoro").Replace(wrapped)},
		{"torn", strings.NewReplacer("Ambassador of Chile", "Ambassador of\n\nChile", "of a direct", "of a\n\ndirect", "the joint", "the\n\njoint", "meet in the", "meet\n\nin the").Replace(lead + "\n\n" + middle + "\n\n" + closer)},
		{"ENDS", wrapped + "\nENDS\n\nThe Ministry of Trade was founded in 1961.\n"},
		{"-30-", lines + "\n-30-\n"},
		{"(END)", lines + "\n\n(END)\n"},
		{"###", lines + "\n\n###\n\nUnsubscribe: https://list.example/u/1\n"},
		{"reply form", lines + "\n\nLeave a Reply\nYour name\n"},
		{"related", lines + "\n\nRelated Posts\nThe President of Ghana opens a port\n"},
		{"sharing", "Share  Tweet  Print\n\n" + lines + "\n\nShare this:\nFacebook\nX\n"},
		{"media enquiries", lines + "\n\nFor media enquiries:\nTunde Bello, tel. +234 9 000 000\n"},
		{"notes", lines + "\n\nNotes to editors:\n1. Chile opened its embassy in 1999, and has had four ambassadors since.\n"},
		{"caption", "Minister Okoro and Ambassador Rojas at the Ministry (Photo: NAN)\n\n" + lines},
		{"photo credit", lines + "\n\nPhoto by Tunde Bello\n"},
		{"agency", lines + "\n\nNAN\n"},
		{"tags", lines + "\n\nTags: Chile | lithium\nRead also: Ghana opens a port\n"},
		{"rule", lines + "\n\n-----\nPress office of the Ministry of Trade\n"},
		{"sign-off", lines + " (NAN)"},
		{"another sign-off", lines + " Enditem"},
		{"a third", lines + "/."},
		{"numbers to call", lines + "\n\nMinister’s Office: Tunde Bello 0478 488 874 Ada Eze 02 6277 7589\n"},
		{"counter", lines + "\n\nViews: 2 317\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := Plain(test.text, Options{Lexicon: lexicon.English()})
			want := []string{lead, middle, closer}
			if diff := cmp.Diff(want, texts(p)); diff != "" {
				t.Error(diff)
			}
			if p.Title != "" {
				t.Errorf("title %q", p.Title)
			}
		})
	}
}

func TestFootLine(t *testing.T) {
	p := Plain(lead+"\n\n"+closer+"\n\nAbuja\nJuly 11, 2023\n", Options{Lexicon: lexicon.English()})
	if diff := cmp.Diff([]string{lead, closer, "Abuja", "July 11, 2023"}, texts(p)); diff != "" {
		t.Error(diff)
	}
	if p.Published != "" {
		t.Errorf("published %q", p.Published)
	}
}

func TestPlainHead(t *testing.T) {
	const title = "Minister Okoro receives the Ambassador of Chile"
	for _, test := range []struct{ name, head, title, published string }{
		{"title", title, title, ""},
		{"title and date", title + "\n12 March 2024", title, "2024-03-12"},
		{"date and title", "12.03.2024 14:05\n" + title, title, "2024-03-12"},
		{"labels", "PRESS RELEASE\n\n" + title + "\n\nPosted on: 12 MAR 2024 4:56PM", title, "2024-03-12"},
		{"letterhead", "FEDERAL REPUBLIC OF NIGERIA\nMINISTRY OF TRADE\n\nPRESS RELEASE\n\n" + title, title, ""},
		{"a body that acts", "Ministry of Trade receives the Ambassador of Chile", "Ministry of Trade receives the Ambassador of Chile", ""},
		{"mail", "From: Press Desk <press@trade.example>\nTo: list@trade.example\nDate: Tue, 12 Mar 2024 10:12:55 +0100\nSubject: Lithium\n\n" + title, title, "2024-03-12"},
		{"mail without a title", "From: Press Desk <press@trade.example>\nDate: Tue, 12 Mar 2024 10:12:55 +0100\nSubject: Lithium from Chile", "Lithium from Chile", "2024-03-12"},
		{"release number", "Press Release No. 23/459\n" + title + "\nFOR IMMEDIATE RELEASE", title, ""},
		{"capitals kept", "MINISTER OKORO RECEIVES THE AMBASSADOR", "MINISTER OKORO RECEIVES THE AMBASSADOR", ""},
		{"a kind of document alone", "MINISTRY OF TRADE\n\nCOMMUNIQUÉ", "COMMUNIQUÉ", ""},
		{"sharing", title + "\nShare | Tweet | Print", title, ""},
		{"only updated", title + "\nLast updated: 12 March 2024", title, "2024-03-12"},
		{"desk", "MINISTRY OF TRADE\nREPUBLIC OF KENYA\nSector for Public Relations\n\n" + title, title, ""},
		{"minister above", "MINISTER'S MEDIA UNIT\nHon. Ada Okoro, MP\nMEDIA RELEASE\n\nTuesday 12th March 2024\n\n" + title, title, "2024-03-12"},
		{"bank above", "FOR IMMEDIATE RELEASE\nThe Export-Import Bank of Chile\n\n" + title, title, ""},
		{"centre above", "NIGERIA INVESTMENT CENTRE\nPRESS RELEASE\n\nNIC REGISTERS 490 PROJECTS", "NIC REGISTERS 490 PROJECTS", ""},
		{"body above, no verb below", "Chile Bank for International Cooperation\nPress Releases\n\nMarch 12, 2024\nRegion: Africa\n\nProject Financing for the Lithium Project in Abuja", "Project Financing for the Lithium Project in Abuja", "2024-03-12"},
		{"site above", "Trade.example.ng - The official website of the Ministry of Trade\n\nHon Ada Okoro\nTrade\n\n" + title + "\n12 March 2024", title, "2024-03-12"},
		{"subject below", title + "\n\nEnvoy brings lithium offer\n\nPublished 12 March 2024 12:01\nBusiness, industry and innovation", title, "2024-03-12"},
		{"office and dash", "12-03-2024 18:40\nPresident of the Republic – Speech at the Dialogue on Finance for Trade\n\nRemarks by the President of the Republic, Ms Bella Adu", "President of the Republic – Speech at the Dialogue on Finance for Trade", "2024-03-12"},
		{"lines of small words", "Press Release\non the\nVisit of the Ambassador of Chile to Abuja", "Press Release on the Visit of the Ambassador of Chile to Abuja", ""},
		{"lines in capitals", "JOINT COMMUNIQUÉ\nBETWEEN THE REPUBLIC OF NIGERIA AND THE REPUBLIC OF CHILE", "JOINT COMMUNIQUÉ BETWEEN THE REPUBLIC OF NIGERIA AND THE REPUBLIC OF CHILE", ""},
		{"lines with commas", "Remarks by Ms. Ada Okoro, Minister of Trade,\nat the Lithium Forum,\nAbuja Conference Centre", "Remarks by Ms. Ada Okoro, Minister of Trade, at the Lithium Forum, Abuja Conference Centre", ""},
		{"a part's heading", "12 March 2024 20:48\n\nBriefing by Trade Ministry Spokeswoman Ada Okoro\n\n1057-12-03-2024\n\nMinister Okoro's visit to Chile", "Briefing by Trade Ministry Spokeswoman Ada Okoro", "2024-03-12"},
		{"capitals on two lines", "REPUBLIC OF BENIN\nMINISTRY OF TRADE\n\nPRESS RELEASE\n\nBENIN AND CHILE AGREE TO SPEED UP\nCLEARANCE OF LITHIUM CARGO", "BENIN AND CHILE AGREE TO SPEED UP CLEARANCE OF LITHIUM CARGO", ""},
		{"a question", "THE COTONOU LEDGER\n\n12 March 2024\n\nWho will buy the lithium of the north?", "Who will buy the lithium of the north?", "2024-03-12"},
		{"another language", "MINISTÈRE DU COMMERCE DE LA RÉPUBLIQUE DU BÉNIN\nMinistry of Trade of the Republic of Benin\nPress Service\n\nEnvoy brings a lithium offer", "Envoy brings a lithium offer", ""},
		{"an address", "BOARD OF INVESTMENT OF BENIN\nLevel 26, West Tower, Cotonou 01\n\nEnvoy brings a lithium offer", "Envoy brings a lithium offer", ""},
		{"subject of no mail", "Press statement No. 18/2024\nDate: 12th March, 2024\n\nSubject: The lithium of the north", "The lithium of the north", "2024-03-12"},
		{"said again below a letterhead", title + ".\n\nThe Hon Ada Okoro MP MINISTER FOR TRADE\n\n12 March 2024\n\n" + strings.ToUpper(title), title + ".", "2024-03-12"},
		{"a date in a column of its own", "MEDIA RELEASE FA90                     12 March 2024\n\n" + title, title, "2024-03-12"},
		{"posted and updated", title + "\nUpdated: 13 March 2024\nPosted: 12 March 2024", title, "2024-03-12"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := Plain(test.head+"\n\n"+lead+"\n\n"+middle+"\n\n"+closer+"\n", Options{Lexicon: lexicon.English()})
			if p.Title != test.title || p.Published != test.published {
				t.Errorf("title %q of %q, want %q of %q", p.Title, p.Published, test.title, test.published)
			}
			if diff := cmp.Diff([]string{lead, middle, closer}, texts(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPlainLists(t *testing.T) {
	p := Plain("The sides agreed on the following points, which are to be settled by\nthe joint commission before it meets:\n\n- a direct flight between the two capitals, to begin with the summer\n  timetable\n- fewer stamps\n\n(i) lithium;\n(ii) copper.\n", Options{Lexicon: lexicon.English()})
	want := []Block{
		{Paragraph, "The sides agreed on the following points, which are to be settled by the joint commission before it meets:"},
		{Item, "- a direct flight between the two capitals, to begin with the summer timetable"},
		{Item, "- fewer stamps"},
		{Item, "(i) lithium;"},
		{Item, "(ii) copper."},
	}
	if diff := cmp.Diff(want, p.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestPlainColumns(t *testing.T) {
	p := Plain(lead+"\n\n"+closer+"\n\nAda Okoro                      Pedro Rojas\nMinister of Trade\tAmbassador of Chile\n", Options{Lexicon: lexicon.English(), KeepAll: true})
	want := []string{lead, closer, "Ada Okoro, Pedro Rojas", "Minister of Trade, Ambassador of Chile"}
	if diff := cmp.Diff(want, texts(p)); diff != "" {
		t.Error(diff)
	}
}

func TestKeepAll(t *testing.T) {
	p := Plain("Share\n\n"+lead+"\n\nENDS\n", Options{Lexicon: lexicon.English(), KeepAll: true})
	if diff := cmp.Diff([]string{"Share", lead, "ENDS"}, texts(p)); diff != "" {
		t.Error(diff)
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("MINISTRY OF TRADE\n\n" + lead + "\n\nENDS")
	f.Add("a-\nb-\n" + strings.Repeat("word ", 30) + "-\nx\r\n\r\n(i) 12.03.2024")
	f.Fuzz(func(t *testing.T, s string) {
		for _, all := range []bool{false, true} {
			for _, b := range Plain(s, Options{Lexicon: lexicon.English(), KeepAll: all}).Blocks {
				if strings.TrimSpace(b.Text) == "" {
					t.Errorf("an empty block in %q", s)
				}
			}
		}
	})
}
