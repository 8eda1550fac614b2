package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/token"
)

// resolutions reads numbered paragraphs without a subject, which the body named before a colon speaks: "The Council: 1. Strongly condemns
// the attack; 2. Calls for restraint, and demands ...".
func (h *hearing) resolutions() {
	var by []Statement
	for n := range h.doc.Sentences {
		first, end := h.doc.Sentences[n].First, h.doc.Sentences[n].End
		if h.doc.Paragraphs[h.doc.Sentences[n].Paragraph].Role == page.Heading {
			continue
		}
		if mark := h.doc.Word(end - 1); mark == ":" || mark == "," && h.doc.Sentences[n].End == h.doc.Paragraphs[h.doc.Sentences[n].Paragraph].End {
			if who := h.resolves(n); len(who) > 0 {
				by = who
			} else if mark == ":" && h.gather(n) {
				by = []Statement{{}}
			}
			continue
		}
		if who, at := h.lists(n); len(who) > 0 {
			h.resolution(who, at, end)
		} else if len(by) > 0 {
			h.resolution(by, first, end)
		}
	}
}

// gather tells whether a sentence at the head of a release names several with offices and says of them only that they met: "The Presidents of Chad, Ana Lima,
// and of Niger, Jan Costa, gathered in Oslo:".
func (h *hearing) gather(n int) bool {
	s := h.doc.Sentences[n]
	if h.doc.ParagraphOf(s.First) > opening {
		return false
	}
	people := 0
	for i := s.First; i < s.End; i++ {
		p := h.doc.PartyAt(i)
		if p >= 0 && h.doc.Parties[p].First == i && h.personOf[p] >= 0 && len(h.doc.Parties[p].Offices) > 0 {
			people++
		}
		if v := h.clauses.VerbAt(i); v >= 0 && h.clauses.Clauses[v].Kind == clause.Main && h.clauses.Clauses[v].Verb.Tense != clause.Past {
			return false
		}
	}
	return people > 1
}

// lists is who speaks before a colon in a sentence that a list's first mark follows, "The two sides: (a) recalled ...", and where the list begins.
func (h *hearing) lists(n int) (who []Statement, at int) {
	s := h.doc.Sentences[n]
	for i := s.First + 1; i+1 < s.End && i < s.First+12; i++ {
		if t := &h.doc.Tokens[i]; t.Shape&token.Mark == 0 || h.doc.S[t.Start] != ':' {
			continue
		}
		if p := h.doc.PartyAt(i - 1); p >= 0 && h.doc.Parties[p].End == i && h.skipNumber(i+1, s.End) > i+2 {
			return h.speakers(clause.Phrase{Parties: []int{p}}), i + 1
		}
		break
	}
	return nil, 0
}

// resolves is who the last party before a sentence's closing mark is, if it is a body or several speaking as one.
func (h *hearing) resolves(n int) []Statement {
	s := h.doc.Sentences[n]
	for i := s.End - 2; i >= s.First && i > s.End-12; i-- {
		if p := h.doc.PartyAt(i); p >= 0 {
			who := h.speakers(clause.Phrase{Parties: []int{p}})
			if len(who) == 1 && who[0].Role == "" && h.doc.Parties[p].End >= s.End-2 {
				return who
			}
			return nil
		}
	}
	return nil
}

// resolution records what each verb of one sentence reports, if the sentence opens with such a verb.
func (h *hearing) resolution(by []Statement, first, end int) {
	at, hit := h.operative(first, end)
	for hit.Entry != nil {
		s := said{speakers: by, verb: lemma(hit.Entry), rule: hit.Entry.Rule, from: at, first: h.skipManner(int(hit.End))}
		if h.doc.Class(s.first)&lexicon.That != 0 {
			s.first++
		}
		stop := end
		var next lexicon.Hit
		for i := s.first; i < end; i++ {
			if !h.doc.Is(i, "and") && !h.doc.Is(i, ";") && !h.doc.Is(i, ",") {
				continue
			}
			if h.doc.Is(i, ",") && !h.doc.Is(i+1, "and") && h.doc.Class(s.first-1)&lexicon.That != 0 && !h.hasVerbIn(h.doc.SentenceOf(first), s.first, i) {
				continue // "recalls that the Convention, in force for both, admits no exception"
			}
			if at, next = h.operative(i+1, end); next.Entry != nil || h.operates(i+1) || h.doc.Is(i, ";") && h.doc.Is(i+1, "(") {
				stop = i
				break
			}
		}
		s.end = h.trim(s.first, stop)
		s.until = s.end
		if hit.Kind == lexicon.Saying && s.end > s.first {
			h.once(s)
		}
		hit = next
	}
}

// once records a statement that no clause has told already.
func (h *hearing) once(s said) {
	if h.endOf == nil {
		h.endOf = make(map[int]int, len(h.heard))
		for _, before := range h.heard {
			h.endOf[before.first] = before.end
		}
	}
	if end, ok := h.endOf[s.first]; ok && end == s.end {
		return
	}
	h.record(s, Reported)
}

// operative is the verb of saying in the third person that stands at token i or behind "also" and the like.
func (h *hearing) operative(i, end int) (int, lexicon.Hit) {
	forms := lexicon.Third
	if !h.doc.Is(i-1, ",") {
		forms |= lexicon.Past
	}
	i = h.skipNumber(i, end)
	for n := 0; n < 3 && i < end; n++ {
		for k := len(h.doc.Hits(i)) - 1; k >= 0; k-- {
			hit := h.doc.Hits(i)[k]
			if hit.Kind == lexicon.Saying && hit.Form&forms != 0 && !hit.Entry.Has("lead") && !hit.Entry.Has("purpose") && !h.doc.Is(int(hit.End), "by") && h.doc.Class(int(hit.End))&(lexicon.Be|lexicon.Modal|lexicon.Have) == 0 {
				return i, hit
			}
		}
		if c := h.doc.Class(i); c&(lexicon.Adverb|lexicon.Conjunction) == 0 && !strings.HasSuffix(h.doc.Word(i), "ly") {
			break
		}
		i++
	}
	return i, lexicon.Hit{}
}

// operates tells whether another verb in the third person stands at token i: it ends what the one before it says.
func (h *hearing) operates(i int) bool {
	for _, hit := range h.doc.Hits(i) {
		if hit.Kind == lexicon.Verb && hit.Form&(lexicon.Third|lexicon.Past) != 0 && !hit.Entry.Has("noun") {
			return true
		}
	}
	return false
}

// skipNumber passes the number or the bullet of an item: "1.", "(a)", "•".
func (h *hearing) skipNumber(i, end int) int {
	for n := 0; n < 4 && i < end; n++ {
		t := h.doc.Tokens[i]
		if !t.Is(token.Mark) && !t.Is(token.Digit) && !(n == 0 && t.Is(token.Dotted)) && !(len(h.doc.Word(i)) == 1 && h.doc.Is(i+1, ")")) {
			break
		}
		i++
	}
	return i
}
