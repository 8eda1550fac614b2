package mention

import "github.com/communique-go/communique/internal/lexicon"

// sameHolder tells whether after an office that ends at i another follows that the same person holds, with the name after both:
// "Prime Minister and Minister of Foreign Affairs Ana Lima".
func (f *finder) sameHolder(i int) (next int, ok bool) {
	comma, and := f.Is(i, ","), f.one(i, "and")
	next = i
	if comma {
		next++
	}
	if f.one(next, "and") || f.Is(next, "&") || f.Is(next, "/") || f.Is(next, "-") || f.Is(next, "–") {
		next++
		comma = false
	}
	o, found := f.officeBegins(next)
	if !found || o.Plural {
		return 0, false
	}
	k := f.office[i-1]
	if k != 0 && o.Country != "" && f.offices[k-1].Country != "" && f.offices[k-1].Country != o.Country {
		return 0, false // "the Norwegian minister and Kenyan envoy Tom Roe"
	}
	if _, name, named := f.nameBegins(o.End); named {
		if and && f.words(name) == 1 && k != 0 && !(f.bare(f.offices[k-1]) && f.wholeName(name)) {
			return 0, false // "the Deputy Secretary and Foreign Minister Lima", who were named before
		}
		if first := f.offices[max(0, int(k)-1)]; comma && k != 0 && (f.has(first, "shared") || f.ofMinisters(first) || (f.has(o, "firm") || f.has(o, "weak")) && o.Country == "" && o.First == o.Title.First || f.bare(first)) {
			return next, true // "Vice Prime Minister, Minister of Economy Ana Lima"
		}
		if _, listed := f.officeBegins(f.the(name.End + 1)); comma && listed && k != 0 && f.one(name.End, "and") && f.Definite(f.offices[k-1].First-1) {
			return 0, false // "the Prime Minister, Foreign Minister Ana Lima and Minister of Trade Jan Costa": three
		}
		return next, !comma || o.Span == o.Title && o.Body < 0 && o.Title.End-o.Title.First <= 2
	}
	if _, styled := f.styledOffice(o.End); styled && !comma {
		return next, true // "the Deputy Prime Minister and Foreign Minister, Senator Ana Lima"
	}
	if _, name, named := f.nameBegins(o.End + 1); named && f.Is(o.End, ",") {
		return next, f.words(name) > 1
	}
	return next, f.sameHolderAfter(o.End)
}

// ofMinisters tells whether an office is one in a cabinet, which its holder has beside a ministry: Deputy Chairman of the Cabinet of Ministers.
func (f *finder) ofMinisters(o Office) bool {
	return o.Body >= 0 && f.one(f.Bodies[o.Body].End-1, "ministers")
}

// bare tells whether an office is a title alone without an article, which only a name can be behind.
func (f *finder) bare(o Office) bool {
	return o.Span == o.Title && f.Class(o.First-1)&lexicon.Determiner == 0
}

// wholeName tells whether no name of several words has the one that a name is, among those near it: "Prime Minister and Minister of Finance Sugiono".
func (f *finder) wholeName(s Span) bool {
	n := int(f.name[s.First]) - 1
	for _, other := range f.Names[max(0, n-40):min(len(f.Names), n+40)] {
		if f.words(other.Span) > 1 && f.Fold(other.End-1) == f.Fold(s.First) {
			return false
		}
	}
	return true
}

// sameHolderAfter looks up to two offices further: "Deputy Prime Minister, Minister of Trade, and Minister of Energy, Ana Lima".
func (f *finder) sameHolderAfter(i int) bool {
	for range 2 {
		next := f.behindJoint(i, ",")
		o, found := f.officeBegins(next)
		if !found || o.Plural || next == i {
			return false
		}
		i = o.End
		if _, _, named := f.nameBegins(i); named {
			return true
		}
		if _, name, named := f.nameBegins(i + 1); named && f.Is(i, ",") && f.words(name) > 1 {
			return true
		}
	}
	return false
}

