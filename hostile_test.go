package communique_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

// A hostile input repeats one thing as often as its size asks for: what a reader that looks back or ahead without a bound, or keeps all
// it has seen, takes forever over. A %d is the number of the repetition, a %s a name of its own.
type hostile struct {
	name, head, unit, foot string
}

// hostileTexts are plain texts. Each is one paragraph, unless its unit parts them.
var hostileTexts = []hostile{
	{"one sentence", "The Minister said that", " he would visit Kenya and the President would meet Ann Poe and", " leave."},
	{"one sentence of clauses", "The Minister", ", who met the President of Kenya, which signed an agreement in 2020, said that trade had grown", "."},
	{"participles", "The Minister left", ", thanking the host, noting that trade, signed in Rome, had grown", "."},
	{"sentences", "", "The Minister of Foreign Affairs of Kenya received the Ambassador of Japan on Tuesday. ", ""},
	{"commas", "The Minister met", ",", "."},
	{"ands", "The Minister discussed", " trade and energy and", " ties."},
	{"topics", "The sides discussed trade", ", cooperation in energy, ties between Kenya and Japan", "."},
	{"capitals", "", "A B C D E F ", ""},
	{"initials", "", "J. K. ", ""},
	{"caps", "", "PRESIDENT LIMA OF KENYA ", ""},
	{"names", "", "Mr. Juan %s, ", ""},
	{"small firms", "", "The CEO of zxcv, Ana Lima, met the Minister. ", ""},
	{"same name", "", "Mr. Juan Lima, ", ""},
	{"names of many words", "Mr. Juan", " de la Cruz van der Berg", " spoke."},
	{"honorifics", "H.E.", " Mr. Dr. Prof.", " Lima spoke."},
	{"surnames", "Minister Juan Lima spoke. ", "Lima met %s. ", ""},
	{"dates", "", "18 June 2022, ", ""},
	{"relative dates", "Rome, 3 May 2022. He met", " on Tuesday, last week, from 14 to 16 May, in the past 3 years,", "."},
	{"numbers", "", "12 34 5,6 ", ""},
	{"digits", "", "1234567890", ""},
	{"grouped digits", "USD 1", " 000", ""},
	{"amounts", "Kenya invested", " USD 1.5 billion, over 200 million euros and", " more."},
	{"amounts by sentence", "", "Japan invested over USD 2 billion in %d projects in Kenya in 2021. ", ""},
	{"trade", "", "Trade between Kenya and Japan reached USD 2 billion in 2021, up 7%% from 2020. ", ""},
	{"scales", "USD 1", " million billion hundred", ""},
	{"companies", "", "Over 170 Japanese companies including %s, Acme and Beta operate in Kenya. ", ""},
	{"investors", "", "Japan is the third largest investor among the top five foreign investors in Kenya. ", ""},
	{"quotes", "", "“Trade is good,” he said. ", ""},
	{"unclosed quotes", "", "“ He said ‘ that ", ""},
	{"nested quotes", "", "“‘«", ""},
	{"straight quotes", "", "\"' ", ""},
	{"quoted paragraphs", "", "“Trade is good, the Minister said\n\n", ""},
	{"brackets", "", "(", ""},
	{"brackets in pairs", "The Ministry of Trade", " (MoT) [of] (the", "."},
	{"acronyms", "", "The %s Development Union (A%dU) met. ", ""},
	{"offices", "The", " President of the Minister of the Director of the", " Republic of Kenya spoke."},
	{"ranks", "The", " Deputy First Vice Senior", " Minister spoke."},
	{"offices of people", "", "%s, Deputy Minister of Foreign Affairs of Kenya, ", ""},
	{"posts", "", "The Minister of Trade of Kenya met the Ambassador of Japan. ", ""},
	{"portfolios", "The Minister of", " Trade, Energy and Foreign Affairs,", " spoke."},
	{"participants", "The meeting was attended by", " Minister of Trade of Kenya Juan %s,", " and others."},
	{"unnamed participants", "The Minister met", " French officials, Kenyan businessmen,", " and others."},
	{"counterparts", "", "He met his Polish counterpart. ", ""},
	{"pronouns", "Juan Lima and Ann Poe spoke. ", "He met him. ", ""},
	{"plural pronouns", "Juan Lima met Ann Poe. ", "They met and they discussed it with both sides. ", ""},
	{"people and pronouns", "", "Minister %s of Kenya met her. She thanked him. ", ""},
	{"meetings", "", "The meeting between Kenya and Japan. ", ""},
	{"meetings of people", "", "President %s met Minister %s in Rome on 3 May %d. ", ""},
	{"meetings in one sentence", "The President held", " a meeting with the Minister of Japan, a visit to Kenya,", " and talks."},
	{"event nouns", "The", " visit", "."},
	{"event nouns and of", "The", " meeting of the visit of the talks of", " Kenya."},
	{"rounds", "", "The %dth round of the political consultations was held in Rome. ", ""},
	{"countries", "", "Kenya, Japan, Peru ", ""},
	{"adjectives", "", "French-Kenyan-Japanese ", ""},
	{"between", "", "between Paris and Astana and ", ""},
	{"cities", "He arrived in", " Osaka, Lyon and", " Bergen."},
	{"bodies", "", "the Ministry of Trade of the Bank of the University of ", ""},
	{"many bodies", "", "The Ministry of %s of Kenya and the Bank of %s. ", ""},
	{"capitalised body", "The", " Development Cooperation Forum Trade", " Bank spoke."},
	{"ampersands", "A", " & A & Co. of", " Kenya"},
	{"agreements", "", "Kenya and Japan signed a memorandum of understanding on trade, an agreement on %s. ", ""},
	{"agreements in a row", "The sides signed", " an agreement on trade, a memorandum of understanding on energy,", "."},
	{"statements", "", "The Minister said that trade had grown. ", ""},
	{"that", "The Minister said", " that he said", " so."},
	{"who", "The Minister", " who met who said", " so."},
	{"to", "He wants", " to help to visit to", " go."},
	{"modals", "He", " will be having been", " met."},
	{"adverbs", "He", " also further recently", " met."},
	{"hyphens", "Kenya", "-", "a"},
	{"glued hyphens", "Akufo", "-Addo", ""},
	{"full stops", "", ".", ""},
	{"abbreviations", "", "Mr. Ltd. ", ""},
	{"possessives", "Kenya", "'s minister's", " visit"},
	{"apostrophes", "", "'s’s' ", ""},
	{"one word", "", "a", ""},
	{"one capital word", "", "Ab", ""},
	{"combining marks", "e", "\u0301", ""},
	{"invalid bytes", "", "\xff", ""},
	{"zero bytes", "The Minister met", "\x00", " Ann Poe."},
	{"two-byte characters", "", "T\x00h\x00e\x00 \x00M\x00i\x00n\x00i\x00s\x00t\x00e\x00r\x00 \x00m\x00e\x00t\x00.\x00 \x00", ""},
	{"other script", "", "Министр встретился. ", ""},
	{"no spaces", "", "外交部长", ""},
	{"soft hyphens", "", "\u00ad ", "a"},
	{"spaces", "a", " ", "a"},
	{"lines", "a", "\n", "a"},
	{"short paragraphs", "", "He said so.\n\n", ""},
	{"one-word paragraphs", "", "Kenya\n\n", ""},
	{"headings", "", "Trade and Energy\n\n", ""},
	{"numbered paragraphs", "", "%d. The sides agreed.\n\n", ""},
	{"bullets", "", "- trade\n- energy\n", ""},
	{"stamps", "", "Posted on 3 May 2022\n", ""},
	{"datelines", "", "Rome, 3 May 2022 (ANSA) - The Minister spoke.\n\n", ""},
	{"dateline of commas", "Rome", ", Italy", ", 3 May 2022 - He spoke."},
	{"list of members", "The delegation included:\n", "Juan %s, Minister of Trade;\n", ""},
	{"related lines", "The Minister spoke.\n\n", "Related news\n", ""},
	{"Markdown links", "# Trade\n\n", "[Ann Poe](/a%d) ", ""},
	{"Markdown pictures", "# Trade\n\n", "[![Ann Poe](/a) ", ""},
	{"Markdown addresses", "# Trade\n\n", "[a](b[c][d ", ""},
	{"Markdown asterisks", "# Trade\n\n", "**Ann *Poe_ ", ""},
	{"Markdown cells", "# Trade\n\n", "|a", ""},
	{"Markdown lines", "# Trade\n\n", "- [a](/b)\n> a\n---\n# B\n", ""},
	{"front matter", "---\n", "date: 2022-05-03\n", ""},
}

