package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file joins parties that stand in a list.

// mergeLists makes one phrase of parties that stand in a list: "with A, B and C".
func (d *Document) mergeLists(b *builder) {
	items := b.items
	out := items[:0]
	for i := 0; i < len(items); i++ {
		at := i
		if marked(items[i+1:]) {
			if n := d.ofTheCity(items[i:]); n > 0 {
				items[at].phrase.End, items[at].end = items[i+n].phrase.End, items[i+n].end
				i += n
			}
		}
		if it := &items[at]; it.kind == phraseItem && len(it.phrase.Parties) > 0 && it.phrase.Event < 0 {
			for {
				n := d.listStep(items[i:])
				if (n == 3 || n == 2 && d.bothSides(items[i+2].phrase)) && d.opensClause(it, items[i:], out, n+1) {
					break
				}
				if n == 0 {
					n = max(d.stepOver(items[i:], out), d.andMe(items[i:], out))
				}
				if n == 0 || n == 2 && items[i+1].kind == markItem && d.inserted(out) {
					break
				}
				next := &items[i+n].phrase
				it.phrase.Parties = append(it.phrase.Parties, next.Parties...)
				it.phrase.End, it.end = next.End, next.End
				i += n
			}
		}
		if out = out[:len(out)+1]; len(out) <= at { // nothing moves as long as nothing was joined
			out[len(out)-1] = items[at]
		}
		if marked(items[i+1:]) {
			d.resume(out, items[i+1:])
		}
	}
	b.items = out
}

// marked tells whether items begin with a mark: behind most nothing is to be joined that a comma parts.
func marked(items []item) bool { return len(items) > 0 && items[0].kind == markItem }

// resume gives the last member of a list, told behind an adjunct, the preposition of those before it: "with A and, at his request, B" is with B too.
// Before ends with the adjunct, behind begins with the comma that closes it.
func (d *Document) resume(before, behind []item) {
	n := len(before) - 1
	if n < 2 || len(behind) < 2 || !d.Is(behind[0].first, ",") || before[n].kind != phraseItem || len(before[n].phrase.Parties) > 0 {
		return
	}
	if n--; before[n].kind == markItem && d.Is(before[n].first, ",") {
		n--
	}
	if n < 1 || before[n].kind != conjunction || !d.Is(before[n].first, "and") || before[n-1].kind != phraseItem {
		return
	}
	first, next := &before[n-1].phrase, &behind[1].phrase
	if behind[1].kind != phraseItem || next.Prep >= 0 || first.Prep < 0 || d.Is(first.Prep, "of") || !d.persons(*first) || !d.persons(*next) {
		return
	}
	next.Prep = first.Prep
}

// andMe tells how far on the "I" stands that shares a verb with the subject before it, "The Minister and I | discussed trade"; 0 if there is none. Before are the
// items that stand before the subject: behind a verb "I" begins a clause, "I met the Minister and I thanked her".
func (d *Document) andMe(items, before []item) int {
	if len(items) < 4 || items[0].phrase.Prep >= 0 || items[1].kind != conjunction || !d.Is(items[1].first, "and") || items[2].kind != phraseItem || !d.Is(items[2].first, "I") || items[3].kind != verbItem {
		return 0
	}
	for i := len(before) - 1; i >= 0; i-- {
		switch before[i].kind {
		case verbItem:
			return 0
		case relative, subordinator, thatItem, semicolon:
			return 2
		}
	}
	return 2
}

// stepOver tells how far on the next person of a list stands behind what the one before is of, "Ana Lima of the Bank and | Jan Costa of the Fund signed"; 0 if
// there is none. Before are the items that stand before the list: behind a verb a person with a verb of his own begins a clause.
func (d *Document) stepOver(items, before []item) int {
	if len(items) < 4 || items[1].kind != phraseItem || items[1].phrase.Prep < 0 || !d.Is(items[1].phrase.Prep, "of") || !d.ofBody(items[1].phrase) || !d.names(items[0].phrase) {
		return 0
	}
	n := 2
	if items[n].kind == markItem && d.Is(items[n].first, ",") {
		n++
	}
	if items[n].kind != conjunction || !d.Is(items[n].first, "and") || n+1 >= len(items) || items[n+1].kind != phraseItem || items[n+1].phrase.Prep >= 0 || !d.names(items[n+1].phrase) {
		return 0
	}
	return n + 1
}

// names tells whether a phrase ends with a person's name.
func (d *Document) names(p Phrase) bool {
	return len(p.Parties) > 0 && p.Event < 0 && d.Parties[p.Parties[len(p.Parties)-1]].Kind == mention.Named
}

// ofBody tells whether a phrase is of a body, or of something with a name that is nobody.
func (d *Document) ofBody(p Phrase) bool {
	if len(p.Parties) == 0 {
		return p.Event < 0 && p.Date < 0
	}
	return len(p.Parties) == 1 && d.Parties[p.Parties[0]].Kind == mention.Collective
}

