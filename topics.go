package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what a verb of talking says was talked of, and at which encounter.

// conversation reads what a clause says was discussed, agreed or signed.
func (l *ledger) conversation(i int) {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	if l.putOnAgenda(i, c, frame) || l.tellsAttention(c) && l.heeded(i, c) {
		return
	}
	l.besides(c)
	l.fronting(i, c)
	if c.Verb.Empty() {
		l.goesOn(c)
	}
	if l.tellsAccord(c) {
		l.accord(i)
	}
	if frame == nil {
		return
	}
	switch {
	case frame.Has("papers") && l.exchangesPapers(c):
		l.decided(i, c, frame)
	case frame.Has("topics"):
		l.talked(i, c, frame)
	case frame.Has("outcome") && (frame.Flag() == "outcome" || l.undertakes(c)):
		l.decided(i, c, frame)
	}
}

// talked reads what a verb of talking says was talked about, and in which encounter.
func (l *ledger) talked(i int, c *clause.Clause, frame *lexicon.Entry) {
	if !l.tells(c) || l.maybe(c) || frame.Get("behind") == "" && l.raisedTo(c) || !l.relatesOf(c, frame) || frame.Has("event") && (!l.givenOver(c) || l.amongThose(c, frame)) || frame.Has("passive") && (!c.Verb.Passive || len(l.agents(c)) > 0) && !l.bothStress(c) {
		return
	}
	if c.Kind == clause.Participle && (l.accorded(c.Subject) || c.Parent >= 0 && l.accorded(l.clauses.Clauses[c.Parent].Subject)) {
		return // "agreements were signed covering trade"
	}
	partner := l.partner(c, frame)
	if partner.Empty() && !l.talkers(c, frame) || frame.Flag() == "attend" && l.addressee(c) {
		return
	}
	var e *encounter
	if partner.Empty() {
		if e = l.talkedAt(i, c); e != nil && e.kind == Visit {
			e = l.lastAmong(l.phraseActors(c.Subject), c) // "During the visit they discussed"
		}
	} else {
		e = l.withPartner(c, partner)
	}
	if e == nil && !frame.Has("speaks") {
		e = l.together(i, c, frame)
	}
	if c.Verb.Passive && c.Kind == clause.Main && (e == nil || e.sentence < c.Sentence && l.metBehind(i)) {
		if first, end := l.talkedOf(c, frame, partner); first >= 0 {
			l.foretell(first, end, c) // "Trade was discussed as X received Y"
		}
		return
	}
	if e == nil || l.strays(c, frame, e) || c.Verb.Passive && c.Verb.Tense == clause.Future && l.doc.Is(c.Verb.End, "by") && !e.all(l.agents(c)) {
		return
	}
	for first, end := l.talkedOf(c, frame, partner); first >= 0; first, end = l.resumed(end, c) {
		l.talk, l.talkSentence = e, c.Sentence
		for _, e := range l.all(e, c) {
			l.discussed(e, first, end)
		}
	}
	if first := l.examplesBehind(c); first >= 0 {
		l.discussed(e, first, l.extent(first, c.Sentence, false))
	}
	l.discussedBelow(e, c)
}

// examplesBehind is where the words begin behind a passive that go on with what was talked of: "A range of issues was discussed, including | A and B"; or -1.
func (l *ledger) examplesBehind(c *clause.Clause) int {
	if !c.Verb.Passive {
		return -1
	}
	for k := c.Verb.End; k < min(c.End, c.Verb.End+2*reach); k++ {
		if !l.doc.Is(k, ",") {
			continue
		}
		if n := l.joiner(k + 1); n > 0 {
			return k + 1 + n
		}
		if l.examples(k + 1) {
			return k + 2
		}
	}
	return -1
}

// maybe tells whether a clause only says what could or should be talked of: "so that the governments could discuss trade".
func (l *ledger) maybe(c *clause.Clause) bool {
	return c.Verb.Modal >= 0 && c.Verb.Tense != clause.Future && !l.either(c.Verb.Modal, "would", "to")
}

