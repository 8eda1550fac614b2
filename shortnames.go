package communique

import (
	"cmp"
	"slices"
	"strings"

	"github.com/communique-go/communique/internal/lexicon"
)

// nearbyNames is how many organisations before and behind one are compared with it: a release names few, and a roll of thousands names each once.
const nearbyNames = 40

// joinShort makes one organisation of two of which one goes by a part of the other's name: "the Sovereignty Council" for the Transitional
// Sovereignty Council, "Lumet" for Lumet Group. Where two might be meant, neither is.
func (r *reading) joinShort() {
	all := r.article.Organizations
	if len(all) < 2 {
		return
	}
	names := make([]string, len(all))
	for n := range all {
		names[n] = lexicon.Fold(all[n].Name)
	}
	into := make([]int, len(all))
	joined := false
	for n := range all {
		into[n] = r.fullNameOf(n, names)
		joined = joined || into[n] != n
	}
	if joined {
		r.mergeOrganizations(into)
	}
}

// fullNameOf is the one organisation nearby whose name organisation n has a part of, or all of without its country, else n.
func (r *reading) fullNameOf(n int, names []string) int {
	all, found := r.article.Organizations, n
	short := &all[n]
	for m := max(0, n-nearbyNames); m < min(len(all), n+nearbyNames); m++ {
		if m == n || len(names[m]) < len(names[n]) {
			continue
		}
		full := &all[m]
		if full.Kind != short.Kind || full.Country != short.Country && full.Country != "" && short.Country != "" {
			continue
		}
		if same := names[m] == names[n]; same && (short.Country != "" || full.Country == "") || !same && !partOf(names[n], names[m], short.Kind) {
			continue
		}
		if found != n {
			return n
		}
		found = m
	}
	return found
}

// partOf tells whether a short name is the end of a long one, of several words, or its beginning if it is a firm's, Lima for Lima Shipping, or a
// state's, "the Parliament" for the Parliament of Kenya.
func partOf(short, long string, kind BodyKind) bool {
	switch kind {
	case Company:
		return strings.HasPrefix(long, short+" ")
	case Ministry:
		if !strings.Contains(short, " ") {
			return strings.HasPrefix(long, short+" of ")
		}
	}
	return strings.Count(short, " ") > 0 && strings.HasSuffix(long, " "+short) && !strings.Contains(long[:len(long)-len(short)], " of ")
}

// mergeOrganizations puts each organisation to that into which it goes, at the place of the first of them.
func (r *reading) mergeOrganizations(into []int) {
	all := r.article.Organizations
	at, kept := make([]int, len(all)), []Organization(nil)
	for n := range at {
		at[n] = -1
	}
	for n := range all {
		full := into[into[n]]
		if at[full] < 0 {
			at[full] = len(kept)
			kept = append(kept, all[full])
		}
		at[n] = at[full]
		if n != full {
			o := &kept[at[n]]
			o.Evidence = append(slices.Clip(o.Evidence), all[n].Evidence...)
			slices.SortStableFunc(o.Evidence, func(a, b Evidence) int { return a.Start - b.Start })
			o.Country, o.Acronym = cmp.Or(o.Country, all[n].Country), cmp.Or(o.Acronym, all[n].Acronym)
		}
	}
	for n, i := range r.organizationOf {
		if i >= 0 {
			r.organizationOf[n] = at[i]
		}
	}
	r.article.Organizations = kept
}
