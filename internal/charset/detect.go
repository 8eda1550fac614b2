package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

const (
	sample = 16 << 10 // bytes that are looked at
	inRow  = 3        // bytes above ASCII that stand together in a script that is not Latin
)

// A script is an encoding that is told by the characters that are frequent in what is written in it: a text in another encoding hardly
// ever has them. The frequencies are those that any primer of the language gives.
type script struct {
	name     string
	encoding encoding.Encoding
	frequent string
}

const (
	cyrillic = "оеаинтсрвл"
	greek    = "αοιετσνηυρ"
	arabic   = "اليمونترب"
	hebrew   = "יוהלאמרתבש"
	kana     = "のにはをたがでとしれさいてなるアンスルーイ"
	hangul   = "이의는에을가한고를다은사지기로인대부장국"
)

var scripts = [...]script{
	{"windows-1251", charmap.Windows1251, cyrillic},
	{"koi8-r", charmap.KOI8R, cyrillic},
	{"iso-8859-5", charmap.ISO8859_5, cyrillic},
	{"windows-1253", charmap.Windows1253, greek},
	{"windows-1256", charmap.Windows1256, arabic},
	{"windows-1255", charmap.Windows1255, hebrew},
	{"shift_jis", japanese.ShiftJIS, kana},
	{"euc-jp", japanese.EUCJP, kana},
	{"euc-kr", korean.EUCKR, hangul},
	{"gb18030", simplifiedchinese.GB18030, "的一是在不了有和人这中大为上个国年部外会长日交"},
	{"big5", traditionalchinese.Big5, "的一是在不了有和人這中大為上個國年部外會長日交"},
}

// likely is the least share of the frequent characters among those that are not ASCII.
const likely = 0.2

// detect tells the encoding of bytes that are no UTF-8 by what they look like: of a script if most of the bytes above ASCII stand in rows,
// else nil, for what is Latin, and windows-1252.
func detect(b []byte) (found encoding.Encoding, name string) {
	b = b[:min(len(b), sample)]
	if !rows(b) {
		return nil, ""
	}
	best := likely
	for _, s := range scripts {
		out, err := s.encoding.NewDecoder().Bytes(b)
		if err != nil {
			continue
		}
		if share := frequency(out, s.frequent); share > best {
			best, found, name = share, s.encoding, s.name
		}
	}
	return found, name
}

// rows tells whether most of the bytes above ASCII stand together: in Latin script they are single letters and marks.
func rows(b []byte) bool {
	all, together, run := 0, 0, 0
	for i := range b {
		if b[i] < utf8.RuneSelf {
			run = 0
			continue
		}
		all++
		switch run++; {
		case run == inRow:
			together += inRow
		case run > inRow:
			together++
		}
	}
	return together*2 > all
}

// frequency is the share of some characters among those that are not ASCII, 0 if bytes were no characters.
func frequency(b []byte, frequent string) float64 {
	if n := bytes.Count(b, []byte("\ufffd")); n > 1 { // the sample may end within a character
		return 0
	}
	all, said := 0, 0
	for _, r := range string(b) {
		if r < utf8.RuneSelf {
			continue
		}
		all++
		if strings.ContainsRune(frequent, r) {
			said++
		}
	}
	return float64(said) / float64(max(all, 1))
}
