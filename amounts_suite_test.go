package communique

import (
	"bufio"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A moneyCase is a line of a table of amounts: a text with the sums that it names.
type moneyCase struct {
	Text    string
	Amounts []struct {
		Text      string
		Value     json.Number // none of a currency that is named without a number
		Max       json.Number
		Unit      string
		Currency  string // none where the table does not decide it: then the value counts
		Qualifier Qualifier
	}
}

// moneyCases reads a table; a test without it is skipped.
func moneyCases(t *testing.T, path string) (cases []moneyCase) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Skip(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c moneyCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		cases = append(cases, c)
	}
	return cases
}

// A moneyTally counts the cases and those that are right in all their amounts.
type moneyTally struct{ right, all int }

func (n moneyTally) share() float64 { return 100 * float64(n.right) / float64(max(n.all, 1)) }

// tallyMoney counts the cases that are right. Those that unread tells are counted apart and never listed, so that their figure tells how the
// grammar does on what nobody looked at.
func tallyMoney(t *testing.T, cases []moneyCase, strict bool, unread func(n int) bool) (read, aside moneyTally) {
	for n, c := range cases {
		into, listed := &read, true
		if unread(n) {
			into, listed = &aside, false
		}
		into.all++
		got := Amounts(c.Text)
		switch {
		case rightMoney(c, got, strict):
			into.right++
		case listed:
			t.Logf("%d %q\n  got %v\n want %v", n, c.Text, got, c.Amounts)
		}
	}
	t.Logf("read %d of %d: %.1f%%, unread %d of %d: %.1f%%", read.right, read.all, read.share(), aside.right, aside.all, aside.share())
	return read, aside
}

// rightMoney tells whether the amounts are those of the case, in order: value and, where one is given, currency; if strict, range ends, qualifiers
// and nothing beside them too.
func rightMoney(c moneyCase, got []AmountMention, strict bool) bool {
	n := 0
	for _, want := range c.Amounts {
		if want.Value == "" {
			continue
		}
		if n == len(got) {
			return false
		}
		a := got[n]
		n++
		if !equal(a.Value, want.Value, want.Unit) || want.Currency != "" && a.Currency != want.Currency || !equal(a.Max, want.Max, want.Unit) {
			return false
		}
		if strict && (or(want.Qualifier, Exact) != a.Qualifier) {
			return false
		}
	}
	return !strict || n == len(got)
}

// equal compares a decimal with a number of a table. The public suite counts cents and pence; we count what they are hundredths of.
func equal(d Decimal, want json.Number, unit string) bool {
	if want == "" {
		return d == ""
	}
	w, ok := new(big.Rat).SetString(want.String())
	if !ok || d.Rat() == nil {
		return false
	}
	if unit == "Cent" || unit == "Pence" {
		w.Mul(w, big.NewRat(1, 100))
	}
	return d.Rat().Cmp(w) == 0
}

// TestAmountSuite measures the grammar on public cases of Recognizers-Text and Duckling.
func TestAmountSuite(t *testing.T) {
	read, _ := tallyMoney(t, moneyCases(t, suite("amounts.jsonl")), false, func(n int) bool { return n%4 == 3 })
	if read.share() < 90 {
		t.Errorf("%.1f%% of the cases are right", read.share())
	}
}

// TestAmountTables runs our own cases in the language of releases: amounts-own.jsonl by who wrote the grammar, amounts.jsonl by somebody who had not
// seen it, of which every second case is kept unread.
func TestAmountTables(t *testing.T) {
	for file, floor := range map[string]float64{"amounts-own.jsonl": 100, "amounts.jsonl": 90} {
		t.Run(strings.TrimSuffix(file, ".jsonl"), func(t *testing.T) {
			own := file == "amounts-own.jsonl"
			read, _ := tallyMoney(t, moneyCases(t, filepath.Join("testdata", file)), true, func(n int) bool { return !own && n%2 == 1 })
			if read.share() < floor {
				t.Errorf("%.1f%% of the cases are right", read.share())
			}
		})
	}
}
