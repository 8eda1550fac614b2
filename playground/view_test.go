package main

import (
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/view"
	"github.com/communique-go/communique/playground/internal/browser"
	"github.com/communique-go/communique/playground/internal/pages"
)

const (
	testdata = "../testdata/en/"
	visit    = testdata + "kazakh-deputy-minister-visit.html"
)

// viewed shows the view of releases.
func viewed(t *testing.T, names ...string) *tab {
	t.Helper()
	address, err := pages.Write(filepath.Join(t.TempDir(), "page.html"), names...)
	if err != nil {
		t.Fatal(err)
	}
	return open(t, address)
}

// over moves the mouse over the middle of the first element that a selector finds, or away from all.
func (b *tab) over(selector string) {
	b.Helper()
	at := []float64{1, 1}
	if selector != "" {
		var err error
		at, err = chromedp.Run(b.ctx, chromedp.Evaluate[[]float64](`(() => {
			const e = document.querySelector("`+selector+`");
			e.scrollIntoView({ block: "center" });
			const r = e.getBoundingClientRect();
			return [r.x + r.width / 2, r.y + r.height / 2];
		})()`))
		if err != nil {
			b.Fatal(err)
		}
	}
	b.do(
		chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0]-1, at[1]),
		chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]),
	)
}

// A card lights up its passages, and theirs only, under the mouse and when clicked; a passage leads to its card.
func TestViewMouse(t *testing.T) {
	b := viewed(t, visit)
	b.over("#r0-m1")
	b.until(`document.querySelector(".lit") && [...document.querySelectorAll(".lit")].every(s => s.matches("[data-records~=r0-m1]"))`)
	b.until(`document.querySelectorAll("[data-records~=r0-m1]:not(.lit)").length == 0`)
	b.over("")
	b.until(`!document.querySelector(".lit")`)

	b.do(chromedp.Click(chromedp.CSS("#r0-m1")))
	b.over("")
	b.until(`document.querySelector("#r0-m1[aria-pressed=true]") && document.querySelector("[data-records~=r0-m1].lit")`)
	b.do(chromedp.Click(chromedp.CSS("#r0-m1")))
	b.over("")
	b.until(`!document.querySelector(".lit, [aria-pressed=true]")`)

	b.do(chromedp.Click(chromedp.CSS("[data-records=r0-m0]")))
	b.until(`document.querySelector("#r0-m0[aria-pressed=true]")`)
}

// All that the mouse does the keyboard does too, and what has the focus shows it.
func TestViewKeyboard(t *testing.T) {
	b := viewed(t, visit)
	b.do(chromedp.KeyEvent("j"))
	b.until(`document.activeElement.id == "r0-m0" && document.activeElement.getAttribute("aria-pressed") == "true"`)
	b.do(chromedp.KeyEvent("j"))
	b.until(`document.activeElement.id == "r0-m1" && document.querySelector("[data-records~=r0-m1].lit")`)
	b.do(chromedp.KeyEvent("k"), chromedp.KeyEvent("\x1b"))
	b.until(`document.activeElement.id == "r0-m0" && !document.querySelector(".lit")`)
	b.do(chromedp.KeyEvent("\t"))
	b.until(`document.activeElement.id == "r0-m1" && getComputedStyle(document.activeElement).outlineStyle == "solid"`)
	b.do(chromedp.KeyEvent("\r"))
	b.until(`document.querySelector("#r0-m1[aria-pressed=true]")`)
	b.do(chromedp.KeyEvent(" "))
	b.until(`!document.querySelector("[aria-pressed=true]")`)
}

