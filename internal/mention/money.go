package mention

import "github.com/communique-go/communique/internal/text"

// Money is an amount with its currency, scale and qualifier: "over USD 1.1 billion", "170-200 million EUR", "Rs. 500 crore".
type Money struct {
	Span
	Rule string
}

// FindMoney lists the amounts of a text in order; they do not overlap.
func FindMoney(t *text.Text) []Money { return nil }
