package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

// Furniture of the layouts below, as long as a release and longer.
const (
	cookies  = `We use cookies and similar technologies to run this portal, to measure its audience and to remember your preferences. You can accept all of them, refuse them or change your mind at any time in the settings of this page.`
	comment  = `I lived in Santiago for eleven years and I can tell you that nobody there has ever heard of this commission. The flights have been promised by four ministers, one after another, and I am still changing planes twice.`
	about    = `The Ministry of Trade is the central body of the executive that forms and carries out the policy of the state in trade. It was founded in 1961, moved to Unity Road in 1976 and employs four hundred people in nine departments.`
	summary  = `The sides spoke about the export of cocoa, the training of young diplomats and the coming session of the commission.`
	headline = `Minister receives Ambassador of Chile`
)

func teaserList(n int, item string) string {
	var b strings.Builder
	titles := []string{"Deputy Minister opens fair in the capital", "Ambassador presents credentials in Quito", "Ministry condemns attack on market", "Experts met on customs transit", "Visa section closed on Friday next"}
	for i := range n {
		b.WriteString(strings.NewReplacer("TITLE", titles[i%len(titles)], "SUMMARY", summary).Replace(item))
	}
	return b.String()
}

func TestLayouts(t *testing.T) {
	for _, test := range []struct{ name, page string }{
		{"comments longer than the release", `<div class=post><h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><h3>Comments (6)</h3><div class=c1>` + strings.Repeat(`<div class=c2><b>Jorge</b><p>COMMENT</p></div>`, 6) + `</div></div>`},
		{"newsletter line in the midst", `<h1>TITLE</h1><div><p>LEAD</p></div><div class=x1><div>SIGN UP FOR OUR NEWSLETTER</div></div><div><p>MIDDLE</p><p>CLOSER</p></div>`},
		{"discussion without a heading", `<div class=post><h1>TITLE</h1><div class=txt><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></div><div id=comments-wrapper>` + strings.Repeat(`<div><p>COMMENT</p></div>`, 6) + `</div>`},
		{"long cookie banner before", `<div class=x9><div><p>COOKIES</p><p>COOKIES</p><p>COOKIES</p></div></div><div class=x8><h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div>`},
		{"footer about the ministry", `<div><h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div class=bottom><div><h4>About the Ministry</h4><p>ABOUT</p><p>ABOUT</p></div></div>`},
		{"sidebar before in source", `<table><tr><td width=200>` + teaserList(9, `<p><a href=x><b>TITLE</b></a><br>SUMMARY</p>`) + `</td><td><h2>TITLE</h2><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></td></tr></table>`},
		{"news cards below without a class", `<section><h1>TITLE</h1><div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></section><section>` + teaserList(6, `<div><h3><a href=x>TITLE</a></h3><span>12 May 2024</span><p>SUMMARY</p></div>`) + `</section>`},
		{"cards whose headings are no links", `<section><h1>TITLE</h1><div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></section><section><h2>Other news</h2>` + teaserList(6, `<div><h3>TITLE</h3><span>12 May 2024</span><p>SUMMARY</p><a href=x>Read more</a></div>`) + `</section>`},
		{"class names that lie", `<div class="sidebar-layout page-with-ads"><div class="banner-inner content-right-side"><h1>TITLE</h1><div class="widget-text social-enabled"><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></div><div class=menu-box>` + teaserList(9, `<p>TITLE</p>`) + `<p>ABOUT</p><p>ABOUT</p></div></div>`},
		{"label hidden", `<h1>TITLE</h1><div class="field field--label-hidden"><div class=field__item><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></div><footer><p>ABOUT</p><p>ABOUT</p></footer>`},
		{"paragraphs in cells of rows", `<table><tr><td><h1>TITLE</h1></td></tr><tr><td>LEAD</td></tr><tr><td>MIDDLE</td></tr><tr><td>CLOSER</td></tr></table><table class=footer><tr><td>ABOUT</td></tr></table>`},
		{"each paragraph in boxes of its own", `<h1>TITLE</h1><div class=blk><div class=in><p>LEAD</p></div></div><div class=pic><img src=x></div><div class=blk><div class=in><p>MIDDLE</p></div></div><div class=ad></div><div class=blk><div class=in><p>CLOSER</p></div></div><div class=foot><p>ABOUT</p></div>`},
		{"print version", `<html><body onload="window.print()"><p>Ministry of Trade</p><hr><p><b>TITLE</b></p><p>12.03.2024</p>LEAD<br><br>MIDDLE<br><br>CLOSER<hr><p>Printed from https://trade.example/news/12</p><p>Print | Close</p></body></html>`},
		{"text in the middle of a portal's cell", `<center><table><tr><td><a href=1>Home</a> | <a href=2>Visas</a></td></tr><tr><td><font face=Arial><b>TITLE</b><br><br>LEAD<br>&nbsp;<br>MIDDLE<br>&nbsp;<br>CLOSER<br><br><a href=x>Back</a></font></td></tr><tr><td><font size=1>© 2024 Ministry of Trade, 1 Unity Road, Abuja. All rights reserved.</font></td></tr></table></center>`},
		{"preformatted", `<h1>TITLE</h1><pre>` + "LEAD\n\nMIDDLE\n\nCLOSER" + `</pre>`},
		{"custom elements", `<app-root><news-page><h1>TITLE</h1><news-text><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></news-text><news-related>` + teaserList(6, `<news-card><a href=x>TITLE</a><p>SUMMARY</p></news-card>`) + `</news-related></news-page></app-root>`},
		{"article that scripts show", `<h1>TITLE</h1><article class=fade style="opacity:0"><div class="collapse show"><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></article><footer>ABOUT</footer>`},
		{"newsletter in the middle", `<article><h1>TITLE</h1><p>LEAD</p><div class=box><h4>Stay informed</h4><p>Sign up to our weekly letter and get the news of the Ministry in your mailbox every Friday morning.</p><form><input></form></div><p>MIDDLE</p><p>CLOSER</p></article>`},
		{"related in the middle", `<article><h1>TITLE</h1><p>LEAD</p><div><p>Read also</p><ul><li><a href=1>Deputy Minister opens a fair in the capital</a></li><li><a href=2>Ambassador presents credentials in Quito</a></li></ul></div><p>MIDDLE</p><p>CLOSER</p></article>`},
		{"captions", `<article><h1>TITLE</h1><figure><img src=x><figcaption>The Minister and the Ambassador in the hall of flags of the Ministry, before the talks began. Photo: Ministry of Trade</figcaption></figure><p>LEAD</p><p>MIDDLE</p><p><img src=y><br><i>Photo: Ministry of Trade</i></p><p>CLOSER</p></article>`},
		{"credits of agencies", `<article><h1>TITLE</h1><div><img src=x><span>Jane Doe/AFP via Getty Images</span></div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><p>(Reporting by Jane Doe; editing by John Roe)</p></article>`},
		{"author's box", `<article><h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><div class=author-info><img src=x><p>Jane Doe writes about trade and has covered the Ministry for the last eleven years from Abuja.</p></div></article>`},
		{"the site's name is the h1", `<header><h1><a href=/>Ministry of Trade of the Republic</a></h1><p>Official portal of the Ministry, with its news, its services and its documents.</p></header><div><h2>TITLE</h2><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div>` + teaserList(8, `<h3><a href=x>TITLE</a></h3><p>SUMMARY</p>`) + `</div>`},
		{"two versions by attribute", `<h1>TITLE</h1><div class=t><div lang=en><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div lang=fr><p>La ministre du Commerce, Ada Okoro, a reçu lundi à Abuja l'ambassadeur du Chili, Pedro Rojas.</p><p>Ils se sont entretenus de l'exportation du lithium, de l'ouverture d'un vol direct et de la formation des douaniers.</p></div></div>`},
		{"two versions, one below the other", `<h1>TITLE</h1><div class=t><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><hr><p>La ministre du Commerce, Ada Okoro, a reçu lundi à Abuja l'ambassadeur du Chili, Pedro Rojas.</p><p>Ils se sont entretenus de l'exportation du lithium, de l'ouverture d'un vol direct et de la formation des douaniers.</p><p>L'ambassadeur a invité la ministre à Santiago, où la commission mixte doit se réunir à l'automne.</p></div>`},
		{"tabs of languages", `<h1>TITLE</h1><ul class=nav-tabs><li><a href=#en>English</a></li><li><a href=#ru>Русский</a></li></ul><div class=tab-content><div id=en class="tab-pane active"><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div id=ru class=tab-pane style="display:none"><p>Министр торговли Ада Окоро приняла в понедельник в Абудже посла Чили Педро Рохаса.</p><p>Они обсудили экспорт лития, открытие прямого рейса и обучение таможенников.</p></div></div>`},
		{"hidden modal", `<div class=modal id=m style="display:none"><p>ABOUT</p><p>ABOUT</p></div><h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p>`},
		{"a description list of facts beside", `<h1>TITLE</h1><div class=main><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div class=info><dl><dt>Published</dt><dd>12 March 2024</dd><dt>Topics</dt><dd><a href=t>Trade</a></dd></dl></div>`},
		{"lists of ministers in the sidebar", `<div id=left><h3>Leadership</h3><ul>` + strings.Repeat(`<li>Ada Okoro, Minister</li><li>John Roe, Deputy Minister</li>`, 5) + `</ul></div><div id=mid><h1>TITLE</h1><div class=txt><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></div>`},
		{"exchange rates beside", `<table><tr><td><table><tr><td>USD</td><td>1.02</td></tr><tr><td>EUR</td><td>1.12</td></tr><tr><td>GBP</td><td>1.31</td></tr><tr><td>JPY</td><td>0.01</td></tr></table></td><td><h1>TITLE</h1><div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></td></tr></table>`},
		{"AMP", `<amp-sidebar id=s hidden><ul><li><a href=/>Home</a></li></ul></amp-sidebar><main><h1>TITLE</h1><amp-img src=x></amp-img><div class=amp-wp-article-content><p>LEAD</p><amp-ad></amp-ad><p>MIDDLE</p><p>CLOSER</p></div></main><amp-consent hidden><div><p>COOKIES</p></div></amp-consent>`},
		{"a wiki", `<div id=content class=mw-body><h1 id=firstHeading>TITLE</h1><div id=bodyContent><div id=siteSub>From the archive of the Ministry of Trade</div><div id=mw-content-text><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div><div class=printfooter>Retrieved from "https://trade.example/index.php?title=1"</div><div id=catlinks><a href=c>Categories</a></div></div></div>`},
		{"a blog", `<div class=blog-posts><div class="date-outer"><h2 class=date-header>Tuesday, March 12, 2024</h2><div class="post hentry"><h3 class="post-title entry-title">TITLE</h3><div class="post-body entry-content">LEAD<br><br>MIDDLE<br><br>CLOSER<div style="clear:both"></div></div><div class=post-footer>Posted by <span>Press Office</span> at 10:15 AM</div></div></div></div><div id=sidebar><div class="widget Text"><p>ABOUT</p></div></div>`},
		{"a newsletter of tables", `<table width=600 align=center><tr><td>If you can't read this message, <a href=x>view it in your browser</a></td></tr><tr><td><table><tr><td><img src=x alt=""></td></tr></table></td></tr><tr><td><table><tr><td style="font-size:22px"><b>TITLE</b></td></tr><tr><td><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></td></tr></table></td></tr><tr><td>You are receiving this because you asked for it. <a href=u>Unsubscribe</a></td></tr></table>`},
		{"an archive of mails", `<h1>TITLE</h1><b>Press Office</b> <a href=m>press at trade.example</a><br><i>Tue Mar 12 10:15:00 UTC 2024</i><ul><li>Previous message: <a href=1>[Press] Fair opened</a></li><li>Next message: <a href=2>[Press] Visa section</a></li></ul><hr><pre>LEAD

MIDDLE

CLOSER
</pre><hr><a href=i>More information about the Press mailing list</a>`},
		{"hidden until scripts run", `<div id=app style="visibility:hidden"><h1>TITLE</h1><div class=text><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div></div><noscript>Please enable scripts to read this page.</noscript>`},
		{"teased first, then whole", `<h1>TITLE</h1><div class="summary short"><p>LEAD</p><a href="#" class=more>Read more</a></div><div class="full"><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p></div>`},
		{"two columns of text", `<h1>TITLE</h1><div class=cols><div class=col><p>LEAD</p><p>MIDDLE</p></div><div class="col last"><p>CLOSER</p></div></div><div class=footer><p>ABOUT</p></div>`},
		{"lead in bold before the picture", `<div class=art><h1>TITLE</h1><p class=sub><b>LEAD</b></p><figure><img src=x></figure><div class=body><p>MIDDLE</p><p>CLOSER</p></div></div>`},
		{"pull quote", `<article><h1>TITLE</h1><p>LEAD</p><aside class=pullquote><p>“Overdue”</p></aside><p>MIDDLE</p><p>CLOSER</p></article>`},
		{"spans with breaks in a paragraph", `<h1>TITLE</h1><p class=MsoNormal><span lang=EN-GB style="font-size:12pt">LEAD<o:p></o:p></span></p><p class=MsoNormal><span lang=EN-US>MIDDLE<o:p></o:p></span></p><p class=MsoNormal><span lang=FR>CLOSER<o:p></o:p></span></p>`},
		{"warnings at the top", `<div class="alert alert-info"><p>The visa section is closed on Friday 15 March for a public holiday, and opens again on Monday at nine.</p></div><h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p>`},
		{"archived", `<h1>TITLE</h1><div class=archive-notice><p>This content was published under an earlier government and may not reflect current policy.</p></div><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p>`},
		{"translation offered", `<h1>TITLE</h1><p>This page is also available in <a href=fr>French</a> and <a href=ha>Hausa</a>.</p><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p>`},
		{"helped and asked", `<h1>TITLE</h1><p>LEAD</p><p>MIDDLE</p><p>CLOSER</p><div><p>Was this page helpful?</p><p>Yes</p><p>No</p></div><div><p>Have a question about this release? Call the Press Office on +234 9 000 000 or write to press@trade.example.</p></div>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := strings.NewReplacer("LEAD", lead, "MIDDLE", middle, "CLOSER", closer, "COOKIES", cookies, "COMMENT", comment, "ABOUT", about, "TITLE", headline)
			p := HTML("<html lang=en><head><title>"+headline+" | Ministry of Trade</title></head><body>"+r.Replace(test.page)+"</body></html>", Options{Lexicon: lexicon.English()})
			if p.Title != headline {
				t.Errorf("title %q", p.Title)
			}
			if diff := cmp.Diff([]string{lead, middle, closer}, texts(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A release of one paragraph is one, whatever stands around it.
func TestOneParagraph(t *testing.T) {
	for _, test := range []struct{ name, page string }{
		{"alone", `<h1>TITLE</h1><p>LEAD</p>`},
		{"with a sidebar of summaries", `<div class=l><h1>TITLE</h1><p>LEAD</p></div><div class=r>` + teaserList(12, `<div><h4><a href=x>TITLE</a></h4><p>SUMMARY</p></div>`) + `</div>`},
		{"with a list of links", `<div class=l><h1>TITLE</h1><p>12 March 2024</p><p>LEAD</p></div><div class=r><ul>` + teaserList(12, `<li><a href=x>TITLE</a></li>`) + `</ul></div>`},
		{"with teasers in its own column", `<div class=l><h1>TITLE</h1><p>LEAD</p>` + teaserList(12, `<div><h4><a href=x>TITLE</a></h4><p>SUMMARY</p></div>`) + `</div>`},
		{"with a portal's footer", `<div class=l><h1>TITLE</h1><p>LEAD</p></div><div id=footer><p>ABOUT</p><p>ABOUT</p></div>`},
		{"with cookies", `<div class=c><p>COOKIES</p></div><div class=l><h1>TITLE</h1><p>LEAD</p></div>`},
		{"with comments", `<div class=l><h1>TITLE</h1><p>LEAD</p></div><div class=r><h3>2 Comments</h3><p>COMMENT</p><p>COMMENT</p></div>`},
		{"in a cell", `<table><tr><td>` + teaserList(12, `<a href=x>TITLE</a><br>`) + `</td><td><b>TITLE</b><br><br>LEAD</td></tr></table>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := strings.NewReplacer("LEAD", lead, "COOKIES", cookies, "COMMENT", comment, "ABOUT", about, "TITLE", headline)
			p := HTML("<html lang=en><head><title>"+headline+" | Ministry of Trade</title></head><body>"+r.Replace(test.page)+"</body></html>", Options{Lexicon: lexicon.English()})
			if p.Listing {
				t.Error("taken for an index")
			}
			if diff := cmp.Diff([]string{lead}, texts(p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
