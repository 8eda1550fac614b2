package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

func capitals(s *sources) (string, error) {
	b := head("Capitals and seats of government, which may stand for their government. `state`: the name is the country's as well. `seat`: not the",
		"capital by law, but the government sits there. `ambiguous`: other places have that name, or it is a common word.",
		"Source: datasets/country-codes and the project's own gen/hand/capitals.txt; made by internal/lexicon/gen, do not edit.",
		"Licence: PDDL, MIT.")
	generated := map[string][]string{}
	for _, c := range s.countries {
		if name := c["Capital"]; name != "" {
			generated[c["ISO3166-1-Alpha-2"]] = []string{name}
		}
	}
	b.WriteString(merge(s.hand["capitals"], s.codes(), generated))
	return b.String(), nil
}

// cities writes each name once, without diacritics, with the country of the best known city of that name. The source has no number of
// inhabitants: of names in several countries only those count that gen/hand/cities.txt decides, or that are capitals.
func cities(s *sources) (string, error) {
	iso := s.cityCountries()
	found := map[string]string{}
	for _, c := range s.cities {
		code := iso[c["country"]]
		if code == "" {
			return "", fmt.Errorf("no code of country %q", c["country"])
		}
		name := lexicon.Plain(c["name"])
		if len(name) <= 3 {
			continue // To, Say, Can: more often something else, those that are known are kept by hand
		}
		if other, ok := found[name]; ok && other != code {
			code = "" // in two countries
		}
		found[name] = code
	}
	for _, table := range []string{"capitals", "cities"} {
		for _, ln := range s.hand[table] {
			for _, f := range spellings(ln.forms) {
				found[lexicon.Plain(f)] = ln.code
				if ln.code == "-" {
					found[lexicon.Plain(f)] = ""
				}
			}
		}
	}
	var lines []string
	for name, code := range found {
		if code != "" && !strings.ContainsAny(name, "()/,") {
			lines = append(lines, name+"\t"+code+"\n")
		}
	}
	slices.Sort(lines)
	b := head("Cities: the name without diacritics and the country of the best known city of that name. The lines are sorted by their bytes and searched in place.",
		"Source: GeoNames (https://www.geonames.org), by way of datasets/world-cities, changed: one line a name, names in several countries left out;",
		"and the project's own gen/hand/cities.txt. Made by internal/lexicon/gen, do not edit.",
		"Licence: CC-BY 4.0 (https://creativecommons.org/licenses/by/4.0/), see cities.LICENSE beside this file.")
	b.WriteString(strings.Join(lines, ""))
	return b.String(), nil
}

// cityCountries finds the codes of the ISO names that the cities carry.
func (s *sources) cityCountries() map[string]string {
	iso := map[string]string{
		"No country found for alpha-2 code: XK": "XK", "Congo, The Democratic Republic of the": "CD", "Bonaire, Sint Eustatius and Saba": "BQ",
		"Falkland Islands (Malvinas)": "FK", "Holy See (Vatican City State)": "VA", "Iran, Islamic Republic of": "IR",
		"Bolivia, Plurinational State of": "BO", "Venezuela, Bolivarian Republic of": "VE", "Micronesia, Federated States of": "FM",
		"Korea, Democratic People's Republic of": "KP", "Korea, Republic of": "KR", "Moldova, Republic of": "MD", "Palestine, State of": "PS",
		"Taiwan, Province of China": "TW", "Tanzania, United Republic of": "TZ", "Virgin Islands, British": "VG", "Virgin Islands, U.S.": "VI",
		"United Kingdom": "GB", "United States": "US", "Türkiye": "TR", "Côte d'Ivoire": "CI", "Hong Kong": "HK", "Macao": "MO", "Congo": "CG",
		"Saint Helena, Ascension and Tristan da Cunha": "SH", "Svalbard and Jan Mayen": "SJ", "Cocos (Keeling) Islands": "CC",
		"Saint Martin (French part)": "MF", "Sint Maarten (Dutch part)": "SX", "Wallis and Futuna": "WF", "Brunei Darussalam": "BN",
		"Russian Federation": "RU", "Syrian Arab Republic": "SY", "Viet Nam": "VN", "Lao People's Democratic Republic": "LA", "Cabo Verde": "CV", "Eswatini": "SZ",
	}
	for _, c := range s.countries {
		for _, column := range []string{"official_name_en", "CLDR display name", "UNTERM English Short"} {
			name, _, _ := strings.Cut(c[column], " (")
			if _, ok := iso[name]; !ok && name != "" {
				iso[name] = c["ISO3166-1-Alpha-2"]
			}
		}
	}
	return iso
}
