package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// This file finds whose story a release is: that of a body that took part, of an agency or a paper, of a bank or a company.

// ofSource tells the story of an agency or outlet from the account of a body that took part.
func (s *story) ofSource() ArticleKind {
	if s.account() {
		return Readout
	}
	return News
}

// titledMeeting tells whether the title tells of people whom somebody met or received, where the lead comes to it only by the way.
func (s *story) titledMeeting() bool {
	if s.title == nil || s.met() == 0 {
		return false
	}
	for i := range s.title.Tokens {
		for _, h := range s.title.Hits(i) {
			if e := h.Entry; e.Kind == lexicon.Verb && e.Flag() == "meeting" || e.Kind == lexicon.Event && encounters(MeetingKind(e.Get("kind"))) {
				return true
			}
		}
	}
	return false
}

// ofFinance tells whether a bank or a company releases the story, or acts first in it: what it tells is its business, whomever it met.
func (s *story) ofFinance() bool {
	for _, name := range [...]string{s.article.Publisher, s.article.Dateline.Agency} {
		if s.financial(name) {
			return true
		}
	}
	for n := range s.clauses.Clauses {
		c := &s.clauses.Clauses[n]
		if c.Kind != clause.Main || c.InQuote || c.Verb.Empty() || c.Verb.Passive {
			continue
		}
		if c.First >= s.end {
			break
		}
		for k := mention.From(s.doc.Bodies, c.Subject.First); k < len(s.doc.Bodies) && s.doc.Bodies[k].End <= c.Subject.End; k++ {
			return financier(s.doc.Bodies[k].Kind)
		}
		break
	}
	return false
}

// financial tells whether a name is that of a bank or a company.
func (s *story) financial(name string) bool {
	if name == "" {
		return false
	}
	t := text.Line(name, s.parser.lexicon())
	defer t.Free()
	for i := range t.Tokens {
		if h, ok := t.Longest(i, lexicon.Body); ok && financier(h.Entry.Flag()) {
			return true
		}
	}
	return false
}

func financier(kind string) bool { return kind == "bank" || kind == "company" }

// source tells whether an outlet or an official body wrote the release, and did not only pass it on: by the agency of its dateline, by its
// publisher, else by what the lead says of where it has its news from; "" if nothing tells. A site's own name says more than an agency's that
// nobody knows.
func (s *story) source() string {
	agency, publisher := s.sourceNamed(s.article.Dateline.Agency), s.sourceNamed(s.article.Publisher)
	switch {
	case s.bylined():
		return "outlet"
	case agency != "":
		return agency
	case publisher != "":
		return publisher
	case s.article.Dateline.Agency != "" && !strings.HasPrefix(s.article.Dateline.Agency, "@"), s.hearsay():
		return "outlet"
	}
	return ""
}

// outlet tells whether an agency or a paper tells by its own name what somebody did first: to it, what they plan besides is news.
func (s *story) outlet() bool {
	if c := s.opens(); c == nil || c.Verb.Tense != clause.Past && !c.Verb.Perfect {
		return false
	}
	agency := s.sourceNamed(s.article.Dateline.Agency)
	return agency == "outlet" || agency == "" && s.sourceNamed(s.article.Publisher) == "outlet"
}

// bylined tells whether a person signs the release, as a reporter does, and no service of a body.
func (s *story) bylined() bool {
	for _, name := range s.article.Authors {
		if s.sourceNamed(name) == "" && strings.Contains(name, " ") && !s.hasBodyNoun(name) {
			return true
		}
	}
	return false
}

// hasBodyNoun tells whether a word of a name is one that bodies or parts of them are called by: Public Relations Service, Communications Unit.
func (s *story) hasBodyNoun(name string) bool {
	t := text.Line(name, s.parser.lexicon())
	defer t.Free()
	for i := range t.Tokens {
		if t.Kinds(i).Has(lexicon.BodyNoun) {
			return true
		}
	}
	return false
}