// raisedTo tells whether a clause says to what level or how much something was raised: "The ties were raised to a partnership", "raised its stake to 20%".
func (l *ledger) raisedTo(c *clause.Clause) bool {
	for n, p := range c.After {
		if p.Prep < 0 || !l.doc.Is(p.Prep, "to") && !l.doc.Is(p.Prep, "by") {
			continue
		}
		if n == 0 && c.Verb.Passive && l.doc.Is(p.Prep, "to") || l.doc.Has(p.First, token.Digit) || mention.Beginning(l.doc.Money, p.First) != nil {
			return true
		}
	}
	return false
}

// raisesTies tells whether a clause says that ties are raised to another level: "upgraded their relations to a partnership".
func (l *ledger) raisesTies(c *clause.Clause) bool {
	of := c.Subject
	if !c.Verb.Passive && len(c.After) > 0 && c.After[0].Prep < 0 {
		of = c.After[0]
	}
	return l.doc.Flagged(of.End-1, lexicon.Agenda, "shares") && slices.ContainsFunc(c.After, func(p clause.Phrase) bool {
		return p.Prep >= of.End && l.doc.Is(p.Prep, "to") && p.Event < 0 && !l.doc.Has(p.First, token.Digit)
	})
}

// talkedOf are the tokens that tell what was talked of, first -1 if none do: behind the verb, before a passive, or behind a preposition.
func (l *ledger) talkedOf(c *clause.Clause, frame *lexicon.Entry, partner clause.Phrase) (first, end int) {
	switch {
	case frame.Has("speaks"):
		if first = l.spokenOf(c); first < 0 {
			return -1, 0
		}
	case frame.Has("exchange") || frame.Get("behind") != "":
		if first = l.behindPreposition(c, frame.Get("behind")); first < 0 {
			return -1, 0
		}
	case c.Verb.Passive && l.turnedOn(c):
		first = c.Verb.End // "The talks were centred on A"
	case c.Verb.Passive && c.Subject.Empty() && c.Kind == clause.Main && len(c.After) > 0:
		first = c.Verb.End // "There were discussed A and B"
	case c.Verb.Passive || frame.Has("subject"):
		return l.subjectOfVerb(c)
	default:
		if first = l.skipManner(c); partner.Prep == first {
			first = partner.End // "discussed with X the situation"
		}
	}
	end = l.extent(first, c.Sentence, false)
	if l.asks(first) {
		end = l.trim(first, l.doc.Sentences[c.Sentence].End)
	}
	if partner.Prep > first {
		end = l.trim(first, min(end, partner.Prep)) // "discussed the situation with X"
	}
	return first, l.trim(first, min(end, l.dayBehind(first, c)))
}

// all are the encounters that a clause speaks of: all of those told side by side, where its subject is "the meetings" or it hangs on what
// tells them, "met X and Y to discuss trade".
func (l *ledger) all(e *encounter, c *clause.Clause) []*encounter {
	if (l.apart(c) || c.Kind == clause.Infinitive || c.Kind == clause.Participle || c.Kind == clause.Relative) && slices.Contains(l.abreast, e) && e.sentence == c.Sentence {
		return l.hungOn(c)
	}
	if n := c.Subject.Event; n >= 0 && slices.Contains(l.abreast, e) {
		if ev := &l.clauses.Events[n]; ev.Plural && ev.Definite && !slices.ContainsFunc(ev.Phrases, l.meetsOne) {
			return l.abreast
		}
	}
	if len(l.abreast) > 1 && (l.withEach(c) || slices.Contains(l.abreast, e) && l.inTheirMeetings(c)) {
		return l.abreast
	}
	return []*encounter{e}
}

// meetsOne tells whether a phrase names the one whom talks are with: "The talks with Minister X".
func (l *ledger) meetsOne(p clause.Phrase) bool {
	return l.meets(p) && len(l.phraseActors(p)) == 1
}

