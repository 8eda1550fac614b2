package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/text"
	"github.com/communique-go/communique/internal/token"
)

// findKind decides what the release is. The first that tells is believed: how the text opens, what the title calls it, how the lead goes
// on, who is addressed and who speaks, whether it is something to come, what stand is taken, whose story it is.
func (r *reading) findKind() {
	s := story{reading: r}
	s.tell()
	for _, kind := range []func() ArticleKind{s.ofOpening, s.ofTitle, s.ofLead, s.ofAddress, s.ofVoice, s.ofTense, s.ofStand, s.ofSource} {
		if r.article.Kind = kind(); r.article.Kind != "" {
			return
		}
	}
}

// ofOpening reads the words that a text opens with, which go before what its title says: "Mr. President, ...", "We, the Foreign Ministers of ...".
func (s *story) ofOpening() ArticleKind {
	for n := range s.doc.Paragraphs {
		p := s.doc.Paragraphs[n]
		if p.First >= s.end {
			break
		}
		if e := manner(s.doc.Text, p.First, "opening"); e != nil && !(ArticleKind(e.Flag()) == Message && s.ofTitle() == Speech) {
			return ArticleKind(e.Flag())
		}
	}
	return ""
}

// ofTitle reads what the title calls the release, up to the first word for what somebody did.
func (s *story) ofTitle() ArticleKind {
	if s.title == nil {
		return ""
	}
	for i, past := 0, 0; i < len(s.title.Tokens); i++ {
		if past <= i {
			past = max(past, s.closing(i))
		}
		e, end := mannerAt(s.title.Text, i, "title")
		switch {
		case e == nil || i < past:
		case e.Flag() == "pass":
			past = end // "Newly appointed ambassador ..."
		case e.Has("front") && i > 0 && !s.title.Has(i-1, token.Mark):
		case s.signing(end):
			return "" // "Declaration of intent signed"
		case e.Has("carrier") && s.title.Is(end, ":") && s.callsItself(end):
			past = end // "Press statement: letter of condolence"
		case (e.Has("carrier") || s.planned && s.title.Is(end, ":")) && (s.held || s.planned) && s.carries(end):
			return "" // "Press statement: official visit of ..."
		case ArticleKind(e.Flag()) == Position && s.source() == "outlet", ArticleKind(e.Flag()) == Announcement && (!s.planned && s.source() == "outlet" || s.outlet()):
			return "" // what others state or plan is news to an outlet
		case e.Flag() == "stop" || e.Has("weak") && s.held && !(e.Has("hails") && s.paper(end)) || e.Has("firm") && s.held && s.carries(end):
			return ""
		default:
			return ArticleKind(e.Flag())
		}
	}
	return ""
}

// closing is behind the mark that closes a quotation opened at token i of the title, or 0: what somebody said does not name the release.
func (s *story) closing(i int) int {
	closer := ""
	switch s.title.Word(i) {
	case "“", "\"":
		closer = "”"
	case "‘":
		closer = "’"
	case "«":
		closer = "»"
	default:
		return 0
	}
	for j := i + 1; j < len(s.title.Tokens); j++ {
		if s.title.Is(j, closer) || s.title.Is(j, "\"") {
			return j + 1
		}
	}
	return 0
}

// paper tells whether the title names a document of others or its signing from token i on, and nobody before it: "welcomes the Peace Agreement between
// Norway and Kenya", "welcomes signing of Convention".
func (s *story) paper(i int) bool {
	for ; i < len(s.title.Tokens); i++ {
		if h, ok := s.title.Longest(i, lexicon.Document); ok {
			for i = int(h.End); i < len(s.title.Tokens) && !s.title.Is(i, "between"); i++ {
			}
			return i < len(s.title.Tokens)
		}
	}
	return false
}

// callsItself tells whether the title names a document of another kind behind token i.
func (s *story) callsItself(i int) bool {
	for ; i < len(s.title.Tokens); i++ {
		if e := manner(s.title.Text, i, "title"); e != nil {
			return e.Flag() != "stop" && e.Flag() != "pass" && !e.Has("weak")
		}
	}
	return false
}

// carries tells whether the title names an encounter behind token i.
func (s *story) carries(i int) bool {
	for ; i < len(s.title.Tokens); i++ {
		for _, h := range s.title.Hits(i) {
			if h.Kind == lexicon.Event {
				return true
			}
		}
	}
	return false
}

// ofLead reads how the text begins.
func (s *story) ofLead() ArticleKind {
	for i := s.doc.Next(0, lexicon.Manner.Set()); i < s.end; i = s.doc.Next(i+1, lexicon.Manner.Set()) {
		if e := manner(s.doc.Text, i, "lead"); e != nil && !(e.Has("weak") && s.held && s.toldBy(i)) && s.clauses.QuoteAt(i) < 0 {
			return ArticleKind(e.Flag())
		}
	}
	return ""
}

