package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/communique-go/communique"
)

// A corpus is what every reader reads.
type corpus struct {
	pages     []webPage
	releases  []string // as they come, plain text
	texts     []string // without furniture
	sentences []sentence
}

// A webPage is a page and what it should give.
type webPage struct {
	html            string
	text, published string
	url             string
}

// A sentence is a line of a file of dates.
type sentence struct {
	Text      string
	Reference communique.Date
	Dates     []communique.DateMention
}

func (o options) load() (*corpus, error) {
	c := &corpus{}
	for _, dir := range o.pages {
		if err := c.loadPages(dir); err != nil {
			return nil, err
		}
	}
	if err := c.loadReleases(o.releases); err != nil {
		return nil, err
	}
	if err := c.loadSentences(o.dates); err != nil {
		return nil, err
	}
	if len(c.pages) == 0 || len(c.texts) == 0 || len(c.sentences) == 0 {
		return nil, fmt.Errorf("%d pages in %s, %d releases with their text in %s, %d sentences in %s", len(c.pages), o.pages, len(c.texts), o.releases,
			len(c.sentences), o.dates)
	}
	return c, nil
}

// loadPages takes the pairs of a folder that are HTML.
func (c *corpus) loadPages(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		want, err := readGold(strings.TrimSuffix(name, ".html") + ".json")
		if err != nil {
			return err
		}
		c.pages = append(c.pages, webPage{string(raw), want.Text, string(want.Published), want.URL})
	}
	return nil
}

// loadReleases takes the releases of a folder that are plain text, and the texts of those in pages where they are given.
func (c *corpus) loadReleases(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	for _, name := range names {
		want, err := readGold(name)
		if err != nil {
			return err
		}
		if want.Text != "" {
			c.texts = append(c.texts, want.Text)
		}
		if raw, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".txt"); err == nil {
			c.releases = append(c.releases, string(raw))
		} else if want.Text != "" {
			c.releases = append(c.releases, want.Text)
		}
	}
	return nil
}

func readGold(name string) (*communique.Article, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	a := &communique.Article{}
	if err := json.Unmarshal(raw, a); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return a, nil
}

func (c *corpus) loadSentences(glob string) error {
	names, err := filepath.Glob(glob)
	if err != nil {
		return err
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		for lines.Scan() {
			var s sentence
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			c.sentences = append(c.sentences, s)
		}
		if err := lines.Err(); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// megabytes of all the pages.
func (c *corpus) megabytes() (mb float64) {
	for _, p := range c.pages {
		mb += float64(len(p.html)) / 1e6
	}
	return mb
}
