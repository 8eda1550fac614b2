package communique_test

import (
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// told is the statements of a text, without roles and evidence: speaker, country, mode, verb, text.
func told(t *testing.T, s string) (out [][5]string) {
	t.Helper()
	a, err := communique.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	for _, s := range a.Statements {
		out = append(out, [5]string{s.Speaker, string(s.Country), string(s.Mode), s.Verb, s.Text})
	}
	return out
}

func TestStatements(t *testing.T) {
	const lead = "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Oslo on Monday. "
	for _, test := range []struct {
		name, in string
		want     [][5]string
	}{
		{"a that-clause, and what goes on behind it", "Doe said that trade had grown, and thanked Kenya for its support.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "trade had grown"},
			{"Jane Doe", "NO", "reported", "thank", "Kenya for its support"},
		}},
		{"what another one says behind with", "Doe stressed the importance of trade, with Roe adding that Kenya would open a port.", [][5]string{
			{"Jane Doe", "NO", "reported", "stress", "the importance of trade"},
			{"John Roe", "KE", "reported", "add", "Kenya would open a port"},
		}},
		{"the day of saying it, without a preposition", "Doe said Tuesday trade had grown.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "trade had grown"},
		}},
		{"a gerund that leads to what is said", "Commenting on the talks, Doe said that trade had grown.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "trade had grown"},
		}},
		{"who is said to be in an apposition behind a source at the end", "Trade had grown, according to Sigma, the export agency.", [][5]string{
			{"Sigma", "", "reported", "", "Trade had grown"},
		}},
		{"a source behind what she does", "According to project coordinator Ana Lima, trade had grown.", [][5]string{
			{"Ana Lima", "NO", "reported", "", "trade had grown"},
		}},
		{"a phrase before the subject that ends with a name", "In talks with the Minister of Trade of Kenya, Ana Lima, the Foreign Minister thanked Kenya for its aid.", [][5]string{
			{"Jane Doe", "NO", "reported", "thank", "Kenya for its aid"},
		}},
		{"verbs of saying of one relative clause", "Doe called on President Ana Lima of Kenya, who praised Norway and asked it to help.", [][5]string{
			{"Ana Lima", "KE", "reported", "praise", "Norway"},
			{"Ana Lima", "KE", "reported", "ask", "it to help"},
		}},
		{"for his part, with two verbs", "The Kenyan Minister, for his part, hailed the solidarity which Norway had shown, and welcomed the fair.", [][5]string{
			{"John Roe", "KE", "reported", "hail", "the solidarity which Norway had shown"},
			{"John Roe", "KE", "reported", "welcome", "the fair"},
		}},
		{"a gerund behind what is in what is said", "Doe said that Norway is keen to benefit from the skill of Kenya in building roads, pointing out that trade had grown.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "Norway is keen to benefit from the skill of Kenya in building roads"},
			{"Jane Doe", "NO", "reported", "point out", "trade had grown"},
		}},
		{"what a country with an article says", "The Gambia condemns the attack.", [][5]string{{"The Gambia", "GM", "reported", "condemn", "the attack"}}},
		{"what a Commission notes goes on", "The 5th session of the Norway-Kenya Joint Commission was held in Oslo. The Commission reviewed trade. It noted that trade had grown.", [][5]string{
			{"", "", "reported", "note", "trade had grown"},
		}},
		{"an aid that is no part of an office", "Doe thanked the Foreign Minister for the cooperation extended to her.", [][5]string{
			{"Jane Doe", "NO", "reported", "thank", "the Foreign Minister for the cooperation extended to her"},
		}},
		{"a quotation in what is said, and a verb behind it", "Doe said Kenya \"will not be lectured\", adding that trade had grown.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "Kenya \"will not be lectured\""},
			{"Jane Doe", "NO", "reported", "add", "trade had grown"},
		}},
		{"the items of a list", "Doe stressed that:\n\n• Norway supports the plan;\n• ports matter.\n\nRoe noted several priorities:\n\n1. The need for ports. They are old.\n2. Fishermen.", [][5]string{
			{"Jane Doe", "NO", "reported", "stress", "Norway supports the plan"},
			{"Jane Doe", "NO", "reported", "stress", "ports matter"},
			{"John Roe", "KE", "reported", "note", "The need for ports"},
			{"John Roe", "KE", "reported", "note", "Fishermen"},
		}},
		{"she whom the text calls a woman", "Minister Lee Poe of Kenya received Ms. Ann Hall of Malta. She said that trade had grown.", [][5]string{
			{"Ann Hall", "MT", "reported", "say", "trade had grown"},
		}},
		{"a quotation with its speaker behind it goes on", "“Norway is a friend of Kenya,” said Doe in Oslo. “We will stay the course.”", [][5]string{
			{"Jane Doe", "NO", "direct", "say", "Norway is a friend of Kenya"},
			{"Jane Doe", "NO", "direct", "say", "We will stay the course."},
		}},
		{"an official who is the speaker of the sentence before", "Doe thanked Kenya. The official added that trade had grown. Kenya's top diplomat agreed that it had.", [][5]string{
			{"Jane Doe", "NO", "reported", "thank", "Kenya"},
			{"Jane Doe", "NO", "reported", "add", "trade had grown"},
		}},
		{"the one envoy of two is the diplomat", "Ambassador Ann Hall of Malta met Minister Lee Poe of Kenya. “Trade has grown,” the diplomat told reporters. Kenya's lawmaker noted a rise.", [][5]string{
			{"Ann Hall", "MT", "direct", "tell", "Trade has grown"},
			{"Lee Poe", "KE", "reported", "note", "a rise"},
		}},
		{"told last, by whom more is told", "Last year trade had grown, noted Doe and thanked Kenya for its support.", [][5]string{
			{"Jane Doe", "NO", "reported", "note", "Last year trade had grown"},
			{"Jane Doe", "NO", "reported", "thank", "Kenya for its support"},
		}},
		{"a paper with its sender before it", "The Ministry of Trade of Kenya will help, said a Foreign Ministry statement. The statement added that trade had grown.", [][5]string{
			{"Foreign Ministry", "", "reported", "say", "The Ministry of Trade of Kenya will help"},
			{"Foreign Ministry", "", "reported", "add", "trade had grown"},
		}},
		{"a quotation is broken by its speaker", "“The road is long,” Doe told reporters, “and we will walk it together.”", [][5]string{
			{"Jane Doe", "NO", "direct", "tell", "The road is long"},
			{"Jane Doe", "NO", "direct", "tell", "and we will walk it together."},
		}},
		{"a fragment leaves it reported", "Roe said that trade was “far below what two friends should expect”.", [][5]string{
			{"John Roe", "KE", "reported", "say", "trade was “far below what two friends should expect”"},
		}},
		{"a quotation behind what leads to it", "Doe noted that the port had grown, adding: “We build two of them. They will last.”", [][5]string{
			{"Jane Doe", "NO", "reported", "note", "the port had grown"},
			{"Jane Doe", "NO", "direct", "add", "We build two of them. They will last."},
		}},
		{"joy before its object, and a setting that is no content", "At the start of the talks, Doe welcomed in Oslo her guest. She recalled with pleasure Kenya's aid and vowed to spare no effort.", [][5]string{
			{"Jane Doe", "NO", "reported", "recall", "Kenya's aid"},
			{"Jane Doe", "NO", "reported", "vow", "to spare no effort"},
		}},
		{"a row inside a relative, and one that it has no part in", "Doe condemned the attack which killed ten people and hurt twenty. Roe urges them to leave the towns they hold and calls on Norway to help.", [][5]string{
			{"Jane Doe", "NO", "reported", "condemn", "the attack which killed ten people and hurt twenty"},
			{"John Roe", "KE", "reported", "urge", "them to leave the towns they hold"},
			{"John Roe", "KE", "reported", "call on", "Norway to help"},
		}},
		{"a paper and hearers before a gerund", "Doe issued a statement on Monday saying trade had grown. Roe briefed her on the ports Kenya is building. Trade is strong, stated Ambassador Ann Poe of Chad, adding that it would last.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "trade had grown"},
			{"John Roe", "KE", "reported", "brief", "the ports Kenya is building"},
			{"Ann Poe", "TD", "reported", "state", "Trade is strong"},
			{"Ann Poe", "TD", "reported", "add", "it would last"},
		}},
		{"he is nobody whom a quotation names", "“Mr. Lee Poe of Chad will come to Oslo,” Doe said.\n\n“Mr. Poe is a friend. It helps,” she added.", [][5]string{
			{"Jane Doe", "NO", "direct", "say", "Mr. Lee Poe of Chad will come to Oslo"},
			{"Jane Doe", "NO", "direct", "add", "Mr. Poe is a friend. It helps"},
		}},
		{"who heads a ministry is its minister", "The head of the Kenyan Foreign Ministry said that trade had grown.", [][5]string{
			{"John Roe", "KE", "reported", "say", "trade had grown"},
		}},
		{"a call on somebody is no appeal, and let me no message", "Doe called on Roe to discuss the ban. Roe called on Doe to lift the ban. Let me stress that trade grows.", [][5]string{
			{"John Roe", "KE", "reported", "call on", "Doe to lift the ban"},
		}},
		{"the speaker in the middle", "Kenya, Roe added, stands ready to help.", [][5]string{
			{"John Roe", "KE", "reported", "add", "stands ready to help"},
		}},
		{"the speaker at the end", "Trade had grown by a third, Roe said.", [][5]string{
			{"John Roe", "KE", "reported", "say", "Trade had grown by a third"},
		}},
		{"on somebody's word", "According to Roe, trade had grown by a third.", [][5]string{
			{"John Roe", "KE", "reported", "", "trade had grown by a third"},
		}},
		{"the sides together, a side, a country", "The two sides welcomed the agreement. The Kenyan side reiterated its support for the reform. Kenya urged the parties to show restraint.", [][5]string{
			{"", "", "reported", "welcome", "the agreement"},
			{"", "KE", "reported", "reiterate", "its support for the reform"},
			{"Kenya", "KE", "reported", "urge", "the parties to show restraint"},
		}},
		{"on what condition, and what is so beside it", "Roe stressed the need for action if Chad continues to delay the vote. Doe said Norway would withdraw unless Kenya answers by June. Roe said that Kenya is ready, while Norway is short of time. Roe said that trade had grown, while Doe welcomed the offer.", [][5]string{
			{"John Roe", "KE", "reported", "stress", "the need for action if Chad continues to delay the vote"},
			{"Jane Doe", "NO", "reported", "say", "Norway would withdraw unless Kenya answers by June"},
			{"John Roe", "KE", "reported", "say", "Kenya is ready, while Norway is short of time"},
			{"John Roe", "KE", "reported", "say", "trade had grown"},
			{"Jane Doe", "NO", "reported", "welcome", "the offer"},
		}},
		{"what a country does of which somebody tells", "Doe said Kenya has long been a friend of Norway, often offering its support at world forums.", [][5]string{
			{"Jane Doe", "NO", "reported", "say", "Kenya has long been a friend of Norway, often offering its support at world forums"},
		}},
		{"the details", "Doe presented the details of the treaty.", [][5]string{
			{"Jane Doe", "NO", "reported", "present", "the details of the treaty"},
		}},
		{"a paper of which nobody tells whose it is", "“The two countries have signed a treaty,” the report said.", [][5]string{
			{"", "", "direct", "say", "The two countries have signed a treaty"},
		}},
		{"who calls", "Doe received a phone call from President Max Poe of Chad, in which he welcomed the treaty.", [][5]string{
			{"Max Poe", "TD", "reported", "welcome", "the treaty"},
		}},
		{"a resolution", "The Security Council:\n\n1. Strongly condemns the attack;\n\n2. Demands a ceasefire, and calls for restraint.", [][5]string{
			{"Security Council", "", "reported", "condemn", "the attack"},
			{"Security Council", "", "reported", "demand", "a ceasefire"},
			{"Security Council", "", "reported", "call for", "restraint"},
		}},
		{"the agent of a passive", "The visit was described by Roe as a success.", [][5]string{
			{"John Roe", "KE", "reported", "describe", "a success"},
		}},
		{"without an agent, and what is not said", "It was announced that trade had grown. Doe did not say that trade had grown. Doe will announce a plan.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := gocmp.Diff(test.want, told(t, lead+"\n\n"+test.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Several who are named and have met speak the numbered paragraphs behind their colon.
func TestGathered(t *testing.T) {
	want := [][5]string{{"", "", "reported", "reaffirm", "their commitment to the treaty"}, {"", "", "reported", "stress", "the high level of trade"}}
	got := told(t, "The Presidents of the Republic of Chad, Ana Lima, and of the Republic of Niger, Jan Costa, gathered in Oslo on 8 July 2024:\n\n1. REAFFIRMED their commitment to the treaty.\n\nII. Stressed the high level of trade.")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The office alone is that of who faces the one who is named with it.
func TestFacingPeer(t *testing.T) {
	want := [][5]string{{"", "", "reported", "say", "trade would grow"}, {"John Roe", "KE", "reported", "thank", "the Prime Minister for her help"}}
	got := told(t, "The Prime Minister spoke to the Prime Minister of Kenya, John Roe, today.\n\nThe Prime Minister said that trade would grow. Prime Minister Roe thanked the Prime Minister for her help.")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Each verb of saying that has an example reports something in it.
func TestSayingExamples(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Saying) {
		for _, example := range e.Examples() {
			found := e.Has("lead") || e.Has("purpose")
			for _, s := range told(t, example) {
				found = found || s[3] == e.Name || s[3] == e.Get("lemma") || e.Has("short") && strings.HasPrefix(e.Name, s[3])
			}
			if !found {
				t.Errorf("%s: nothing said in %q", e.Rule, example)
			}
		}
	}
}
