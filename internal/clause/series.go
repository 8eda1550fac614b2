package clause

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/token"
)

// This file reads the standing formats that events belong to: "the ninth session of the Joint Commission on Trade", "the Foreign Ministers' Meeting".

// readSeries joins "round of", "session of" and "meeting of" to the standing format that they belong to.
func (d *Document) readSeries(e *Event) {
	noun := e.Noun.Entry
	if noun.Has("series") {
		end := e.End
		e.End = d.subject(end)
		e.Series = d.bare(e.First, e.End, *e)
		e.Assembly = e.End > end+1 && d.ofMany(end+1)
	}
	if !noun.Has("round") || !d.Is(e.End, "of") {
		return
	}
	start := e.End + 1
	defer d.readAssembly(e)
	for i := start; i < len(d.Tokens) && i < start+12; i++ {
		if d.SentenceOf(i) != d.SentenceOf(start) {
			return
		}
		if hit, ok := d.eventNoun(i); ok && hit.Entry.Has("series") {
			e.End = d.subject(int(hit.End))
			e.Series = d.bare(start, e.End, *e)
			e.Assembly = hit.Entry.Has("bound") && d.isBody(start, i)
			if noun.Get("kind") == "" || noun.Has("weak") {
				e.Noun = hit
			}
			return
		}
		if hit, ok := d.eventNoun(i); ok && noun.Get("kind") == "" && hit.Entry.Has("generic") && d.Is(i, "talks") {
			e.End = int(hit.End) // the third round of the Kenyan-Norwegian talks
			return
		}
		if c := d.Class(i); i > start && c&(lexicon.Determiner|lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Relative) != 0 || d.Is(i, ",") || d.Is(i, "between") || d.Is(i, "with") {
			return
		}
	}
}

// isBody tells whether a body stands behind "of", with its noun at token i, that is none of two countries: a meeting of the Ministerial Council.
func (d *Document) isBody(start, i int) bool {
	if d.Definite(start) {
		start++
	}
	n := d.PartyAt(i)
	if n < 0 || d.Parties[n].Kind != mention.Collective || d.Parties[n].First > start || len(d.Parties[n].Others) > 0 {
		return false
	}
	k := mention.From(d.Countries, start)
	return k+1 >= len(d.Countries) || d.Countries[k+1].First >= d.Parties[n].End
}

// ofMany tells whether holders of an office in the plural begin at token i: the Consultative Meeting of | Heads of State.
func (d *Document) ofMany(i int) bool {
	n := d.PartyAt(i)
	return n >= 0 && len(d.Parties[n].Offices) > 0 && d.Parties[n].Offices[0].Plural
}

// readSitting takes "meeting" or "session" behind a format for that format: the Joint Commission Meeting, the Pacific Forum meeting. A Meeting
// with a name of its own, the Foreign Ministers' Meeting, is one too.
func (d *Document) readSitting(e *Event) {
	noun := e.Noun.Entry
	if noun.Has("series") {
		if hit, ok := d.eventNoun(e.End); ok && hit.Entry.Has("round") && !d.ParagraphStart(e.End) {
			e.End = int(hit.End)
		}
		return
	}
	first := int(e.Noun.First)
	if !noun.Has("weak") || !noun.Has("round") || !e.Series.Empty() || d.titleCase[d.SentenceOf(first)] {
		return
	}
	name := d.bare(e.First, e.End, *e)
	if !d.Has(first, token.Upper) && !(noun.Get("kind") != "" && d.ofHolders(name, first)) {
		return
	}
	if name.End > name.First+1 && d.Has(name.First, token.Upper) && !d.between(name) {
		e.Series, e.Assembly = name, true
	}
}

// ofHolders tells whether a name, of which the noun stands at token noun, is that of a meeting of those who hold an office in several countries: "the EU foreign
// ministers' meeting", "the Lake Process heads of state meeting".
func (d *Document) ofHolders(name mention.Span, noun int) bool {
	for k := noun - 1; k >= max(name.First, noun-3); k-- {
		if n := d.PartyAt(k); n >= 0 {
			p := &d.Parties[n]
			return d.plural(p) && (len(p.Country) == 0 || p.Country == "EU" || p.Country == "UN")
		}
	}
	return false
}

