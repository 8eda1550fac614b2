package communique_test

import (
	"strings"
	"testing"
)

const metInRome = "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Rome on Monday"

// TestOutcomes reads where what was signed ends, and which event is the occasion of a meeting.
func TestOutcomes(t *testing.T) {
	for _, c := range []struct{ text, outcome, occasion string }{
		{metInRome + ". A treaty on trade was signed at the Ministry in the presence of the Ambassador.", "A treaty on trade was signed", ""},
		{metInRome + ". A treaty on trade was signed there, as well as a protocol on fish.", "A treaty on trade was signed", ""},
		{metInRome + ". A treaty on trade was signed, as well as a protocol on fish.", "A treaty on trade was signed, as well as a protocol on fish", ""},
		{metInRome + ". A protocol on fish is expected to be signed on Friday.", "A protocol on fish is expected to be signed", ""},
		{metInRome + ". The talks resulted in no agreement on the ferry link.", "", ""},
		{metInRome + " on the sidelines of the festival.", "", "festival"},
		{metInRome + ". Of fourteen documents signed then, all are in force.", "", ""},
		{metInRome + ". The ferry link should be opened, they agreed.", "The ferry link should be opened, they agreed", ""},
		{metInRome + ". The two sides reached a broad consensus on fishing rights.", "reached a broad consensus on fishing rights", ""},
		{metInRome + ". The company remains committed to the expansion.", "", ""},
		{metInRome + ". The Programme on Fish was approved.", "The Programme on Fish was approved", ""},
		{metInRome + ". The storm warning was approved.", "", ""},
		{metInRome + ". Trade was discussed, with both sides agreeing to open a ferry link.", "agreeing to open a ferry link", ""},
		{metInRome + ". On that occasion the Memorandum on Fish was signed.", "the Memorandum on Fish was signed", ""},
		{metInRome + ". As a result of the talks, the Memorandum on Fish was signed.", "the Memorandum on Fish was signed", ""},
		{metInRome + ". Ministers concurred that the ferry should sail again.", "concurred that the ferry should sail again", ""},
		{metInRome + ". They agreed that, in view of the storm, the ferry should wait.", "agreed that, in view of the storm, the ferry should wait", ""},
		{metInRome + ". They agreed that, given the storm, it is vital to wait.", "agreed that, given the storm, it is vital to wait", ""},
		{metInRome + ". They agreed that, amid the storms to which both need to respond, it is good to wait.", "agreed that, amid the storms to which both need to respond, it is good to wait", ""},
		{metInRome + ". They agreed that both ports should grant secure access to the ferry.", "agreed that both ports should grant secure access to the ferry", ""},
		{metInRome + ". They agreed that with such storms on the lake, both ferries should wait.", "agreed that with such storms on the lake, both ferries should wait", ""},
		{metInRome + ". The talks, which were crowned by the signing of a treaty on fish, lasted three hours.", "the signing of a treaty on fish", ""},
		{metInRome + ". She hoped to take up an invitation which Mr Roe had issued to her to visit Kenya.", "", ""},
		{"President Jane Doe of Norway paid a visit to Kenya. During the visit, five agreements were signed.", "five agreements were signed", ""},
		{"President Jane Doe of Norway paid a visit to Kenya. During the visit, the two countries signed a treaty on fish.", "signed a treaty on fish", ""},
		{"President Jane Doe of Norway paid a visit to Kenya. The fishing firm signed a treaty on fish.", "", ""},
		{"Minister Ann Poe recalled the visit of President John Roe of Kenya to Oslo in March 2024, when both countries signed a treaty on fish.", "signed a treaty on fish", ""},
		{metInRome + " during the Munich Security Conference.", "", "Munich Security Conference"},
		{metInRome + " at the Africa Climate Summit.", "", "Africa Climate Summit"},
		{metInRome + " as part of the 5th meeting of the Council of Ministers of the Lake Union.", "", "5th meeting of the Council of Ministers of the Lake Union"},
		{metInRome + " as part of an effort to end the storm.", "", ""},
		{metInRome + " on the side of the Lamu Diplomacy Forum.", "", "Lamu Diplomacy Forum"},
		{"Minister Jane Doe of Norway took part in the OSCE Ministerial Council in Rome. She met Minister John Roe of Kenya in Rome.", "", "OSCE Ministerial Council"},
		{"The Lake Development Bank lent for three roads on the sidelines of the Lamu Diplomacy Forum. Lake Development Bank President Jane Doe met Minister John Roe of Kenya.", "", "Lamu Diplomacy Forum"},
		{"Minister Jane Doe of Norway had a busy week on the margins of the Lamu Diplomacy Forum. She signed a treaty with Minister John Roe of Kenya.", "signed a treaty", "Lamu Diplomacy Forum"},
	} {
		var outcomes, occasions []string
		for _, m := range encounters(t, c.text) {
			outcomes, occasions = append(outcomes, m.Outcomes...), append(occasions, m.Occasion)
		}
		if got := strings.Join(outcomes, " | "); got != c.outcome {
			t.Errorf("%s\n\toutcome %q, want %q", c.text, got, c.outcome)
		}
		if got := strings.Join(occasions, ""); got != c.occasion {
			t.Errorf("%s\n\toccasion %q, want %q", c.text, got, c.occasion)
		}
	}
}