// sourceNamed tells what a name says of who bears it: an outlet, an official body, or nothing.
func (s *story) sourceNamed(name string) string {
	if name == "" {
		return ""
	}
	t := text.Line(name, s.parser.lexicon())
	defer t.Free()
	outlet := false
	for i := range t.Tokens {
		if e := manner(t, i, "source"); e != nil {
			return e.Flag()
		}
		outlet = outlet || t.Has(i, token.Upper) && strings.HasSuffix(strings.ToLower(t.Word(i)), "news") // ABCNews
		if h, ok := t.Longest(i, lexicon.Body); ok && h.Entry.Flag() != "media" && h.Entry.Flag() != "party" {
			return "official" // Global Affairs Canada
		}
		if _, ok := t.Longest(i, lexicon.Media); ok {
			outlet = true
		}
	}
	if outlet {
		return "outlet"
	}
	return ""
}

// hearsay tells whether a release names whom it has its news from: in its lead, "Trend reports", "the ministry said in a statement"; or time and
// again, as an outlet does and a body that tells of itself does not. A dateline without a date, as papers write it, goes for two times where no
// publisher is told; such a one otherwise, or one without its year, for one.
func (s *story) hearsay() bool {
	lead, all := 0, 0
	for i := s.doc.Next(0, lexicon.Manner.Set()); i < len(s.doc.Tokens); i = s.doc.Next(i+1, lexicon.Manner.Set()) {
		if s.clauses.QuoteAt(i) >= 0 {
			continue
		}
		if e := manner(s.doc.Text, i, "hearsay"); e != nil {
			all++
			if i < s.end && (!e.Has("weak") || e.Has("by") && s.released(i, longestSource)) {
				lead++
			}
		}
	}
	for k := range s.doc.Bodies {
		b := &s.doc.Bodies[k]
		if b.Kind == "media" && (manner(s.doc.Text, b.End, "reports") != nil || s.heard(b.First)) {
			all++
			if b.First < s.end {
				lead++
			}
		}
	}
	switch d := s.doc.Dateline; {
	case d.Place.Empty():
	case d.Date < 0 && s.article.Publisher == "":
		all += 2
	case d.Date < 0:
		all++
	case s.doc.Dates[d.Date].From.Year == 0:
		all++
	}
	bare, formal := s.calledBy()
	return lead > 0 || all+familiar(bare, formal)+s.weekdays(formal >= fewSurnames && bare == 0)+s.quoting() > 1 || s.attributed()
}

// quoting counts what tells that others are quoted as news quotes them, with plain "said" where bodies stress, note and underline: 1 for several people
// who say so, 2 for several with their words in quotation marks.
func (s *story) quoting() int {
	said, several, first := 0, false, ""
	for n := range s.clauses.Clauses {
		c := &s.clauses.Clauses[n]
		if c.InQuote || c.Verb.Empty() || !s.doc.Is(c.Verb.Main, "said") {
			continue
		}
		said++
		if who := s.doc.Word(c.Subject.End - 1); !c.Subject.Empty() && s.doc.Class(c.Subject.End-1)&lexicon.Pronoun == 0 {
			several = several || first != "" && who != first
			first = who
		}
	}
	switch {
	case said >= fewSaid && several && len(s.clauses.Quotes) >= manyQuotes:
		return 2
	case said >= fewSaid && several:
		return 1
	}
	return 0
}

// fewSaid and manyQuotes are how often a story says "said", and quotes.
const fewSaid, manyQuotes = 3, 4

// weekdays tells how the lead dates what it tells, as far as by a day of the week alone: 0 for not, 1 for "on Monday", as outlets mostly do and bodies
// that write formally or date their releases in full seldom, 2 for a bare "Monday" behind a verb or "here", as only wires write.
func (s *story) weekdays(formal bool) (n int) {
	if d := s.doc.Dateline; d.Date >= 0 && s.doc.Dates[d.Date].From.Year > 0 && d.Agency.Empty() {
		return 0
	}
	for k := range s.doc.Dates {
		d := &s.doc.Dates[k]
		if d.First >= s.end {
			break
		}
		m := &d.From
		if m.Weekday == 0 || m.Day > 0 || m.Month > 0 || m.Unit > 0 || m.Nth != 0 || m.Pick != mention.Unpicked || s.clauses.QuoteAt(d.First) >= 0 {
			continue
		}
		if s.bareDay(d.First) {
			return 2
		}
		if !formal && !s.doc.Is(d.End, "(") {
			n = 1
		}
	}
	return n
}

