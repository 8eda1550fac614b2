package clause

import "github.com/communique-go/communique/internal/lexicon"

// This file reads whose aim an infinitive behind a noun tells: "welcomed Oslo's decision to host the talks", "the readiness of Norway to host them".

// aimReach is how many words may stand between an owner and the noun: "Norway's long-awaited and firm decision to".
const aimReach = 4

// aimOwner is who owns the aim that a noun right before an infinitive is; NoPhrase where it is none or nobody is named.
func (b *builder) aimOwner(v Verb) Phrase {
	d, noun := b.d, v.First-1
	if p := d.PartyAt(noun); p >= 0 && d.Is(d.Parties[p].First-1, "of") && d.Cue(d.Parties[p].First-2, "aim") {
		return b.phraseOf(p)
	}
	if !d.Cue(noun, "aim") {
		return NoPhrase()
	}
	for j := noun - 1; j > 0 && j >= noun-aimReach && d.Class(j)&(lexicon.Determiner|lexicon.Preposition) == 0; j-- {
		if d.owns(j) {
			if p := d.PartyAt(j - 1); p >= 0 {
				return b.phraseOf(p)
			}
			break
		}
	}
	return NoPhrase()
}

// phraseOf is the phrase that a party makes alone.
func (b *builder) phraseOf(party int) Phrase {
	p := NoPhrase()
	p.First, p.End = b.d.Parties[party].First, b.d.Parties[party].End
	p.Parties = b.d.parties.Add(nil, 1, party)
	return p
}
