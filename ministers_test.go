package communique

import (
	"os"
	"strings"
	"testing"
)

// The orders in which releases name a minister. Of each, some names of testdata/who/ministers.txt are read wrongly still: no more than so many.
var ministerOrders = []struct {
	order string
	wrong int
}{
	{"The {title} of {country}, {honorific} {name}, arrived in Geneva on Monday.", 3},
	{"{honorific} {name}, {title} of {country}, arrived in Geneva on Monday.", 3},
	{"{owner}'s {title} {name} said the talks had been useful.", 3},
	{"On 4 May, Ana Lima met {adjective} {title} {name} to discuss trade.", 3},
	{"{name}, the {adjective} {title}, thanked the hosts.", 5},
	{"{country}: {honorific} {name}, {title}, and Jan Costa, Ambassador to Kenya.", 5},
	{"Among the guests were Ana Lima, Minister of Transport of Malawi; {honorific} {name}, {title} of {country}; and Jan Costa, Ambassador of Malta to Kenya.", 3},
	{"She held separate talks with {title} of {country} {honorific} {name}, and visited the port.", 5},
	{"He met with {title} {name} of {country} on the sidelines of the forum.", 3},
}

func TestMinisters(t *testing.T) {
	ministers := readMinisters(t)
	countries := map[Country]bool{}
	for _, m := range ministers {
		countries[m.country] = true
	}
	if len(countries) < 60 {
		t.Errorf("ministers of %d countries, want those of 60", len(countries))
	}
	for _, o := range ministerOrders {
		var wrong []string
		for _, m := range ministers {
			text := m.fill.Replace(o.order)
			a, err := ParseText(strings.ToUpper(text[:1]) + text[1:])
			if err != nil {
				t.Fatal(err)
			}
			if !m.among(a.People) {
				wrong = append(wrong, text)
			}
		}
		if len(wrong) > o.wrong {
			t.Errorf("%s\n%d of %d are read wrongly, want at most %d:\n%s", o.order, len(wrong), len(ministers), o.wrong, strings.Join(wrong, "\n"))
		}
	}
}

// A minister is a line of testdata/who/ministers.txt.
type minister struct {
	country Country
	name    string
	titles  string // as roles have them, joined by "+"
	fill    *strings.Replacer
}

func readMinisters(t *testing.T) (all []minister) {
	t.Helper()
	raw, err := os.ReadFile("testdata/who/ministers.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 6 {
			continue
		}
		m := minister{country: Country(f[0]), name: strings.TrimRight(strings.TrimSuffix(f[4], "MP"), ", ")}
		var titles []string
		for _, x := range strings.Split(f[5], " + ") {
			x = strings.TrimRight(x, " –,")
			for _, body := range [...]string{" of the Cabinet of Ministers", " of the Federal Department of Foreign Affairs", " in the Prime Minister's Office"} {
				x = strings.TrimSuffix(x, body) // the office of a body
			}
			titles = append(titles, x)
		}
		m.titles = strings.Join(titles, "+")
		said := strings.NewReplacer("– + ", "– ", ", + ", ", ", " + ", " and ").Replace(f[5])
		m.fill = strings.NewReplacer("{title}", said, "{country}", f[1], "{owner}", strings.TrimPrefix(f[1], "the "), "{adjective}", f[2], "{honorific}", f[3], "{name}", f[4])
		all = append(all, m)
	}
	return all
}

// among tells whether one of the people is the minister, with these offices; what stands before a name like a honorific may be one more.
func (m minister) among(people []Person) bool {
	for _, p := range people {
		var titles []string
		for _, r := range p.Roles {
			switch r.Title {
			case "MP", "Ambassador", "Senator", "Amb.":
			default:
				titles = append(titles, r.Title)
			}
		}
		if strings.EqualFold(p.Name, m.name) && p.Country == m.country && strings.Join(titles, "+") == m.titles {
			return true
		}
	}
	return false
}
