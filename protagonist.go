package communique

// This file finds whose encounters a release tells, where it names only those whom he met.

// protagonist is whose encounters a release tells, and so the other side of one that names one side only: of the people at the one told last the
// one who was at another one too, else the one who is not of the partner's country.
func (l *ledger) protagonist(partner actor) []actor {
	var best *actor
	for n := len(l.told) - 1; n >= 0 && n > len(l.told)-4; n-- {
		e := l.told[n]
		if e.recalled || e.status == Proposed {
			continue
		}
		for k := range e.with {
			a := &e.with[k].actor
			if a.person < 0 || a.person == partner.person || a.country == partner.country && a.country != "" || e.with[k].capacity == "member" {
				continue
			}
			if best == nil || l.times(a.person) > l.times(best.person) {
				best = a
			}
		}
		if best != nil {
			return []actor{*best}
		}
	}
	return l.opener(partner)
}

// opener is the official with whom alone the first sentence begins, "X held a series of meetings": so long as no encounter is told, they are his.
func (l *ledger) opener(partner actor) []actor {
	if len(l.clauses.Clauses) == 0 {
		return nil
	}
	c := &l.clauses.Clauses[0]
	if c.Sentence != 0 || len(c.Subject.Parties) != 1 {
		return nil
	}
	who := l.phraseActors(c.Subject)
	if len(who) != 1 || who[0].person < 0 || who[0].role == "" || who[0].person == partner.person || who[0].country == partner.country {
		return nil
	}
	return who
}

// traveller is the guest of the first visit told that does not go to his own country: he whose journey a release is about.
func (l *ledger) traveller(to Country) []actor {
	for n, e := range l.told {
		if n == reach {
			break
		}
		for _, w := range e.with {
			if e.kind == Visit && e.status != Proposed && w.side == "guest" && w.country != to {
				return []actor{w.actor}
			}
		}
	}
	return nil
}

// times is how many of the encounters told last a person was at.
func (l *ledger) times(person int) (n int) {
	for k := len(l.told) - 1; k >= 0 && k > len(l.told)-reach; k-- {
		if l.told[k].find(actor{person: person}) >= 0 {
			n++
		}
	}
	return n
}
