package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads who bids whom to come, whatever the order: "conveyed to X an invitation from Y to visit", "invited her to pay a return visit", "accepted
// his invitation to come".

// A bidding is who is asked to come, and who asks.
type bidding struct {
	guests, hosts []actor
	bearer        []actor // who passes it on
}

// bidden is the invitation that infinitive clause i hangs on; false where it hangs on none.
func (l *ledger) bidden(i int) (b bidding, ok bool) {
	c := &l.clauses.Clauses[i]
	if c.Kind != clause.Infinitive || c.Parent < 0 {
		return b, false
	}
	p := &l.clauses.Clauses[c.Parent]
	if frame := p.Verb.Frame(lexicon.Verb); frame != nil && frame.Flag() == "invite" {
		these, those := l.sides(p)
		b = bidding{guests: l.canBe(flat(those)), hosts: l.canBe(flat(these))}
	} else if !l.bears(c.Verb.First-1, "invites") && l.invitesFrom(p) == nil && !l.sendsInvitation(p) {
		return b, false
	} else {
		b = l.invitationIn(p)
	}
	l.otherParty(&b)
	return b, l.personal(b.guests) || len(b.guests) > 0 && b.hosts != nil && posts(b.guests)
}

// sendsInvitation tells whether a clause says to whom an invitation of somebody goes: "reiterated her invitation to the President to visit".
func (l *ledger) sendsInvitation(c *clause.Clause) bool {
	n := slices.IndexFunc(c.After, func(p clause.Phrase) bool {
		return p.Prep < 0 && l.bears(p.End-1, "invites")
	})
	return n >= 0 && slices.ContainsFunc(c.After[n+1:], func(p clause.Phrase) bool { return p.Prep >= 0 && l.either(p.Prep, "to", "for") && l.officeBearers(p) })
}

// invitationTo reads an invitation of which no more is told than who sends it to whom: "relayed an invitation of X to his counterpart Y". To be asked to come is
// to be asked to the sender's country.
func (l *ledger) invitationTo(i int) {
	c := &l.clauses.Clauses[i]
	if len(c.Verb.Hits) == 0 || !l.sendsInvitation(c) {
		return
	}
	if next := i + 1; next < len(l.clauses.Clauses) && l.clauses.Clauses[next].Parent == i && l.clauses.Clauses[next].Kind == clause.Infinitive {
		return // which tells where to
	}
	b := l.invitationIn(c)
	at := l.placeOfHosts(b)
	if !posts(b.hosts) || !posts(b.guests) || at == nil {
		return
	}
	e := l.open(i, c.Verb.Main, frameOf(c))
	e.kind, e.status, e.place = Visit, Proposed, at[0].Place
	e.add(b.guests, "guest", "")
	e.add(b.hosts, "host", "")
	l.record(e)
}

// invitationIn is whom a clause tells to be sent an invitation, and by whom.
func (l *ledger) invitationIn(c *clause.Clause) (b bidding) {
	b.hosts = l.invitesFrom(c)
	for _, p := range c.After {
		as := l.canBe(l.phraseActors(p))
		switch {
		case l.bears(p.End-1, "invites"):
			if own := l.ownersIn(p); b.hosts == nil {
				b.hosts = own // "accepted his invitation"
			}
		case p.Prep < 0, l.doc.Is(p.Prep, "to"), l.doc.Is(p.Prep, "for"):
			b.guests = append(b.guests, as...)
		}
	}
	by := l.canBe(l.doers(c))
	switch frame := c.Verb.Frame(lexicon.Verb); {
	case len(b.guests) == 0 && b.hosts != nil && l.delivers(c):
		b.bearer = by // to whom he met
	case len(b.guests) == 0 && (b.hosts != nil || frame != nil && (frame.Has("reverse") || frame.Flag() == "meeting")):
		b.guests = by // "accepted", "received", "thanked for"
	case b.hosts == nil:
		b.hosts = by
	}
	return b
}

// delivers tells whether a verb says that its subject passes something on: "conveyed an invitation from X", "handed over".
func (l *ledger) delivers(c *clause.Clause) bool {
	says := c.Verb.Frame(lexicon.Saying)
	return says != nil && says.Has("errand")
}

// ownersIn are those whose a phrase says something to be, "his invitation", "the President's invitation".
func (l *ledger) ownersIn(p clause.Phrase) []actor {
	for k := p.First; k < p.End; k++ {
		if l.doc.Class(k)&lexicon.Possessive == 0 {
			continue
		}
		if n := l.doc.PartyAt(k - 1); k > p.First && n >= 0 {
			return l.canBe(l.actors(n))
		}
		return l.canBe(l.owners(k))
	}
	return nil
}

// otherParty completes an invitation of which one side only is told: the other one is who met him there.
func (l *ledger) otherParty(b *bidding) {
	if len(b.guests) > 0 && len(b.hosts) > 0 || len(b.guests)+len(b.hosts)+len(b.bearer) == 0 {
		return
	}
	known := slices.Concat(b.bearer, b.guests, b.hosts)[0]
	var other []actor
	for _, a := range l.sidesOf(l.now) {
		if a.person >= 0 && a.country != known.country {
			other = append(other, a)
		}
	}
	if len(other) != 1 || l.now.find(known) < 0 {
		return
	}
	if len(b.guests) == 0 {
		b.guests = other
	} else {
		b.hosts = other
	}
}

// placeOfHosts is the country of those who ask, where it goes without saying that one is to come there: "invited her to pay a return visit".
func (l *ledger) placeOfHosts(b bidding) []stop {
	if len(b.hosts) == 0 || len(b.guests) == 0 || b.hosts[0].country == "" || b.hosts[0].country == b.guests[0].country {
		return nil
	}
	return []stop{{Place: Place{Country: b.hosts[0].country}}}
}
