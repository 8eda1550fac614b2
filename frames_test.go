package communique_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// This file runs every verb and noun of an encounter in each construction that such texts are written in.

// A frame is one form of a line of the lexicon with the line's attributes.
type frame struct {
	form, name string // name: the first form of the line
	attributes string
}

func (f frame) has(flag string) bool {
	return strings.Contains(" "+f.attributes+" ", " "+flag+" ")
}

// frames are the forms of a file of the lexicon.
func frames(t *testing.T, file string) (out []frame) {
	t.Helper()
	for _, line := range lines(t, file) {
		forms, attributes, _ := strings.Cut(line, "\t")
		name, _, _ := strings.Cut(forms, " | ")
		for form := range strings.SplitSeq(forms, " | ") {
			out = append(out, frame{form, name, attributes})
		}
	}
	return out
}

// lines are the entries of a file of the lexicon.
func lines(t *testing.T, file string) (out []string) {
	t.Helper()
	f, err := os.Open("internal/lexicon/en/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && line[0] != '#' && line[0] != '>' {
			out = append(out, line)
		}
	}
	return out
}

// A conjugator writes sentences: {past}, {participle}, {base} and {gerund} stand for the verb's forms.
type conjugator map[string]map[string]string

func newConjugator(t *testing.T) conjugator {
	c := conjugator{}
	for _, line := range lines(t, "irregular.txt") {
		verbs, attributes, _ := strings.Cut(line, "\t")
		for verb := range strings.SplitSeq(verbs, " | ") {
			c[verb] = map[string]string{}
			for field := range strings.FieldsSeq(attributes) {
				key, value, _ := strings.Cut(field, "=")
				c[verb][key] = value
			}
		}
	}
	return c
}

func (c conjugator) write(sentence, form string) string {
	verb, rest, more := strings.Cut(form, " ")
	if more {
		rest = " " + rest
	}
	stem := strings.TrimSuffix(verb, "e")
	past, gerund := stem+"ed", stem+"ing"
	if y, ok := strings.CutSuffix(verb, "y"); ok && !strings.ContainsAny(verb[len(verb)-2:len(verb)-1], "aeiou") {
		past = y + "ied"
	}
	if strings.HasSuffix(verb, "ee") {
		gerund = verb + "ing"
	}
	irregular := c[verb]
	past, gerund = or(irregular["past"], past), or(irregular["gerund"], gerund)
	participle := or(irregular["participle"], past)
	return strings.NewReplacer("{base}", verb+rest, "{past}", past+rest, "{participle}", participle+rest, "{gerund}", gerund+rest, "{noun}", form).Replace(sentence)
}

const (
	jane = "Foreign Minister Jane Doe of Norway"
	john = "Foreign Minister John Roe of Kenya"
)

// A construction is a way to tell of an encounter, and what it makes of it; no status: no encounter.
type construction struct {
	name, sentence string
	status         communique.Status
}

var meetingConstructions = []construction{
	{"active", jane + " {past} " + john + " on Monday.", communique.Held},
	{"perfect", jane + " has {participle} " + john + ".", communique.Held},
	{"future", jane + " will {base} " + john + " on 20 March.", communique.Planned},
	{"due", jane + " is due to {base} " + john + " on 20 March.", communique.Planned},
	{"negated", jane + " did not {base} " + john + ".", ""},
	{"negated in one word", jane + " didn't {base} " + john + ".", ""},
	{"never yet, in one word", jane + " hasn’t {participle} " + john + ".", ""},
	{"relative", jane + ", who {past} " + john + " on Monday, praised the reform.", communique.Held},
	{"coordinated", jane + " praised the reform and {past} " + john + ".", communique.Held},
	{"while", "While in Nairobi, " + jane + " {past} " + john + ".", communique.Held},
	{"hoped for", jane + " expressed the hope to {base} " + john + " in Oslo.", communique.Proposed},
	{"led by a phrase", "In Oslo on Monday, " + jane + " {past} " + john + ".", communique.Held},
	{"said of one", "The spokesperson said that " + jane + " had {participle} " + john + " on Monday.", communique.Held},
}

