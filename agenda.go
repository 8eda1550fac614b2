package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads what stood on an agenda, or took a place in the talks: "Trade was the main subject", "At the heart of the talks was A", "A and B
// figured in the conversation", "with A and B topping the agenda".

// putOnAgenda reads a clause that puts topics on the agenda, and tells whether it is one.
func (l *ledger) putOnAgenda(i int, c *clause.Clause, frame *lexicon.Entry) bool {
	first, end := l.placed(i, c, frame)
	if first < 0 {
		return false
	}
	e := l.talkedAt(i, c)
	if e == nil || e.sentence < c.Sentence && l.metBehind(i) {
		l.foretell(first, end, c)
		return true
	}
	for ; first >= 0; first, end = l.resumed(end, c) {
		for _, e := range l.all(e, c) {
			l.discussed(e, first, end)
		}
	}
	l.discussedBelow(e, c)
	return true
}

// A foretold is what was talked of at an encounter that the same sentence tells only behind it: "Trade topped the agenda as the ministers met in Rome".
type foretold struct{ first, end, sentence int }

// foretell keeps the topics of a clause for the encounter that its sentence may tell behind it.
func (l *ledger) foretell(first, end int, c *clause.Clause) {
	l.foretold = foretold{first, end, c.Sentence}
}

// metBehind tells whether a clause behind clause i in its sentence tells an encounter, "when A met B", "as A and B held talks".
func (l *ledger) metBehind(i int) bool {
	_, end := l.clauses.Of(l.clauses.Clauses[i].Sentence)
	for n := i + 1; n < min(end, i+4); n++ {
		k := &l.clauses.Clauses[n]
		if frame := k.Verb.Frame(lexicon.Verb); k.Kind == clause.Subordinate && frame != nil && (frame.Flag() == "meeting" || frame.Flag() == "hold") {
			return true
		}
	}
	return false
}

// asForetold gives an encounter the topics that its sentence told before it.
func (l *ledger) asForetold(e *encounter) {
	if f := l.foretold; f.end > 0 && f.sentence == e.sentence && e.kind != Visit {
		l.discussed(e, f.first, f.end)
		l.foretold = foretold{}
	}
}

// placed are the tokens of what a clause puts on the agenda, first -1 if it puts nothing there.
func (l *ledger) placed(i int, c *clause.Clause, frame *lexicon.Entry) (first, end int) {
	includes := frame != nil && (frame.Has("topics") && frame.Has("event") || frame.Has("contains"))
	takes := frame != nil && frame.Has("forum")
	switch {
	case c.Verb.Negated || !c.Verb.Copula && !includes && !takes || len(c.Before) > 0 && l.doc.Class(c.Before[0].Prep-1)&lexicon.Negation != 0:
	case takes && c.Verb.Passive && l.doc.Is(c.Verb.End, "by") && l.atTalks(c.Subject):
		return c.Verb.End + 1, l.extent(c.Verb.End+1, c.Sentence, false) // "The talks were dominated by A"
	case takes && !c.Verb.Passive && c.Kind != clause.Infinitive && (l.forum(c.After) || len(c.After) > 0 && c.After[0].Event >= 0):
		return l.subjectOfVerb(c)
	case l.inverted(c), l.aboutAgenda(c) && (c.Kind != clause.Relative || l.doc.Is(c.Subject.First, "whose")) && c.Kind != clause.Subordinate, l.fronted(i, c):
		return c.Verb.End, l.extent(c.Verb.End, c.Sentence, false)
	case c.Verb.Copula && (c.Subject.Event < 0 || MeetingKind(l.clauses.Events[c.Subject.Event].Noun.Entry.Get("kind")) == Negotiations) && l.forum(c.After) && (c.Kind == clause.Main || c.Verb.Tense == clause.Past && !l.doc.Is(c.After[0].Prep, "under")) && !l.personal(l.phraseActors(c.Subject)):
		return l.subjectOfVerb(c)
	}
	return -1, 0
}

// atTalks tells whether a phrase is what people talk at, or its agenda.
func (l *ledger) atTalks(p clause.Phrase) bool {
	return p.Event >= 0 && l.talkative(p.Event)
}

// subjectOfVerb are the tokens of the subject of a clause with the list that it begins, without what leads the clause.
func (l *ledger) subjectOfVerb(c *clause.Clause) (first, end int) {
	first, end = c.First, c.Verb.First
	if lead := l.listLead(c); !lead.Subject.Empty() {
		first = max(lead.First, lead.Subject.First)
	}
	if n, _ := l.clauses.Of(c.Sentence); c == &l.clauses.Clauses[n] && l.doc.Is(first-1, ",") && l.doc.Class(first)&lexicon.Pronoun == 0 && l.doc.Class(l.doc.Sentences[c.Sentence].First) == 0 {
		first = l.doc.Sentences[c.Sentence].First // "Trade, | the negotiations and visas were discussed"
	}
	for end > first && l.doc.Class(end-1)&lexicon.Adverb != 0 {
		end-- // "The crisis also came up"
	}
	return first, l.trim(first, end)
}

