package page

import (
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

// Who made a story is told behind its last sentence, which stays.
func TestSignedOff(t *testing.T) {
	const lead = "Minister Anna Berg met Ambassador Rosa Quispe on Tuesday. They discussed fisheries."
	for _, end := range []string{"", " (ABC)", " (Reporting by Jane Doe in Oslo; Editing by John Roe)", " (Reporting by Jane Doe) (Editing by John Roe)", "\n\n(Writing by Jane Doe)"} {
		p := Plain("Minister meets Ambassador\n\n"+lead+end, Options{Lexicon: lexicon.English()})
		if len(p.Blocks) != 1 || p.Blocks[0].Text != lead {
			t.Errorf("%q leaves %q", end, p.Blocks)
		}
	}
}

// Below the last sentence stand who signs, where to find more, what the body is.
func TestFootLines(t *testing.T) {
	const lead = "Minister Anna Berg met Ambassador Rosa Quispe on Tuesday. They discussed fisheries."
	for _, end := range []string{
		"(end) ab.cd", "LNA: 23 May 2024", "--- Ends/AB/CD", "//Lagos// AB", "www.trade.example", "Lagos Press Service", "Ministry of Trade\n3 Castle Place, Lagos", "<< Back to the list",
		"Edited by Jane Doe", "By Jane Doe", "Portfolios: Trade, Fisheries", "About LBTD\n\nThe Lagos Bank for Trade and Development was founded in 1974 by nine states.",
	} {
		p := Plain("Minister meets Ambassador\n\n"+lead+"\n\n"+end, Options{Lexicon: lexicon.English()})
		if len(p.Blocks) != 1 || p.Blocks[0].Text != lead {
			t.Errorf("%q leaves %q", end, p.Blocks)
		}
	}
}
