package mention

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// subjects reads a list of portfolios: "Food, Agriculture and Light Industry". It returns the token after it, or i.
func (f *finder) subjects(i int) int {
	end := f.subject(i, true)
	if shared := f.affairs(i); shared > end {
		end = shared
	}
	if end == i {
		return i
	}
	for n := 0; n < 6; n++ {
		at := end
		switch {
		case f.Is(at, ",") && !f.Indefinite(at+1) && f.listGoesOn(at): // not "the Committee for the Budget, a research and advocacy group"
			at++
			if f.one(at, "and") {
				at++
			}
		case f.one(at, "and"), f.Is(at, "&"), f.Is(at, "/"):
			at++
		default:
			return end
		}
		if f.otherBody(f.the(at)) {
			return end
		}
		next := f.subject(f.the(at), false)
		if next <= at || next == f.the(at) || f.titled(next) && !f.one(next, "of") && !f.Is(next, ",") || f.bodyHead(next) {
			return end
		}
		end = next
	}
	return end
}

// otherBody tells whether a body begins at i, which ends a list of portfolios: "and the Ministry of Health", "and the Government of
// Chad", "and KfW".
func (f *finder) otherBody(i int) bool {
	if f.begins(i, 1<<lexicon.Portfolio) {
		return false
	}
	if h, ok := f.hit(i, 1<<lexicon.BodyNoun); ok && f.upper(i) && !h.Entry.Has("weak") {
		return true
	}
	if h, ok := f.hit(i, 1<<lexicon.Group); ok && h.Entry.Has("state") && f.one(int(h.End), "of") {
		return true
	}
	_, known := f.knownBody(i)
	return known
}

// listGoesOn tells whether the comma at i is one within a list of portfolios: an "and" with a portfolio comes after it.
func (f *finder) listGoesOn(i int) bool {
	for n, j := 0, i; n < 5; n++ {
		next := f.subject(f.the(j+1), false)
		if joint := f.the(j + 1); next > joint && f.coordinated(joint, next) {
			return true // "Investment, Trade and Industry"
		}
		if next <= j+1 {
			return n == 0 && f.one(j+1, "and") && f.subject(f.the(j+2), false) > f.the(j+2)
		}
		if f.one(next, "and") || f.Is(next, "&") {
			return f.subject(f.the(next+1), false) > f.the(next+1)
		}
		if f.Is(next, ",") && f.one(next+1, "and") {
			return true
		}
		if !f.Is(next, ",") {
			return false
		}
		j = next
	}
	return false
}

// coordinated tells whether a portfolio has an "and" of its own: trade and industry.
func (f *finder) coordinated(first, end int) bool {
	for i := first; i < end; i++ {
		if f.one(i, "and") || f.Is(i, "&") {
			return true
		}
	}
	return false
}

// affairs reads a list of adjectives that share one noun: "Foreign, Commonwealth and Development Affairs". It returns the token after it, or i.
func (f *finder) affairs(i int) int {
	if !f.upper(i) {
		return i
	}
	joined := false
	for j := i; j < min(i+9, f.sentenceEnd(i)); j++ {
		switch {
		case joined && f.Flagged(j, lexicon.Bearing, "silent") && f.upper(j):
			return j + 1
		case f.one(j, "and"), f.Is(j, "&"), f.Is(j, ","):
			joined = true
		case !f.upper(j) || f.function(j) || f.titled(j) || f.honorifics(j) > j || f.name[j] != 0:
			return i
		}
	}
	return i
}

// abstract tells by its ending that the word at i, which no list has, is about a subject and is no surname.
func (f *finder) abstract(i int) bool {
	if f.Tokens[i].Word != 0 && f.Known(i) {
		return false
	}
	return lexicon.Abstract(f.Word(i))
}

// subject reads one portfolio: one that the lexicon knows, with up to two capitalised words before it; the first of a list may be any.
func (f *finder) subject(i int, first bool) int {
	j := i
	for n := 0; n < 4; n++ {
		if h, ok := f.hit(j, 1<<lexicon.Portfolio); ok && !h.Entry.Has("before") {
			return f.furtherNouns(h, f.upper(i))
		}
		if f.possessive(j) && f.upper(j+1) && j > i { // Migrant Workers' Affairs
			j++
			continue
		}
		if !f.upper(j) || f.function(j) || f.country[j] != 0 && !f.Countries[f.country[j]-1].Adjective && !f.one(f.Countries[f.country[j]-1].End, "abroad") {
			break
		}
		if f.begins(j, 1<<lexicon.Office|1<<lexicon.Honorific) {
			break
		}
		j = f.joined(j)
	}
	if !first && j == f.joined(i) && f.upper(i) && (!f.upper(j) || f.honorifics(j) > j) && !f.function(i) && !f.bodyHead(i) && f.country[i] == 0 && f.body[i] == 0 && !f.placed(i) {
		if !f.begins(i, 1<<lexicon.Body|1<<lexicon.Company|1<<lexicon.Media) && !f.namedHere(i, j) {
			return j // a last portfolio that no list has: Supplies
		}
	}
	if end := f.generalWords(i); !first && end > i {
		return end // Quality Standards
	}
	if !first && j > f.joined(i) && j <= i+3 && f.conceptual(j-1) && !f.headBehind(i) && !f.bodyHead(i) && f.country[i] == 0 && f.body[i] == 0 && !f.placed(i) && !f.upper(j) {
		return j // of several words: Craft Promotion
	}
	if first && j == f.joined(i) && f.one(j, "and") && f.country[i] == 0 && f.body[i] == 0 && !f.titled(i) {
		if h, ok := f.hit(f.the(j+1), 1<<lexicon.Portfolio); ok && f.upper(int(h.First)) {
			return j // Sustainability and the Environment
		}
	}
	if first && j == f.joined(i) && f.Is(j, ",") && f.begins(f.the(j+1), 1<<lexicon.Portfolio) && f.country[i] == 0 && f.body[i] == 0 && !f.titled(i) && f.listGoesOn(j) {
		return j // Inclusion, Social Security and Migration
	}
	if first && j > i && !f.placed(i) && f.country[i] == 0 {
		end := i
		for n := 0; n < 3 && f.upper(end) && (f.general(end) || n == 1 && !f.titled(end) && f.honorifics(end) == end && !f.givenName(end)); n++ {
			end = f.joined(end)
		}
		return end
	}
	return i
}

