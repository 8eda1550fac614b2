package communique_test

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

// A field may fall by so much when every person, company and country of the fixtures is replaced, in text and gold alike, by others of
// another region and shape, but countries that the text tells by more than their names: by an abbreviation, a currency, an office, a body or an agency
// that they alone have. The fall is the mean over six swaps.
const mayFall = 0.02

// TestSwap shows what the reader knows and what it only remembers.
func TestSwap(t *testing.T) {
	t.Parallel()
	before := tally{}
	after := [...]tally{{}, {}, {}, {}, {}, {}}
	for _, f := range fixtures(t) {
		before.add(readGold(t, f).Article, *parseFixture(t, f))
		for seed := range after {
			want, got := swapFixture(t, f, dealt(f)+seed*13)
			after[seed].add(want, *got)
		}
	}
	for _, field := range slices.Sorted(maps.Keys(before)) {
		was, is := before[field].f1(), 0.0
		for _, a := range after {
			is += a[field].f1() / float64(len(after))
		}
		t.Logf("%-15s %.3f, swapped %.3f: %+.3f", field, was, is, is-was)
		if was-is > mayFall {
			t.Errorf("%s falls by %.3f, may fall by %.3f", field, was-is, mayFall)
		}
	}
}

// dealt is where a fixture begins in the lists of names that are put for its own: by its name, so that another beside it changes nothing.
func dealt(fixture string) int {
	h := fnv.New32a()
	h.Write([]byte(filepath.Base(fixture)))
	return int(h.Sum32() % 1000)
}

// swapFixture reads a fixture with its names swapped, and returns its gold so swapped as well.
func swapFixture(t *testing.T, name string, seed int) (want communique.Article, got *communique.Article) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	g := readGold(t, name)
	s := newSwap(t, g.Article, plain(raw), seed)
	p := communique.Parser{ContentType: "text/html", URL: s.address(g.URL), Reference: g.Reference}
	if strings.HasSuffix(name, ".txt") {
		p.ContentType = "text/plain"
	}
	var text string
	if strings.HasSuffix(name, ".html") {
		text = written(s.text(plain(raw)))
	} else {
		flow, width := flowing(plain(raw))
		text = filled(s.text(flow), width)
	}
	if got, err = p.Parse(strings.NewReader(text)); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if dir := os.Getenv("SWAPPED"); dir != "" {
		writeSwapped(t, filepath.Join(dir, fmt.Sprintf("%d-%s", seed, filepath.Base(name))), text, s.gold(t, g.Article))
	}
	return s.gold(t, g.Article), got
}

