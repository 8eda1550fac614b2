package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// longestInitialled is how many tokens a name has whose initials stand behind it.
const longestInitialled = 9

// initialled reads a name, most often in another language, whose initials stand behind it in brackets: "Minas del Norte Verdal (MNV)". Words
// that are for a subject are none, "gross domestic product", nor is what ends in a word that the language has.
func (f *finder) initialled(i int) (Body, bool) {
	if f.function(i) || f.honorifics(i) > i {
		return Body{}, false
	}
	end, words := i, 0
	for end < i+longestInitialled && (f.bodyWord(end) || end > i && (f.particle(end) || f.strange(end))) {
		if f.upper(end) || f.strange(end) {
			words++
		}
		end++
	}
	a, ok := f.bracketed(end)
	if !ok || words < 3 || a.End != a.First+1 || f.Known(end-1) || f.country[end-1] != 0 || lexicon.Abstract(f.Word(end-1)) {
		return Body{}, false
	}
	if !f.spells(i, end, f.Word(a.First)) {
		return Body{}, false
	}
	b := Body{Span: Span{i, end}, Kind: "company", Rule: "initials"}
	if c := f.country[i]; c != 0 {
		b.Country = f.Countries[c-1].Code
	}
	return b, true
}

// foreign is the token after the words of a name behind a noun for a body of another language at i, with the particles that join them: "Société | des
// Mines du Sénégal", "Ministère | de la Santé"; i without any.
func (f *finder) foreign(i, limit int) int {
	end := i
	for j := i; j < limit; {
		switch {
		case f.bodyWord(j), f.elided(j):
			j = f.joined(j)
			end = j
		case f.particle(j) && j < i+longestRun, j > i && f.strange(j):
			j++ // Relations internationales et de la Francophonie
		default:
			return end
		}
	}
	return end
}

// elided tells whether a word stands at i behind an article or preposition that has lost its vowel: d'Électricité.
func (f *finder) elided(i int) bool {
	if !f.lower(i) || !f.Has(i, token.Mixed) {
		return false
	}
	w := f.Word(i)
	return len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' && (w[1] == '\'' || strings.HasPrefix(w[1:], "’"))
}

// lettersBehind tells whether letters in brackets stand for the body: the National Company for Railway Transport (NCRT).
func (f *finder) lettersBehind(b Body) bool {
	a, ok := f.bracketed(b.End)
	return ok && f.lettered(a.First)
}

// bareLetters tells whether the acronym that the words of a body spell stands behind them without brackets: "the Federal Department of Foreign Affairs FDFA".
func (f *finder) bareLetters(b Body) bool {
	at := b.End
	return at > b.First+2 && at < len(f.Tokens) && f.Has(at, token.Caps) && !f.Has(at-1, token.Caps) && !f.upper(at+1) && !f.begins(at+1, 1<<lexicon.Office|1<<lexicon.Group) && f.spells(b.First, at, f.Word(at))
}

// runsOn tells whether a name of three words or more may begin at token i: most end with their first.
func (f *finder) runsOn(i int) bool {
	return (f.upper(i+1) || f.particle(i+1) || f.strange(i+1)) && (f.upper(i+2) || f.particle(i+2) || f.strange(i+2))
}

// strange tells whether a small word stands at i that English does not have.
func (f *finder) strange(i int) bool {
	return f.lower(i) && !f.function(i) && !f.Known(i) && f.Class(i)&lexicon.Particle == 0
}

// spells tells whether the capitals of tokens [first, end) are the letters of an acronym.
func (f *finder) spells(first, end int, acronym string) bool {
	for i := first; i < end; i++ {
		if !f.upper(i) && !f.strange(i) {
			continue
		}
		letter, _ := utf8.DecodeRuneInString(f.Word(i))
		next, size := utf8.DecodeRuneInString(acronym)
		if unicode.ToUpper(next) != unicode.ToUpper(letter) {
			return false
		}
		acronym = acronym[size:]
	}
	return acronym == ""
}

// otherwise notes the acronym in brackets at i if the text spells it out as what is no body: "the Sea and Land Plan (SLP)".
func (f *finder) otherwise(i int) {
	if i == 0 || !f.Is(i, "(") || !f.Has(i+1, token.Caps) || !f.Is(i+2, ")") || f.body[i-1]|f.country[i-1] != 0 {
		return
	}
	acronym := f.Word(i + 1)
	if _, told := f.acronyms.find(acronym); told || len(acronym) < 3 || !f.begins(i+1, bodyKinds) {
		return
	}
	letter, first := len(acronym), f.Sentences[f.SentenceOf(i)].First
	for j := i - 1; j >= max(first, i-2*len(acronym)) && letter > 0; j-- {
		switch w := f.Word(j); {
		case w[0]&^0x20 == acronym[letter-1]&^0x20:
			letter--
		case !f.function(j) && !f.hyphen(j):
			return
		}
		if letter == 0 {
			if h, _ := f.hit(i+1, bodyKinds); !strings.HasPrefix(lexicon.Fold(h.Entry.Name), f.Fold(j)) {
				f.acronyms.set(acronym, noBody)
			}
		}
	}
}

// noBody stands for a body where an acronym is another thing's.
const noBody = -1