var passiveConstructions = []construction{
	{"passive", john + " was {participle} by " + jane + " on Monday.", communique.Held},
	{"passive perfect", john + " has been {participle} by " + jane + ".", communique.Held},
	{"passive future", john + " will be {participle} by " + jane + " on 20 March.", communique.Planned},
	{"passive negated", john + " was not {participle} by " + jane + ".", ""},
	{"passive negated in one word", john + " wasn't {participle} by " + jane + ".", ""},
	{"passive relative", john + ", who was {participle} by " + jane + " on Monday, praised the reform.", communique.Held},
	{"passive coordinated", john + " praised the reform and was {participle} by " + jane + ".", communique.Held},
	{"passive participle", john + ", {participle} by " + jane + " on Monday, praised the reform.", communique.Held},
}

var jointConstructions = []construction{
	{"together", jane + " and " + john + " {past} in Oslo on Monday.", communique.Held},
	{"together, perfect", jane + " and " + john + " have {participle} in Oslo.", communique.Held},
	{"together, future", jane + " and " + john + " will {base} in Oslo on 20 March.", communique.Planned},
	{"together, negated", jane + " and " + john + " did not {base} in Oslo.", ""},
}

var nounConstructions = []construction{
	{"held", jane + " held a {noun} with " + john + " on Monday.", communique.Held},
	{"had", jane + " had a {noun} with " + john + " on Monday.", communique.Held},
	{"between", "A {noun} between " + jane + " and " + john + " took place on Monday.", communique.Held},
	{"behind the verb", "A {noun} was held on Monday between " + jane + " and " + john + ".", communique.Held},
	{"of both", "The {noun} of " + jane + " and " + john + " was held on Monday.", communique.Held},
	{"during", "During a {noun} with " + john + ", " + jane + " praised the reform.", communique.Held},
	{"hers", "During her {noun} with " + john + ", " + jane + " praised the reform.", communique.Held},
	{"owner", "Norway welcomes the {noun} of " + jane + " with " + john + ".", communique.Held},
	{"future", jane + " and " + john + " will hold a {noun} on 20 March.", communique.Planned},
	{"planned", "A {noun} between " + jane + " and " + john + " is scheduled for 20 March.", communique.Planned},
	{"put off", "The {noun} between " + jane + " and " + john + " has been postponed.", communique.Cancelled},
	{"denied", "No {noun} with " + john + " was held.", ""},
	{"did not take place", "The {noun} between " + jane + " and " + john + " did not take place.", ""},
	{"relative", "The {noun} that " + jane + " and " + john + " held on Monday was a success.", communique.Held},
	{"participle", "The {noun} between " + jane + " and " + john + ", held on Monday, was a success.", communique.Held},
}

// run tells a sentence and holds what it makes against a construction.
func (c construction) run(t *testing.T, sentence string) {
	t.Helper()
	var got []string
	for _, m := range encounters(t, sentence) {
		if m.Kind == communique.Visit {
			continue // of a verb of travel beside it
		}
		both := 0
		for _, p := range m.Participants {
			if p.Name == "Jane Doe" || p.Name == "John Roe" {
				both++
			}
		}
		if both == 2 && m.Status == c.status {
			return
		}
		got = append(got, line(m))
	}
	if c.status != "" || len(got) > 0 {
		t.Errorf("%s: want %q: %s\n\tgot %q", c.name, c.status, sentence, got)
	}
}

