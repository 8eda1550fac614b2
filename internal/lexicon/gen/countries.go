package main

import (
	"fmt"
	"slices"
	"strings"
)

// codes are the ISO 3166 codes in order, with EU, UN and XK.
func (s *sources) codes() (out []string) {
	for _, c := range s.countries {
		out = append(out, c["ISO3166-1-Alpha-2"])
	}
	out = append(out, "EU", "UN", "XK")
	slices.Sort(out)
	return out
}

// donors are the countries that give more aid than they take: the members of the OECD's committee and of the EU, those of the Gulf with
// funds for it, and others that lend.
var donors = strings.Fields("AE AT AU BE BG CA CH CN CY CZ DE DK EE ES FI FR GB GR HR HU IE IL IN IS IT JP KR KW LI LT LU LV MC MT NL NO NZ PL PT QA RO RU SA SE SG SI SK TR TW US")

func countryCodes(s *sources) (string, error) {
	b := head("Countries: the ISO 3166-1 alpha-2 code, the alpha-3 code and the currency. EU and UN count as countries, XK is Kosovo. `donor`: gives aid rather than takes it.",
		"Source: datasets/country-codes; made by internal/lexicon/gen, do not edit.",
		"Licence: PDDL.")
	facts := map[string]string{"EU": "EU\talpha3=EUE currency=EUR\n", "UN": "UN\talpha3=UNO\n", "XK": "XK\talpha3=XKX currency=EUR\n"}
	for _, c := range s.countries {
		code := c["ISO3166-1-Alpha-2"]
		text := code + "\t"
		if slices.Contains(donors, code) {
			text += "donor "
		}
		text += "alpha3=" + c["ISO3166-1-Alpha-3"]
		if alpha := currencyOf(code, c["ISO4217-currency_alphabetic_code"]); len(alpha) == 3 {
			text += " currency=" + alpha
		}
		facts[code] = text + "\n"
	}
	for _, code := range s.codes() {
		if code == "" || len(code) != 2 {
			return "", fmt.Errorf("code %q", code)
		}
		b.WriteString(facts[code])
	}
	return b.String(), nil
}

// currencyOf mends what the source has of old, and picks one where it lists several.
func currencyOf(code, listed string) string {
	switch code {
	case "HR", "BG", "LT":
		return "EUR"
	case "PA":
		return "PAB"
	case "HT":
		return "HTG"
	case "LS":
		return "LSL"
	case "NA":
		return "NAD"
	case "BT":
		return "BTN"
	case "SV":
		return "USD"
	case "CW", "SX":
		return "XCG"
	case "MR":
		return "MRU"
	case "ST":
		return "STN"
	case "ZW":
		return "ZWG"
	case "SL":
		return "SLE"
	case "VE":
		return "VES"
	case "BY":
		return "BYN"
	case "PS":
		return "ILS"
	case "TW":
		return "TWD"
	case "AQ":
		return ""
	}
	first, _, _ := strings.Cut(listed, ",")
	return first
}

func countryNames(s *sources) (string, error) {
	b := head("Names of countries: short, formal, former and local ones as English releases write them. The first flag is the code;",
		"`ambiguous` marks a form that is a country only where its context agrees; `-` is the code of names that mean no country.",
		"Source: CLDR, the UN's terminology by way of datasets/country-codes, the CIA World Factbook, and the project's own gen/hand/countries.txt;",
		"made by internal/lexicon/gen, do not edit.",
		"Licence: Unicode License v3 (CLDR), PDDL, public domain, MIT.")
	generated := map[string][]string{}
	for _, c := range s.countries {
		code := c["ISO3166-1-Alpha-2"]
		names := []string{s.names[code], s.names[code+"-alt-short"], s.names[code+"-alt-variant"], formal(c["UNTERM English Formal"])}
		if long := s.factbook[code]["long"]; !strings.ContainsAny(long, "(;,/") {
			names = append(names, formal(long))
		}
		for _, name := range names {
			if name != "" && name != "none" && !strings.ContainsAny(name, "()*") && !strings.Contains(name, " - ") && name != "SAR China" {
				generated[code] = append(generated[code], strings.ReplaceAll(name, "’", "'"))
			}
		}
	}
	b.WriteString(merge(s.hand["countries"], append(s.codes(), "-"), generated))
	return b.String(), nil
}

func formal(name string) string {
	name = strings.TrimSpace(strings.TrimRight(name, "* "))
	return strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
}

func demonyms(s *sources) (string, error) {
	b := head("Adjectives and nouns for the people of a country. The first flag is its code; without `noun` the form is an adjective, which may",
		"stand as a noun too; `plural` are several people; `ambiguous` is shared, the code the likelier one; `combining` stands only",
		"before a hyphen and another country.",
		"Source: the CIA World Factbook and the project's own gen/hand/demonyms.txt; made by internal/lexicon/gen, do not edit.",
		"Licence: public domain, MIT.")
	known := map[string]bool{}
	for _, ln := range s.hand["demonyms"] {
		known[ln.code] = true
	}
	generated := map[string][]string{}
	for code, f := range s.factbook {
		if adjective := f["nationality_adjective"]; !known[code] && !strings.ContainsAny(adjective, "(;,/") && !strings.Contains(adjective, " or ") && adjective != "none" {
			generated[code] = []string{adjective}
		}
	}
	hand := s.hand["demonyms"]
	for _, ln := range s.hand["demonyms"] {
		if ln.flags == "" || ln.flags == "ambiguous" {
			if more := plurals(ln.forms); len(more) > 0 {
				hand = append(hand, line{more, ln.code, strings.TrimSpace("noun plural " + ln.flags)})
			}
		}
	}
	b.WriteString(merge(hand, s.codes(), generated))
	return b.String(), nil
}

// plurals are the nouns in the plural that adjectives make by -s: Kazakhs, Germans, Omanis; French and Chinese make none.
func plurals(adjectives []string) (out []string) {
	for _, a := range adjectives {
		unchanged := slices.ContainsFunc([]string{"ese", "ish", "sh", "ch", "s", "ic"}, func(end string) bool { return strings.HasSuffix(a, end) })
		if !unchanged && !slices.Contains(invariable, a) {
			out = append(out, a+"s")
		}
	}
	return out
}

var invariable = []string{"Philippine", "Batswana", "Motswana", "Basotho", "Mosotho", "I-Kiribati", "Emaswati", "Liswati", "Burkinabe", "Burkinabè", "Burkinabé", "Swiss", "Malagasy", "Lao", "Kyrgyz", "iTaukei", "Northern Irish", "Welsh", "Ni-Vanuatu", "Central African"}
