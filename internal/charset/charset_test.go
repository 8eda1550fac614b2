package charset

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

const szijjarto = "<html><head><meta charset=LABEL></head><p>Szijjártó “Péter” met Bilgiç</p>"

const (
	russian = "Министр иностранных дел встретился с послом Японии и обсудил с ним торговлю."
	japan   = "外務大臣は、ノルウェーの大使と会談し、貿易について話しました。"
	korea   = "외교부 장관은 노르웨이 대사를 만나 무역에 대해 논의하였다."
	china   = "外交部长在北京会见了挪威大使，双方就两国关系交换了意见。"
	taiwan  = "外交部長在臺北會見了帛琉大使，雙方就兩國關係交換了意見。"
)

func encoded(t *testing.T, enc interface {
	String(string) (string, error)
}, s string,
) []byte {
	t.Helper()
	out, err := enc.String(s)
	if err != nil {
		t.Fatal(err)
	}
	return []byte(out)
}

func TestDecode(t *testing.T) {
	page := func(label string) string { return strings.Replace(szijjarto, "LABEL", label, 1) }
	little := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	big := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder()
	for _, test := range []struct {
		name, contentType string
		bytes             []byte
		want, encoding    string
		warnings          []string
	}{
		{"ASCII", "", []byte("plain"), "plain", "utf-8", nil},
		{"UTF-8", "text/html; charset=utf-8", []byte(page("utf-8")), page("utf-8"), "utf-8", nil},
		{"UTF-8 without a label", "", []byte("Szijjártó"), "Szijjártó", "utf-8", nil},
		{"UTF-8 with a mark", "", []byte("\xef\xbb\xbfSzijjártó"), "Szijjártó", "utf-8", nil},
		{"UTF-8 labelled otherwise", "text/html; charset=iso-8859-1", []byte(page("utf-8")), page("utf-8"), "utf-8", []string{WrongLabel}},
		{"UTF-8 whose page says otherwise", "", []byte(page("windows-1252")), page("windows-1252"), "utf-8", []string{WrongLabel}},
		{"windows-1252 without a label", "text/plain", []byte("\x93Jos\xe9\x94"), "“José”", "windows-1252", nil},
		{"windows-1252 labelled UTF-8", "text/html; charset=utf-8", []byte("\x93Jos\xe9\x94"), "“José”", "windows-1252", []string{WrongLabel}},
		{"the page's label", "", encoded(t, charmap.Windows1250.NewEncoder(), page("windows-1250")), page("windows-1250"), "windows-1250", nil},
		{"the content type's label", "text/html; charset=iso-8859-9", encoded(t, charmap.ISO8859_9.NewEncoder(), "Bilgiç, Erdoğan"), "Bilgiç, Erdoğan", "windows-1254", nil},
		{"Cyrillic", "text/plain; charset=koi8-r", encoded(t, charmap.KOI8R.NewEncoder(), "Министр"), "Министр", "koi8-r", nil},
		{"Japanese", "text/html; charset=Shift_JIS", encoded(t, japanese.ShiftJIS.NewEncoder(), "外務大臣"), "外務大臣", "shift_jis", nil},
		{"Japanese in seven bits", "text/html; charset=iso-2022-jp", encoded(t, japanese.ISO2022JP.NewEncoder(), "外務大臣"), "外務大臣", "iso-2022-jp", nil},
		{"Chinese", "text/html; charset=gb2312", encoded(t, simplifiedchinese.GB18030.NewEncoder(), "外交部长会见大使"), "外交部长会见大使", "gbk", nil},
		{"Chinese by the page's label", "", encoded(t, traditionalchinese.Big5.NewEncoder(), page("big5")[:30]+"外交部長會見大使"), page("big5")[:30] + "外交部長會見大使", "big5", nil},
		{"Korean", "text/html; charset=euc-kr", encoded(t, korean.EUCKR.NewEncoder(), "외교부 장관"), "외교부 장관", "euc-kr", nil},
		{"Greek", "text/plain; charset=iso-8859-7", encoded(t, charmap.ISO8859_7.NewEncoder(), "Υπουργός"), "Υπουργός", "iso-8859-7", nil},
		{"the content type before the page", "text/html; charset=windows-1250", encoded(t, charmap.Windows1250.NewEncoder(), page("koi8-r")), page("koi8-r"), "windows-1250", nil},
		{"Cyrillic without a label", "", encoded(t, charmap.Windows1251.NewEncoder(), russian), russian, "windows-1251", nil},
		{"Cyrillic of another kind", "", encoded(t, charmap.KOI8R.NewEncoder(), russian), russian, "koi8-r", nil},
		{"Greek without a label", "", encoded(t, charmap.Windows1253.NewEncoder(), "Ο υπουργός Εξωτερικών συναντήθηκε με τον πρέσβη της Ιαπωνίας"), "Ο υπουργός Εξωτερικών συναντήθηκε με τον πρέσβη της Ιαπωνίας", "windows-1253", nil},
		{"Japanese without a label", "", encoded(t, japanese.ShiftJIS.NewEncoder(), japan), japan, "shift_jis", nil},
		{"Japanese of another kind", "", encoded(t, japanese.EUCJP.NewEncoder(), japan), japan, "euc-jp", nil},
		{"Korean without a label", "", encoded(t, korean.EUCKR.NewEncoder(), korea), korea, "euc-kr", nil},
		{"Chinese without a label", "", encoded(t, simplifiedchinese.GB18030.NewEncoder(), china), china, "gb18030", nil},
		{"Chinese of another kind", "", encoded(t, traditionalchinese.Big5.NewEncoder(), taiwan), taiwan, "big5", nil},
		{"Chinese labelled UTF-8", "text/html; charset=utf-8", encoded(t, simplifiedchinese.GB18030.NewEncoder(), china), china, "gb18030", []string{WrongLabel}},
		{"Latin labelled Japanese", "text/html; charset=shift_jis", []byte("\x93Jos\xe9\x94 met the Minister, S\xe3o Tom\xe9\xff"), "“José” met the Minister, São Toméÿ", "windows-1252", []string{WrongLabel}},
		{"Latin with letters that stand together", "", []byte("Ha\xeft\xf6, \xab\xe9t\xe9\xbb"), "Haïtö, «été»", "windows-1252", nil},
		{"UTF-16 with a mark", "", append([]byte("\xff\xfe"), encoded(t, little, "Erdoğan")...), "Erdoğan", "utf-16le", nil},
		{"UTF-16 the other way round", "", append([]byte("\xfe\xff"), encoded(t, big, "Erdoğan")...), "Erdoğan", "utf-16be", nil},
		{"UTF-16 without a mark", "", encoded(t, little, page("utf-16")), page("utf-16"), "utf-16le", nil},
		{"UTF-16 only by its label", "text/html; charset=utf-16", []byte(page("utf-16")), page("utf-16"), "utf-8", nil},
		{"a byte that is not", "", []byte("Szijjártó, Péter, Erdoğan: Jos\xe9"), "Szijjártó, Péter, Erdoğan: José", "utf-8", []string{InvalidBytes}},
		{"an unknown label", "text/html; charset=klingon", []byte("Szijjártó"), "Szijjártó", "utf-8", nil},
		{"empty", "", nil, "", "utf-8", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := Decode(test.bytes, test.contentType)
			if string(d.Text) != test.want || d.Encoding != test.encoding {
				t.Errorf("got %q in %s, want %q in %s", d.Text, d.Encoding, test.want, test.encoding)
			}
			var codes []string
			for _, w := range d.Warnings {
				codes = append(codes, w.Code)
			}
			if !slices.Equal(codes, test.warnings) {
				t.Errorf("warnings %v, want %v", d.Warnings, test.warnings)
			}
		})
	}
}

