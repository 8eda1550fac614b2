package communique

import (
	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/text"
)

// findKind decides what the release is. The first that tells is believed: what the title calls it, how the text begins, who speaks in
// it, whether it is something to come, whose story it is, and what happened.
func (r *reading) findKind() {
	for _, tell := range []func() ArticleKind{r.kindOfTitle, r.kindOfLead, r.kindOfVoice, r.kindOfTense, r.kindOfSource} {
		if r.article.Kind = tell(); r.article.Kind != "" {
			return
		}
	}
}

// lead is how many paragraphs at the beginning tell what a release is about.
const lead = 2

// kindOfTitle reads what the title calls the release, up to the first word for what somebody did.
func (r *reading) kindOfTitle() ArticleKind {
	if r.title == nil {
		return ""
	}
	for i := range r.title.Tokens {
		e := manner(r.title.Text, i, "title")
		switch {
		case e == nil || e.Has("weak") && r.encounter(Held, Ongoing):
		case e.Flag() == "stop":
			return ""
		default:
			return ArticleKind(e.Flag())
		}
	}
	return ""
}

// kindOfLead reads how the text begins.
func (r *reading) kindOfLead() ArticleKind {
	for i := range r.leadEnd() {
		if e := manner(r.doc.Text, i, "lead"); e != nil && !(e.Has("weak") && r.encounter(Held, Ongoing)) {
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

func (r *reading) leadEnd() int {
	end := 0
	for n, body := 0, 0; n < len(r.doc.Paragraphs) && body < lead; n++ {
		end = r.doc.Paragraphs[n].End
		if r.doc.Paragraphs[n].Role != page.Heading {
			body++
		}
	}
	return end
}

// encounter tells whether the lead has one of such a status that is not only recalled.
func (r *reading) encounter(status ...Status) bool {
	_, end := r.doc.Bytes(0, r.leadEnd())
	for _, m := range r.article.Meetings {
		if m.Recalled || len(m.Evidence) == 0 || m.Evidence[0].In != "" || m.Evidence[0].Start >= end {
			continue
		}
		for _, s := range status {
			if m.Status == s {
				return true
			}
		}
	}
	return false
}

// kindOfVoice finds who speaks as I, and questions with their answers.
func (r *reading) kindOfVoice() ArticleKind {
	if r.asked() > 1 {
		return Speech
	}
	first, words := 0, 0
	for i := range r.doc.Tokens {
		if r.clauses.QuoteAt(i) >= 0 {
			continue
		}
		words++
		switch r.doc.Word(i) {
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
func (r *reading) asked() (n int) {
	for _, p := range r.doc.Paragraphs {
		switch r.doc.Word(p.First) {
		case "Question", "QUESTION", "Q", "Journalist", "Reporter":
			if r.doc.Is(p.First+1, ":") || r.doc.Is(p.First+1, ".") {
				n++
			}
		}
	}
	return n
}

// kindOfTense tells whether what the release begins with is still to come.
func (r *reading) kindOfTense() ArticleKind {
	if r.encounter(Held, Ongoing, Cancelled) {
		return ""
	}
	for _, c := range r.clauses.Clauses {
		if c.Kind == clause.Main && !c.Verb.Empty() {
			if c.Verb.Tense == clause.Future {
				return Announcement
			}
			break
		}
	}
	return ""
}

// kindOfSource tells the story of an agency or outlet from the account of a body that took part.
func (r *reading) kindOfSource() ArticleKind {
	if r.outlet() || !r.encounter(Held, Ongoing, Cancelled) {
		return News
	}
	return Readout
}

// outlet tells whether an agency or a paper wrote the release, and did not only pass it on.
func (r *reading) outlet() bool {
	source := r.article.Dateline.Agency
	if source == "" {
		source = r.article.Publisher
	}
	wrote := r.article.Dateline.Agency != ""
	t := text.Line(source, r.parser.lexicon())
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
