package page

import (
	"slices"
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

// What stands above and below the prose of texts, in the manners in which agencies and ministries write it.
func TestHeads(t *testing.T) {
	const title = "Minister of Trade meets Ambassador of Peru"
	const prose = "Minister of Trade Anna Berg met Ambassador of Peru Rosa Quispe on Tuesday to discuss cooperation in fisheries and trade.\n\n" +
		"The two sides agreed to meet again in Lima in the autumn, when the texts will have been translated.\n"
	for _, x := range []struct {
		text, title, published, publisher string
		authors                           []string
	}{
		{"Office of the Press Secretary\nFor Immediate Release                      July 11, 2009\n" + title + "\n" + prose, title, "2009-07-11", "Office of the Press Secretary", nil},
		{title + "\n\nPolitics\ndesk@example.org\n2018-11-14 12:43:03\n\n" + prose, title, "2018-11-14", "", nil},
		{title + "\n\nAmina Diallo    •    Tuesday, 22 Sep 2015 18:46 WIB\n" + prose, title, "2015-09-22", "", []string{"Amina Diallo"}},
		{title + "\n\nABC | Updated: 07-02-2023 10:03 IST | Created: 06-02-2023 09:54 IST\n" + prose, title, "2023-02-06", "ABC", nil},
		{title + "\n\n" + prose + "First Published: Jul 02 2016 | 10:28 PM IST", title, "2016-07-02", "", nil},
		{title + "\n\nStaff Report Published 02 Jul, 2016 10:28pm\n\n" + prose, title, "2016-07-02", "", nil},
		{title + "\n\nBy: Amina Diallo, May 12, 2022\n\n" + prose, title, "2022-05-12", "", []string{"Amina Diallo"}},
		{title + "\n\nRezaul Dembaro\nThu Aug 1, 2024 12:00 AM\n\n" + prose, title, "2024-08-01", "", []string{"Rezaul Dembaro"}},
		{"LAGOS NEWS AGENCY\nBy Rezaul Dembaro\nJune 12, 2019\n\n" + title + "\n\n" + prose, title, "2019-06-12", "LAGOS NEWS AGENCY", []string{"Rezaul Dembaro"}},
		{title + "\n\n" + prose + "\n(Reporting by A. Dembaro; editing by M. Berg)\n", title, "", "", nil},
		{title + "\n\nBy Amina Diallo, Abuja\n\n" + prose, title, "", "", []string{"Amina Diallo"}},
		{title + "\nPublished: 02 Jul 2016, 10:28 PM\nBy Amina Diallo and Jean Kaboré\n\n" + prose, title, "2016-07-02", "", []string{"Amina Diallo", "Jean Kaboré"}},
		{"MINISTRY OF TRADE\nREPUBLIC OF NAMIBIA\nPRESS RELEASE NO. 12/2022\n12 May 2022\n" + title + "\n" + prose, title, "2022-05-12", "MINISTRY OF TRADE", nil},
		{"# " + title + "\n\n*12 May 2022*\n\n" + prose, title, "2022-05-12", "", nil},
		{title + "\n\n" + prose + "\nIssued by: Ministry of Trade and Industry\n12 May 2022", title, "", "Ministry of Trade and Industry", nil},
		{title + "\n\n" + prose + "\nMinistry of Trade\n12 May 2022\n", title, "", "Ministry of Trade", nil},
		{title + "\n\n" + prose + "\nSource: Ministry of Trade\n", title, "", "Ministry of Trade", nil},
		{"Subject: " + title + "\nDate: Thu, 12 May 2022 10:00:00 +0200\nFrom: Ministry of Trade <press@trade.example>\nTo: media\n\n" + prose, title, "2022-05-12", "Ministry of Trade", nil},
		{"Posted On: 12 MAY 2022 4:56PM by ABC Delhi\n\n" + title + "\n\n" + prose, title, "2022-05-12", "ABC Delhi", nil},
		{"Readout of the Minister’s Call with Minister Quispe\nThe following is attributable to Spokesperson Ned Smith:\n" + prose, "Readout of the Minister’s Call with Minister Quispe", "", "", nil},
		{"Press Releases\n\n" + prose, "", "", "", nil},
		{"EMBASSY OF PERU\nNEWSLETTER No. 14 - OCTOBER 2012\n\nMINISTER QUISPE MEETS MINISTER BERG\n\n" + prose, "NEWSLETTER No. 14 - OCTOBER 2012", "", "EMBASSY OF PERU", nil},
		{"New ambassadors in Abuja\n\n" + prose, "New ambassadors in Abuja", "", "", nil},
		{"Media Release\n\nFA199 - 12 May 2022\n\n" + title + "\n\n" + prose, title, "2022-05-12", "", nil},
		{"The Hon Ada Zurek MP  NAMIBIAN MINISTER FOR TRADE\n\n12 May 2022\n\n" + title + "\n\n" + prose, title, "2022-05-12", "", nil},
		{"MEDIA RELEASE\n\nThe Hon Ada Zurek MP\nMinister for Trade and Industry\n\n12 May 2022\n\nVISIT TO PERU\n\n" + prose, "VISIT TO PERU", "2022-05-12", "", nil},
		{"MEDIA RELEASE MINISTER FOR TRADE ADA ZUREK FA90\n\n12 May 2022\n\nVisit to Peru\n\n" + prose, "Visit to Peru", "2022-05-12", "", nil},
		{"MINISTER FOR TRADE  Senator the Hon. Ada Zurek  May 12 2022\n\n" + title + "\n\n" + prose, title, "2022-05-12", "", nil},
		{"MEDIA RELEASE\n\nThe Hon Ada Zurek MP  12 May 2022\n\n" + title + "\n\n" + prose, title, "2022-05-12", "", nil},
	} {
		p := Plain(x.text, Options{Lexicon: lexicon.English()})
		if p.Title != x.title || p.Published != x.published || p.Publisher != x.publisher || !slices.Equal(p.Authors, x.authors) {
			t.Errorf("%.60q: %q %q %q %q", x.text, p.Title, p.Published, p.Publisher, p.Authors)
		}
	}
}
