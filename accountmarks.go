package communique

import "github.com/communique-go/communique/internal/lexicon"

// This file weighs whether a release is the account that a body gives of what it took part in, or news: for which of both most marks speak.

// An accountMark speaks for a release as the account of somebody who took part, or against it.
type accountMark int

const (
	markOutlet   accountMark = iota // an outlet wrote it
	markSigned                      // and is its publisher
	markOfficial                    // an official body is its publisher
	markAgency                      // its dateline names an agency
	markUndated                     // its dateline lacks the date or the year, as papers write it
	markWeekdays                    // it dates what it tells by the day of the week
	markPress                       // it names an outlet
	markFormal                      // it calls people by office or honorific, time and again
	markHeld                        // an encounter is what it begins with
	markMeets                       // who met whom, held what or went where is the first that it says
	markTitled                      // an encounter is in the title
	markNone                        // it tells of no encounter that took place, but of signings
	markSeveral                     // it tells of several
	markRounds                      // the first is one of a standing format
	markSolemn                      // the first is a ceremony, and documents are signed or money is given
	markDeal                        // which is told in the title
	markBusiness                    // it is a bank's or a company's own story
	accountMarks
)

// accountWeights are what each mark counts, as the releases whose kind is known have it; accountBar is what they must come to.
var accountWeights = [accountMarks]int{
	markOutlet: -10, markSigned: -5, markOfficial: 4, markAgency: -3, markUndated: -4, markWeekdays: -2, markPress: -5, markFormal: 2, markHeld: 7,
	markMeets: 4, markTitled: 3, markNone: -3, markSeveral: 3, markRounds: 4, markSolemn: -4, markDeal: -5, markBusiness: -4,
}

const accountBar = 7

// severalMet is how many encounters are several to tell of.
const severalMet = 3

// account tells whether the release is the account of a body that took part.
func (s *story) account() bool {
	met, first := s.met(), s.firstTold()
	bare, formal := s.calledBy()
	outlet, publisher := s.source() == "outlet", s.sourceNamed(s.article.Publisher)
	signing := first == Ceremony && s.deals()
	solemn := first == Ceremony && !signing
	d := s.doc.Dateline
	worth := -accountBar
	for mark, bears := range [accountMarks]bool{
		markOutlet: outlet, markSigned: publisher == "outlet", markOfficial: publisher == "official",
		markAgency: s.article.Dateline.Agency != "", markUndated: !d.Place.Empty() && (d.Date < 0 || s.doc.Dates[d.Date].From.Year == 0),
		markWeekdays: s.weekdays(formal >= fewSurnames && bare == 0) > 0, markPress: s.namesOutlet(), markFormal: formal >= fewSurnames,
		markHeld: s.held, markMeets: s.beginsMet(), markTitled: s.titledMeeting(), markNone: met == 0 && !solemn, markSeveral: met >= severalMet,
		markRounds: first == Consultations, markSolemn: signing, markDeal: s.titledDeal(), markBusiness: s.ofFinance(),
	} {
		if bears {
			worth += accountWeights[mark]
		}
	}
	return worth > 0
}

// firstTold is the kind of the first encounter that is not only recalled.
func (s *story) firstTold() MeetingKind {
	for _, m := range s.article.Meetings {
		if !m.Recalled {
			return m.Kind
		}
	}
	return ""
}

// namesOutlet tells whether the text names a paper, an agency or a station, besides that of its dateline.
func (s *story) namesOutlet() bool {
	for k := range s.doc.Bodies {
		if b := &s.doc.Bodies[k]; b.Kind == "media" && !s.doc.Dateline.Agency.Holds(b.First) {
			return true
		}
	}
	return false
}

// beginsMet tells whether the first main clause says whom somebody met, where he went or what was held.
func (s *story) beginsMet() bool {
	c := s.opens()
	if c == nil {
		return false
	}
	e := c.Verb.Frame(lexicon.Verb)
	return e != nil && (e.Flag() == "meeting" || e.Flag() == "hold" || e.Flag() == "visit")
}
