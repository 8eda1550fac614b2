package lexicon

import "strings"

// A Form is what an inflection makes of the first form: a set, since "put" is base, past and participle.
type Form uint8

const (
	Base Form = 1 << iota
	Third
	Past
	Participle
	Gerund
	PluralForm
)

type inflected struct {
	text string
	form Form
}

// An inflector makes the inflections of forms.
type inflector struct {
	irregular map[string]*Entry
	made      pieces
	out       []inflected
}

// inflect is every inflection of a form, until the next is asked for: of the first word of a verb, of the head of a noun. Other kinds stand as they are.
func (i *inflector) inflect(kind Kind, form string) []inflected {
	i.out = i.out[:0]
	switch kind {
	case Verb, Saying, Investing, Trading:
		i.conjugate(form)
	case Office, Group, BodyNoun, Event, Feeling, Document, Asset, Commerce:
		head, rest := headed(form)
		i.out = append(i.out, inflected{form, Base}, inflected{i.plural(head, rest), PluralForm})
		if e := i.irregular[head]; e != nil && e.Get("also") != "" {
			i.out = append(i.out, inflected{i.made.join(e.Get("also"), rest, ""), PluralForm}) // memorandums beside memoranda
		}
	default:
		i.out = append(i.out, inflected{form, Base})
	}
	return i.out
}

func (i *inflector) conjugate(form string) {
	verb, rest := form, ""
	if space := strings.IndexByte(form, ' '); space >= 0 {
		verb, rest = form[:space], form[space:]
	}
	i.out = append(i.out, inflected{form, Base})
	third, past, gerund := regular(verb)
	e := i.irregular[verb]
	if e == nil {
		i.regularly(verb, third, rest, Third)
		i.regularly(verb, past, rest, Past|Participle)
		i.regularly(verb, gerund, rest, Gerund)
		return
	}
	i.either(e.Get("third"), verb, third, rest, Third)
	i.either(e.Get("past"), verb, past, rest, Past)
	i.either(or(e.Get("participle"), e.Get("past")), verb, past, rest, Participle)
	i.either(e.Get("gerund"), verb, gerund, rest, Gerund)
	if also := e.Get("also"); also != "" {
		i.add(also, "", rest, Past|Participle) // bade beside bid
		if strings.HasSuffix(also, "ed") {
			i.add(verb, "ing", rest, Gerund) // traveled and traveling beside travelled
		}
	}
}

// either adds an irregular form of a verb if it has one, otherwise the regular.
func (i *inflector) either(irregular, verb string, s suffix, rest string, form Form) {
	if irregular != "" {
		i.add(irregular, "", rest, form)
	} else {
		i.regularly(verb, s, rest, form)
	}
}

func (i *inflector) regularly(verb string, s suffix, rest string, form Form) {
	i.add(verb[:len(verb)-s.without], s.letters, rest, form)
}

// add adds an inflection, or its form to one that is spelled like it.
func (i *inflector) add(stem, letters, rest string, form Form) {
	text := i.made.join(stem, letters, rest)
	for n := range i.out {
		if i.out[n].text == text {
			i.out[n].form |= form
			return
		}
	}
	i.out = append(i.out, inflected{text, form})
}

// A suffix stands behind a verb without its last letters.
type suffix struct {
	without int
	letters string
}

// regular has the suffixes of the regular inflections. A doubled consonant (commit, travel) is spelled out in irregular.txt.
func regular(verb string) (third, past, gerund suffix) {
	n := len(verb)
	last, before := verb[n-1], byte(0)
	if n > 1 {
		before = verb[n-2]
	}
	third, past, gerund = suffix{0, "s"}, suffix{0, "ed"}, suffix{0, "ing"}
	switch {
	case last == 'e':
		past.letters = "d"
		switch before {
		case 'e', 'y', 'o':
		case 'i':
			gerund = suffix{2, "ying"}
		default:
			gerund.without = 1
		}
	case last == 'y' && !vowel(before):
		third, past = suffix{1, "ies"}, suffix{1, "ied"}
	case last == 's' || last == 'x' || last == 'z' || last == 'h' && (before == 's' || before == 'c'):
		third.letters = "es"
	}
	return third, past, gerund
}

// plural puts the head of a noun phrase in the plural: ministers of state, directors-general, parties.
func (i *inflector) plural(head, rest string) string {
	last := head[strings.LastIndexAny(head, " -")+1:]
	stem := head[:len(head)-len(last)]
	if e := i.irregular[strings.ToLower(last)]; e != nil && e.Get("plural") != "" {
		return i.made.join(stem, e.Get("plural"), rest)
	}
	third, _, _ := regular(last)
	return i.made.join(head[:len(head)-third.without], third.letters, rest)
}

// behind is what stands behind the head of a noun phrase.
var behind = [...]string{
	" of ", " for ", " in ", " at ", " to ", " on ",
	"-general", "-designate", "-in-office", "-at-large", "-elect", " general", " extraordinary", " d'affaires",
}

// headed parts a noun phrase behind its head.
func headed(phrase string) (head, rest string) {
	for i := 1; i < len(phrase); i++ {
		if phrase[i] != ' ' && phrase[i] != '-' {
			continue
		}
		for _, cut := range behind {
			if len(cut) <= len(phrase)-i && strings.EqualFold(phrase[i:i+len(cut)], cut) {
				return phrase[:i], phrase[i:]
			}
		}
	}
	return phrase, ""
}

// Singular undoes the plural of an office: heads of state, foreign ministers, secretaries-general.
func Singular(plural string) string {
	head, rest := headed(plural)
	switch {
	case strings.HasSuffix(head, "ies"):
		head = head[:len(head)-3] + "y"
	case strings.HasSuffix(head, "men"):
		head = head[:len(head)-3] + "man"
	default:
		head = strings.TrimSuffix(head, "s")
	}
	return head + rest
}

// infinitives are the endings of inflected verbs with those of their infinitives, the longest first.
var infinitives = [...][2]string{
	{"ied", "y"}, {"ies", "y"}, {"ated", "ate"}, {"ised", "ise"}, {"ized", "ize"}, {"ced", "ce"}, {"ged", "ge"}, {"sed", "se"}, {"ved", "ve"}, {"ed", ""}, {"s", ""},
}

// Infinitive undoes the regular inflection of a verb that the lexicon does not know, in small letters; "" if there is none.
func Infinitive(inflected string) string {
	for _, cut := range infinitives {
		if stem, ok := strings.CutSuffix(inflected, cut[0]); ok {
			return stem + cut[1]
		}
	}
	return ""
}

func vowel(c byte) bool { return strings.IndexByte("aeiouAEIOU", c) >= 0 }

func or(s, other string) string {
	if s != "" {
		return s
	}
	return other
}

func irregulars(lines []line) map[string]*Entry {
	m := make(map[string]*Entry, len(lines))
	for _, ln := range lines {
		for f := range forms(ln.forms) {
			m[f] = ln.entry
		}
	}
	return m
}

// abstract are the endings of nouns for a subject or a group of people, and of adjectives of such.
var abstract = [...]string{
	"tion", "tions", "sion", "ity", "ities", "ness", "ship", "ment", "ments", "ology", "istics", "ture", "tures", "ism", "ists", "ics", "graphy",
	"ysis", "men", "cial", "ical", "ional",
}

// Abstract tells by its ending whether a word is one for a subject or a group of people: Mediation, Literature, Industrialists.
func Abstract(w string) bool {
	if w == "" {
		return false
	}
	last := w[len(w)-1]
	for _, end := range abstract {
		if end[len(end)-1] == last && len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
