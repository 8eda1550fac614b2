package lexicon

import "strings"

// A Kind tells what an entry is: it is the file that the line stands in.
type Kind uint8

const (
	CountryCode  Kind = iota // world/countries.txt: ISO 3166 codes with their facts
	CurrencyCode             // world/currencies.txt: ISO 4217 codes
	HijriYear                // world/hijri.txt: years of the Islamic calendar
	Capital                  // world/capitals.txt
	City                     // world/cities.txt, searched in place
	Body                     // world/bodies.txt
	Company                  // world/companies.txt
	Media                    // world/media.txt
	Given                    // world/given.txt, searched in place
	Leader                   // world/leaders.txt, searched in place
	Country                  // <language>/countries.txt: names; the first flag is the code
	Demonym                  // adjectives and nouns for a country's people
	Currency                 // words and symbols for money
	Office                   // minister, ambassador, chairman
	Rank                     // deputy, acting, first
	Portfolio                // foreign affairs, trade
	Honorific                // H.E., Dr., Sheikh
	Group                    // officials, entrepreneurs: people without a name
	BodyNoun                 // ministry, bank, university: the noun at the head of a body's name
	Verb                     // frames of verbs
	Saying                   // verbs that report what was said
	Feeling                  // nouns of what is given word of: condolences, gratitude, hope
	Event                    // frames of event nouns: meeting, visit, round
	Venue                    // palace, hall, airport: what an encounter may be held at
	Agenda                   // subject, topic, focus: what was talked about
	Cue                      // words beside an encounter: by phone, in the presence of, the same day
	Modality                 // operators that make an event planned, proposed, cancelled
	Document                 // kinds of agreements
	Phase                    // what happens to an agreement: signed, in force
	Investing                // frames of investment
	Trading                  // frames of trade
	Asset                    // loan, grant, fund, plant, company: what capital is put into or comes as
	Commerce                 // turnover, exports, growth
	Sector                   // agriculture, renewable energy
	Calendar                 // months, weekdays, parts of years, relative dates
	DatePattern              // dateforms.txt: what stands side by side in a date
	Quantity                 // number words, scales, qualifiers
	Furniture                // lines that are no part of a release
	Abbreviation             // words whose full stop ends no sentence
	ClassWord                // forms.txt: the closed classes
	Irregular                // irregular.txt: inflected forms
	Common                   // words that are no names though they begin a sentence
	Around                   // words around sums, counts and documents
	Manner                   // what kind of release a phrase tells of
	Actor                    // words that tell which sector an office or group acts for
	Bearing                  // words that tell where whoever stands beside them is from or goes
	Subject                  // what offices and programmes are for, in general words
	kinds                    // how many there are
)

var files = [kinds]string{
	"countries", "currencies", "hijri", "capitals", "cities", "bodies", "companies", "media", "given", "leaders",
	"countries", "demonyms", "currencies", "offices", "ranks", "portfolios", "honorifics", "groups", "bodynouns",
	"verbs", "saying", "feelings", "events", "venues", "agenda", "cues", "modality", "documents", "phases", "investing", "trading", "assets", "commerce", "sectors",
	"dates", "dateforms", "quantities", "furniture", "abbreviations", "forms", "irregular", "common", "around", "kinds", "actors", "bearings", "subjects",
}

// Kinds is a set of kinds, with Opening, Forming and Timing.
type Kinds uint64

// Opening stands in a set for what a date may begin with.
const Opening Kinds = 1 << 63

// Forming stands in a set for the words that a form of dateforms.txt begins with.
const Forming Kinds = 1 << 62

// Timing stands in a set for what a day or period may begin with, be it after a word that opens the date.
const Timing Kinds = 1 << 61

// Within stands in a set for the words that a form of dateforms.txt has behind its first.
const Within Kinds = 1 << 60

// Set is the set of this kind alone.
func (k Kind) Set() Kinds { return 1 << (k & 63) } // there are fewer

// SetOf is the set of several kinds.
func SetOf(kinds ...Kind) (s Kinds) {
	for _, k := range kinds {
		s |= k.Set()
	}
	return s
}

// Has tells whether a kind is in the set.
func (s Kinds) Has(k Kind) bool { return s>>(k&63)&1 != 0 }

// File is the name of the kind's file, without .txt.
func (k Kind) File() string { return files[k] }

// kindOf finds the kind of a file. The folder world holds the first kinds, a language's folder the others.
func kindOf(folder, file string) (Kind, bool) {
	base, ok := strings.CutSuffix(file, ".txt")
	first, end := Country, kinds
	if folder == "world" {
		first, end = 0, Country
	}
	for k := first; ok && k < end; k++ {
		if files[k] == base {
			return k, true
		}
	}
	return 0, false
}
