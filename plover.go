package communique

import (
	"cmp"
	"fmt"
	"strings"
	"sync"

	"github.com/communique-go/communique/internal/lexicon"
)

// An Event is a record in the terms of event data: who did what to whom, by the codes of PLOVER and CAMEO.
type Event struct {
	Category EventCategory `json:"category"`
	Mode     EventMode     `json:"mode,omitzero"`
	CAMEO    string        `json:"cameo"` // "042"
	Source   []EventActor  `json:"source"`
	Target   []EventActor  `json:"target,omitempty"` // empty where the text names one side only
	Date     Date          `json:"date,omitzero"`    // of the record, else of the dateline, else of publication
	Place    Place         `json:"place,omitzero"`
	Status   Status        `json:"status,omitzero"`
	Evidence []Evidence    `json:"evidence,omitempty"`
}

// EventCategory is what was done, by PLOVER.
type EventCategory string

// The categories that Events gives.
const (
	Agree   EventCategory = "AGREE"
	Consult EventCategory = "CONSULT"
	Support EventCategory = "SUPPORT"
	Aid     EventCategory = "AID"
)

// EventMode is how it was done, by PLOVER.
type EventMode string

// The modes of CONSULT.
const (
	ModePhone        EventMode = "phone"
	ModeVisit        EventMode = "visit"
	ModeThirdParty   EventMode = "third-party"
	ModeMultilateral EventMode = "multilateral"
)

// An EventActor is who did it or to whom it was done.
type EventActor struct {
	Country string `json:"country,omitzero"` // ISO 3166-1 alpha-3, also EUE, UNO and XKX
	Sector  string `json:"sector,omitzero"`  // GOV, LEG, JUD, MIL, COP, OPP, BUS, CVL, EDU, MED, NGO, REL, PTY, or IGO for international bodies
	Name    string `json:"name,omitzero"`
	Role    string `json:"role,omitzero"`
}

// Events gives the Article's records as event data, in the order of its records, each by the first line that fits:
//
//	a meeting of any kind that is planned or proposed     AGREE                  036
//	by telephone or video                                 CONSULT phone          041
//	a visit                                               CONSULT visit          042 by the guest, 043 by the host
//	at a place that is neither side's                     CONSULT third-party    044
//	of three sides or more, and conferences               CONSULT multilateral   040
//	consultations and negotiations                        CONSULT                046
//	any other encounter                                   CONSULT                040
//	an agreement that was signed                          SUPPORT                057
//	a grant or loan, committed or realised                AID                    071, 072 military, 073 humanitarian
//	a grant or loan, planned or proposed                  AGREE                  0331, 0332 military, 0333 humanitarian
//
// Encounters are told once, the host's or the first-named side as source. Stocks and flows of investment, trade and statements have no
// event. Whatever else has none, or loses part of its meaning, is a Warning with the code Uncoded: cancelled encounters, ceremonies and
// credentials, agreements that are not signed, projects, and what names nobody.
func (a *Article) Events() ([]Event, []Warning) {
	c := &coder{article: a, bodies: map[string]BodyKind{}}
	for _, o := range a.Organizations {
		c.bodies[o.Name] = o.Kind
		if o.Acronym != "" {
			c.bodies[o.Acronym] = o.Kind
		}
	}
	for _, m := range a.Meetings {
		c.meeting(m)
	}
	for _, g := range a.Agreements {
		c.agreement(g)
	}
	for _, v := range a.Investments {
		c.aid(v)
	}
	return c.events, c.warnings
}

// A coder makes events of one Article's records.
type coder struct {
	article  *Article
	bodies   map[string]BodyKind // by name and acronym
	events   []Event
	warnings []Warning
}

func (c *coder) warn(what string, evidence []Evidence) {
	w := Warning{Code: Uncoded, Detail: what}
	for _, e := range evidence {
		if e.In == "" {
			w.Start, w.End = e.Start, e.End
			break
		}
	}
	c.warnings = append(c.warnings, w)
}

