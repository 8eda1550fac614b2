package page

import (
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// letterhead tells whether a line is the name of a body: it begins or ends as one, and each of its words but the small ones is a name's.
func (f *furniture) letterhead(s string) bool { return f.names(s, "letterhead") || f.desk(s) }

// names tells whether a line is a name with a form of the flag among its first words or at its end.
func (f *furniture) names(s, flag string) bool {
	if len(s) > maxDateline || strings.Contains(s, ":") || f.separated(s) || !f.named(s) {
		return false
	}
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if i == 0 && h.Entry.Kind == lexicon.Furniture && (h.Entry.Has("document") || h.Entry.Has("credit") || h.Entry.Has("by") || h.Entry.Has("head") && f.small(int(h.End))) {
				return false // "Newsletter of the Embassy of Chile"
			}
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has(flag) && (i <= within(flag) || int(h.End) == len(f.tokens)) {
				return true
			}
		}
	}
	return false
}

// small tells whether token i is one of the small words that tie names.
func (f *furniture) small(i int) bool {
	return i >= 0 && i < len(f.tokens) && f.lexicon.Class(f.tokens[i].Word)&(lexicon.Preposition|lexicon.Determiner) != 0
}

// within is how many words may stand before the one that tells a letterhead: "The Federal Republic of Kenya" is a state, "Presidency of the
// Republic of Kenya" a body.
func within(flag string) int {
	if flag == "realm" {
		return 2
	}
	return 4
}

// separated tells whether a dash parts a line in two of which the second is more than a name's: "President of the Republic – Speech at the
// Dialogue on Finance".
func (f *furniture) separated(s string) bool {
	if !mayPart(s) {
		return false
	}
	for _, dash := range dashes {
		if _, behind, ok := strings.Cut(s, dash); ok && wordCount(behind) > maxRealm {
			return true
		}
	}
	return false
}

// mayPart tells whether a mark stands behind a space in a line, as all of titleMarks do: most lines have none.
func mayPart(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i-1] == ' ' && (s[i] < '0' || s[i] > '9') && (s[i]|0x20 < 'a' || s[i]|0x20 > 'z') {
			return true
		}
	}
	return false
}

var dashes = [...]string{" – ", " — ", " - "}

// landless is a body's name without the country behind a dash: "Ministry of Trade - Kenya", "National Assembly - Republic of Kenya".
func (f *furniture) landless(name string) string {
	for _, dash := range dashes {
		if body, land, ok := strings.Cut(name, dash); ok && f.letterhead(body) && (f.wholly(land, lexicon.Country) || f.names(land, "realm")) {
			return body
		}
	}
	return name
}

// maxRealm is how many words a country or a department has that a letterhead sets behind a dash.
const maxRealm = 5

// rank tells whether a line is an office with its country and no more, as heads of state have it on their paper.
func (f *furniture) rank(s string) bool {
	if len(s) > maxDateline {
		return false
	}
	f.read(s)
	for i := 0; i < len(f.tokens) && i < 3; i++ {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Office && int(h.End) < len(f.tokens) {
				of := strings.Fields(s[f.tokens[h.End-1].End:])
				if len(of) > 1 && strings.EqualFold(of[0], "of") && strings.EqualFold(of[1], "the") {
					of = of[1:]
				}
				return len(of) > 1 && of[0] != "in" && f.country(strings.Join(of[1:], " ")) // "Kenyan minister in Oslo" is news
			}
		}
	}
	return false
}

// paper is the body on whose paper a text is written: the first that its letterhead names below the state, else the first body or outlet on a line
// of its own above the headline, which stands at the block that is told.
func (f *furniture) paper(head []block, title int) string {
	for i := range head {
		s := head[i].text
		if body, rest, ok := strings.Cut(s, " | "); ok {
			if s = body; agencyLetters(body) && f.letterhead(rest) {
				s = rest // the letters of a body, its name
			}
		}
		if name := firstOf(f.siteOf(s), f.labelledBody(s)); name != "" {
			return name
		}
		if f.labelled(s) || f.labelsHead(s) || len(f.stamps(s)) > 0 || f.names(s, "desk") || f.desk(s) {
			continue
		}
		if f.letterhead(s) && !f.names(s, "realm") && !f.rank(s) && !f.acts(s) {
			return f.landless(f.wholeName(s, head[i:]))
		}
	}
	letters := ""
	for i := range head[:max(title, 0)] {
		switch s := head[i].text; {
		case strings.ContainsAny(s, "/|") || f.desk(s) || f.names(s, "desk") || !f.bodyLine(s) && !f.outlet(s):
		case !agencyLetters(s):
			return f.wholeName(s, head[i:])
		case letters == "":
			letters = s // "WFP", above its name
		}
	}
	return letters
}

