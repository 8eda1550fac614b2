package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/view"
)

// What a release may say to hurt those who look at what is made of it.
var hostile = []string{
	"Kari Holm", "\x1b[31mred\x1b]0;title\x07", "\u202egnp.exe", "a\u0085b\u009bc\x7f", "=HYPERLINK(\"http://a\")", "-1+1", "@SUM(A1)", "\tx", "a\r\n=1",
	"a, \"b\"\nc", "<script>alert(1)</script>", "\"' onmouseover=alert(1) x=", "</style></title><svg onload=alert(1)>", "javascript:alert(1)", "{{.}}", "\xff\x00",
	"<script>alert(1)</script><img src=x onerror=alert(1)>\"' --></style></script>{{.}} javascript:alert(1)", "a\n\nb", "\u2028", "＝1",
}

func addHostile(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
}

// filled is an Article that says the same everywhere.
func filled(s string) *communique.Article {
	a := &communique.Article{}
	fill(reflect.ValueOf(a).Elem(), s)
	return a
}

func fill(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
		if v.Type() == reflect.TypeFor[communique.Decimal]() {
			v.SetString("-4.5") // the only type that holds nothing but what it should
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), s)
		fill(v.Index(1), s)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), s)
		}
		if e, ok := v.Addr().Interface().(*communique.Evidence); ok {
			*e = communique.Evidence{Start: 0, End: len(s), Rule: s}
		}
		if m, ok := v.Addr().Interface().(*communique.Mention); ok {
			m.Start, m.End, m.In = 0, len(s), ""
		}
	}
}

// A brief has no controls but the ends of its lines, and as many lines whatever it says.
func FuzzText(f *testing.F) {
	addHostile(f)
	lines := strings.Count(view.Brief(filled("x"), true), "\n")
	f.Fuzz(func(t *testing.T, s string) {
		if s == "" {
			return
		}
		text := view.Brief(filled(s), true)
		for _, r := range text {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
				t.Fatalf("%U in %q", r, text)
			}
		}
		if n := strings.Count(text, "\n"); n != lines && communique.Country(s).Name() == "" {
			t.Errorf("%d lines, want %d: %s", n, lines, text)
		}
	})
}

// Every table can be read again, and none of its cells is a formula.
func FuzzCSV(f *testing.F) {
	addHostile(f)
	f.Fuzz(func(t *testing.T, s string) {
		for name, table := range tables {
			var out bytes.Buffer
			if err := table.writeHead(&out); err != nil {
				t.Fatal(err)
			}
			if err := table.write(&out, s, filled(s)); err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(&out).ReadAll()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for _, row := range rows {
				for n, cell := range row {
					if first, _ := utf8.DecodeRuneInString(cell); cell != "" && cell != "-4.5" && strings.ContainsRune(formula, first) {
						t.Errorf("%s, %s: the formula %q", name, rows[0][n], cell)
					}
				}
			}
		}
	})
}

// A line of JSON is one line, and gives back what went into it.
func FuzzLine(f *testing.F) {
	addHostile(f)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return // what is no UTF-8 does not get past the parser
		}
		var out bytes.Buffer
		a := filled(s)
		if err := (&command{stdout: &out}).writeLine(s, result{article: a}); err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(out.Bytes(), []byte("\n")); n != 1 {
			t.Errorf("%d lines", n)
		}
		var line struct {
			Source  string
			Article *communique.Article
		}
		if err := json.Unmarshal(out.Bytes(), &line); err != nil || line.Source != s || !reflect.DeepEqual(line.Article, a) {
			t.Errorf("%q, %v", line.Source, err)
		}
	})
}

// A page holds the scripts, pictures and links that it has for any release, and shows the text as it is.
func FuzzPage(f *testing.F) {
	addHostile(f)
	f.Fuzz(func(t *testing.T, s string) {
		a := filled(s)
		var out bytes.Buffer
		if err := view.Write(&out, []view.Release{{Source: s, Article: a}, {Source: s, Article: a}}); err != nil {
			t.Fatal(err)
		}
		doc, err := html.Parse(&out)
		if err != nil {
			t.Fatal(err)
		}
		scripts := 0
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "script":
				scripts++
			case "img", "iframe", "object", "embed", "base", "link":
				t.Errorf("<%s>", n.Data)
			}
			for _, attr := range n.Attr {
				if strings.HasPrefix(attr.Key, "on") || attr.Key == "src" || attr.Key == "href" && strings.HasPrefix(strings.TrimSpace(strings.ToLower(attr.Val)), "javascript:") {
					t.Errorf("<%s %s=%q>", n.Data, attr.Key, attr.Val)
				}
			}
		}
		if scripts != 1 {
			t.Errorf("%d scripts", scripts)
		}
	})
}