// hostilePages are HTML.
var hostilePages = []hostile{
	{"divs", "<body>", "<div>", "<p>The Minister met Ann Poe."},
	{"divs with text", "<body>", "<div>The Minister met Ann Poe. ", ""},
	{"spans", "<body><p>", "<span>a", ""},
	{"bold and italics", "<body><p>", "<b><i>a", ""},
	{"paragraphs", "<body>", "<p>The Minister met Ann Poe.</p>", ""},
	{"line breaks", "<body><p>The Minister", "<br>", "spoke."},
	{"lines of text", "<body><p>", "The Minister spoke.<br>", ""},
	{"links", "<body>", "<a href=/news/%d>The Minister of Trade met Ann Poe in Rome</a> ", ""},
	{"list items", "<body><ul>", "<li>The Minister met Ann Poe", ""},
	{"nested lists", "<body>", "<ul><li>a", ""},
	{"tables", "<body>", "<table><tr><td>a", ""},
	{"cells", "<body><table>", "<tr><td>The Minister<td>met Ann Poe", ""},
	{"attribute", "<body><p class=\"", "menu ", "\">The Minister met Ann Poe."},
	{"attributes", "<body><p", " a%d=b", ">The Minister met Ann Poe."},
	{"classes", "<body>", "<div class='share menu related'><p id=a%d>The Minister spoke.</p></div>", ""},
	{"comments", "<body>", "<!-- a -->", "<p>The Minister met Ann Poe."},
	{"scripts", "<body>", "<script>a</script>", "<p>The Minister met Ann Poe."},
	{"metas", "<head>", "<meta property=og:title content=a%d><meta name=date content=2022-05-%d>", "<p>The Minister met Ann Poe."},
	{"linked data", "<head><script type=application/ld+json>", "[", "</script><p>The Minister met Ann Poe."},
	{"linked objects", "<head>", "<script type=application/ld+json>{\"datePublished\":\"2022-05-03\"}</script>", "<p>The Minister met Ann Poe."},
	{"title", "<title>", "The Minister met Ann Poe ", "</title><p>The Minister spoke."},
	{"title of parts", "<meta property=og:site_name content=Ministry><title>", "Visit of Ann Poe | ", "</title><p>The Minister spoke."},
	{"title of many bars", "<title>", " | ", "</title><p>The Minister spoke."},
	{"alternative text", "<body><img class=logo alt='", "Ministry - ", "'><p>The Minister spoke."},
	{"long headline", "<body><h1>", "Visit of Ann Poe | ", "</h1><p>The Minister spoke."},
	{"authors", "<body><meta name=author content='", "Ann Poe, ", "'><p>The Minister spoke."},
	{"bylines", "<body><p class=author>", "By Ann Poe and ", "</p><p>The Minister spoke."},
	{"headings", "<body>", "<h1>Trade</h1><h2>Energy</h2>", "<p>The Minister met Ann Poe."},
	{"times", "<body>", "<time datetime=2022-05-03>3 May 2022</time>", "<p>The Minister met Ann Poe."},
	{"unclosed tags", "<body>", "<", "p>The Minister met Ann Poe."},
	{"entities", "<body><p>", "&amp;&nbsp;&#", ""},
	{"character data", "<body><svg>", "<![CDATA[ a ]]>", "</svg><p>The Minister met Ann Poe."},
	{"open character data", "<body><svg><![CDATA[", "]] <p> ", ""},
	{"formatting cut short", "<body><p><i class=a><i class=b><i class=c><i class=d><i class=e><i class=f><i class=g><i class=h>", "<p>a", ""},
	{"formatting across blocks", "<body>", "<b><i><div></b>a", ""},
	{"misplaced in tables", "<body><table>", "<b>a<tr>b", ""},
	{"templates", "<body>", "<template><div>a", ""},
	{"frames", "<body>", "<iframe src=a></iframe><noscript>a</noscript>", "<p>The Minister met Ann Poe."},
	{"images", "<body>", "<figure><img alt='Ann Poe'><figcaption>Photo: A</figcaption></figure>", "<p>The Minister met Ann Poe."},
	{"blockquotes", "<body>", "<blockquote>Trade", ""},
	{"forms", "<body>", "<form><select><option>a", ""},
}