// add dates an event and puts it to the others, unless nobody did it.
func (c *coder) add(e Event, what string) {
	if len(e.Source) == 0 {
		c.warn(what+" that names nobody", e.Evidence)
		return
	}
	for _, d := range []Date{c.article.Dateline.Date, c.article.Published} {
		if e.Date == "" && (e.Status == Held || e.Status == Signed || e.Category == Aid) {
			e.Date = d
		}
	}
	c.events = append(c.events, e)
}

func (c *coder) meeting(m Meeting) {
	what := string(m.Kind)
	switch {
	case m.Status == Cancelled:
		c.warn("a cancelled "+what+" has no code", m.Evidence)
		return
	case m.Recalled && m.Date == "":
		c.warn("a recalled "+what+" without a date is no event of its own", m.Evidence)
		return
	case m.Kind == Ceremony || m.Kind == Credentials:
		c.warn(what+" is coded as a consultation", m.Evidence)
	}
	sides := c.sides(m.Participants)
	if m.Kind == Visit {
		sides = c.visitors(m)
	}
	e := Event{Category: Consult, CAMEO: "040", Date: m.Date, Place: m.Place, Status: m.Status, Evidence: m.Evidence}
	if len(sides) > 0 {
		e.Source = sides[0]
		for _, s := range sides[1:] {
			e.Target = append(e.Target, s...)
		}
	}
	switch {
	case m.Status == Planned || m.Status == Proposed:
		e.Category, e.CAMEO = Agree, "036"
	case m.Kind == Call || m.Format == ByPhone || m.Format == ByVideo:
		e.Mode, e.CAMEO = ModePhone, "041"
	case m.Kind == Visit:
		c.visit(e)
		return
	case len(sides) == 2 && thirdPlace(m.Place.Country, sides):
		e.Mode, e.CAMEO = ModeThirdParty, "044"
	case len(sides) > 2 || m.Kind == Conference:
		e.Mode = ModeMultilateral
	case m.Kind == Consultations || m.Kind == Negotiations:
		e.CAMEO = "046"
	}
	c.add(e, what)
}

// visit is two events: the guest makes it, the host has it.
func (c *coder) visit(e Event) {
	e.Mode, e.CAMEO = ModeVisit, "042"
	c.add(e, "visit")
	if len(e.Target) > 0 && len(e.Source) > 0 {
		e.CAMEO, e.Source, e.Target = "043", e.Target, e.Source
		c.add(e, "visit")
	}
}

// visitors are the guests of a visit and its hosts; where none is named, the country visited.
func (c *coder) visitors(m Meeting) [][]EventActor {
	var guests, hosts []EventActor
	for _, p := range m.Participants {
		if p.Side == "host" {
			hosts = append(hosts, c.actor(p))
		} else {
			guests = append(guests, c.actor(p))
		}
	}
	if code := m.Place.Country.Alpha3(); len(hosts) == 0 && code != "" {
		hosts = []EventActor{{Country: code, Sector: "GOV"}}
	}
	if len(hosts) == 0 {
		return [][]EventActor{guests}
	}
	return [][]EventActor{guests, hosts}
}

// sides are the participants by the country or body that they act for, the hosts first.
func (c *coder) sides(participants []Participant) (sides [][]EventActor) {
	at := map[string]int{}
	for _, hosts := range []bool{true, false} {
		for _, p := range participants {
			if hosts != (p.Side == "host") {
				continue
			}
			key := string(p.Country)
			if key == "" {
				key = p.Organization + "\n" + p.Name
			}
			n, ok := at[key]
			if !ok {
				n = len(sides)
				at[key], sides = n, append(sides, nil)
			}
			sides[n] = append(sides[n], c.actor(p))
		}
	}
	return sides
}

// thirdPlace tells whether a country is known and neither side's.
func thirdPlace(place Country, sides [][]EventActor) bool {
	code := place.Alpha3()
	for _, s := range sides {
		if s[0].Country == "" || s[0].Country == code {
			return false
		}
	}
	return code != ""
}

