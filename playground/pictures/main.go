// Command pictures writes the pictures of docs: pages of releases of testdata, and the playground, as a browser shows them.
//
//	go run ./pictures [-o ../docs/pictures] [-playground index.html]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/communique-go/communique/playground/internal/browser"
	"github.com/communique-go/communique/playground/internal/pages"
)

// A step is one thing that is done to a page before the picture.
type step = chromedp.Action[chromedp.Void]

// A picture is a page and what is done to it.
type picture struct {
	name     string
	releases []string // none for the playground
	steps    []step
}

// settled is how long a page may take to draw what was done to it.
const settled = 400 * time.Millisecond

const testdata = "../testdata/en/"

var (
	one  = []string{testdata + "norway-malawi-grant.html"}
	many = []string{
		testdata + "poland-albania-consultations.html", testdata + "senegal-portugal-visit.txt", testdata + "kazakh-deputy-minister-visit.html",
		testdata + "oman-belgium-video-call.html", testdata + "azerbaijan-serbia-delegation.txt", testdata + "nz-tonga-visit.html",
	}
	desk = chromedp.EmulateViewport(1160, 760)
)

var pictures = []picture{
	{"view", one, []step{desk, browser.Scheme("light"), chromedp.Click(chromedp.CSS("#r0-i0"))}},
	{"view-dark", one, []step{desk, browser.Scheme("dark"), chromedp.Click(chromedp.CSS("#r0-i0"))}},
	{"view-many", many, []step{chromedp.EmulateViewport(1160, 820), browser.Scheme("light")}},
	{"view-phone", one, []step{browser.Phone(), browser.Scheme("light")}},
	{"playground", nil, []step{
		desk, browser.Scheme("light"), chromedp.Click(chromedp.CSS("#example")),
		ready(`document.getElementById("status").textContent.startsWith("Read in")`),
	}},
}

func main() {
	folder := flag.String("o", "../docs/pictures", "where the pictures go")
	playground := flag.String("playground", "index.html", "the playground's page")
	flag.Parse()
	if err := drawAll(*folder, *playground); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

// drawAll writes all pictures.
func drawAll(folder, playground string) error {
	tab, stop, err := browser.Start()
	if err != nil {
		return err
	}
	defer stop()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, p := range pictures {
		if err := p.draw(tab, folder, playground); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

// draw writes the picture.
func (p picture) draw(tab context.Context, folder, playground string) error {
	page, err := filepath.Abs(playground)
	if err != nil {
		return err
	}
	address := "file://" + page
	if p.releases != nil {
		dir, err := os.MkdirTemp("", "pictures")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		if address, err = pages.Write(filepath.Join(dir, "page.html"), p.releases...); err != nil {
			return err
		}
	}
	steps := append([]step{chromedp.EmulateReset(), chromedp.Navigate(address)}, p.steps...)
	if err := chromedp.Do(tab, append(steps, chromedp.Sleep(settled))...); err != nil {
		return err
	}
	shot, err := chromedp.Run(tab, chromedp.CaptureScreenshot())
	if err != nil {
		return err
	}
	if shot, err = smaller(shot); err != nil {
		return err
	}
	path := filepath.Join(folder, p.name+".png")
	fmt.Printf("%s: %d KB\n", path, len(shot)/1024)
	return os.WriteFile(path, shot, 0o644)
}

// ready waits for an expression to be true.
func ready(expression string) step {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		return chromedp.Poll[chromedp.Void](expression)(ctx, t)
	}
}
