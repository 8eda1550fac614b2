package communique_test

import (
	"strings"
	"testing"
)

// Whoever leads or is in a delegation, or shares in a meeting, takes part by whatever verb or noun it is told.
func TestParticipantsEverywhere(t *testing.T) {
	led := []string{
		"a delegation of the Ministry of Trade of Kenya, headed by Deputy Minister John Roe,",
		"a delegation of Kenyan companies under the leadership of Deputy Minister John Roe",
		"a group of Kenyan lawmakers led by Deputy Minister John Roe",
		"a Kenyan mission, including Deputy Minister John Roe,",
		"Kenyan Deputy Minister John Roe",
	}
	told := []string{
		"{A} received {B} on Monday.", "{B} was received by {A} on Monday.", "{A} held talks on trade, energy and migration with {B} on Monday.",
		"During a meeting with {B} on Monday, {A} praised the ferry link.", "{B} paid a courtesy call on {A} on Monday.",
		"{A}, together with State Secretary Mary Major of Norway, received {B} on Monday.", "{A}, alongside State Secretary Mary Major of Norway, met {B} on Monday.",
	}
	for _, with := range led {
		for _, s := range told {
			s = strings.NewReplacer("{A}", "Foreign Minister Jane Doe of Norway", "{B}", with).Replace(s)
			s = strings.ReplaceAll(strings.ReplaceAll(s, ",,", ","), ",.", ".")
			names := []string{"Jane Doe", "John Roe"}
			if strings.Contains(s, "Mary Major") {
				names = append(names, "Mary Major")
			}
			ms := encounters(t, strings.ToUpper(s[:1])+s[1:])
			if len(ms) != 1 {
				t.Errorf("%s: %d meetings", s, len(ms))
				continue
			}
			for _, name := range names {
				if !strings.Contains(line(ms[0]), name) {
					t.Errorf("%s: no %s in %s", s, name, line(ms[0]))
				}
			}
		}
	}
}
