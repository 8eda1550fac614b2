// Package text makes one normalised text of a page's blocks, with its paragraphs, sentences and tokens, and finds the lexicon's
// entries in them: the one pass over the tokens that every later room reads from.
package text

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/token"
)

// Longest is how many bytes of a release are read, some fifty times what a long one has: what is found in a text takes several times
// its memory.
const Longest = 1 << 19

// mostTokens is how many tokens of a release are read: about as many as Longest has in prose.
const mostTokens = Longest / 6

// A Paragraph is a block of the text: tokens [First, End), sentences [FirstSentence, EndSentence).
type Paragraph struct {
	Role                       page.Role
	First, End                 int
	FirstSentence, EndSentence int
}

// A Sentence is tokens [First, End), its full stop among them.
type Sentence struct {
	First, End int
	Paragraph  int
}

// Text is a release's text with all that is found in it without understanding it.
type Text struct {
	S          string
	Unread     bool // S is longer than Longest: its end has no tokens
	Tokens     []token.Token
	Paragraphs []Paragraph
	Sentences  []Sentence
	Lexicon    *lexicon.Lexicon
	hits       []lexicon.Hit
	hitAt      []int32         // by token: its first hit; one more at the end
	kinds      []lexicon.Kinds // by token: of its hits
	names      []lexicon.Names // by token: of the attributes of its hits of kinds that are asked for them
	class      []lexicon.Class // by token
	sentence   []int32         // by token
	gists      []gist          // by sentence
	folded     string          // S folded as far as there are tokens, once that is asked
	shifts     []shift         // between S and it
	buf        []byte          // all of it, while it is folded
}

// texts are those that are free: their tables serve the next release.
var texts = sync.Pool{New: func() any { return new(Text) }}

func begin(s string, lex *lexicon.Lexicon) *Text {
	t := texts.Get().(*Text)
	t.S, t.Unread, t.Lexicon = s, false, lex
	t.Tokens, t.Paragraphs, t.Sentences, t.gists, t.hits = t.Tokens[:0], t.Paragraphs[:0], t.Sentences[:0], t.gists[:0], t.hits[:0]
	t.shifts = t.shifts[:0]
	return t
}

// Free gives the tables of a text back when it is read. Strings that were cut from it last on, nothing else of it does.
func (t *Text) Free() {
	t.S, t.folded = "", ""
	texts.Put(t)
}

