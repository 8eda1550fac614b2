// Package view shows Articles to a person: a brief in plain text, or one page of HTML that needs nothing else, with the text's mentions and
// records in colours, a card for each record that lights up its passages, a timeline, and a graph of who met whom.
package view

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"

	"github.com/communique-go/communique"
)

// A Release is an Article with the name of the file that it was read from.
type Release struct {
	Source  string
	Article *communique.Article
}

//go:embed page.html
var page string

//go:embed page.css
var style string

//go:embed page.js
var script string

// A drawing is what the template fills the page with.
type drawing struct {
	Title    string
	Style    template.CSS
	Script   template.JS
	Policy   string // nothing runs in the page but its own script, and nothing is loaded
	Releases []release
	Timeline *timeline
	Graph    *graph
}

// A release is a Release as it is drawn.
type release struct {
	ID         string
	Title      string
	Facts      []string // kind, dateline, publication, publisher
	Link       string
	Paragraphs []paragraph
	Cards      []card
	Warnings   []string
}

// Write draws the releases.
func Write(w io.Writer, releases []Release) error {
	t, err := template.New("page").Parse(page)
	if err != nil {
		return err
	}
	d := drawing{Title: "communique", Style: template.CSS(style), Script: template.JS(script), Policy: policy()}
	for n, r := range releases {
		d.Releases = append(d.Releases, draw(n, r))
	}
	if len(releases) == 1 {
		d.Title = d.Releases[0].Title
	}
	d.Timeline, d.Graph = drawTimeline(d.Releases), drawGraph(d.Releases, releases)
	return t.Execute(w, d)
}

func policy() string {
	return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
