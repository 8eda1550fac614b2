// Package view shows Articles to a person: a brief in plain text, or one page of HTML that needs nothing else, with the text's mentions and
// records in colours, a card for each record that lights up its passages, a timeline, and a graph of who met whom.
package view

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"io"

	"golang.org/x/net/html"

	"github.com/communique-go/communique"
)

// A Release is an Article with the name of the file that it was read from.
type Release struct {
	Source  string
	Article *communique.Article
}

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// A drawing is what the page shows.
type drawing struct {
	Title    string
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
	d := drawing{Title: "communique"}
	for n, r := range releases {
		d.Releases = append(d.Releases, draw(n, r))
	}
	if len(releases) == 1 {
		d.Title = d.Releases[0].Title
	}
	d.Timeline, d.Graph = drawTimeline(d.Releases), drawGraph(d.Releases, releases)
	return html.Render(w, d.page())
}

// Policy is a Content-Security-Policy that allows the page its own style and script, and the sources given, and nothing else. A page that shows
// this one in a frame passes its own policy on to it, and so must allow for both.
func Policy(style, script string) string {
	return "default-src 'none'; style-src " + join(" ", Source(pageStyle), style) + "; script-src " + join(" ", Source(pageScript), script)
}

// Source is how a policy names a style or script that stands in the page.
func Source(code string) string {
	sum := sha256.Sum256([]byte(code))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
