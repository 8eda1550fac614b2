package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
)

// This file reads who bids whom to come, whatever the order: "conveyed to X an invitation from Y to visit", "invited her to pay a return visit", "accepted
// his invitation to come".

// A bidding is who is asked to come, and who asks.
type bidding struct{ guests, hosts []actor }

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
	} else if !l.doc.Is(c.Verb.First-1, "invitation") && l.invitesFrom(p) == nil {
		return b, false
	} else {
		b = l.invitationIn(p)
	}
	if behalf := l.onBehalf(p); behalf != nil {
		b.hosts = behalf
	}
	l.otherParty(&b)
	return b, l.personal(b.guests)
}

// invitationIn is whom a clause tells to be sent an invitation, and by whom.
func (l *ledger) invitationIn(c *clause.Clause) (b bidding) {
	b.hosts = l.invitesFrom(c)
	for _, p := range c.After {
		as := l.canBe(l.phraseActors(p))
		switch {
		case l.doc.Is(p.End-1, "invitation") && len(p.Parties) == 0:
			if own := l.ownersIn(p); b.hosts == nil {
				b.hosts = own // "accepted his invitation"
			}
			if p.Prep >= 0 && l.doc.Is(p.Prep, "for") && b.hosts == nil {
				b.hosts, b.guests = b.guests, nil // "thanked X for the invitation"
			}
		case !l.personal(as):
		case p.Prep < 0, l.doc.Is(p.Prep, "to"), l.doc.Is(p.Prep, "for") && l.doc.Is(p.Prep-1, "invitation"):
			b.guests = append(b.guests, as...)
		}
	}
	by := l.canBe(l.doers(c))
	switch frame := c.Verb.Frame(lexicon.Verb); {
	case len(b.guests) == 0 && (b.hosts != nil || frame != nil && (frame.Has("reverse") || frame.Flag() == "meeting")):
		b.guests = by // "accepted", "received", "thanked for"
	case b.hosts == nil:
		b.hosts = by
	}
	return b
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

// onBehalf are those on whose behalf somebody is asked to come.
func (l *ledger) onBehalf(c *clause.Clause) []actor {
	for _, p := range c.After {
		if p.Prep > 0 && l.doc.Is(p.Prep, "of") && l.either(p.Prep-1, "behalf", "name") {
			return l.canBe(l.phraseActors(p))
		}
	}
	return nil
}

// otherParty completes an invitation of which one side only is told: the other one is who met him there.
func (l *ledger) otherParty(b *bidding) {
	if len(b.guests) > 0 && len(b.hosts) > 0 && b.guests[0] == b.hosts[0] {
		b.hosts = nil // "She accepted his invitation"
	}
	if len(b.guests) > 0 && len(b.hosts) > 0 || len(b.guests)+len(b.hosts) == 0 {
		return
	}
	known := slices.Concat(b.guests, b.hosts)[0]
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
	if len(b.hosts) == 0 || b.hosts[0].country == "" || b.hosts[0].country == b.guests[0].country {
		return nil
	}
	return []stop{{Place: Place{Country: b.hosts[0].country}}}
}
