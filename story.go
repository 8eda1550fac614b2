package communique

import (
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/page"
)

// A story is what a release begins with, its lead, and the first encounter that it tells of.
type story struct {
	*reading
	end     int  // token behind the lead
	told    int  // byte where what is told first of encounters stands, or -1
	held    bool // it took place, or was to
	planned bool // it is to come
}

// leadParagraphs at the beginning tell what a release is about.
const leadParagraphs = 2

func (s *story) tell() {
	for n, body := 0, 0; n < len(s.doc.Paragraphs) && body < leadParagraphs; n++ {
		s.end = s.doc.Paragraphs[n].End
		if p := s.doc.Paragraphs[n]; p.Role != page.Heading && s.tells(p.First, s.end) {
			body++
		}
	}
	s.told = -1
	s.recordsTell()
	s.clausesTell()
}

// tells tells whether the paragraph of tokens [first, end) says something: a line without a full stop is a date, an author, a subtitle.
func (s *story) tells(first, end int) bool {
	return end-first > longLine || s.doc.Is(end-1, ".") || s.doc.Is(end-1, "”") || s.doc.Is(end-1, "\"") || s.doc.Is(end-1, ":")
}

// longLine is the number of tokens that a line beneath a title seldom has.
const longLine = 25

// first notes an encounter at a byte of the lead, if none is told before it.
func (s *story) first(at int, planned bool) {
	if s.told < 0 || at < s.told {
		s.told, s.held, s.planned = at, !planned, planned
	}
}

// recordsTell takes the records of encounters that the lead tells of; one that is only recalled is another story.
func (s *story) recordsTell() {
	_, stop := s.doc.Bytes(0, s.end)
	begun, ahead := false, false
	for _, m := range s.article.Meetings {
		if m.Recalled || len(m.Evidence) == 0 || m.Evidence[0].Start >= stop {
			continue
		}
		if m.Kind == Ceremony && s.deals() {
			continue // a signing is the story of what is signed
		}
		switch m.Status {
		case Held, Cancelled:
			s.first(m.Evidence[0].Start, false)
			begun = false
		case Ongoing:
			begun = begun || s.told < 0
			s.first(m.Evidence[0].Start, false)
		case Planned:
			ahead = true
			s.first(m.Evidence[0].Start, true)
		}
	}
	if begun && ahead {
		s.held, s.planned = false, true // "is visiting from Monday to Friday; the ministers will meet tomorrow"
	}
}

// clausesTell finds encounters by their words, where nobody can say who takes part: those to come, and what is visited.
func (s *story) clausesTell() {
	for n := range s.clauses.Clauses {
		c := &s.clauses.Clauses[n]
		if c.First >= s.end {
			return
		}
		if c.InQuote || c.Kind == clause.Subordinate || c.Verb.Negated || c.Verb.Modal >= 0 && c.Verb.Tense != clause.Future {
			continue
		}
		at, _ := s.doc.Bytes(c.First, max(c.End, c.First+1))
		switch {
		case c.Verb.Tense == clause.Future && (s.byVerb(c) || s.byNoun(n)):
			s.first(at, true)
		case c.Verb.Tense == clause.Past && c.Kind == clause.Main && s.byVerb(c):
			s.first(at, false)
		}
	}
}

// sentenceAt is the sentence that a byte of the text stands in.
func (s *story) sentenceAt(at int) int {
	return sort.Search(len(s.doc.Sentences), func(n int) bool {
		_, end := s.doc.Bytes(s.doc.Sentences[n].First, s.doc.Sentences[n].End)
		return end > at
	})
}

// byVerb tells whether a clause is about an encounter by its verb, if people are met.
func (s *story) byVerb(c *clause.Clause) bool {
	e := c.Verb.Frame(lexicon.Verb)
	return e != nil && (e.Flag() == "visit" && !e.Has("only") && !e.Has("named") && !s.byPronoun(c) && !(c.Verb.Passive && len(c.Subject.Parties) == 0) || e.Flag() == "meeting" && s.withPeople(c))
}

