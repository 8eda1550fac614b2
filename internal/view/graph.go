package view

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/communique-go/communique"
)

// A graph shows who met whom.
type graph struct {
	Width, Height int
	Middle        int // of the width
	Nodes         []node
	Edges         []edge
	More          int // participants that it has no room for
}

// A node is a participant, on one of the two arcs of a lens.
type node struct {
	X, Y   int
	Label  string
	Title  string
	LabelX int
	Anchor string // start or end
	Hue    int
	name   string
	land   string
	met    int
}

// An edge is the meetings of two participants.
type edge struct {
	X1, Y1, X2, Y2 int
	Bend           int // the height at which it bends toward the middle
	Wide           int
	Title, ID      string // the card of the first
	a, b, met      int
}

const (
	graphWidth = 720
	rowHeight  = 26
	mostNodes  = 36
	mostAtOnce = 12 // participants of one encounter that are joined with each other
)

// drawGraph is nil if nobody met anybody, or there is only one release: its text tells it better.
func drawGraph(releases []release, of []Release) *graph {
	if len(of) < 2 {
		return nil
	}
	g := &graph{Width: graphWidth, Middle: graphWidth / 2}
	at, pairs := map[string]int{}, map[[2]int]int{}
	for n, r := range of {
		for k, m := range r.Article.Meetings {
			if m.Status == communique.Held || m.Status == communique.Ongoing {
				g.meet(at, pairs, m, fmt.Sprintf("%s-m%d", releases[n].ID, k))
			}
		}
	}
	if len(g.Edges) == 0 {
		return nil
	}
	g.keep()
	g.place()
	return g
}

// meet joins the participants of an encounter who are of different sides.
func (g *graph) meet(at map[string]int, pairs map[[2]int]int, m communique.Meeting, id string) {
	var who []int
	for _, p := range m.Participants[:min(len(m.Participants), mostAtOnce)] {
		who = append(who, g.node(at, p))
	}
	for i, a := range who {
		for _, b := range who[:i] {
			if a == b || g.Nodes[a].land != "" && g.Nodes[a].land == g.Nodes[b].land {
				continue
			}
			pair := [2]int{min(a, b), max(a, b)}
			n, ok := pairs[pair]
			if !ok {
				n = len(g.Edges)
				pairs[pair] = n
				g.Edges = append(g.Edges, edge{ID: id, a: pair[0], b: pair[1]})
			}
			g.Edges[n].met++
			g.Nodes[a].met++
			g.Nodes[b].met++
		}
	}
}

// node is the participant's, new if nobody of the name was there before.
func (g *graph) node(at map[string]int, p communique.Participant) int {
	d := participant(p)
	key := d.Name + "\n" + d.Country
	n, ok := at[key]
	if !ok {
		n = len(g.Nodes)
		at[key] = n
		g.Nodes = append(g.Nodes, node{name: d.Name, land: p.Country.Name(), Title: join(", ", d.Name, d.Office, d.Country)})
	}
	return n
}

// keep leaves those who met most, countrymen beside each other.
func (g *graph) keep() {
	order := make([]int, 0, len(g.Nodes))
	for n := range g.Nodes {
		if g.Nodes[n].met > 0 {
			order = append(order, n)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(g.Nodes[b].met, g.Nodes[a].met) })
	if len(order) > mostNodes {
		g.More, order = len(order)-mostNodes, order[:mostNodes]
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(g.Nodes[a].land, g.Nodes[b].land), cmp.Compare(g.Nodes[a].name, g.Nodes[b].name))
	})
	kept, nodes := map[int]int{}, make([]node, len(order))
	for i, n := range order {
		kept[n], nodes[i] = i, g.Nodes[n]
	}
	edges := g.Edges[:0]
	for _, e := range g.Edges {
		a, okA := kept[e.a]
		b, okB := kept[e.b]
		if okA && okB {
			e.a, e.b = a, b
			edges = append(edges, e)
		}
	}
	g.Nodes, g.Edges = nodes, edges
}

// place puts the nodes on two arcs, a row for each two, down on the right and up on the left: so no label stands on another. Colours are by country.
func (g *graph) place() {
	const near, far, labels = 90, 150, 14 // from the middle, at the ends of the arcs and halfway; from a node to its label
	rows := (len(g.Nodes) + 1) / 2
	g.Height = rows * rowHeight
	hues := map[string]int{}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if _, ok := hues[n.land]; !ok {
			hues[n.land] = len(hues) * 137 % 360 // the golden angle: neighbours differ
		}
		row, side := i, 1
		if i >= rows {
			row, side = len(g.Nodes)-1-i, -1
		}
		n.Y = row*rowHeight + rowHeight/2
		bulge := math.Sin(math.Pi * (float64(row) + 0.5) / float64(rows))
		away := near + int((far-near)*bulge)
		n.X, n.LabelX, n.Anchor = g.Middle+side*away, g.Middle+side*(away+labels), "start"
		if side < 0 {
			n.Anchor = "end"
		}
		n.Hue, n.Label = hues[n.land], shortened(n.name, 26)
	}
	for i := range g.Edges {
		e := &g.Edges[i]
		a, b := g.Nodes[e.a], g.Nodes[e.b]
		e.X1, e.Y1, e.X2, e.Y2, e.Bend, e.Wide = a.X, a.Y, b.X, b.Y, (a.Y+b.Y)/2, min(e.met, 6)
		e.Title = fmt.Sprintf("%s – %s: %d", a.name, b.name, e.met)
	}
}

// chart is the graph, or none.
func (g *graph) chart() element {
	if g == nil {
		return nil
	}
	svg := in(tag("svg", "class", "graph", "viewBox", fmt.Sprintf("0 0 %d %d", g.Width, g.Height), "role", "img", "aria-label", "Participants, joined where they met"),
		each(g.Edges, func(e edge) element { return e.curve(g.Middle) }), each(g.Nodes, node.dot))
	summary := in(tag("summary"), in(tag("h2"), text("Who met whom")))
	return in(tag("details", "class", "chart", "open", ""), summary, svg, more(g.More, "others, who met fewer"))
}

// curve is an edge that leads to its card.
func (e edge) curve(middle int) element {
	path := tag("path", "class", "edge", "d", fmt.Sprintf("M%d %dQ%d %d %d %d", e.X1, e.Y1, middle, e.Bend, e.X2, e.Y2), "stroke-width", fmt.Sprint(e.Wide))
	return in(tag("a", "href", "#"+e.ID, "data-card", e.ID), in(path, in(tag("title"), text(e.Title))))
}

// dot is a node with its name beside it.
func (n node) dot() element {
	y := fmt.Sprint(n.Y)
	circle := tag("circle", "cx", fmt.Sprint(n.X), "cy", y, "r", "6", "fill", fmt.Sprintf("hsl(%d 55%% 50%%)", n.Hue))
	return several(in(circle, in(tag("title"), text(n.Title))), in(tag("text", "x", fmt.Sprint(n.LabelX), "y", y, "dy", "4", "text-anchor", n.Anchor), text(n.Label)))
}

// shortened is at most n runes.
func shortened(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