// withEach tells whether a clause says that it is so with all of those met: "With each of them she discussed trade", "Talks with both revolved around".
func (l *ledger) withEach(c *clause.Clause) bool {
	for p := range l.phrases(c) {
		if p.Prep >= 0 && l.doc.Says(p.Prep, "with") && l.either(p.First, "both", "each") && (p.End == p.First+1 || l.isThem(*p)) {
			return true
		}
	}
	return false
}

// inTheirMeetings tells whether a clause says at which meetings something was talked of: "discussed trade in his meetings with A and B".
func (l *ledger) inTheirMeetings(c *clause.Clause) bool {
	return slices.ContainsFunc(c.After, func(p clause.Phrase) bool {
		return p.Event >= 0 && p.Prep >= 0 && l.clauses.Events[p.Event].Plural && l.occasionOfTalk(p)
	})
}

// hungOn are those told side by side that the clause which another hangs on tells: "called on X and will meet Y and Z to discuss trade".
func (l *ledger) hungOn(c *clause.Clause) []*encounter {
	if c.Kind != clause.Infinitive || c.Parent < 0 {
		return l.abreast
	}
	around := &l.clauses.Clauses[c.Parent]
	for n := 0; n < 2 && around.Kind == clause.Infinitive && around.Parent >= 0; n++ {
		around = &l.clauses.Clauses[around.Parent] // "met X to review A and to discuss B"
	}
	from, to := l.doc.Bytes(l.doc.Sentences[c.Sentence].First, around.First)
	return slices.DeleteFunc(slices.Clone(l.abreast), func(e *encounter) bool {
		return slices.ContainsFunc(e.evidence, func(v Evidence) bool { return v.Start >= from && v.Start < to })
	})
}

// goesOn reads a sentence without a verb that goes on with the topics of the one before: "Also, including the conflict in Ukraine."
func (l *ledger) goesOn(c *clause.Clause) {
	s := l.doc.Sentences[c.Sentence]
	if l.talk == nil || l.talkSentence+1 != c.Sentence || s.End-s.First > 40 {
		return
	}
	for k := s.First; k < s.End && k < s.First+4; k++ {
		switch strings.ToLower(l.doc.Word(k)) {
		case "including", "with":
			l.discussed(l.talk, k+1, l.trim(k+1, s.End))
			l.talkSentence++
			return
		}
	}
}

// tells tells whether a verb of topics stands where it reports: finite, or hung on a clause that does ("met to discuss", "..., discussing").
func (l *ledger) tells(c *clause.Clause) bool {
	if c.Verb.Finite() || c.Parent < 0 || c.First == l.doc.Sentences[c.Sentence].First {
		return c.Verb.Finite()
	}
	if c.Kind != clause.Infinitive {
		before := l.doc.Class(c.Verb.First - 1)
		return c.Verb.Form&lexicon.Gerund == 0 || before&(lexicon.Preposition|lexicon.To) == 0 || before&lexicon.Subordinator != 0 // not "its help in addressing"
	}
	if l.asks(c.Verb.First - 1) {
		return false // "how to raise exports"
	}
	parent := &l.clauses.Clauses[c.Parent]
	inner := c
	for n := 0; n < 2 && parent.Kind == clause.Infinitive && parent.Parent >= 0 && (!parent.Shared || l.doc.Is(inner.Verb.First-1, "and")); n++ {
		inner, parent = parent, &l.clauses.Clauses[parent.Parent] // "met to advance talks and to discuss trade"
	}
	return l.gathersTo(parent, inner)
}

// gathersTo tells whether what a clause says is that people meet, travel or sit for what an infinitive tells, or that this is to come: "met to discuss", "the talks
// served to review", "is expected to discuss", not "noted the need to raise", "work together to address".
func (l *ledger) gathersTo(parent, c *clause.Clause) bool {
	frame := parent.Verb.Frame(lexicon.Verb)
	switch {
	case l.cue(c.Verb.First-1, "weight"):
		return false // "was agreement on the need to raise trade"
	case parent.Verb.Copula || l.operated(parent, c, string(Planned)) || l.operated(parent, c, string(Held)), parent.Subject.Event >= 0:
		return true
	case frame == nil || frame.Has("topics") && !frame.Has("awards"):
		return false
	}
	switch frame.Flag() {
	case "hold":
		return len(parent.After) > 0 && parent.After[0].Event >= 0
	case "outcome", "invite", "":
		return false
	}
	return true
}

