// Package charset makes UTF-8 of the bytes of a page and tells what they are: HTML, plain text, a feed, or something that is no text.
//
// A content type decides first what the bytes are, then their magic numbers, then the tags in their beginning. The encoding is that of a byte
// order mark, of the content type, of the page's own meta element, or what the bytes look like; a label that the bytes contradict is
// not believed.
package charset

import (
	"bytes"
	"encoding/binary"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// A Kind is what bytes are.
type Kind uint8

const (
	Plain Kind = iota // plain text
	HTML
	Feed  // a list of pages for programs: RSS, Atom, a site map
	Other // no text: Document.What names it
)

// The codes of warnings.
const (
	WrongLabel   = "charset-label"   // the bytes are not in the encoding that they are labelled with
	InvalidBytes = "charset-invalid" // bytes stand for no character, and were read as windows-1252 or left out
)

// A Warning is a doubt about the encoding.
type Warning struct{ Code, Detail string }

// A Document is bytes, understood.
type Document struct {
	Text     []byte // UTF-8 without byte order mark, nil if Kind is Other; the bytes that were read themselves, if they are that
	Kind     Kind
	What     string // of Other: "PDF document", "PNG image"
	Encoding string // the name of the encoding that was read: "utf-8", "windows-1252"
	Warnings []Warning
}

// Decode reads bytes with the content type that came with them, which may be empty: "text/html; charset=windows-1250".
func Decode(b []byte, contentType string) Document {
	media, label := parseContentType(contentType)
	var d Document
	if d.What = foreign(media, b); d.What != "" {
		d.Kind = Other
		return d
	}
	d.decode(b, label)
	d.Text = bytes.TrimPrefix(d.Text, []byte("\ufeff"))
	if d.Kind = kindOf(media, d.Text[:min(len(d.Text), headSize)]); d.Kind == Other {
		d.Text, d.What = nil, "JSON data"
	}
	return d
}

func parseContentType(s string) (media, label string) {
	media, params, err := mime.ParseMediaType(s)
	if err != nil {
		media, _, _ = strings.Cut(s, ";")
		media = strings.ToLower(strings.TrimSpace(media))
	}
	label = params["charset"]
	if _, after, ok := strings.Cut(strings.ToLower(s), "charset="); ok && label == "" {
		label, _, _ = strings.Cut(after, ";")
	}
	return media, strings.Trim(label, ` "'`)
}

func (d *Document) warn(code, detail string) { d.Warnings = append(d.Warnings, Warning{code, detail}) }

// decode reads bytes by their mark, else by what they are, else by their label; plain ASCII without an
// encoding's escapes, a whole page in most of the world, needs none of it.
func (d *Document) decode(b []byte, label string) {
	if mark, name, enc := byteOrder(b); enc != nil {
		d.transform(b[mark:], name, enc)
		return
	}
	plain := ascii(b)
	if plain == len(b) && bytes.IndexByte(b, 0x1b) < 0 && bytes.IndexByte(b, 0) < 0 {
		d.Text, d.Encoding = b, "utf-8"
		return
	}
	if name, enc := wide(b); enc != nil {
		d.transform(b, name, enc)
		return
	}
	said := label
	enc, name := lookup(said)
	if enc == nil {
		said = metaLabel(b)
		enc, name = lookup(said)
	}
	if strings.HasPrefix(name, "utf-16") {
		enc, name = nil, "" // it has neither a mark nor a zero byte
	}
	several, broken := measure(b[plain:])
	mislabelled := enc != nil && name != "utf-8"
	switch {
	case name == "iso-2022-jp" && several == 0 && broken == 0:
		d.transform(b, name, enc)
	case broken == 0:
		d.Text, d.Encoding = b, "utf-8"
		d.warnIf(mislabelled && several > 0, "labelled "+said+", is UTF-8")
	case several > broken:
		d.Text, d.Encoding = mend(b), "utf-8"
		d.warn(InvalidBytes, "UTF-8 with bytes that are not")
		d.warnIf(mislabelled, "labelled "+said+", is UTF-8")
	case !mislabelled:
		d.warnIf(name == "utf-8", "labelled "+said+", is not UTF-8")
		d.unlabelled(b, name)
	default:
		d.labelled(b, said, name, enc)
	}
}

// warnIf warns of a wrong label where there is one.
func (d *Document) warnIf(wrong bool, detail string) {
	if wrong {
		d.warn(WrongLabel, detail)
	}
}

// unlabelled reads bytes without a label, or with one that they belie, that of UTF-8.
func (d *Document) unlabelled(b []byte, name string) {
	var enc encoding.Encoding
	if name == "utf-8" {
		enc, name = other(b)
	}
	if enc == nil || name == "utf-8" {
		enc, name = guess(b)
	}
	d.transform(b, name, enc)
}

// labelled reads bytes as their label says, unless that makes no characters of them and another encoding does.
func (d *Document) labelled(b []byte, said, name string, enc encoding.Encoding) {
	d.transform(b, name, enc)
	if len(d.Warnings) == 0 {
		return
	}
	var other Document
	enc, name = guess(b)
	other.transform(b, name, enc)
	if bytes.Count(other.Text, unknown) >= bytes.Count(d.Text, unknown) {
		return
	}
	*d = other
	d.warn(WrongLabel, "labelled "+said+", is not")
}

// guess is what the bytes look like, else windows-1252, which is what the web takes for granted.
func guess(b []byte) (encoding.Encoding, string) {
	if enc, name := detect(b); enc != nil {
		return enc, name
	}
	return charmap.Windows1252, "windows-1252"
}

// other is the page's own label where the content type's was wrong.
func other(b []byte) (encoding.Encoding, string) { return lookup(metaLabel(b)) }

// unknown is what a decoder makes of bytes that stand for no character.
var unknown = []byte("\ufffd")

func (d *Document) transform(b []byte, name string, enc encoding.Encoding) {
	out, err := enc.NewDecoder().Bytes(b)
	d.Text, d.Encoding = out, name
	if err != nil || bytes.Contains(out, unknown) {
		d.warn(InvalidBytes, "bytes that are no "+name)
	}
}

// byteOrder reads a byte order mark and gives its length.
func byteOrder(b []byte) (length int, name string, enc encoding.Encoding) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		if !utf8.Valid(b) {
			return 0, "", nil
		}
		return 3, "utf-8", unicode.UTF8
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return 2, "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return 2, "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return 0, "", nil
}

