package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/communique-go/communique/internal/lexicon"
)

const sourceBody = `<p>The Minister of Trade received the Ambassador of Peru on Tuesday and discussed a new agreement on fisheries with her.</p>
<p>The two sides agreed to meet again in Lima in the autumn, when the texts will have been translated and checked.</p>`

func TestPublisher(t *testing.T) {
	for _, x := range []struct{ name, page, want string }{
		{"name before address", `<title>A visit - Example.org</title><meta property="og:site_name" content="Ministry of Trade">` + sourceBody, "Ministry of Trade"},
		{"body for address", `<title>A visit - Example.org</title><meta name="dcterms.creator" content="Ministry of Trade">` + sourceBody, "Ministry of Trade"},
		{"address alone", `<title>A visit of the ambassador - Example.org</title>` + sourceBody, "Example.org"},
		{"last piece of a path", `<title>Cabinet - News - Ministry of Trade</title>` + sourceBody, "Ministry of Trade"},
		{"dash in a name", `<title>Peru visits | News | OCHA - Example News Agency</title>` + sourceBody, "OCHA - Example News Agency"},
		{"source line", `<h1>Minister of Trade receives Ambassador of Peru</h1><p>Source: Ministry of Trade/ABC</p>` + sourceBody, "Ministry of Trade"},
		{"from", `<meta property="og:site_name" content="Example.org"><h1>Minister of Trade receives Ambassador of Peru</h1><dl><dt>From:</dt><dd>Foreign and Development Office and Baroness Hart</dd></dl>` + sourceBody, "Foreign and Development Office"},
		{"for whom it is handed on", `<h1>Minister of Trade receives Ambassador of Peru</h1>` + sourceBody + `<p>Distributed by ABC Group on behalf of Ministry of Trade, Peru.</p>`, "Ministry of Trade, Peru"},
		{"rights", `<h1>Minister of Trade receives Ambassador of Peru</h1>` + sourceBody + `<p>© 2019-2024 Ministry of Trade. All rights reserved.</p>`, "Ministry of Trade"},
		{"before the headline", `<title>Zzpress XXI - Minister of Trade receives Ambassador of Peru</title><h1>Minister of Trade receives Ambassador of Peru</h1>` + sourceBody, "Zzpress XXI"},
		{"before a colon", `<title>Courts of Zzland: Minister of Trade receives Ambassador of Peru</title><h1>Minister of Trade receives Ambassador of Peru</h1>` + sourceBody + `<div class="footer">Courts of Zzland, 3 Castle Street</div>`, "Courts of Zzland"},
		{"topic before a colon", `<title>Peru: Minister of Trade receives Ambassador</title><h1>Minister of Trade receives Ambassador</h1>` + sourceBody, ""},
		{"before a section", `<title>Ministry of Trade, Republic of Kenya - News and Events</title><h1>Minister receives Ambassador of Peru</h1>` + sourceBody, "Ministry of Trade, Republic of Kenya"},
		{"state and ministry", `<title>A visit - Hellenic Republic</title><meta property="og:site_name" content="Hellenic Republic - Ministry of Trade">` + sourceBody, "Hellenic Republic - Ministry of Trade"},
		{"embassy in a city", `<title>A visit | High Commission of Kenya - Lima</title>` + sourceBody, "High Commission of Kenya - Lima"},
		{"small letters", `<meta property="og:site_name" content="znz"><div>Zambezi News Agency-ZNZ</div><h1>Minister of Trade receives Ambassador of Peru</h1>` + sourceBody, "Zambezi News Agency-ZNZ"},
		{"a body of the state's", `<img alt="Government of Kenya"><h1>Minister of Trade receives Ambassador of Peru</h1><p>From: Global Trade Office</p>` + sourceBody, "Global Trade Office"},
		{"link to the first page", `<div><a href="/en">Ministry of Trade of Kenya</a> <a href="/en/news">News</a></div><h1>Minister receives Ambassador of Peru</h1>` + sourceBody, "Ministry of Trade of Kenya"},
		{"microdata", `<title>A visit - Example.org</title><span itemprop="publisher">Zambezi Tribune</span><h1>Minister receives Ambassador of Peru</h1>` + sourceBody, "Zambezi Tribune"},
		{"address and a line", `<title>Minister receives Ambassador of Peru | ZMB.ZM</title><h1>Minister receives Ambassador of Peru</h1><ul><li>3 May 2024</li><li>Ministry of Trade and Fisheries</li></ul>` + sourceBody, "Ministry of Trade and Fisheries"},
		{"a paper by somebody", `<title>Press Release by the Ministry of Trade</title><h1>Minister receives Ambassador of Peru</h1>` + sourceBody + `<p>© Department of Information, 3 Castle Street</p>`, "Department of Information"},
		{"section", `<title>Minister of Trade receives Ambassador of Peru - Press Releases</title>` + sourceBody, ""},
	} {
		if got := HTML(x.page, Options{Lexicon: lexicon.English()}).Publisher; got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestPlainPublisher(t *testing.T) {
	const title, body = "Minister of Trade receives Ambassador of Peru\n", "\nThe Minister of Trade received the Ambassador of Peru on Tuesday and discussed a new agreement on fisheries with her.\n\n" +
		"The two sides agreed to meet again in Lima in the autumn, when the texts will have been translated and checked.\n"
	for _, x := range []struct{ name, text, want string }{
		{"label", title + "Date: 3 May 2024\nPublisher: Ministry of Trade\n" + body, "Ministry of Trade"},
		{"label above", title + body + "\nPublisher:\nMinistry of Trade\n", "Ministry of Trade"},
		{"imprint", title + body + "\nDepartment of Information – Malta | 3, Castle Place, Valletta\n", "Department of Information"},
		{"signature with its address", title + body + "\nOffice of the President, San Zzanton Palace\n", "Office of the President"},
		{"further portfolios", title + body + "\nIssued by: Ministry of Trade, Industry and Fisheries\n", "Ministry of Trade, Industry and Fisheries"},
		{"two bodies", title + body + "\nIssued by: Ministry of Trade, and National Library Board\n", "Ministry of Trade, and National Library Board"},
		{"a portfolio that may be a venue", title + body + "\nIssued by: Ministry of Culture, Theatre and Museum\n", "Ministry of Culture, Theatre and Museum"},
		{"whom to ask", title + body + "\nIssued by the: Ministry of Trade. For more information please contact the Desk.\n", "Ministry of Trade"},
		{"press office", title + body + "\nZambezi Press Office\n", ""},
		{"filed under", title + "POLITICS | 19/01/2025 | 02:11 PM | ZLC\n" + body, ""},
		{"released by", "PRESS RELEASE BY THE MINISTRY OF TRADE\nReference Number: PR7en, Press Release Issue Date: May 09, 2024\n" + title + body, "MINISTRY OF TRADE"},
		{"its spokesman", title + "(Communicated by the Foreign Ministry Spokesman)\n" + body, ""},
		{"in brackets", title + "(Communicated by the Ministry of Trade)\n" + body, "Ministry of Trade"},
		{"a desk of the site", title + body + "\nPublished by: Lagos Web Editor\n", ""},
		{"newsletter", "Newsletter of the Embassy of Chile – No. 14\nJune 2018\n\n" + title + body, ""},
		{"letters and name", "LBT | Lagos Press Agency\n\n" + title + body, "Lagos Press Agency"},
		{"paper below the date", title + "3 May 2024\nZambezi Daily News\n" + body, "Zambezi Daily News"},
		{"board", "MEDIA RELEASE\nBOARD OF FISHERIES OF KENYA\nLevel 2, West Tower\n\n" + title + body, "BOARD OF FISHERIES OF KENYA"},
		{"commission", "HIGH COMMISSION OF KENYA\n1-2 Prince Street, London SW7 2BZ\n\nPUBLIC NOTICE: MOBILE SERVICE IN LEEDS\n" + body, "HIGH COMMISSION OF KENYA"},
	} {
		if got := Plain(x.text, Options{Lexicon: lexicon.English()}).Publisher; got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	const headline = `<h1>Minister of Trade receives Ambassador of Peru</h1>`
	for _, x := range []struct {
		name, page string
		want       []string
	}{
		{"byline", headline + `<p>By Amina Diallo | 3 May 2024</p>` + sourceBody, []string{"Amina Diallo"}},
		{"two", headline + `<p>By Amina Diallo and Jean Kaboré</p>` + sourceBody, []string{"Amina Diallo", "Jean Kaboré"}},
		{"with an agency", headline + `<p>By Amina Diallo, ABC</p>` + sourceBody, []string{"Amina Diallo"}},
		{"a desk", headline + `<p>Author: Department of Trade and Industry</p>` + sourceBody, []string{"Department of Trade and Industry"}},
		{"honorific", `<meta name="author" content="Dr. Amina Diallo">` + headline + sourceBody, []string{"Amina Diallo"}},
		{"a body publishes", `<meta name="author" content="Ministry of Trade">` + headline + sourceBody, nil},
		{"so does a state", `<meta name="author" content="Swiss Confederation">` + headline + sourceBody, nil},
		{"a label alone", `<meta name="author" content="Written by">` + headline + sourceBody, nil},
		{"an account", headline + `<p>Posted by: site admin</p>` + sourceBody, nil},
		{"marked", headline + `<span itemprop="author">Amina Diallo</span>` + sourceBody, []string{"Amina Diallo"}},
		{"a class", headline + `<div class="meta"><span class="post-author">by Amina Diallo</span> <span>3 min read</span></div>` + sourceBody, []string{"Amina Diallo"}},
		{"several of a class", headline + sourceBody + `<p class="author">Amina Diallo</p><p class="author">Jean Kaboré</p>`, nil},
		{"a source of a class", headline + `<p class="byline">From: Global Trade Office</p>` + sourceBody, nil},
		{"a bureau", `<meta property="og:site_name" content="Ministry of Trade"><meta name="author" content="Trade Press Service">` + headline + sourceBody, []string{"Trade Press Service"}},
		{"a name by the date", headline + `<p>3 May 2024</p><p>Amina Zzdiallo</p>` + sourceBody, []string{"Amina Zzdiallo"}},
		{"an initial", headline + `<p><span>A.Zzdiallo</span> <span>2024-05-03 17:40</span></p>` + sourceBody, []string{"A.Zzdiallo"}},
		{"a post", headline + `<p>Zzamina Zzdiallo</p><p>Senior Reporter</p>` + sourceBody, []string{"Zzamina Zzdiallo"}},
		{"a post behind", headline + `<p>Zzamina Zzdiallo, Staff Reporter</p>` + sourceBody, []string{"Zzamina Zzdiallo"}},
		{"a city behind", headline + `<p>By Amina Diallo in Lima</p>` + sourceBody, []string{"Amina Diallo"}},
		{"an officer", headline + sourceBody + `<p>Prepared by Amina Diallo, Information Officer</p>`, []string{"Amina Diallo"}},
		{"with who took the pictures", headline + sourceBody + `<p>Text by Amina Diallo; photos by Jean Kaboré</p>`, []string{"Amina Diallo"}},
		{"a hall and its city", headline + `<p>Zzeko Convention Centre, Lagos</p>` + sourceBody, nil},
		{"a venue by the date", headline + `<p>Florence Hall</p><p>3 May 2024</p>` + sourceBody, nil},
		{"a subtitle by the date", headline + `<p>Zzvilla Zzpark</p><p>3 May 2024</p>` + sourceBody, nil},
		{"at the foot", headline + sourceBody + `<p>Author: Zzdina</p>`, []string{"Zzdina"}},
		{"several marked", headline + sourceBody + `<a rel="author" href="/1">Amina Diallo</a><a rel="author" href="/2">Jean Kaboré</a>`, nil},
	} {
		if got := HTML(x.page, Options{Lexicon: lexicon.English()}).Authors; !slices.Equal(got, x.want) {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestIssuer(t *testing.T) {
	const headline = `<h1>Norway and Peru agree on fisheries</h1>`
	for _, x := range []struct{ name, page, want string }{
		{"name and office", headline + `<p>Ingrid Halvorsen, Minister of Trade</p>` + sourceBody, "Ingrid Halvorsen, Minister of Trade"},
		{"office below", headline + `<p>The Hon Ingrid Halvorsen MP</p><p>Norwegian Minister of Trade</p>` + sourceBody, "The Hon Ingrid Halvorsen MP, Norwegian Minister of Trade"},
		{"office before", headline + `<p>Minister of Trade Ingrid Halvorsen</p>` + sourceBody, "Minister of Trade Ingrid Halvorsen"},
		{"office alone", headline + `<p>Office of the Minister of Trade</p>` + sourceBody, ""},
		{"caption", headline + `<p>Photo: Minister of Trade Ingrid Halvorsen</p>` + sourceBody, ""},
		{"subtitle", headline + `<p>Minister of Trade Ingrid Halvorsen signs in Lima</p>` + sourceBody, ""},
		{"below the text", headline + sourceBody + `<p>Ingrid Halvorsen, Minister of Trade</p>`, ""},
	} {
		if got := HTML(x.page, Options{Lexicon: lexicon.English()}).Issuers; strings.Join(got, "|") != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
