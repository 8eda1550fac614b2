package communique_test

import (
	"testing"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// TestMeetingExamples runs the sentences beneath the verbs and nouns: each makes what its line promises, behind a meeting of other people.
func TestMeetingExamples(t *testing.T) {
	const lead = "Prime Minister Mary Major of Norway met Prime Minister Richard Miles of Kenya in Oslo on Monday.\n\n"
	promised := map[string]func(communique.Meeting, *lexicon.Entry) bool{
		"topics":   func(m communique.Meeting, _ *lexicon.Entry) bool { return len(m.Topics) > 0 },
		"outcome":  func(m communique.Meeting, _ *lexicon.Entry) bool { return len(m.Outcomes) > 0 },
		"visit":    func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Kind == communique.Visit },
		"ceremony": func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Kind == communique.Ceremony },
		"hand":     func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Kind == communique.Ceremony },
		"present":  func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Kind == communique.Credentials },
		"schedule": func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Status == communique.Planned },
		"cancel":   func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Status == communique.Cancelled },
		"meeting": func(m communique.Meeting, e *lexicon.Entry) bool {
			return string(m.Kind) == or(e.Get("kind"), "meeting")
		},
		"attend":  present,
		"members": present,
		"lead":    func(m communique.Meeting, _ *lexicon.Entry) bool { return headed(m) },
		"award":   func(m communique.Meeting, _ *lexicon.Entry) bool { return m.Kind == communique.Ceremony },
	}
	for _, kind := range []lexicon.Kind{lexicon.Verb, lexicon.Event} {
		for _, e := range lexicon.English().Entries(kind) {
			keeps := promised[e.Flag()]
			if kind == lexicon.Event && e.Get("kind") != "" {
				keeps = promised["meeting"]
			}
			for _, example := range e.Examples() {
				found := false
				for n, m := range encounters(t, lead+example) {
					found = found || n > 0 && keeps == nil || keeps != nil && keeps(m, e)
				}
				if !found {
					t.Errorf("%s:%d: %q makes no such record", e.Rule, e.Line, example)
				}
			}
		}
	}
}

// present tells whether Jane Doe takes part.
func present(m communique.Meeting, _ *lexicon.Entry) bool {
	for _, p := range m.Participants {
		if p.Name == "Jane Doe" {
			return true
		}
	}
	return false
}

// Each operator with an example gives the encounter in it the status that its line tells.
func TestModalityExamples(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Modality) {
		for _, example := range e.Examples() {
			found := false
			for _, m := range encounters(t, example) {
				switch flag := e.Flag(); flag {
				case "recalled":
					found = found || m.Recalled
				case "occasion":
					found = found || m.Occasion != ""
				case "fact", "held":
					found = found || m.Status == communique.Held
				default:
					found = found || string(m.Status) == flag
				}
			}
			if !found {
				t.Errorf("%s:%d: not so in %q", e.Rule, e.Line, example)
			}
		}
	}
}

// Each noun of what was talked about with an example makes one topic of it.
func TestAgendaExamples(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Agenda) {
		for _, example := range e.Examples() {
			if ms := encounters(t, example); len(ms) != 1 || len(ms[0].Topics) != 1 {
				t.Errorf("%s:%d: not one topic in %q", e.Rule, e.Line, example)
			}
		}
	}
}