func TestMeetingFrames(t *testing.T) {
	write := newConjugator(t).write
	for _, f := range frames(t, "verbs.txt") {
		if !strings.HasPrefix(f.attributes, "meeting") || f.has("awards") || f.has("corps") {
			continue
		}
		switch {
		case f.name == "gather":
			for _, c := range jointConstructions {
				c.run(t, write(c.sentence, f.form))
			}
			continue
		case f.has("subject=host"):
			for _, c := range passiveConstructions {
				c.run(t, write(c.sentence, f.form))
			}
		}
		form := f.form
		if f.has("with") {
			form += " with"
		}
		for _, c := range meetingConstructions {
			c.run(t, write(c.sentence, form))
		}
	}
}

var visitConstructions = []construction{
	{"active", jane + " {past} on Monday.", communique.Held},
	{"perfect", jane + " has {participle}.", communique.Held},
	{"future", jane + " will {base} on 20 March.", communique.Planned},
	{"due", jane + " is due to {base} on 20 March.", communique.Planned},
	{"negated", jane + " did not {base}.", ""},
	{"relative", jane + ", who {past} on Monday, praised the reform.", communique.Held},
	{"coordinated", jane + " praised the reform and {past} on Monday.", communique.Held},
	{"invited", john + " invited " + jane + " to {base}.", communique.Proposed},
	{"hoped for", jane + " expressed the hope to {base} soon.", communique.Proposed},
	{"said of one", "The spokesperson said that " + jane + " had {participle} on Monday.", communique.Held},
}

// TestVisitFrames sends Jane Doe to Kenya.
func TestVisitFrames(t *testing.T) {
	write := newConjugator(t).write
	for _, f := range frames(t, "verbs.txt") {
		last := f.form[strings.LastIndex(f.form, " ")+1:]
		switch {
		case !strings.HasPrefix(f.attributes, "visit") || f.has("returns"):
			continue
		case f.has("object=place") || last == "to" || last == "in" || last == "for":
		case f.form == "travel" || f.form == "fly" || f.form == "travel on":
			f.form += " to"
		default:
			continue
		}
		for _, c := range visitConstructions {
			sentence := write(c.sentence, f.form+" Kenya")
			found := false
			var got []string
			for _, m := range encounters(t, sentence) {
				if m.Kind == communique.Visit {
					got = append(got, line(m))
					found = found || (m.Status == c.status || c.status == communique.Held && m.Status == communique.Ongoing) && m.Place.Country == "KE" && present(m, nil)
				}
			}
			if c.status != "" && !found || c.status == "" && len(got) > 0 {
				t.Errorf("%s: want %q: %s\n\tgot %q", c.name, c.status, sentence, got)
			}
		}
	}
}

// TestTopicFrames talks of fisheries, behind a meeting.
func TestTopicFrames(t *testing.T) {
	const met = jane + " met " + john + " in Oslo on Monday. "
	write := newConjugator(t).write
	for _, f := range frames(t, "verbs.txt") {
		if !strings.HasPrefix(f.attributes, "topics") || f.has("exchange") || f.has("subject") || f.has("passive") || f.has("members") {
			continue
		}
		to := ""
		switch {
		case f.has("behind=to"):
			to = "to "
		case f.has("behind=with"):
			to = "with "
		case f.has("speaks"):
			to = "on "
		}
		subject := "The two ministers "
		if f.has("event") {
			subject = "The talks "
		}
		sentences := []string{subject + "{past} " + to + "the deep-sea fisheries.", subject + "have {participle} " + to + "the deep-sea fisheries.", subject + "also {past} " + to + "the deep-sea fisheries on that day."}
		if !f.has("event") {
			sentences = append(sentences, "During the talks, they {past} "+to+"the deep-sea fisheries.", "The two ministers praised the reform and {past} "+to+"the deep-sea fisheries.", "They met at length, {gerund} "+to+"the deep-sea fisheries.")
		}
		for _, sentence := range sentences {
			sentence = met + write(sentence, f.form)
			topics := ""
			for _, m := range encounters(t, sentence) {
				topics += strings.Join(m.Topics, " | ")
			}
			if topics != "deep-sea fisheries" {
				t.Errorf("%s\n\tgot %q", sentence, topics)
			}
		}
		if topics := encounters(t, met+write(subject+"did not {base} "+to+"the deep-sea fisheries.", f.form))[0].Topics; len(topics) > 0 {
			t.Errorf("%s denied: %q", f.form, topics)
		}
	}
}

