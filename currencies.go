package communique

import (
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/text"
)

// currencies decides which country's money is meant where several have one of that name: by the text's own words for it, then by the country
// spoken of, then by the country that the release comes from.
type currencies struct {
	t         *text.Text
	found     []mention.Money
	publisher func() Country // whose release it is, nil if nobody knows
	dateline  Country
	read      bool
	explicit  map[string]int  // by code: how often the text names a currency that leaves no doubt
	named     map[string]int  // by code: how often it names a country of that currency
	met       map[string]bool // by code: the text speaks of dealings with a country of that currency, as others do
	spent     string          // the one dollar that is no American one in which the text tells somebody to give, if it names no other
}

// code is the ISO code of an amount's currency.
func (c *currencies) code(m mention.Money) string {
	if m.Code != "" {
		return m.Code
	}
	c.survey()
	usual := mention.Likely(m.Currency)
	if code := c.own(m.Currency, usual); code != "" {
		return code
	}
	if usual == "USD" {
		if code := c.spender(m); code != "" {
			return code
		}
		if c.spent != "" {
			return c.spent
		}
	} else if code := c.spoken(m.Currency, usual); code != "" {
		return code
	}
	if code := c.domestic(usual); (usual != "USD" || c.explicit[code] == 0) && mention.Fits(c.t.Lexicon, code, m.Currency) {
		return code
	}
	return usual
}

// survey counts, once, the currencies that the amounts and words of the text leave no doubt of, and the countries that it names.
func (c *currencies) survey() {
	if c.read {
		return
	}
	c.read, c.explicit, c.named, c.met = true, map[string]int{}, map[string]int{}, map[string]bool{}
	for _, m := range c.found {
		if m.Code != "" {
			c.explicit[m.Code]++
		}
	}
	const told = 1<<lexicon.Country | 1<<lexicon.Demonym | 1<<lexicon.Currency
	for i := c.t.Next(0, told); i < len(c.t.Tokens); i = c.t.Next(i+1, told) {
		if h, ok := c.country(i); ok {
			code := c.currencyOf(h.Entry.Flag())
			c.named[code]++
			if c.t.Is(i-1, "to") || c.t.Is(i-1, "with") {
				c.met[code] = true
			}
		}
		if h, ok := c.t.Longest(i, lexicon.Currency); ok && h.Entry.Has("word") && h.Entry.Get("unit") == "" {
			c.explicit[mention.Likely(h.Entry)]++
		}
	}
	c.spent = c.spends()
}

// spends is the dollar of the one country that gives some in this text: it means the same one in its other sentences.
func (c *currencies) spends() (code string) {
	if c.explicit["USD"] > 0 {
		return ""
	}
	for _, m := range c.found {
		if m.Code != "" || mention.Likely(m.Currency) != "USD" {
			continue
		}
		other := c.spender(m)
		if other != "" && code != "" && other != code {
			return ""
		}
		code = max(code, other)
	}
	if c.elsewhere(code) {
		return ""
	}
	return code
}

func (c *currencies) currencyOf(country string) string {
	if e := c.t.Lexicon.Country(country); e != nil {
		return e.Get("currency")
	}
	return ""
}

// own is the one currency of that name which the text itself spells out. Who spells out US$ beside a bare $ may mean another by the latter,
// and who spells out a dollar of small reach, F$, or of another country than his own, means the American one.
func (c *currencies) own(e *lexicon.Entry, usual string) (code string) {
	for other := range c.explicit {
		if usual == "USD" && (!c.mainly(other) || c.elsewhere(other)) || !mention.Fits(c.t.Lexicon, other, e) {
			continue
		}
		if code != "" {
			return ""
		}
		code = other
	}
	return code
}

// elsewhere tells whether a text is known to come from a country of another money than the dollar of a code.
func (c *currencies) elsewhere(code string) bool {
	home := c.currencyOf(string(c.dateline))
	if c.publisher != nil {
		if country := c.publisher(); country != "" {
			home = c.currencyOf(string(country))
		}
	}
	return home != "" && home != code
}

// spoken is the currency of the country that the text names most of those that have one of that name; the usual one, where it stands level.
func (c *currencies) spoken(e *lexicon.Entry, usual string) (best string) {
	most := 0
	for code, n := range c.named {
		if n < most || !mention.Fits(c.t.Lexicon, code, e) {
			continue
		}
		if n > most || best != usual && (code == usual || code < best) {
			best, most = code, n
		}
	}
	return best
}

// spender is the currency of the country that a dollar amount is told of as its giver: the first that its sentence names, before the amount and
// behind no preposition: "New Zealand is putting $5 million into". All the world trades in US dollars.
func (c *currencies) spender(m mention.Money) string {
	s := c.t.Sentences[c.t.SentenceOf(m.First)]
	for i := max(s.First, m.First-breadth); i < m.First; i++ {
		if c.t.Kinds(i)&lexicon.Commerce.Set() != 0 {
			return ""
		}
		h, ok := c.country(i)
		if !ok {
			continue
		}
		if c.t.Class(i-1)&lexicon.Preposition != 0 && i > s.First && !c.t.Is(i-1, "of") || c.firms(int(h.End)) {
			return ""
		}
		if code := c.currencyOf(h.Entry.Flag()); code == "USD" || c.mainly(code) && mention.Fits(c.t.Lexicon, code, m.Currency) {
			return code
		}
		return ""
	}
	return ""
}

// firms tells whether companies or what they own are named at token i: not who acts for a government.
func (c *currencies) firms(i int) bool {
	return c.t.Flagged(i, lexicon.Group, "body") || c.t.Kinds(i)&(1<<lexicon.Asset|1<<lexicon.Company) != 0
}

// mainly tells whether the country of a dollar gives its aid and reckons its projects in it: those whose dollar is traded everywhere do.
func (c *currencies) mainly(code string) bool {
	e := c.t.Lexicon.Currency(code)
	return e != nil && e.Has("traded")
}

// country is the country named at token i.
func (c *currencies) country(i int) (h lexicon.Hit, ok bool) {
	if c.t.Kinds(i)&(1<<lexicon.Country|1<<lexicon.Demonym) == 0 {
		return h, false
	}
	if h, ok := c.t.Longest(i, lexicon.Demonym); ok {
		return h, true
	}
	return c.t.Longest(i, lexicon.Country)
}

// domestic is the currency of the country that the release comes from. Where only the dateline tells, an embassy may be speaking: a text that deals with
// that country, as others do, reckons in US dollars.
func (c *currencies) domestic(usual string) string {
	if c.publisher != nil {
		if country := c.publisher(); country != "" {
			return c.currencyOf(string(country))
		}
	}
	if code := c.currencyOf(string(c.dateline)); usual != "USD" || !c.met[code] {
		return code
	}
	return ""
}

// settleDollars takes the dollars of which nothing beside them tells whose they are for those of the country that the release turned out to come from, if
// it gives its aid in its own and the text speaks of no American ones.
func (r *reading) settleDollars() {
	of := &currencies{t: r.doc.Text, found: r.doc.Money}
	code := of.currencyOf(string(r.comesFrom))
	if code == "" || code == "USD" || !of.mainly(code) {
		return
	}
	of.survey()
	if of.explicit["USD"] > 0 {
		return
	}
	for i := range r.doc.Money {
		m := &r.doc.Money[i]
		if a := &r.article.Amounts[i]; m.Code == "" && a.Currency == "USD" && mention.Fits(r.doc.Lexicon, code, m.Currency) {
			a.Currency = code
		}
	}
}
