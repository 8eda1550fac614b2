package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who is told to be a visitor by no more than a word before his office: "told visiting Kenyan Minister John Roe", "the visiting President".

// visitorsIn enters a visit for each of those whom a clause calls visiting: they are where the release is told from, or with whom they deal.
func (l *ledger) visitorsIn(i int) {
	if !l.hasGuests {
		return
	}
	c := &l.clauses.Clauses[i]
	for p := range l.phrases(c) {
		for _, n := range p.Parties {
			if l.isVisiting(&l.doc.Parties[n]) {
				l.spokenTo(i, *p)
				l.isVisitor(i, n)
			}
		}
	}
}

// tellsGuests tells whether any party is called visiting.
func (l *ledger) tellsGuests() bool {
	for n := range l.doc.Parties {
		if l.isVisiting(&l.doc.Parties[n]) {
			return true
		}
	}
	return false
}

// isVisiting tells whether a party begins with "visiting", behind an article or not.
func (l *ledger) isVisiting(p *mention.Party) bool {
	if p.Kind != mention.Named && p.Kind != mention.Post && p.Kind != mention.Group {
		return false
	}
	return l.doc.Says(p.First, "visiting") || p.Definite && l.doc.Is(p.First+1, "visiting")
}

// spokenTo enters the talks at which a visitor is told something: "told visiting Kenyan Minister John Roe that".
func (l *ledger) spokenTo(i int, p clause.Phrase) {
	c := &l.clauses.Clauses[i]
	frame := c.Verb.Frame(lexicon.Saying)
	if frame == nil || p.Prep >= 0 || c.Verb.Passive || len(p.Parties) != 1 || p.First < c.Verb.End || c.Verb.Tense != clause.Past {
		return
	}
	by, to := l.canBe(l.phraseActors(c.Subject)), l.canBe(l.phraseActors(p))
	if len(by) != 1 || len(to) != 1 || by[0].country == "" || to[0].country == "" || by[0].country == to[0].country || !l.personal(append(by, to...)) {
		return
	}
	e := l.open(i, c.Verb.Main, frame)
	e.kind, e.generic = Talks, true
	e.add(by, "host", "")
	e.add(to, "guest", "")
	l.means(e, c)
	l.circumstances(e, c)
	l.record(e)
}

// visitor is whom "the visiting Minister" means: of those at the encounter told last, or on the visit told last, who holds that office and has come from
// another country.
func (l *ledger) visitor(p *mention.Party) []actor {
	if p.Kind != mention.Post || p.Country != "" || len(p.Offices) == 0 || p.Offices[0].Plural || !l.isVisiting(p) {
		return nil
	}
	key := l.officeKey(p.Offices[0].Title)
	come := l.guests()
	if l.now != nil && l.now.kind != Visit {
		come = l.now.comers(or(l.now.place.Country, l.from().Country))
	}
	for _, a := range come {
		if a.person >= 0 && l.holds(a.person, key) {
			return l.alone(a)
		}
	}
	return nil
}

// comers are those at an encounter who are not at home in the country where it is.
func (e *encounter) comers(home Country) []actor {
	return e.those(func(w *attendee) bool { return w.side != "host" && w.country != home })
}

// isVisitor enters the visit of a party of clause i.
func (l *ledger) isVisitor(i, party int) {
	c := &l.clauses.Clauses[i]
	guests := l.canBe(l.phraseActors(clause.Phrase{Parties: []int{party}}))
	if len(guests) != 1 || guests[0].country == "" {
		return
	}
	e := &encounter{kind: Visit, status: Ongoing, aside: true, sentence: c.Sentence, paragraph: l.doc.Sentences[c.Sentence].Paragraph, stage: l.stage}
	p := &l.doc.Parties[party]
	if e.place.Country = l.visitedBy(c, guests[0].country); e.place.Country == "" {
		return
	}
	e.evidence = []Evidence{l.evidence(p.First, p.End, "en/bearings.txt#visiting")}
	e.add(guests, "guest", "")
	if v := l.visitOf(guests[0], e.place.Country); v != nil {
		return // it was told
	}
	l.record(e)
}

// visitedBy is the country that somebody of another one visits: where the release is told from, else that of the others of a clause.
func (l *ledger) visitedBy(c *clause.Clause, from Country) Country {
	if home := l.article.Dateline.Country; home != "" && home != from {
		return home
	}
	for p := range l.phrases(c) {
		for _, a := range l.canBe(l.phraseActors(*p)) {
			if a.country != "" && a.country != from {
				return a.country
			}
		}
	}
	if home := l.home(); home != from {
		return home
	}
	return ""
}

// visitOf is the visit of somebody to a country that was told, or nil.
func (l *ledger) visitOf(a actor, to Country) *encounter {
	return l.lastOf(reach, func(e *encounter) bool {
		return e.trip() && e.place.Country == to && e.find(a) >= 0
	})
}

// visitedPerson is whom, and not where, somebody visits: "visited Minister Roe at his home".
func (l *ledger) visitedPerson(c *clause.Clause, frame *lexicon.Entry) []actor {
	if frame.Get("object") != "place" || frame.Has("only") || len(c.After) == 0 || c.After[0].Prep >= 0 || !l.officeBearers(c.After[0]) {
		return nil
	}
	if host := l.canBe(l.phraseActors(c.After[0])); l.personal(host) {
		return host
	}
	return nil
}

// sawAtHome records that people met somebody whom they visited.
func (l *ledger) sawAtHome(e *encounter, c *clause.Clause, guests, host []actor) {
	e.kind, e.departs = Talks, false
	e.add(guests, "guest", "")
	e.add(host, "host", "")
	if l.circumstances(e, c); len(e.with) > 1 {
		l.record(e)
	}
}

// paidToSomebody tells whether a visit is one to a person, not to a place: "paid a visit to Minister Roe".
func (l *ledger) paidToSomebody(t *telling) bool {
	for _, p := range t.Phrases {
		if p.Prep == t.End && l.doc.Is(p.Prep, "to") {
			return l.officeBearers(p) && l.personal(l.phraseActors(p))
		}
	}
	return false
}
