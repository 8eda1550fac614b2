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

// inflect appends every inflection of a form: of the first word of a verb, of the head of a noun. Other kinds stand as they are.
func inflect(out []inflected, kind Kind, form string, irregular map[string]*Entry) []inflected {
	switch kind {
	case Verb, Saying, Investing, Trading:
		return conjugate(out, form, irregular)
	case Office, Group, BodyNoun, Event, Feeling, Document, Asset, Commerce:
		out = append(out, inflected{form, Base}, inflected{plural(form, irregular), PluralForm})
		if first, rest := headed(form); irregular[first] != nil && irregular[first].Get("also") != "" {
			out = append(out, inflected{irregular[first].Get("also") + rest, PluralForm}) // memorandums beside memoranda
		}
		return out
	}
	return append(out, inflected{form, Base})
}

func conjugate(out []inflected, form string, irregular map[string]*Entry) []inflected {
	verb, rest, more := strings.Cut(form, " ")
	if more {
		rest = " " + rest
	}
	third, past, participle, gerund := regular(verb)
	if e := irregular[verb]; e != nil {
		third, past, gerund = or(e.Get("third"), third), or(e.Get("past"), past), or(e.Get("gerund"), gerund)
		participle = or(e.Get("participle"), past)
	}
	all := []inflected{{verb, Base}, {third, Third}, {past, Past}, {participle, Participle}, {gerund, Gerund}}
	if e := irregular[verb]; e != nil && e.Get("also") != "" {
		all = append(all, inflected{e.Get("also"), Past | Participle}) // bade beside bid
		if strings.HasSuffix(e.Get("also"), "ed") {
			all = append(all, inflected{verb + "ing", Gerund}) // traveled and traveling beside travelled
		}
	}
	for _, in := range all {
		merged := false
		for i := range out {
			if out[i].text == in.text+rest {
				out[i].form |= in.form
				merged = true
			}
		}
		if !merged {
			out = append(out, inflected{in.text + rest, in.form})
		}
	}
	return out
}

// regular spells the regular inflections. A doubled consonant (commit, travel) is spelled out in irregular.txt.
func regular(verb string) (third, past, participle, gerund string) {
	n := len(verb)
	last, before := verb[n-1], byte(0)
	if n > 1 {
		before = verb[n-2]
	}
	switch {
	case last == 'e' && (before == 'e' || before == 'y' || before == 'o'):
		return verb + "s", verb + "d", verb + "d", verb + "ing"
	case last == 'e' && before == 'i':
		return verb + "s", verb + "d", verb + "d", verb[:n-2] + "ying"
	case last == 'e':
		return verb + "s", verb + "d", verb + "d", verb[:n-1] + "ing"
	case last == 'y' && !vowel(before):
		return verb[:n-1] + "ies", verb[:n-1] + "ied", verb[:n-1] + "ied", verb + "ing"
	case last == 's' || last == 'x' || last == 'z' || last == 'h' && (before == 's' || before == 'c'):
		return verb + "es", verb + "ed", verb + "ed", verb + "ing"
	}
	return verb + "s", verb + "ed", verb + "ed", verb + "ing"
}

// plural puts the head of a noun phrase in the plural: ministers of state, directors-general, parties.
func plural(form string, irregular map[string]*Entry) string {
	head, rest := headed(form)
	last := head[strings.LastIndexAny(head, " -")+1:]
	stem := head[:len(head)-len(last)]
	if e := irregular[strings.ToLower(last)]; e != nil && e.Get("plural") != "" {
		return stem + e.Get("plural") + rest
	}
	third, _, _, _ := regular(last)
	return stem + third + rest
}

// behind is what stands behind the head of a noun phrase.
var behind = [...]string{
	" of ", " for ", " in ", " at ", " to ", " on ",
	"-general", "-designate", "-in-office", "-at-large", "-elect", " general", " extraordinary", " d'affaires",
}

// headed parts a noun phrase behind its head.
func headed(phrase string) (head, rest string) {
	end, folded := len(phrase), strings.ToLower(phrase)
	for _, cut := range behind {
		if i := strings.Index(folded, cut); i > 0 && i < end {
			end = i
		}
	}
	return phrase[:end], phrase[end:]
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

func irregulars(lines []*line) map[string]*Entry {
	m := map[string]*Entry{}
	for _, ln := range lines {
		for _, f := range ln.forms {
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
	for _, end := range abstract {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
