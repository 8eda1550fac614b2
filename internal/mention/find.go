package mention

import "github.com/communique-go/communique/internal/text"

// Find reads a text.
func Find(t *text.Text) *Document {
	d := &Document{Text: t, Dates: FindDates(t), Money: FindMoney(t), partyAt: make([]int32, len(t.Tokens))}
	return d
}
