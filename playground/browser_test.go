package main

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/communique-go/communique/playground/internal/browser"
)

// A tab shows a page in a browser.
type tab struct {
	*testing.T
	ctx   context.Context
	frame chromedp.CSS // where to look; "" is the page itself
}

// patience is how long something may take to come true.
const patience = 20 * time.Second

// open shows an address in a browser of its own. Where there is none the test is left out, unless NEED_BROWSER says that there must be one.
func open(t *testing.T, url string) *tab {
	t.Helper()
	ctx, stop, err := browser.Start()
	if errors.Is(err, browser.ErrNone) && os.Getenv("NEED_BROWSER") == "" {
		t.Skipf("left out: %v; apt-get install chromium brings one", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	b := &tab{T: t, ctx: ctx}
	b.do(chromedp.Navigate(url))
	return b
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// until waits for an expression to be true, through all that a frame shows meanwhile.
func (b *tab) until(expression string) {
	b.Helper()
	var err error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		options := []chromedp.PollOption{chromedp.WithPollingTimeout(time.Second)}
		if b.frame != "" {
			options = append(options, chromedp.WithPollingInFrame(b.node(b.frame)))
		}
		if _, err = chromedp.Run(b.ctx, chromedp.Poll[chromedp.Void]("Boolean("+expression+")", options...)); err == nil {
			return
		}
	}
	b.Fatalf("%s: %v", expression, err)
}

// node is the first element of the page that a selector finds.
func (b *tab) node(selector chromedp.CSS) *chromedp.Node {
	b.Helper()
	nodes, err := chromedp.Run(b.ctx, chromedp.Nodes(selector))
	if err != nil {
		b.Fatal(err)
	}
	return nodes[0]
}

// within makes a query look into the frame.
func (b *tab) within() chromedp.QueryOption {
	if b.frame == "" {
		return chromedp.FromNode(nil)
	}
	return chromedp.FromNode(b.node(b.frame))
}
