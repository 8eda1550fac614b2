package communique

import (
	"strings"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what is told on somebody's word without a verb of saying, and whose word papers, figures and "the Council" are.

// sources reads "According to X, ...", "In the opinion of X, ...", "In his view, ...", "Figures of X show that ...".
func (h *hearing) sources() {
	tokens, figures := h.doc.Tokens, h.doc.NextNamed(0, len(h.doc.Tokens), "figures")
	for i := 0; i+2 < len(tokens); i++ {
		if i == figures {
			figures = h.doc.NextNamed(i+1, len(tokens), "figures")
			if h.is(i, "figures") {
				h.figuresShow(i)
				continue
			}
		}
		if n := tokens[i].End - tokens[i].Start; n != uint32(len("in")) && n != uint32(len("according")) || h.doc.S[tokens[i].Start]|0x20 != 'i' && h.doc.S[tokens[i].Start]|0x20 != 'a' {
			continue // as most
		}
		if who, end := h.sourceAt(i); len(who) > 0 {
			h.source(i, end, who)
		}
	}
}

// sourceAt is whom words at token i name as a source, and the token behind them.
func (h *hearing) sourceAt(i int) (who []Statement, end int) {
	if h.doc.Says(i, "according") && h.doc.Is(i+1, "to") {
		return h.sourceNamed(i + 2)
	}
	if !h.doc.Says(i, "in") || i+4 >= len(h.doc.Tokens) {
		return nil, 0
	}
	if h.doc.Definite(i+1) && h.cue(i+2, "opinion") && h.doc.Is(i+3, "of") {
		return h.sourceNamed(i + 4)
	}
	if h.doc.Class(i+1)&lexicon.Possessive != 0 && h.cue(i+2, "opinion") {
		for _, a := range h.possessor(i + 1) {
			if a.person >= 0 {
				who = append(who, Statement{Speaker: h.article.People[a.person].Name, Role: a.role, Country: a.country})
			}
		}
		return who, i + 3
	}
	if n := h.doc.PartyAt(i + 1); n >= 0 {
		if e := h.doc.Parties[n].End; h.doc.Class(e)&lexicon.Genitive != 0 && h.cue(e+1, "opinion") {
			return h.speakers(clause.Phrase{Parties: []int{n}}), e + 2
		}
	}
	return nil, 0
}

// sourceNamed is who is named at token i, as a party, a body, or by a name that nobody knows, or whose figures or papers stand there.
func (h *hearing) sourceNamed(i int) (who []Statement, end int) {
	n := h.doc.PartyAt(i)
	owner := i + 1
	if n >= 0 {
		owner = h.doc.Parties[n].End
	}
	if h.doc.Class(owner)&lexicon.Genitive != 0 {
		return h.capitalised(owner + 1) // "China's General Administration of Customs"
	}
	if n >= 0 {
		return h.speakers(clause.Phrase{Parties: []int{n}}), h.figuresOf(h.doc.Parties[n].End)
	}
	for n := 0; n < 3 && i < len(h.doc.Tokens) && h.doc.Class(i)&(lexicon.Determiner|lexicon.Adverb|lexicon.Quantifier) != 0; n++ {
		i++
	}
	if h.doc.Class(i) == 0 && h.is(i+1, "speaks") {
		i++ // "an official statement"
	}
	if (h.is(i, "figures") || h.is(i, "speaks")) && i+1 < len(h.doc.Tokens) && (h.doc.Is(i+1, "of") || h.doc.Is(i+1, "from") || h.doc.Is(i+1, "by") || h.doc.Is(i+2, "by")) {
		i += 2
		n := h.doc.PartyAt(i)
		if n < 0 {
			return h.capitalised(i)
		}
		return h.speakers(clause.Phrase{Parties: []int{n}}), h.doc.Parties[n].End
	}
	for n := 0; n < 3 && i+1 < len(h.doc.Tokens) && h.doc.Has(i, token.Letter) && !h.doc.Has(i, token.Upper) && h.doc.Class(i) == 0; n++ {
		i++ // "the statistics institute INE"
		if n := h.doc.PartyAt(i); n >= 0 && h.doc.Parties[n].First == i && h.doc.Parties[n].Kind == mention.Named {
			return h.speakers(clause.Phrase{Parties: []int{n}}), h.doc.Parties[n].End // "project coordinator Ana Lima"
		}
	}
	return h.capitalised(i)
}

// figuresOf passes a body's country and the word for figures behind a name: "the Ministry of Energy of Kenya", "Eurostat data".
func (h *hearing) figuresOf(i int) int {
	lands := h.doc.Countries
	if n := mention.From(lands, i+1); n < len(lands) && lands[n].First <= i+2 && h.doc.Is(i, "of") {
		i = lands[n].End
	}
	if h.is(i, "figures") {
		return i + 1
	}
	return i
}

// capitalised is a body, or a name with capitals that nobody knows, which begins at or behind an article at token i.
func (h *hearing) capitalised(i int) (who []Statement, end int) {
	if i < len(h.doc.Tokens) && h.doc.Class(i)&lexicon.Determiner != 0 {
		i++
	}
	if n := mention.From(h.doc.Bodies, i); n < len(h.doc.Bodies) && h.doc.Bodies[n].First == i {
		return h.bodySpeaks(n), h.figuresOf(h.doc.Bodies[n].After())
	}
	end = i
	for end < len(h.doc.Tokens) && end < i+6 && h.doc.Has(end, token.Upper) && h.doc.Has(end, token.Letter) && h.doc.PartyAt(end) < 0 && h.doc.Class(end) == 0 {
		end++
	}
	if end == i || h.is(i, "figures") || h.qualifies(end) && !h.is(end, "figures") {
		return nil, 0 // "according to Belarusian customs"
	}
	return []Statement{{Speaker: h.doc.Slice(i, end)}}, h.figuresOf(end)
}

// figuresShow reads what figures at token i show: those of who stands before them, "Central Bank figures show", or behind, "figures of the
// Central Bank show that ...", "..., show figures of the Central Bank".
func (h *hearing) figuresShow(i int) {
	who, end := []Statement(nil), i+1
	switch {
	case h.doc.Class(end)&lexicon.Preposition != 0:
		who, end = h.sourceNamed(end + 1)
	case h.is(end, "shows"):
		who = h.endingAt(i)
	}
	if len(who) == 0 {
		return
	}
	sentence := h.doc.Sentences[h.doc.SentenceOf(i)]
	s := said{speakers: who, verb: "show", rule: "figures", from: i, until: end}
	switch {
	case h.is(end, "shows"):
		if s.first = end + 1; h.doc.Is(s.first, "that") {
			s.first++
		}
		s.end = h.trim(s.first, sentence.End)
	case h.is(i-1, "shows") && h.doc.Is(i-2, ","):
		s.first = h.skipMarks(sentence.First)
		s.end = h.trim(s.first, i-2)
	}
	if s.end > s.first {
		h.record(s, Reported)
	}
}

// endingAt is the body or the name with capitals that ends before token i, with its figures: "Central Bank figures".
func (h *hearing) endingAt(i int) []Statement {
	end := mention.From(h.doc.Bodies, i)
	if end > 0 && h.doc.Bodies[end-1].End == i {
		return h.bodySpeaks(end - 1)
	}
	return nil
}

// source records the rest of the sentence on somebody's word, which tokens [i, end) tell.
func (h *hearing) source(i, end int, who []Statement) {
	sentence := h.doc.Sentences[h.doc.SentenceOf(i)]
	s := said{speakers: who, rule: "according to", from: i, until: end}
	mode := Reported
	switch {
	case h.doc.Is(end, ",") && !(h.doc.Is(i-1, ",") && (h.relative(end) || !h.finite(h.doc.SentenceOf(i), end, sentence.End, clause.Main, clause.That))): // "trade had grown, according to Poe, the Minister"
		s.first = end + 1
		s.end = h.trim(s.first, sentence.End)
	case h.doc.Is(i-1, ","):
		s.first = h.skipMarks(sentence.First)
		if d := h.doc.Dateline; d.Holds(s.first) {
			s.first = h.skipMarks(d.End)
		}
		s.end = h.trim(s.first, i-1)
	}
	if s.end > s.first {
		h.record(s, mode)
	}
}

// paper is who speaks in a paper: "the letter reads", "the statement said".
func (h *hearing) paper(p clause.Phrase) []Statement {
	if p.Empty() {
		return nil
	}
	switch {
	case h.doc.Says(p.End-1, "latter"):
		return h.latter(p.First)
	case h.is(p.End-1, "speaks"):
		if h.doc.Is(p.End, "by") {
			who, _ := h.sourceNamed(p.End + 1) // "a statement by the Council reads"
			return who
		}
		if by := h.issued(p); by != nil {
			return by
		}
		if by := h.paperBefore(p); by != nil {
			return by
		}
		return h.last.speakers
	}
	return h.body(p)
}

// paperBefore is who issued the paper named last before a phrase that means it, where its sender is told behind it or does something with it: "according
// to a press release from the Ministry", "the Ministry issued a statement".
func (h *hearing) paperBefore(p clause.Phrase) []Statement {
	if h.doc.Class(p.First)&lexicon.Determiner == 0 {
		return nil
	}
	for i := p.First - 1; i >= max(0, p.First-paperReach); i-- {
		if !h.is(i, "speaks") {
			continue
		}
		if n := mention.From(h.doc.Bodies, i) - 1; n >= 0 && h.doc.Bodies[n].End == i {
			return h.bodySpeaks(n) // "a Foreign Ministry statement"
		}
		if who, _ := h.sourceNamed(i); len(who) > 0 {
			return who
		}
		first, end := h.clauses.Of(h.doc.SentenceOf(i))
		for n := first; n < end; n++ {
			if c := &h.clauses.Clauses[n]; c.Verb.First < i && i < c.End && !c.Verb.Passive {
				if who := h.speakers(c.Subject); len(who) < 2 {
					return who
				}
				return []Statement{{}} // of several
			}
		}
		return nil
	}
	return nil
}

// paperReach is how many tokens back the paper is named that "the statement" means.
const paperReach = 150

// body is the organisation that "the Council" or "the ministry" means: of those whose names the noun opens, closes or heads the one that spoke last,
// else the first; without a capital the one named last.
func (h *hearing) body(p clause.Phrase) (all []Statement) {
	if p.End-p.First != 2 && p.End-p.First != 3 || h.doc.Class(p.First)&lexicon.Determiner == 0 {
		return nil
	}
	noun := h.doc.Slice(p.First+1, p.End)
	if !h.doc.Has(p.End-1, token.Upper) {
		by, at := h.voiceBefore(strings.ToLower(h.doc.Word(p.End - 1)))
		if named, n := h.bodyBefore(p.First+1, noun); n > at {
			return named
		}
		return by
	}
	for i := range h.article.Organizations {
		o := &h.article.Organizations[i]
		if !h.heads(o.Name, noun) {
			continue
		}
		if len(h.last.speakers) == 1 && h.last.speakers[0].Speaker == o.Name {
			return h.last.speakers
		}
		if all == nil {
			all = []Statement{{Speaker: o.Name, Country: o.Country}}
		}
	}
	if all == nil && (h.doc.Kinds(p.End-1).Has(lexicon.BodyNoun) || p.Event >= 0) && h.format(noun) {
		return []Statement{{}}
	}
	return all
}

// heads tells whether a noun opens or closes a body's name, or stands in it before "of", "in" or "for": the Mission of "United Nations Support
// Mission in Libya".
func (h *hearing) heads(name, noun string) bool {
	if strings.HasPrefix(name, noun+" ") || strings.HasSuffix(name, " "+noun) {
		return true
	}
	_, behind, ok := strings.Cut(name, " "+noun+" ")
	return ok && (strings.HasPrefix(behind, "of ") || strings.HasPrefix(behind, "in ") || strings.HasPrefix(behind, "for "))
}

// format tells whether a noun closes or opens the name of a standing format, which is no body but the sides together, "the Commission", or is "the
// Meeting" where several met.
func (h *hearing) format(noun string) bool {
	for i := range h.article.Meetings {
		m := &h.article.Meetings[i]
		if m.Series != "" && (noun == "Meeting" || h.headed(m.Series, noun)) || m.Kind == Conference && noun == "Meeting" {
			return true
		}
	}
	return false
}

// bodyBefore is the body named last before token i whose name has a noun, or the company named last, "the bank", "the ministry", and where it was named.
func (h *hearing) bodyBefore(i int, noun string) (who []Statement, at int) {
	hit, ok := h.doc.Longest(i, lexicon.BodyNoun)
	if !ok || int(hit.End) != i+1 {
		return nil, -1
	}
	end := mention.From(h.doc.Bodies, i)
	for n := end - 1; n >= 0 && n >= end-reach; n-- {
		if h.headed(h.bodyName(n), noun) || hit.Entry.Has("company") && h.doc.Bodies[n].Kind == "company" {
			return h.bodySpeaks(n), h.doc.Bodies[n].First
		}
	}
	return nil, -1
}

// headed tells whether a noun without a capital is a word of a name.
func (r *reading) headed(name, noun string) bool {
	for w := range strings.FieldsSeq(name) {
		if strings.EqualFold(w, noun) {
			return true
		}
	}
	return false
}

// bodySpeaks is a body as a speaker.
func (h *hearing) bodySpeaks(n int) []Statement {
	s := Statement{Speaker: h.bodyName(n), Country: Country(h.doc.Bodies[n].Country)}
	if i := h.organizationOf[n]; i >= 0 && s.Country == "" {
		s.Country = h.article.Organizations[i].Country
	}
	return []Statement{s}
}

// issued is who is named in the phrase of a paper: "the ADB statement".
func (h *hearing) issued(p clause.Phrase) []Statement {
	for i := p.First; i < p.End-1; i++ {
		if n := mention.From(h.doc.Bodies, i); n < len(h.doc.Bodies) && h.doc.Bodies[n].First == i {
			return h.bodySpeaks(n)
		}
	}
	return nil
}
