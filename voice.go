package communique

import "github.com/communique-go/communique/internal/lexicon"

// voteVoice votes for the country in whose name a release speaks: "on behalf of the Government and people of Norway, I congratulate", "Norway reaffirms
// our commitment".
func (r *reading) voteVoice(b *ballot) {
	voices := 0
	for _, c := range r.doc.Countries {
		if c.Inside || r.sent[c.First] || c.Code == "EU" || c.Code == "UN" {
			continue
		}
		if r.onBehalf(c.First) || r.oursFrom(c.First, c.End) {
			b.cast(Country(c.Code), 6)
			if voices++; voices == manyVoices {
				return
			}
		}
	}
}

// manyVoices are enough to tell who speaks.
const manyVoices = 4

// onBehalf tells whether "on behalf of" leads to token i, over who else is named with the country: "the Government and people of".
func (r *reading) onBehalf(i int) bool {
	sentence := r.doc.Sentences[r.doc.SentenceOf(i)]
	for j := i - 1; j >= sentence.First && j >= i-longestBehalf; j-- {
		switch {
		case r.doc.Is(j, "behalf"):
			for k := i; k < sentence.End; k++ {
				if r.doc.Is(k, "I") || r.doc.Is(k, "we") {
					return true
				}
			}
			return false
		case r.doc.Is(j, ","):
			return false
		}
	}
	return false
}

// longestBehalf is how many tokens stand between "behalf" and the country.
const longestBehalf = 8

// oursFrom tells whether the country at [first, end) begins a sentence, with a verb of its own, that goes on to say "our" or "us".
func (r *reading) oursFrom(first, end int) bool {
	s := r.doc.Sentences[r.doc.SentenceOf(first)]
	if at := first - s.First; at > 1 || at == 1 && r.doc.Class(s.First)&lexicon.Determiner == 0 || r.clauses.VerbAt(end) < 0 {
		return false
	}
	for i := end; i < s.End; i++ {
		switch {
		case r.doc.Is(i, "\"") || r.doc.Is(i, "“") || r.doc.Is(i, "said"):
			return false // somebody else's words
		case r.doc.Is(i, "our"), r.doc.Is(i, "us"):
			return true
		}
	}
	return false
}
