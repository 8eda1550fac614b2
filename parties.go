package communique

import (
	"iter"
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// phrases runs through all phrases of a clause that are its own.
func (l *ledger) phrases(c *clause.Clause) iter.Seq[*clause.Phrase] {
	return func(yield func(*clause.Phrase) bool) {
		first, behind := 0, 1+len(c.Before)
		if c.Shared {
			first = 1
		}
		for n := first; n < behind+len(c.After); n++ {
			p := &c.Subject
			if n >= behind {
				p = &c.After[n-behind]
			} else if n > 0 {
				p = &c.Before[n-1]
			}
			if !yield(p) { // one call, so that the loop's body is laid in its place
				return
			}
		}
	}
}

// personal tells whether a person with a name is among actors: one speaks to journalists without a call.
func (l *ledger) personal(as []actor) bool {
	for _, a := range as {
		if a.person >= 0 {
			return true
		}
	}
	return false
}

// official tells whether somebody of an office is among the actors of a clause: "spoke with his Kenyan counterpart".
func (l *ledger) official(as []actor, c *clause.Clause) bool {
	if l.personal(as) {
		return true
	}
	for _, p := range c.After {
		for _, n := range p.Parties {
			q := &l.doc.Parties[n]
			if q.Kind == mention.Post && q.Country != "" || q.Kind == mention.Sides && q.Counterpart {
				return l.canMeet(as)
			}
		}
	}
	return false
}

// groups are those met together: each alone where they were met separately, each side alone where they are of several, none of them the
// subject's own.
func (l *ledger) groups(subject []actor, object [][]actor, c *clause.Clause, frame *lexicon.Entry) (out [][]actor) {
	if l.apart(c) {
		all := flat(object)
		if some := l.canBe(all); len(some) > 0 {
			all = some
		}
		return severally(all)
	}
	if c.Verb.Passive || frame.Get("subject") == "host" || frame.Has("corps") || l.jointlyWith(c) {
		return object
	}
	for _, g := range object {
		out = append(out, l.sorted(subject, g, len(subject) > 0 && frame.Get("kind") != string(Call))...)
	}
	return out
}

// jointlyWith tells whether a clause says "together with", or that those of several sides met at once: "for trilateral talks".
func (l *ledger) jointlyWith(c *clause.Clause) bool {
	for k := c.First; k+1 < c.End; k++ {
		if l.doc.Is(k, "together") && l.doc.Is(k+1, "with") || l.cue(k, "joint") {
			return true
		}
	}
	return false
}

// sorted parts actors by the side that they stand for; all together where that is not known of each, or one is of the subject's side. Several who are
// named by one office, or by where they work, go together where they may be met at once.
func (l *ledger) sorted(subject, as []actor, atOnce bool) (out [][]actor) {
	var keys []string
	for k, a := range as {
		key := or(string(a.country), a.organization)
		for _, s := range subject {
			if key == "" || key == or(string(s.country), s.organization) {
				return [][]actor{as}
			}
		}
		n := slices.Index(keys, key)
		if n < 0 && k > 0 && atOnce && l.likewise(as[k-1], a) {
			n = len(out) - 1
		}
		if n < 0 {
			n, keys, out = len(keys), append(keys, key), append(out, nil)
		}
		out[n] = append(out[n], a)
	}
	return out
}

// likewise tells whether one without a name goes on with those told before: "the leaders of Kenya and Chad", "officials from the Chancellery and the Ministry of Transport".
func (l *ledger) likewise(before, a actor) bool {
	return before.person < 0 && a.person < 0 && (a.role == before.role || a.role == "" && before.role != "") && (a.organization == "" || a.country == "" && !l.international(a.organization))
}

// international tells whether a body is one of several countries, or not known to be of one.
func (l *ledger) international(body string) bool {
	for _, o := range l.article.Organizations[:min(len(l.article.Organizations), reach)] {
		if o.Name == body {
			return o.Kind == International
		}
	}
	return true
}

// flat are all of those in groups.
func flat(groups [][]actor) (all []actor) {
	for _, g := range groups {
		all = append(all, g...)
	}
	return all
}

// sides are the actors on either side of a clause's verb, turned round in a passive, in groups: "by X and by Y", "with X and with Y" are two.
func (l *ledger) sides(c *clause.Clause) (subject, object [][]actor) {
	one := l.subjects(c)
	if c.Verb.Passive {
		by := l.behind(c, "by")
		if next := l.coordinated(c); by == nil && next != nil {
			by = l.behind(next, "by")
		}
		return by, group(one)
	}
	subject = group(one)
	frame := c.Verb.Frame(lexicon.Verb)
	for n, p := range c.After {
		switch {
		case frame != nil && frame.Has("hails") && p.Prep < 0 && len(p.Parties) == 0:
			return subject, nil // "welcomed the progress made by X"
		case p.Prep < 0 && (len(p.Parties) > 0 || l.ofCrowd(p) >= 0):
			object = append(group(l.phraseActors(p)), l.andThen(c, n)...)
			if c.Verb.MainEnd > c.Verb.Main+1 {
				object = append(object, l.takenUp(c, l.doc.Word(c.Verb.MainEnd-1))...)
			} else {
				object = append(object, l.takenUp(c, "")...)
			}
			return subject, object
		case p.Prep >= 0 && l.doc.Is(p.Prep, "with") && !l.shares(p):
			return subject, l.behind(c, "with")
		case p.Prep >= 0 && l.doc.Is(p.Prep, "to") && (c.Verb.MainEnd == c.Verb.Main+1 || l.cue(c.Verb.MainEnd-1, "parting")) && len(p.Parties) > 0:
			return subject, append(group(l.phraseActors(p)), l.andTo(c, n)...)
		}
	}
	if frame != nil && frame.Get("kind") == string(Call) {
		return subject, nil // "was speaking alongside X"
	}
	return subject, group(l.jointlyBy(c)) // "met together with X"
}

// unnamed are those whom a clause of meeting does not name: "It was agreed to meet again", the sides; of "was summoned to the Ministry" the ministry.
func (l *ledger) unnamed(c *clause.Clause) []actor {
	if !c.Verb.Passive {
		if c.Kind == clause.Infinitive && l.repeats(c) {
			return l.sidesOf(l.now)
		}
		return nil
	}
	for _, p := range c.After {
		if p.Prep >= 0 && l.doc.Is(p.Prep, "to") && len(p.Parties) == 1 && l.doc.Parties[p.Parties[0]].Kind == mention.Collective {
			return l.phraseActors(p)
		}
	}
	if frame := c.Verb.Frame(lexicon.Verb); frame.Has("envoys") && l.comesFrom != "" && len(c.After) > 0 && l.doc.Is(c.After[0].Prep, "to") {
		return l.alone(actor{person: -1, country: l.comesFrom}) // "the Ministry" alone
	}
	return nil
}

// coordinated is the passive with the same subject that follows a passive in one sentence: "was summoned and handed a note by X"; or nil.
func (l *ledger) coordinated(c *clause.Clause) *clause.Clause {
	_, end := l.clauses.Of(c.Sentence)
	for n := end - 1; n >= 0 && l.clauses.Clauses[n].First >= c.End; n-- {
		if k := &l.clauses.Clauses[n]; k.Shared && k.Verb.Passive && k.Kind == c.Kind && k.Parent == c.Parent && k.Subject.First == c.Subject.First {
			return k
		}
	}
	return nil
}

// behind are the actors behind each preposition of a kind in a clause.
func (l *ledger) behind(c *clause.Clause, preposition string) (out [][]actor) {
	other := -1 // talks behind or before which something else was
	for n, p := range c.After {
		if p.Event >= 0 && (l.adjunct(p) || p.Prep >= 0 && l.doc.Is(p.Prep, "before")) && l.clauses.Events[p.Event].Noun.Entry.Get("kind") == string(Talks) {
			other = p.Event
		}
		if p.Prep < 0 || !l.doc.Is(p.Prep, preposition) || l.absolute(p) || l.shares(p) || other >= 0 && l.inside(p, &l.clauses.Events[other]) {
			continue // "spoke with X | after a meeting with Y"
		}
		out = append(out, group(l.phraseActors(l.withoutNext(c, n)))...)
	}
	if out != nil {
		out = append(out, l.takenUp(c, preposition)...)
	}
	return out
}

// withoutNext is a phrase of a clause without the delegation at its end of which the next one, with the same preposition, tells by whom it was led: "was
// led by A, | and the Kenyan delegation | by B".
func (l *ledger) withoutNext(c *clause.Clause, n int) clause.Phrase {
	p, last := c.After[n], len(c.After[n].Parties)-1
	if n+1 == len(c.After) || last < 1 || c.After[n+1].Prep != p.End || l.doc.Word(p.Prep) != l.doc.Word(p.End) || !l.isTeam(&l.doc.Parties[p.Parties[last]]) {
		return p
	}
	p.Parties = p.Parties[:last]
	return p
}

// takenUp are the actors behind "and" and a preposition with which a sentence goes on behind what a relative clause tells of those before: "spoke with A, who
// thanked him, and with B"; or, without one, behind what it says that those are, "received A, who is on a visit, and B".
func (l *ledger) takenUp(c *clause.Clause, preposition string) (out [][]actor) {
	_, end := l.clauses.Of(c.Sentence)
	for n := end - 1; n >= 0 && l.clauses.Clauses[n].First >= c.End; n-- {
		k := &l.clauses.Clauses[n]
		if k.Kind != clause.Relative {
			continue
		}
		for _, p := range k.After {
			at, fits := p.Prep, p.Prep >= 0 && l.doc.Is(p.Prep, preposition)
			if preposition == "" {
				at, fits = p.First, p.Prep < 0 && k.Verb.Copula
			}
			if fits && at >= 2 && l.doc.Class(at-1)&lexicon.Conjunction != 0 && l.doc.Is(at-2, ",") {
				out = append(out, group(l.canBe(l.phraseActors(p)))...)
			}
		}
	}
	return out
}

// whom are those that a relative is about who are its object: "to the Secretary, whom he received yesterday".
func (l *ledger) whom(c *clause.Clause) []actor {
	at := c.First - 1
	if c.Kind != clause.Relative || at < 1 || !l.doc.Is(at, "whom") {
		return nil
	}
	if at--; l.doc.Is(at, "with") {
		at--
	}
	if l.doc.Is(at, ",") {
		at--
	}
	if n := l.doc.PartyAt(at); n >= 0 {
		return l.canBe(l.actors(n))
	}
	return nil
}

// absolute tells whether a phrase is the subject of what happened besides: "met in Rome, with the two officials signing an agreement".
func (l *ledger) absolute(p clause.Phrase) bool {
	if len(p.Parties) != 1 {
		return false
	}
	q := &l.doc.Parties[p.Parties[0]]
	n := l.clauses.VerbAt(p.End)
	return n >= 0 && l.clauses.Clauses[n].Verb.Form&lexicon.Gerund != 0 && q.Definite && (q.Kind == mention.Sides || q.Kind == mention.Group)
}

// group is the one group of some actors, none of nobody.
func group(as []actor) [][]actor {
	if len(as) == 0 {
		return nil
	}
	return [][]actor{as}
}

// subjects are the actors of a clause's subject, and who is joined to it behind "and".
func (l *ledger) subjects(c *clause.Clause) []actor {
	as := l.phraseActors(c.Subject)
	for _, p := range c.Before {
		if p.First != c.Subject.End+1 || len(p.Parties) != 1 || l.doc.Class(c.Subject.End)&lexicon.Conjunction == 0 {
			continue
		}
		if len(c.Subject.Parties) == 0 && l.personOf[p.Parties[0]] >= 0 {
			return l.actors(p.Parties[0]) // "Our Chair and Prime Minister, X, received"
		}
	}
	return as
}

// canMeet tells whether actors can be met: people, posts, groups, bodies; "met the target" is no encounter.
func (l *ledger) canMeet(as []actor) bool {
	for _, a := range as {
		if a.person >= 0 || a.person == nameless || a.role != "" {
			return true
		}
	}
	return false
}

// several tells whether the actors of a phrase are more than one: several actors, or those of an office in the plural.
func (l *ledger) several(as []actor, of clause.Phrase) bool {
	if len(as) != 1 || len(of.Parties) != 1 {
		return len(as) > 1
	}
	p := &l.doc.Parties[of.Parties[0]]
	return p.Number != 1 && (p.Kind == mention.Post || p.Kind == mention.Group || p.Kind == mention.Sides)
}

// doers are those who do what a clause tells: its subject, of a passive its agents.
func (l *ledger) doers(c *clause.Clause) []actor {
	if c.Verb.Passive {
		return l.agents(c)
	}
	return l.phraseActors(c.Subject)
}

// agents are who a passive names behind "by".
func (l *ledger) agents(c *clause.Clause) []actor { return flat(l.behind(c, "by")) }

// canBe are the actors that can be present: people, posts and groups.
func (l *ledger) canBe(as []actor) (out []actor) {
	for _, a := range as {
		if a.person >= 0 || a.person == nameless || a.role != "" {
			out = l.tables.actors.Add(out, len(as), a)
		}
	}
	return out
}