// wide finds UTF-16 that has no mark by its zero bytes: every second one, in what is mostly Latin.
func wide(b []byte) (name string, enc encoding.Encoding) {
	head := b[:min(len(b), 1024)&^1]
	if bytes.IndexByte(head, 0) < 0 {
		return "", nil
	}
	var zero [2]int
	for i, c := range head {
		if c == 0 {
			zero[i&1]++
		}
	}
	few, many := len(head)/64, len(head)/8
	switch {
	case zero[1] > many && zero[0] <= few:
		return "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zero[0] > many && zero[1] <= few:
		return "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return "", nil
}

// ascii is how many bytes at the head of b are below 0x80.
func ascii(b []byte) (n int) {
	for len(b)-n >= 8 && binary.LittleEndian.Uint64(b[n:])&0x8080808080808080 == 0 {
		n += 8
	}
	for n < len(b) && b[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// lookup finds an encoding by its label. Those that the web has given up, because they decode to nothing, are none.
func lookup(label string) (encoding.Encoding, string) {
	if label == "" {
		return nil, ""
	}
	enc, name := charset.Lookup(label)
	if enc == encoding.Replacement {
		return nil, ""
	}
	return enc, name
}

// metaLabel is the encoding that a page gives itself, in a meta element or an XML declaration within its first 1,024 bytes.
func metaLabel(b []byte) string {
	head := b[:min(len(b), 1024)]
	for {
		tag := bytes.IndexByte(head, '<')
		if tag < 0 {
			break
		}
		head = head[tag:]
		i := indexFold(head, "charset")
		if i < 0 {
			break
		}
		before, rest := head[:i], bytes.TrimLeft(head[i+len("charset"):], " \t\r\n")
		if label := value(rest); label != "" && bytes.LastIndexByte(before, '<') > bytes.LastIndexByte(before, '>') {
			return label
		}
		head = rest
	}
	if decl := bytes.TrimLeft(b[:min(len(b), 256)], " \t\r\n\xef\xbb\xbf"); bytes.HasPrefix(decl, []byte("<?xml")) {
		decl, _, _ = bytes.Cut(decl, []byte("?>"))
		if i := bytes.Index(decl, []byte("encoding")); i >= 0 {
			return value(bytes.TrimLeft(decl[i+len("encoding"):], " \t\r\n"))
		}
	}
	return ""
}

// value reads ="label" or =label.
func value(b []byte) string {
	if len(b) == 0 || b[0] != '=' {
		return ""
	}
	b = bytes.TrimLeft(b[1:], " \t\r\n\"'")
	if i := bytes.IndexAny(b, " \t\r\n\"'>;/?"); i >= 0 {
		b = b[:i]
	}
	return string(b)
}

func indexFold(b []byte, s string) int {
	for i := 0; i+len(s) <= len(b); i++ {
		if strings.EqualFold(string(b[i:i+len(s)]), s) {
			return i
		}
	}
	return -1
}

// measure counts the characters of several bytes that are valid UTF-8, and the bytes that are not.
func measure(b []byte) (several, broken int) {
	for i := ascii(b); i < len(b); i += ascii(b[i:]) {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			broken++
		} else {
			several++
		}
		i += n
	}
	return several, broken
}

// mend reads UTF-8 and takes the bytes that are not for windows-1252.
func mend(b []byte) []byte {
	s := make([]byte, 0, len(b)+len(b)/16)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(b[i])
		}
		s = utf8.AppendRune(s, r)
		i += n
	}
	return s
}
