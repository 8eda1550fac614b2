package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what people talked on, where a noun or a verb of meeting leads to it: "a call with X on the situation in the region", "spoke with X, the
// Minister, about ending the war", "An exchange of views took place on trade".

// talkedOn reads what an event noun says was talked on at an encounter; where that is none of its own, at the one that goes on: "Discussions were held on trade".
func (l *ledger) talkedOn(e *encounter, t *telling) {
	if e == nil && t.subject() && (t.in.Kind == clause.Main || t.in.Kind == clause.That) && t.Noun.Entry.Has("generic") {
		if e = l.now; e != nil && l.ofOtherDay(t.in, e) {
			return // "The talks on trade were last held in 2021"
		}
	}
	if e == nil || e.kind == Visit || e.kind == Conference {
		return // what follows a conference is its name
	}
	if l.subjectOf(e, t.Phrases, t.in) || t.subject() && l.cue(t.in.Verb.Main, "yields") {
		return // not "The talks ended with the signing of a protocol on trade"
	}
	if t.Noun.Entry.Has("matter") {
		for _, p := range t.Phrases {
			if p.Prep == t.End && l.doc.Is(p.Prep, "of") && len(p.Parties) == 0 && p.Date < 0 && p.Event < 0 {
				l.discussed(e, p.First, l.extent(p.First, t.in.Sentence, false)) // "had a discussion of trade"
				return
			}
		}
	}
	if (t.subject() || t.phrase.Prep < 0 && t.phrase.First >= t.in.Verb.End) && l.subjectOf(e, l.behindEvent(t), t.in) {
		return
	}
}

// fronting reads what stands before the sides in a clause that says what they did about it: "On trade, they agreed to resume talks".
func (l *ledger) fronting(i int, c *clause.Clause) {
	if c.Kind != clause.Main || len(c.Before) == 0 || !c.Verb.Finite() || !l.theSides(c.Subject) && !(c.Subject.Event >= 0 && l.talkative(c.Subject.Event)) {
		return
	}
	p, end := c.Before[0], c.Subject.First
	for end > p.End && !l.doc.Is(end, ",") {
		end--
	}
	if !l.doc.Is(end, ",") {
		return
	}
	first := l.besidesBehind(c)
	if first < 0 && p.Prep >= 0 && p.Prep <= l.doc.Sentences[c.Sentence].First+1 && l.subjectLead(p) {
		first = l.matterBehind(p.Prep)
	}
	if e := l.about(i, c); first >= 0 && e != nil && !e.recalled && c.Sentence <= e.sentence+reach {
		l.discussed(e, first, end)
	}
}

// besidesBehind is where the words at the head of a clause of talking begin that tell what else was talked of: "In addition to | trade, they discussed A"; or -1.
func (l *ledger) besidesBehind(c *clause.Clause) int {
	hit, ok := l.doc.Longest(l.doc.Sentences[c.Sentence].First, lexicon.Cue)
	frame := c.Verb.Frame(lexicon.Verb)
	if !ok || !hit.Entry.Has("besides") || frame == nil || frame.Flag() != "topics" || slices.ContainsFunc(c.Before, func(p clause.Phrase) bool { return p.Event >= 0 || len(p.Parties) > 0 }) {
		return -1
	}
	return int(hit.End)
}

// theSides tells whether a phrase is "they" or those who talked, and names nobody: "both sides", "the two ministers".
func (l *ledger) theSides(p clause.Phrase) bool {
	for _, n := range p.Parties {
		if q := &l.doc.Parties[n]; q.Kind != mention.Sides && q.Kind != mention.Pronoun || q.Counterpart {
			return false
		}
	}
	return len(p.Parties) > 0 && l.doc.Class(p.First)&lexicon.Possessive == 0 && !l.doc.Says(p.First, "we")
}

// ofOtherDay tells whether a clause tells a date that is past and not that of an encounter.
func (l *ledger) ofOtherDay(c *clause.Clause, e *encounter) bool {
	for p := range l.phrases(c) {
		if p.Date >= 0 && l.dateOf(p.Date) != e.date && l.past(l.dateOf(p.Date)) {
			return true
		}
	}
	return false
}

// behindEvent are the phrases of its clause behind an event.
func (l *ledger) behindEvent(t *telling) []clause.Phrase {
	for n, p := range t.in.After {
		if p.First >= t.End {
			return t.in.After[n:]
		}
	}
	return nil
}

// subjectOf reads what people talked on from the phrases of a clause, and tells whether they say so.
func (l *ledger) subjectOf(e *encounter, phrases []clause.Phrase, c *clause.Clause) bool {
	first := l.subjectIn(e, phrases)
	if first < 0 {
		return false
	}
	end := min(l.extent(first, c.Sentence, false), l.verbAfter(first, c))
	for _, p := range phrases {
		if p.Prep > first && l.doc.Is(p.Prep, "with") && l.personal(l.phraseActors(p)) {
			end = min(end, p.Prep) // "consultations on the transition | with X"
		}
	}
	l.discussed(e, first, end)
	return true
}

