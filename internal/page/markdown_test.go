package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

func TestMarkdown(t *testing.T) {
	const title = "Minister Okoro receives the Ambassador of Chile"
	body := strings.Join([]string{lead, middle, closer}, "\n\n")
	marked := strings.NewReplacer("Ada Okoro", "**Ada Okoro**", "Pedro Rojas", "[Pedro Rojas](https://embassy.example/rojas \"His page\")").Replace(body)
	for _, test := range []struct{ name, text, title, published string }{
		{"heading", "# " + title + "\n\n" + body, title, ""},
		{"closed heading", "# " + title + " #\n\n" + marked, title, ""},
		{"underlined heading", title + "\n=====\n\n" + marked, title, ""},
		{"bold headline", "**" + title + "**\n\n" + marked, title, ""},
		{"front matter", "---\ntitle: \"" + title + "\"\ndate: 2024-03-12T10:00:00+01:00\ntags:\n  - chile\n---\n" + body, title, "2024-03-12"},
		{"front matter and heading", "---\ntitle: " + title + "\npublishDate: 2024-03-12\n---\n\n# " + title + "\n\n" + marked, title, "2024-03-12"},
		{"a title over two lines", "---\nurl: x\ntitle: \"Minister Okoro receives\\\n  \\ the\\_Ambassador of Chile\"\npublished_time: 2024-03-12 10:00:00\n---\n" + body, title, "2024-03-12"},
		{"folded lines", "---\ntitle: >\n  Minister Okoro receives\n  the Ambassador of Chile\ntags: [chile, trade]\n---\n" + body, title, ""},
		{"pluses", "+++\ntitle = '" + title + "'\ndate = 2024-03-12\ndraft = false\n+++\n" + body, title, "2024-03-12"},
		{"dated", "# " + title + "\n\n*12 March 2024*\n\n" + marked, title, "2024-03-12"},
		{"menus", "[Skip to content](#main)\n\n- [Home](/)\n- [Press releases](/press)\n- [About the Ministry](/about)\n\n[![Logo](/l.png)](/)\n\n# " + title + "\n\n![Okoro and Rojas](/p.jpg)\n\n" +
			marked + "\n\n## Related news\n\n* [The President of Ghana opens a new port](/1)\n* [The Minister of Trade of Ghana visits Chile](/2)\n\n[Privacy](/p) | [Cookies](/c)\n", title, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := Plain(test.text, Options{Lexicon: lexicon.English()})
			if p.Title != test.title || p.Published != test.published {
				t.Errorf("title %q of %q, want %q of %q", p.Title, p.Published, test.title, test.published)
			}
			if diff := cmp.Diff([]string{lead, middle, closer}, texts(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdownBlocks(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []Block
	}{
		{"list", "* a direct flight\n* fewer stamps,\n  from May\n\n1. lithium\n2. copper", []Block{{Item, "a direct flight"}, {Item, "fewer stamps, from May"}, {Item, "1. lithium"}, {Item, "2. copper"}}},
		{"heading", "## Trade\n\n" + lead, []Block{{Heading, "Trade"}, {Paragraph, lead}}},
		{"quotation", "> Chile is a *close* friend.", []Block{{Quote, "Chile is a close friend."}}},
		{"table", "| Year | Exports |\n|:--|--:|\n| 2023 | 45 |", []Block{{Row, "Year, Exports"}, {Row, "2023, 45"}}},
		{"rule", lead + "\n\n* * *\n\n" + closer, []Block{{Paragraph, lead}, {Paragraph, closer}}},
		{"lines", "Ada Okoro\nMinister of Trade", []Block{{Paragraph, "Ada Okoro"}, {Paragraph, "Minister of Trade"}}},
		{"escapes", `No\. 3\_a of R&D, 5 \* 4 < 21 and a_file_name`, []Block{{Paragraph, "No. 3_a of R&D, 5 * 4 < 21 and a_file_name"}}},
		{"brackets", "The [sic] text of [1] and (so) [a](b", []Block{{Paragraph, "The [sic] text of [1] and (so) [a](b"}}},
		{"numbered links", "The [Minister][1] spoke.", []Block{{Paragraph, "The Minister spoke."}}},
		{"notes", "A price* of 4 * 5 **", []Block{{Paragraph, "A price of 4 * 5 **"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := Plain("[x](/y)\n\n"+test.text, Options{Lexicon: lexicon.English(), KeepAll: true})
			if diff := cmp.Diff(append([]Block{{Paragraph, "x"}}, test.want...), p.Blocks); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInMarkdown(t *testing.T) {
	for s, want := range map[string]bool{
		"# Trade": true, "a\n### Trade\nb": true, "a [b](/c) d": true, "so **said** he": true, "---\ntitle: a\n---\nb": true,
		"": false, "#Trade": false, "###": false, "-----\nPress office\n-----": false, "* * *": false, "price** of 4, ** of May": false, "*** a ***": false,
		"[1] (see a)": false, "f[x](y)": false, "---\n\n---\n": false,
	} {
		if got := inMarkdown(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, test := range []struct {
		matter string
		want   []field
	}{
		{`title: "Minister\u2019s \"visit\" \x26 more"`, []field{{"title", []string{`Minister’s "visit" & more`}}}},
		{"title: 'Chile''s guest'", []field{{"title", []string{"Chile's guest"}}}},
		{"title: \"cut \\u20\"", []field{{"title", []string{`cut \u20`}}}},
		{"authors:\n- Ann Poe\n- \"Bo Lind\"\ntitle: x", []field{{"authors", []string{"Ann Poe", "Bo Lind"}}, {"title", []string{"x"}}}},
		{"authors: [Ann Poe, 'Bo Lind']", []field{{"authors", []string{"Ann Poe", "Bo Lind"}}}},
		{"title:\n  words on\n  two lines\ndate: 2024-03-12", []field{{"title", []string{"words on two lines"}}, {"date", []string{"2024-03-12"}}}},
	} {
		if got, body := frontMatter("---\n" + test.matter + "\n---\ntext"); !cmp.Equal(got, test.want, cmp.AllowUnexported(field{})) || body != "text" {
			t.Errorf("%s: %q, %q", test.matter, got, body)
		}
	}
}
