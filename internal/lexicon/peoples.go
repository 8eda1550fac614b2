package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// This file tells of which peoples a name may be: a Szabo is rather of Hungary than of Ghana. It tells nothing sure, and much where only two countries are
// in question.

var (
	//go:embed names/peoples.txt
	peoplesText string
	//go:embed names/endings.txt
	endingsText string
)

var endingLines = newSortedLines(endingsText)

// peoples are the numbers of the peoples of each country, found on first use.
var peoples = sync.OnceValue(func() map[string][]int {
	of, n := map[string][]int{}, 0
	for line := range strings.Lines(peoplesText) {
		if row := strings.Split(line, "\t"); len(row) == 3 {
			for code := range strings.FieldsSeq(row[1]) {
				of[code] = append(of[code], n)
			}
			n++
		}
	}
	return of
})

// A Likeness is how much a name is like those of each people.
type Likeness []int

// Likeness is how much a name is like those of the peoples of the world, nil of a name none of whose words tells anything.
func (l *Lexicon) Likeness(name string) (like Likeness) {
	for _, w := range NameWords(name) {
		if told := telling(w); told != "" {
			if like == nil {
				like = make(Likeness, len(told))
			}
			for p := range like {
				like[p] += int(told[p]) - '4'
			}
		}
	}
	return like
}

// To is how much a name is like those of a country's people, 0 of a country whose peoples are not known.
func (k Likeness) To(country string) (most int) {
	for n, p := range peoples()[country] {
		if p < len(k) && (n == 0 || k[p] > most) {
			most = k[p]
		}
	}
	return most
}

// telling are the digits of the longest form of a word that is listed: itself, or one of its shorter forms.
func telling(word string) string {
	digits := likenessOf(word)
	for n := min(3, len(word)); n > 0 && digits == ""; n-- {
		digits = likenessOf("-" + word[len(word)-n:])
	}
	return digits
}

// likenessOf are the digits of a form, or "".
func likenessOf(form string) string {
	rest, ok := strings.CutPrefix(endingLines().from(form), form)
	if !ok || rest[0] != '\t' {
		return ""
	}
	digits, _, _ := strings.Cut(rest[1:], "\n")
	return digits
}

// NameWords are the words of a name as they are compared, of two letters or more.
func NameWords(name string) []string {
	name = strings.ToLower(strings.ReplaceAll(Plain(name), "'", ""))
	words := strings.FieldsFunc(name, func(c rune) bool { return c < 'a' || c > 'z' })
	return slices.DeleteFunc(words, func(w string) bool { return len(w) < 2 })
}
