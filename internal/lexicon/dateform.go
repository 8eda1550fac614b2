package lexicon

import (
	"fmt"
	"strings"
)

// opening are the attributes of what a date can begin with; the others of dates.txt and quantities.txt tell what stands within or around one.
var opening = [...]string{
	"never", "between", "open", "of", "part", "day", "period", "month", "weekday", "fiscal", "shift", "season", "feast", "era", "unit", "value", "ordinal", "tens",
	"whole", "nth", "lunar", "solar", "persian",
}

// bounding is how many of them, the first, only stand before a day or period.
const bounding = 3

// opens tells whether a date can begin with an entry, and whether a day or period can.
func (e *Entry) opens() (set Kinds) {
	if e.Kind != Calendar && e.Kind != Quantity {
		return 0
	}
	for n, attr := range opening {
		if !e.Has(attr) && e.Get(attr) == "" {
			continue
		}
		if set |= Opening; n >= bounding {
			set |= Timing
		}
	}
	return set
}

// A DateForm is a form of a line of dateforms.txt: what stands side by side in a date, such as "<nth> <weekday> of/in <month>".
type DateForm struct {
	Entry    *Entry
	Elements []DateElement
	Second   DateSlots // that may stand behind its first element; none if a word does
}

// A DateElement is a word of several, or a slot for a word of a class.
type DateElement struct {
	Words    []uint32 // as the lexicon numbers them
	Slot     DateSlot // if there are no words
	Optional bool
}

// A DateSlot names what can stand in a slot.
type DateSlot uint8

const (
	DaySlot     DateSlot = iota + 1 // 14, 14th, fourteenth
	MonthSlot                       // May, Sept.
	NumberSlot                      // 05, the number of a month
	YearSlot                        // 2023, '23, this year, nineteen ninety-two
	PairSlot                        // 23, two digits of a year
	WeekdaySlot                     // Monday, Mon.
	OrdinalSlot                     // first, 2nd, last
	CountSlot                       // 3, three, a
	UnitSlot                        // week, days
	DateSlotOf                      // a whole date of another form
	dateSlotsEnd
)

// DateSlots is a set of slots.
type DateSlots uint16

// AnySlot is in the set of a form behind whose first element whatever may stand, small words before a year among it.
const AnySlot DateSlots = 1

// Set is the set of this slot alone.
func (s DateSlot) Set() DateSlots { return 1 << s }

// Has tells whether a slot is in the set.
func (s DateSlots) Has(slot DateSlot) bool { return s&slot.Set() != 0 }

var dateSlots = map[string]DateSlot{
	"day": DaySlot, "month": MonthSlot, "mm": NumberSlot, "year": YearSlot, "yy": PairSlot, "weekday": WeekdaySlot, "nth": OrdinalSlot, "n": CountSlot,
	"unit": UnitSlot, "date": DateSlotOf,
}

// SlotForms are the forms of dateforms.txt that begin with a slot, by that slot.
func (l *Lexicon) SlotForms() *[dateSlotsEnd][]DateForm { return &l.slotForms }

// DateForms are the forms of dateforms.txt that begin with a word.
func (l *Lexicon) DateForms(word uint32) []DateForm { return l.dateForms[word] }

// addDateForm compiles one form: elements with a space between them, words with a slash between them stand for each other, and what has a
// question mark may be missing.
func (l *Lexicon) addDateForm(form string, e *Entry) error {
	f := DateForm{Entry: e}
	for _, s := range strings.Fields(form) {
		var x DateElement
		if s, x.Optional = strings.CutSuffix(s, "?"); s == "" {
			return fmt.Errorf("form %q has an empty element", form)
		}
		if name, ok := strings.CutPrefix(s, "<"); ok {
			if x.Slot = dateSlots[strings.TrimSuffix(name, ">")]; x.Slot == 0 {
				return fmt.Errorf("form %q: no slot %s", form, s)
			}
		} else if s == "/" {
			x.Words = []uint32{l.word(s)}
		} else {
			for _, w := range strings.Split(s, "/") {
				x.Words = append(x.Words, l.word(w))
			}
		}
		f.Elements = append(f.Elements, x)
	}
	if len(f.Elements) == 0 || f.Elements[0].Optional {
		return fmt.Errorf("form %q begins with nothing", form)
	}
	f.Second = f.second()
	if slot := f.Elements[0].Slot; slot != 0 {
		l.slotForms[slot] = append(l.slotForms[slot], f)
	}
	for _, x := range f.Elements[1:] {
		for _, w := range x.Words {
			l.known[w].begins |= Within
		}
	}
	for _, w := range f.Elements[0].Words {
		l.dateForms[w] = append(l.dateForms[w], f)
		l.known[w].begins |= Forming
	}
	return nil
}

// second is the set of slots that may stand behind the first element of a form.
func (f *DateForm) second() DateSlots {
	if len(f.Elements) == 1 || f.Elements[1].Optional {
		return AnySlot
	}
	switch slot := f.Elements[1].Slot; slot {
	case 0:
		return 0
	case YearSlot, DateSlotOf:
		return AnySlot
	default:
		return slot.Set()
	}
}