// namedHere tells whether the one word of [i, end), which no list of portfolios has, begins a name: a particle goes on with it, or an office of its own
// follows, "and Fahd bin Said, Minister of Water", "and Kibet, Minister of Water".
func (f *finder) namedHere(i, end int) bool {
	return f.lowParticle(end) || !f.conceptual(i) && f.Is(end, ",") && f.titled(f.the(end+1))
}

// generalWords reads a few words at i that no person is named by, for a subject or a part of the world that no list has. It returns the token after
// them, or i.
func (f *finder) generalWords(i int) int {
	end := i
	for n := 0; n < 4 && f.upper(end) && f.country[end] == 0 && f.body[end] == 0 && !f.titled(end); n++ {
		at := end
		if h, ok := f.hit(at, 1<<lexicon.Common); ok && h.Entry.Has("direction") {
			at = int(h.End) // North Africa
		}
		h, ok := f.hit(at, 1<<lexicon.Subject|1<<lexicon.Common)
		if !ok || !f.upper(at) || h.Entry.Kind == lexicon.Common && !h.Entry.Has("region") && !h.Entry.Has("worldly") {
			break
		}
		end = int(h.End)
	}
	return end
}

// givenName tells whether the word at i, behind a part of the world, begins the name of who is at work for it: "Director for the Pacific | Ana Lima".
func (f *finder) givenName(i int) bool {
	next := f.joined(i)
	return f.Tokens[i].Word == 0 && !f.conceptual(i) && !strings.HasSuffix(f.Word(i), "s") && f.upper(next) && f.Tokens[next].Word == 0 && !f.bodyHead(next) && !f.conceptual(next)
}

// furtherNouns is where a portfolio that the lexicon knows ends, with the nouns behind it that belong to it. A further portfolio does where it has a
// capital as the first word has.
func (f *finder) furtherNouns(known lexicon.Hit, capital bool) int {
	end := int(known.End)
	for n := 0; n < 2; n++ { // the regional development of the north: more nouns of the kind
		h, ok := f.hit(end, 1<<lexicon.Portfolio)
		if !ok || f.upper(end) != capital || h.Entry.Has("before") {
			break
		}
		end = int(h.End)
	}
	if f.upper(end) && f.upper(int(known.First)) {
		if next := f.generalWords(end); next > end {
			end = next // National Health Services
		} else if f.abstract(end) {
			end++ // Water Transformation
		}
	}
	if f.upper(end) && f.Is(end+1, "&") && f.Tokens[end+1].Glued() && f.upper(end+2) {
		end += 3 // Defence R&D
	}
	return end
}

// ministries reads several that are named together at i: "the Ministries of Foreign Affairs and Finance". What two countries have each, "of
// Chad and Mali", is one name. It returns the token after them, or i.
func (f *finder) ministries(i int) int {
	if !f.begins(i, 1<<lexicon.BodyNoun) || !f.upper(i) {
		return i
	}
	h, _ := f.hit(i, 1<<lexicon.BodyNoun)
	if h.Form&lexicon.PluralForm == 0 || h.Entry.Name != "ministry" || !f.one(i+1, "of") && !f.one(i+1, "for") {
		return i
	}
	first := f.the(i + 2)
	if !f.begins(first, 1<<lexicon.Portfolio) || !f.upper(first) {
		return i
	}
	end := f.subjects(first)
	if end == first {
		return i
	}
	country, both := f.owners(end)
	for at := first; at < end; {
		stop := end
		if !both {
			stop = min(end, max(at+1, f.subject(at, at == first)))
		}
		name := Body{Span: Span{at, stop}, Kind: "ministry", Country: country, Name: "Ministry " + f.Word(i+1) + " " + f.Slice(at, stop), Rule: h.Entry.Rule}
		if at == first {
			name.First = i
		}
		mark(f.body, name.Span, len(f.Bodies))
		f.Bodies = append(f.Bodies, name)
		for at = stop; at < end && (f.Is(at, ",") || f.one(at, "and") || f.Is(at, "&")); at = f.the(at) {
			at++
		}
	}
	return end
}

// owners is the first country of "of Chad and Mali" at i, and whether there are two.
func (f *finder) owners(i int) (code string, both bool) {
	at := f.the(i + 1)
	if !f.one(i, "of") || at >= len(f.Tokens) || f.country[at] == 0 {
		return "", false
	}
	c := f.Countries[f.country[at]-1]
	next := f.the(c.End + 1)
	return c.Code, f.one(c.End, "and") && next < len(f.Tokens) && f.country[next] != 0
}
