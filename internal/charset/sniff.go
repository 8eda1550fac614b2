package charset

import (
	"bytes"
	"slices"
	"strings"
)

// magic are the first bytes of formats that are no text.
var magic = []struct{ prefix, what string }{
	{"%PDF-", "PDF document"},
	{"%!PS", "PostScript document"},
	{"{\\rtf", "RTF document"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office document"},
	{"PK\x03\x04", "ZIP archive"},
	{"PK\x05\x06", "ZIP archive"},
	{"\x1f\x8b", "gzip archive"},
	{"BZh9", "bzip2 archive"},
	{"\xfd7zXZ\x00", "xz archive"},
	{"7z\xbc\xaf\x27\x1c", "7-Zip archive"},
	{"Rar!\x1a\x07", "RAR archive"},
	{"\x28\xb5\x2f\xfd", "Zstandard archive"},
	{"\x89PNG\r\n\x1a\n", "PNG image"},
	{"\xff\xd8\xff", "JPEG image"},
	{"GIF87a", "GIF image"},
	{"GIF89a", "GIF image"},
	{"II*\x00", "TIFF image"},
	{"MM\x00*", "TIFF image"},
	{"\x00\x00\x01\x00", "icon"},
	{"8BPS\x00", "Photoshop image"},
	{"ID3", "MP3 audio"},
	{"OggS", "Ogg media"},
	{"fLaC", "FLAC audio"},
	{"\x1aE\xdf\xa3", "Matroska video"},
	{"wOFF", "font"},
	{"wOF2", "font"},
	{"\x7fELF", "executable"},
	{"\xfe\xed\xfa\xce", "executable"},
	{"\xfe\xed\xfa\xcf", "executable"},
	{"\xcf\xfa\xed\xfe", "executable"},
	{"\xca\xfe\xba\xbe", "executable"},
	{"\x00asm", "executable"},
	{"SQLite format 3\x00", "database"},
}

// office are the folders within a ZIP archive that make it an office file.
var office = []struct{ name, what string }{
	{"word/", "Word document"},
	{"xl/", "Excel workbook"},
	{"ppt/", "PowerPoint presentation"},
	{"mimetypeapplication/vnd.oasis.opendocument", "OpenDocument file"},
	{"mimetypeapplication/epub+zip", "EPUB book"},
	{"[Content_Types].xml", "Office document"},
}

// foreign names what is no text, by the content type, else by the bytes; "" is text as far as can be seen.
func foreign(media string, b []byte) string {
	if what := foreignMedia(media); what != "" {
		return what
	}
	for _, m := range magic {
		if !bytes.HasPrefix(b, []byte(m.prefix)) {
			continue
		}
		if m.what == "ZIP archive" {
			return zipped(b[:min(len(b), 4096)])
		}
		return m.what
	}
	switch {
	case len(b) >= 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "WEBP":
		return "WebP image"
	case len(b) >= 12 && string(b[:4]) == "RIFF" && b[7] == 0:
		return "RIFF media"
	case len(b) >= 12 && string(b[4:8]) == "ftyp" && b[0] == 0:
		return "MP4 video"
	case len(b) >= 26 && string(b[:2]) == "BM" && string(b[6:10]) == "\x00\x00\x00\x00":
		return "BMP image"
	case len(b) >= 64 && string(b[:2]) == "MZ" && bytes.IndexByte(b[:64], 0) >= 0:
		return "executable"
	case len(b) > 262 && string(b[257:262]) == "ustar":
		return "tar archive"
	case controls(b):
		return "binary data"
	}
	return ""
}

func zipped(head []byte) string {
	for _, o := range office {
		if bytes.Contains(head, []byte(o.name)) {
			return o.what
		}
	}
	return "ZIP archive"
}

// controls tells that bytes are no text in any encoding: controls and zeros among them that UTF-16 does not explain.
func controls(b []byte) bool {
	if _, _, enc := byteOrder(b); enc != nil {
		return false
	}
	if _, enc := wide(b); enc != nil {
		return false
	}
	head, found := b[:min(len(b), 1024)], 0
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1a && c != 0x1b {
			found++
		}
	}
	return found*30 > len(head)
}