// listLead is the clause that the subject of a passive begins in, where what looks like verbs stands in the list that this is: "issues related | to trade and energy were
// discussed", "issues of strengthening | ties were discussed"; else the clause itself.
func (l *ledger) listLead(c *clause.Clause) *clause.Clause {
	lead := c
	if c.Kind != clause.Main && c.Kind != clause.That {
		return lead
	}
	from, _ := l.clauses.Of(c.Sentence)
	for n := from; n < min(from+2*reach, len(l.clauses.Clauses)); n++ {
		k := &l.clauses.Clauses[n]
		switch {
		case k == c:
			return lead
		case k.Kind == clause.Relative && lead != c:
			// "the war that Norway wages | and the fund were discussed"
		case k.Verb.Finite() && !l.participial(k) || k.Subject.Empty() && lead == c || k.InQuote:
			lead = c
		case lead == c:
			lead = k
		}
	}
	return c
}

// participial tells whether the verb of a clause may as well only modify the noun before it, which is nobody and no encounter: "issues related to".
func (l *ledger) participial(k *clause.Clause) bool {
	v := &k.Verb
	return v.Form&lexicon.Past != 0 && v.Form&lexicon.Participle != 0 && v.End-v.First == v.MainEnd-v.Main && k.Subject.Event < 0 && len(k.Subject.Parties) == 0 && v.Frame(lexicon.Saying) == nil &&
		!k.Subject.Empty() && (k.Subject.End == v.First || len(k.Before) > 0) && (l.doc.Class(v.MainEnd-1)|l.doc.Class(v.MainEnd))&(lexicon.Preposition|lexicon.To) != 0
}

// fronted tells whether the participle of a verb of talking stands before its clause: "Also touched upon were A and B".
func (l *ledger) fronted(i int, c *clause.Clause) bool {
	if i == 0 || !c.Verb.Copula || !c.Subject.Empty() || len(c.Before) > 0 {
		return false
	}
	led := &l.clauses.Clauses[i-1]
	frame := led.Verb.Frame(lexicon.Verb)
	return led.Parent == i && frame != nil && frame.Has("topics")
}

// besides reads what a clause puts on the agenda besides what it tells: "met in Rome, with trade and migration topping the agenda".
func (l *ledger) besides(c *clause.Clause) {
	for n, p := range c.After {
		if p.Prep < 0 || !l.doc.Is(p.Prep, "with") || len(l.phraseActors(p)) > 0 {
			continue
		}
		for k := n + 1; k < min(len(c.After), n+reach); k++ {
			if l.doc.Is(c.After[k].First-1, "and") || !l.forum(c.After[k:]) {
				continue
			}
			end := c.After[k].First
			if c.After[k].Prep >= 0 {
				end = c.After[k].Prep
			}
			for end > p.First && (strings.HasSuffix(l.doc.Word(end-1), "ing") || l.doc.Class(end-1)&lexicon.Adverb != 0 || l.doc.Is(end-1, "as") || l.cue(end-1, "central")) {
				end-- // "topping the agenda", "high on the agenda", "as the main topics"
			}
			if e := l.ofSentence(c); e != nil {
				l.discussed(e, p.First, l.trim(p.First, end))
			}
			return
		}
	}
}

// ofSentence is the encounter that the sentence of a clause tells, or the one that goes on.
func (l *ledger) ofSentence(c *clause.Clause) *encounter {
	for e := range l.back(reach) {
		if e.sentence == c.Sentence && e.kind != Visit {
			return e
		}
	}
	return l.now
}

// inverted tells whether a clause is turned round: "Central to the talks were A and B", "High on the agenda was A", "At the heart of the talks was A".
func (l *ledger) inverted(c *clause.Clause) bool {
	if !c.Verb.Copula || len(c.Before) == 0 || len(c.After) == 0 && c.Subject.Empty() {
		return false
	}
	if !c.Subject.Empty() {
		return len(c.Subject.Parties) == 0 && len(c.After) > 0 && c.Before[0].Prep >= 0 && l.cue(c.Subject.First, "central")
	}
	return l.forum(c.Before)
}

// forum tells whether the first of some phrases, with what stands behind its "of", is the agenda or a place in the talks: "among the issues", "at the
// top of the agenda", "most of the two hours of discussions".
func (l *ledger) forum(phrases []clause.Phrase) bool {
	if len(phrases) > 1 && phrases[0].Prep < 0 && phrases[0].End == phrases[0].First+1 && (l.doc.Class(phrases[0].First)&lexicon.Quantifier != 0 || l.cue(phrases[0].First, "central")) && l.agenda(phrases[1]) {
		phrases = phrases[1:] // "all | on the agenda", "some | of the issues discussed", "high | on the agenda"
	}
	for n, p := range phrases {
		switch {
		case n > 3 || p.Date >= 0 || n > 0 && (p.Prep < 0 || !l.doc.Is(p.Prep, "of")):
			return false
		case n > 0 && p.Event >= 0:
			return l.talkative(p.Event)
		case l.agenda(p):
			return n > 0 || len(phrases) == 1 || !l.ofOtherThing(p, phrases[1])
		case n == 0 && !l.placeIn(p):
			return false
		}
	}
	return false
}

