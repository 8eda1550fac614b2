package mention

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// This file reads what stands within a name and is no name elsewhere: small words, nicknames, initials, letters behind it.

// homonym tells whether a small word of English stands at j as a word of the name that begins at i, among words in small letters: Marlar Than Htaik, Kim In Ryong.
func (f *finder) homonym(i, j int) bool {
	if !f.function(j) || !f.upper(j) || f.Has(j, token.Caps) || f.Class(j)&(lexicon.Determiner|lexicon.Conjunction) != 0 && !f.middleThe(i, j) || f.one(j, "of") || f.one(j, "to") {
		return false
	}
	if f.Is(j, "I") {
		// "King Jan I of Chad", "Jan I Lima", not "With Mr Lima I discussed trade"
		return j > i && (f.one(j+1, "of") || f.one(j+1, "and") || f.upper(j+1) || f.Has(j+1, token.Mark))
	}
	before := i - 1 // a title has capitals throughout
	for before > 0 && f.SentenceOf(before) == f.SentenceOf(i) && (f.upper(before) || f.Has(before, token.Mark)) {
		before--
	}
	small := before >= 0 && f.SentenceOf(before) == f.SentenceOf(i) && f.function(before)
	return (small || f.lower(j+1) || f.lower(j+2) || f.lower(j+3)) && ((j == i || f.Has(j-1, token.Letter)) && f.nameWord(j+1, true) || j > i && f.ends(j+1))
}

// middleThe tells whether "The" at j stands between words that no list has, as in the name that begins at i: Hoang The Lien.
func (f *finder) middleThe(i, j int) bool {
	return j > i && f.Is(j, "The") && !f.Known(j-1) && f.upper(j+1) && !f.Known(j+1)
}

// nickname is the token behind a name in the quotation marks that open at j, within a name that goes on behind it: Ana “Nana” Lima; or 0.
func (f *finder) nickname(j, limit int) int {
	if j+3 >= limit || !f.Tokens[j+1].Glued() || !f.upper(j+1) || !f.upper(j-1) {
		return 0
	}
	end := j + 2
	if f.upper(end) {
		end++
	}
	if end+1 >= limit || !f.quotes(end) || !f.nameWord(end+1, true) {
		return 0
	}
	return end + 1
}

// quotes tells whether token i is a quotation mark, whichever way round.
func (f *finder) quotes(i int) bool {
	return uint(i) < uint(len(f.traits)) && f.traits[i]&quoting != 0
}

// lowParticle tells whether token i is a particle as a surname may begin with: von der Berg.
func (f *finder) lowParticle(i int) bool {
	return f.lower(i) && f.Class(i)&lexicon.Particle != 0 && !f.function(i)
}

// lowSurname tells whether a surname that begins with a small letter stands at i: d'Ávila, van der Berg.
func (f *finder) lowSurname(i int) bool {
	return i < len(f.Tokens) && (f.elided(i) || f.lowParticle(i) && f.afterParticles(i, min(i+6, len(f.Tokens))))
}

// initial tells whether token i is the letter A as an initial within a name, with its stop, before another initial, "A K Lima", or
// between words that no list has: "Ana A Lima".
func (f *finder) initial(i int) bool {
	t := f.Tokens[i]
	if t.End-t.Start == 1 && f.upper(i+1) && (f.Tokens[i+1].End-f.Tokens[i+1].Start == 1 && f.upper(i+2) || f.upper(i-1) && f.unknown(Span{i - 1, i}) && f.Tokens[i+1].Word == 0) {
		return true
	}
	return f.upper(i-1) && (t.Is(token.Dotted) || t.End-t.Start == 1 && f.Is(i+1, ".") && f.Tokens[i+1].Glued())
}