// Cleared is a slice of n zeroes, in the memory of s if that has room.
func Cleared[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// New makes a Text of blocks.
func New(blocks []page.Block, lex *lexicon.Lexicon) *Text {
	t := begin("", lex)
	var b strings.Builder
	size := 0
	for _, block := range blocks {
		size += len(block.Text) + len("\n\n")
	}
	b.Grow(size)
	ends := make([]int, 0, min(len(blocks), mostTokens))
	roles := make([]page.Role, 0, min(len(blocks), mostTokens))
	for _, block := range blocks {
		s := Normalise(block.Text)
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(s)
		if n := len(ends); n == 0 || ends[n-1] <= Longest { // what is read, and the first that is not
			ends, roles = append(ends, b.Len()), append(roles, block.Role)
		}
	}
	t.S = b.String()
	t.paragraphs(ends, roles)
	t.read()
	return t
}

// paragraphs makes those that end at these bytes, as far as Longest and mostTokens.
func (t *Text) paragraphs(ends []int, roles []page.Role) {
	t.Tokens = slices.Grow(t.Tokens, min(len(t.S), Longest)/5+8)
	start := 0
	for i, end := range ends {
		if t.Unread = end > Longest; t.Unread {
			end = start + len(within(t.S[start:end], Longest-start))
		}
		first := len(t.Tokens)
		t.Tokens = token.AppendMost(t.Tokens, t.S, start, end, mostTokens)
		t.Unread = t.Unread || len(t.Tokens) == mostTokens
		if !t.Unread || first < len(t.Tokens) {
			t.Paragraphs = append(t.Paragraphs, Paragraph{Role: roles[i], First: first, End: len(t.Tokens)})
		}
		if t.Unread {
			return
		}
		start = end
	}
}

// within is as much of s as fits in n bytes, up to a space if there is one.
func within(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	s = s[:max(n, 0)]
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return s
}

// Line makes a Text of one line, such as a title or a string that a caller hands to a grammar.
func Line(s string, lex *lexicon.Lexicon) *Text {
	t := begin(s, lex)
	t.Tokens = token.Append(t.Tokens, s, 0, len(s))
	t.Paragraphs = append(t.Paragraphs, Paragraph{End: len(t.Tokens)})
	t.read()
	return t
}

// Plain makes a Text of a string as it stands, its paragraphs parted by blank lines.
func Plain(s string, lex *lexicon.Lexicon) *Text {
	t := begin(s, lex)
	for start := 0; start < len(s); {
		end := len(s)
		if i := strings.Index(s[start:], "\n\n"); i >= 0 {
			end = start + i
		}
		first := len(t.Tokens)
		t.Tokens = token.Append(t.Tokens, s, start, end)
		if first < len(t.Tokens) {
			t.Paragraphs = append(t.Paragraphs, Paragraph{First: first, End: len(t.Tokens)})
		}
		start = end + len("\n\n")
	}
	t.read()
	return t
}

func (t *Text) read() {
	t.Lexicon.Number(t.S, t.Tokens)
	t.findHits()
	t.split()
}

func (t *Text) findHits() {
	t.hitAt = Cleared(t.hitAt, len(t.Tokens)+1)
	t.hits = slices.Grow(t.hits, 2*len(t.Tokens))
	t.kinds = Cleared(t.kinds, len(t.Tokens))
	t.names = Cleared(t.names, len(t.Tokens))
	t.class = Cleared(t.class, len(t.Tokens))
	var kinds lexicon.Kinds
	for _, p := range t.Paragraphs {
		toks := t.Tokens[:p.End]
		for i := p.First; i < p.End; i++ {
			t.hitAt[i] = int32(len(t.hits))
			begins, class, some := t.Lexicon.Known(toks[i].Word)
			t.class[i], t.kinds[i] = class, begins&lexicon.Forming
			if some {
				t.hits, kinds, t.names[i] = t.Lexicon.Find(t.hits, toks, i, 1<<lexicon.Furniture)
				t.kinds[i] |= kinds
			}
		}
	}
	t.hitAt[len(t.Tokens)] = int32(len(t.hits))
}

// Beyond is how many tokens past the end of a text its tables go, with nothing in them: grammars look a word or two ahead.
const Beyond = 8

// Hits are the lexicon's entries that begin at token i, shortest first, but for furniture; none past the ends.
func (t *Text) Hits(i int) []lexicon.Hit {
	if i < 0 || i+1 >= len(t.hitAt) {
		return nil
	}
	return t.hits[t.hitAt[i]:t.hitAt[i+1]]
}

// Kinds are those of the entries that begin at token i, furniture among them, none past the ends: whoever looks for a kind asks here first.
func (t *Text) Kinds(i int) lexicon.Kinds {
	if uint(i) >= uint(len(t.kinds)) {
		return 0
	}
	return t.kinds[i]
}

// Known tells whether an entry of any kind begins at token i.
func (t *Text) Known(i int) bool { return t.Kinds(i)&^lexicon.Forming != 0 }

// Furniture is the longest entry of furniture that begins at token i. One in five entries is such, since many begin with everyday words, and hardly any is
// asked for: they are no Hits.
func (t *Text) Furniture(i int) (hit lexicon.Hit, ok bool) {
	if !t.Kinds(i).Has(lexicon.Furniture) {
		return hit, false
	}
	end := t.Paragraphs[t.ParagraphOf(i)].End
	for _, h := range t.Lexicon.Hits(nil, t.Tokens[:end], i) {
		if h.Kind == lexicon.Furniture {
			hit, ok = h, true
		}
	}
	return hit, ok
}

// A Trigger is what a grammar begins with: an entry of a kind, a word of a class, a token of a shape. Most tokens are none of it.
type Trigger struct {
	Kinds lexicon.Kinds
	Class lexicon.Class
	Shape token.Shape
}

// NextOf is the first of tokens [i, end) that is anything of a trigger, end without one.
func (t *Text) NextOf(i, end int, what Trigger) int {
	kinds, class, tokens := t.kinds[:end], t.class[:end], t.Tokens[:end]
	for i < end && kinds[i]&what.Kinds == 0 && class[i]&what.Class == 0 && tokens[i].Shape&what.Shape == 0 {
		i++
	}
	return i
}

// Named tells whether an entry with an attribute, of a kind that is mostly asked for them (lexicon.Asked), may begin at token i; none does past
// the ends.
func (t *Text) Named(i int, attr string) bool {
	return uint(i) < uint(len(t.names)) && t.names[i]&lexicon.Named(attr) != 0
}

// Cue tells whether a cue with a flag, the longest that begins there, begins at token i.
func (t *Text) Cue(i int, flag string) bool {
	return t.Kinds(i).Has(lexicon.Cue) && t.Named(i, flag) && t.Flagged(i, lexicon.Cue, flag)
}

// Flagged tells whether the longest entry of a kind that begins at token i has a flag. A word may stand in several lines.
func (t *Text) Flagged(i int, kind lexicon.Kind, flag string) bool {
	longest, ok := t.Longest(i, kind)
	if !ok {
		return false
	}
	for _, h := range t.Hits(i) {
		if h.Kind == kind && h.End == longest.End && h.Entry.Has(flag) {
			return true
		}
	}
	return false
}

// Longest is the longest entry of a kind that begins at token i; there is none past the ends.
func (t *Text) Longest(i int, kind lexicon.Kind) (hit lexicon.Hit, ok bool) {
	if !t.Kinds(i).Has(kind) {
		return hit, false
	}
	hits := t.Hits(i)
	n := len(hits) - 1
	for hits[n].Kind != kind {
		n--
	}
	return hits[n], true
}

// Word is token i as written, "" past the ends.
func (t *Text) Word(i int) string {
	if uint(i) >= uint(len(t.Tokens)) {
		return ""
	}
	return t.S[t.Tokens[i].Start:t.Tokens[i].End]
}

// Is tells whether token i is this mark or word as written. Most are not so long.
func (t *Text) Is(i int, s string) bool {
	if uint(i) >= uint(len(t.Tokens)) || int(t.Tokens[i].End-t.Tokens[i].Start) != len(s) {
		return false
	}
	return t.Word(i) == s
}

// Says tells whether token i is this word, whatever its capitals.
func (t *Text) Says(i int, word string) bool {
	if uint(i) >= uint(len(t.Tokens)) || int(t.Tokens[i].End-t.Tokens[i].Start) != len(word) {
		return false
	}
	w := t.Word(i)
	return (w[0]^word[0])&^0x20 == 0 && strings.EqualFold(w, word) // the first letter tells most apart
}

// Definite tells whether token i is the definite article.
func (t *Text) Definite(i int) bool { return t.Class(i)&lexicon.Definite != 0 }

// Indefinite tells whether token i is an indefinite article.
func (t *Text) Indefinite(i int) bool { return t.Class(i)&lexicon.Indefinite != 0 }

// Has tells whether token i is of a shape; nothing past the ends is.
func (t *Text) Has(i int, s token.Shape) bool {
	return uint(i) < uint(len(t.Tokens)) && t.Tokens[i].Is(s)
}

// Class is the closed classes of token i, none past the ends.
func (t *Text) Class(i int) lexicon.Class {
	if uint(i) >= uint(len(t.class)) {
		return 0
	}
	return t.class[i]
}

// Slice is the text of tokens [first, end).
func (t *Text) Slice(first, end int) string {
	if first >= end {
		return ""
	}
	return t.S[t.Tokens[first].Start:t.Tokens[end-1].End]
}

// Bytes are the offsets of tokens [first, end) in S.
func (t *Text) Bytes(first, end int) (start, stop int) {
	if first >= end {
		return 0, 0
	}
	return int(t.Tokens[first].Start), int(t.Tokens[end-1].End)
}

// SentenceOf is the number of the sentence that holds token i, -1 past the ends.
func (t *Text) SentenceOf(i int) int {
	if uint(i) >= uint(len(t.sentence)) {
		return -1
	}
	return int(t.sentence[i])
}

// ParagraphOf is the number of the paragraph that holds token i, that of the last token past the end.
func (t *Text) ParagraphOf(i int) int {
	return t.Sentences[t.sentence[min(i, len(t.sentence)-1)]].Paragraph
}