// wholeName is a name in the first of some lines, with the second if that goes on with it: "DELEGATION OF THE EUROPEAN UNION", "TO KENYA".
func (f *furniture) wholeName(name string, lines []block) string {
	if len(lines) > 1 && name == lines[0].text && f.goesOn(&lines[0], &lines[1]) {
		return joined(lines[:2])
	}
	return name
}

// maxOutlet is how many words the name of a paper or an agency has.
const maxOutlet = 5

// labelledBody is the body of a line that sets what the document is behind it: "European Commission - Press release".
func (f *furniture) labelledBody(s string) string {
	if !mayPart(s) {
		return ""
	}
	for _, mark := range titleMarks {
		if body, label, ok := strings.Cut(s, mark); ok && f.onlyLabels(label) && (f.letterhead(body) || f.bodyLine(body) && !f.labelsHead(body)) {
			return body
		}
	}
	return ""
}

// maxLabelled is how many words a name has behind the word for what it released.
const maxLabelled = 8

// labelledName is who released a document by a line below its title that says what it is: "Press Release: University of Oslo".
func (f *furniture) labelledName(s string) string {
	label, name, ok := strings.Cut(s, ": ")
	if !ok || len(label) > maxLabel || !f.credible(name) || wordCount(name) > maxLabelled {
		return ""
	}
	if what, n := f.line(label); what&isHead == 0 || n < len(label) || !f.named(name) || f.acts(name) || f.country(name) || len(f.stamps(name)) > 0 {
		return ""
	}
	return name
}

// outlet tells whether a line is the name of a paper or an agency: one that is known, or words that end as such names do.
func (f *furniture) outlet(s string) bool {
	if s == "" || s[0] < 'A' || wordCount(s) > maxOutlet || strings.ContainsAny(s, ":,;.@/") || !f.named(s) {
		return false
	}
	f.read(s)
	n := len(f.tokens)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if int(h.End) != n {
				continue
			}
			if h.Entry.Kind == lexicon.Media && i == 0 && !h.Entry.Has("ambiguous") || h.Entry.Kind == lexicon.Manner && h.Entry.Has("source") && h.Entry.Flag() == "outlet" && i > 0 {
				return true
			}
		}
	}
	return false
}

// labelled tells whether a line ends in the name of a document: "State House Press Release" is no body's name.
func (f *furniture) labelled(s string) bool {
	f.read(s)
	for i := max(len(f.tokens)-3, 0); i < len(f.tokens); i++ {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("head") && int(h.End) == len(f.tokens) {
				return true
			}
		}
	}
	return false
}

// maxFoot is how many blocks at the end of a text are looked at for its source.
const maxFoot = 12

// credited is whom a line at the foot names as the source of a text: "Issued by", "Source:", an agency's letters, the service that signs it.
func (f *furniture) credited(blocks []block) string {
	foot := blocks[max(len(blocks)-maxFoot, 0):]
	for i := range foot {
		if name := f.unaddressed(f.credit(labelledLine(foot, i))); f.credible(name) {
			return name
		}
	}
	_, last := prose(foot)
	if last+1 >= len(foot) || last < 0 {
		return ""
	}
	for _, b := range foot[last+1:] {
		if sign := letters(b.text); sign != "" && signsDateline(sign, blocks[0].text) {
			return sign
		}
	}
	s := foot[last+1].text
	if all := f.stamps(s); len(all) == 1 && all[0].end == len(s) {
		s = strings.TrimRight(s[:all[0].start], " :,–-")
	}
	end := last + 2
	for end < len(foot) && (f.dateLine(foot[end].text) || f.updates(foot[end].text)) {
		end++ // a signature, then its date
	}
	what, _ := f.line(s)
	switch sign := strings.Trim(s, " -–—/()"); {
	case (agencyLetters(sign) || f.outlet(sign)) && what == 0:
		return sign
	case end == len(foot) && (what&signature != 0 || f.letterhead(f.unaddressed(s)) && !f.aDesk(s)):
		return f.unaddressed(s)
	}
	for _, b := range foot[last+1:] {
		if name := f.unaddressed(b.text); name != b.text {
			return name // an imprint
		}
	}
	return ""
}

