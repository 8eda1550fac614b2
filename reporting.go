package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file tells which clauses report something, and who speaks in them.

// reports tells whether a clause's verb is used to report: actively, of something past or present that is not denied.
func (h *hearing) reports(i int) bool {
	c := &h.clauses.Clauses[i]
	v := c.Verb
	if v.Empty() || v.Negated || v.Copula || v.Tense == clause.Future {
		return false
	}
	if v.Passive {
		return v.Finite() && v.Modal < 0 && v.Frame(lexicon.Saying) != nil
	}
	switch c.Kind {
	case clause.Infinitive:
		if c.Parent < 0 {
			return false
		}
		parent := &h.clauses.Clauses[c.Parent]
		lead := parent.Verb.Frame(lexicon.Saying)
		if h.gladly(parent, v.First) {
			return true
		}
		if lead == nil || parent.Verb.Negated || parent.Verb.Modal >= 0 {
			return false
		}
		return lead.Has("lead") && h.adjacent(parent.Verb.End, v.First) || lead.Has("purpose") && !parent.Verb.Passive && h.reports(c.Parent)
	case clause.Participle:
		if h.quotedAs(i) || h.fronted(i) >= 0 {
			return true
		}
		if c.Subject.Prep >= 0 && h.doc.Is(c.Subject.Prep, "with") && c.Subject.End == v.First && v.Form&lexicon.Gerund != 0 {
			return true // "with the President offering condolences"
		}
		return (v.Form&lexicon.Gerund != 0 || h.having(v)) && c.Parent >= 0 && (h.addresses(c) || h.ledBy(c.Parent, v.First) || h.doc.Is(v.First-1, "by") || h.afterComma(v.First) || h.doc.Is(v.First-1, "and"))
	}
	return v.Modal < 0 || h.me(c) && (h.doc.Is(v.Modal, "can") || h.doc.Is(v.Modal, "must"))
}

// gladly tells whether words for what somebody feels stand between a verb that means nothing and an infinitive at token to: "is pleased to announce",
// "I have the honour to convey", "it is my honour to welcome".
func (h *hearing) gladly(parent *clause.Clause, to int) bool {
	v := parent.Verb
	if v.Negated || v.Modal >= 0 {
		return false
	}
	if !h.doc.Flagged(to-1, lexicon.Feeling, "glad") || to-v.Main > 4 {
		return false
	}
	return v.Passive || v.Copula || h.me(parent) && h.doc.Is(v.Main, "have")
}

// ledBy tells whether a gerund at token first stands right behind a verb that says nothing itself: "concluded by thanking", "coincided in noting".
func (h *hearing) ledBy(parent, first int) bool {
	v := h.clauses.Clauses[parent].Verb
	lead := v.Frame(lexicon.Saying)
	return lead != nil && lead.Has("lead") && !v.Negated && v.Modal < 0 && v.Finite() && h.adjacent(v.End, first)
}

// me tells whether a clause's subject is "I" or "we".
func (h *hearing) me(c *clause.Clause) bool {
	return !c.Subject.Empty() && (h.doc.Is(c.Subject.First, "I") || h.doc.Says(c.Subject.First, "we"))
}

// afterComma tells whether a comma stands before token i, or inside the quotation that ends there: "for “the welcome,” praising".
func (h *hearing) afterComma(i int) bool {
	return h.doc.Is(i-1, ",") || h.doc.Is(i-2, ",") && h.clauses.QuoteAt(i-2) >= 0 && h.doc.Has(i-1, token.Mark)
}

// adjacent tells whether no more than a few adverbs stand between tokens.
func (h *hearing) adjacent(end, first int) bool {
	for i := end; i < first; i++ {
		if h.doc.Class(i)&lexicon.Adverb == 0 {
			return false
		}
	}
	return end <= first
}

