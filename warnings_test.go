package communique_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
	"time"

	"github.com/communique-go/communique"
)

const french = `Paris, le 3 mars 2023 - La ministre des Affaires étrangères a reçu aujourd'hui son homologue estonien pour un entretien consacré aux
relations bilatérales et à la situation en mer Baltique, que les deux ministres ont jugée préoccupante pour toute l'Europe.`

// Every doubt that an Article may carry is provoked here.
func TestWarnings(t *testing.T) {
	prose := prose[strings.Index(prose, "Foreign"):] // without its date
	provoked := map[communique.WarningCode]func() (*communique.Article, error){
		communique.WrongLanguage:  func() (*communique.Article, error) { return communique.ParseText(french) },
		communique.UnresolvedDate: func() (*communique.Article, error) { return communique.ParseText(prose) },
		communique.AmbiguousPerson: func() (*communique.Article, error) {
			return communique.ParseText("Oslo, 3 March 2023 - The Minister of Trade of Kenya, Sam Kirui, and the Minister of Trade of Kenya, Joy Cherono, arrived on Monday. The Minister of Trade of Kenya met Foreign Minister Kari Holm.")
		},
		communique.WrongCharset: func() (*communique.Article, error) {
			p := communique.Parser{ContentType: "text/plain; charset=windows-1251"}
			return p.Parse(strings.NewReader(strings.ReplaceAll(prose, "Kari", "Kåri")))
		},
		communique.InvalidBytes: func() (*communique.Article, error) {
			return communique.Parse(strings.NewReader(strings.ReplaceAll(prose, "an", "än") + "\xff"))
		},
		communique.ConflictingDates: func() (*communique.Article, error) {
			return communique.Parse(strings.NewReader(`<html><head><meta property="article:published_time" content="2023-03-05T10:00:00Z"></head>
<body><h1>Holm meets Tamm</h1><p class="date">Published: 3 March 2021</p>` + paragraphs(prose)))
		},
		communique.TooMany: func() (*communique.Article, error) {
			var b strings.Builder
			for day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 1993; day = day.AddDate(0, 0, 1) {
				fmt.Fprintf(&b, "President Kari Holm of Norway met President Jaan Tamm of Estonia on %s.\n\n", day.Format("2 January 2006"))
			}
			return communique.ParseText(b.String())
		},
		communique.DeepPage: func() (*communique.Article, error) {
			return communique.Parse(strings.NewReader(page(strings.Repeat("<div>", 600) + paragraphs(prose))))
		},
		communique.LargePage: func() (*communique.Article, error) {
			return communique.Parser{MaxNodes: 200}.Parse(strings.NewReader(page(paragraphs(prose) + strings.Repeat("<br>", 200))))
		},
		communique.Uncoded: func() (*communique.Article, error) {
			a, err := communique.ParseText("Oslo, 3 March 2023 - The meeting of Foreign Minister Kari Holm of Norway with Foreign Minister Jaan Tamm of Estonia was cancelled.")
			if err == nil {
				_, a.Warnings = a.Events()
			}
			return a, err
		},
	}
	if n := declared(t, "warnings.go", "WarningCode"); n != len(provoked) {
		t.Errorf("%d of %d warnings are provoked", len(provoked), n)
	}
	for code, parse := range provoked {
		a, err := parse()
		if err != nil {
			t.Errorf("%s: %v", code, err)
			continue
		}
		check(t, a)
		warned := false
		for _, w := range a.Warnings {
			warned = warned || w.Code == code && w.Detail != ""
			if w.Code != communique.Uncoded && w.End > 0 && a.Text[w.Start:w.End] != w.Detail {
				t.Errorf("%s: its span is %q", w.Detail, a.Text[w.Start:w.End])
			}
		}
		if !warned {
			t.Errorf("%s: not among %+v", code, a.Warnings)
		}
	}
	dated, err := communique.Parser{Reference: "2023-03-04"}.ParseText(prose)
	if err != nil || len(dated.Warnings) > 0 {
		t.Errorf("a release without doubts: %+v, %v", dated.Warnings, err)
	}
}

// declared counts the constants of a type.
func declared(t *testing.T, file, name string) (n int) {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(node ast.Node) bool {
		if spec, ok := node.(*ast.ValueSpec); ok {
			if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == name {
				n += len(spec.Names)
			}
		}
		return true
	})
	return n
}

func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		name, said, declared, body, want string
		facts                            bool
	}{
		{"English", "", "en-GB", prose, "en", true},
		{"English, told wrongly", "", "fr", prose, "en", true},
		{"English, not told", "", "", prose, "en", true},
		{"French", "", "fr-CA", french, "fr-CA", false},
		{"French, told wrongly", "", "en", french, "und", false},
		{"French, not told", "", "", french, "und", false},
		{"the caller knows better", "pt_br", "en", prose, "pt-BR", false},
		{"the caller says English", "en-US", "fr", prose, "en-US", true},
		{"no tag", "english please", "?", prose, "en", true},
	} {
		html := strings.Replace(page(paragraphs(test.body)), "lang=en", `lang="`+test.declared+`"`, 1)
		a, err := communique.Parser{Language: test.said}.Parse(strings.NewReader(html))
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		check(t, a)
		if a.Language != test.want || (len(a.People) > 0) != test.facts {
			t.Errorf("%s: %s with %d people, want %s", test.name, a.Language, len(a.People), test.want)
		}
		if a.Title == "" || a.Text == "" || len(a.Sections) == 0 {
			t.Errorf("%s: title %q, text %q", test.name, a.Title, a.Text)
		}
	}
}
