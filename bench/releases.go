package main

import (
	"fmt"
	"time"

	"github.com/jdkato/prose/v2"
	"github.com/markusmobius/go-dateparser"
	"github.com/olebedev/when"

	"github.com/communique-go/communique"
)

// The day that "today" means to the readers of dates, where the text tells none.
var today = time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)

// A textReader reads a release as text.
type textReader struct {
	name, gives  string
	read         func(text string)
	importedFrom string
}

var textReaders = []textReader{
	{"communique, ParseText", "records", func(s string) { _, _ = communique.ParseText(s) }, "github.com/communique-go/communique"},
	{"communique, Dates", "dates", func(s string) { communique.Dates(s, communique.DateOf(today)) }, "github.com/communique-go/communique"},
	{"communique, Amounts", "sums of money", func(s string) { communique.Amounts(s) }, "github.com/communique-go/communique"},
	{"prose", "sentences, tags, names", tag, "github.com/jdkato/prose/v2"},
	{"when", "dates", func(s string) { whenDates(s, today) }, "github.com/olebedev/when"},
	{"go-dateparser", "dates", func(s string) { dateparserDates(s, today) }, "github.com/markusmobius/go-dateparser"},
}

// proseModel is what prose loads for each document, in a quarter of a second, unless the caller keeps it as we do here.
var proseModel *prose.Model

func tag(s string) {
	if doc, err := prose.NewDocument(s, prose.UsingModel(proseModel)); err == nil {
		proseModel = doc.Model
	}
}

// whenDates asks again after each answer: when gives the first of a text only, and always a moment.
func whenDates(s string, reference time.Time) (out []string) {
	for {
		got, err := when.EN.Parse(s, reference)
		if err != nil || got == nil || len(got.Text) == 0 {
			return out
		}
		out = append(out, got.Time.Format(time.DateOnly))
		s = s[got.Index+len(got.Text):]
	}
}

func dateparserDates(s string, reference time.Time) (out []string) {
	_, found, err := dateparser.Search(&dateparser.Configuration{Languages: []string{"en"}, CurrentTime: reference}, s)
	if err != nil {
		return nil
	}
	for _, d := range found {
		layout := time.DateOnly
		switch d.Date.Period.String() {
		case "Month":
			layout = "2006-01"
		case "Year":
			layout = "2006"
		}
		out = append(out, d.Date.Time.Format(layout))
	}
	return out
}

// readReleases compares the readers of texts on the same releases.
func (o options) readReleases(c *corpus) (table, error) {
	mb := 0.0
	for _, s := range c.releases {
		mb += float64(len(s)) / 1e6
	}
	n := float64(len(c.releases))
	t := table{
		heading: "Releases as text",
		note:    fmt.Sprintf("%d releases of %s KB in the mean.", len(c.releases), figure(mb*1e3/n)),
		columns: []string{"reader", "gives", "MB/s", "releases/s", "allocations a release", "KB a release"},
	}
	var works []work
	for _, r := range textReaders {
		works = append(works, work{
			warm: func() { r.read(c.releases[0]) },
			round: func() {
				for _, s := range c.releases {
					r.read(s)
				}
			},
		})
	}
	least(works, o.time)
	for i, r := range textReaders {
		x := works[i].cost
		t.add(r.name, r.gives, figure(mb/x.seconds), figure(n/x.seconds), figure(x.allocs/n), figure(x.bytes/n/1e3))
	}
	return t, nil
}
