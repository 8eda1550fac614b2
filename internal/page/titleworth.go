package page

import (
	"strings"
	"unicode"

	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/token"
)

// mayTitle tells whether a line may be a title.
func (f *furniture) mayTitle(s string) bool {
	if len(s) > maxTitle || len(s) < 8 || endsSentence(s) && !endsShort(s) && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
		return false
	}
	if wordCount(s) < 2 || !mostlyLetters(s) || f.placed(s) || f.sent(s) || f.places(s) || strings.Contains(s, "   ") || strings.Contains(s, " | ") || crumbs(s) {
		return false
	}
	if f.credit(s) != "" || f.website(s) || f.card(s) || f.bodyLine(s) || f.outlet(s) || !f.acts(s) && !f.carries(s) && !f.labelsHead(s) && (f.letterhead(s) || f.rank(s)) {
		return false
	}
	return !f.slug(s) && !strings.HasSuffix(s, ":") && f.labelledBody(s) == "" && s[0] != '[' && !inBrackets(s)
}

// slug tells whether a line is the topics by which an agency files a story, no headline: "Economy - Norway - Kenya - Joint Commission".
func (f *furniture) slug(s string) bool {
	topics := 0
	for part := range strings.SplitSeq(s, " - ") {
		if topics++; wordCount(part) > 3 {
			return false
		}
	}
	return topics > 2 && !f.acts(s)
}

// maxDesk is how many words the name of a desk has.
const maxDesk = 5

// desk tells whether a line is the name of a part of a body: "Public Diplomacy Wing".
func (f *furniture) desk(s string) bool {
	if wordCount(s) > maxDesk || !f.named(s) || f.acts(s) {
		return false
	}
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("unit") && int(h.End) == len(f.tokens) {
				return true
			}
		}
	}
	return false
}

// acts tells whether a verb stands in a line after its first word: "Ministry of Trade hosts forum" is no letterhead.
func (f *furniture) acts(s string) bool {
	f.read(s)
	for i, named := 0, 0; i < len(f.tokens); i++ {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Body || h.Entry.Kind == lexicon.Country {
				named = max(named, int(h.End)) // LEAGUE OF ARAB STATES, UNITED NATIONS
			}
		}
		if i == 0 || i < named {
			continue
		}
		for _, h := range f.at(i) {
			switch h.Entry.Kind {
			case lexicon.Verb, lexicon.Saying, lexicon.Investing, lexicon.Trading:
				if h.Form&(lexicon.Third|lexicon.Past) != 0 || h.Form&lexicon.Base != 0 && f.doubly(i, int(h.End)) {
					return true
				}
			}
		}
	}
	return false
}

// doubly tells whether the verb at tokens [i, end) of the line may have two subjects and has an object: "Norway and Peru Launch New Fund".
func (f *furniture) doubly(i, end int) bool {
	if end >= len(f.tokens) || !f.tokens[end].Is(token.Upper) || i < 3 || f.lexicon.Class(f.tokens[i-1].Word)&lexicon.FunctionWord != 0 {
		return false
	}
	for k := i - 2; k > 0 && k >= i-maxRealm; k-- {
		if f.lexicon.Class(f.tokens[k].Word)&lexicon.Conjunction != 0 {
			return true
		}
	}
	return false
}

// bareTitle is the title of a text whose head has no line that tells what it is about: the kind of document, else the subject of the mail.
func (f *furniture) bareTitle(head []block, subject string) (at int, title string) {
	for i := len(head) - 1; i >= 0; i-- {
		s := head[i].text
		if s == strings.ToUpper(s) && f.document(s) {
			return i, s
		}
	}
	return -1, subject
}

// document tells whether a line is the name of a document that has no other title, such as COMMUNIQUÉ.
func (f *furniture) document(s string) bool {
	f.read(s)
	if len(f.tokens) == 0 {
		return false
	}
	for _, h := range f.at(0) {
		if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("title") && int(h.End) == len(f.tokens) {
			return true
		}
	}
	return false
}

// mostlyLetters tells a line of words from a number, a reference or letters that are spaced out.
func mostlyLetters(s string) bool {
	letters, other, longest := 0, 0, 0
	for _, word := range strings.Fields(s) {
		n := 0
		for _, r := range word {
			if unicode.IsLetter(r) || unicode.IsMark(r) {
				n++
			} else {
				other++
			}
		}
		letters, longest = letters+n, max(longest, n)
	}
	return letters > other && longest > 2
}
