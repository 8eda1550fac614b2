package clause

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

func read(s string) *Document {
	return Find(mention.Find(text.Line(s, lexicon.English())))
}

var kinds = map[Kind]string{Main: "", That: "that: ", Subordinate: "sub: ", Relative: "rel: ", Participle: "part: ", Infinitive: "inf: "}

// show writes a clause as "kind: subject / verb / phrases".
func (d *Document) show(c Clause) string {
	phrase := func(p Phrase) string {
		s := d.Slice(p.First, p.End)
		if p.Prep >= 0 {
			s = d.Word(p.Prep) + " " + s
		}
		return s
	}
	var rest []string
	for _, p := range append(append([]Phrase{}, c.Before...), c.After...) {
		rest = append(rest, phrase(p))
	}
	verb := d.Slice(c.Verb.First, c.Verb.End)
	if c.Verb.Passive {
		verb += " (passive)"
	}
	return fmt.Sprintf("%s%s / %s / %s", kinds[c.Kind], phrase(c.Subject), verb, strings.Join(rest, "; "))
}

func TestClauses(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"coordinated verbs share a subject", "Minister Ann Poe visited Norway and met President Jane Doe.", []string{
			"Minister Ann Poe / visited / Norway",
			"Minister Ann Poe / met / President Jane Doe",
		}},
		{"and an auxiliary", "Minister Ann Poe will meet President Jane Doe and attend the summit in Oslo.", []string{
			"Minister Ann Poe / will meet / President Jane Doe",
			"Minister Ann Poe / attend / the summit; in Oslo",
		}},
		{"X and I are one subject", "Minister Ann Poe and I discussed trade. I met Minister Jane Doe and I thanked her.", []string{
			"Minister Ann Poe and I / discussed / trade",
			"I / met / Minister Jane Doe",
			"I / thanked / her",
		}},
		{"participles that share a noun with an adjective", "Minister Ann Poe stressed her strong and continuing support. She held detailed talks with President Jane Doe.", []string{
			"Minister Ann Poe / stressed / her strong; continuing support",
			"She / held / detailed talks; with President Jane Doe",
		}},
		{"what finances may be finance", "The two ministers discussed green finance and tourism.", []string{
			"The two ministers / discussed / green finance; tourism",
		}},
		{"what a gerund behind a subject is done to is no subject", "The minister leading the delegation said that the company building the port had left.", []string{
			"part: The minister / leading / the delegation",
			"The minister / said / ",
			"part: the company / building / the port",
			"that: the company / had left / ",
		}},
		{"the verb behind a relative clause", "The Minister who visited Kenya last week met the President, and is to address Parliament.", []string{
			"The Minister / met / the President",
			"rel: The Minister / visited / Kenya; last week",
			"The Minister / is to address / Parliament",
		}},
		{"bare infinitives in a list", "Having met the President, Minister Ann Poe is to visit the port, address Parliament and thank Norway.", []string{
			"part: Minister Ann Poe / Having met / the President",
			"Minister Ann Poe / is to visit / the port",
			"Minister Ann Poe / address / Parliament",
			"Minister Ann Poe / thank / Norway",
		}},
		{"verbs that are no nouns", "The visit comes after the two countries signed a treaty. The decision follows months of talks.", []string{
			"The visit / comes / ",
			"sub: the two countries / signed / a treaty",
			"The decision / follows / months; of talks",
		}},
		{"a participle behind what is said of a thing", "The Ambassador expressed her gratitude to the Government for the support extended to her.", []string{
			"The Ambassador / expressed / her gratitude; to the Government; for the support",
			"part: for the support / extended (passive) / to her",
		}},
		{"participles among adjectives", "Minister Ann Poe praised a more resilient, diversified, and secure chain, and a stable and economically developed Chad.", []string{
			"Minister Ann Poe / praised / a more resilient; diversified; secure chain; a stable; economically developed Chad",
		}},
		{"passive with its agent", "Minister Ann Poe was received in Oslo by President Jane Doe.", []string{
			"Minister Ann Poe / was received (passive) / in Oslo; by President Jane Doe",
		}},
		{"a participle modifies the noun before it", "The agreement signed in 2021 entered into force last year.", []string{
			"part: The agreement / signed (passive) / in 2021",
			"The agreement / entered into force / last year",
		}},
		{"and waits for the verb of its subject", "Minister Ann Poe, accompanied by Ambassador John Roe, was received by President Jane Doe.", []string{
			"Minister Ann Poe / was received (passive) / by President Jane Doe",
			"part: Minister Ann Poe / accompanied (passive) / by Ambassador John Roe",
		}},
		{"a relative clause takes its head", "The visit of Minister Ann Poe, which had been planned for May, was postponed.", []string{
			"The visit / was postponed (passive) / of Minister Ann Poe",
			"rel: The visit / had been planned (passive) / for May",
		}},
		{"an infinitive takes the object for its subject", "President Jane Doe invited Prime Minister John Roe to visit Norway.", []string{
			"President Jane Doe / invited / Prime Minister John Roe",
			"inf: Prime Minister John Roe / to visit / Norway",
		}},
		{"or who owns the aim before it", "President Jane Doe hailed the readiness of Prime Minister John Roe to visit Norway.", []string{
			"President Jane Doe / hailed / the readiness; of Prime Minister John Roe",
			"inf: Prime Minister John Roe / to visit / Norway",
		}},
		{"who hears is not who did it", "Minister Ann Poe told reporters she met President Jane Doe.", []string{
			"Minister Ann Poe / told / reporters",
			"that: she / met / President Jane Doe",
		}},
		{"that after a noun", "Minister Ann Poe expressed hope that the next session would be held in Nairobi.", []string{
			"Minister Ann Poe / expressed / hope",
			"that: the next session / would be held (passive) / in Nairobi",
		}},
		{"two subjects, two clauses", "While the delegation was headed by Secretary John Roe, Ambassador Ann Poe led the visiting side.", []string{
			"sub: the delegation / was headed (passive) / by Secretary John Roe",
			"Ambassador Ann Poe / led / the visiting side",
		}},
		{"a list is one phrase", "Minister Ann Poe held talks with President Jane Doe, Prime Minister John Roe and Speaker Mary Moe.", []string{
			"Minister Ann Poe / held / talks; with President Jane Doe, Prime Minister John Roe and Speaker Mary Moe",
		}},
		{"a noun is no verb", "The visit and the talks were a success.", []string{
			"The visit / were / the talks; a success",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := read(test.in)
			var got []string
			for _, c := range d.Clauses {
				got = append(got, d.show(c))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s\n%s", test.in, diff)
			}
		})
	}
}

