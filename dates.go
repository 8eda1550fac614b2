package communique

// Date is a date in EDTF.
type Date string

// A DateMention is a date expression of the text.
type DateMention struct {
	Text     string     `json:"text"`
	Value    Date       `json:"value,omitzero"` // empty where a relative date has no reference
	Evidence []Evidence `json:"evidence,omitempty"`
}

func (r *reading) findDates() {}