// share gives a name the plural office that stands before the list that it is in: "Presidents Lima and Costa".
func (f *finder) share(p *Party) {
	if len(p.Offices) > 0 || len(f.Parties) == 0 {
		return
	}
	last := f.Parties[len(f.Parties)-1]
	if f.Names[f.name[p.Name.First]-1].Rule == byCountry {
		f.shareOf(p, last)
		return
	}
	if f.shareByCountry(p) {
		return
	}
	gap := f.Slice(last.End, p.First)
	if last.Name.Empty() && len(last.Offices) > 0 && last.Offices[0].Plural && (gap == "–" || gap == "—" || gap == "-" || gap == ":" || gap == ",") {
		p.Offices = append(p.Offices, last.Offices[0])
		return
	}
	if last.Kind == Named && len(last.Offices) > 0 && last.Offices[0].Plural && last.Offices[0].First < last.Name.First &&
		(last.End == p.First-1 && (f.one(last.End, "and") || f.Is(last.End, ",")) || last.End == p.First-2 && f.Is(last.End, ",")) {
		p.Offices = append(p.Offices, last.Offices[0])
	}
}

// shareOf gives a name in a list by country the country before or behind it, and the plural office of the list: "the Presidents of
// Chad – Ana Lima, of Niger – Jan Costa", "the Ambassadors: Ana Lima of Chad, Jan Costa of Niger".
func (f *finder) shareOf(p *Party, last Party) {
	if at := f.the(p.Name.End + 1); f.one(p.Name.End, "of") && at < len(f.Tokens) && f.country[at] != 0 {
		c := f.Countries[f.country[at]-1]
		p.Country, p.End = c.Code, c.End
	} else if p.Country == "" && last.Country != "" && last.End >= p.First-1 {
		p.Country = last.Country
	}
	owned := f.possessive(p.Name.First - 1 - (p.Honorific.End - p.Honorific.First))
	for n := len(f.Parties) - 1; n >= max(0, len(f.Parties)-30) && f.SentenceOf(f.Parties[n].First) == f.SentenceOf(p.First); n-- {
		q := f.Parties[n]
		if q.Kind == Sides && q.Counterpart {
			p.Counterpart = true // "her counterparts of Chad, Ana Lima, and of Niger, Jan Costa"
			return
		}
		if len(q.Offices) > 0 && (q.Offices[0].Plural || owned && q.Kind == Named) {
			o := q.Offices[0]
			o.Country = p.Country
			p.Offices = append(p.Offices, o)
			return
		}
	}
}

// shareByCountry gives a name its country's part of a plural office: "the Presidents of Chad and Niger, Ana Lima and Jan Costa".
func (f *finder) shareByCountry(p *Party) bool {
	place, next := 0, p.First
	for n := len(f.Parties) - 1; n >= 0 && place < 8; n-- {
		q := f.Parties[n]
		listed := len(q.Others) > 0 && (q.Kind == Post && q.Offices[0].Plural || q.Kind == Sides && q.Counterpart)
		for i := q.End; i < next; i++ {
			if !f.Is(i, ",") && !f.one(i, "and") && !(listed && (f.Is(i, ":") || f.dash(i))) {
				return false
			}
		}
		if listed {
			if place > len(q.Others) {
				return false
			}
			f.sharePart(p, q, append([]string{q.Country}, q.Others...)[place])
			return true
		}
		if q.Kind != Named {
			return false
		}
		place, next = place+1, q.First
	}
	return false
}

// sharePart gives a name a country's part of the plural office of some people, or makes whoever has it the counterpart that they are.
func (f *finder) sharePart(p *Party, of Party, country string) {
	if p.Country = country; of.Counterpart {
		p.Counterpart = true
		return
	}
	o := of.Offices[0]
	o.Country = country
	p.Offices = append(p.Offices, o)
}

// shareBack gives the names before a plural office with a country for each its parts: "Ana Lima and | Jan Costa, the Presidents of Chad and Niger".
func (f *finder) shareBack(p *Party, o Office) bool {
	all := Party{Span: o.Span, Kind: Post, Offices: []Office{o}, Country: o.Country}
	f.others(&all)
	first, next := len(f.Parties)-len(all.Others), p.First
	if len(all.Others) == 0 || first < 0 || len(p.Offices) > 0 {
		return false
	}
	for n := len(f.Parties) - 1; n >= first; n-- {
		q := &f.Parties[n]
		if q.Kind != Named || len(q.Offices) > 0 || q.Country != "" || f.behindJoint(q.End, ",") != next {
			return false
		}
		next = q.First
	}
	for n := range all.Others {
		f.sharePart(&f.Parties[first+n], all, append([]string{all.Country}, all.Others...)[n])
	}
	f.sharePart(p, all, all.Others[len(all.Others)-1])
	p.End = all.End
	return true
}
