package main

import (
	"fmt"
	"io"
	"strings"
)

// A table is printed in Markdown: the first column to the left, the others to the right.
type table struct {
	heading, note string
	columns       []string
	rows          [][]string
}

// none stands where a reader gives no such thing.
const none = "–"

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) print(w io.Writer) error {
	var s strings.Builder
	fmt.Fprintf(&s, "\n### %s\n\n", t.heading)
	if t.note != "" {
		fmt.Fprintf(&s, "%s\n\n", t.note)
	}
	line := func(cells []string) { fmt.Fprintf(&s, "| %s |\n", strings.Join(cells, " | ")) }
	line(t.columns)
	line(append([]string{"---"}, repeated("--:", len(t.columns)-1)...))
	for _, row := range t.rows {
		line(row)
	}
	_, err := io.WriteString(w, s.String())
	return err
}

func repeated(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

// figure writes a number with three digits that mean something.
func figure(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	case x >= 1:
		return fmt.Sprintf("%.2f", x)
	}
	return fmt.Sprintf("%.3f", x)
}