// fronted is the clause whose subject a participle speaks for that stands before it, at the head of a sentence: "Noting that trade had grown, the
// Minister called for ..."; or -1.
func (h *hearing) fronted(i int) int {
	c := &h.clauses.Clauses[i]
	first := c.Verb.First
	if c.Kind == clause.Subordinate && c.Subject.Empty() {
		first-- // "While noting that"
	} else if c.Kind != clause.Participle {
		return -1
	}
	if c.Parent >= 0 || c.Verb.Form&lexicon.Gerund == 0 && !h.having(c.Verb) || !h.opensSentence(first) {
		return -1
	}
	for n := range h.behind(i) {
		if next := &h.clauses.Clauses[n]; next.Kind == clause.Main && !next.InQuote {
			if next.Subject.Empty() {
				return -1
			}
			return n
		}
	}
	return -1
}

// addresses tells whether a gerund without a comma tells what was said to hearers or in a paper: "spoke to reporters in Oslo saying that", "issued a
// statement saying".
func (h *hearing) addresses(c *clause.Clause) bool {
	f := c.Verb.Frame(lexicon.Saying)
	if f == nil || !f.Has("bare") || c.Kind != clause.Participle || c.Parent < 0 || c.Subject.Empty() || h.besides(c) {
		return false
	}
	parent := &h.clauses.Clauses[c.Parent]
	act := parent.Verb.Frame(lexicon.Verb)
	if len(parent.Subject.Parties) == 0 || parent.Verb.Passive || act != nil && act.Flag() == "meeting" {
		return false
	}
	if c.Subject.Prep >= 0 {
		return h.doc.Class(c.Verb.End)&lexicon.That != 0
	}
	return h.is(c.Subject.End-1, "speaks")
}

// having: "having expressed".
func (h *hearing) having(v clause.Verb) bool {
	return h.doc.Says(v.First, "having")
}

// quotedAs: "was quoted as saying", "the paper quoted the Minister as saying".
func (h *hearing) quotedAs(i int) bool {
	c := &h.clauses.Clauses[i]
	return h.doc.Is(c.Verb.First-1, "as") && c.Parent >= 0 && (h.clauses.Clauses[c.Parent].Verb.Passive || h.quotes(&h.clauses.Clauses[c.Parent]))
}

// quotes tells whether a clause's verb quotes its object: "quoted the Minister as saying".
func (h *hearing) quotes(c *clause.Clause) bool {
	if c.Verb.Passive || len(c.After) == 0 || c.After[0].Prep >= 0 || len(c.After[0].Parties) == 0 {
		return false
	}
	end := c.After[0].End
	return h.doc.Is(end, "as") && h.doc.Is(end+1, "saying")
}

// subject is the phrase that names the speaker; aside tells that it stands with its verb inside what is said: "Kenya, he added, stands ready".
func (h *hearing) subject(i int) (p clause.Phrase, aside bool) {
	if c := &h.clauses.Clauses[i]; h.quotes(c) {
		return c.After[0], false
	}
	if h.quotedAs(i) {
		parent := h.clauses.Clauses[i].Parent
		if h.quotes(&h.clauses.Clauses[parent]) {
			return h.clauses.Clauses[parent].After[0], false
		}
		return h.clauses.Clauses[parent].Subject, false
	}
	if n := h.fronted(i); n >= 0 {
		return h.toldSubject(n)
	}
	return h.toldSubject(i)
}

