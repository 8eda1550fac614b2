package communique

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

// found is a date as "text = value".
func found(s string, reference Date) (out []string) {
	for _, d := range Dates(s, reference) {
		out = append(out, d.Text+" = "+string(d.Value))
	}
	return out
}

func TestDates(t *testing.T) {
	const wednesday = "2021-09-15" // the reference of every case
	for _, c := range []struct {
		text string
		want []string
	}{
		// whole days
		{"The envoy arrived on 3 March 2021.", []string{"3 March 2021 = 2021-03-03"}},
		{"It was signed on the 3rd of March, 2021 in Accra.", []string{"3rd of March, 2021 = 2021-03-03"}},
		{"OTTAWA, Sept. 14, 2021 - The Minister", []string{"Sept. 14, 2021 = 2021-09-14"}},
		{"Lomé, 14.09.2021", []string{"14.09.2021 = 2021-09-14"}},
		{"2021-09-14 | News", []string{"2021-09-14 = 2021-09-14"}},
		{"Posted 14/09/2021, valid from 03/10/2021", []string{"14/09/2021 = 2021-09-14", "from 03/10/2021 = 2021-10-03/.."}},
		{"Posted 09/14/2021, valid from 10/03/2021", []string{"09/14/2021 = 2021-09-14", "from 10/03/2021 = 2021-10-03/.."}},
		{"Release of 04/05/2021", []string{"04/05/2021 = 2021-05-04"}},
		{"On Friday, Minister Roe is scheduled to meet the envoy", []string{"Friday = 2021-09-17"}},
		{"Release of 09/12/2021", []string{"09/12/2021 = 2021-09-12"}}, // three days before the reference, month first
		{"They met on Tuesday, 14 September, and on Monday (13).", []string{"Tuesday, 14 September = 2021-09-14", "Monday (13) = 2021-09-13"}},
		{"The twenty-first of June was chosen.", []string{"twenty-first of June = 2021-06-21"}},
		{"The note of 31-Oct-2019 lapsed.", []string{"31-Oct-2019 = 2019-10-31"}},

		// years that are not told
		{"The President visited Quito on 12 November.", []string{"12 November = 2020-11-12"}},
		{"The President will visit Quito on 12 November.", []string{"12 November = 2021-11-12"}},
		{"The talks were held in October.", []string{"October = 2020-10"}},
		{"The talks are to be held in October.", []string{"October = 2021-10"}},
		{"The Council, which opened on 20 September 2020, will end on 3 October.", []string{"20 September 2020 = 2020-09-20", "3 October = 2021-10-03"}},
		{"The summit had been scheduled for 16 September.", []string{"16 September = 2021-09-16"}},

		// weekdays
		{"He arrived on Monday and met the Prime Minister on Wednesday.", []string{"Monday = 2021-09-13", "Wednesday = 2021-09-15"}},
		{"He will arrive on Monday.", []string{"Monday = 2021-09-20"}},
		{"The ministers spoke by telephone last Friday evening.", []string{"last Friday evening = 2021-09-10"}},
		{"The session opens this Friday and closes next Tuesday.", []string{"this Friday = 2021-09-17", "next Tuesday = 2021-09-21"}},

		// months, quarters, halves, seasons
		{"In the first quarter of 2020 trade fell; in Q3 2020 it rose.", []string{"first quarter of 2020 = 2020-01/2020-03", "Q3 2020 = 2020-07/2020-09"}},
		{"Sales in 1Q21 and H2 2020", []string{"1Q21 = 2021-01/2021-03", "H2 2020 = 2020-07/2020-12"}},
		{"During the first five months of this year exports grew.", []string{"first five months of this year = 2021-01/2021-05"}},
		{"Work starts in the second half of next year.", []string{"second half of next year = 2022-07/2022-12"}},
		{"A first round was held last spring, the next will follow in winter.", []string{"last spring = 2021-03/2021-05", "winter = 2021-12/2022-02"}},
		{"Ratification came in autumn 2019.", []string{"autumn 2019 = 2019-09/2019-11"}},
		{"In May of the same year, the accord of 2018 entered into force.", []string{"May of the same year = 2021-05", "2018 = 2018"}},

		// years, decades, financial years
		{"Relations date from 1994; they deepened in the 1990s.", []string{"from 1994 = 1994/..", "1990s = 1990/1999"}},
		{"a 19th century palace", []string{"19th century = 1800/1899"}},
		{"In FY 2019-20 and in financial year 2020/21 it rose; FY2022 will tell.", []string{"FY 2019-20 = 2019/2020", "financial year 2020/21 = 2020/2021", "FY2022 = 2022"}},
		{"2019-20 academic year", []string{"2019-20 academic year = 2019/2020"}},

		// ranges
		{"The visit of 14-16 May 2021", []string{"14-16 May 2021 = 2021-05-14/2021-05-16"}},
		{"from 30 November to 2 December 2020", []string{"from 30 November to 2 December 2020 = 2020-11-30/2020-12-02"}},
		{"from 28 December to 3 January 2021", []string{"from 28 December to 3 January 2021 = 2020-12-28/2021-01-03"}},
		{"Held on May 3 to 5, 2021 in Tallinn", []string{"May 3 to 5, 2021 = 2021-05-03/2021-05-05"}},
		{"held 28 February–2 March", []string{"28 February–2 March = 2021-02-28/2021-03-02"}},
		{"between 2011 and 2019, 2019–2021, January-June 2020", []string{"between 2011 and 2019 = 2011/2019", "2019–2021 = 2019/2021", "January-June 2020 = 2020-01/2020-06"}},
		{"From March to July of last year", []string{"From March to July of last year = 2020-03/2020-07"}},
		{"held on 12 and 13 July", []string{"12 and 13 July = 2021-07-12/2021-07-13"}},
		{"on 12 and 19 July", []string{"12 = 2021-07-12", "19 July = 2021-07-19"}},
		{"They met from Monday to Wednesday.", []string{"from Monday to Wednesday = 2021-09-13/2021-09-15"}},
		{"He was in office from 2014 to date.", []string{"from 2014 to date = 2014/2021-09-15"}},

		{"in March and April 2020, and on 5 May, 7 June and 9 July 2019", []string{
			"March = 2020-03", "April 2020 = 2020-04", "5 May = 2019-05-05",
			"7 June = 2019-06-07", "9 July 2019 = 2019-07-09",
		}},
		{"in December and January 2021", []string{"December = 2020-12", "January 2021 = 2021-01"}},

		{"on June 3, 4 and 5, and on July 1 and 2, 2020", []string{"June 3, 4 and 5 = 2021-06-03/2021-06-05", "July 1 and 2, 2020 = 2020-07-01/2020-07-02"}},

		// open ends
		{"by the year 2030, through 2025, starting 1 October", []string{"by the year 2030 = ../2030", "through 2025 = ../2025", "starting 1 October = 2021-10-01/.."}},
		{"since 2008, by 2030, until June 2022, before 1 May 2022", []string{"since 2008 = 2008/..", "by 2030 = ../2030", "until June 2022 = ../2022-06", "before 1 May 2022 = ../2022-05-01"}},
		{"by the end of the year and no later than the end of 2023", []string{"by the end of the year = ../2021", "no later than the end of 2023 = ../2023"}},
		{"with effect from 1 October 2021; as of 1 January 2020", []string{"with effect from 1 October 2021 = 2021-10-01/..", "1 January 2020 = 2020-01-01"}},
		{"It applies from 2022 onwards.", []string{"from 2022 onwards = 2022/.."}},
		{"Trade was up 12% from 2019.", []string{"2019 = 2019"}},
		{"The round was postponed until March.", []string{"March = 2022-03"}},

		// relative
		{"today, yesterday, tomorrow, the day before yesterday, this morning, last night", []string{
			"today = 2021-09-15", "yesterday = 2021-09-14",
			"tomorrow = 2021-09-16", "the day before yesterday = 2021-09-13", "this morning = 2021-09-15", "last night = 2021-09-14",
		}},
		{"last week, next week, this month, last year, next year", []string{
			"last week = 2021-09-06/2021-09-12", "next week = 2021-09-20/2021-09-26",
			"this month = 2021-09", "last year = 2020", "next year = 2022",
		}},
		{"earlier this month, later this year, early next year, at the end of last year", []string{
			"earlier this month = 2021-09", "later this year = 2021",
			"early next year = 2022", "end of last year = 2020",
		}},
		{"last August, last November, next March", []string{"last August = 2021-08", "last November = 2020-11", "next March = 2022-03"}},
		{"The embassy opened 30 years ago; he came two days ago.", []string{"30 years ago = 1991", "two days ago = 2021-09-13"}},
		{"in the past ten years", []string{"past ten years = 2011/2021"}},
		{"He came on 5 June. The same day he met the King. Two days later he left.", []string{"5 June = 2021-06-05", "The same day = 2021-06-05", "Two days later = 2021-06-07"}},
		{"Trade grew in January-June 2021 against the same period of last year.", []string{"January-June 2021 = 2021-01/2021-06", "same period of last year = 2020-01/2020-06"}},
		{"Exports fell in 2019 and recovered the following year.", []string{"2019 = 2019", "the following year = 2020"}},
		{"He arrived on 14 May and stayed until the 16th.", []string{"14 May = 2021-05-14", "until the 16th = ../2021-05-16"}},

		{"The talks, originally planned for 20 October, were put off.", []string{"20 October = 2021-10-20"}},
		{"this coming Friday", []string{"this coming Friday = 2021-09-17"}},

		// other counts of years
		{"17 May 2564 B.E., Reiwa 3, Minguo 110", []string{"17 May 2564 B.E. = 2021-05-17", "Reiwa 3 = 2021", "Minguo 110 = 2021"}},
		{"28 Shawwal 1442, corresponding to 9 June 2021", []string{"28 Shawwal 1442, corresponding to 9 June 2021 = 2021-06-09"}},

		// no dates
		{"the 30th anniversary of Resolution 2231, COP28 and the G20", nil},
		{"10,000 troops, 2000 tents and 2,022 houses", nil},
		{"We may march in May.", []string{"May = 2021-05"}},
		{"May this friendship last! Mrs. May agreed.", nil},
		{"in recent years, in the coming days, for two decades, every day", nil},
		{"Tel. +41 22 545 2021, at 19:30 hours, Article 25", nil},
		{"two days before the summit", nil},
		{"Resolution 1325 (2000), Press Release No. 123/2021", nil},
		{"The March of the Living", nil},
		{"Regulation (EU) 2016/679 and Decree No. 2020-14", nil},
		{"EUR 2020 and USD 1999 were paid.", nil},
		{"Minister Jan Novak, the Sun and the Sunday Times", nil},
	} {
		if diff := cmp.Diff(c.want, found(c.text, wednesday)); diff != "" {
			t.Errorf("%s\n%s", c.text, diff)
		}
	}
}

