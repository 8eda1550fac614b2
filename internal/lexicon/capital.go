package lexicon

// CapitalOf is the capital of a country: the first line of world/capitals.txt with its code.
func (l *Lexicon) CapitalOf(code string) string { return l.capitals[code] }