// subjectIn is where what people talked on begins in some phrases or behind them, where what looks like a verb is left out of them: "on ending the war"; or -1.
func (l *ledger) subjectIn(e *encounter, phrases []clause.Phrase) int {
	for n, p := range phrases {
		if p.Prep >= 0 && l.subjectLead(p) && !l.amongThem(e, p) {
			if _, body := l.doc.Longest(p.Prep-1, lexicon.BodyNoun); body && l.doc.Class(p.First)&lexicon.Determiner == 0 && (n == 0 || l.doc.Is(phrases[n-1].Prep, "of")) {
				return -1 // "the Working Group | on Trade"
			}
			return l.matterBehind(p.Prep)
		}
	}
	for _, p := range phrases {
		at := p.End
		if l.doc.Is(at, ",") {
			at++
		}
		if first := l.matterBehind(at); first >= 0 && l.gerund(first) {
			return first
		}
	}
	return -1
}

// matterBehind is the token behind words that lead to what people talk on: "on", "regarding", "with regard to", "over", not "over the phone"; or -1.
func (r *reading) matterBehind(i int) int {
	if hit, ok := r.doc.Longest(i, lexicon.Cue); ok && hit.Entry.Has("regarding") {
		end := int(hit.End)
		for k := end; k < end+3; k++ {
			if r.cue(k, "phone") || r.cue(k, "video") || r.clauses.EventAt(k) >= 0 && end == i+1 {
				return -1
			}
		}
		return end
	}
	if r.doc.Class(i)&lexicon.About != 0 && !r.roughly(i) {
		return i + 1
	}
	return -1
}

// roughly tells whether "about" at token i stands before how long or how many: "for about six hours".
func (r *reading) roughly(i int) bool {
	if !r.doc.Is(i, "about") || !r.doc.Has(i+1, token.Digit) {
		if _, ok := r.doc.Longest(i+1, lexicon.Quantity); !ok || !r.doc.Is(i, "about") {
			return false
		}
	}
	return r.cue(i+2, "measure")
}

// amongThem tells whether a phrase names people at an encounter: "a courtesy call on the President".
func (l *ledger) amongThem(e *encounter, p clause.Phrase) bool {
	for _, a := range l.phraseActors(p) {
		if a.person >= 0 && e.find(a) >= 0 {
			return true
		}
	}
	return false
}

// subjectLead tells whether a phrase leads to what people talked on, and not to a day or an occasion.
func (l *ledger) subjectLead(p clause.Phrase) bool {
	if p.Date >= 0 || p.Event >= 0 && l.clauses.Named(p.Event) || p.End == p.First+1 && l.dateBegins(p.End) {
		return false // "on the | 22nd of April"
	}
	if l.matterBehind(p.Prep) < 0 {
		return false
	}
	if l.endsIn(p, "beside") {
		return false // "on the eve of the summit", "on the left bank"
	}
	for _, flag := range [...]string{"daytime", "phone", "video"} {
		if l.cue(p.End-1, flag) {
			return false // "on the same day", "on screen"
		}
	}
	if p.Event >= 0 && (l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Call) || l.comesOn(p)) {
		return false // "on a three-way call", "on a working visit"
	}
	_, occasion := l.doc.Longest(p.Prep, lexicon.Modality)
	return !occasion
}

// endsIn tells whether a phrase begins or ends with a cue.
func (l *ledger) endsIn(p clause.Phrase, flag string) bool {
	for k := max(p.First, p.End-2); k < p.End; k++ {
		if hit, ok := l.doc.Longest(k, lexicon.Cue); ok && hit.Entry.Has(flag) && int(hit.End) == p.End {
			return true
		}
	}
	return l.cue(p.First, flag)
}

// comesOn tells whether an event is what somebody comes on: "on a courtesy call", "on her introductory visit to Malta", not "on a visit by the President".
func (l *ledger) comesOn(p clause.Phrase) bool {
	ev := &l.clauses.Events[p.Event]
	if !l.doc.Is(p.Prep, "on") || ev.Definite && l.doc.Class(p.Prep+1)&lexicon.Possessive == 0 {
		return false
	}
	return !l.either(ev.End, "by", "of")
}

// verbAfter is the verb of a clause if it stands behind a token, else the end of the sentence.
func (l *ledger) verbAfter(token int, c *clause.Clause) int {
	if c.Verb.First > token {
		return c.Verb.First
	}
	return l.doc.Sentences[c.Sentence].End
}

// quotedTalk reads in the words of somebody who was there, or of a ministry's account, what was talked of at the encounter told just before: "'We discussed trade
// and energy,' he said", "'Special attention was paid to trade,' the statement said".
func (l *ledger) quotedTalk(i int) {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Verb)
	e := l.latest
	if e == nil || e.recalled || over(e.status) || e.kind == Ceremony || e.kind == Visit || c.Sentence > e.sentence+soonAfter ||
		c.Verb.Negated || c.Verb.Modal >= 0 || c.Verb.Tense != clause.Past && !c.Verb.Perfect {
		return
	}
	talked := frame != nil && frame.Flag() == "topics"
	switch l.now = e; {
	case c.Verb.Passive && len(l.agents(c)) == 0, c.Subject.Event >= 0:
		if !l.heeded(i, c) && talked {
			l.talked(i, c, frame)
		}
	case talked && c.Kind == clause.Main && (l.jointly(c) || l.weTalked(c)):
		if first, end := l.talkedOf(c, frame, clause.NoPhrase()); first >= 0 {
			l.discussed(e, first, end)
		}
	}
}

// weTalked tells whether "we" or "they" are the subject of a clause.
func (l *ledger) weTalked(c *clause.Clause) bool {
	return c.Subject.End == c.Subject.First+1 && (l.doc.Says(c.Subject.First, "we") || l.doc.Says(c.Subject.First, "they"))
}

// soonAfter is how many sentences behind an encounter somebody may still be quoted on what they talked of.
const soonAfter = 5
