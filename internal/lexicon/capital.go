package lexicon

// CapitalOf is the capital of a country: the first line of world/capitals.txt with its code.
func (l *Lexicon) CapitalOf(code string) string {
	for _, e := range l.entries {
		if e.Kind == Capital && e.Flag() == code && !e.Has("seat") {
			return e.Name
		}
	}
	return ""
}