// unaddressed is a body's name without the address that a line has behind it: "Ministry of Trade, 3 Castle Place, Valletta".
func (f *furniture) unaddressed(s string) string {
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(",|-.", s[i]) < 0 && !strings.HasPrefix(s[i:], "–") || i == 0 {
			continue
		}
		name := strings.TrimSpace(s[:i])
		if tail := s[i:]; (s[i] == '|' || hasDigits(tail) || f.venue(tail) && !strings.Contains(tail, " and ")) && f.letterhead(name) && !f.names(name, "realm") && !f.aDesk(name) && !f.acts(name) {
			return name
		}
	}
	return s
}

// aDesk tells whether a line names a part of a body.
func (f *furniture) aDesk(s string) bool {
	return f.names(s, "desk") || f.names(s, "bureau") || f.desk(s)
}

// venue tells whether a venue is named at the end of a line, or before a comma: ", San Anton Palace, Attard".
func (f *furniture) venue(s string) bool {
	f.read(s)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if end := int(f.tokens[h.End-1].End); h.Entry.Kind == lexicon.Venue && (end == len(s) || s[end] == ',') {
				return true
			}
		}
	}
	return false
}

// labelledLine is the i-th of some lines, with the next if it is but a label: "Source:", "Ministry of Trade".
func labelledLine(lines []block, i int) string {
	s := lines[i].text
	if colon := strings.IndexByte(s, ':'); len(s) <= maxLabel && (colon < 0 || colon == len(s)-1) && i+1 < len(lines) {
		s = strings.TrimSuffix(s, ":") + ": " + lines[i+1].text
	}
	return s
}

// credit is what stands behind the words for a source at the beginning of a line, or "".
func (f *furniture) credit(s string) string {
	n := 0
	for _, h := range f.opening(s) {
		if h.Kind == lexicon.Furniture && h.Entry.Has("credit") {
			n = int(f.begun[h.End-1].End)
		}
	}
	if n == 0 {
		return ""
	}
	s = strings.Trim(s[n:], " :.()")
	for _, bar := range []string{"|", "  "} {
		s, _, _ = strings.Cut(s, bar) // Source: ABC | 9 May 2023
	}
	if name, tail, ok := strings.Cut(s, ". "); ok {
		if what, _ := f.line(tail); what&(cutStart|cutRest|cutFoot) != 0 {
			s = name // "Ministry of Trade. For more information ..."
		}
	}
	return strings.TrimSpace(f.whose(s))
}

// whose is the part of a source that names for whom somebody else hands a release on: "ABC Group on behalf of the Ministry of Trade"; else all of it.
func (f *furniture) whose(s string) string {
	f.read(s)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Furniture && h.Entry.Has("behalf") && i > 0 {
				return s[f.tokens[h.End-1].End:]
			}
		}
	}
	return s
}

// credible tells whether a line may be a publisher's name: a name, without the article and no address.
func (f *furniture) credible(s string) bool {
	return s != "" && len(s) <= maxDateline && !strings.ContainsAny(s, "@/") && s[0] >= 'A' && !(s[0] >= 'a' && s[0] <= 'z') && wordCount(s) <= 14 && !endsSentence(s) && !f.reporter(s) && !f.officer(s)
}

// officer tells whether a line ends in an office that no small word ties to a body: "Foreign Ministry Spokesman", but not "Press Service of the President".
func (f *furniture) officer(s string) bool {
	f.read(s)
	for i := range f.tokens {
		for _, h := range f.at(i) {
			if h.Entry.Kind == lexicon.Office && int(h.End) == len(f.tokens) && !f.small(i-1) {
				return true
			}
		}
	}
	return false
}

// letters are those of an agency that a line opens with, behind its dashes, if no other word stands in it: "--SPA 19:42 LOCAL TIME".
func letters(s string) string {
	if s != strings.ToUpper(s) {
		return ""
	}
	if s, _, _ = strings.Cut(strings.Trim(s, " -–—/()"), " "); agencyLetters(s) {
		return s
	}
	return ""
}

// signsDateline tells whether an agency signs the dateline of a text: "Riyadh, May 21, SPA --", "Manama (BNA):".
func signsDateline(agency, text string) bool {
	_, behind, ok := strings.Cut(text[:min(len(text), maxDateline)], agency)
	return ok && (strings.HasPrefix(behind, ")") || strings.HasPrefix(behind, " -") || strings.HasPrefix(behind, " –") || strings.HasPrefix(behind, " —"))
}

// agencyLetters tells whether a line is the letters that an agency signs with: VNA.
func agencyLetters(s string) bool {
	if len(s) < 3 || len(s) > 8 {
		return false
	}
	for _, c := range []byte(s) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}
