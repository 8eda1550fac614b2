package communique

import (
	"slices"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
)

// This file reads who leads a delegation, and who is in it, by the words right behind it, wherever it stands.

// isTeam tells whether a party is a delegation, or people of whom there is said to be a group.
func (r *reading) isTeam(p *mention.Party) bool {
	return p.Kind == mention.Group && r.cue(p.Head, "side") || (p.Kind == mention.Group || manyHold(p)) && r.doc.Is(p.First-1, "of") && r.cue(p.First-2, "crowd")
}

// manyHold tells whether a party is the holders of an office: "Kenyan lawmakers", "members of parliament".
func manyHold(p *mention.Party) bool { return p.Kind == mention.Post && p.Offices[0].Plural }

// crew are the parties that lead the delegation that a party is, and those that are in it: "a delegation of the Ministry of Trade of Kenya, headed by X", "which was
// led by X and included Y", "a mission under X", "a team under the leadership of X, including Y and Z".
func (r *reading) crew(n int) (heads, members []int) {
	p := &r.doc.Parties[n]
	if !r.isTeam(p) {
		return nil, nil
	}
	end := min(r.doc.Sentences[r.doc.SentenceOf(p.First)].End, p.End+reach)
	for k := p.End; k < end && !r.doc.Is(k, ";"); {
		if q := r.doc.PartyAt(k); q >= 0 {
			p := &r.doc.Parties[q]
			if p.Kind == mention.Named || p.Kind == mention.Post && !manyHold(p) || len(heads)+len(members) > 0 {
				break
			}
			k = max(k+1, p.End) // whose it is: "of Kenyan companies"
			continue
		}
		i := r.clauses.VerbAt(k)
		switch {
		case r.doc.Is(k, "including"):
			members, k = r.row(members, k+1)
			continue
		case r.doc.Is(k, "under"):
			if k++; r.doc.Class(k)&lexicon.Determiner != 0 && r.cue(k+1, "chair") && r.doc.Is(k+2, "of") {
				k += 3
			}
			heads, k = r.row(heads, k)
			continue
		case i < 0:
			k++
			continue
		}
		v := &r.clauses.Clauses[i].Verb
		switch frame := v.Frame(lexicon.Verb); {
		case frame == nil || v.Negated:
			return heads, members
		case frame.Flag() == "lead" && v.Passive && r.doc.Is(v.End, "by"):
			heads, k = r.row(heads, v.End+1)
		case (frame.Flag() == "members" || frame.Has("members")) && (v.Form&lexicon.Gerund != 0 || r.clauses.Clauses[i].Kind == clause.Relative || len(heads) > 0):
			members, k = r.row(members, v.End)
		default:
			return heads, members
		}
	}
	return heads, members
}

// row adds the parties of a name or an office that are listed from token k on, and gives the token behind them.
func (r *reading) row(parties []int, k int) ([]int, int) {
	for steps := 0; steps < 3 && (r.doc.Is(k, "of") || r.doc.Class(k)&(lexicon.Determiner|lexicon.Possessive) != 0); steps++ {
		k++
	}
	for n := r.doc.PartyAt(k); n >= 0 && n < len(r.doc.Parties); n++ {
		q := &r.doc.Parties[n]
		if q.First > k && !r.listed(k, q.First) || q.Kind != mention.Named && q.Kind != mention.Post || manyHold(q) {
			break
		}
		parties, k = append(parties, n), q.End
	}
	return parties, k
}

// team are those who lead the delegation that a party is, and those who are in it. They are the delegation for the sentences behind, if no more is told of it.
func (l *ledger) team(n int) (who []actor) {
	heads, members := l.crew(n)
	for _, k := range heads {
		who = append(who, inPart(l.canBe(l.actors(k)), "head")...)
	}
	for _, k := range members {
		who = append(who, inPart(l.canBe(l.actors(k)), "member")...)
	}
	if len(who) > 0 {
		l.mission = who
	}
	return who
}

// inPart gives actors a part in a delegation.
func inPart(as []actor, part string) []actor {
	out := slices.Clone(as)
	for n := range out {
		out[n].part = part
	}
	return out
}

// isTheirs tells whether a delegation is no more than those who are told to lead it or to be in it: "the delegation", "a delegation headed by X".
func (l *ledger) isTheirs(n int, team []actor) bool {
	p := &l.doc.Parties[n]
	return len(team) > 0 && p.Body < 0 && l.cue(p.Head, "side") && (p.Definite && p.Country == "" || p.Noun.End == p.Noun.First+1 && team[0].part == "head")
}

// severally parts actors that are met one by one: those of a delegation go with it.
func severally(as []actor) (out [][]actor) {
	for _, a := range as {
		if n := len(out) - 1; n >= 0 && a.part != "" && (out[n][0].person < 0 || out[n][0].part != "") {
			out[n] = append(out[n], a)
		} else {
			out = append(out, []actor{a})
		}
	}
	return out
}

// inCompany are those of some who come along: of a delegation whose people are told these alone, "accompanied by a delegation led by X".
func inCompany(as []actor) (out []actor) {
	for n, a := range as {
		if a.person >= 0 || n+1 == len(as) || as[n+1].part != "head" {
			out = append(out, a)
		}
	}
	return out
}

// oneTeam tells whether all at an encounter are one delegation and those who lead it.
func (e *encounter) oneTeam() bool {
	for _, w := range e.with {
		if w.part == "" && w.person >= 0 || w.country != e.with[0].country {
			return false
		}
	}
	return e.with[len(e.with)-1].part != ""
}
