package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file tells who talks with whom where a clause tells of talking.

// talkers tells whether the subject of a clause may talk of something at an encounter: several, or an encounter itself; one person only by a verb that is not
// as well said of whoever thinks or works, "examined", and no company or paper at all.
func (l *ledger) talkers(c *clause.Clause, frame *lexicon.Entry) bool {
	switch {
	case c.Kind == clause.Relative && c.Subject.Prep > 0 && l.doc.Is(c.Subject.Prep, "between") && l.sharing(c.Subject.Prep-1):
		return false // "relations between A and B, which cover"
	case c.Subject.Event >= 0:
		return l.talkative(c.Subject.Event) || l.byWord[c.Subject.Event] != nil // not "A visit raised hopes"
	case c.Kind == clause.Main && l.isIt(c.Subject):
		return c.Verb.Passive || l.talksBefore(c) // "The call dealt with A. It also touched on B"
	case c.Verb.Passive, c.Subject.Empty(), c.Kind == clause.Infinitive, c.Kind == clause.Participle && !frame.Has("joint"), frame.Has("subject"):
		return true
	case l.jointly(c), l.agenda(c.Subject), l.thoseThere(c.Subject), l.doc.Class(c.Subject.First)&lexicon.Person != 0 && c.Subject.End == c.Subject.First+1:
		return true
	}
	as := l.phraseActors(c.Subject)
	if len(as) == 0 && len(c.Subject.Parties) == 0 {
		return !frame.Has("joint") || l.sits(c.Subject) // "The interlocutors", "The Commission"
	}
	return len(as) > 1 || l.personal(as) && (!frame.Has("joint") || c.Kind == clause.Relative)
}

// thoseThere tells whether a phrase is "the participants" or another word for those who met, and tells no more of them.
func (l *ledger) thoseThere(p clause.Phrase) bool {
	if len(p.Parties) != 1 {
		return false
	}
	q := &l.doc.Parties[p.Parties[0]]
	return q.Kind == mention.Group && q.Definite && q.Country == "" && q.Body < 0 && q.End-q.First == 2 && l.cue(q.Head, "several")
}

// sits tells whether a subject is several who met, or a format that meets: "interlocutors", "teams", "Commission".
func (l *ledger) sits(p clause.Phrase) bool {
	_, ok := l.doc.Longest(p.End-1, lexicon.Event)
	return ok || l.cue(p.End-1, "several")
}

// strays tells whether a clause is too far from an encounter to tell what was talked of there, since nothing in it says who talked: "Concerns were raised", "Her
// comments raised fears".
func (l *ledger) strays(c *clause.Clause, frame *lexicon.Entry, e *encounter) bool {
	switch {
	case c.Sentence <= e.sentence+1, c.Subject.Event >= 0, len(c.Subject.Parties) > 0, frame.Has("sign") && over(e.status):
		return false
	case frame.Has("subject"):
		return c.Sentence > e.sentence+reach // "Trade figured prominently"
	case c.Verb.Passive || c.Subject.Empty():
		return c.Sentence > e.sentence+soonAfter
	}
	return !l.sits(c.Subject) && l.doc.Class(c.Subject.First)&lexicon.Person == 0 && !l.agenda(c.Subject)
}

// addressee tells whether a clause's object is who is addressed, and no matter: "addressed the participants", "addressed the Forum".
func (l *ledger) addressee(c *clause.Clause) bool {
	if len(c.After) == 0 || c.Verb.Passive {
		return c.Subject.Event >= 0 || len(c.Subject.Parties) > 0
	}
	for _, p := range c.After[1:] {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") && l.officeBearers(p) {
			return true // "addressed a letter to X"
		}
	}
	return c.After[0].Event >= 0 || len(c.After[0].Parties) > 0
}

// withPartner is the encounter told last of a clause's subject and those with whom it talked, where the clause opens none: one with a day or a means of its
// own does, and one that names others besides; or nil.
func (l *ledger) withPartner(c *clause.Clause, partner clause.Phrase) *encounter {
	if l.apart(c) || len(l.furtherPartners(c, partner)) > 0 {
		return nil
	}
	for _, p := range c.Before {
		if p.Date >= 0 {
			return nil
		}
	}
	return l.lastAmong(append(l.whoTalked(c, partner), l.phraseActors(partner)...), c)
}

// whoTalked are those who talked with a partner: the subject of the clause, or of a passive, whose subject is what was discussed, he whose encounters are told.
func (l *ledger) whoTalked(c *clause.Clause, partner clause.Phrase) []actor {
	if !c.Verb.Passive {
		return l.phraseActors(c.Subject)
	}
	with := l.phraseActors(partner)
	if len(with) == 0 {
		return nil
	}
	return l.protagonist(with[0])
}