// byNoun tells whether clause n is about an encounter by an event noun.
func (s *story) byNoun(n int) bool {
	within := s.doc.Sentences[s.clauses.Clauses[n].Sentence]
	events := s.clauses.Events
	for e := sort.Search(len(events), func(n int) bool { return events[n].First >= within.First }); e < len(events) && events[e].First < min(within.End, s.end); e++ {
		if events[e].Clause == n && encounters(MeetingKind(events[e].Noun.Entry.Get("kind"))) {
			return true
		}
	}
	return false
}

// byPronoun tells whether only a pronoun is a clause's subject, or a thing: "before you set out", "attacks which left five people wounded".
func (s *story) byPronoun(c *clause.Clause) bool {
	return c.Kind == clause.Relative && s.doc.Is(c.First-1, "which") || !c.Subject.Empty() && s.doc.Class(c.Subject.End-1)&lexicon.Pronoun != 0
}

// withPeople tells whether a clause names somebody besides its subject, or is passive: "we welcome the ceasefire" meets nobody.
func (s *story) withPeople(c *clause.Clause) bool {
	if c.Verb.Passive || len(c.Subject.Parties) > 1 {
		return true
	}
	for _, p := range c.After {
		for _, party := range p.Parties {
			if s.doc.Parties[party].Kind != mention.Pronoun {
				return true
			}
		}
	}
	return false
}

// deals tells whether documents were signed in the lead, or money is put into something.
func (s *story) deals() bool {
	_, stop := s.doc.Bytes(0, s.end)
	for _, v := range s.article.Investments {
		if firstOffset(v.Evidence) < stop {
			return true
		}
	}
	for _, a := range s.article.Agreements {
		if a.Status == Signed && firstOffset(a.Evidence) < stop {
			return true
		}
	}
	return false
}

// beside is how many encounters a story of a signing or of money may have beside it.
const beside = 1

// met is how many encounters the release tells of, signings and other ceremonies apart.
func (s *story) met() (n int) {
	for _, m := range s.article.Meetings {
		if !m.Recalled && m.Status == Held && m.Kind != Ceremony {
			n++
		}
	}
	return n
}

// titledDeal tells whether the title tells of a signing or of money put into something, and of nobody who met.
func (s *story) titledDeal() bool {
	if s.title == nil || s.met() > beside {
		return false
	}
	sum, signs, declared, noun, verb, named := len(s.title.Money) > 0, false, false, false, false, 0
	for n := range s.title.Parties {
		if s.title.Parties[n].Kind == mention.Named {
			named++
		}
	}
	for i, inBody := 0, 0; i < len(s.title.Tokens); i++ {
		for k := range s.title.Bodies {
			b := &s.title.Bodies[k]
			if b.First == i {
				inBody = b.End
			}
		}
		if i < inBody {
			continue
		}
		for _, h := range s.title.Hits(i) {
			switch e := h.Entry; e.Kind {
			case lexicon.Event:
				if encounters(MeetingKind(e.Get("kind"))) {
					return false
				}
			case lexicon.Verb:
				if e.Flag() == "visit" || e.Flag() == "meeting" {
					return false
				}
				signs = signs || e.Has("sign")
			case lexicon.Document:
				declared = declared || e.Get("kind") == "declaration"
			case lexicon.Asset:
				switch e.Get("kind") {
				case "loan", "grant":
					noun = true
				case "fdi", "fund":
					noun = noun || sum
				}
			case lexicon.Investing:
				verb = verb || sum || e.Has("give")
			}
		}
	}
	return named < 2 && (signs && !declared || noun && (sum || verb) || sum && verb)
}

// encounters tells whether people meet at what an event noun of a kind names.
func encounters(kind MeetingKind) bool {
	switch kind {
	case Talks, Call, Visit, Consultations, Negotiations, Conference, Credentials:
		return true
	}
	return false
}