// toldSubject is that of a clause itself, or of one told before it.
func (h *hearing) toldSubject(i int) (p clause.Phrase, aside bool) {
	c := &h.clauses.Clauses[i]
	if c.Kind == clause.Participle && c.Parent >= 0 && c.Parent < i && (h.addresses(c) || h.reportedLast(&h.clauses.Clauses[c.Parent])) {
		p, _ := h.toldSubject(c.Parent)
		return p, false // "said the Minister, adding that"
	}
	if p, ok := h.apposed(c); ok {
		return p, false
	}
	if i > 0 && c.Shared && h.doc.Is(c.Verb.First-1, "and") {
		if last := &h.clauses.Clauses[i-1]; last.Sentence == c.Sentence && h.reportedLast(last) && last.After[0].End == c.Verb.First-1 {
			return last.After[0], false // "noted the Minister and thanked"
		}
	}
	for n := len(c.Before) - 1; n >= 0; n-- {
		p := c.Before[n]
		if p.First == c.Subject.End && len(c.Subject.Parties) == 0 && p.Prep < 0 && p.Date < 0 && h.adjacent(p.End, c.Verb.First) && h.cue(p.End-1, "source") {
			p.First = c.Subject.First // "a senior US official"
			return p, false
		}
		behind := h.clauses.QuoteAt(c.Subject.First) >= 0 && h.clauses.QuoteAt(p.First) < 0 // of a quotation: "the ministry reported"
		second := h.doc.Is(p.First-1, "and") && h.doc.Is(p.End, ",") && h.isPerson(p)       // of an office: "Her Deputy and Coordinator, Ann Poe, said"
		if p.Prep < 0 && p.Date < 0 && (len(p.Parties) > 0 || behind || (h.doc.Is(p.First-1, ",") || h.doc.Is(p.First-1, "and")) && h.unnamed(p) != nil) && (h.adjacent(p.End, c.Verb.First) || second && h.adjacent(p.End+1, c.Verb.First)) {
			return p, h.doc.Is(p.First-1, ",") && h.doc.Is(c.Verb.End, ",")
		}
	}
	switch {
	case h.doc.Is(c.Subject.First-1, ",") && h.doc.Is(c.Verb.End, ",") && h.adjacent(c.Subject.End, c.Verb.First):
		return c.Subject, true
	case h.reportedLast(c):
		return c.After[0], true
	case (h.quotedBefore(c) || len(c.Subject.Parties) == 0 && (c.Subject.Empty() || c.Shared)) && h.inverted(c):
		return c.After[0], false
	case len(c.Subject.Parties) == 0 && h.clauses.QuoteAt(c.Subject.First) >= 0 && i > 0 && h.clauses.Clauses[i-1].Sentence == c.Sentence:
		return h.toldSubject(i - 1) // "..., said the Minister, adding that": a quotation speaks for nobody
	case c.Kind == clause.Relative && c.Shared && len(c.Subject.Parties) > 1:
		p = c.Subject // of a list, the last is who
		p.Parties = p.Parties[len(p.Parties)-1:]
		return p, false
	}
	return c.Subject, false
}

// quotedBefore tells whether a clause's subject stands in a quotation that ends before its verb: that speaks for nobody.
func (h *hearing) quotedBefore(c *clause.Clause) bool {
	q := h.clauses.QuoteAt(c.Subject.End - 1)
	return !c.Subject.Empty() && q >= 0 && h.clauses.Quotes[q].End <= c.Verb.First
}

// apposed is the name between a subject that only tells a side and its verb, "The host, President Jane Doe, said", or behind the word that a clause
// without a subject opens with: "In her speech Ambassador Doe said".
func (h *hearing) apposed(c *clause.Clause) (p clause.Phrase, ok bool) {
	if len(c.Before) == 0 {
		return p, false
	}
	p = c.Before[len(c.Before)-1]
	if len(p.Parties) == 0 || h.doc.Parties[p.Parties[len(p.Parties)-1]].Kind != mention.Named {
		return p, false
	}
	if c.Subject.Empty() {
		p.Parties = p.Parties[len(p.Parties)-1:]
		first := h.doc.Parties[p.Parties[0]].First
		return clause.Phrase{Prep: -1, First: first, End: p.End, Parties: p.Parties, Event: -1, Date: -1},
			p.Prep >= 0 && first > p.First && h.adjacent(p.End, c.Verb.First)
	}
	return p, p.Prep < 0 && len(c.Subject.Parties) == 1 && h.doc.Parties[c.Subject.Parties[0]].Kind != mention.Named && h.doc.Parties[c.Subject.Parties[0]].Kind != mention.State &&
		p.First == c.Subject.End+1 && h.doc.Is(p.First-1, ",") && h.doc.Is(p.End, ",")
}

