package communique_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/PuerkitoBio/goquery"
	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

const prose = `Oslo, 3 March 2023 - Foreign Minister Kari Holm met her Estonian counterpart, Jaan Tamm, in Oslo on Friday. The two ministers discussed
bilateral relations, security in the Baltic Sea and support for Ukraine.

Ms. Holm said that Norway would open an embassy office in Tartu by the end of the year. "We are neighbours across a sea," she added.
`

func page(body string) string {
	return "<!DOCTYPE html><html lang=en><head><title>Holm meets Tamm</title></head><body><h1>Holm meets Tamm</h1>" + body + "</body></html>"
}

func paragraphs(s string) string {
	return "<p>" + strings.ReplaceAll(strings.TrimSpace(s), "\n\n", "</p>\n<p>") + "</p>"
}

func utf16of(s string) []byte {
	var b bytes.Buffer
	b.WriteString("\xff\xfe")
	for _, u := range utf16.Encode([]rune(s)) {
		b.Write([]byte{byte(u), byte(u >> 8)})
	}
	return b.Bytes()
}

// What is no release is an error that says why.
func TestNoArticle(t *testing.T) {
	menu := "<ul>" + strings.Repeat(`<li><a href="/x">Home and other things</a></li>`, 40) + "</ul>"
	listing := strings.Repeat(`<div class="item"><h3><a href="/news/1">Minister meets Minister of Norway in Oslo</a></h3><span>3 March 2023</span>
<p>The Minister received the Minister of Norway and discussed relations. <a href="/news/1">Read more</a></p></div>`, 12)
	for _, test := range []struct {
		name, contentType, input string
		want                     error
		says                     string
	}{
		{"empty", "", "", communique.ErrNoText, ""},
		{"white space", "", " \n\t\u200b\u00a0\n", communique.ErrNoText, ""},
		{"zeros", "text/plain", strings.Repeat("\x00", 2000), communique.ErrNotText, ""},
		{"no body", "", "<html><head><title>Holm</title></head><body></body></html>", communique.ErrNoText, ""},
		{"only menus", "text/html", "<html><body><nav>" + menu + "</nav>" + menu + "<footer>" + menu + "</footer></body></html>", communique.ErrNoText, ""},
		{"listing", "text/html", "<html><head><title>News</title></head><body><h1>News</h1>" + listing + "</body></html>", communique.ErrListing, ""},
		{"links only", "text/html", "<html><body><h1>Press releases</h1>" + strings.Repeat(`<li><a href="/1">Minister meets Minister of Norway in Oslo</a></li>`, 12), communique.ErrListing, ""},
		{"headings and read more", "text/html", strings.ReplaceAll("<html><body><h1>News</h1>"+listing, `<h3><a href="/news/1">`, "<h3><a>"), communique.ErrListing, ""},
		{"RSS", "", "<?xml version=\"1.0\"?>\n<!-- news --><rss version=\"2.0\"><channel><item><title>" + prose + "</title></item></channel></rss>", communique.ErrListing, ""},
		{"Atom by its type", "application/atom+xml; charset=utf-8", "<entry>" + prose + "</entry>", communique.ErrListing, ""},
		{"site map", "text/xml", "<urlset><url><loc>https://ministry.example/1</loc></url></urlset>", communique.ErrListing, ""},
		{"JSON", "", "[ {\n\"title\" : \"" + prose + "\"}]", communique.ErrNotText, "JSON"},
		{"JSON by its type", "application/json", "\"" + prose + "\"", communique.ErrNotText, "JSON"},
		{"pdf", "", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", communique.ErrNotText, "PDF"},
		{"pdf by its type", "application/pdf", prose, communique.ErrNotText, "PDF"},
		{"png", "", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", communique.ErrNotText, "PNG"},
		{"jpeg", "text/html", "\xff\xd8\xff\xe0\x00\x10JFIF", communique.ErrNotText, "JPEG"},
		{"zip", "", "PK\x03\x04\x14\x00\x00\x00\x08\x00file.txt", communique.ErrNotText, "ZIP"},
		{"docx", "", "PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml word/document.xml", communique.ErrNotText, "Word"},
		{"doc", "", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", communique.ErrNotText, "Office"},
		{"binary", "", strings.Repeat("\x01\x02\x00\x9f\xfe", 400), communique.ErrNotText, ""},
	} {
		a, err := communique.Parser{ContentType: test.contentType}.Parse(strings.NewReader(test.input))
		if a != nil || !errors.Is(err, test.want) || !strings.Contains(fmt.Sprint(err), test.says) {
			t.Errorf("%s: %v, want %v %s; Article %+v", test.name, err, test.want, test.says, a)
		}
	}
	if !errors.Is(communique.ErrListing, communique.ErrNoText) {
		t.Error("a listing has no release")
	}
}

// What can be read is read, whatever is wrong with it.
func TestBadInput(t *testing.T) {
	t.Parallel()
	latin := bytes.ReplaceAll([]byte(page(paragraphs(strings.Replace(prose, "Kari Holm", "Kåri Hølm", 1)))), []byte("å"), []byte("\xe5"))
	latin = bytes.ReplaceAll(latin, []byte("ø"), []byte("\xf8"))
	for name, input := range map[string][]byte{
		"text":              []byte(prose),
		"carriage returns":  []byte(strings.ReplaceAll(prose, "\n", "\r\n")),
		"invalid UTF-8":     []byte(strings.Replace(prose, "relations", "rela\xfftions", 1)),
		"zeros":             []byte(strings.Replace(prose, "relations", "rela\x00tions", 1)),
		"UTF-16":            utf16of(prose),
		"UTF-16 page":       utf16of(page(paragraphs(prose))),
		"latin-1":           latin,
		"quoted tag":        []byte(strings.Replace(prose, "Oslo on Friday", "<b>Oslo</b> on Friday", 1)),
		"100,000 divs":      []byte(page(strings.Repeat("<div>", 100_000) + paragraphs(prose))),
		"100,000 fonts":     []byte(page(paragraphs(prose) + strings.Repeat("<font><b>", 50_000))),
		"100,000 end tags":  []byte(page(strings.Repeat("</div></b></table>", 33_000) + paragraphs(prose))),
		"100,000 brackets":  []byte(prose + strings.Repeat("((([“", 25_000)),
		"10,000 commas":     []byte(prose + strings.Repeat("Holm, ", 10_000)),
		"2,000 names":       []byte(prose + names(2_000)),
		"100,000 numbers":   []byte(prose + strings.Repeat("1 ", 100_000)),
		"a word of 500 KB":  []byte(prose + strings.Repeat("Oslo", 125_000)),
		"accents of 500 KB": []byte(prose + "a" + strings.Repeat("\u0301", 250_000)),
	} {
		t.Run(name, func(t *testing.T) {
			a, err := communique.Parse(bytes.NewReader(input))
			if err != nil {
				t.Fatal(err)
			}
			check(t, a)
			if !strings.Contains(a.Text, "discussed") {
				t.Errorf("text is lost: %.200q", a.Text)
			}
		})
	}
}

func TestTooLarge(t *testing.T) {
	for name, read := range map[string]func() (*communique.Article, error){
		"reader": func() (*communique.Article, error) {
			return communique.Parse(io.LimitReader(endless("Oslo, 3 March 2023. "), 50<<20))
		},
		"text": func() (*communique.Article, error) { return communique.Parser{MaxBytes: 10}.ParseText(prose) },
	} {
		if a, err := read(); a != nil || !errors.Is(err, communique.ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
	exact := communique.Parser{MaxBytes: int64(len(prose))}
	if _, err := exact.Parse(strings.NewReader(prose)); err != nil {
		t.Errorf("as long as may be: %v", err)
	}
}

// A text that is longer than is read for facts is kept whole, and a warning says so.
func TestLongText(t *testing.T) {
	s := prose + strings.Repeat("\n\nA paragraph that says nothing of any note.", 30_000) + "\n\nPresident Tarvo Lepik met President Juan Lima."
	a, err := communique.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	if !strings.HasSuffix(a.Text, "Juan Lima.") || len(a.People) != 2 {
		t.Errorf("%d bytes of text, people %+v", len(a.Text), a.People)
	}
	if len(a.Warnings) != 1 || a.Warnings[0].Code != communique.TooMany {
		t.Errorf("warnings %+v", a.Warnings)
	}
}

// endless repeats itself.
type endless string

func (e endless) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) {
		n += copy(b[n:], e)
	}
	return n, nil
}

func TestReaderFails(t *testing.T) {
	if a, err := communique.Parse(nil); a != nil || !errors.Is(err, communique.ErrNoText) {
		t.Errorf("no reader: %v, %v", a, err)
	}
	broken := errors.New("connection reset")
	for name, r := range map[string]io.Reader{
		"at once":                  iotest.ErrReader(broken),
		"half-way":                 io.MultiReader(strings.NewReader(prose), iotest.ErrReader(broken)),
		"half-way through a page":  io.MultiReader(strings.NewReader(page(paragraphs(prose))), iotest.ErrReader(broken)),
		"at the last byte allowed": io.MultiReader(io.LimitReader(endless(prose), communique.DefaultMaxBytes), iotest.ErrReader(broken)),
	} {
		a, err := communique.Parse(r)
		if a != nil || !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "communique: ") {
			t.Errorf("%s: %v, %v", name, a, err)
		}
	}
}

// However a reader hands its bytes over, they make the same Article.
func TestReaderDawdles(t *testing.T) {
	want, err := communique.Parse(strings.NewReader(page(paragraphs(prose))))
	if err != nil {
		t.Fatal(err)
	}
	for name, dawdle := range map[string]func(io.Reader) io.Reader{
		"one byte at a time":   iotest.OneByteReader,
		"half of what is free": iotest.HalfReader,
		"the end with data":    iotest.DataErrReader,
	} {
		got, err := communique.Parse(dawdle(strings.NewReader(page(paragraphs(prose)))))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestContentTypeDecides(t *testing.T) {
	quoted := "<p>" + prose
	a, err := communique.Parser{ContentType: "text/plain"}.Parse(strings.NewReader(quoted))
	if err != nil || !strings.HasPrefix(a.Text, "<p>") {
		t.Errorf("plain text was read as a page: %v", err)
	}
	a, err = communique.Parser{ContentType: "text/html; charset=utf-8"}.Parse(strings.NewReader(strings.Replace(prose, " met", "<br>met", 1)))
	if err != nil || strings.Contains(a.Text, "<br>") {
		t.Errorf("a page was read as plain text: %v", err)
	}
	a, err = communique.ParseText(page(paragraphs(prose)))
	if err != nil || !strings.Contains(a.Text, "<p>") {
		t.Errorf("ParseText sniffs: %v", err)
	}
}

func TestParseSelection(t *testing.T) {
	html := page("<div id=menu><p>Nothing of this is in the release, however long it is made to be.</p></div><div id=release>" + paragraphs(prose) + "</div>")
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(html))
	if err != nil {
		t.Fatal(err)
	}
	before, _ := goquery.OuterHtml(doc.Selection)
	articles := make([]*communique.Article, 4)
	var readers sync.WaitGroup
	for i := range articles {
		readers.Go(func() { articles[i], _ = communique.ParseSelection(doc.Find("#release")) })
	}
	readers.Wait()
	if after, _ := goquery.OuterHtml(doc.Selection); after != before {
		t.Error("the document has changed")
	}
	for _, a := range articles {
		if a == nil {
			t.Fatal("no Article")
		}
		check(t, a)
		if diff := gocmp.Diff(articles[0], a); diff != "" {
			t.Errorf("two readers of one document differ: %s", diff)
		}
	}
	a := articles[0]
	if a.Title != "Holm meets Tamm" || !strings.Contains(a.Text, "Kari Holm met") || strings.Contains(a.Text, "Nothing of this") {
		t.Errorf("title %q, text %q", a.Title, a.Text)
	}
	for name, sel := range map[string]*goquery.Selection{"nil": nil, "none": doc.Find("#absent")} {
		if a, err := communique.ParseSelection(sel); a != nil || !errors.Is(err, communique.ErrNoText) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A scraper reads a release within its own walk over a page, out of a document, or from several nodes.
func TestParseSelectionWithin(t *testing.T) {
	first, second, _ := strings.Cut(paragraphs(prose), "</p>\n")
	html := page("<div class=part>" + first + "</div><aside><p>Nothing of this is selected, however long it is made to be.</p></aside><div class=part>" + second + "</div>")
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(html))
	if err != nil {
		t.Fatal(err)
	}
	var seen []string
	doc.Find("body").Each(func(_ int, body *goquery.Selection) {
		a, err := communique.ParseSelection(body.Find(".part"))
		if err != nil {
			t.Fatal(err)
		}
		check(t, a)
		if strings.Contains(a.Text, "Nothing of this") || !strings.Contains(a.Text, "Kari Holm met") || !strings.Contains(a.Text, "Tartu") {
			t.Errorf("two nodes: %q", a.Text)
		}
		body.Find("p").Each(func(_ int, p *goquery.Selection) { seen = append(seen, p.Text()[:4]) })
	})
	if diff := gocmp.Diff([]string{"Oslo", "Noth", "Ms. "}, seen); diff != "" {
		t.Errorf("the callbacks that follow see another document: %s", diff)
	}
	whole, err := communique.ParseSelection(doc.Find(".part, .part p"))
	if err != nil || strings.Count(whole.Text, "Kari Holm met") != 1 {
		t.Errorf("a node within a selected one: %v, %q", err, whole.Text)
	}
	detached := doc.Find(".part").First().Remove()
	a, err := communique.ParseSelection(detached)
	if err != nil || a.Title != "" || !strings.Contains(a.Text, "Kari Holm met") {
		t.Errorf("a detached node: %v, %+v", err, a)
	}
}

func TestKeepAll(t *testing.T) {
	html := page("<div id=release>" + paragraphs(prose) + "<p>Share this on Facebook</p></div>")
	for keep, want := range map[bool]bool{false: false, true: true} {
		a, err := communique.Parser{KeepAll: keep}.Parse(strings.NewReader(html))
		if err != nil {
			t.Fatal(err)
		}
		check(t, a)
		if got := strings.Contains(a.Text, "Facebook"); got != want {
			t.Errorf("KeepAll %t: furniture in the text is %t", keep, got)
		}
	}
}

// names are as many ministers of different names.
func names(n int) string {
	var b strings.Builder
	for i := range n {
		letter := func(shift int) string { return string(rune('a' + i>>shift&15)) }
		fmt.Fprintf(&b, "Minister K%s%sa T%s%so met the staff of an embassy. ", letter(0), letter(4), letter(8), letter(12))
	}
	return b.String()
}
