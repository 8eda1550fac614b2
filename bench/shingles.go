package main

import (
	"strings"
	"unicode"
)

// bodies measures texts as scrapinghub/article-extraction-benchmark does: precision and recall of their runs of four words, each the mean
// over the pages, and F1 of those means.
type bodies struct{ precision, recall, n float64 }

func (b *bodies) add(want, got string) {
	w, g := shingles(want), shingles(got)
	common, wanted, given := 0, 0, 0
	for s, n := range w {
		common += min(n, g[s])
		wanted += n
	}
	for _, n := range g {
		given += n
	}
	b.precision += share(common, given)
	b.recall += share(common, wanted)
	b.n++
}

func (b *bodies) f1() float64 {
	p, r := b.precision/b.n, b.recall/b.n
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// shingles are the runs of four words of a text, or all of a shorter one.
func shingles(s string) map[string]int {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	all := map[string]int{}
	if len(words) > 0 && len(words) < 4 {
		all[strings.Join(words, " ")]++
	}
	for i := 0; i+4 <= len(words); i++ {
		all[strings.Join(words[i:i+4], " ")]++
	}
	return all
}