// toldBy tells whether the first encounter is told at the latest in the sentence of token i: what a body condemns first is what it releases.
func (s *story) toldBy(i int) bool { return s.sentenceAt(s.told) <= s.doc.SentenceOf(i) }

// manner is the longest line of kinds.txt at token i that may stand there, or nil.
func manner(t *text.Text, i int, where string) *lexicon.Entry {
	e, _ := mannerAt(t, i, where)
	return e
}

// mannerAt is the same with the token after it.
func mannerAt(t *text.Text, i int, where string) (e *lexicon.Entry, end int) {
	if !t.Kinds(i).Has(lexicon.Manner) {
		return nil, 0
	}
	for _, h := range t.Hits(i) {
		if h.Kind == lexicon.Manner && h.Entry.Has(where) {
			e, end = h.Entry, int(h.End)
		}
	}
	return e, end
}

// signing tells whether the title says behind token i that a document was signed.
func (s *story) signing(i int) bool {
	for ; i < len(s.title.Tokens); i++ {
		if manner(s.title.Text, i, "signed") != nil {
			return true
		}
	}
	return false
}

// ofAddress finds a text that tells its reader what to do: advice, forms, fees.
func (s *story) ofAddress() ArticleKind {
	if s.held || s.planned {
		return ""
	}
	you := 0
	for i := range s.doc.Tokens {
		if manner(s.doc.Text, i, "address") != nil && s.clauses.QuoteAt(i) < 0 {
			you++
		}
	}
	if you > 2 && you*60 > s.unquoted() {
		return Notice
	}
	return ""
}

// ofVoice finds who speaks as I, and questions with their answers.
func (s *story) ofVoice() ArticleKind {
	if s.asked() > 1 {
		return Speech
	}
	first := 0
	for n, sentence := range s.doc.Sentences {
		if s.doc.ClassIn(n)&lexicon.Person == 0 {
			continue
		}
		for i := sentence.First; i < sentence.End; i++ {
			switch s.doc.Word(i) {
			case "I", "my", "My", "me":
				if s.clauses.QuoteAt(i) < 0 {
					first++
				}
			}
		}
	}
	switch {
	case first < 3 || first*60 < s.unquoted() || s.held, s.planned && s.sentenceAt(s.told) <= firstSaid: // "I will visit Kenya"
	case !s.planned:
		return Speech
	}
	return ""
}

// unquoted is how many words of the text stand in no quotation.
func (s *story) unquoted() (words int) {
	for i := range s.doc.Tokens {
		if s.clauses.QuoteAt(i) < 0 {
			words++
		}
	}
	return words
}

// asked counts the paragraphs that open as a question put to a speaker: "Question: ...", "Q: ...".
func (s *story) asked() (n int) {
	for _, p := range s.doc.Paragraphs {
		if manner(s.doc.Text, p.First, "asks") != nil && (s.doc.Is(p.First+1, ":") || s.doc.Is(p.First+1, ".")) {
			n++
		}
	}
	return n
}

// ofTense tells whether what the release begins with is still to come.
func (s *story) ofTense() ArticleKind {
	if s.planned && !s.outlet() && !s.reports() && !s.titledDeal() {
		return Announcement
	}
	return ""
}

// reports tells whether the release begins with what somebody did, and what is to come is told after it, or by an outlet, to which a plan is
// news: "The two ministers reiterated their resolve, and are to meet in April".
func (s *story) reports() bool {
	c := s.opens()
	if c == nil {
		return false
	}
	says := c.Verb.Tense == clause.Present && manner(s.doc.Text, c.Verb.Main, "reports") != nil
	if c.First >= s.end || c.Sentence > s.doc.SentenceOf(0)+1 || c.Verb.Tense != clause.Past && !c.Verb.Perfect && !says {
		return false
	}
	return s.sentenceAt(s.told) > c.Sentence || s.source() == "outlet" && c.Verb.Frame(lexicon.Saying) == nil
}

// opens is the first main clause outside of quotations that says something; or nil.
func (s *story) opens() *clause.Clause {
	for n := range s.clauses.Clauses {
		if c := &s.clauses.Clauses[n]; c.Kind == clause.Main && !c.InQuote && !c.Verb.Empty() {
			return c
		}
	}
	return nil
}

// firstSaid is the last sentence that may be the first of a text, behind the number of its paragraph or a line above it.
const firstSaid = 2

// ofStand finds a state or a body that takes a stand in the first clause: it rejects, regrets, calls for.
func (s *story) ofStand() ArticleKind {
	c := s.opens()
	if c == nil || c.First >= s.end || c.Sentence > firstSaid || c.Verb.Tense != clause.Present || c.Verb.Passive || s.held && s.sentenceAt(s.told) == c.Sentence {
		return ""
	}
	if manner(s.doc.Text, c.Verb.Main, "stand") != nil {
		return Position
	}
	return ""
}
