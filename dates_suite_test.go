package communique

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// A suiteCase is a line of dates.jsonl: expressions of one sentence with the intervals that count as right, both ends included.
type suiteCase struct {
	Text        string
	Reference   Date
	Expressions []struct {
		Text     string
		AnyOf    []string `json:"any_of"`
		Category string
	}
}

// A tally counts the expressions of a category: those answered exactly, and those answered as the contract wants where the suite wants
// otherwise.
type tally struct{ exact, contract, all int }

func (n tally) share() float64 { return 100 * float64(n.exact+n.contract) / float64(max(n.all, 1)) }

// TestDateSuite measures the grammar on public cases of Recognizers-Text and Duckling. Every fourth case is kept unread: its misses are never
// listed, so that its figure tells how the grammar does on what nobody looked at.
func TestDateSuite(t *testing.T) {
	f, err := os.Open(suite("dates.jsonl"))
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	read, unread := map[string]*tally{}, map[string]*tally{}
	for n := 0; lines.Scan(); n++ {
		var c suiteCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		into := read
		if n%4 == 3 {
			into = unread
		}
		found := Dates(c.Text, c.Reference)
		for _, e := range c.Expressions {
			got := answer(found, c.Text, e.Text)
			exact := slices.Contains(e.AnyOf, interval(got))
			contract := !exact && byContract(got, e.Text, e.AnyOf)
			for _, category := range []string{"all", e.Category} {
				if into[category] == nil {
					into[category] = &tally{}
				}
				into[category].all++
				if exact {
					into[category].exact++
				}
				if contract {
					into[category].contract++
				}
			}
			if n%4 != 3 && !exact {
				t.Logf("%d %s: %q of %q at %s: %s, want %v, by the contract: %v", n, e.Category, e.Text, cut(c.Text), c.Reference, got, e.AnyOf, contract)
			}
		}
	}
	report(t, "read", read)
	report(t, "unread", unread)
	if share := read["all"].share(); share < 88 {
		t.Errorf("%.1f%% of the cases are right", share)
	}
}

func report(t *testing.T, name string, by map[string]*tally) {
	for _, category := range sortedKeys(by) {
		n := by[category]
		t.Logf("%-6s %-12s %3d exact, %2d by the contract, of %3d: %.1f%%, exact %.1f%%", name, category, n.exact, n.contract, n.all, n.share(),
			100*float64(n.exact)/float64(n.all))
	}
}

func sortedKeys[V any](m map[string]V) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func cut(s string) string { return s[:min(len(s), 90)] }

// answer is the date of the mention that shares most with an expression.
func answer(found []DateMention, text, expression string) (best Date) {
	at := strings.Index(strings.ToLower(text), strings.ToLower(expression))
	most := 0
	for _, d := range found {
		s := d.Evidence[0]
		if shared := min(s.End, at+len(expression)) - max(s.Start, at); shared > most {
			best, most = d.Value, shared
		}
	}
	return best
}

// interval is a date as its first and last day.
func interval(d Date) string {
	first, last, ok := d.Bounds()
	if !ok || first.IsZero() || last.IsZero() {
		return string(d)
	}
	return days(first, last.AddDate(0, 0, -1)).string()
}

func (p period) string() string {
	if p.first.Equal(p.last) {
		return p.first.Format(time.DateOnly)
	}
	return p.first.Format(time.DateOnly) + "/" + p.last.Format(time.DateOnly)
}

// byContract tells whether an answer that is not the suite's is what the contract asks for where the two part: a part of a period is the whole
// of it, "46 years ago" a year, a season three months; a range has all of the month or year that it ends with; "from October" is open. The
// upcoming two weeks are both of them, where the suite wants the second alone, and two months are months, where it counts from tomorrow. "The
// month" of "partner of the month" and "the year" of "the year before independence" are no dates.
func byContract(got Date, expression string, want []string) bool {
	if got == "" {
		return expression == "the month" || expression == "the year"
	}
	from, to, ranged := strings.Cut(string(got), "/")
	for _, w := range want {
		first, last, _ := Date(w).Bounds()
		start, end, ok := got.Bounds()
		switch {
		case to == "..":
			if interval(Date(from)) == w {
				return true
			}
		case !ok:
		case ranged && len(to) < len(time.DateOnly):
			begins, _, _ := Date(from).Bounds()
			ends, _, _ := Date(to).Bounds()
			if begins.Equal(first) && (last.Equal(ends) || last.Equal(ends.AddDate(0, 0, 1)) || last.Equal(ends.AddDate(0, -2, 0))) {
				return true
			}
		}
		if ok && named(expression, "upcoming", "winter", "spring", "summer", "autumn", "fall") && start.Before(last) && first.Before(end) {
			return true
		}
		if ok && partly(expression) && !start.After(first) && (!end.Before(last) || end.IsZero()) {
			return true
		}
	}
	return false
}

// partly tells whether an expression names a part of a period, a season or a number of years.
func partly(expression string) bool {
	return named(expression, "early", "earlier", "mid", "middle", "late", "later", "end", "beginning", "start", "bom", "eom", "boy", "eoy", "season", "years", "year")
}

// named tells whether an expression has one of the words.
func named(expression string, words ...string) bool {
	for _, word := range strings.Fields(strings.ReplaceAll(expression, "-", " ")) {
		if slices.Contains(words, strings.ToLower(word)) {
			return true
		}
	}
	return false
}