func TestDateBounds(t *testing.T) {
	at := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			return time.Time{}
		}
		return d
	}
	for _, c := range []struct {
		date        Date
		first, last string
		ok          bool
	}{
		{"2022-06-18", "2022-06-18", "2022-06-19", true},
		{"2022-06", "2022-06-01", "2022-07-01", true},
		{"2022", "2022-01-01", "2023-01-01", true},
		{"2005/2021", "2005-01-01", "2022-01-01", true},
		{"2008/..", "2008-01-01", "", true},
		{"../2030", "", "2031-01-01", true},
		{"", "", "", false},
		{"../..", "", "", false},
		{"2022-13", "", "", false},
		{"2022/2021", "", "", false},
	} {
		first, last, ok := c.date.Bounds()
		if !first.Equal(at(c.first)) || !last.Equal(at(c.last)) || ok != c.ok {
			t.Errorf("%q: %v %v %v", c.date, first, last, ok)
		}
	}
}

func TestDatesWithoutReference(t *testing.T) {
	want := []string{"Tuesday = ", "3 May 2020 = 2020-05-03"}
	if diff := cmp.Diff(want, found("They met on Tuesday, not on 3 May 2020.", "")); diff != "" {
		t.Error(diff)
	}
}

// The examples in dates.txt and dateforms.txt carry their values.
func TestDateExamples(t *testing.T) {
	read := func(s string) (out []string) {
		for _, d := range Dates(s, "2021-12-20") {
			out = append(out, string(d.Value))
		}
		return out
	}
	examples(t, lexicon.Calendar, read)
	examples(t, lexicon.DatePattern, read)
}

// examples runs the examples of a kind of lines, "sentence = value value"; no value behind the mark: none is found.
func examples(t *testing.T, kind lexicon.Kind, read func(string) []string) {
	t.Helper()
	n := 0
	for _, e := range lexicon.English().Entries(kind) {
		for _, example := range e.Examples() {
			sentence, want, ok := strings.Cut(example, " =")
			if !ok {
				t.Errorf("%s: %q tells no value", e.Rule, example)
				continue
			}
			if got := strings.Join(read(sentence), " "); got != strings.TrimSpace(want) {
				t.Errorf("%s: %s\n got %s\nwant %s", e.Rule, sentence, got, want)
			}
			n++
		}
	}
	if n == 0 {
		t.Error("no examples")
	}
}
