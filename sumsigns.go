package communique

import (
	"sync"

	"github.com/communique-go/communique/internal/lexicon"
)

// capitalKinds are what a sum may be, in the order of weights; the first is none.
var capitalKinds = [...]InvestmentKind{"", FDI, Project, Loan, Grant, Fund, OtherInvestment}

// ofTrade is what is no capital but trade.
const ofTrade InvestmentKind = "trade"

// weights are what a sign counts for each kind, as the releases with known answers have it.
type weights [len(capitalKinds)]int

// A hint is a sign that speaks for the kind that it tells of, and one of trade for none.
type hint int

const (
	hintWords hint = iota // what the words of the sum itself make it
	hintNoun              // its noun
	hintVerb              // its verb, without a noun of capital
	hintLeft              // the nearest noun of capital before it in its sentence
	hintRight             // and behind it
	hintOpens             // the noun that its sentence opens with
	hintChain             // the sum told last
	hintTitle             // the title
	hints
)

// hintWeights are what each hint counts.
var hintWeights = [hints]int{hintWords: 15, hintNoun: 12, hintVerb: 12, hintLeft: 8, hintRight: 12, hintOpens: 9, hintChain: 5, hintTitle: 9}

// tradeWeights are what those of trade count.
var tradeWeights = [hints]int{hintLeft: 16, hintRight: 14}

// A trait is a sign that speaks for some kinds and against others.
type trait int

const (
	traitAny       trait = iota
	traitPromise         // its noun is a pledge
	traitMeans           // funding
	traitDeal            // a deal
	traitNamed           // a programme
	traitPlural          // several
	traitNounless        // it has no noun
	traitVerbless        // and no verb of capital
	traitTake            // somebody receives it
	traitBuild           // makes something with it
	traitBuy             // buys something
	traitLends           // lends it
	traitByState         // a country gives it
	traitByLender        // a bank that lends
	traitByBank          // another bank or body of many states
	traitByCompany       // a company
	traitByBody          // another body
	traitByNobody        // nobody told
	traitToState         // a country takes it
	traitToNamed         // another
	traitToNobody        // nobody told
	traitNobody          // nobody gives or takes it, for nothing
	traitProject         // it is for a project
	traitCount           // for several
	traitCost            // it is what something costs
	traitForecast        // expected
	traitSmall           // too small for capital
	traitModest          // small
	traitFor             // "for" stands behind it
	traitIn
	traitInto
	traitWith  // before it
	traitTrade // goods or trade
	traitTold  // other capital was told of before
	traits
)

// traitWeights are what each trait counts.
var traitWeights = [traits]weights{
	//                none, fdi, project, loan, grant, fund, other
	traitAny:       {2, -1, -1, -1, 3, -2, 0},
	traitPromise:   {-3, -1, -1, 1, -2, 1, 4},
	traitMeans:     {0, 0, 0, 1, 1, 0, -1},
	traitDeal:      {-1, 0, 0, 2, 0, 0, -1},
	traitNamed:     {-2, 4, -5, 0, 1, 0, 2},
	traitPlural:    {0, 0, -6, 0, 0, -1, 6},
	traitNounless:  {2, 1, 2, 1, -2, -1, -2},
	traitVerbless:  {3, 2, -2, 0, -1, -1, -2},
	traitTake:      {-2, 0, -1, 2, -1, -1, 3},
	traitBuild:     {-2, -2, -2, 2, 1, 2, -1},
	traitBuy:       {0, 3, -2, 0, 0, 0, 0},
	traitLends:     {-1, 0, -3, 6, -1, 0, -1},
	traitByState:   {2, 1, -3, -4, 5, -1, 0},
	traitByLender:  {-2, -3, -6, 7, -2, 1, 6},
	traitByBank:    {-1, -1, -1, -1, 3, 0, 1},
	traitByCompany: {-1, 2, 6, -2, -2, 0, -3},
	traitByBody:    {2, -1, 0, -1, 0, 0, -1},
	traitByNobody:  {2, -1, 0, 3, 1, -1, -4},
	traitToState:   {1, 1, -3, 1, 0, -3, 4},
	traitToNamed:   {0, 2, -3, 1, 2, 1, -3},
	traitToNobody:  {1, -3, 5, -1, 0, -1, -1},
	traitNobody:    {1, 0, -1, -2, -1, 0, 3},
	traitProject:   {2, -4, 4, 3, 2, -2, -4},
	traitCount:     {-3, 6, -6, 1, -1, 0, 3},
	traitCost:      {0, 1, 1, 0, 1, -2, -1},
	traitForecast:  {-3, -4, 5, 1, -2, 3, 0},
	traitSmall:     {9, -1, -2, -2, -2, -1, -1},
	traitModest:    {4, -3, -4, -2, 7, -1, -1},
	traitFor:       {-4, -3, 0, 4, 3, 1, -1},
	traitIn:        {3, 1, 1, -3, -3, -3, 4},
	traitInto:      {-1, 0, 1, -2, -2, 1, 3},
	traitWith:      {-4, 5, -3, 0, 2, 3, -2},
	traitTrade:     {-1, 2, -2, 4, -1, 0, -1},
	traitTold:      {-1, 2, -2, 4, -2, -4, 3},
}

