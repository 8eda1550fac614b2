package communique_test

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/communique-go/communique"
)

// check is what holds of every Article, whatever was read. Fixtures, fuzzing and the other tests all pass through it.
func check(t testing.TB, a *communique.Article) {
	t.Helper()
	c := checker{t, a}
	c.text()
	c.evidence(reflect.ValueOf(*a), "Article")
	c.order()
	c.texts()
	c.mentions()
	c.names()
	c.constants(reflect.ValueOf(*a), "Article")
	c.warnings()
	c.roundTrip()
}

type checker struct {
	testing.TB
	a *communique.Article
}

// text holds of Text what its doc says.
func (c checker) text() {
	s := c.a.Text
	switch {
	case s == "":
		c.Errorf("an Article without text")
	case !utf8.ValidString(s) || !norm.NFC.IsNormalString(s):
		c.Errorf("text is not UTF-8 in NFC: %q", s)
	case strings.Contains(s, "  ") || strings.Contains(s, "\n\n\n") || strings.TrimSpace(s) != s:
		c.Errorf("text has white space that is not folded: %q", s)
	}
	if _, err := language.Parse(c.a.Language); err != nil {
		c.Errorf("language %q: %v", c.a.Language, err)
	}
}

// evidence holds of every Evidence in v: within what it points to, on rune borders, in order, with a rule.
func (c checker) evidence(v reflect.Value, path string) {
	if list, ok := v.Interface().([]communique.Evidence); ok {
		for i, e := range list {
			c.span(path, e.Start, e.End, e.In)
			if e.Rule == "" {
				c.Errorf("%s: evidence without a rule: %+v", path, e)
			}
			if i > 0 && e.In == list[i-1].In && e.Start < list[i-1].Start {
				c.Errorf("%s: evidence out of order: %+v", path, list)
			}
		}
		return
	}
	each(v, path, c.evidence)
}

// span holds that bytes [start, end) are some of the text, or of what in names.
func (c checker) span(path string, start, end int, in string) {
	s := c.a.Text
	switch in {
	case "":
	case "title":
		s = c.a.Title
	case "meta":
		if start != 0 || end != 0 {
			c.Errorf("%s: metadata has no offsets: %d, %d", path, start, end)
		}
		return
	default:
		c.Errorf("%s: in %q", path, in)
	}
	if start < 0 || start >= end || end > len(s) {
		c.Errorf("%s: bytes [%d, %d) of %d", path, start, end, len(s))
		return
	}
	if !utf8.RuneStart(s[start]) || end < len(s) && !utf8.RuneStart(s[end]) {
		c.Errorf("%s: bytes [%d, %d) cut a rune", path, start, end)
	}
}

// each calls f with the fields or the elements of v.
func each(v reflect.Value, path string, f func(reflect.Value, string)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			f(v.Index(i), path)
		}
	}
}

// order holds that records have evidence and stand in the order of it.
func (c checker) order() {
	v := reflect.ValueOf(*c.a)
	for i := range v.NumField() {
		list, name := v.Field(i), v.Type().Field(i).Name
		if list.Kind() != reflect.Slice || list.Type().Elem().Kind() != reflect.Struct {
			continue
		}
		if _, ok := list.Type().Elem().FieldByName("Evidence"); !ok {
			continue
		}
		before := -1
		for j := range list.Len() {
			evidence := list.Index(j).FieldByName("Evidence").Interface().([]communique.Evidence)
			if len(evidence) == 0 {
				c.Errorf("%s: no evidence: %+v", name, list.Index(j))
				continue
			}
			if evidence[0].In != "" {
				continue
			}
			if evidence[0].Start < before {
				c.Errorf("%s: out of order: %+v", name, list.Index(j))
			}
			before = evidence[0].Start
		}
	}
}

// texts holds that the text of a date or an amount is what stands at its span.
func (c checker) texts() {
	same := func(what, s string, evidence []communique.Evidence) {
		if len(evidence) == 1 && evidence[0].In == "" && evidence[0].End <= len(c.a.Text) {
			if at := c.a.Text[evidence[0].Start:evidence[0].End]; at != s {
				c.Errorf("%s %q: its span is %q", what, s, at)
			}
		}
	}
	for _, d := range c.a.Dates {
		same("date", d.Text, d.Evidence)
	}
	for _, m := range c.a.Amounts {
		same("amount", m.Text, m.Evidence)
		if m.Value == "" {
			c.Errorf("amount %q has no value", m.Text)
		}
	}
}

