package communique

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"
	"time"

	"github.com/PuerkitoBio/goquery"

	"github.com/communique-go/communique/internal/clause"
	"github.com/communique-go/communique/internal/lexicon"
	"github.com/communique-go/communique/internal/mention"
	"github.com/communique-go/communique/internal/page"
	"github.com/communique-go/communique/internal/text"
)

// The errors that tell why there is no Article. They are wrapped with detail: test with errors.Is.
var (
	ErrTooLarge = errors.New("communique: input too large")         // more than Parser.MaxBytes
	ErrNoText   = errors.New("communique: no release in the input") // nothing, or a page of menus alone
	ErrNotText  = errors.New("communique: input is not text")       // a PDF, an image, an archive, JSON
	ErrListing  = error(listing{})                                  // an index of many releases, or a feed; also ErrNoText
)

// A listing is the error of an index page of many releases, or of a feed of them: a crawler may want to follow its links.
type listing struct{}

func (listing) Error() string        { return "communique: input is an index of releases, and none itself" }
func (listing) Is(target error) bool { return target == ErrNoText }

// Version is the version of the library.
const Version = "v0.1.0"

// DefaultMaxBytes is the longest input that is read unless Parser.MaxBytes says otherwise: 8 MiB.
const DefaultMaxBytes = 8 << 20

// DefaultMaxNodes is the largest tree that is made of a page unless Parser.MaxNodes says otherwise: half a million nodes.
const DefaultMaxNodes = page.DefaultMaxNodes

// A Parser reads releases. Its zero value is ready; it is a small value, made to be copied for each page
// (p := base; p.URL = u; p.Parse(r)), and safe for concurrent use.
type Parser struct {
	URL         string   // where the page came from; a page's own canonical link goes before it
	ContentType string   // as the server gave it, charset included; it decides between HTML and plain text
	Language    string   // BCP 47; "" takes what the page declares and its words show
	Reference   Date     // the day that "today" means where the release gives none
	MaxBytes    int64    // the longest input; 0 is DefaultMaxBytes
	MaxNodes    int      // the most nodes of a page's tree: a page of more is read by its tags alone, so many of them, with a Warning; 0 is DefaultMaxNodes
	KeepAll     bool     // cut no page furniture
	Lexicon     *Lexicon // nil is the built-in one
}

// Parse reads HTML, plain text or Markdown in any charset.
func Parse(r io.Reader) (*Article, error) { return Parser{}.Parse(r) }

// ParseText reads plain text or Markdown; it is never taken for HTML.
func ParseText(s string) (*Article, error) { return Parser{}.ParseText(s) }

// ParseSelection reads the release in a part of a document that a scraper holds, which it does not change.
func ParseSelection(sel *goquery.Selection) (*Article, error) { return Parser{}.ParseSelection(sel) }

// A Lexicon is the knowledge that releases are read with. It is immutable and may be shared.
type Lexicon struct{ compiled *lexicon.Lexicon }

// NewLexicon lays the files of fsys, in the format and the folders of the built-in ones (internal/lexicon/README.md), over them. Errors
// name file and line.
func NewLexicon(fsys fs.FS) (*Lexicon, error) {
	l, err := lexicon.Load("en", fsys)
	if err != nil {
		return nil, fmt.Errorf("communique: %w", err)
	}
	return &Lexicon{l}, nil
}

