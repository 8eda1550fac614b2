// Package page reads a page, HTML or plain text, into its title, its metadata and the blocks of its release: what a reader of the page
// would call the release, without menus, captions, comments and whatever else stands around it. It understands no sentence.
package page

import "github.com/communique-go/communique/internal/lexicon"

// A Role is what a block is on its page.
type Role uint8

const (
	Paragraph Role = iota
	Heading        // a heading inside the body, never the title
	Item           // an item of a list
	Row            // a row of a table, its cells joined by ", "
	Quote          // a block quotation
)

// A Block is a paragraph of the release, not yet normalised.
type Block struct {
	Role Role
	Text string
}

// A Warning is a doubt about the page.
type Warning struct {
	Code   string
	Detail string
}

// A Page is what the page says about its release, and the release's blocks. Texts are as the page has them, space folded.
type Page struct {
	Title     string
	Published string // 2022-06-18, or ""
	Issued    string // the day in brackets above a text that somebody else issued, or ""
	Publisher string
	Authors   []string
	Issuers   []string // the lines above the text that may name who it is from, with the office
	Language  string   // BCP 47, as declared
	URL       string   // canonical
	Blocks    []Block
	Listing   bool // it is an index of releases, and has no blocks
	Warnings  []Warning
}

// Options are what the caller knows of a page.
type Options struct {
	URL      string // where it came from
	KeepAll  bool   // cut no furniture
	MaxNodes int    // of a page's tree; 0 is DefaultMaxNodes
	Lexicon  *lexicon.Lexicon
}

// DefaultMaxNodes is the most nodes of a page's tree: a hundred times what a long page has.
const DefaultMaxNodes = 500_000

func (o Options) maxNodes() int {
	if o.MaxNodes <= 0 {
		return DefaultMaxNodes
	}
	return o.MaxNodes
}
