package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who presents credentials to whom.

// envoys puts names to those whose credentials are presented: "the credentials of three ambassadors: A, B and C", "The new envoys are A, B".
// They are listed behind the noun in its sentence or in those right after it, or named further on.
func (l *ledger) envoys(e *encounter, from int) {
	var named []actor
	parties := l.doc.Parties
	sentence := l.doc.SentenceOf(from)
	first := mention.From(parties, from)
	for n := first; n < min(len(parties), first+reach); n++ {
		at := l.doc.SentenceOf(parties[n].First)
		if sentence = l.listBehind(sentence, at); at > sentence+1 {
			break
		}
		person := l.personOf[n]
		if person < 0 || !l.envoy(person) {
			continue
		}
		e.inTurn = e.inTurn || l.turnOf(at)
		if k := e.find(l.one(person)); k < 0 {
			named = append(named, l.one(person))
		}
		sentence = l.doc.SentenceOf(parties[n].End - 1)
	}
	if len(named) < 2 {
		l.namedLater(e, from)
		return
	}
	with := e.with
	e.with = nil
	for _, w := range with {
		if w.person >= 0 {
			e.add([]actor{w.actor}, w.side, w.capacity)
		}
	}
	e.add(named, "guest", "")
}

// namedLater puts names to the envoys of whom no more is told than how many or of what countries they are: those who are named further on are as many, or
// one is of each country.
func (l *ledger) namedLater(e *encounter, from int) {
	crowd := slices.IndexFunc(e.with, attendee.unnamedEnvoy)
	if crowd < 0 {
		return
	}
	var named []actor
	inTurn := false
	parties := l.doc.Parties
	first := mention.From(parties, from)
	for n := first; n < min(len(parties), first+4*reach); n++ {
		person := l.personOf[n]
		if person < 0 || parties[n].Kind != mention.Named || len(l.article.People[person].Roles) == 0 || !l.envoy(person) {
			continue
		}
		a := l.one(person)
		if a.country == "" || slices.Contains(named, a) || slices.ContainsFunc(e.with, func(w attendee) bool { return w.person >= 0 && w.country == a.country }) {
			continue
		}
		named = append(named, a)
		inTurn = inTurn || l.turnOf(l.doc.SentenceOf(parties[n].First))
	}
	if e.with[crowd].crowd() && len(named) == l.howMany(from-1) {
		e.with = slices.DeleteFunc(e.with, attendee.unnamedEnvoy)
		e.add(named, "guest", "")
		e.inTurn = inTurn
		return
	}
	for n, w := range e.with {
		if k := slices.IndexFunc(named, func(a actor) bool { return a.country == w.country }); k >= 0 && w.unnamedEnvoy() {
			e.with[n].actor, e.with[n].side = named[k], "guest"
			e.inTurn = inTurn
		}
	}
}

// howMany is the number of envoys that is told in the sentence of token at, "three new heads of mission", at least two; else -1.
func (l *ledger) howMany(at int) int {
	s := l.doc.Sentences[l.doc.SentenceOf(at)]
	for n := mention.From(l.doc.Parties, s.First); n < len(l.doc.Parties) && l.doc.Parties[n].First < s.End; n++ {
		if p := &l.doc.Parties[n]; p.Kind != mention.Named && p.Number > 1 {
			return p.Number
		}
	}
	return -1
}

// turnOf tells whether a sentence begins with whose turn it was: "First to be ushered in was", "Next came".
func (l *ledger) turnOf(sentence int) bool {
	s := l.doc.Sentences[sentence]
	return l.cue(s.First, "queue") || l.doc.Definite(s.First) && l.cue(s.First+1, "queue")
}

// listBehind is the sentence that leads in to the list of envoys in a sentence soon behind another one, "The new envoys are as follows:"; else that one.
func (l *ledger) listBehind(from, at int) int {
	for n := from + 1; n < at && n < from+3; n++ {
		if l.doc.Is(l.doc.Sentences[n].End-1, ":") {
			return n
		}
	}
	return from
}

// recipient gives credentials that one envoy presents, nobody is told to whom, the host of the encounter told before in which the envoy called.
func (l *ledger) recipient(e *encounter) {
	if len(e.with) != 1 || e.with[0].person < 0 || l.now == nil || len(l.now.with) != 2 || l.now.find(e.with[0].actor) < 0 {
		return
	}
	for _, w := range l.now.with {
		if w.person != e.with[0].person && w.side == "host" {
			e.with[0].side = "guest"
			e.add([]actor{w.actor}, "host", "")
			return
		}
	}
}

// envoySides makes guests of the envoys who present credentials, and a host of the one other person where none is told.
func (l *ledger) envoySides(e *encounter) {
	var others []int
	for n, w := range e.with {
		if w.side == "" && w.person >= 0 && len(l.article.People[w.person].Roles) > 0 && !l.envoy(w.person) {
			others = append(others, n)
		}
	}
	told := e.hosted()
	if len(e.with) < 2 || !told && len(others) != 1 {
		return
	}
	for n, w := range e.with {
		if !slices.Contains(others, n) {
			e.with[n].side = or(w.side, "guest")
		} else if !told {
			e.with[n].side = "host"
		}
	}
}

