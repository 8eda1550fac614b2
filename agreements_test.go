package communique_test

import (
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// papers is the agreements of a text: name, kind, parties, status, date.
func papers(t *testing.T, s string) (out [][5]string) {
	t.Helper()
	a, err := communique.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	for _, x := range a.Agreements {
		out = append(out, [5]string{x.Name, string(x.Kind), strings.Join(x.Parties, " "), string(x.Status), string(x.Date)})
	}
	return out
}

func TestAgreements(t *testing.T) {
	const lead = "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Oslo on 5 May 2023. "
	for _, test := range []struct {
		name, in string
		want     [][5]string
	}{
		{"signed by both, two of a list", "The ministers signed a memorandum of understanding on tourism and an agreement on the avoidance of double taxation.", [][5]string{
			{"memorandum of understanding on tourism", "memorandum", "NO KE", "signed", ""},
			{"agreement on the avoidance of double taxation", "agreement", "NO KE", "signed", ""},
		}},
		{"what those who met came for", "The two ministers met on Friday to sign a memorandum on trade.", [][5]string{
			{"memorandum on trade", "memorandum", "NO KE", "signed", ""},
		}},
		{"a body by its noun", "The Fisheries Agency (FA) of Norway was there. The agency signed a contract for the supply of 22 armoured boats with the University of Nairobi.", [][5]string{
			{"contract for the supply of 22 armoured boats with the University of Nairobi", "contract", "Fisheries Agency University of Nairobi", "signed", ""},
		}},
		{"a body that says so of itself", "The Bergen Bank for Development said it signed with Kenya a loan agreement to finance a road.", [][5]string{
			{"loan agreement to finance a road", "agreement", "Bergen Bank for Development KE", "signed", ""},
		}},
		{"a company with one that nobody knows", "Bergen Oil Ltd will drill. The company signed a venture agreement with Kunda Biomass.", [][5]string{
			{"venture agreement with Kunda Biomass", "agreement", "Bergen Oil Ltd Kunda Biomass", "signed", ""},
		}},
		{"only counted, but signed here", "The ministers signed two financing agreements.", [][5]string{{"financing agreements", "agreement", "NO KE", "signed", ""}}},
		{"a programme that the papers are under", "The ministers signed two grant contracts under the Grassroots Projects Scheme.", [][5]string{
			{"grant contracts under the Grassroots Projects Scheme", "contract", "NO KE", "signed", ""},
		}},
		{"four parties", "Norway welcomed the Trade Agreement between the European Union and Chad, Peru and Chile.", [][5]string{
			{"Trade Agreement between the European Union and Chad, Peru and Chile", "agreement", "EU TD PE CL", "in-force", ""},
		}},
		{"what a plan is to do", "The ministers signed the Plan of Action to implement the Strategic Partnership.", [][5]string{
			{"Plan of Action to implement the Strategic Partnership", "plan", "NO KE", "signed", ""},
		}},
		{"initialled, and to be signed", "An agreement on visas, which was initialled in Oslo last year, will be signed in June.", [][5]string{
			{"agreement on visas", "agreement", "NO KE", "planned", "2023-06"},
		}},
		{"initialled, and told so next", "The ministers initialled a pact on fisheries. It is to be signed in June.", [][5]string{{"pact on fisheries", "treaty", "NO KE", "planned", "2023-06"}}},
		{"the stage of negotiation", "The contract for the supply of boats was in its final stage of negotiation.", [][5]string{{"contract for the supply of boats", "contract", "NO KE", "negotiated", ""}}},
		{"talks on it", "They recalled the Agreement on Visas, on which talks continue.", [][5]string{{"Agreement on Visas", "agreement", "NO KE", "negotiated", ""}}},
		{"proposed", "Doe proposed the signing of a memorandum of understanding on tourism.", [][5]string{{"memorandum of understanding on tourism", "memorandum", "NO KE", "planned", ""}}},
		{"who signs between", "They witnessed the signing, by Ann Roe and John Moe, of the Agreement on Visas.", [][5]string{{"Agreement on Visas", "agreement", "NO KE", "signed", ""}}},
		{"a parliament that ratifies", "He hopes that Parliament will ratify the agreement on visas.", [][5]string{{"agreement on visas", "agreement", "NO KE", "signed", ""}}},
		{"a type of several words", "The exchange of notes was signed in Oslo by both ministers.", [][5]string{{"exchange of notes", "agreement", "NO KE", "signed", ""}}},
		{"a sum, no name", "The ministers signed a loan agreement of 12 million euros.", [][5]string{{"loan agreement", "agreement", "NO KE", "signed", ""}}},
		{"an office, no protocol", "Chief of State Protocol of the Ministry of Foreign Affairs of Kenya John Moe was there.", nil},
		{"its subject behind place and day", "The ministers signed an agreement in Oslo on 5 May 2023 on the mutual recognition of diplomas.", [][5]string{
			{"agreement on the mutual recognition of diplomas", "agreement", "NO KE", "signed", "2023-05-05"},
		}},
		{"its subject behind with whom", "Doe signed a memorandum of understanding with her Kenyan counterpart John Roe on political consultations.", [][5]string{
			{"memorandum of understanding on political consultations", "memorandum", "NO KE", "signed", ""},
		}},
		{"parties before what it is for", "The Ministry of Education of Norway signed a memorandum of understanding with the University of Nairobi to train teachers at the Bergen Technical Institute.", [][5]string{
			{"memorandum of understanding with the University of Nairobi to train teachers at the Bergen Technical Institute", "memorandum", "Ministry of Education University of Nairobi", "signed", ""},
		}},
		{"another of which nothing is told", "The ministers signed an agreement on tourism and another.", [][5]string{
			{"agreement on tourism", "agreement", "NO KE", "signed", ""},
		}},
		{"of which nothing is told, thought of", "She spoke of the possibility of a trade deal with Chad.", [][5]string{
			{"trade deal with Chad", "agreement", "NO TD", "planned", ""},
		}},
		{"of which nothing is told, by which something is done", "Fees fell as part of a bilateral fisheries agreement.", [][5]string{
			{"bilateral fisheries agreement", "agreement", "NO KE", "in-force", ""},
		}},
		{"a comma before the last of three parties", "The ministers signed an arrangement between Norway, Kenya, and Chad on fisheries.", [][5]string{
			{"arrangement between Norway, Kenya, and Chad on fisheries", "agreement", "NO KE TD", "signed", ""},
		}},
		{"signed long ago and over", "The fisheries agreement between Norway and Kenya, signed in Oslo in 2001, expired in March.", [][5]string{
			{"fisheries agreement between Norway and Kenya", "agreement", "NO KE", "ended", "2023-03"},
		}},
		{"that ran out by itself", "The Roadmap for Economic Cooperation between Norway and Kenya has run its course.", [][5]string{
			{"Roadmap for Economic Cooperation between Norway and Kenya", "plan", "NO KE", "ended", ""},
		}},
		{"that is yet to run out", "The fisheries agreement between Norway and Kenya expires on 30 June 2024.", [][5]string{
			{"fisheries agreement between Norway and Kenya", "agreement", "NO KE", "in-force", ""},
		}},
		{"a verb that may be a noun", "The Agreement on Visas enters into force on 1 June 2023.", [][5]string{{"Agreement on Visas", "agreement", "NO KE", "in-force", "2023-06-01"}}},
		{"ratified after a signing to come", "They will soon sign and later ratify an agreement on visas.", [][5]string{{"agreement on visas", "agreement", "NO KE", "planned", ""}}},
		{"ratified after negotiations to come", "The agreement on visas will be ratified once negotiated.", [][5]string{{"agreement on visas", "agreement", "NO KE", "negotiated", ""}}},
		{"a noun before of", "They signed a Security of Information Agreement.", [][5]string{{"Security of Information Agreement", "agreement", "NO KE", "signed", ""}}},
		{"what it amends, by its year", "They signed a protocol amending the 1997 air services agreement.", [][5]string{
			{"protocol amending the 1997 air services agreement", "protocol", "NO KE", "signed", ""},
		}},
		{"the verb first", "Also signed were a roadmap for tourism and a protocol on health.", [][5]string{
			{"roadmap for tourism", "plan", "NO KE", "signed", ""},
			{"protocol on health", "protocol", "NO KE", "signed", ""},
		}},
		{"by them, in front of another", "The Ambassador of Chad watched as they signed an agreement on visas.", [][5]string{{"agreement on visas", "agreement", "NO KE", "signed", ""}}},
		{"that is being written", "An agreement on fisheries is being drawn up.", [][5]string{
			{"agreement on fisheries", "agreement", "NO KE", "negotiated", ""},
		}},
		{"signed by firms", "Fjordkraft and the Kenyan utility Mombasa Power signed a contract for turbines.", [][5]string{
			{"contract for turbines", "contract", "Fjordkraft Mombasa Power", "signed", ""},
		}},
		{"sealed between firms", "A shareholders' agreement for the cable was sealed in Oslo between the Kenyan company Mombasa Cable and the Norwegian operator Bergen Telecom.", [][5]string{
			{"shareholders' agreement for the cable", "agreement", "Mombasa Cable Bergen Telecom", "signed", ""},
		}},
		{"only counted, with capitals", "The ministers signed seven Memoranda of Understanding (MoUs) between Norway and Kenya.", nil},
		{"denied", "It was not a security pact with anybody.", nil},
		{"others that have what is told before", "The ministers signed a memorandum of understanding on tourism. Other memoranda of understanding include health, sport and fisheries.", [][5]string{
			{"memorandum of understanding on tourism", "memorandum", "NO KE", "signed", ""},
			{"memorandum of understanding on health", "memorandum", "NO KE", "signed", ""},
			{"memorandum of understanding on sport", "memorandum", "NO KE", "signed", ""},
			{"memorandum of understanding on fisheries", "memorandum", "NO KE", "signed", ""},
		}},
		{"a passive behind both", "An agreement on air services and a protocol on customs were signed.", [][5]string{
			{"agreement on air services", "agreement", "NO KE", "signed", ""},
			{"protocol on customs", "protocol", "NO KE", "signed", ""},
		}},
		{"for two things", "Minister Jane Doe of Norway and Minister John Roe of Kenya signed an investment promotion and protection agreement.", [][5]string{
			{"investment promotion and protection agreement", "agreement", "NO KE", "signed", ""},
		}},
		{"the parties of its name", "The sides welcomed the entry into force of the Agreement on Visas between Chad and Peru, signed in 2021.", [][5]string{
			{"Agreement on Visas between Chad and Peru", "agreement", "TD PE", "in-force", "2021"},
		}},
		{"in force since", "The Norway-Kenya Free Trade Agreement, which has been in force since 2008, helped.", [][5]string{
			{"Norway-Kenya Free Trade Agreement", "agreement", "NO KE", "in-force", "2008"},
		}},
		{"signing and end still talked of", "The sides are negotiating the signing of an agreement on fisheries. They hoped to finalize the Agreement on Ports in the shortest possible time.", [][5]string{
			{"agreement on fisheries", "agreement", "NO KE", "negotiated", ""},
			{"Agreement on Ports", "agreement", "NO KE", "negotiated", ""},
		}},
		{"dated before and behind", "On 3 May 2021 Norway and Kenya signed a memorandum of understanding on fisheries. Norway and Chad signed a memorandum of understanding on water on 4 May 2021.", [][5]string{
			{"memorandum of understanding on fisheries", "memorandum", "NO KE", "signed", "2021-05-03"},
			{"memorandum of understanding on water", "memorandum", "NO TD", "signed", "2021-05-04"},
		}},
		{"called by its acronym later", "The ministers signed a memorandum of understanding (MoU) on ports. The MoU on ports will help, the guests of the MoU signing ceremony said.", [][5]string{
			{"memorandum of understanding (MoU) on ports", "memorandum", "NO KE", "signed", ""},
		}},
		{"signed, and in force some day", "Norway and Kenya signed an agreement on the mutual abolition of visas, which will enter into force on 1 June 2023.", [][5]string{
			{"agreement on the mutual abolition of visas", "agreement", "NO KE", "signed", ""},
		}},
		{"whose draft is approved", "The Cabinet of Kenya approved the draft agreement with Norway on air services.", [][5]string{
			{"agreement with Norway on air services", "agreement", "NO KE", "planned", ""},
		}},
		{"told of it by its type alone", "The ministers welcomed the agreement on fisheries. The agreement was signed in 2022.", [][5]string{
			{"agreement on fisheries", "agreement", "NO KE", "signed", "2022"},
		}},
		{"one among those signed", "Among the agreements signed was a customs pact on trucks. They signed two agreements pertaining to ports.", [][5]string{
			{"customs pact on trucks", "treaty", "NO KE", "signed", ""},
			{"agreements pertaining to ports", "agreement", "NO KE", "signed", ""},
		}},
		{"between several, and another", "The ministers signed a cooperation agreement between the two agencies and a protocol on customs.", [][5]string{
			{"cooperation agreement between the two agencies", "agreement", "NO KE", "signed", ""},
			{"protocol on customs", "protocol", "NO KE", "signed", ""},
		}},
		{"not even talked of", "The two sides do not negotiate the renegotiation of the Free Trade Agreement.", [][5]string{{"Free Trade Agreement", "agreement", "NO KE", "in-force", ""}}},
		{"under negotiation", "They discussed the negotiations on the EU-Kenya Association Agreement.", [][5]string{
			{"EU-Kenya Association Agreement", "agreement", "EU KE", "negotiated", ""},
		}},
		{"still to be signed", "A programme of cooperation for 2024 will be signed in June 2023.", [][5]string{
			{"programme of cooperation for 2024", "plan", "NO KE", "planned", "2023-06"},
		}},
		{"several in one phrase", "They signed Memoranda of Understanding on tourism, on trade and on culture.", [][5]string{
			{"Memorandum of Understanding on tourism", "memorandum", "NO KE", "signed", ""},
			{"Memorandum of Understanding on trade", "memorandum", "NO KE", "signed", ""},
			{"Memorandum of Understanding on culture", "memorandum", "NO KE", "signed", ""},
		}},
		{"what it changes is no document of its own", "The Protocol amending the Agreement between Norway and Kenya on the avoidance of double taxation was signed.", [][5]string{
			{"Protocol amending the Agreement between Norway and Kenya on the avoidance of double taxation", "protocol", "NO KE", "signed", ""},
		}},
		{"a subject of several words", "They signed a framework agreement on economic, trade and cultural cooperation.", [][5]string{
			{"framework agreement on economic, trade and cultural cooperation", "agreement", "NO KE", "signed", ""},
		}},
		{"what a list of documents holds", "A number of documents were signed. The documents include an agreement on visas and a memorandum on fisheries.", [][5]string{
			{"agreement on visas", "agreement", "NO KE", "signed", ""},
			{"memorandum on fisheries", "memorandum", "NO KE", "signed", ""},
		}},
		{"people without a name in what one is about", "The two sides signed three MoUs on border markets, health and private sector development.", [][5]string{
			{"MoU on border markets", "memorandum", "NO KE", "signed", ""},
			{"MoU on health", "memorandum", "NO KE", "signed", ""},
			{"MoU on private sector development", "memorandum", "NO KE", "signed", ""},
		}},
		{"what documents include is what they are about", "The two sides signed three MoUs. The MoUs include tourism, education and trade.", [][5]string{
			{"MoU on tourism", "memorandum", "NO KE", "signed", ""},
			{"MoU on education", "memorandum", "NO KE", "signed", ""},
			{"MoU on trade", "memorandum", "NO KE", "signed", ""},
		}},
		{"these include", "After the talks, agreements were exchanged. These included a memorandum on training, as well as an agreement on legal assistance.", [][5]string{
			{"memorandum on training", "memorandum", "NO KE", "signed", ""},
			{"agreement on legal assistance", "agreement", "NO KE", "signed", ""},
		}},
		{"the years of a programme are no day of signing", "They signed the Implementing Programme of Tourism in 2017-2022.", [][5]string{
			{"Implementing Programme of Tourism", "plan", "NO KE", "signed", ""},
		}},
		{"known by its acronym", "They use the Coastal Patrol Arrangement (CPA) to keep the peace at sea.", [][5]string{
			{"Coastal Patrol Arrangement", "agreement", "NO KE", "in-force", ""},
		}},
		{"the text of one", "The sides initialled the text of the Agreement on Air Services.", [][5]string{
			{"Agreement on Air Services", "agreement", "NO KE", "signed", ""},
		}},
		{"signed on behalf of somebody", "The ambassador signed an agreement on fisheries on behalf of Norway.", [][5]string{
			{"agreement on fisheries", "agreement", "NO KE", "signed", ""},
		}},
		{"between two bodies with acronyms", "They signed an MoU between the Norwegian Institute of Diplomacy (NID) and the Kenya Foreign Service Academy (KFSA).", [][5]string{
			{"MoU between the Norwegian Institute of Diplomacy (NID) and the Kenya Foreign Service Academy", "memorandum", "Norwegian Institute of Diplomacy Kenya Foreign Service Academy", "signed", ""},
		}},
		{"what it is for", "The ministers signed a memorandum of understanding to promote trade in tea.", [][5]string{
			{"memorandum of understanding to promote trade in tea", "memorandum", "NO KE", "signed", ""},
		}},
		{"a clause behind it without a relative", "They recalled the memorandum of cooperation the two sides had signed in 2021.", [][5]string{
			{"memorandum of cooperation", "memorandum", "NO KE", "signed", "2021"},
		}},
		{"a memorandum of which nothing is told", "They stressed the value of the Memorandum of Understanding on Tourism between Norway and Kenya.", [][5]string{
			{"Memorandum of Understanding on Tourism between Norway and Kenya", "memorandum", "NO KE", "signed", ""},
		}},
		{"due to be signed", "A protocol on customs is due to be signed in June 2023.", [][5]string{
			{"protocol on customs", "protocol", "NO KE", "planned", "2023-06"},
		}},
		{"whose signature is to come", "They spoke of the Extradition Treaty, whose signature is expected soon.", [][5]string{
			{"Extradition Treaty", "treaty", "NO KE", "planned", ""},
		}},
		{"whose signing is approved", "The Cabinet approved the signing of the Extradition Treaty.", [][5]string{
			{"Extradition Treaty", "treaty", "NO KE", "planned", ""},
		}},
		{"whose prompt signature is wished for", "They spoke of the Extradition Treaty, whose prompt signature both support.", [][5]string{
			{"Extradition Treaty", "treaty", "NO KE", "planned", ""},
		}},
		{"a list has what is told of its first", "They agreed to expedite the conclusion of the Agreement on Defence and the Memorandum on Training.", [][5]string{
			{"Agreement on Defence", "agreement", "NO KE", "negotiated", ""},
			{"Memorandum on Training", "memorandum", "NO KE", "negotiated", ""},
		}},
		{"for so many years", "They concluded a 25-year power purchase agreement.", [][5]string{
			{"25-year power purchase agreement", "contract", "NO KE", "signed", ""},
		}},
		{"only counted", "Norway signed four memoranda of understanding with Kenya to advance trade, economic and scientific relations.", nil},
		{"between two bodies", "A memorandum was signed between the University of Bergen and the University of Nairobi.", [][5]string{
			{"memorandum", "memorandum", "University of Bergen University of Nairobi", "signed", ""},
		}},
		{"heads sign for their bodies", "The Chairman of the Norwegian Food Safety Authority Per Lie and the Rector of the University of Nairobi Ann Otieno signed an agreement on seeds.", [][5]string{
			{"agreement on seeds", "agreement", "Norwegian Food Safety Authority University of Nairobi", "signed", ""},
		}},
		{"a chairman named alone signs for his body", "Jan Lie, President of the Norwegian Chamber of Commerce, was there too. Jan Lie and the Rector of the University of Nairobi Ann Otieno signed an agreement on seeds.", [][5]string{
			{"agreement on seeds", "agreement", "Norwegian Chamber of Commerce University of Nairobi", "signed", ""},
		}},
		{"an association agreement is with the Union", "They spoke about the European Union and the implementation of the Association Agreement.", [][5]string{
			{"Association Agreement", "agreement", "NO EU", "in-force", ""},
		}},
		{"whoever tells it", "Norway welcomed that Moldova is implementing the Association Agreement with the European Union.", [][5]string{
			{"Association Agreement with the European Union", "agreement", "MD EU", "in-force", ""},
		}},
		{"a treaty of a part of the world", "The ministers reaffirmed the Treaty of Pelindaba, which remains in force.", [][5]string{
			{"Treaty of Pelindaba", "treaty", "", "in-force", ""},
		}},
		{"whose ministries conclude it", "The ministers signed the MoU between the two Ministries of Justice on legal affairs.", [][5]string{
			{"MoU between the two Ministries of Justice on legal affairs", "memorandum", "NO KE", "signed", ""},
		}},
		{"a union named as a body", "The Norwegian Bank for Growth, the European Union and Kenya signed an agreement on seeds.", [][5]string{
			{"agreement on seeds", "agreement", "Norwegian Bank for Growth EU KE", "signed", ""},
		}},
		{"a list behind a sentence", "A package of documents was signed in their presence.\n\n- Agreement on cooperation between the National Library of Norway and the National Library of Kenya;\n\n- Memorandum between the University of Bergen and the University of Nairobi in the field of medicine.", [][5]string{
			{"Agreement on cooperation between the National Library of Norway and the National Library of Kenya", "agreement", "National Library of Norway National Library of Kenya", "signed", ""},
			{"Memorandum between the University of Bergen and the University of Nairobi in the field of medicine", "memorandum", "University of Bergen University of Nairobi", "signed", ""},
		}},
		{"a list of paragraphs", "After the talks the following documents were signed:\n\n1. Agreement between Norway and Kenya on air services;\n\n2. Executive programme on culture for 2024-2026.", [][5]string{
			{"Agreement between Norway and Kenya on air services", "agreement", "NO KE", "signed", ""},
			{"Executive programme on culture for 2024-2026", "plan", "NO KE", "signed", ""},
		}},
		{"still in force", "The Agreement on Military Cooperation, signed in 2011, remains in force.", [][5]string{
			{"Agreement on Military Cooperation", "agreement", "NO KE", "in-force", "2011"},
		}},
		{"pointed at, counted, no document", "The agreement helped. Twenty documents were signed. Doe presented the plan on housing.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := gocmp.Diff(test.want, papers(t, lead+test.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A release of an international body that names nobody else's document tells of its own with the country that it is most about.
func TestOwnAgreement(t *testing.T) {
	const release = "The Secretary-General of the African Union, Ana Lima, today received the Foreign Minister of Chad, John Roe, in Oslo.\n\nThey discussed the Memorandum on Fisheries, in force since 2020, with Chad's envoy."
	want := [][5]string{{"Memorandum on Fisheries", "memorandum", "African Union TD", "in-force", "2020"}}
	if diff := gocmp.Diff(want, papers(t, release)); diff != "" {
		t.Error(diff)
	}
}

// A document that is told in the sentence of one envoy is with his country.
func TestAgreementBeside(t *testing.T) {
	const release = "MINISTRY OF FOREIGN AFFAIRS OF NORWAY\n\nMinister receives envoys\n\nForeign Minister Jane Doe met the Ambassador of Kenya John Roe in Oslo on 5 May 2023 and discussed fisheries with him.\n\n" +
		"With the Ambassador of Chad, Anna Moe, the Minister reviewed the implementation of the Agreement on Visas."
	want := [][5]string{{"Agreement on Visas", "agreement", "NO TD", "in-force", ""}}
	if diff := gocmp.Diff(want, papers(t, release)); diff != "" {
		t.Error(diff)
	}
}

// A name of several words before the type of a document is one.
func TestPlaceBeforeType(t *testing.T) {
	got := papers(t, "Norway and Kenya signed the New Delhi Declaration on Monday. Norway and New Zealand signed the New Zealand trade deal.")
	if len(got) != 2 || got[0][0] != "New Delhi Declaration" || got[1][0] != "New Zealand trade deal" {
		t.Error(got)
	}
}

// Each type of document that has an example is one in it.
func TestDocumentExamples(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Document) {
		for _, example := range e.Examples() {
			got := papers(t, example)
			if len(got) != 1 || got[0][1] != e.Get("kind") || got[0][3] != "signed" {
				t.Errorf("%s: %q in %q", e.Rule, got, example)
			}
		}
	}
}