func TestEvents(t *testing.T) {
	for _, test := range []struct{ in, noun, series, round, phrases string }{
		{"Minister Ann Poe headed the 9th round of the political consultations.", "the 9th round of the political consultations", "political consultations", "9th", ""},
		{"The second session of the Joint Commission between Norway and Kenya took place in Oslo.", "The second session of the Joint Commission", "Joint Commission", "second", "between Norway and Kenya"},
		{"A meeting of Minister Ann Poe with President Jane Doe was held.", "A meeting", "", "", "of Minister Ann Poe; with President Jane Doe"},
	} {
		d := read(test.in)
		if len(d.Events) != 1 {
			t.Errorf("%s: %d events", test.in, len(d.Events))
			continue
		}
		e := d.Events[0]
		var phrases []string
		for _, p := range e.Phrases {
			phrases = append(phrases, d.Word(p.Prep)+" "+d.Slice(p.First, p.End))
		}
		got := []string{d.Slice(e.First, e.End), d.Slice(e.Series.First, e.Series.End), d.Slice(e.Round.First, e.Round.End), strings.Join(phrases, "; ")}
		if diff := cmp.Diff([]string{test.noun, test.series, test.round, test.phrases}, got); diff != "" {
			t.Errorf("%s\n%s", test.in, diff)
		}
	}
}

func TestQuotes(t *testing.T) {
	d := read(`“We will work together,” Minister Ann Poe said, calling it “a new page”. “It is done“, she added.`)
	var got []string
	for _, q := range d.Quotes {
		got = append(got, d.Slice(q.First, q.End))
	}
	if diff := cmp.Diff([]string{"We will work together,", "a new page", "It is done"}, got); diff != "" {
		t.Error(diff)
	}
}
