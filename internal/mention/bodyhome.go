package mention

import "github.com/communique-go/communique/internal/lexicon"

// This file reads where a firm is at home by what stands round its name: "Danish manufacturer Fjordkraft", "Finland's Varmeland Oyj", "Varmeland of
// Finland", "Varmeland (Finland)", "Varmeland, based in Oslo", "Varmeland, a Danish shipping line".

// farHome is how many small words may stand between a country's adjective and the firm: the Danish wind turbine manufacturer Fjordkraft.
const farHome = 5

// homeOf is the country of the firm whose name a span is, or none.
func (f *finder) homeOf(s Span) string {
	if code := f.homeBefore(s.First); code != "" {
		return code
	}
	if code, city, ok := f.cityBefore(s.End); ok && city > s.First && (f.particle(city-1) || f.one(city-1, "of")) {
		return code // Port Autonome de Dakar
	}
	if h, ok := f.hit(s.First-2, 1<<lexicon.Group); ok && h.Entry.Has("body") && f.Is(s.First-1, ",") && f.Is(s.End, ",") {
		if code := f.homeBefore(s.First - 1); code != "" {
			return code // "a Danish shipyard, Varmeland Oyj,"
		}
	}
	return f.homeBehind(s.End)
}

func (f *finder) homeBefore(i int) string {
	j := i - 1
	for f.Is(j, "“") || f.Is(j, "\"") || f.Is(j, "«") || f.Is(j, "‘") {
		j--
	}
	if j > 0 && f.possessive(j) {
		if code := f.codeAt(j - 1); code != "" {
			return code
		}
		if code, first, ok := f.cityBefore(j); ok && !f.upper(first-1) && f.body[first] == 0 {
			return code
		}
		return ""
	}
	if rooted := (Body{}); f.rooted(j+1, &rooted) {
		return rooted.Country
	}
	for n := 0; n < farHome && j >= 0; n++ {
		if code := f.codeAt(j); code != "" {
			if !f.Countries[f.country[j]-1].Adjective {
				return ""
			}
			return code
		}
		if !f.lower(j) || f.function(j) || f.Kinds(j)&acts != 0 {
			return ""
		}
		j--
	}
	return ""
}

func (f *finder) homeBehind(i int) string {
	if f.one(i, "of") || f.one(i, "from") || f.Is(i, "(") {
		at := f.the(i + 1)
		code := f.codeAt(at)
		if city, _, ok := f.cityAt(at); code == "" && ok && !f.Is(i, "(") {
			return city // "Fjordkraft AS of Bergen"
		}
		if code == "" || f.Countries[f.country[at]-1].Adjective || f.Is(i, "(") && !f.Is(f.Countries[f.country[at]-1].End, ")") {
			return ""
		}
		return code
	}
	if !f.Is(i, ",") {
		return ""
	}
	if i++; f.Class(i)&lexicon.Relative != 0 && f.Class(i+1)&lexicon.Be != 0 {
		i += 2
	}
	if f.sits(i) && f.one(i+1, "in") {
		if code := f.codeAt(i + 2); code != "" {
			return code
		}
		code, _, _ := f.cityAt(i + 2)
		return code
	}
	return f.homeOfOne(i)
}

// nationality is the token after the adjective at i that tells where a company is from, "the Chadian | Lumet Holding", or i where it may be part of the
// name: the Chadian Investment Company.
func (f *finder) nationality(i int, head *lexicon.Entry) int {
	c := f.country[i]
	if c == 0 || head.Flag() != "company" || f.Class(i-1)&lexicon.Determiner == 0 || !f.Countries[c-1].Adjective {
		return i
	}
	end := f.Countries[c-1].End
	if !f.proper(end, end+1) || f.conceptual(end) || f.bodyHead(end) {
		return i
	}
	return end
}

// homeOfOne is the country of whoever the noun phrase at token i tells to be one of its firms: "a leading Danish maker of", "a Bergen utility", "a firm
// from Norway", "one of Norway's utilities".
func (f *finder) homeOfOne(i int) string {
	one := f.one(i, "one") && f.one(i+1, "of")
	if f.Class(i)&lexicon.Determiner == 0 && !one {
		return ""
	}
	if code, end, ok := f.cityAt(i + 1); ok && f.lower(end) && !f.function(end) {
		return code
	}
	for k := i + 1; k < i+2+farHome; k++ {
		switch code := f.codeAt(k); {
		case code != "" && (f.Countries[f.country[k]-1].Adjective && f.lower(f.Countries[f.country[k]-1].End) || f.possessive(f.Countries[f.country[k]-1].End)):
			return code
		case code != "" && f.one(k-1, "from"):
			return code
		case code == "" && !f.lower(k) && !f.Is(k, "-") && !f.possessive(k):
			return ""
		}
	}
	return ""
}

// codeAt is the country that token i is part of the name of, none of the European Union or the United Nations.
func (f *finder) codeAt(i int) string {
	if i < 0 || i >= len(f.Tokens) || f.country[i] == 0 {
		return ""
	}
	if c := f.Countries[f.country[i]-1]; c.Code != "EU" && c.Code != "UN" {
		return c.Code
	}
	return ""
}
