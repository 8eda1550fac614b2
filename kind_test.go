package communique_test

import (
	"os"
	"strings"
	"testing"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

const (
	met     = "Oslo, 3 March 2023 - Foreign Minister Kari Holm met Foreign Minister Jaan Tamm in Oslo on Friday and discussed trade."
	toMeet  = "Oslo, 3 March 2023 - Foreign Minister Kari Holm will visit Estonia on Friday and meet Foreign Minister Jaan Tamm."
	neither = "The schools of the north are of great importance to the Government, and there are more of them than in the year before."
)

func kindOf(t *testing.T, title, body string) communique.ArticleKind {
	t.Helper()
	a, err := communique.Parse(strings.NewReader("<!DOCTYPE html><title>" + title + "</title><h1>" + title + "</h1><p>" + strings.ReplaceAll(body, "\n", "<p>")))
	if err != nil {
		t.Fatalf("%s: %v", title, err)
	}
	check(t, a)
	if title != "" && a.Title != title {
		t.Errorf("title %q, want %q", a.Title, title)
	}
	return a.Kind
}

func TestKind(t *testing.T) {
	for _, test := range []struct {
		title, body string
		want        communique.ArticleKind
	}{
		{"Holm meets Estonian counterpart", met, communique.Readout},
		{"Holm hails joint statement with Estonia", met, communique.Readout},
		{"Holm and Tamm sign joint statement", met, communique.Readout},
		{"Holm condemns attack after talks with Tamm", met, communique.Readout},
		{"Norway extends two loans to Kenya", met, communique.News},
		{"Norway approves 40 million dollars for Kenya", met, communique.News},
		{"Norway and Kenya ink agreement on fisheries", met, communique.News},
		{"Holm visits Kenya, pledges 40 million dollars", met, communique.Readout},
		{"Holm: we know Kenya's position on fisheries", met, communique.Readout},
		{"Press Statement: Letter of Condolence to the President of Kenya", met, communique.Message},
		{"Press Statement: Official Visit of Foreign Minister Holm to Estonia", toMeet, communique.Announcement},
		{"Holm meets Estonian counterpart", strings.Replace(met, " - ", " (NTB) - ", 1), communique.News},
		{"Investment in schools grows", neither, communique.News},
		{"Holm travels to Tallinn", toMeet, communique.Announcement},
		{"Holm to visit Tallinn", strings.Replace(toMeet, " - ", " (NTB) - ", 1), communique.Announcement},
		{"Holm to open talks", "Oslo, 3 March 2023 (NTB) - Foreign Minister Kari Holm has agreed to open talks with Foreign Minister Jaan Tamm in May, she told the press.", communique.News},
		{"On the attacks in Estonia", "Norway expresses grave concern over the attacks on Friday which left five teachers wounded in Tallinn.", communique.Position},
		{"Norway welcomes the Agreement reached in Tallinn between Kenya and Peru", met, communique.Position},
		{"Letter from President Bell to the President of Kenya", neither, communique.Message},
		{"Holm receives Ambassadors", "Oslo, 3 March 2023 - Foreign Minister Kari Holm received their Excellencies Jaan Tamm and Li Na in Oslo on Friday and discussed trade.", communique.Readout},
		{"Holm visits Estonia", "At the invitation of Foreign Minister Jaan Tamm, Foreign Minister Kari Holm is paying a visit to Estonia from 3 to 5 March 2023. On 4 March, the Ministers will hold talks. On the occasion, a Memorandum is expected to be signed.", communique.Announcement},
		{"President to visit Kenya in May", neither, communique.Announcement},
		{"Appointment of Ambassador to Kenya", neither, communique.Announcement},
		{"Diplomatic appointment: Ambassador to Kenya", met, communique.Announcement},
		{"Visit to Kenya", "Media release\nMinister for Foreign Affairs Kari Holm\nI will visit Kenya from 3 to 5 March. I will meet the Minister. My visit is the first of the year. I will visit two ports.", communique.Announcement},
		{"On the forthcoming visit of the President to Kenya", neither, communique.Announcement},
		{"Norway condemns attack on embassy in Nairobi", neither, communique.Position},
		{"Statement by the Spokesperson on the elections in Kenya", neither, communique.Position},
		{"Joint Statement of Norway and Kenya", met, communique.JointStatement},
		{"Norway-Kenya Joint Communiqué on the visit of President Kirui", met, communique.JointStatement},
		{"Remarks by Foreign Minister Holm at the Oslo Forum", met, communique.Speech},
		{"Holm's remarks following the meeting with Tamm", met, communique.Speech},
		{"Transcript of weekly media briefing", met, communique.Speech},
		{"Interview of Foreign Minister Holm with the Nairobi Echo", neither, communique.Speech},
		{"President congratulates new Prime Minister of Kenya", neither, communique.Message},
		{"King sends condolences to President of Kenya", neither, communique.Message},
		{"Message of President Holm on National Day", neither, communique.Message},
		{"Vacancy announcement: Driver", neither, communique.Notice},
		{"Travel advice for Madagascar", neither, communique.Notice},
		{"Closure of the Embassy on public holidays", neither, communique.Notice},
		{"Call for tenders: cleaning services", neither, communique.Notice},
		{"Questions and answers", "Question: Will there be schools of the kind that you spoke of?\nHolm: There will.\nQuestion: When will that be?\nHolm: In a year.", communique.Speech},
		{"On schools", "I thank you for this invitation. I was a pupil here and I am proud of it. My teachers told me that I would be back, and here I am.", communique.Speech},
	} {
		if got := kindOf(t, test.title, test.body); got != test.want {
			t.Errorf("%s: %s, want %s", test.title, got, test.want)
		}
	}
}

// Every example in kinds.txt shows the kind of its line.
func TestKindExamples(t *testing.T) {
	shown := 0
	for _, e := range lexicon.English().Entries(lexicon.Manner) {
		for _, example := range e.Examples() {
			shown++
			title, body := example, neither
			if !e.Has("title") {
				title, body = "Oslo", example+" "+neither
			}
			if got := kindOf(t, title, body); string(got) != e.Flag() {
				t.Errorf("%s: %q is read as %s", e.Rule, example, got)
			}
		}
	}
	if shown < 8 {
		t.Errorf("only %d examples", shown)
	}
}

// The short releases of testdata/kinds.txt are read as the kind that stands above each.
func TestKindPractice(t *testing.T) {
	raw, err := os.ReadFile("testdata/kinds.txt")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(raw), "\n== ")[1:]
	right := 0
	for _, block := range blocks {
		lines := strings.SplitN(strings.TrimSpace(block), "\n", 4)
		if len(lines) != 4 {
			t.Fatalf("no release: %q", block)
		}
		kind, title, publisher, body := lines[0], lines[1], lines[2], lines[3]
		page := "<!DOCTYPE html><title>" + title + "</title>"
		if publisher != "-" {
			page += `<meta property="og:site_name" content="` + publisher + `">`
		}
		a, err := communique.Parse(strings.NewReader(page + "<h1>" + title + "</h1><p>" + strings.ReplaceAll(body, "\n", "<p>")))
		if err != nil {
			t.Errorf("%s: %v", title, err)
			continue
		}
		if string(a.Kind) == kind {
			right++
		} else {
			t.Errorf("%s: %s, want %s", title, a.Kind, kind)
		}
	}
	t.Logf("%d of %d short releases are of their kind", right, len(blocks))
}