func TestKind(t *testing.T) {
	for _, test := range []struct {
		name, contentType, bytes string
		kind                     Kind
		what                     string
	}{
		{"a page", "", "<!DOCTYPE html><html><p>Text", HTML, ""},
		{"a page after space and a comment", "", "\n\n<!-- cached --><html>", HTML, ""},
		{"XHTML", "", `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`, HTML, ""},
		{"a fragment", "", "<p>The Minister</p>", HTML, ""},
		{"a fragment that begins with text", "", "The Minister<br><br>The Ambassador<br>", HTML, ""},
		{"a page in UTF-16", "", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", HTML, ""},
		{"text", "", "The Minister met the Ambassador.", Plain, ""},
		{"text that quotes a tag", "", "The style guide says that <b> is bold and <i>is not</i>.", Plain, ""},
		{"text with an address", "", "From: Press <press@trade.example>\n\nThe Minister", Plain, ""},
		{"text with a comparison", "", "Inflation <p and growth> q", Plain, ""},
		{"called text", "text/plain; charset=utf-8", "<html><p>Text", Plain, ""},
		{"called a page", "text/html", "The Minister met the Ambassador.", HTML, ""},
		{"called nothing in particular", "application/octet-stream", "<html><p>Text", HTML, ""},
		{"PDF", "", "%PDF-1.7\n%\xe2\xe3", Other, "PDF document"},
		{"called PDF", "application/pdf", "<html>", Other, "PDF document"},
		{"PDF that is called a page", "text/html", "%PDF-1.7\n", Other, "PDF document"},
		{"PNG", "", "\x89PNG\r\n\x1a\n\x00\x00", Other, "PNG image"},
		{"JPEG", "", "\xff\xd8\xff\xe0\x00\x10JFIF", Other, "JPEG image"},
		{"called an image", "image/jpeg", "", Other, "JPEG image"},
		{"Word", "", "PK\x03\x04\x14\x00\x06\x00\x08\x00word/document.xml", Other, "Word document"},
		{"old Word", "", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Other, "Microsoft Office document"},
		{"called Word", "application/msword", "x", Other, "office document"},
		{"an archive", "", "PK\x03\x04\x14\x00\x06\x00\x08\x00a.txt", Other, "ZIP archive"},
		{"gzip", "", "\x1f\x8b\x08\x00", Other, "gzip archive"},
		{"an executable", "", "\x7fELF\x02\x01", Other, "executable"},
		{"RTF", "", "{\\rtf1\\ansi", Other, "RTF document"},
		{"other bytes", "", "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f", Other, "binary data"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := Decode([]byte(test.bytes), test.contentType)
			if d.Kind != test.kind || d.What != test.what {
				t.Errorf("got %v %q, want %v %q", d.Kind, d.What, test.kind, test.what)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(szijjarto), "text/html; charset=utf-8")
	f.Add([]byte("\xff\xfea\x00b"), "")
	f.Add([]byte("\xef\xbb\xbf\x80"), "text/html; charset=\"utf-16\"")
	f.Add([]byte("<meta charset=hz-gb-2312>~{\x80"), "")
	f.Fuzz(func(t *testing.T, b []byte, contentType string) {
		d := Decode(b, contentType)
		if !utf8.Valid(d.Text) {
			t.Errorf("%q is not UTF-8", d.Text)
		}
		if (d.Kind == Other) != (d.What != "") || d.Kind == Other && d.Text != nil {
			t.Errorf("kind %v, what %q, text %q", d.Kind, d.What, d.Text)
		}
	})
}
