package view

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// A timeline shows the dated records of all releases.
type timeline struct {
	Width, Height int
	Ticks         []tick
	Items         []item
	More          int // records that it has no room for
}

// A tick is the beginning of a year, or of a month.
type tick struct {
	X     int
	Label string
}

// An item is one record: a bar from X, Wide, in its lane.
type item struct {
	X, Y, Wide      int
	Kind, ID, Label string
}

const (
	timelineWidth = 1000
	laneHeight    = 14
	mostLanes     = 12
	leastWide     = 9 // of a bar, so that a day can be hit
)

// dated is a card with its time.
type dated struct {
	card
	first, last time.Time
}

// drawTimeline is nil if fewer than two records have a date.
func drawTimeline(releases []release) *timeline {
	records := datedCards(releases)
	if len(records) < 2 {
		return nil
	}
	first, last := records[0].first, records[0].last
	for _, r := range records {
		if r.last.After(last) {
			last = r.last
		}
	}
	t := &timeline{Width: timelineWidth, Ticks: ticks(first, last)}
	x := func(at time.Time) int { return scale(at, first, last) }
	var lanes []int // where each ends
	for _, r := range records {
		from := x(r.first)
		wide := max(x(r.last)-from, leastWide)
		lane := slices.IndexFunc(lanes, func(end int) bool { return end < from })
		if lane < 0 {
			if lane = len(lanes); lane == mostLanes {
				t.More++
				continue
			}
			lanes = append(lanes, 0)
		}
		lanes[lane] = from + wide + 2
		t.Items = append(t.Items, item{from, lane * laneHeight, wide, r.Kind, r.ID, join(" · ", string(r.date), r.Head, r.Status)})
	}
	t.Height = len(lanes)*laneHeight + 24
	return t
}

// datedCards are the records with a date, in its order. An open end counts as the end that is told.
func datedCards(releases []release) (all []dated) {
	for _, r := range releases {
		for _, c := range r.Cards {
			first, last, ok := c.date.Bounds()
			if !ok {
				continue
			}
			if first.IsZero() {
				first = last.AddDate(0, 0, -1)
			}
			if last.IsZero() {
				last = first.AddDate(0, 0, 1)
			}
			all = append(all, dated{c, first, last})
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int { return cmp.Or(a.first.Compare(b.first), b.last.Compare(a.last)) })
	return all
}

func scale(at, first, last time.Time) int {
	return int(float64(timelineWidth-leastWide) * at.Sub(first).Hours() / max(last.Sub(first).Hours(), 24))
}

// ticks are the years between two times, or the months where they are within a year and a half.
func ticks(first, last time.Time) (out []tick) {
	at, layout, years, months := time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC), "2006", 1+(last.Year()-first.Year())/12, 0
	if last.Sub(first) < 550*24*time.Hour {
		layout, years, months = "Jan 2006", 0, 1+int(last.Sub(first).Hours())/24/300
	}
	for ; !at.After(last); at = at.AddDate(years, months, 0) {
		if x := scale(at, first, last); !at.Before(first) {
			out = append(out, tick{x, at.Format(layout)})
		}
	}
	if len(out) == 0 {
		out = append(out, tick{0, strconv.Itoa(first.Year())})
	}
	return out
}

// chart is the timeline, or none.
func (t *timeline) chart() element {
	if t == nil {
		return nil
	}
	height := strconv.Itoa(t.Height)
	svg := in(tag("svg", "viewBox", "-10 0 "+strconv.Itoa(t.Width)+" "+height, "role", "img", "aria-label", "Records by date"),
		each(t.Ticks, func(k tick) element {
			x := strconv.Itoa(k.X)
			return several(tag("line", "class", "tick", "x1", x, "x2", x, "y1", "0", "y2", height),
				in(tag("text", "class", "tick", "x", x, "dx", "3", "y", height, "dy", "-4"), text(k.Label)))
		}),
		each(t.Items, item.bar))
	return in(tag("section", "class", "chart"), in(tag("h2"), text("Timeline")), svg, more(t.More, "more"))
}

// bar is a record that leads to its card.
func (i item) bar() element {
	bar := tag("rect", "class", i.Kind, "x", strconv.Itoa(i.X), "y", strconv.Itoa(i.Y), "width", strconv.Itoa(i.Wide), "height", "10", "rx", "5")
	return in(tag("a", "href", "#"+i.ID, "data-card", i.ID), in(bar, in(tag("title"), text(i.Label))))
}
