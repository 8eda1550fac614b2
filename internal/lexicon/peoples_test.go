package lexicon

import "testing"

// TestLikeness holds of which of some countries a name is most like, which few words of it alone tell.
func TestLikeness(t *testing.T) {
	l := English()
	for name, codes := range map[string][]string{
		"Szabó Eszter":             {"HU", "GH", "VN"},
		"Zurab Kvaratskhelia":      {"GE", "NO", "PE"},
		"Leena Väisänen":           {"FI", "TR", "KE"},
		"Đorđe Stanojević":         {"RS", "DE", "JP"},
		"Kanokwan Srisuwan":        {"TH", "CU", "IE"},
		"Kofi Asante-Mensah":       {"GH", "KZ", "MN"},
		"Abdulrahman Al-Marzooqi":  {"AE", "PT", "LV"},
		"Gulnara Bekmukhametova":   {"KZ", "ES", "NZ"},
		"Ramiro Echeverría Ocampo": {"UY", "SE", "LA"},
	} {
		like := l.Likeness(name)
		for _, other := range codes[1:] {
			if like.To(codes[0]) <= like.To(other) {
				t.Errorf("%s is more like %s (%d) than %s (%d)", name, other, like.To(other), codes[0], like.To(codes[0]))
			}
		}
	}
	if like := l.Likeness("X. 7"); like != nil || like.To("HU") != 0 {
		t.Error("a name without words tells of a people")
	}
}
