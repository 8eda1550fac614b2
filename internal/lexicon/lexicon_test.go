package lexicon

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/communique-go/communique/internal/token"
	"github.com/google/go-cmp/cmp"
)

func TestCodesExist(t *testing.T) {
	l := English()
	country := func(e *Entry, code string) {
		if l.Country(code) == nil && code != "-" {
			t.Errorf("%s:%d: no country %q", e.Rule, e.Line, code)
		}
	}
	for _, kind := range []Kind{Country, Demonym, Capital, Company, Media} {
		for _, e := range l.Entries(kind) {
			country(e, e.Flag())
		}
	}
	for _, e := range l.Entries(Body) {
		if code := e.Get("country"); code != "" {
			country(e, code)
		}
	}
	for _, e := range l.Entries(Currency) {
		if l.Currency(e.Flag()) == nil {
			t.Errorf("%s:%d: no currency %q", e.Rule, e.Line, e.Flag())
		}
	}
	for _, e := range l.Entries(CountryCode) {
		if code := e.Get("currency"); code != "" && l.Currency(code) == nil {
			t.Errorf("%s:%d: no currency %q", e.Rule, e.Line, code)
		}
	}
}

// TestShapes holds the world's files to the attributes that README.md names.
func TestShapes(t *testing.T) {
	kinds := []string{"international", "bank", "ngo", "media", "university", "ministry", "company", "party", "other"}
	shapes := map[Kind]struct{ flags, keys []string }{
		CountryCode:  {[]string{"donor"}, []string{"alpha3", "currency"}},
		CurrencyCode: {[]string{"former", "traded"}, []string{"minor", "name"}},
		Capital:      {[]string{"state", "seat", "ambiguous"}, nil},
		Body:         {[]string{"ambiguous", "lender"}, []string{"country"}},
		Company:      {[]string{"ambiguous", "platform"}, []string{"kind"}},
		Media:        {[]string{"ambiguous"}, nil},
		Country:      {[]string{"ambiguous"}, nil},
		Demonym:      {[]string{"noun", "plural", "ambiguous", "past", "combining"}, nil},
		Currency:     {[]string{"symbol", "word", "doubtful", "local", "minor"}, []string{"unit"}},
	}
	for kind, shape := range shapes {
		for _, e := range English().Entries(kind) {
			flags := e.Flags()
			if kind != CountryCode && kind != CurrencyCode && len(flags) > 0 {
				flags = flags[1:]
			}
			for _, f := range flags {
				if !slices.Contains(shape.flags, f) {
					t.Errorf("%s:%d: unknown flag %q", e.Rule, e.Line, f)
				}
			}
			for i := int(e.flags); i < len(e.words)-len(e.Examples()); i += 2 {
				if key, value := e.words[i], e.words[i+1]; !slices.Contains(shape.keys, key) || value == "" {
					t.Errorf("%s:%d: unknown attribute %s=%s", e.Rule, e.Line, key, value)
				}
			}
			if kind == Body && !slices.Contains(kinds, e.Flag()) || kind == Company && e.Get("kind") != "" && !slices.Contains(kinds, e.Get("kind")) {
				t.Errorf("%s:%d: unknown kind", e.Rule, e.Line)
			}
			if kind == Currency && e.Has("symbol") == e.Has("word") {
				t.Errorf("%s:%d: neither or both of symbol and word", e.Rule, e.Line)
			}
		}
	}
}

// TestNamesOnce holds that no form of a name stands in two lines of one file.
func TestNamesOnce(t *testing.T) {
	for _, file := range []string{"world/bodies.txt", "world/companies.txt", "world/media.txt", "world/capitals.txt", "en/countries.txt", "en/currencies.txt"} {
		raw, err := builtin.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := new(reader).read(file, Body, string(raw))
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]int32{}
		for _, ln := range lines {
			for f := range forms(ln.forms) {
				if seen[f] != 0 {
					t.Errorf("%s:%d: %q stands in line %d too", file, ln.entry.Line, f, seen[f])
				}
				seen[f] = ln.entry.Line
			}
		}
	}
}

// found lists the entries of a kind that are found in s, as name and first flag.
func found(l *Lexicon, kind Kind, s string) (out []string) {
	toks := token.Append(nil, s, 0, len(s))
	l.Number(s, toks)
	for i := 0; i < len(toks); i++ {
		var longest Hit
		for _, h := range l.Hits(nil, toks, i) {
			if h.Entry.Kind == kind {
				longest = h
			}
		}
		if longest.Entry != nil {
			out = append(out, s[toks[longest.First].Start:toks[longest.End-1].End]+" "+longest.Entry.Flag())
			i = int(longest.End) - 1
		}
	}
	return out
}

