package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

const release = "Oslo, 3 March 2023 - Foreign Minister of Norway Kari Holm met Foreign Minister of Estonia Jaan Tamm. They discussed trade."

// built is the page, built once for all tests.
var built = sync.OnceValues(func() ([]byte, error) {
	wasm, err := compile()
	if err != nil {
		return nil, err
	}
	return build(wasm)
})

// written is a folder with the playground in it.
func written(t *testing.T) string {
	t.Helper()
	html, err := built()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "index.html"), html, 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// served is the address of the playground on a server of this machine.
func served(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.FileServer(http.Dir(written(t))))
	t.Cleanup(server.Close)
	return server.URL
}

// pasted empties the field and types a release.
func (b *tab) pasted(release string) {
	b.do(
		chromedp.Click(chromedp.CSS("#clear")),
		chromedp.SendKeys(chromedp.CSS("#release"), release),
	)
}

// What is typed is read at once: cards and highlights appear, and light up each other.
func TestPlayground(t *testing.T) {
	b := open(t, served(t))
	b.until(`document.getElementById("status").textContent == "Ready."`)
	b.pasted(release)
	b.until(`document.getElementById("status").textContent.startsWith("Read in")`)
	b.frame = "#view"
	b.until(`document.querySelector(".card.meeting h3")?.textContent == "meeting held"`)
	b.until(`[...document.querySelectorAll("mark.person")].some(m => m.title == "Kari Holm")`)
	b.do(chromedp.Click(chromedp.CSS(".card.meeting"), b.within()))
	b.until(`document.querySelector("[data-records~=r0-m0].lit")`)
}

// HTML is read as a page, hostile input stays text, and what is no release is told.
func TestPlaygroundInput(t *testing.T) {
	b := open(t, served(t))
	b.until(`document.getElementById("status").textContent == "Ready."`)
	b.pasted("<html><body><nav>Home</nav><h1>Holm meets Tamm</h1><p>" + release + "</p></body></html>")
	b.frame = "#view"
	b.until(`document.querySelector("h1")?.textContent == "Holm meets Tamm" && document.querySelector(".card.meeting")`)
	b.frame = ""

	b.pasted(`Oslo, 4 March 2023 - Foreign Minister of Norway <script>parent.alert(1)</script><img src=x onerror="document.title='evil'"> Kari Holm met Jaan Tamm.`)
	b.frame = "#view"
	b.until(`document.body.textContent.includes("4 March 2023")`)
	b.until(`document.scripts.length == 1 && !document.querySelector("img") && document.title != "evil"`)
	b.frame = ""
	b.until(`document.title == "communique: read a release"`)

	b.pasted(" .")
	b.until(`document.getElementById("status").textContent.includes("no release") && document.getElementById("view").hidden`)
}

// The page works from a disk as well, and on a phone.
func TestPlaygroundFile(t *testing.T) {
	b := open(t, "file://"+filepath.Join(written(t), "index.html"))
	b.do(chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile))
	b.do(chromedp.Click(chromedp.CSS("#example")))
	b.until(`document.getElementById("status").textContent.startsWith("Read in")`)
	b.until(`document.documentElement.scrollWidth <= innerWidth`)
	b.frame = "#view"
	b.until(`document.querySelectorAll(".card").length > 3 && document.documentElement.scrollWidth <= innerWidth`)
}

// The page is no more than a tenth larger than the README says.
func TestSize(t *testing.T) {
	html, err := built()
	if err != nil {
		t.Fatal(err)
	}
	raw, small := len(html), len(packed(html))
	t.Logf("the page: %s, %s with gzip", size(raw), size(small))
	if raw > statedSize*11/10 || small > statedPacked*11/10 {
		t.Errorf("the page has grown to %s, %s with gzip: state it in README.md and here", size(raw), size(small))
	}
}

const statedSize, statedPacked = 7_700_000, 5_700_000