// A wordSign is a word that stands before or behind a sum in its sentence, by an attribute of the lexicon.
type wordSign struct {
	kind   lexicon.Kind
	attr   string
	behind bool
	weights
}

// signWords are the kinds of the lexicon that wordSigns have.
const signWords = lexicon.Kinds(1<<lexicon.Investing | 1<<lexicon.Asset | 1<<lexicon.Commerce | 1<<lexicon.Around)

// signNames are the attributes of wordSigns by their kinds.
var signNames = sync.OnceValue(func() *[64]lexicon.Names {
	by := &[64]lexicon.Names{}
	for n := range wordSigns {
		by[wordSigns[n].kind] |= lexicon.Named(wordSigns[n].attr)
	}
	return by
})

// wordSigns are the words that tell most of what kind of capital a sum beside them is.
var wordSigns = [...]wordSign{
	{lexicon.Investing, "deed", false, weights{-2, 5, 2, 0, -1, -3, 0}},
	{lexicon.Investing, "operator", false, weights{-1, -3, 4, 0, 2, 0, -1}},
	{lexicon.Investing, "worth", false, weights{2, 3, 4, -3, -2, -2, -2}},
	{lexicon.Asset, "cost", false, weights{4, 0, 0, -5, -1, -2, 4}},
	{lexicon.Asset, "firm", false, weights{3, 1, 5, 0, -6, -4, 1}},
	{lexicon.Asset, "investor", false, weights{-1, 8, -2, -1, -2, -1, -1}},
	{lexicon.Asset, "project", false, weights{-2, -5, 2, 3, 2, 1, 0}},
	{lexicon.Commerce, "turnover", false, weights{8, 1, -1, -3, -3, -1, -1}},
	{lexicon.Commerce, "up", false, weights{-8, -3, 1, 1, 3, 5, 2}},
	{lexicon.Around, "aid", false, weights{0, -1, -3, 0, 6, 0, -1}},
	{lexicon.Around, "capital", false, weights{-2, 2, 4, 0, -6, 4, -1}},
	{lexicon.Around, "deed", false, weights{0, -3, -3, 10, 0, -2, -3}},
	{lexicon.Around, "economic", false, weights{-2, 2, -1, -3, 1, 0, 3}},
	{lexicon.Around, "holds", false, weights{-3, 2, 1, 0, -1, -2, 3}},
	{lexicon.Around, "investors", false, weights{-1, 3, 1, 0, -6, 1, 2}},
	{lexicon.Around, "owed", false, weights{11, -2, -3, -1, -3, 0, -2}},
	{lexicon.Around, "part", false, weights{1, 0, 5, -3, -2, 2, -3}},
	{lexicon.Around, "partner", false, weights{-1, 0, -1, -3, 5, 0, -1}},
	{lexicon.Investing, "give", true, weights{-4, -5, 0, 3, 4, 2, 0}},
	{lexicon.Around, "investors", true, weights{-3, 4, -1, -2, -5, 2, 5}},
	{lexicon.Around, "institution", false, weights{-4, -2, -1, 1, 1, 3, 2}},
	{lexicon.Asset, "promise", false, weights{-2, 0, -1, 2, 0, 0, 2}},
	{lexicon.Asset, "cost", true, weights{1, -3, 2, 0, -3, 1, 2}},
	{lexicon.Investing, "buy", false, weights{0, 5, -4, 0, -1, 0, -1}},
	{lexicon.Investing, "operator", true, weights{-2, -4, 0, 2, 3, -1, 2}},
}