// writeSwapped keeps a swapped pair, to be looked at.
func writeSwapped(t *testing.T, name, text string, want communique.Article) {
	gold, err := json.MarshalIndent(want, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{name: []byte(text), strings.TrimSuffix(name, filepath.Ext(name)) + ".json": gold} {
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// A swap puts other names for those of one fixture.
type swap struct {
	names map[string]string // as written, to what is put for it
	codes map[string]string // of countries
	bare  map[string]bool   // short names of countries: what stood behind "the" is put without it
	find  *regexp.Regexp    // any of the names, longest first, as a whole word
}

func newSwap(t *testing.T, a communique.Article, text string, seed int) *swap {
	s := &swap{names: map[string]string{}, codes: map[string]string{}, bare: map[string]bool{}}
	s.countries(readTable(t, "swap-countries"), a, text, seed)
	s.companies(readTable(t, "swap-companies"), a, seed)
	s.people(readTable(t, "swap-people"), a, seed)
	forms := slices.SortedFunc(maps.Keys(s.names), func(a, b string) int { return len(b) - len(a) })
	for i, f := range forms {
		forms[i] = strings.ReplaceAll(regexp.QuoteMeta(f), " ", `[\s\x{A0}]+`)
	}
	s.find = regexp.MustCompile(`(?:[Tt]he[\s\x{A0}]+)?(?:` + strings.Join(append(forms, `\x00`), "|") + `)`)
	return s
}

func readTable(t *testing.T, name string) (rows [][]string) {
	raw, err := os.ReadFile("testdata/who/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(strings.TrimSpace(line), "\t"))
		}
	}
	return rows
}

// put notes what is put for a name, and for the name in capitals.
func (s *swap) put(name, other string) {
	for _, pair := range [...][2]string{{name, other}, {strings.ToUpper(name), strings.ToUpper(other)}} {
		if _, taken := s.names[pair[0]]; !taken && pair[0] != "" {
			s.names[pair[0]] = pair[1]
		}
	}
}

// countries swaps those of the gold that the text names in words alone: an abbreviation stands for a name and an adjective alike.
func (s *swap) countries(table [][]string, a communique.Article, text string, seed int) {
	lex := lexicon.English()
	for n, code := range a.Countries {
		row := table[(seed+n*7)%len(table)]
		for tries := 0; tries < len(table) && (slices.Contains(a.Countries, communique.Country(row[0])) || slices.Contains(slices.Collect(maps.Values(s.codes)), row[0]) || dollars(lex, row[0], text)); tries++ {
			row = table[(seed+n*7+tries)%len(table)]
		}
		if code == "EU" || code == "UN" || code == "XK" || abbreviated(string(code), text) || crowned(string(code), text) || seated(string(code), text) || paidIn(lex.Country(string(code)).Get("currency"), a) {
			continue
		}
		s.codes[string(code)] = row[0]
		for _, form := range formsOf("demonyms", string(code)+" noun plural") {
			s.put(form, row[4])
		}
		for _, form := range formsOf("demonyms", string(code)) {
			s.put(form, row[3])
		}
		for _, form := range formsOf("countries", string(code)) {
			if formal.MatchString(form) {
				s.put(form, row[2])
			} else {
				s.put(form, row[1])
				s.bare[row[1]] = true
			}
		}
		s.put(lex.CapitalOf(string(code)), row[5])
		s.cities(lex, a, string(code), row)
	}
}

// cities swaps the cities that the gold places something in.
func (s *swap) cities(lex *lexicon.Lexicon, a communique.Article, code string, row []string) {
	n := 6
	swapCity := func(name string, in communique.Country) {
		if string(in) != code || n >= len(row) || s.names[name] != "" {
			return
		}
		if of, ok := lex.City(strings.TrimSuffix(name, " City")); ok && of == code {
			s.put(name, row[n])
			n++
		}
	}
	swapCity(a.Dateline.Place, a.Dateline.Country)
	for _, m := range a.Meetings {
		swapCity(m.Place.Name, m.Place.Country)
	}
}

// formal is a country's name in full, which has the article that its short name has not.
var formal = regexp.MustCompile(`\b(?:Republic|Kingdom|State|Union|Commonwealth|Federation|Confederation|Principality|Sultanate|Duchy|Jamahiriya)\b`)

// formsOf are the lexicon's forms of a country's name, or of its people.
func formsOf(file, code string) (forms []string) {
	for _, line := range linesOf("en/" + file) {
		if strings.HasPrefix(line[1]+" ", code+" ") {
			forms = append(forms, strings.Split(line[0], " | ")...)
		}
	}
	return forms
}

// linesOf are the forms and the flags of each line of a file of the lexicon.
var linesOf = func() func(string) [][2]string {
	var mu sync.Mutex
	files := map[string][][2]string{}
	return func(file string) [][2]string {
		mu.Lock()
		defer mu.Unlock()
		if files[file] == nil {
			raw, _ := os.ReadFile("internal/lexicon/" + file + ".txt")
			for line := range strings.Lines(string(raw)) {
				if forms, flags, _ := strings.Cut(strings.TrimSpace(line), "\t"); !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, ">") {
					files[file] = append(files[file], [2]string{forms, flags})
				}
			}
		}
		return files[file]
	}
}()

// paidIn tells whether an Article has sums in a currency that one country alone has: what they are called tells of it.
func paidIn(currency string, a communique.Article) bool {
	return currency != "EUR" && currency != "USD" && slices.ContainsFunc(a.Amounts, func(m communique.AmountMention) bool { return m.Amount.Currency == currency })
}

// dollars tells whether a country has dollars of its own and the text has some that are called so alone: they would be others there.
func dollars(lex *lexicon.Lexicon, code, text string) bool {
	e := lex.Whole(lexicon.CurrencyCode, lex.Country(code).Get("currency"))
	return e != nil && strings.HasSuffix(e.Get("name"), "Dollar") && regexp.MustCompile(`(?:^|[^A-Z])\$`).MatchString(text)
}

// crowned tells whether a text has an office that few countries have, this one among them: a king, a taoiseach, the chancellor for whom others have a
// foreign minister.
func crowned(code, text string) bool {
	return slices.ContainsFunc(linesOf("en/offices"), func(line [2]string) bool {
		_, codes, own := strings.Cut(line[1], "countr")
		return own && strings.Contains(codes, code) && says(text, line[0], true)
	})
}

// seated tells whether a text has a body, an agency or a paper that this country alone has and that is not called after it: the Speaker of the Saeima
// is nobody's else.
func seated(code, text string) bool {
	own := slices.Concat(formsOf("countries", code), formsOf("demonyms", code))
	for _, file := range [...]string{"world/bodies", "world/media"} {
		for _, line := range linesOf(file) {
			if !strings.Contains(line[1]+" ", "country="+code+" ") && !strings.HasPrefix(line[1]+" ", code+" ") {
				continue
			}
			for form := range strings.SplitSeq(line[0], " | ") {
				if !slices.ContainsFunc(own, func(name string) bool { return strings.Contains(form, name) }) && says(text, form, false) {
					return true
				}
			}
		}
	}
	return false
}

// small are the words of a title that have no capital yet, but those that join others.
var small = regexp.MustCompile(`^[a-z]|\b[a-z]{4,}`)

// says tells whether a text has one of some forms as whole words, with capitals if told so.
func says(text, forms string, title bool) bool {
	for form := range strings.SplitSeq(forms, " | ") {
		if title {
			form = small.ReplaceAllStringFunc(form, func(w string) string { return strings.ToUpper(w[:1]) + w[1:] })
		}
		for at := 0; ; {
			i := strings.Index(text[at:], form)
			if i < 0 {
				break
			}
			if at += i + len(form); apart(text, at-len(form), at) {
				return true
			}
		}
	}
	return false
}

// abbreviated tells whether a text writes a country's name in capitals.
func abbreviated(code, text string) bool {
	for _, form := range formsOf("countries", code) {
		if strings.ToUpper(form) == form && regexp.MustCompile(`\b`+regexp.QuoteMeta(form)).MatchString(text) {
			return true
		}
	}
	return false
}

func (s *swap) companies(table [][]string, a communique.Article, seed int) {
	n := 0
	for _, o := range a.Organizations {
		if o.Kind == communique.Company {
			s.put(o.Name, table[(seed+n)%len(table)][0])
			n++
		}
	}
}

// people swaps full names, and the parts of them that stand for them later, where no two people share them.
func (s *swap) people(table [][]string, a communique.Article, seed int) {
	shared := map[string]int{}
	for _, p := range a.People {
		for _, part := range partsOf(p.Name) {
			shared[part]++
		}
	}
	for n, p := range a.People {
		row := table[(seed*3+n)%len(table)]
		s.put(p.Name, row[0])
		given, _, _ := strings.Cut(p.Name, " ")
		for _, part := range partsOf(p.Name) {
			switch {
			case shared[part] > 1:
			case strings.HasPrefix(part, given+" "):
				s.put(part, row[0])
			default:
				s.put(part, row[1])
			}
		}
	}
}

// partsOf are the runs of a name's words, the last with the initial of the first before it, and in capitals behind the others.
func partsOf(name string) (parts []string) {
	words := strings.Fields(name)
	for first := range words {
		for end := first + 1; end <= len(words); end++ {
			if part := strings.Join(words[first:end], " "); unicode.IsUpper([]rune(words[end-1])[0]) && len(part) > 2 && part != name {
				parts = append(parts, part)
			}
		}
	}
	last := words[len(words)-1]
	initial := string([]rune(name)[0])
	return append(parts, initial+"."+last, initial+". "+last, strings.TrimSuffix(name, last)+strings.ToUpper(last))
}

var entity = regexp.MustCompile(`&#?\w+;`)

var hosts = regexp.MustCompile(`(https?://[\w.-]+\.)([a-z]{2})\b`)

// gold swaps the names and codes in a gold Article, whose texts are swapped like the release's.
func (s *swap) gold(t *testing.T, a communique.Article) (swapped communique.Article) {
	t.Helper()
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	if raw, err = json.Marshal(s.value(v)); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &swapped); err != nil {
		t.Fatal(err)
	}
	return swapped
}

func (s *swap) value(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = s.value(v[k])
		}
	case []any:
		for i := range v {
			v[i] = s.value(v[i])
		}
	case string:
		if code := s.codes[v]; code != "" {
			return code
		}
		return s.text(v)
	}
	return v
}