// relatesOf tells whether a verb that tells topics only in some places stands in one: a relative, "X, who briefed her on A", or the purpose of a meeting,
// "met X to take A forward".
func (l *ledger) relatesOf(c *clause.Clause, frame *lexicon.Entry) bool {
	switch {
	case frame.Has("relative"):
		return c.Kind == clause.Relative
	case frame.Has("purpose"):
		if c.Kind != clause.Infinitive || c.Parent < 0 {
			return false
		}
		outer := &l.clauses.Clauses[c.Parent]
		meets := outer.Verb.Frame(lexicon.Verb)
		return outer.Verb.Finite() && meets != nil && (meets.Flag() == "meeting" || meets.Flag() == "hold" && len(outer.After) > 0 && outer.After[0].Event >= 0)
	}
	return true
}

// behindPreposition is the token behind the preposition that leads to what was talked of: "exchanged views on X", "was devoted to X"; or -1.
func (l *ledger) behindPreposition(c *clause.Clause, preposition string) int {
	end := l.doc.Sentences[c.Sentence].End
	from := c.Verb.End
	for _, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "with") && len(p.Parties) > 0 {
			from = p.End
			break
		}
	}
	for k := c.Verb.End; k < min(end, from+6); k++ {
		if preposition != "" && l.doc.Is(k, preposition) {
			return k + 1
		}
		if at := l.matterBehind(k); preposition == "" && at >= 0 {
			return at
		}
	}
	return -1
}

// skipManner passes how, when, where and with whom something was discussed: "considered in detail the schedule", "analysed on Friday, in Rome, the war".
func (l *ledger) skipManner(c *clause.Clause) int {
	for _, p := range c.After {
		switch {
		case p.Prep < 0 && p.Date < 0:
			if l.doc.Is(p.First-1, "-") {
				return c.Verb.End // "discussed long-term plans"
			}
			if p.First < c.End {
				return p.First
			}
		case p.Prep >= 0 && l.doc.Class(p.Prep)&lexicon.About != 0 && p.Date < 0:
			return c.Verb.End
		}
	}
	return c.Verb.End
}

func (l *ledger) discussed(e *encounter, first, end int) {
	if e.kind == Visit || family(e.kind) == Ceremony {
		return // it is at the encounters within a visit, and after a ceremony, that people talk
	}
	items := []mention.Span{{First: first, End: end}}
	if !l.asks(first) {
		items = l.topics(first, end)
	}
	l.raised(e, items)
}

// raised gives an encounter topics that it has not yet.
func (l *ledger) raised(e *encounter, items []mention.Span) {
	for _, s := range items {
		if l.vague(s) {
			continue
		}
		t := l.doc.Slice(s.First, s.End)
		seen := false
		for _, x := range e.topics {
			seen = seen || x == t
		}
		if !seen && len(e.topics) < manyTopics {
			e.topics = append(e.topics, t)
		}
	}
}

// asks tells whether a question begins at token i, which is one topic: "how both can save water".
func (l *ledger) asks(i int) bool { return l.cue(i, "question") }

// vague tells whether a topic is no more than a word for one: "the matter", "the agenda", "others", "a range of issues".
func (l *ledger) vague(s mention.Span) bool {
	if s.End == s.First+1 && (l.cue(s.First, "phone") || l.cue(s.First, "video")) {
		return true // "conversed on the telephone"
	}
	hit, ok := l.doc.Longest(s.First, lexicon.Agenda)
	if ok && int(hit.End) == s.End && !hit.Entry.Has("shares") {
		return true
	}
	if !l.doc.Flagged(s.End-1, lexicon.Agenda, "vague") {
		return false
	}
	for k := s.First; k < min(s.First+3, s.End-1); k++ {
		if l.doc.Flagged(k, lexicon.Agenda, "quantity") {
			return true // "a wide range of regional issues"
		}
	}
	return false
}