func TestHits(t *testing.T) {
	for _, test := range []struct {
		kind Kind
		text string
		want []string
	}{
		{Country, "Côte d’Ivoire and Cote d'Ivoire, Türkiye, Turkiye and TURKEY", []string{"Côte d’Ivoire CI", "Cote d'Ivoire CI", "Türkiye TR", "Turkiye TR", "TURKEY TR"}},
		{Country, "between us, the US, the U.S., the UK and the turkey", []string{"US US", "U.S. US", "UK GB"}},
		{Country, "the Democratic People's Republic of Korea and the Republic of Korea", []string{"Democratic People's Republic of Korea KP", "Republic of Korea KR"}},
		{Country, "the Democratic Republic of the Congo, the Republic of the Congo", []string{"Democratic Republic of the Congo CD", "Republic of the Congo CG"}},
		{Country, "Guinea-Bissau, Equatorial Guinea, Papua New Guinea and Guinea", []string{"Guinea-Bissau GW", "Equatorial Guinea GQ", "Papua New Guinea PG", "Guinea GN"}},
		{Country, "in the South China Sea, the Gulf of Oman and New Mexico", []string{"South China Sea -", "Gulf of Oman -", "New Mexico -"}},
		{Country, "Sao Tome and Principe, St. Lucia, Niger, Nigeria, South Sudan, Sudan", []string{"Sao Tome and Principe ST", "St. Lucia LC", "Niger NE", "Nigeria NG", "South Sudan SS", "Sudan SD"}},
		{Demonym, "the Kazakh, Emirati and Bissau-Guinean ministers met Poles and Swiss", []string{"Kazakh KZ", "Emirati AE", "Bissau-Guinean GW", "Poles PL", "Swiss CH"}},
		{Demonym, "to polish a South Korean text", []string{"South Korean KR"}},
		{Body, "the WHO, who met the UN Security Council", []string{"WHO international", "UN Security Council international"}},
		{Currency, "US$ 5, five Kenyan shillings, 3 €", []string{"US$ USD", "Kenyan shillings KES", "€ EUR"}},
	} {
		if diff := cmp.Diff(test.want, found(English(), test.kind, test.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}

// TestCountriesNamed holds that every code has a name, since a code's first line names the country.
func TestCountriesNamed(t *testing.T) {
	l := English()
	named := map[string]string{}
	for _, e := range l.Entries(Country) {
		if named[e.Flag()] == "" {
			named[e.Flag()] = e.Name
		}
	}
	for _, e := range l.Entries(CountryCode) {
		if named[e.Name] == "" {
			t.Errorf("no name of %s", e.Name)
		}
	}
	for code, want := range map[string]string{"BY": "Belarus", "XK": "Kosovo", "EU": "European Union", "CI": "Côte d'Ivoire", "US": "United States of America", "MM": "Myanmar"} {
		if named[code] != want {
			t.Errorf("%s is named %q, want %q", code, named[code], want)
		}
	}
}

func TestCities(t *testing.T) {
	for name, want := range map[string]string{
		"Paris": "FR", "São Paulo": "BR", "Sao Paulo": "BR", "Ürümqi": "CN", "Urumqi": "CN", "Cox’s Bazar": "BD", "Medellín": "CO",
		"Sana'a": "YE", "Prishtinë": "XK", "Kraków": "PL", "March": "", "David": "", "Nowhereville": "", "": "", "# Cities": "",
	} {
		if got, ok := English().City(name); got != want || ok != (want != "") {
			t.Errorf("City(%q) = %q, %v, want %q", name, got, ok, want)
		}
	}
	var names []string
	for line := range strings.Lines(cityText) {
		if line[0] == '#' {
			continue
		}
		name, code, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || English().Country(code) == nil || Plain(name) != name {
			t.Errorf("a bad line: %q", line)
		}
		names = append(names, name)
	}
	if !slices.IsSorted(names) {
		t.Error("the lines are not sorted")
	}
	for _, name := range []string{names[0], names[1], names[len(names)-1]} {
		if _, ok := English().City(name); !ok {
			t.Errorf("%q is not found", name)
		}
	}
}

func TestLayers(t *testing.T) {
	l, err := Load("en", fstest.MapFS{
		"world/cities.txt":    {Data: []byte("# ours\nNova Example\tBR\nParis\tUS\n")},
		"world/bodies.txt":    {Data: []byte("World Trade Organization\tother\nLeague of Examples | LoE\tinternational\n")},
		"en/countries.txt":    {Data: []byte("Examplia\tFR\n")},
		"world/companies.txt": {Data: []byte("")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"Nova Example": "BR", "Paris": "US", "Lyon": "FR"} {
		if got, _ := l.City(name); got != want {
			t.Errorf("City(%q) = %q, want %q", name, got, want)
		}
	}
	want := []string{"World Trade Organization other", "LoE international", "NATO international"}
	if diff := cmp.Diff(want, found(l, Body, "World Trade Organization, LoE, NATO, WTO")); diff != "" {
		t.Errorf("bodies (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Examplia FR", "Spain ES"}, found(l, Country, "Examplia and Spain")); diff != "" {
		t.Errorf("countries (-want +got):\n%s", diff)
	}
	if got := found(English(), Country, "Examplia"); got != nil {
		t.Errorf("the built-in lexicon has changed: %q", got)
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct{ file, data, want string }{
		{"world/bodies.txt", "# ours\n\nA League | \tinternational\n", "world/bodies.txt:3: "},
		{"world/bodies.txt", "A League\tinternational name=\"open\n", "world/bodies.txt:1: "},
		{"world/bodies.txt", "> An example.\n", "world/bodies.txt:1: "},
		{"world/cities.txt", "\nNowhere\n", "world/cities.txt:2: "},
		{"en/forms.txt", "of\tpreposition\nfoo\tfoos\n", "en/forms.txt:2: "},
		{"en/verb.txt", "go\n", "en/verb.txt: "},
		{"en/countries.txt", strings.Repeat("word ", 33) + "\tFR\n", "en/countries.txt:1: "},
	} {
		_, err := Load("en", fstest.MapFS{test.file: {Data: []byte(test.data)}})
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s %q: error %v, want %q", test.file, test.data, err, test.want)
		}
	}
	if _, err := Load("xx"); err == nil {
		t.Error("no error of a language without files")
	}
}

// TestLinesAreText holds our own files to what Load asks of the others.
func TestLinesAreText(t *testing.T) {
	texts, _, err := readTexts(builtin, "en", false)
	if err != nil {
		t.Fatal(err)
	}
	r := reader{layer: true}
	for _, file := range texts {
		if _, err := r.read(file.name, file.kind, file.text); err != nil {
			t.Error(err)
		}
	}
}

func TestInflect(t *testing.T) {
	for form, want := range map[string]string{
		"curb": "curb curbs curbed curbing", "agree": "agree agrees agreed agreeing", "commit to": "commit to commits to committed to committing to",
		"tie": "tie ties tied tying", "carry out": "carry out carries out carried out carrying out", "hold": "hold holds held holding",
	} {
		raw, err := builtin.ReadFile("en/irregular.txt")
		if err != nil {
			t.Fatal(err)
		}
		lines, err := new(reader).read("en/irregular.txt", Irregular, string(raw))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		i := inflector{irregular: irregulars(lines)}
		for _, in := range i.inflect(Verb, form) {
			got = append(got, in.text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", form, s, want)
		}
	}
}

func TestOneSpelling(t *testing.T) {
	if got := English().OneSpelling("programme of the organisation"); got != "program of the organization" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load("en"); err != nil {
			b.Fatal(err)
		}
	}
}

// TestExamplesAreRun holds that no example stands where no test runs it: the kinds are those that the tests of mentions and records run.
func TestExamplesAreRun(t *testing.T) {
	run := []Kind{Office, Rank, Portfolio, Group, Verb, Event, Modality, Agenda, Cue, Saying, Document, Manner, Investing, Asset, Trading, Commerce, Calendar, DatePattern, Quantity, Around, Bearing}
	for kind := range kinds {
		for _, e := range English().Entries(kind) {
			if len(e.Examples()) > 0 && !slices.Contains(run, kind) {
				t.Errorf("%s:%d: no test runs this example", e.Rule, e.Line)
			}
		}
	}
}

// TestReadme holds that the README tells how to add a line to each file.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for kind := range kinds {
		folder := "en"
		if kind < Country {
			folder = "world"
		}
		if file := "`" + folder + "/" + kind.File() + ".txt`"; !strings.Contains(string(readme), "| "+file) {
			t.Errorf("README.md has no line for %s", file)
		}
	}
}