// between tells whether a name begins with a pair of countries: the Norway-Kenya Foreign Ministers' Meeting.
func (d *Document) between(name mention.Span) bool {
	n := mention.From(d.Countries, name.First)
	return n+1 < len(d.Countries) && d.Countries[n+1].End <= name.End
}

// readAssembly joins a numbered or named session to the body that holds it: "the 66th Session of the Authority of Heads of State", "the Annual
// Meeting of the New Champions".
func (d *Document) readAssembly(e *Event) {
	if !e.Series.Empty() || !d.Is(e.End, "of") || e.Round.Empty() && !d.Has(int(e.Noun.First), token.Upper) {
		return
	}
	first := e.End + 1
	if d.Definite(first) {
		first++
	}
	if first >= len(d.Tokens) || !d.Has(first, token.Upper) {
		return
	}
	if p := d.PartyAt(first); p >= 0 && d.Parties[p].Kind != mention.Collective && (len(d.Parties[p].Offices) == 0 || d.Parties[p].Offices[0].Noun <= first+1) {
		return
	}
	end := first
	for j := first; j < len(d.Tokens) && j < first+20 && d.SentenceOf(j) == d.SentenceOf(first); j++ {
		if d.Has(j, token.Upper) {
			end = j + 1
			continue
		}
		if !d.Is(j, "of") && !d.Is(j, "and") && !d.Definite(j) && !d.Is(j, "for") && !d.Is(j, "on") {
			break
		}
	}
	if end < first+2 {
		return // an acronym: the 6th Session of the BNC
	}
	e.End, e.Assembly = end, true
	e.Series = d.bare(e.First, end, *e)
}

// subject is the end of a name that goes on with what it is about: the Intergovernmental Commission on Economic Cooperation.
func (d *Document) subject(end int) int {
	if end == 0 || !d.Has(end-1, token.Upper) || end+1 >= len(d.Tokens) || !(d.Is(end, "on") || d.Is(end, "for") || d.Is(end, "of")) || !d.Has(end+1, token.Upper) || d.dateAt[end+1] > 0 || d.PartyAt(end+1) >= 0 && d.Parties[d.PartyAt(end+1)].Kind == mention.State {
		return end
	}
	j := end + 1
	for j < len(d.Tokens) && j < end+12 && d.SentenceOf(j) == d.SentenceOf(end) {
		if d.Is(j-1, ",") && d.somebodyAt(j) {
			break // "After the Summit for Democracy, President X"
		}
		if d.Has(j, token.Upper) && d.Has(j, token.Letter) {
			j++
			end = j
			continue
		}
		if d.Is(j, ",") || d.Is(j, "and") || d.Is(j, "-") || d.Is(j, "of") {
			j++
			continue
		}
		break
	}
	return end
}

// bare is a series' name without article and ordinal in front.
func (d *Document) bare(first, end int, e Event) mention.Span {
	for first < end {
		c := d.Class(first)
		if hit, ok := d.Longest(first, lexicon.Modality); ok && int(hit.End) < end && hit.Entry.Flag() != "occasion" {
			first = int(hit.End) // the next, the previous
			continue
		}
		if d.dateAt[first] > 0 && first+1 < end && d.owns(first+1) {
			first += 2 // next month's
			continue
		}
		if c&(lexicon.Determiner|lexicon.Possessive|lexicon.Quantifier|lexicon.Adverb) != 0 && !d.Is(first+1, "-") || d.PartyAt(first) >= 0 && d.Is(d.Parties[d.PartyAt(first)].End, "'s") {
			first++
			continue
		}
		if n := d.ordinal(first); n > 0 {
			first += n
			continue
		}
		if d.Cue(first, "remark") && !d.Has(first, token.Upper) && first+1 < end && !d.Is(first+1, "-") {
			first++ // the latest, the fruitful
			continue
		}
		break
	}
	return mention.Span{First: first, End: end}
}
