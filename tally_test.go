package communique_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// The releases with gold: those that the rules were made with and whose known failures are listed, those practised on since, and those kept
// aside, which nobody reads who makes rules. The mean of what is right of each field must not fall below the floor.
var sets = []struct {
	folders string
	floor   float64
}{
	{"testdata/??", 0.958},
	{"testdata/practice/??", 0.895},
	{"testdata/aside/??", 0.884},
}

// TestTally tells how much of the records of each set is right as a whole.
func TestTally(t *testing.T) {
	t.Parallel()
	for _, set := range sets {
		counts, files := tally{}, releases(t, set.folders)
		for _, f := range files {
			got := parseFixture(t, f)
			check(t, got)
			counts.add(readGold(t, f).Article, *got)
		}
		t.Logf("%s: %d releases, mean %.3f", set.folders, len(files), counts.mean())
		for _, field := range slices.Sorted(maps.Keys(counts)) {
			t.Logf("  %-15s %.3f", field, counts[field].f1())
		}
		if counts.mean() < set.floor {
			t.Errorf("%s: mean %.3f, floor %.3f", set.folders, counts.mean(), set.floor)
		}
	}
}

// Excerpts are short texts, dense with the records of a few fields, whose gold tells those alone. Of each file the first lines are opened to those who make rules,
// the rest to nobody.
var excerpts = []struct {
	file          string
	opened        int
	fields        []string
	floor, unread float64
}{
	{"meetings", 332, []string{"meetings"}, 0.59, 0.478},
	{"money", 330, []string{"investments", "trade", "agreements"}, 0.735, 0.662},
	{"people", 130, []string{"people", "roles", "organizations", "statements"}, 0.82, 0.816},
	{"heads", 80, []string{"title", "kind", "dateline", "published", "publisher"}, 0.878, 0.845},
}

// TestExcerpts tells how much of the records of excerpts is right as a whole.
func TestExcerpts(t *testing.T) {
	t.Parallel()
	for _, set := range excerpts {
		read, unread := tally{}, tally{}
		for n, line := range strings.Split(strings.TrimSpace(readFile(t, "testdata/excerpts/"+set.file+".jsonl")), "\n") {
			var want communique.Article
			if err := json.Unmarshal([]byte(line), &want); err != nil {
				t.Fatal(err)
			}
			got, err := communique.ParseText(want.Text)
			if err != nil {
				t.Fatal(err)
			}
			check(t, got)
			if n < set.opened {
				read.add(want, *got)
			} else {
				unread.add(want, *got)
			}
		}
		for _, counts := range []tally{read, unread} {
			maps.DeleteFunc(counts, func(field string, _ *score) bool { return !slices.Contains(set.fields, field) })
			for _, field := range set.fields {
				t.Logf("  %-15s %.3f", field, counts[field].f1())
			}
		}
		t.Logf("%s: mean %.3f, of those unread %.3f", set.file, read.mean(), unread.mean())
		if read.mean() < set.floor || unread.mean() < set.unread {
			t.Errorf("%s: mean %.3f, unread %.3f; floors %.3f, %.3f", set.file, read.mean(), unread.mean(), set.floor, set.unread)
		}
	}
}

// mean is that of all fields.
func (t tally) mean() float64 {
	sum := 0.0
	for _, s := range t {
		sum += s.f1()
	}
	return sum / float64(len(t))
}

// A tally counts, field by field, what of the gold was read and what was read that is not in it.
type tally map[string]*score

type score struct{ right, gold, read int }

func (s score) f1() float64 {
	if s.gold+s.read == 0 {
		return 1
	}
	return 2 * float64(s.right) / float64(s.gold+s.read)
}

// add counts one release.
func (t tally) add(want, got communique.Article) {
	w, g := keysOf(want), keysOf(got)
	for field := range w {
		if t[field] == nil {
			t[field] = &score{}
		}
		s := t[field]
		s.gold += len(w[field])
		s.read += len(g[field])
		rest := slices.Clone(g[field])
		for _, k := range w[field] {
			if i := slices.Index(rest, k); i >= 0 {
				s.right++
				rest = slices.Delete(rest, i, i+1)
			}
		}
	}
}

// keysOf writes each record of an Article as a line: what must agree for it to be right.
func keysOf(a communique.Article) map[string][]string {
	keys := map[string][]string{}
	add := func(field string, parts ...any) {
		keys[field] = append(keys[field], strings.TrimSpace(fmt.Sprintln(parts...)))
	}
	for _, field := range [...]string{"people", "roles", "organizations", "countries", "dates", "amounts", "meetings", "investments", "trade", "agreements", "statements"} {
		keys[field] = nil
	}
	add("kind", a.Kind)
	for field, said := range map[string]string{"title": a.Title, "published": string(a.Published), "publisher": strings.TrimPrefix(strings.ToLower(a.Publisher), "the ")} {
		if keys[field] = nil; said != "" {
			add(field, said)
		}
	}
	add("dateline", a.Dateline.Place, a.Dateline.Country, a.Dateline.Date)
	for _, p := range a.People {
		add("people", p.Name)
		for _, r := range p.Roles {
			add("roles", p.Name, "|", r.Title, "|", r.Country)
		}
	}
	for _, o := range a.Organizations {
		add("organizations", o.Name)
	}
	for _, c := range a.Countries {
		add("countries", c)
	}
	for _, d := range a.Dates {
		add("dates", d.Value)
	}
	for _, m := range a.Amounts {
		add("amounts", m.Amount.Value, m.Amount.Currency)
	}
	for _, m := range a.Meetings {
		var who []string
		for _, p := range m.Participants {
			who = append(who, fmt.Sprint(p.Name, "|", p.Country))
		}
		slices.Sort(who)
		add("meetings", m.Kind, who)
	}
	for _, x := range a.Investments {
		add("investments", x.Kind, x.Amount, x.Count)
	}
	for _, x := range a.Trade {
		add("trade", slices.Sorted(slices.Values(x.Parties)), x.Measure, x.Amount, x.Change)
	}
	for _, x := range a.Agreements {
		add("agreements", x.Name)
	}
	for _, x := range a.Statements {
		add("statements", x.Speaker, x.Country, x.Verb)
	}
	return keys
}