// bareDay tells whether a day of the week at token i stands without a preposition behind what was done, by whom or where: "arrived Monday", "here
// Monday", "the President Monday received".
func (s *story) bareDay(i int) bool {
	if !s.doc.Has(i, token.Upper|token.Letter) || s.doc.Is(i+1, ",") || s.doc.SentenceOf(i-1) != s.doc.SentenceOf(i) {
		return false
	}
	return s.doc.Is(i-1, "here") || s.doc.Has(i-1, token.Letter) && s.doc.Class(i-1)&lexicon.FunctionWord == 0
}

// heard tells whether the words before token i say that an outlet named there was spoken to: "told the Herald".
func (s *story) heard(i int) bool {
	for k := max(i-longestHeard, 0); k < i; k++ {
		if _, end := mannerAt(s.doc.Text, k, "heard"); end == i {
			return true
		}
	}
	return false
}

// longestHeard is how many words such a phrase has at most.
const longestHeard = 5

// calledBy counts how often people who were named before are called by their bare surnames, as outlets do and officials seldom, and how often by
// their office or an honorific.
func (s *story) calledBy() (bare, formal int) {
	for n := range s.doc.Parties {
		p := &s.doc.Parties[n]
		switch {
		case s.clauses.QuoteAt(p.First) >= 0:
		case p.Kind == mention.Post && p.Definite:
			formal++
		case p.Kind != mention.Named || s.personOf[n] < 0 || p.Name.End-p.Name.First != 1 || !strings.Contains(s.article.People[s.personOf[n]].Name, " "):
		case len(p.Offices) > 0 || !p.Honorific.Empty():
			formal++
		default:
			bare++
		}
	}
	return bare, formal
}

// familiar is how much bare surnames tell: 0, 1 for mostly, 2 for mostly and throughout.
func familiar(bare, formal int) int {
	switch {
	case bare < fewSurnames || bare <= formal:
		return 0
	case bare < manySurnames:
		return 1
	}
	return 2
}

// fewSurnames and manySurnames are how often somebody is called so where it tells.
const fewSurnames, manySurnames = 3, 6

// attributed tells whether a sentence of the lead closes with the body or the paper on whose word it stands: "..., the press service of the ministry
// reported", "..., said a ministry press release".
func (s *story) attributed() bool {
	for n := range s.clauses.Clauses {
		c := &s.clauses.Clauses[n]
		if c.First >= s.end {
			break
		}
		f := c.Verb.Frame(lexicon.Saying)
		if f == nil || !f.Has("that") || c.InQuote {
			continue
		}
		sentence := s.doc.Sentences[c.Sentence]
		end := sentence.End - 1
		if c.Verb.End == end && c.Subject.First == sentence.First && s.released(sentence.First, maxIssue) {
			return true // "The press service of the ministry reported."
		}
		if first := c.Verb.First; s.doc.Is(first-1, ",") && manner(s.doc.Text, c.Verb.Main, "reports") != nil && end-first < longestSource && (s.anOffice(first, end) || s.released(first, maxIssue)) {
			return true
		}
		for k := c.Verb.First - 1; c.Verb.End == end && k > end-longestSource && k > 0; k-- {
			if s.doc.Is(k, ",") {
				if s.anOffice(k, end) {
					return true
				}
				break
			}
		}
	}
	return false
}

// longestSource is how many words at most name on whose word a sentence stands.
const longestSource = 16

// released tells whether within n tokens from token i on, before any comma, stands what a body releases or who does so for it.
func (s *story) released(i, n int) bool {
	for k := i; k < min(i+n, len(s.doc.Tokens)) && !s.doc.Is(k, ",") && !s.doc.Is(k, "."); k++ {
		if manner(s.doc.Text, k, "issue") != nil {
			return true
		}
	}
	return false
}

// maxIssue is how many words stand at most before what was released with whose it is: "said an official press release".
const maxIssue = 5

// anOffice tells whether tokens [first, end) name a body or what it releases, and no person with an office.
func (s *story) anOffice(first, end int) (named bool) {
	for i := first; i < end; i++ {
		if s.doc.Kinds(i).Has(lexicon.Office) {
			return false
		}
		named = named || s.doc.Kinds(i).Has(lexicon.BodyNoun) || manner(s.doc.Text, i, "source") != nil
	}
	return named
}