// together opens an encounter of several people who discussed or agreed something, where none of theirs was told.
func (l *ledger) together(i int, c *clause.Clause, frame *lexicon.Entry) *encounter {
	partner := l.partner(c, frame)
	subject, partners := l.whoTalked(c, partner), l.phraseActors(partner)
	if len(subject) < 2 && len(partners) == 0 && l.jointly(c) {
		subject = l.pairTold(c)
	}
	if frame.Has("exchange") && (l.exchangesPapers(c) || len(c.After) > 0 && l.cue(c.After[0].End-1, "paper")) {
		return nil
	}
	if as := append(subject[:len(subject):len(subject)], partners...); len(as) < 2 || !l.personal(as) && !posts(as) || c.Verb.Passive && len(partners) == 0 {
		return nil
	}
	e := l.open(i, c.Verb.Main, frame)
	if over(e.status) && frame.Has("joint") || frame.Has("jointly") && len(partners) == 0 && oneSide(subject) {
		return nil // "will jointly explore new areas"; what two of one country decide is no encounter of theirs
	}
	e.kind, e.generic = Talks, true
	e.add(subject, "", "")
	l.means(e, c)
	l.circumstances(e, c)
	if n := len(c.After); n > 0 && partner.First > c.After[n-1].First {
		l.settings(e, l.behindVerb(c)[n:]) // "discussed ways to expand trade with X | in Oslo"
	}
	if len(partners) < 2 || !l.apart(c) {
		more := l.furtherPartners(c, partner)
		if len(more) > 0 {
			l.eachOf(e, more) // "exchanged views with X and, thereafter, with Y"
		}
		e.add(partners, "", "")
		return l.record(e)
	}
	return l.eachOf(e, partners)
}

// oneSide tells whether actors are all of one country.
func oneSide(as []actor) bool {
	return !slices.ContainsFunc(as, func(a actor) bool { return a.country == "" || a.country != as[0].country })
}

// pairTold are the two people of different countries who are together the subject of a clause in the sentences before one: "A and B praised the links. They
// discussed trade."; or nil.
func (l *ledger) pairTold(c *clause.Clause) []actor {
	for s := c.Sentence - 1; s >= max(0, c.Sentence-3); s-- {
		first, end := l.clauses.Of(s)
		for i := first; i < min(end, first+reach); i++ {
			if k := &l.clauses.Clauses[i]; k.Kind == clause.Main && len(k.Subject.Parties) == 2 {
				if pair := l.joint(k); pair != nil && pair[0].person >= 0 {
					return pair
				}
			}
		}
	}
	return nil
}

// eachOf records an encounter with each of some people, and gives the last.
func (l *ledger) eachOf(e *encounter, partners []actor) (last *encounter) {
	for _, met := range severally(partners) {
		one := *e
		one.with = append([]attendee(nil), e.with...)
		one.add(met, "", "")
		last = l.record(&one)
	}
	return last
}

// posts tells whether actors are people or holders of offices, each of a country or a body: "the Foreign Ministers of Norway and Kenya".
func posts(as []actor) bool {
	for _, a := range as {
		if a.person < 0 && (a.role == "" || a.country == "") {
			return false
		}
	}
	return true
}

// partner is the phrase of those with whom a clause's subject discussed something: "exchanged views with X on trade"; empty where nobody with
// a name or an office is told so.
func (l *ledger) partner(c *clause.Clause, frame *lexicon.Entry) clause.Phrase {
	talkers := l.officeBearers(c.Subject)
	if c.Verb.Passive {
		talkers = !talkers && frame.Has("topics") && c.Kind == clause.Main // "With X, trade was discussed"
	}
	if talkers && !frame.Has("event") && !frame.Has("subject") && (frame.Has("topics") || frame.Has("jointly")) {
		for _, phrases := range [...][]clause.Phrase{l.behindVerb(c), c.Before} {
			for n, p := range phrases {
				if n > 0 && phrases[n-1].Event >= 0 && phrases[n-1].Prep >= 0 && phrases[n-1].End == p.Prep && l.occasionOfTalk(phrases[n-1]) {
					continue // "discussed trade in his meetings | with X"
				}
				if p.Prep >= 0 && l.doc.Says(p.Prep, "with") && l.officeBearers(p) && (p.Prep > c.Verb.First || l.clauses.EventAt(p.Prep-1) < 0) {
					return p // behind the verb, or "With X she discussed"
				}
			}
		}
	}
	return clause.NoPhrase()
}

// behindVerb are the phrases behind a clause's verb, with those of the verb that its object goes on with: "discussed ways to expand trade | with X", "discussed
// means of expanding trade | with X".
func (l *ledger) behindVerb(c *clause.Clause) []clause.Phrase {
	n := l.clauses.VerbAt(c.Verb.Main)
	if n < 0 || n+1 == len(l.clauses.Clauses) || len(c.After) == 0 {
		return c.After
	}
	k := &l.clauses.Clauses[n+1]
	if (k.Kind == clause.Infinitive || k.Kind == clause.Participle && l.doc.Says(k.Verb.First-1, "of")) && k.Parent == n && !slices.ContainsFunc(k.After, l.takesWith) {
		return append(c.After[:len(c.After):len(c.After)], k.After...)
	}
	return c.After
}

