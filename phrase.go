package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file is the one routine that bounds phrases: topics, outcomes, names of agreements, what was said.

// extent is where the content of a clause that begins at token first ends: before the next finite clause that is not part of it, at the
// end of its quotation or sentence. With inner, that-clauses, relative clauses and infinitives behind the verb belong to the content.
func (r *reading) extent(first, sentence int, inner bool) (end int) {
	end = r.doc.Sentences[sentence].End
	from, to := r.clauses.Of(sentence)
	for i := from; i < to; i++ {
		c := &r.clauses.Clauses[i]
		if c.Kind == clause.Main && c.First <= first && c.Subject.First > first {
			end = min(end, c.Subject.First) // "In order to discuss trade, the Minister will leave"
			continue
		}
		if c.First <= first || c.Verb.First < first || c.Verb.Empty() {
			continue
		}
		if at := r.opening(c); r.separate(c, inner) && !(inner && (r.parenthesis(c) || r.insertedBehindThat(at))) {
			end = min(end, at)
		}
	}
	if q := r.clauses.QuoteAt(first); q >= 0 {
		end = min(end, r.clauses.Quotes[q].End)
	}
	return r.trim(first, end)
}

// parenthesis tells whether a relative stands inside a clause of the content: "that the Commission, which has not met since 2019, should meet".
func (r *reading) parenthesis(c *clause.Clause) bool {
	if c.Kind != clause.Relative || c.Parent < 0 {
		return false
	}
	around := &r.clauses.Clauses[c.Parent]
	return around.Kind == clause.That && around.Verb.First >= c.Verb.End
}

// insertedBehindThat tells whether at token i begins or ends what is inserted right behind "that": "that, | given the drought, | it is vital".
func (r *reading) insertedBehindThat(i int) bool {
	if !r.doc.Is(i-1, ",") {
		return false
	}
	if r.doc.Class(i-2)&lexicon.That != 0 {
		return true
	}
	for k := i - 2; k > 0 && k > i-2*reach; k-- {
		if r.doc.Is(k, ",") {
			return r.doc.Class(k-1)&lexicon.That != 0
		}
	}
	return false
}

// separate tells whether a clause is no part of the content before it.
func (r *reading) separate(c *clause.Clause, inner bool) bool {
	switch c.Kind {
	case clause.Main:
		return true
	case clause.Relative:
		return !inner && r.doc.Is(c.First-1, ",") || r.doc.Is(r.opening(c)-1, ",")
	case clause.Subordinate:
		return true
	case clause.That:
		that := r.opening(c)
		return !inner && (!r.doc.Is(that, "that") || r.doc.Is(that-1, ",") || r.clauses.VerbAt(that-1) >= 0) // "the dam | that Kenya is building"
	case clause.Participle:
		return r.doc.Is(c.First-1, ",") && (inner || !r.gerundOfList(c))
	case clause.Infinitive:
		frame := c.Verb.Frame(lexicon.Verb)
		return !inner && frame != nil && frame.Flag() == "topics" && r.doc.Class(c.Verb.First)&lexicon.To != 0 && r.doc.Is(c.Verb.First-1, "and") // "to review A and | to discuss B"
	}
	return !inner
}

// gerundOfList tells whether a gerund is one more item of a list: "tea, training of nurses and trade", "focused on growth, advancing human rights, and trade",
// and says of nobody that he did something besides, "reviewed trade, noting".
func (r *reading) gerundOfList(c *clause.Clause) bool {
	if c.Verb.Form&lexicon.Gerund == 0 {
		return false
	}
	if r.doc.Is(c.Verb.End, "of") {
		return true
	}
	if c.Verb.Frame(lexicon.Saying) != nil {
		return false
	}
	end := r.doc.Sentences[c.Sentence].End
	joined := false
	for k := c.Verb.End; k < min(end, c.Verb.End+2*reach); k++ {
		n := r.clauses.VerbAt(k)
		if n >= 0 && r.clauses.Clauses[n].Verb.Finite() {
			return false
		}
		if !r.doc.Is(k, "and") {
			continue
		}
		if n = r.clauses.VerbAt(k + 1); n >= 0 && r.clauses.Clauses[n].Verb.Finite() {
			return false
		}
		if r.doc.Is(k-1, ",") {
			return true
		}
		joined = true
	}
	return joined && r.doc.Flagged(end-2, lexicon.Agenda, "vague")
}

// opening is the word that leads a clause: its relative, its conjunction.
func (r *reading) opening(c *clause.Clause) int {
	i := min(c.First, c.Verb.First)
	for i > 0 && (r.doc.Class(i-1)&(lexicon.Relative|lexicon.Subordinator|lexicon.Conjunction|lexicon.That|lexicon.Adverb) != 0) && r.doc.SentenceOf(i-1) == c.Sentence {
		i--
	}
	if i > 0 && r.doc.Class(i)&lexicon.Relative != 0 && r.doc.Class(i-1)&lexicon.Preposition != 0 {
		i-- // "of which", "with whom"
	}
	return i
}

// trim cuts marks, conjunctions and lead-ins from both ends of tokens [first, end).
func (r *reading) trim(first, end int) int {
	for end > first {
		t := r.doc.Tokens[end-1]
		c := r.doc.Class(end - 1)
		closing := r.doc.Is(end-1, ")") || r.doc.Is(end-1, "”") || r.doc.Is(end-1, "\"") || r.doc.Is(end-1, "’")
		if t.Is(token.Mark) && !closing && !r.doc.Is(end-1, "%") || c&(lexicon.Conjunction|lexicon.Subordinator) != 0 && c&lexicon.Preposition == 0 {
			end--
			continue
		}
		break
	}
	return end
}

// evidence is tokens [first, end) of the text with the rule that made something of them.
func (r *reading) evidence(first, end int, rule string) Evidence {
	start, stop := r.doc.Bytes(first, end)
	return Evidence{Start: start, End: stop, Rule: rule}
}

// proof is all the evidence of a record that has one passage.
func (r *reading) proof(first, end int, rule string) []Evidence {
	return r.proofs.Add(nil, 1, r.evidence(first, end, rule))
}
