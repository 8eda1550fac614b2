package page

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/communique-go/communique/internal/lexicon"
)

// The prose of the pages below.
const (
	lead   = "The Minister of Trade, Ada Okoro, received the Ambassador of Chile, Pedro Rojas, in Abuja on Monday."
	middle = "They discussed the export of lithium, the opening of a direct flight and the training of customs officers, which both sides called overdue."
	closer = "The Ambassador invited the Minister to Santiago, where the joint commission is to meet in the autumn."
)

func TestHTMLBody(t *testing.T) {
	for _, test := range []struct{ name, page string }{
		{"semantic", `<header><nav><a href=/>Home</a> <a href=/n>News</a></nav></header><main><article><h1>T</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></article></main><footer><p>Ministry of Trade, 1 Unity Road, Abuja. All rights reserved.</p></footer>`},
		{"line breaks", `<div id=menu><a href=1>Home</a><a href=2>News</a></div><div class=txt>LEAD<br><br>MIDDLE<br>
<br>CLOSER</div>`},
		{"layout tables", `<table><tr><td colspan=2><a href=/>Home</a> | <a href=/p>Press</a></td></tr><tr><td><a href=1>Visa</a><br><a href=2>Tenders</a></td><td><table><tr><td><font size=2>LEAD<br><br>MIDDLE<br><br>CLOSER</font></td></tr></table></td></tr></table>`},
		{"div soup", `<div><div><div><span>About</span></div><div><span>Contact</span></div></div><div><div>LEAD</div><div><br></div><div>MIDDLE</div><div>&nbsp;</div><div>CLOSER</div></div></div>`},
		{"lead apart", `<div class=article><h1>Minister receives Ambassador</h1><div class=date>12.03.2024</div><div class=lead><b>LEAD</b></div><div class=pic><img src=x><span class=caption>The Minister at her desk</span></div><div class=body><p>MIDDLE</p><p>CLOSER</p></div></div>`},
		{"teasers within", `<div class=entry-content><p>LEAD</p><blockquote><p><strong>Also read:</strong> <a href=x>Chile opens its first consulate in the north</a></p></blockquote><p>MIDDLE</p><div class=related-inline><h3>Related</h3><ul><li><a href=1>Lithium prices rise again this week</a></li></ul></div><p>CLOSER</p></div>`},
		{"sharing and comments", `<article><div class=share-buttons><a>Facebook</a><a>X</a></div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><p>Share this:</p><ul><li><a>Facebook</a></li></ul><div id=comments><h3>2 comments</h3><p>What a splendid idea, I have said so for many years and nobody ever listened to me.</p></div></article>`},
		{"hidden", `<article><p>LEAD</p><div style="display: none"><p>This paragraph is only for machines to read and no reader ever gets to see it.</p></div><p hidden>Nor does anybody see this one, which has the attribute that hides it from view.</p><p>MIDDLE</p><p>CLOSER</p></article>`},
		{"cookie banner", `<div id=cookie-consent><p>We use cookies so that this site works and so that we can count how many people have read it.</p></div><div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div>`},
		{"notes and contact", `<div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><p><b>Notes to editors</b></p><p>Chile opened its embassy in 1999 and has had four ambassadors in the country since then.</p><p>For media enquiries: press@trade.example, tel. +234 9 000 000</p></div>`},
		{"ends", `<div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><p>ENDS</p><p>The Ministry of Trade was founded in 1961 and has offices in all the states of the federation.</p></div>`},
		{"signed by an agency", `<div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><p>(NAN)</p><p>A.B./C.D.</p></div>`},
		{"repeated headline", `<h1>Minister receives Ambassador</h1><div><p>Minister receives Ambassador</p><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div>`},
		{"portal", `<ul class=embassies>` + strings.Repeat(`<li><a href=x>Embassy in a capital</a></li>`, 200) + `</ul><div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div>`},
		{"a form around all", `<form action=x><input type=hidden name=s><div class=ms-rtestate-field><div>LEAD</div><div>MIDDLE</div><div>CLOSER</div></div></form>`},
		{"sidebar of summaries", `<div class=row><div class=col-8><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div class=col-4>` + strings.Repeat(`<div><h4><a href=x>Another release</a></h4><p>A summary of some other release in a line.</p></div>`, 12) + `</div></div>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := strings.NewReplacer("LEAD", lead, "MIDDLE", middle, "CLOSER", closer).Replace(test.page)
			p := HTML("<html><body>"+s+"</body></html>", Options{Lexicon: lexicon.English()})
			if diff := cmp.Diff([]string{lead, middle, closer}, texts(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRoles(t *testing.T) {
	const page = `<article><h1>Minister receives Ambassador</h1><p>` + lead + `</p><h2>Lithium</h2><p>` + middle + `</p>
<ul><li>more flights</li><li>fewer stamps, said the Ambassador</li></ul>
<table><tr><th>Year</th><th>Trade</th></tr><tr><td>2022</td><td>USD 10 million</td></tr></table>
<blockquote>“` + closer + `”</blockquote><p><b>Customs</b></p><p>` + closer + `</p></article>`
	p := HTML(page, Options{Lexicon: lexicon.English()})
	want := []Block{
		{Paragraph, lead},
		{Heading, "Lithium"},
		{Paragraph, middle},
		{Item, "more flights"},
		{Item, "fewer stamps, said the Ambassador"},
		{Row, "Year, Trade"},
		{Row, "2022, USD 10 million"},
		{Quote, "“" + closer + "”"},
		{Heading, "Customs"},
		{Paragraph, closer},
	}
	if diff := cmp.Diff(want, p.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestHTMLTitle(t *testing.T) {
	const title = "Minister of Trade Receives Ambassador of Chile"
	body := "<p>" + lead + "</p><p>" + middle + "</p>"
	for _, test := range []struct{ name, page, want string }{
		{"h1", `<h1>` + title + `</h1>` + body, title},
		{"the h1 is the site's", `<title>` + title + ` | Ministry of Trade</title><header><h1>Ministry of Trade</h1></header><h2>` + title + `</h2>` + body, title},
		{"bold", `<title>Ministry of Trade</title><div><b><font size=4>` + title + `</font></b></div><div>` + body + `</div>`, title},
		{"class", `<title>News</title><div class=news-title>` + title + `</div><div>` + body + `</div>`, title},
		{"only in the head", `<title>` + title + ` - Ministry of Trade</title><body>` + body, title},
		{"OpenGraph", `<title>Ministry of Trade</title><meta property=og:title content="` + title + `"><body>` + body, title},
		{"JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"` + title + `"}</script><body>` + body, title},
		{"capitals kept", `<h1>MINISTER RECEIVES AMBASSADOR</h1>` + body, "MINISTER RECEIVES AMBASSADOR"},
		{"none", `<title>Ministry of Trade</title><body>` + body, ""},
		{"what the site calls any page", `<title>Article view</title><body>` + body, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := HTML(test.page, Options{Lexicon: lexicon.English()}).Title; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestHTMLPublished(t *testing.T) {
	body := "<h1>Minister receives Ambassador</h1>DATE<div><p>" + lead + "</p><p>" + middle + "</p></div>"
	for _, test := range []struct{ name, head, date, after, want string }{
		{"dots", "", "<span>18.06.2022</span>", "", "2022-06-18"},
		{"words", "", "<p>18 June 2022 14:05</p>", "", "2022-06-18"},
		{"year first", "", "<p>2022/06/18 - 03 : 27 PM</p>", "", "2022-06-18"},
		{"label", "", "<p>Published in Jun 18, 2022 06:12 PM</p><p>Updated in Jun 20, 2022 09:40 AM</p>", "", "2022-06-18"},
		{"weekday", "", "<p>Saturday, June 18, 2022 - 17:25</p>", "", "2022-06-18"},
		{"hyphens", "", "<p>18-Jun-2022</p>", "", "2022-06-18"},
		{"ordinal", "", "<p>June 18th, 2022</p>", "", "2022-06-18"},
		{"month first by its size", "", "<p>06/18/2022</p>", "", "2022-06-18"},
		{"month first by the metadata", `<meta property="article:published_time" content="2022-06-08T09:00:00Z">`, "<p>06/08/2022</p>", "", "2022-06-08"},
		{"day first", "", "<p>06/08/2022</p>", "", "2022-08-06"},
		{"another language", "", "<p>18 de junio de 2022</p>", "", "2022-06-18"},
		{"the change alone", "", "<p>Last modified: 20 June 2022</p>", "", "2022-06-20"},
		{"not the change below", "", "", "<p>Last modified: 20 June 2022</p>", ""},
		{"below the body", "", "", "<p>Published: 18 June 2022</p>", "2022-06-18"},
		{"not the sidebar's", "", "", "<aside><ul><li><a href=x>Another release</a> 20 June 2022</li></ul></aside>", ""},
		{"JSON-LD", `<script type="application/ld+json">{"@graph":[{"@type":"Article","datePublished":"2022-06-18T10:00:00+05:00"}]}</script>`, "", "", "2022-06-18"},
		{"Dublin Core", `<meta name="DC.date.issued" content="2022-06-18">`, "", "", "2022-06-18"},
		{"seen before said", `<meta name="DC.date" content="2011-05-27">`, "<p>18 June 2022</p>", "", "2022-06-18"},
		{"time element", "", `<time datetime="2022-06-18T10:00:00Z">three days ago</time>`, "", "2022-06-18"},
		{"address", `<link rel=canonical href="https://trade.example/2022/06/18/ambassador">`, "", "", "2022-06-18"},
		{"address with the month's name", `<link rel=canonical href="https://trade.example/news/2022/jun/18/ambassador">`, "", "", "2022-06-18"},
		{"address that ends in it", `<link rel=canonical href="https://trade.example/news/ambassador-20220618.html">`, "", "", "2022-06-18"},
		{"the address's number is none", `<link rel=canonical href="https://trade.example/news/120220618">`, "", "", ""},
		{"month first by another date", "", "<p>06/08/2022</p>", "<aside>Next release: 06/28/2022</aside>", "2022-06-08"},
		{"month first by the language", "<html lang=en-US>", "<p>06/08/2022</p>", "", "2022-06-08"},
		{"month first by the country", `<link rel=canonical href="https://www.trade.example.gov/ambassador">`, "<p>06/08/2022</p>", "", "2022-06-08"},
		{"dots are day first", "<html lang=en-US>", "<p>06.08.2022</p>", "", "2022-08-06"},
		{"the change is what is seen", `<meta property="article:published_time" content="2022-06-18"><meta property="article:modified_time" content="2022-07-01">`, "<p>1 July 2022</p>", "", "2022-06-18"},
		{"the change is labelled", `<meta property="article:published_time" content="2022-06-18">`, "<p>Last updated on 1 July 2022</p>", "", "2022-06-18"},
		{"current at", "", "<p>Published: 18 June 2022</p><p>Still current at: 1 July 2022</p>", "", "2022-06-18"},
		{"label behind", "", "<p>by A. Okoro, 18 June 2022, published in Trade</p>", "", "2022-06-18"},
		{"a link of its own", "", "<p><a href=x>18 June 2022</a></p>", "", "2022-06-18"},
		{"not a caption's", "", "<figure><img><figcaption>The Minister in Abuja, 16 June 2022</figcaption></figure>", "", ""},
		{"not a dateline", "", "<p>Oslo, Norway, 18 June 2022</p>", "", ""},
		{"right below the body", "", "", "<p>18.06.2022 14:05</p>", "2022-06-18"},
		{"not a teaser's", "", "", "<div><p>20.06.2022</p><a href=x>Minister opens the port of Lagos</a></div>", ""},
		{"the article's, not the page's", `<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2011-05-27"},{"@type":"NewsArticle","datePublished":"2022-06-18"}]</script>`, "", "", "2022-06-18"},
		{"the earliest that is said", `<script type="application/ld+json">{"@type":"Article","datePublished":"2022-06-20"}</script><meta property="article:published_time" content="2022-06-18">`, "", "", "2022-06-18"},
		{"said and in the address", `<script type="application/ld+json">{"@type":"Article","datePublished":"2022-06-20"}</script><meta property="article:published_time" content="2022-06-18"><link rel=canonical href="https://trade.example/2022/06/20/x">`, "", "", "2022-06-20"},
		{"script", `<script>window.data = {"id":7,"publishedAt":"2022-06-18T10:00:00Z"}</script>`, "", "", "2022-06-18"},
		{"scripts that disagree", `<script>x = [{"publishedAt":"2022-06-18"},{"publishedAt":"2022-06-19"}]</script>`, "", "", ""},
		{"German", "", "<p>Samstag, 18. Juni 2022, 14:05 Uhr</p>", "", "2022-06-18"},
		{"Russian", "", "<p>18 июня 2022 года</p>", "", "2022-06-18"},
		{"Arabic", "", "<p>18 يونيو 2022</p>", "", "2022-06-18"},
		{"none", "", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := "<html><head>" + test.head + "</head><body>" + strings.Replace(body, "DATE", test.date, 1) + test.after + "</body></html>"
			if got := HTML(s, Options{Lexicon: lexicon.English()}).Published; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestListing(t *testing.T) {
	item := `<li><a href=x>Minister receives the Ambassador of Chile</a><p>They discussed the export of lithium, the opening of a flight and much besides.</p></li>`
	index := HTML("<h1>Press releases</h1><ul>"+strings.Repeat(item, 10)+"</ul>", Options{Lexicon: lexicon.English()})
	if !index.Listing {
		t.Error("an index is not told")
	}
	release := HTML("<h1>Minister receives Ambassador</h1><div><p>"+lead+"</p><p>"+middle+"</p><p>"+closer+"</p><p>"+middle+"</p><ul>"+strings.Repeat(item, 10)+"</ul></div>", Options{Lexicon: lexicon.English()})
	if release.Listing {
		t.Error("a release with teasers below is taken for an index")
	}
	if diff := cmp.Diff([]string{lead, middle, closer, middle}, texts(release)); diff != "" {
		t.Error(diff)
	}
}

func TestConflictingDates(t *testing.T) {
	p := HTML(`<meta name="DC.date" content="2011-05-27"><h1>Minister receives Ambassador</h1><p>18 June 2022</p><p>`+lead+`</p>`, Options{Lexicon: lexicon.English()})
	if len(p.Warnings) != 1 || p.Warnings[0].Code != ConflictingDates {
		t.Errorf("warnings: %v", p.Warnings)
	}
}

// A clock above the headline does not go before what the metadata say.
func TestClock(t *testing.T) {
	page := "<div>Monday, 20 June 2022</div><h1>Minister receives Ambassador</h1><p>" + lead + "</p><p>" + middle + "</p>"
	said := `<meta property="article:published_time" content="2022-06-18">`
	for s, want := range map[string]string{page: "2022-06-20", said + page: "2022-06-18"} {
		if got := HTML(s, Options{Lexicon: lexicon.English()}).Published; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDeepPage(t *testing.T) {
	p := HTML(strings.Repeat("<div>", 100_000)+"<p>"+lead+"</p>", Options{Lexicon: lexicon.English()})
	if diff := cmp.Diff([]string{lead}, texts(p)); diff != "" {
		t.Error(diff)
	}
	if len(p.Warnings) != 1 || p.Warnings[0].Code != DeepPage {
		t.Errorf("warnings: %v", p.Warnings)
	}
}

const selected = `<html lang=en><head><title>Minister receives Ambassador</title></head><body><h1>Minister receives Ambassador</h1><p class=d>18 June 2022</p>
<div class=x><p>` + lead + `</p></div><div><p>A paragraph that the caller did not select, though it is as long as any that he did.</p></div><div class=x><p>` + middle + `</p><p>Share</p></div></body></html>`

func TestSelection(t *testing.T) {
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(selected))
	if err != nil {
		t.Fatal(err)
	}
	before := rendered(t, doc)
	x := doc.Find(".x")
	backwards := x.Eq(1).AddSelection(x.Eq(0))
	for _, sel := range []*goquery.Selection{x, backwards, x.AddSelection(x.Find("p"))} {
		p := Selection(sel, Options{Lexicon: lexicon.English()})
		want := &Page{Title: "Minister receives Ambassador", Published: "2022-06-18", Language: "en", Blocks: []Block{{Paragraph, lead}, {Paragraph, middle}}}
		if diff := cmp.Diff(want, p); diff != "" {
			t.Error(diff)
		}
	}
	all := Selection(x, Options{Lexicon: lexicon.English(), KeepAll: true})
	if diff := cmp.Diff([]string{lead, middle, "Share"}, texts(all)); diff != "" {
		t.Error(diff)
	}
	if rendered(t, doc) != before {
		t.Error("the document was changed")
	}
}

func rendered(t *testing.T, doc *goquery.Document) string {
	var b strings.Builder
	if err := html.Render(&b, doc.Nodes[0]); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func FuzzHTML(f *testing.F) {
	f.Add(selected)
	f.Add("<table><tr><td>a<td>b<tr><td><table><tr><td>c")
	f.Add("<pre>a\n\nb</pre><br><br><li>x<time datetime=20220618>")
	f.Fuzz(func(t *testing.T, s string) {
		for _, all := range []bool{false, true} {
			p := HTML(s, Options{Lexicon: lexicon.English(), KeepAll: all})
			for _, b := range p.Blocks {
				if strings.TrimSpace(b.Text) == "" {
					t.Errorf("an empty block in %q", s)
				}
			}
			if p.Published != "" && len(p.Published) != 10 {
				t.Errorf("published %q", p.Published)
			}
		}
	})
}
