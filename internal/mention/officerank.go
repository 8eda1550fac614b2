package mention

import "github.com/communique-go/communique/internal/lexicon"

// This file reads what stands before an office in its title: "First Deputy", "External Affairs", "trade and industry".

// rank takes "First Deputy", "former".
func (r *officeReader) rank() bool {
	h, ok := r.hit(r.at, 1<<lexicon.Rank)
	if !ok || h.Entry.Has("link") || r.lower(r.at) && r.one(r.at, "under") && r.upper(r.at+1) {
		return false // "the government under President Ana Lima"
	}
	h = r.shorterRank(h)
	if o, found := r.hit(r.at, 1<<lexicon.Office); found && (o.End > h.End || !r.leads(int(h.End))) {
		if further, ok := r.hit(int(h.End), 1<<lexicon.Office); !ok || further.End <= o.End {
			return false // but "Deputy Director General" is a Director General's deputy
		}
	}
	if p, found := r.hit(r.at, 1<<lexicon.Portfolio); found && p.End > h.End {
		return false
	}
	switch {
	case h.Entry.Has("aside"):
		if r.Title.First >= 0 {
			return false
		}
	case r.Title.First < 0:
		r.Title.First = r.at
	}
	if h.Entry.Has("former") {
		r.Former = true
	} else if !h.Entry.Has("aside") {
		r.ranked = true
	}
	r.at = int(h.End)
	if r.Is(r.at, "-") && r.Tokens[r.at].Glued() {
		r.at++
	}
	return true
}

// shorterRank gives up the end of a rank that belongs to the office behind it: Deputy Chief of Staff.
func (r *officeReader) shorterRank(h lexicon.Hit) lexicon.Hit {
	if int(h.End) == r.at+1 || r.leads(int(h.End)) {
		return h
	}
	for _, s := range r.Hits(r.at) {
		if s.Entry.Kind == lexicon.Rank && s.End < h.End && r.begins(int(s.End), 1<<lexicon.Office) {
			return s
		}
	}
	return h
}

// leads tells whether what begins at i is an office, with ranks, countries and portfolios before it: then a word before i is its rank.
func (f *finder) leads(i int) bool {
	if f.Is(i, "-") {
		i++
	}
	for n := 0; n < 6 && i < len(f.Tokens); n++ {
		if f.begins(i, 1<<lexicon.Office) {
			return true
		}
		if c := f.country[i]; c != 0 {
			i = f.owned(f.Countries[c-1].End)
		} else if h, ok := f.hit(i, 1<<lexicon.Rank|1<<lexicon.Portfolio); ok {
			i = int(h.End)
		} else if f.one(i, "and") {
			i++
		} else {
			return false
		}
	}
	return false
}

// beforehand takes a portfolio before its noun: "External Affairs", "trade and industry". Only if the noun follows.
func (r *officeReader) beforehand() bool {
	first, i := r.at, r.at
	commas := false
	for n := 0; n < 4; n++ {
		end := r.portfolio(i, n > 0)
		if end == i {
			break
		}
		i = end
		if r.titled(i) {
			if commas && !r.coordinated(first, i) {
				return false // "travels abroad, Communications Minister Ana Lima said"
			}
			if r.Title.First < 0 {
				r.Title.First = first
			}
			r.at, r.ranked, r.of = i, true, true
			return true
		}
		if r.one(i, "and") || r.Is(i, "&") || r.Is(i, ",") {
			commas = commas || r.Is(i, ",")
			i++
		}
	}
	return false
}

// portfolio reads one at i before its office, and returns the token after it, or i. Words that no list has are one beside another: "Plantation
// and Commodities Minister".
func (f *finder) portfolio(i int, further bool) int {
	if p, ok := f.hit(i, 1<<lexicon.Portfolio); ok {
		return int(p.End)
	}
	if !further && !f.joint(i) {
		return i
	}
	end := i
	for end < i+3 && f.bodyWord(end) && !f.knownAt(end) && !f.bodyHead(end) && !f.titled(end) && f.honorifics(end) == end && f.name[end] == 0 && !f.begins(end, 1<<lexicon.Calendar) {
		end++
	}
	if end == i || further && f.titled(end) && f.conceptual(end-1) {
		return end
	}
	if further || !f.upper(end+1) || !f.one(end, "and") && !f.Is(end, "&") || !f.conceptual(end-1) {
		return i
	}
	if f.begins(end+1, 1<<lexicon.Portfolio) || f.conceptual(end+1) && f.titled(end+2) {
		return end
	}
	return i
}

// joint tells whether "and" and a word with a capital stand one to three tokens behind token i.
func (f *finder) joint(i int) bool {
	for j := i + 1; j <= i+3; j++ {
		if f.upper(j+1) && (f.one(j, "and") || f.Is(j, "&")) {
			return true
		}
	}
	return false
}

// titled tells whether an office or a rank with an office begins at i.
func (f *finder) titled(i int) bool {
	for n := 0; n < 3; n++ {
		if f.begins(i, 1<<lexicon.Office) {
			return true
		}
		h, ok := f.hit(i, 1<<lexicon.Rank)
		if !ok || h.Entry.Has("link") {
			return false
		}
		i = int(h.End)
	}
	return false
}