// bothSides tells whether a phrase is of those together who were told before: "both sides", "the two leaders".
func (d *Document) bothSides(p Phrase) bool {
	q := &d.Parties[p.Parties[0]]
	return q.Kind == mention.Sides && q.Number != 1 && !q.Counterpart
}

// opensClause tells whether "and" and a member before the finite verb at item verb begin a clause rather than end a list of two, behind a preposition or
// a verb: "gave 5 million to Kenya, and Norway has pledged", "met the President and both sides discussed trade".
func (d *Document) opensClause(it *item, items, before []item, verb int) bool {
	if len(it.phrase.Parties) > 1 || len(items) <= verb || items[verb].kind != verbItem || !items[verb].verb.Finite() {
		return false
	}
	if v := items[verb].verb; v.maybeModifying && (v.End >= len(d.Tokens) || d.Has(v.End, token.Mark) && d.moneyAt[v.End] == 0 || d.Class(v.End)&(lexicon.Preposition|lexicon.To) != 0) {
		return false
	}
	for i := len(before) - 1; i >= 0 && i > len(before)-16; i-- {
		switch before[i].kind {
		case verbItem:
			if before[i].verb.Finite() {
				return true
			}
		case relative, subordinator, thatItem, semicolon:
			return false
		}
	}
	return false
}

// inserted tells whether items end with a comma and a participle: the next comma closes what they insert, "During the call, initiated by the
// host, the ministers ...".
func (d *Document) inserted(items []item) bool {
	n := len(items)
	return n > 1 && items[n-1].kind == verbItem && (items[n-1].verb.maybeModifying || !items[n-1].verb.Finite()) && items[n-2].kind == markItem && d.Is(items[n-2].first, ",")
}

// listStep tells how far on the next member of a list of parties stands: past a comma, a conjunction or both; 0 if there is none.
func (d *Document) listStep(items []item) int {
	n := 1
	if n < len(items) && items[n].kind == markItem && d.Is(items[n].first, ",") || n < len(items) && items[n].kind == semicolon {
		n++
	}
	if n < len(items) && items[n].kind == conjunction && !d.Is(items[n].first, "but") {
		n++
	}
	if n == 1 || n >= len(items) {
		return 0
	}
	next := &items[n]
	if next.kind != phraseItem || next.phrase.Prep >= 0 || len(next.phrase.Parties) == 0 || next.phrase.Event >= 0 {
		return 0
	}
	// A member before a finite verb, with no conjunction before it, opens a clause instead: "On Monday in Paris, the Minister met ...".
	after := n + 1
	if after < len(items) && items[after].kind == markItem {
		after++
	}
	acts := after < len(items) && items[after].kind == verbItem && items[after].verb.Finite()
	if acts && (items[n-1].kind == markItem || d.Parties[next.phrase.Parties[0]].Kind == mention.Pronoun) {
		return 0 // "met the Minister, and together they opened"
	}
	return n
}

// seat is the token behind the country that a body's name goes on with: "the Ministry of Foreign Affairs of Kenya".
func (d *Document) seat(p *mention.Party, j, end int) int {
	if p.Kind != mention.Collective || p.Country == "" || j+1 >= end || !d.Is(j, "of") {
		return j
	}
	if n := d.PartyAt(j + 1); n >= 0 && d.Parties[n].Kind == mention.State && d.Parties[n].Country == p.Country && d.Parties[n].End <= end {
		return d.Parties[n].End
	}
	return j
}

// ofTheCity tells how far on the country of a city stands behind a comma, "in Nairobi, | Kenya, with X": it is no phrase of its own. It is 0 where none does,
// or where the country begins a list or is who acts.
func (d *Document) ofTheCity(items []item) int {
	if len(items) < 3 || items[0].kind != phraseItem || !d.Is(items[1].first, ",") || items[2].kind != phraseItem {
		return 0
	}
	p := items[2].phrase
	if p.Prep >= 0 || len(p.Parties) != 1 || d.Parties[p.Parties[0]].Kind != mention.State || d.Parties[p.Parties[0]].End != p.End || d.Parties[p.Parties[0]].Country != d.cityBefore(items[0].phrase.End) {
		return 0
	}
	if len(items) > 3 && (items[3].kind == conjunction || items[3].kind == verbItem && items[3].verb.Finite()) {
		return 0 // "in Oslo, Norway and Kenya agreed", "In Oslo, Norway said"
	}
	return 2
}

// cityBefore is the country of the city whose name ends before token end, or "".
func (d *Document) cityBefore(end int) string {
	if p := mention.Ending(d.Places, end); p != nil {
		return p.Country
	}
	return ""
}
