package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

// What a page says twice stands once in the body.
func TestOnce(t *testing.T) {
	const headline = "<h1>Minister receives Ambassador</h1>"
	all := "<p>" + lead + "</p><p>" + middle + "</p><p>" + closer + "</p>"
	for name, page := range map[string]string{
		"two screens":       "<div class=desk>" + headline + all + "</div><div class=mob>" + headline + all + "</div>",
		"two bodies":        headline + "<div class=a>" + all + "</div><div class=b>" + all + "</div>",
		"lead":              headline + "<p>" + lead + "</p><div>" + all + "</div>",
		"lead cut off":      headline + "<p>" + lead[:60] + "...</p><div>" + all + "</div>",
		"points":            headline + "<ul><li>" + closer + "</li><li>" + middle + "</li></ul><div>" + all + "</div>",
		"headline":          headline + "<div><p><b>Minister receives Ambassador</b></p>" + all + "</div>",
		"a sentence":        headline + "<p>Minister receives Ambassador. " + lead + "</p><p>" + middle + "</p><p>" + closer + "</p>",
		"before a sentence": headline + "<p>Minister receives Ambassador " + lead + "</p><p>" + middle + "</p><p>" + closer + "</p>",
		"heading of lines":  strings.Replace(headline, "receives ", "receives<br>", 1) + all,
	} {
		p := HTML("<html><body>"+page+"</body></html>", Options{Lexicon: lexicon.English()})
		if diff := cmp.Diff([]string{lead, middle, closer}, texts(p)); diff != "" || p.Title != "Minister receives Ambassador" {
			t.Errorf("%s: %q %s", name, p.Title, diff)
		}
	}
}

// A paragraph may begin with a word that ends a release where it stands alone.
func TestWordsOfEnds(t *testing.T) {
	const comments = "Comments by the two ministers on the price of wine were recorded by the many journalists in the hall."
	p := HTML("<h1>Minister receives Ambassador</h1><p>"+lead+"</p><p>"+comments+"</p><p>"+closer+"</p><h3>Comments (3)</h3><p>"+middle+"</p>", Options{Lexicon: lexicon.English()})
	if diff := cmp.Diff([]string{lead, comments, closer}, texts(p)); diff != "" {
		t.Error(diff)
	}
}

// A headline may stand on several lines that no heading holds together, or on one that nothing marks.
func TestTitleLines(t *testing.T) {
	const lead = "Malta and Libya held the fourth meeting of the High Joint Commission in Valletta on 21 and 22 January 2013."
	const title = "Malta and Libya hold fourth meeting of the High Joint Commission"
	for name, head := range map[string]string{
		"two lines":      "<p><b>PRESS RELEASE</b></p><p><b>Malta and Libya hold fourth meeting<br>of the High Joint Commission</b></p>",
		"two paragraphs": "<p><b>PRESS RELEASE</b></p><p><b>Malta and Libya hold fourth meeting</b></p><p><b>of the High Joint Commission</b></p>",
		"plain":          "<p><b>PRESS RELEASE</b></p><p>" + title + "</p>",
		"under a label":  "<h1>PRESS RELEASE<br>" + title + "</h1>",
		"letterhead":     "<p><b>MINISTRY OF FOREIGN AFFAIRS<br>" + title + "</b></p>",
	} {
		p := HTML("<html><body>"+head+"<p>"+lead+"</p><p>"+middle+"</p></body></html>", Options{Lexicon: lexicon.English()})
		if diff := cmp.Diff([]string{lead, middle}, texts(p)); diff != "" || p.Title != title {
			t.Errorf("%s: %q %s", name, p.Title, diff)
		}
	}
}