// envoy tells whether a person represents a country: of the offices of a diplomat, or from abroad without one.
func (l *ledger) envoy(person int) bool {
	roles := l.article.People[person].Roles
	for _, role := range roles {
		if l.doc.Lexicon.Holds(lexicon.Bearing, role.Title, "envoy") {
			return true
		}
	}
	return len(roles) == 0
}

// diplomat tells whether an actor is an envoy, with a name or without.
func (l *ledger) diplomat(a actor) bool {
	if a.person >= 0 {
		return l.envoy(a.person)
	}
	return a.role != "" && l.doc.Lexicon.Holds(lexicon.Bearing, a.role, "envoy")
}

// severalTimes tells whether a clause says that there was more than one ceremony, "at two brief ceremonies", or audience.
func (l *ledger) severalTimes(c *clause.Clause) bool {
	for p := range l.phrases(c) {
		if p.Event >= 0 && p.Prep >= 0 && l.clauses.Events[p.Event].Plural && l.clauses.Events[p.Event].Noun.Entry.Get("kind") != string(Credentials) {
			return true
		}
	}
	return false
}

// separately records credentials once for each envoy.
func (l *ledger) separately(e *encounter) (got *encounter) {
	var hosts, guests []attendee
	told := slices.ContainsFunc(e.with, func(w attendee) bool { return w.side == "guest" })
	for _, w := range e.with {
		if w.side == "guest" || !told && w.person >= 0 && len(l.article.People[w.person].Roles) > 0 && l.envoy(w.person) {
			w.side = "guest"
			guests = append(guests, w)
		} else {
			hosts = append(hosts, w)
		}
	}
	for _, w := range guests {
		one := *e
		one.with = append(append([]attendee(nil), hosts...), w)
		got = l.record(&one)
	}
	return got
}

// handsIn reads "handed his credentials to X", "was handed the credentials of X", "The credentials were handed in by X". It tells whether credentials are what a clause hands over.
func (l *ledger) handsIn(i int) bool {
	c := &l.clauses.Clauses[i]
	for _, p := range append(c.After[:len(c.After):len(c.After)], c.Subject) {
		if p.Prep >= 0 || p.Event < 0 || l.clauses.Events[p.Event].Noun.Entry.Get("kind") != string(Credentials) {
			continue
		}
		who := l.doers(c)
		l.noun(i, p.Event, p, who, "")
		return true
	}
	return false
}

// unnamedEnvoys tells whether who presents credentials is told only as so many ambassadors.
func (e *encounter) unnamedEnvoys() bool {
	return e.kind == Credentials && slices.ContainsFunc(e.with, attendee.crowd)
}

// unnamedEnvoy tells whether an attendee is somebody of an office without a name, of a country or not.
func (w attendee) unnamedEnvoy() bool {
	return w.person < 0 && w.role != "" && w.organization == "" && w.side != "host"
}

// crowd tells whether an attendee is people of an office, of whom neither names nor countries are told.
func (w attendee) crowd() bool {
	return w.person < 0 && w.role != "" && w.country == "" && w.organization == ""
}

// presentedAgain tells whether credentials are those told before, of envoys of whom one time no more is told than how many they are, or only who received them.
func (e *encounter) presentedAgain(old *encounter) bool {
	if e.kind != Credentials || old.kind != Credentials || e.sentence > old.sentence+3 {
		return false
	}
	if len(old.with) == 1 && e.definite {
		return true
	}
	return e.unnamedEnvoys() != old.unnamedEnvoys() && slices.ContainsFunc(old.with, func(w attendee) bool {
		return w.side == "host" && (!e.hosted() || e.find(w.actor) >= 0)
	})
}

// presentedTo tells whether one of some people was told to have presented his credentials to another one of them.
func (l *ledger) presentedTo(who []actor) bool {
	return slices.ContainsFunc(l.told, func(e *encounter) bool { return e.kind == Credentials && e.status == Held && !e.recalled && e.all(who) })
}

// hosted tells whether a host of an encounter is told.
func (e *encounter) hosted() bool {
	return slices.ContainsFunc(e.with, func(w attendee) bool { return w.side == "host" })
}

// nameEnvoys leaves out the unnamed envoys of credentials, whose names or countries are told another time.
func (e *encounter) nameEnvoys(named *encounter) {
	if e.unnamedEnvoys() && !named.unnamedEnvoys() && slices.ContainsFunc(named.with, func(w attendee) bool { return w.country != "" && e.find(w.actor) < 0 }) {
		e.with = slices.DeleteFunc(slices.Clone(e.with), attendee.crowd)
	}
}

// wereAt gives an encounter those who are told to have been at it, and the credentials of each of several envoys those who watched them all with the host.
func (l *ledger) wereAt(e *encounter, who []actor) {
	who = l.canBe(who)
	if e.kind != Credentials || !e.hosted() {
		e.add(who, "", e.attending())
		return
	}
	for n := len(l.told) - 1; n >= 0 && l.told[n].sentence >= e.sentence; n-- {
		if o := l.told[n]; o.kind == Credentials && o.sentence == e.sentence {
			o.add(who, "host", "")
		}
	}
}