// of makes the input of about so many bytes.
func (h hostile) of(size int) string {
	var b strings.Builder
	b.WriteString(h.head)
	for n := 0; b.Len() < size; n++ {
		switch {
		case strings.Contains(h.unit, "%"):
			b.WriteString(numbered(h.unit, n))
		default:
			b.WriteString(h.unit)
		}
	}
	b.WriteString(h.foot)
	return b.String()
}

// numbered fills a unit with its number and names.
func numbered(unit string, n int) string {
	unit = strings.ReplaceAll(unit, "%d", fmt.Sprint(n))
	unit = strings.ReplaceAll(unit, "%%", "%")
	for k := 0; strings.Contains(unit, "%s"); k++ {
		unit = strings.Replace(unit, "%s", invented(2*n+k), 1)
	}
	return unit
}

// invented is a name that no other number has.
func invented(n int) string {
	name := []byte("B")
	for ; n > 0 || len(name) < 4; n /= 25 {
		name = append(name, "aeiou"[n%5], "lmnrt"[n/5%5])
	}
	return string(name)
}

func (h hostile) parse(t testing.TB, size int, html bool) {
	t.Helper()
	if a, err := h.read(h.of(size), html); (a == nil) == (err == nil) {
		t.Errorf("%s: Article %v, error %v", h.name, a, err)
	}
}

func (h hostile) read(input string, html bool) (*communique.Article, error) {
	p := communique.Parser{ContentType: "text/plain", Language: "en"}
	if html {
		p.ContentType = "text/html"
	}
	return p.Parse(strings.NewReader(input))
}

var hostileSize = flag.Int("hostile", 50_000, "bytes of each hostile input")

// eachHostile calls f with every hostile input.
func eachHostile(t *testing.T, f func(t *testing.T, h hostile, html bool)) {
	for _, h := range hostileTexts {
		t.Run(h.name, func(t *testing.T) { f(t, h, false) })
	}
	for _, h := range hostilePages {
		t.Run("html "+h.name, func(t *testing.T) { f(t, h, true) })
	}
}

// TestHostile reads each hostile input; go test -run Hostile -hostile 1000000 reads them as long as pages get.
func TestHostile(t *testing.T) {
	t.Parallel()
	eachHostile(t, func(t *testing.T, h hostile, html bool) { h.parse(t, *hostileSize, html) })
}