// A reading is one release while it is read: each stage adds to the article.
type reading struct {
	parser    Parser
	page      *page.Page
	doc       *mention.Document
	title     *mention.Document // nil without a title
	publisher *mention.Document // likewise
	issuer    issuer
	clauses   *clause.Document
	article   *Article
	torn      map[int]bool // parties that two people fit
	day       struct {     // of the release, once it is asked for
		of          Date
		first, last time.Time
		ok          bool
	}

	personOf       []int                // by party: index in Article.People, or -1
	borne          byParty              // while people are found: who bears the name of a party
	meantOf        []int                // by party: the person whom he, she or an office alone means, or -1
	keysOf         [][][]string         // by person and role: the words that the role is known by
	sexOf          []lexicon.Class      // by person: Male or Female where a honorific tells
	placeAt        []Country            // by token: the country of the place that begins there
	often          census               // how often each country is named
	sent           map[int]bool         // by token: part of where an envoy is sent
	vacancies      map[string][]Country // posts told without a name, by the words of their title
	organizations  map[string]int       // by name, once it is asked for
	sends          Country              // that sends the embassy which publishes the release, or ""
	comesFrom      Country              // that the release comes from, or ""
	unhomed        bool                 // comes from an international body
	lending        bool                 // from an international bank
	presumed       Date                 // of the release, where only its title or its lead tells one
	byWord         map[string][]int     // people by the words of their offices
	organizationOf []int                // by body: index in Article.Organizations, or -1
	tables         *tables
	accounts       *accounts // the sums with what they measure
	proofs         text.Slab[Evidence]
}

// tables are memory that serves the next release.
type tables struct {
	places   []Country // by token
	numbers  []int32   // by token
	mentions []Mention // as they are found
	actors   text.Slab[actor]
	events   text.Slab[encounter]
	persons  text.Slab[candidate]
	bearers  text.Slab[*candidate] // of the names' words
	byName   byName
	byWord   map[string][]int
	byKey    map[bodyKey]int    // organisations
	heads    map[string]bool    // by title: it is at the top of a state
	callings map[string]calling // what the names of those who put money into something tell of them
	words    text.Slab[string]  // that names and offices are known by
	people   text.Slab[int]     // who is known by them
	order    []uint64           // of the mentions
}

var freeTables = sync.Pool{New: func() any { return newTables() }}

func newTables() *tables {
	return &tables{byName: byName{}, byWord: map[string][]int{}, byKey: map[bodyKey]int{}, callings: map[string]calling{}, heads: map[string]bool{}}
}

// reset makes the tables ready for a release.
func (t *tables) reset() {
	t.actors.Reset()
	t.events.Reset()
	t.persons.Reset()
	t.bearers.Reset()
	t.words.Reset()
	t.people.Reset()
	clear(t.byName)
	clear(t.byWord)
	clear(t.byKey)
	clear(t.callings)
	clear(t.heads)
}

// read takes a page through the stages, in this order.
func (p Parser) read(pg *page.Page) (*Article, error) {
	if pg.Listing {
		return nil, ErrListing
	}
	blocks := pg.Blocks
	pg.Blocks = nil // they may be millions, and are forgotten once they are one text
	t := text.New(blocks, p.lexicon())
	if len(t.Tokens) == 0 {
		t.Free()
		return nil, ErrNoText
	}
	r := &reading{parser: p, page: pg, doc: mention.Find(t), article: &Article{}, torn: map[int]bool{}, tables: freeTables.Get().(*tables)}
	defer r.doc.Free()
	defer freeTables.Put(r.tables)
	r.tables.reset()
	if title := text.Normalise(pg.Title); title != "" {
		r.title = mention.Find(text.Line(title, t.Lexicon))
		defer r.title.Free()
	}
	r.head()
	if publisher := r.article.Publisher; publisher != "" {
		r.publisher = mention.Line(publisher, t.Lexicon)
		defer r.publisher.Free()
	}
	r.findSections()
	if !r.findLanguage() {
		return r.article, nil
	}
	r.clauses = clause.Find(r.doc)
	defer r.clauses.Free()
	r.findDates()
	r.findAmounts()
	r.findEntities()
	r.findMeant()
	r.findMeetings()
	r.accounts = r.newAccounts()
	r.findInvestments()
	r.findTrade()
	r.findAgreements()
	r.findKind()
	r.findStatements()
	r.findDoubts()
	return r.article, nil
}

func (p Parser) lexicon() *lexicon.Lexicon {
	if p.Lexicon != nil {
		return p.Lexicon.compiled
	}
	return lexicon.English()
}
