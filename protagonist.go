package communique

import (
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/mention"
)

// This file finds whose encounters a release tells, where it names only those whom he met: the one for whom most claims speak.

// A claim speaks for somebody as the one whose encounters are told.
type claim int

const (
	claimFirst   claim = iota // named first of all
	claimTitle                // in the title
	claimAuthor               // whose words the release gives
	claimOpens                // the first sentence says what he does
	claimOften                // nobody is named as often
	claimHome                 // of the release's own country
	claimOffice               // with an office
	claimNear                 // named before in the paragraph
	claimHere                 // in the sentence
	claimActs                 // which says what he does
	claimActed                // or the one before it
	claimEarlier              // or the one before that
	claimTwice                // at two encounters told
	claimMost                 // nobody was at as many
	claimTravels              // on a visit told
	claimFellow               // as one of a delegation
	claimOwn                  // of the country of whom he would have met
	claims
)

// claimWeights are what each claim counts, as the releases with known answers have it.
var claimWeights = [claims]int{
	claimFirst: 2, claimTitle: 3, claimAuthor: 2, claimOpens: 3, claimOften: 2, claimHome: 1, claimOffice: 1, claimNear: 1, claimHere: 4, claimActs: 4, claimActed: 3,
	claimEarlier: 2, claimTwice: 2, claimMost: 2, claimTravels: 1, claimFellow: -1, claimOwn: -5,
}

// A claimant is somebody whose encounter it may be that is told, with what speaks for him.
type claimant struct {
	person int
	standing
}

// The claimants are those whose encounter it may be.
type claimants []claimant

// show notes a claim of a person, once.
func (h claimants) show(person int, c claim) {
	for i := range h {
		if h[i].person == person {
			h[i].note(int(c), claimWeights[c])
		}
	}
}

// add makes a person one of them.
func (h *claimants) add(person int) {
	if person >= 0 && len(*h) < 2*reach && !slices.ContainsFunc(*h, func(x claimant) bool { return x.person == person }) {
		*h = append(*h, claimant{person: person})
	}
}

// protagonist is whose encounters a release tells, and so the other side of one of which only the partner is named; nil where two are as likely.
func (l *ledger) protagonist(partner actor) []actor {
	if l.foremosts == nil {
		l.foremosts = l.foremostPeople()
	}
	h := slices.Clone(l.foremosts)
	l.claimsOfTold(&h)
	l.claimsNear(&h)
	h = slices.DeleteFunc(h, func(x claimant) bool { return x.person == partner.person })
	for _, x := range h {
		p := &l.article.People[x.person]
		if p.Country != "" && p.Country == partner.country {
			h.show(x.person, claimOwn)
		}
		if p.Country != "" && p.Country == l.comesFrom {
			h.show(x.person, claimHome)
		}
		if len(p.Roles) > 0 {
			h.show(x.person, claimOffice)
		}
	}
	best := leads(len(h), func(i int) int { return h[i].score }, 1, doubtful)
	if best < 0 {
		return nil
	}
	return []actor{l.one(h[best].person)}
}

// foremostPeople are those whom the release as a whole puts first.
func (l *ledger) foremostPeople() claimants {
	h := make(claimants, 0, reach)
	named := make([]int, len(l.article.People))
	most, first := 0, -1
	for n := range l.doc.Parties {
		if i := max(l.personOf[n], l.meantOf[n]); i >= 0 {
			if first < 0 {
				first = i
			}
			named[i]++
			most = max(most, named[i])
		}
	}
	h.add(first)
	h.show(first, claimFirst)
	if l.author == unread {
		l.author = l.narrator()
	}
	h.add(l.author)
	h.show(l.author, claimAuthor)
	for i := range l.article.People {
		name := l.article.People[i].Name
		if strings.Contains(l.article.Title, name[strings.LastIndexByte(name, ' ')+1:]) {
			h.add(i)
			h.show(i, claimTitle)
		}
		if named[i] == most {
			h.add(i)
			h.show(i, claimOften)
		}
	}
	l.claimsOfDoing(&h, 0, claimOpens)
	return h
}

// claimsOfDoing notes a claim of those of whom a sentence says what they do.
func (l *ledger) claimsOfDoing(h *claimants, sentence int, c claim) {
	if sentence < 0 || sentence >= len(l.doc.Sentences) {
		return
	}
	first, end := l.clauses.Of(sentence)
	for n := first; n < min(end, first+reach); n++ {
		for _, a := range l.phraseActors(l.clauses.Clauses[n].Subject) {
			h.add(a.person)
			h.show(a.person, c)
		}
	}
}

// claimsOfTold notes the claims of those who were at the encounters told last.
func (l *ledger) claimsOfTold(h *claimants) {
	most := 1
	for e := range l.back(4) {
		for k := range e.with {
			w := &e.with[k]
			if h.add(w.person); w.capacity == "member" {
				h.show(w.person, claimFellow)
			}
			if e.kind == Visit && w.side == "guest" {
				h.show(w.person, claimTravels)
			}
		}
	}
	for _, x := range *h {
		most = max(most, l.times(x.person))
	}
	for _, x := range *h {
		t := l.times(x.person)
		if t > 1 {
			h.show(x.person, claimTwice)
		}
		if t == most {
			h.show(x.person, claimMost)
		}
	}
}

// claimsNear notes the claims of those who are named or do something around the sentence that is being read.
func (l *ledger) claimsNear(h *claimants) {
	s := l.doc.Sentences[l.reads]
	from := max(l.doc.Paragraphs[s.Paragraph].First, s.First-breadth)
	parties := l.doc.Parties
	for n := mention.From(parties, from); n < len(parties) && parties[n].First < min(s.End, s.First+breadth); n++ {
		i := max(l.personOf[n], l.meantOf[n])
		if h.add(i); parties[n].First >= s.First {
			h.show(i, claimHere)
		} else {
			h.show(i, claimNear)
		}
	}
	l.claimsOfDoing(h, l.reads, claimActs)
	l.claimsOfDoing(h, l.reads-1, claimActed)
	l.claimsOfDoing(h, l.reads-2, claimEarlier)
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
	for e := range l.back(reach) {
		if e.find(actor{person: person}) >= 0 {
			n++
		}
	}
	return n
}