// TestSayingFrames has Jane Doe say that fish had become scarce.
func TestSayingFrames(t *testing.T) {
	write := newConjugator(t).write
	for _, f := range frames(t, "saying.txt") {
		if !f.has("that") || f.has("told") || f.has("lead") || strings.Contains(f.form, " ") {
			continue
		}
		for _, c := range []struct {
			sentence string
			says     bool
		}{
			{jane + " {past} that fish had become scarce.", true},
			{jane + " has {participle} that fish had become scarce.", true},
			{jane + ", who {past} that fish had become scarce, left for Oslo.", true},
			{jane + " arrived in Oslo and {past} that fish had become scarce.", true},
			{"Speaking in Oslo, " + jane + " {past} that fish had become scarce.", true},
			{jane + " left for Oslo, {gerund} that fish had become scarce.", true},
			{"Fish, " + jane + " {past}, had become scarce.", true},
			{jane + " did not {base} that fish had become scarce.", false},
			{jane + " will {base} that fish had become scarce.", false},
		} {
			sentence := write(c.sentence, f.form)
			said := ""
			for _, s := range told(t, sentence) {
				if s[0] == "Jane Doe" && strings.Contains(s[4], "had become scarce") {
					said = s[4]
				}
			}
			if c.says != (said != "") {
				t.Errorf("%s\n\tgot %q", sentence, said)
			}
		}
	}
}

func TestEventFrames(t *testing.T) {
	write := newConjugator(t).write
	for _, f := range frames(t, "events.txt") {
		kind := f.attributes
		if f.has("series") || f.has("round") || f.has("owner=guest") || f.has("weak") || strings.Contains(kind, "kind=ceremony") || strings.Contains(kind, "kind=credentials") || !strings.HasPrefix(kind, "kind=") {
			continue
		}
		for _, c := range nounConstructions {
			s := c.sentence
			if strings.HasSuffix(f.form, "s") && !strings.HasSuffix(f.form, "ss") {
				s = strings.NewReplacer("A {noun}", "{noun}", " a {noun}", " {noun}", " was ", " were ", " has ", " have ").Replace(s)
			}
			c.run(t, write(strings.ToUpper(s[:1])+s[1:], f.form))
		}
	}
}

// TestOutcomeFrames has two ministers agree on something, behind a meeting.
func TestOutcomeFrames(t *testing.T) {
	const met = jane + " met " + john + " in Oslo on Monday. "
	write := newConjugator(t).write
	for _, f := range frames(t, "verbs.txt") {
		if !strings.HasPrefix(f.attributes, "outcome") || f.has("sign") || f.has("witness") || f.has("joint") {
			continue
		}
		what := "the deep-sea programme"
		if f.has("raises") {
			what = "their ties to a partnership"
		}
		for _, c := range []struct {
			sentence string
			agreed   bool
		}{
			{"The two ministers {past} {object}.", true},
			{"The two ministers have {participle} {object}.", true},
			{"The two ministers praised the reform and {past} {object}.", true},
			{"During the talks, they {past} {object}.", true},
			{"The two ministers did not {base} {object}.", false},
		} {
			sentence, outcomes := met+write(strings.ReplaceAll(c.sentence, "{object}", what), f.form), ""
			for _, m := range encounters(t, sentence) {
				outcomes += strings.Join(m.Outcomes, " | ")
			}
			if c.agreed != strings.HasSuffix(outcomes, what) {
				t.Errorf("%s\n\tgot %q", sentence, outcomes)
			}
		}
	}
}