// takesWith tells whether "with" before a phrase goes on with what stands before it: "to hold a meeting | with X", "to sign an agreement | with X".
func (l *ledger) takesWith(p clause.Phrase) bool {
	return p.Prep > 0 && l.doc.Says(p.Prep, "with") && (l.partOf(p) || l.doc.Kinds(p.Prep-1).Has(lexicon.Document))
}

// partOf tells whether a phrase names with whom that is which stands before it: "a meeting | with X", "the partnership | with Kenya". A partnership is with no person.
func (l *ledger) partOf(p clause.Phrase) bool {
	return l.clauses.EventAt(p.Prep-1) >= 0 || l.sharing(p.Prep-1) && !l.officeBearers(p)
}

// officeBearers tells whether a phrase names a person, or the one holder of an office of a country or a body: "the Director-General of the WHO", "his Kenyan
// counterpart".
func (l *ledger) officeBearers(p clause.Phrase) bool {
	for _, n := range p.Parties {
		switch q := &l.doc.Parties[n]; {
		case q.Kind == mention.Post && !q.Offices[0].Plural && (q.Country != "" || q.Offices[0].Body >= 0), q.Kind == mention.Sides && q.Counterpart:
			return true
		}
	}
	return l.personal(l.phraseActors(p))
}

// amongThose tells whether a clause says who takes part in an encounter: "The talks involved Kenya and Chad", "The meeting included experts".
func (l *ledger) amongThose(c *clause.Clause, frame *lexicon.Entry) bool {
	return frame.Get("behind") == "" && c.Subject.Event >= 0 && len(c.After) > 0 && c.After[0].Prep < 0 && len(c.After[0].Parties) > 0
}

// bothStress tells whether a clause says that the sides together, or their talks, stressed a matter, and not that something is so: "Both sides highlighted the role of
// trade", "The meeting highlighted the role of trade".
func (l *ledger) bothStress(c *clause.Clause) bool {
	return !c.Verb.Passive && (l.jointly(c) || l.atTalks(c.Subject)) && len(c.After) > 0 && c.After[0].Prep < 0 && c.After[0].Event < 0 && !l.cue(c.After[0].End-1, "weight")
}

// dayBehind is where the words begin that tell when or with whom a clause says that something was talked of, "raised the matter | this morning in a call", "discussed
// trade | during a call", "discussed the treaty | with Kenyan officials", or the end of the sentence.
func (l *ledger) dayBehind(first int, c *clause.Clause) int {
	for _, p := range l.behindVerb(c) {
		if p.Prep > first && (p.Event >= 0 && l.occasionOfTalk(p) || l.doc.Is(p.Prep, "with") && !l.partOf(p) && l.people(p)) {
			return p.Prep
		}
		if p.Date >= 0 && p.First > first+1 && p.Prep < 0 && isDay(l.dateOf(p.Date)) {
			return p.First
		}
	}
	return l.doc.Sentences[c.Sentence].End
}

// people tells whether a phrase begins with somebody with a name or an office, or people of a country: "with Kenyan officials", "with my counterpart".
func (l *ledger) people(p clause.Phrase) bool {
	if len(p.Parties) == 0 {
		return false
	}
	switch q := &l.doc.Parties[p.Parties[0]]; q.Kind {
	case mention.Named, mention.Post:
		return true
	case mention.Group:
		return q.Country != "" && q.End == p.End
	case mention.Sides:
		return q.Counterpart
	}
	return false
}

// occasionOfTalk tells whether a phrase is the encounter at which something was talked of: "during the consultations", "at a meeting".
func (l *ledger) occasionOfTalk(p clause.Phrase) bool {
	kind := l.clauses.Events[p.Event].Noun.Entry.Get("kind")
	return l.doc.Is(p.Prep, "during") || (l.doc.Is(p.Prep, "at") || l.doc.Is(p.Prep, "in") && l.doc.Class(p.First)&(lexicon.Determiner|lexicon.Possessive) != 0) && (kind == "meeting" || kind == "call")
}

// exchangesPapers tells whether what a clause says to be exchanged is documents: "exchanged the instruments of ratification", which is a solemn act.
func (l *ledger) exchangesPapers(c *clause.Clause) bool {
	if c.Verb.Passive {
		return l.ofPapers(c.Subject)
	}
	for _, p := range c.After {
		if p.Prep < 0 && p.Date < 0 {
			return l.ofPapers(p)
		}
	}
	return false
}

// ofPapers tells whether a phrase is about documents: "signed memoranda", "Seven Memoranda of Understanding (MoUs)".
func (l *ledger) ofPapers(p clause.Phrase) bool {
	for k := p.First; k < p.End; k++ {
		if l.doc.Kinds(k).Has(lexicon.Document) {
			return true
		}
	}
	return false
}
