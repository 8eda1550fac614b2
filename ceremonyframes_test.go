package communique_test

import (
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// This file runs the verbs of ceremonies and signings in their constructions.

var ceremonyConstructions = []construction{
	{"active", jane + " {past} in Nairobi on Monday.", communique.Held},
	{"perfect", jane + " has {participle} in Nairobi.", communique.Held},
	{"future", jane + " will {base} in Nairobi on 20 March.", communique.Planned},
	{"negated", jane + " did not {base} in Nairobi.", ""},
	{"relative", jane + ", who {past} on Monday, praised the reform.", communique.Held},
	{"coordinated", jane + " praised the reform and {past} in Nairobi.", communique.Held},
	{"said of one", "The spokesperson said that " + jane + " had {participle} on Monday.", communique.Held},
}

// TestCeremonyFrames has Jane Doe do something solemn, alone or with John Roe.
func TestCeremonyFrames(t *testing.T) {
	write := newConjugator(t).write
	for _, f := range frames(t, "verbs.txt") {
		if !strings.HasPrefix(f.attributes, "ceremony") || f.has("at") {
			continue
		}
		form := f.form
		switch form {
		case "inaugurate", "officially open", "formally open", "officially inaugurate", "unveil", "swear in", "break ground on", "break ground for", "pay tribute at":
			continue // these ask for an object
		}
		for _, c := range ceremonyConstructions {
			ceremonies(t, c.name, write(c.sentence, form), c.status, 1)
			ceremonies(t, c.name+" together", write(strings.Replace(c.sentence, jane, jane+" and "+john, 1), form), c.status, 2)
		}
	}
}

// ceremonies holds what a sentence makes against one ceremony of a status, of at least so many people; no status: none.
func ceremonies(t *testing.T, name, sentence string, status communique.Status, people int) {
	t.Helper()
	var got []string
	for _, m := range encounters(t, sentence) {
		if m.Kind != communique.Ceremony {
			continue
		}
		if m.Status == status && len(m.Participants) >= people {
			return
		}
		got = append(got, line(m))
	}
	if status != "" || len(got) > 0 {
		t.Errorf("%s: want %q: %s\n\tgot %q", name, status, sentence, got)
	}
}

// TestSigningFrames has Jane Doe and John Roe sign a treaty, told in one clause or in two.
func TestSigningFrames(t *testing.T) {
	for _, c := range []construction{
		{"both", jane + " and " + john + " signed a treaty in Oslo on Monday.", communique.Held},
		{"with", "With " + john + ", " + jane + " signed a treaty on Monday.", communique.Held},
		{"passive", "A treaty was signed by " + jane + " and " + john + " on Monday.", communique.Held},
		{"for each", "The treaty was signed by Foreign Minister Jane Doe for Norway and Foreign Minister John Roe for Kenya.", communique.Held},
		{"on either side", "The treaty was signed on the Norwegian side by " + jane + " and on the Kenyan side by " + john + ".", communique.Held},
		{"one after the other", jane + " signed the treaty for Norway, while " + john + " signed for Kenya.", communique.Held},
		{"in two sentences", jane + " signed for Norway. " + john + " signed for Kenya.", communique.Held},
		{"between", "The treaty was signed between " + jane + " and " + john + ".", communique.Held},
		{"by the pair", jane + " met " + john + " on Monday. The pair signed a treaty.", communique.Held},
		{"exchanged", jane + " and " + john + " exchanged the signed memoranda on Monday.", communique.Held},
		{"exchanged in presence", "Two memoranda were exchanged on Monday in the presence of " + jane + " and " + john + ".", communique.Held},
		{"views exchanged", jane + " and " + john + " exchanged views on a memorandum.", ""},
		{"denied", jane + " and " + john + " did not sign the treaty.", ""},
	} {
		ceremonies(t, c.name, c.sentence, c.status, 2)
	}
}

// TestOpenedConferences has Jane Doe open a conference, or head the commission that was told to meet.
func TestOpenedConferences(t *testing.T) {
	for _, sentence := range []string{
		"The Peace Forum was opened by " + jane + ".",
		"The Peace Forum was inaugurated by " + jane + " in Oslo on Monday.",
		"The Joint Commission of Norway and Kenya met on Monday. Co-chaired by " + jane + " and " + john + ", the Commission reviewed trade.",
	} {
		got := encounters(t, sentence)
		if len(got) != 1 || len(got[0].Participants) == 0 || got[0].Participants[0].Name != "Jane Doe" {
			t.Errorf("%s: %v", sentence, got)
		}
	}
}