// ofOtherThing tells whether a subject is that of something else than the talks: "the subject | of a report", "the subject | of a high-level event".
func (l *ledger) ofOtherThing(p, of clause.Phrase) bool {
	return of.Prep == p.End && l.doc.Is(of.Prep, "of") && l.doc.Class(of.First)&lexicon.Indefinite != 0 && (of.Event < 0 || MeetingKind(l.clauses.Events[of.Event].Noun.Entry.Get("kind")) == Conference)
}

// placeIn tells whether a phrase is a place in something or a share of it: "the heart", "most", "the areas".
func (l *ledger) placeIn(p clause.Phrase) bool {
	hit, ok := l.doc.Longest(p.End-1, lexicon.Agenda)
	return ok && (hit.Entry.Has("place") || hit.Entry.Has("shares"))
}

// talkative tells whether an event is one that people talk at.
func (l *ledger) talkative(event int) bool {
	switch MeetingKind(l.clauses.Events[event].Noun.Entry.Get("kind")) {
	case Visit, Ceremony, Credentials:
		return false
	}
	return true
}

// agenda tells whether a phrase is about what was talked of: "the main topics", "among the issues discussed", "on the table".
func (l *ledger) agenda(p clause.Phrase) bool {
	for k := max(p.First, p.End-3); k < p.End; k++ {
		hit, ok := l.doc.Longest(k, lexicon.Agenda)
		if !ok {
			continue
		}
		if e := hit.Entry; e.Has("vague") && l.spokenAbout(int(hit.End)) ||
			!e.Has("shares") && !e.Has("concern") && !e.Has("aspect") && !e.Has("vague") && !e.Has("place") && (!e.Has("on") || p.Prep >= 0 && l.doc.Says(p.Prep, e.Get("on"))) {
			return true
		}
	}
	return false
}

// aboutAgenda tells whether the subject of a clause is what was talked of, "the main topics", or one of several: "one of the main topics".
func (l *ledger) aboutAgenda(c *clause.Clause) bool {
	told := l.agenda(c.Subject)
	for _, p := range c.Before {
		switch {
		case p.First != c.Subject.End+1 || !l.doc.Is(c.Subject.End, "of"):
		case l.doc.Says(c.Subject.End-1, "one"):
			told = l.agenda(p)
		case p.Event < 0 && len(p.Parties) == 0 && !l.agenda(p):
			return false // "the key points of the treaty"
		}
	}
	return told
}

// spokenAbout tells whether a verb of talking tells from token i on what matters are meant: "the issues | addressed", "the matters | on which they traded views".
func (l *ledger) spokenAbout(i int) bool {
	const leads = lexicon.Relative | lexicon.That | lexicon.Preposition | lexicon.Pronoun | lexicon.Be
	for k := i; k < i+4; k++ {
		for _, h := range l.doc.Hits(k) {
			if h.Kind == lexicon.Verb && h.Entry.Has("topics") && (k > i || h.Form&lexicon.Participle != 0) {
				return true
			}
		}
		if l.doc.Class(k)&leads == 0 {
			return false
		}
	}
	return false
}

// givenOver tells whether an encounter is the subject of a clause, or what people give to a matter: "The talks covered A", "devoted most of the conversation to A".
func (l *ledger) givenOver(c *clause.Clause) bool {
	if l.isIt(c.Subject) {
		return l.latest != nil && l.latest.kind != Visit && (l.latest.sentence == c.Sentence-1 || l.talksBefore(c)) // "It was devoted to A"
	}
	if c.Subject.Event >= 0 || c.Verb.Passive {
		return c.Subject.Event >= 0 && l.talkative(c.Subject.Event)
	}
	for n, p := range c.After {
		if n > 1 || n == 0 && p.Prep >= 0 {
			return false
		}
		if p.Event >= 0 {
			return l.talkative(p.Event) && c.Verb.Frame(lexicon.Verb).Get("behind") == "to"
		}
	}
	return false
}

// talksBefore tells whether the sentence before a clause begins with what talks or an agenda were on, which "it" so stands for.
func (l *ledger) talksBefore(c *clause.Clause) bool {
	if c.Sentence == 0 || l.talk == nil || l.talkSentence != c.Sentence-1 {
		return false
	}
	first, end := l.clauses.Of(c.Sentence - 1)
	return first < end && l.atTalks(l.clauses.Clauses[first].Subject)
}

// turnedOn tells whether a passive that ends with a preposition says what talks or an agenda were on, and not what was spoken of: "The talks were focused on A", not
// "The talks were touched on".
func (l *ledger) turnedOn(c *clause.Clause) bool {
	return c.Verb.MainEnd > c.Verb.Main+1 && len(c.After) > 0 && c.After[0].Prep < 0 && c.After[0].First == c.Verb.End && l.atTalks(c.Subject)
}

// isIt tells whether a phrase is "it".
func (l *ledger) isIt(p clause.Phrase) bool {
	return p.End == p.First+1 && l.doc.Says(p.First, "it")
}
