package page

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/communique-go/communique/internal/lexicon"
)

// portal is a page of about n bytes as ministries' portals are: a head full of scripts and styles, menus of links, a release of some three
// thousand bytes, teasers, a footer.
func portal(n int) string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Minister receives Ambassador of Chile | Ministry of Trade</title>` +
		`<meta property="og:title" content="Minister receives Ambassador of Chile"><meta property="article:published_time" content="2024-03-12T09:00:00Z">`)
	for i := range n / 4 / 120 {
		fmt.Fprintf(&b, `<style>.c%d{margin:%dpx 0;color:#a1b2c3;font-size:12px}</style><script>window.q=window.q||[];q.push(['set',%d]);</script>`, i, i, i)
	}
	b.WriteString(`</head><body class="page page-news"><header class="site-header"><a class="logo" href="/">Ministry of Trade</a></header><nav class="main-menu"><ul class="menu level-1">`)
	for i := range n / 3 / 110 {
		fmt.Fprintf(&b, `<li class="menu-item menu-item-%d"><a class="menu-link" href="/embassies/%d" title="Embassy">Embassy in capital %d</a></li>`, i, i, i)
	}
	b.WriteString(`</ul></nav><main id="content" class="content-area"><article class="node node--type-news"><h1 class="page-title">Minister receives Ambassador of Chile</h1>` +
		`<div class="meta"><span class="date">12.03.2024</span></div><div class="field field--name-body">`)
	for range 10 {
		b.WriteString("<p>" + lead + "</p>\n<p>" + middle + " <strong>" + closer + "</strong></p>\n")
	}
	b.WriteString(`</div></article></main><aside class="sidebar"><h3>More news</h3>`)
	for i := range n / 3 / 260 {
		fmt.Fprintf(&b, `<div class="card card--small"><div class="card__image"><img src="/i/%d.jpg" alt=""></div><h4 class="card__title"><a href="/news/%d">Deputy Minister opens a fair in town %d</a></h4><span class="card__date">11.03.2024</span></div>`, i, i, i)
	}
	b.WriteString(`</aside><footer class="site-footer"><p>© Ministry of Trade, 1 Unity Road, Abuja</p></footer></body></html>`)
	return b.String()
}

// BenchmarkParse is the parse of a page alone, and with its reading: what the reading adds is what counts.
func BenchmarkParse(b *testing.B) {
	for _, size := range []int{20 << 10, 60 << 10, 170 << 10} {
		s := portal(size)
		lexicon.English()
		b.Run(fmt.Sprintf("alone/%dK", len(s)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := html.Parse(strings.NewReader(s)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("read/%dK", len(s)>>10), func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				if p := HTML(s, Options{Lexicon: lexicon.English()}); len(p.Blocks) == 0 {
					b.Fatal("no release")
				}
			}
		})
	}
}