// The boxes of the legend take colours away; the timeline and the graph lead to cards.
func TestViewLegend(t *testing.T) {
	b := viewed(t, visit, testdata+"poland-albania-consultations.html", testdata+"senegal-portugal-visit.txt")
	const colour = `getComputedStyle(document.querySelector("article mark.person")).backgroundColor`
	b.until(colour + ` != "rgba(0, 0, 0, 0)"`)
	b.do(chromedp.Click(chromedp.CSS("input[name=person]")))
	b.until(colour + ` == "rgba(0, 0, 0, 0)"`)
	for _, link := range []string{".chart rect", ".graph .edge"} {
		b.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("` + link + `").dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))`))
		b.until(`document.querySelector("#" + document.querySelector("` + link + `").closest("a").dataset.card + "[aria-pressed=true]")`)
	}
}

// contrasts are the texts whose colour is too near to that behind it, by the formula of WCAG 2: less than 4.5 to 1.
const contrasts = `(() => {
	const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
	const rgb = (c) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = c;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const light = (c) => c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const behind = (e) => {
		for (; e; e = e.parentElement) {
			const c = rgb(getComputedStyle(e).backgroundColor);
			if (c[3] == 255) return c;
		}
		return [255, 255, 255, 255];
	};
	const poor = [];
	for (const e of document.querySelectorAll("body *:not(script, style, svg *)")) {
		if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
		const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((a, b) => b - a);
		const ratio = (a + 0.05) / (b + 0.05);
		if (ratio < 4.5) poor.push(e.tagName + "." + e.className + " " + ratio.toFixed(1));
	}
	return [...new Set(poor)];
})()`

// In light and in dark all text can be read, also where it is lit up.
func TestViewColours(t *testing.T) {
	b := viewed(t, visit, testdata+"norway-malawi-grant.html")
	for scheme, paper := range map[string]string{"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 26)"} {
		b.do(browser.Scheme(scheme), chromedp.KeyEvent("j"))
		b.until(`getComputedStyle(document.body).backgroundColor == "` + paper + `" && document.querySelector(".lit")`)
		poor, err := chromedp.Run(b.ctx, chromedp.Evaluate[[]string](contrasts))
		if err != nil || len(poor) > 0 {
			t.Errorf("%s: hard to read %q, %v", scheme, poor, err)
		}
	}
}

// On a phone nothing is wider than the screen, whatever the release, and a tap does what a click does.
func TestViewPhone(t *testing.T) {
	b := viewed(t, testdata)
	b.do(browser.Phone())
	b.until(`innerWidth == 390 && document.documentElement.scrollWidth <= 390`)
	b.do(chromedp.Tap(chromedp.CSS("#r0-m0")))
	b.until(`document.querySelector("#r0-m0[aria-pressed=true]") && document.querySelector("[data-records~=r0-m0].lit")`)
}

// Whatever a release holds, nothing of it runs, loads or leads away.
func TestViewHostile(t *testing.T) {
	const evil = `<script>document.title = "evil"</script><img src=x onerror="document.title = 'evil'">"' onmouseover="document.title='evil'" --></style></script><svg onload="document.title='evil'"><base href="http://127.0.0.1:1/">`
	a := &communique.Article{
		Title: evil, URL: "javascript:document.title='evil'", Text: evil, Publisher: evil,
		Meetings: []communique.Meeting{{
			Kind: evil, Status: communique.Held, Series: evil, Date: "2024-01-01", Topics: []string{evil}, Place: communique.Place{Name: evil},
			Participants: []communique.Participant{{Name: evil, Role: evil, Side: evil}, {Name: "B", Country: "KE"}},
			Evidence:     []communique.Evidence{{Start: 0, End: len(evil)}},
		}},
		Statements: []communique.Statement{{Speaker: evil, Verb: evil, Text: evil}},
		Mentions:   []communique.Mention{{Start: 0, End: 9, Kind: evil, Value: evil}},
		Warnings:   []communique.Warning{{Code: evil, Detail: evil}},
	}
	address, err := pages.Draw(filepath.Join(t.TempDir(), "page.html"), []view.Release{{Source: evil, Article: a}, {Source: evil, Article: a}})
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, address)
	b.over("#r0-m0")
	b.do(chromedp.KeyEvent("j"), chromedp.Click(chromedp.CSS("[data-records]")))
	b.until(`document.querySelector(".lit")`)
	b.until(`document.title != "evil" && document.scripts.length == 1 && !document.querySelector("img, base, [onload], [onerror], [onmouseover], a[href^=javascript]")`)
	b.until(`performance.getEntriesByType("resource").length == 0`)
}
