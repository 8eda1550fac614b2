package main

import (
	"fmt"
	"time"

	"github.com/communique-go/communique"
)

// A dateReader finds the dates of a sentence, as EDTF.
type dateReader struct {
	name string
	read func(s string, reference communique.Date) []string
}

var dateReaders = []dateReader{
	{"communique, Dates", func(s string, reference communique.Date) (out []string) {
		for _, d := range communique.Dates(s, reference) {
			out = append(out, string(d.Value))
		}
		return out
	}},
	{"when", func(s string, reference communique.Date) []string { return whenDates(s, dayOf(reference)) }},
	{"go-dateparser", func(s string, reference communique.Date) []string { return dateparserDates(s, dayOf(reference)) }},
}

func dayOf(d communique.Date) time.Time {
	if first, _, ok := d.Bounds(); ok {
		return first
	}
	return today
}

// readDates compares the readers of dates on sentences with their right answers. Days are counted apart: some readers give nothing else.
func (o options) readDates(c *corpus) (table, error) {
	mb, n := 0.0, float64(len(c.sentences))
	for _, s := range c.sentences {
		mb += float64(len(s.Text)) / 1e6
	}
	t := table{
		heading: "Dates in sentences",
		note:    fmt.Sprintf("%d sentences of press releases, written for this library, so that it has the advantage.", len(c.sentences)),
		columns: []string{"reader", "right, of all dates asked", "right, of single days", "wrong, of its answers", "MB/s", "allocations a sentence", "KB a sentence"},
	}
	var works []work
	for _, r := range dateReaders {
		works = append(works, work{
			warm: func() { r.read(c.sentences[0].Text, c.sentences[0].Reference) },
			round: func() {
				for _, s := range c.sentences {
					r.read(s.Text, s.Reference)
				}
			},
		})
	}
	least(works, o.time)
	for i, r := range dateReaders {
		all, days, wrong := r.judge(c)
		x := works[i].cost
		t.add(r.name, all, days, wrong, figure(mb/x.seconds), figure(x.allocs/n), figure(x.bytes/n/1e3))
	}
	return t, nil
}

// judge counts answers whose value is right to the letter.
func (r dateReader) judge(c *corpus) (all, days, wrong string) {
	asked, right, daysAsked, daysRight, answers := 0, 0, 0, 0, 0
	for _, s := range c.sentences {
		left := map[string]int{}
		for _, d := range r.read(s.Text, s.Reference) {
			left[d]++
			answers++
		}
		for _, d := range s.Dates {
			hit := 0
			if left[string(d.Value)] > 0 {
				left[string(d.Value)]--
				hit = 1
			}
			asked, right = asked+1, right+hit
			if len(d.Value) == len(time.DateOnly) {
				daysAsked, daysRight = daysAsked+1, daysRight+hit
			}
		}
	}
	return fmt.Sprintf("%d of %d", right, asked), fmt.Sprintf("%d of %d", daysRight, daysAsked), fmt.Sprintf("%d of %d", answers-right, answers)
}