// reportedLast tells whether a verb of saying behind a comma has its subject behind it: "Trade grew last year, said the Minister, Jane Doe, in
// Oslo"; of a verb that may have an object, at the end of the sentence.
func (h *hearing) reportedLast(c *clause.Clause) bool {
	f := c.Verb.Frame(lexicon.Saying)
	if !c.Shared || f == nil || !f.Has("that") || !h.setOff(c.Verb.First-1) || !h.speaksBehind(c) {
		return false
	}
	if f.Has("told") || f.Has("thing") && !h.isPerson(c.After[0]) {
		return false
	}
	end := c.After[0].End
	return !f.Has("thing") || h.endsSentence(end) || h.relative(end) || h.doc.Is(end, ",") && h.leadsGerund(end) || // "stated the Minister, adding that"
		h.doc.Is(end, "and") && h.doc.Kinds(end+1).Has(lexicon.Saying) // "noted the Minister and expressed hope"
}

// relative tells whether a relative clause stands behind the comma at token i: "reported the Minister, who was in Oslo".
func (h *hearing) relative(i int) bool {
	return h.doc.Is(i, ",") && h.doc.Class(i+1)&lexicon.Relative != 0 && !h.doc.Is(i+1, "where")
}

// setOff tells whether a comma or a dash between spaces stands at token i.
func (h *hearing) setOff(i int) bool {
	switch h.doc.Word(i) {
	case ",":
		return true
	case "–", "—", "-":
		return !h.doc.Tokens[i].Glued()
	}
	return false
}

// inverted: "said the Minister".
func (h *hearing) inverted(c *clause.Clause) bool {
	if len(c.After) == 0 || c.After[0].Prep >= 0 || len(c.After[0].Parties) == 0 || !h.adjacent(c.Verb.End, c.After[0].First) {
		return false
	}
	return !h.opensQuotation(c.After[0].End) // "the declaration said Kenya “remains a partner”"
}

// speaksBehind tells whether who can speak stands right behind a verb: "said the Minister", "said a Kenyan source", "said the statement".
func (h *hearing) speaksBehind(c *clause.Clause) bool {
	return h.inverted(c) || len(c.After) > 0 && c.After[0].Prep < 0 && h.adjacent(c.Verb.End, c.After[0].First) && len(h.speakers(c.After[0])) > 0
}

// passive reads what is said by an agent: "The visit was welcomed by the Minister", "was described by her as a success".
func (h *hearing) passive(i int, frame *lexicon.Entry) {
	c := &h.clauses.Clauses[i]
	s := said{verb: lemma(frame), rule: frame.Rule, from: c.First, until: c.Verb.End}
	for n, p := range c.After {
		if p.Prep < 0 || !h.doc.Is(p.Prep, "by") || len(p.Parties) == 0 {
			continue
		}
		s.speakers, s.until = h.speakers(p), p.End
		switch {
		case frame.Has("as") && h.doc.Is(p.End, "as") && n+1 < len(c.After):
			s.first = h.opened(p.End + 1)
			s.end = h.end(i, s.first, false)
		case frame.Get("about") != "":
			s.first, s.end = h.told(i, frame, p.End)
		case frame.Has("thing") && !c.Subject.Empty() && !h.isPerson(c.Subject) && h.doc.Definite(c.Subject.First):
			s.first, s.end = c.Subject.First, h.trim(c.Subject.First, c.Verb.First)
		}
		break
	}
	if s.end > s.first {
		h.record(s, Reported)
	}
}

// told is what somebody is told by an agent whom token from follows: "was briefed by the Minister on the reforms", "was informed by her that trade
// had grown".
func (h *hearing) told(i int, frame *lexicon.Entry, from int) (first, end int) {
	if that := h.thatClause(i); that >= from {
		return that, h.end(i, that, true)
	}
	for _, p := range h.clauses.Clauses[i].After {
		if p.Prep >= from && p.Date < 0 && listed(frame.Get("about"), strings.ToLower(h.doc.Word(p.Prep))) {
			return p.First, h.end(i, p.First, false)
		}
	}
	return 0, 0
}