func (c *coder) agreement(g Agreement) {
	if g.Status != Signed {
		c.warn(fmt.Sprintf("an agreement that is %q has no code", g.Status), g.Evidence)
		return
	}
	e := Event{Category: Support, CAMEO: "057", Date: g.Date, Status: g.Status, Evidence: g.Evidence}
	for n, p := range g.Parties {
		a := c.party(p)
		if n == 0 {
			e.Source = append(e.Source, a)
		} else {
			e.Target = append(e.Target, a)
		}
	}
	c.add(e, "an agreement")
}

// party is a party of an agreement: a country's code or the name of a body.
func (c *coder) party(p string) EventActor {
	if code := Country(p).Alpha3(); code != "" {
		return EventActor{Country: code, Sector: governs(Country(p))}
	}
	return EventActor{Name: p, Sector: bodySectors[c.bodies[p]]}
}

func (c *coder) aid(v Investment) {
	switch v.Kind {
	case Grant, Loan:
	case Project:
		c.warn("a project of investors has no code", v.Evidence)
		return
	default:
		return
	}
	e := Event{Category: Aid, CAMEO: "07", Date: v.Period, Status: v.Status, Evidence: v.Evidence, Source: c.stakes(v.Investors), Target: c.stakes(v.Recipients)}
	if v.Status == Planned || v.Status == Proposed {
		e.Category, e.CAMEO = Agree, "033"
	}
	e.CAMEO += c.purpose(v)
	c.add(e, string(v.Kind))
}

func (c *coder) stakes(all []Stake) (actors []EventActor) {
	for _, s := range all {
		sector := bodySectors[c.bodies[s.Name]]
		if s.Name == "" {
			sector = governs(s.Country)
		}
		actors = append(actors, EventActor{Country: s.Country.Alpha3(), Sector: sector, Name: s.Name})
	}
	return actors
}

// purpose is the last digit of a code of aid: economic unless its passage says military or humanitarian.
func (c *coder) purpose(v Investment) string {
	for _, e := range v.Evidence {
		if e.In != "" {
			continue
		}
		switch passage := lexicon.Fold(c.article.Text[e.Start:e.End]); {
		case strings.Contains(passage, "military"):
			return "2"
		case strings.Contains(passage, "humanitarian"):
			return "3"
		}
	}
	return "1"
}

func (c *coder) actor(p Participant) EventActor {
	a := EventActor{Country: p.Country.Alpha3(), Name: p.Name, Role: p.Role}
	if a.Name == "" && a.Country == "" {
		a.Name = p.Organization
	}
	a.Sector = bodySectors[c.bodies[p.Organization]]
	if a.Sector == "" || a.Sector == "GOV" { // a parliament is a government body too: the office tells which
		a.Sector = cmp.Or(sectorOf(p.Role), a.Sector)
	}
	if a.Sector == "" && p.Country != "" && p.Organization == "" {
		a.Sector = governs(p.Country)
	}
	return a
}

// governs is the sector of a country that acts as one.
func governs(c Country) string {
	if c == "EU" || c == "UN" {
		return "IGO"
	}
	return "GOV"
}

// sectorOf is the sector that a word of an office or group tells of, by the first line of the lexicon that has one of its words.
func sectorOf(role string) (sector string) {
	first := len(sectorWords())
	for word := range strings.FieldsSeq(role) {
		if line, ok := sectorWords()[lexicon.Fold(strings.Trim(word, ",;"))]; ok && line.order < first {
			first, sector = line.order, line.sector
		}
	}
	return sector
}

// A sectorLine is a line of the lexicon's sectors.
type sectorLine struct {
	order  int
	sector string
}

// sectorWords are the lines of the lexicon by the words that tell of their sector.
var sectorWords = sync.OnceValue(func() map[string]sectorLine {
	words := map[string]sectorLine{}
	for n, e := range lexicon.English().Entries(lexicon.Actor) {
		for _, word := range e.Flags() {
			words[word] = sectorLine{n, e.Name}
		}
	}
	return words
})

// bodySectors are the sectors of named bodies, by their kind.
var bodySectors = map[BodyKind]string{
	Ministry: "GOV", International: "IGO", Company: "BUS", Bank: "BUS", University: "EDU", MediaBody: "MED", PoliticalBody: "PTY", NGO: "NGO",
}
