package communique

// Decimal is a number in decimal digits.
type Decimal string

// An Amount is money.
type Amount struct {
	Value     Decimal   `json:"value"`
	Max       Decimal   `json:"max,omitzero"`
	Currency  string    `json:"currency,omitzero"` // ISO 4217
	Qualifier Qualifier `json:"qualifier,omitzero"`
}

// Qualifier tells how exact a number is.
type Qualifier string

// The qualifiers.
const (
	Exact Qualifier = "exact"
	About Qualifier = "about"
	Over  Qualifier = "over"
	Under Qualifier = "under"
	UpTo  Qualifier = "up-to"
)

// An AmountMention is an amount in the text.
type AmountMention struct {
	Text string `json:"text"`
	Amount
	Evidence []Evidence `json:"evidence,omitempty"`
}

func (r *reading) findAmounts() {}

// Amounts finds the amounts of a text in order.
func Amounts(s string) []AmountMention { return nil }