// mentions holds that they are in order and name what the Article has.
func (c checker) mentions() {
	named := map[communique.MentionKind]map[string]bool{
		communique.MentionPerson: {}, communique.MentionOrganization: {}, communique.MentionCountry: {}, communique.MentionDate: {}, communique.MentionAmount: {},
	}
	for _, p := range c.a.People {
		named[communique.MentionPerson][p.Name] = true
	}
	for _, o := range c.a.Organizations {
		named[communique.MentionOrganization][o.Name] = true
	}
	for _, code := range c.a.Countries {
		named[communique.MentionCountry][string(code)] = true
	}
	for _, d := range c.a.Dates {
		named[communique.MentionDate][string(d.Value)] = true
	}
	for _, m := range c.a.Amounts {
		named[communique.MentionAmount][m.Amount.String()] = true
	}
	for _, m := range c.a.Mentions {
		c.span("Mentions", m.Start, m.End, m.In)
		if known, ok := named[m.Kind]; ok && !known[m.Value] {
			c.Errorf("a mention of %s %q, which the Article does not have", m.Kind, m.Value)
		}
	}
	dates, amounts := len(c.a.Dates), len(c.a.Amounts)
	for _, m := range c.a.Mentions {
		switch m.Kind {
		case communique.MentionDate:
			dates--
		case communique.MentionAmount:
			amounts--
		}
	}
	if dates != 0 || amounts != 0 {
		c.Errorf("%d dates and %d amounts are missing among the mentions", dates, amounts)
	}
	inOrder := func(a, b communique.Mention) int {
		return cmp.Or(cmp.Compare(b.In, a.In), cmp.Compare(a.Start, b.Start))
	}
	if !slices.IsSortedFunc(c.a.Mentions, inOrder) {
		c.Errorf("mentions out of order: %+v", c.a.Mentions)
	}
}

// names holds that nothing is listed twice, and that participants with a name are people of the Article.
func (c checker) names() {
	people := map[string]bool{}
	for _, p := range c.a.People {
		if p.Name == "" || people[p.Name] {
			c.Errorf("person %q without a name or twice", p.Name)
		}
		people[p.Name] = true
	}
	for _, m := range c.a.Meetings {
		for _, p := range m.Participants {
			if p.Name != "" && !people[p.Name] {
				c.Errorf("participant %q is not among the people", p.Name)
			}
			if p == (communique.Participant{}) {
				c.Errorf("a participant who is nobody: %+v", m)
			}
		}
	}
	seen := map[communique.Country]bool{}
	for _, code := range c.a.Countries {
		if seen[code] {
			c.Errorf("country %s twice", code)
		}
		seen[code] = true
	}
}

var constants = map[reflect.Type][]string{
	of(communique.News):             {"", "news", "readout", "statement", "joint-statement", "speech", "announcement", "notice", "message"},
	of(communique.MentionPerson):    {"person", "organization", "country", "place", "date", "amount"},
	of(communique.Talks):            {"meeting", "call", "visit", "consultations", "negotiations", "conference", "credentials", "ceremony"},
	of(communique.InPerson):         {"", "in-person", "phone", "video"},
	of(communique.FDI):              {"fdi", "project", "loan", "grant", "fund", "presence", "other"},
	of(communique.Turnover):         {"turnover", "exports", "imports"},
	of(communique.Treaty):           {"", "treaty", "agreement", "memorandum", "protocol", "declaration", "plan", "contract"},
	of(communique.Direct):           {"direct", "reported"},
	of(communique.Exact):            {"", "exact", "about", "over", "under", "up-to"},
	of(communique.Ministry):         {"", "ministry", "international", "company", "bank", "university", "media", "party", "ngo", "other"},
	of(communique.Meeting{}.Status): {"", "held", "ongoing", "planned", "proposed", "cancelled", "realised", "committed", "signed", "in-force", "negotiated", "ended"},
}

func of(v any) reflect.Type { return reflect.TypeOf(v) }

// constants holds that kinds and statuses are the declared ones, countries known, and dates EDTF.
func (c checker) constants(v reflect.Value, path string) {
	switch x := v.Interface().(type) {
	case communique.Country:
		if x != "" && x.Name() == "" {
			c.Errorf("%s: no country %q", path, x)
		}
	case communique.Date:
		if _, _, ok := x.Bounds(); x != "" && !ok {
			c.Errorf("%s: no date %q", path, x)
		}
	}
	if known := constants[v.Type()]; known != nil && !slices.Contains(known, v.String()) {
		c.Errorf("%s: %q is no constant of %s", path, v, v.Type())
	}
	each(v, path, c.constants)
}

func (c checker) warnings() {
	for _, w := range c.a.Warnings {
		if w.Code == "" {
			c.Errorf("a warning without a code: %+v", w)
		}
		if w.Start != 0 || w.End != 0 {
			c.span("Warnings", w.Start, w.End, "")
		}
	}
}

// roundTrip holds that JSON keeps everything.
func (c checker) roundTrip() {
	raw, err := json.Marshal(c.a)
	if err != nil {
		c.Fatal(err)
	}
	var back communique.Article
	if err := json.Unmarshal(raw, &back); err != nil {
		c.Fatal(err)
	}
	if diff := gocmp.Diff(*c.a, back); diff != "" {
		c.Errorf("JSON loses something: %s", diff)
	}
}