func foreignMedia(media string) string {
	class, format, _ := strings.Cut(media, "/")
	switch {
	case class == "image" && format == "svg+xml":
		return "SVG image"
	case class == "image":
		return strings.ToUpper(format) + " image"
	case class == "audio", class == "video", class == "font":
		return class
	case class != "application":
		return ""
	case format == "pdf", format == "x-pdf":
		return "PDF document"
	case format == "rtf":
		return "RTF document"
	case format == "msword", strings.HasPrefix(format, "vnd.openxmlformats"), strings.HasPrefix(format, "vnd.ms-"),
		strings.HasPrefix(format, "vnd.oasis.opendocument"):
		return "office document"
	case format == "zip", format == "gzip", format == "x-gzip", format == "x-tar", format == "x-7z-compressed", format == "x-rar-compressed",
		format == "vnd.rar", format == "x-bzip2":
		return "archive"
	case format == "x-msdownload", format == "x-executable", format == "vnd.microsoft.portable-executable", format == "java-archive", format == "wasm":
		return "executable"
	}
	return ""
}

// feeds are the elements that a list of pages for programs begins with: RSS, Atom, a site map.
var feeds = []string{"<rss", "<feed", "<rdf:RDF", "<urlset", "<sitemapindex"}

// headSize is how much of a text tells what it is.
const headSize = 1024

// isFeed tells a list of pages by its content type or its first element.
func isFeed(media, head string) bool {
	switch media {
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json":
		return true
	}
	head = strings.TrimLeft(head, " \t\r\n")
	for strings.HasPrefix(head, "<?") || strings.HasPrefix(head, "<!--") {
		_, after, closed := strings.Cut(head, ">")
		if !closed {
			return false
		}
		head = strings.TrimLeft(after, " \t\r\n")
	}
	return slices.ContainsFunc(feeds, func(tag string) bool { return strings.HasPrefix(head, tag) })
}

// isJSON tells data by its content type or by what it begins with: a name in quotes in braces.
func isJSON(media, head string) bool {
	if media == "application/json" {
		return true
	}
	head = strings.TrimLeft(head, " \t\r\n[")
	name, opened := strings.CutPrefix(head, "{")
	if name = strings.TrimLeft(name, " \t\r\n"); !opened || !strings.HasPrefix(name, `"`) {
		return false
	}
	_, after, _ := strings.Cut(name[1:], `"`)
	return strings.HasPrefix(strings.TrimLeft(after, " \t\r\n"), ":")
}

// kindOf tells what a text is by its content type and its head.
func kindOf(media string, begin []byte) Kind {
	switch media {
	case "text/html", "application/xhtml+xml":
		return HTML
	case "text/plain", "text/markdown", "text/csv":
		return Plain
	}
	head := string(begin)
	switch {
	case isFeed(media, head):
		return Feed
	case isJSON(media, head):
		return Other
	}
	head = strings.TrimLeft(head, " \t\r\n\f\ufeff")
	if opensHTML(head) {
		return HTML
	}
	tags, blocks := 0, 0
	for i := strings.IndexByte(head, '<'); i >= 0; i = strings.IndexByte(head, '<') {
		head = head[i+1:]
		name, closing := tagName(head)
		if name == "" {
			continue
		}
		tags++
		if structural(name) && !closing {
			blocks++
		}
	}
	if blocks > 0 && tags > 1 {
		return HTML
	}
	return Plain
}

// opensHTML tells whether a page begins as only HTML does: with a declaration, a comment or a structural tag.
func opensHTML(s string) bool {
	if len(s) < 2 || s[0] != '<' {
		return false
	}
	for _, p := range []string{"!doctype html", "!--", "?xml"} {
		if len(s) > len(p) && strings.EqualFold(s[1:1+len(p)], p) {
			return true
		}
	}
	name, closing := tagName(s[1:])
	return structural(name) && !closing
}

// tagName reads the name of the tag whose < stands before s: "" if that is none.
func tagName(s string) (name string, closing bool) {
	if closing = strings.HasPrefix(s, "/"); closing {
		s = s[1:]
	}
	n := 0
	for n < len(s) && n < 16 && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && s[n] >= '0' && s[n] <= '9' || n == 0 && s[n] == '!') {
		n++
	}
	if n == 0 || n == len(s) || strings.IndexByte(" \t\r\n/>", s[n]) < 0 {
		return "", false
	}
	return strings.ToLower(s[:n]), closing
}

// structural tells the elements that a text does not quote in passing.
func structural(name string) bool {
	switch name {
	case "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "table", "tbody", "tr", "td", "h1", "h2", "h3", "h4",
		"ul", "ol", "li", "br", "article", "section", "main", "header", "nav", "blockquote", "form", "center", "font", "span", "figure", "iframe",
		"noscript", "img", "frameset":
		return true
	}
	return false
}
