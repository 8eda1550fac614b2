package communique

// capitalKinds are what a sum may be, in the order of traitWeights; the first is none.
var capitalKinds = [...]InvestmentKind{"", FDI, Project, Loan, Grant, Fund, OtherInvestment}

// ofTrade is what is no capital but trade.
const ofTrade InvestmentKind = "trade"

// A hint is a sign that speaks for the kind that it tells of, and one of trade for none.
type hint int

const (
	hintWords hint = iota // what the words of the sum itself make it
	hintNoun              // its noun
	hintVerb              // its verb, without a noun of capital
	hintLeft              // the nearest noun of capital before it in its sentence
	hintRight             // and behind it
	hintAbove             // the last one of the sentence before, where it has none itself
	hintOpens             // the noun that its sentence opens with
	hintUnder             // and the next sentence
	hintChain             // the sum told last
	hintTitle             // the title
	hintSaid              // the verbs of its sentence
	hints
)

// hintWeights are what each hint counts, as the releases with known answers have it.
var hintWeights = [hints]int{
	hintWords: 7, hintNoun: 11, hintVerb: 5, hintLeft: 4, hintRight: 4, hintAbove: 3, hintOpens: 4, hintUnder: 4, hintChain: 2, hintTitle: 3, hintSaid: 4,
}

// tradeWeights are what those of trade count.
var tradeWeights = [hints]int{hintLeft: 4, hintRight: 4, hintAbove: 3}

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
	traitOwed  // a debt, a price or a balance is told of beside it
	traitTrade // goods or trade
	traitTold  // other capital was told of before
	traits
)

// traitWeights are what each trait counts for every kind, likewise.
var traitWeights = [traits][len(capitalKinds)]int{
	//                none, fdi, project, loan, grant, fund, other
	traitAny:       {-1, -1, 1, -1, 1, 0, 0},
	traitPromise:   {-2, 1, -2, 0, 1, 0, 0},
	traitMeans:     {0, 0, -2, 1, 2, -1, 0},
	traitDeal:      {-2, 0, -1, 4, 1, 0, -2},
	traitNamed:     {0, 4, -6, -1, 1, 0, 2},
	traitPlural:    {1, 0, -2, -1, -2, 0, 4},
	traitNounless:  {3, 1, -1, -1, 0, -2, -1},
	traitVerbless:  {2, 1, -2, 0, -1, -1, 0},
	traitTake:      {0, 0, -2, 2, 0, -1, 3},
	traitBuild:     {-2, -2, -1, 1, 0, 3, 0},
	traitBuy:       {0, 5, -3, 0, 0, 0, 0},
	traitLends:     {-1, 0, -2, 5, -2, 0, -1},
	traitByState:   {0, 2, -2, -2, 4, -2, 0},
	traitByLender:  {-3, -2, -3, 5, -4, 2, 4},
	traitByBank:    {-2, -2, -1, 0, 3, 1, 1},
	traitByCompany: {0, 2, 6, -2, -3, 0, -2},
	traitByBody:    {1, -1, 0, -1, 2, 1, -1},
	traitByNobody:  {1, -1, -1, 2, 1, 0, -2},
	traitToState:   {1, 1, -1, 0, -1, -2, 1},
	traitToNamed:   {1, 0, -1, 0, 0, 2, -1},
	traitToNobody:  {2, -2, 2, 0, -1, -1, -1},
	traitNobody:    {1, 0, 0, -1, -1, 0, 2},
	traitProject:   {-1, -5, 4, 3, 2, -1, -2},
	traitCount:     {-3, 3, -3, 2, -1, 0, 2},
	traitCost:      {1, 1, 1, -2, 0, -1, 0},
	traitForecast:  {0, -4, 3, 1, -1, 2, -1},
	traitSmall:     {9, -1, -2, -3, -2, -1, -1},
	traitModest:    {3, -2, -3, -2, 5, -1, 0},
	traitFor:       {0, -2, -1, 2, 2, 1, -1},
	traitIn:        {2, 1, 1, -2, -2, -2, 3},
	traitInto:      {-4, 4, 1, -2, -2, 0, 4},
	traitWith:      {-3, 3, -2, -1, 2, 1, -1},
	traitOwed:      {7, -2, 0, 0, -2, -1, -2},
	traitTrade:     {0, -1, -1, 1, 0, 1, 0},
	traitTold:      {-2, 1, 0, 2, -1, -2, 2},
}
