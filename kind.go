package communique

import (
	"sort"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/text"
)

// findKind decides what the release is. The first that tells is believed: what the title calls it, how the text begins, who speaks in
// it, whether it is something to come, whose story it is, and what happened.
func (r *reading) findKind() {
	s := story{reading: r}
	s.tell()
	for _, kind := range []func() ArticleKind{s.ofTitle, s.ofLead, s.ofVoice, s.ofTense, s.ofSource} {
		if r.article.Kind = kind(); r.article.Kind != "" {
			return
		}
	}
}

// A story is what a release begins with, its lead.
type story struct {
	*reading
	end     int  // token behind the lead
	held    bool // it tells of an encounter that took place, or was to
	planned bool // it tells first of one to come
}

// leadParagraphs at the beginning tell what a release is about.
const leadParagraphs = 2

func (s *story) tell() {
	for n, body := 0, 0; n < len(s.doc.Paragraphs) && body < leadParagraphs; n++ {
		s.end = s.doc.Paragraphs[n].End
		if s.doc.Paragraphs[n].Role != page.Heading {
			body++
		}
	}
	_, stop := s.doc.Bytes(0, s.end)
	for _, m := range s.article.Meetings {
		if !m.Recalled && len(m.Evidence) > 0 && m.Evidence[0].In == "" && m.Evidence[0].Start < stop {
			s.held = s.held || m.Status == Held || m.Status == Ongoing || m.Status == Cancelled
			s.planned = s.planned || m.Status == Planned
		}
	}
	s.clausesTell()
}

// clausesTell finds encounters by their words, where nobody can say who took part.
func (s *story) clausesTell() {
	for n := range s.clauses.Clauses {
		c := &s.clauses.Clauses[n]
		if c.First >= s.end {
			return
		}
		if c.InQuote || c.Verb.Empty() || c.Verb.Negated || !s.meets(n) {
			continue
		}
		switch c.Verb.Tense {
		case clause.Future:
			s.planned = s.planned || !s.held
		case clause.Past, clause.Present:
			s.held = s.held || c.Verb.Modal < 0
		}
	}
}

// meets tells whether clause n is about an encounter, by its verb or an event noun.
func (s *story) meets(n int) bool {
	if e := s.clauses.Clauses[n].Verb.Frame(lexicon.Verb); e != nil && (e.Flag() == "meeting" || e.Flag() == "visit") {
		return true
	}
	within := s.doc.Sentences[s.clauses.Clauses[n].Sentence]
	events := s.clauses.Events
	for e := sort.Search(len(events), func(e int) bool { return events[e].First >= within.First }); e < len(events) && events[e].First < min(within.End, s.end); e++ {
		if events[e].Clause != n {
			continue
		}
		switch MeetingKind(events[e].Noun.Entry.Get("kind")) {
		case Talks, Call, Visit, Consultations, Negotiations, Conference, Credentials:
			return true
		}
	}
	return false
}

// ofTitle reads what the title calls the release, up to the first word for what somebody did.
func (s *story) ofTitle() ArticleKind {
	if s.title == nil {
		return ""
	}
	for i := range s.title.Tokens {
		e := manner(s.title.Text, i, "title")
		switch {
		case e == nil:
		case e.Flag() == "stop" || e.Has("weak") && s.held:
			return ""
		default:
			return ArticleKind(e.Flag())
		}
	}
	return ""
}

// ofLead reads how the text begins.
func (s *story) ofLead() ArticleKind {
	for i := range s.end {
		if e := manner(s.doc.Text, i, "lead"); e != nil && !(e.Has("weak") && s.held) {
			return ArticleKind(e.Flag())
		}
	}
	return ""
}

// manner is the longest line of kinds.txt at token i that may stand there, or nil.
func manner(t *text.Text, i int, where string) (e *lexicon.Entry) {
	for _, h := range t.Hits(i) {
		if h.Entry.Kind == lexicon.Manner && h.Entry.Has(where) {
			e = h.Entry
		}
	}
	return e
}

// ofVoice finds who speaks as I, and questions with their answers.
func (s *story) ofVoice() ArticleKind {
	if s.asked() > 1 {
		return Speech
	}
	first, words := 0, 0
	for i := range s.doc.Tokens {
		if s.clauses.QuoteAt(i) >= 0 {
			continue
		}
		words++
		switch s.doc.Word(i) {
		case "I", "my", "My", "me":
			first++
		}
	}
	if first > 2 && first*60 > words {
		return Speech
	}
	return ""
}

// asked counts the paragraphs that open as a question put to a speaker: "Question: ...", "Q: ...".
func (s *story) asked() (n int) {
	for _, p := range s.doc.Paragraphs {
		switch s.doc.Word(p.First) {
		case "Question", "QUESTION", "Q", "Journalist", "Reporter":
			if s.doc.Is(p.First+1, ":") || s.doc.Is(p.First+1, ".") {
				n++
			}
		}
	}
	return n
}

// ofTense tells whether what the release begins with is still to come.
func (s *story) ofTense() ArticleKind {
	if s.planned && !s.held {
		return Announcement
	}
	return ""
}

// ofSource tells the story of an agency or outlet from the account of a body that took part.
func (s *story) ofSource() ArticleKind {
	if s.held && !s.outlet() {
		return Readout
	}
	return News
}

// outlet tells whether an agency or a paper wrote the release, and did not only pass it on.
func (s *story) outlet() bool {
	source := s.article.Dateline.Agency
	if source == "" {
		source = s.article.Publisher
	}
	wrote := s.article.Dateline.Agency != ""
	t := text.Line(source, s.parser.lexicon())
	defer t.Free()
	for i := range t.Tokens {
		if e := manner(t, i, "source"); e != nil {
			return e.Flag() == "outlet"
		}
		if _, ok := t.Longest(i, lexicon.Media); ok {
			wrote = true
		}
	}
	return wrote
}
