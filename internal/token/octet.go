package token

import "math/bits"

// An Octet is eight bytes of a text, the first of them lowest: what is asked of every letter is asked of eight at once, without a branch for each.
type Octet uint64

const (
	ones  Octet = 0x0101010101010101
	highs       = ones << 7 // the bit that no byte of ASCII has, in which the answers stand
)

// OctetAt is the bytes of s from i on, which must be eight at least.
func OctetAt(s string, i int) Octet {
	s = s[i : i+8]
	return Octet(s[0]) | Octet(s[1])<<8 | Octet(s[2])<<16 | Octet(s[3])<<24 | Octet(s[4])<<32 | Octet(s[5])<<40 | Octet(s[6])<<48 | Octet(s[7])<<56
}

// First is the first n bytes, one at least, with zeroes behind them.
func (o Octet) First(n int) Octet { return o & (^Octet(0) >> ((64 - 8*n) & 63)) }

// OctetOf is s, which has at most eight bytes, with zeroes behind it.
func OctetOf(s string) (o Octet) {
	for i := len(s) - 1; i >= 0; i-- {
		o = o<<8 | Octet(s[i])
	}
	return o
}

// Put writes the bytes to a slice, which must have room for eight at least.
func (o Octet) Put(to []byte) {
	to = to[:8]
	to[0] = byte(o)
	to[1] = byte(o >> 8)
	to[2] = byte(o >> 16)
	to[3] = byte(o >> 24)
	to[4] = byte(o >> 32)
	to[5] = byte(o >> 40)
	to[6] = byte(o >> 48)
	to[7] = byte(o >> 56)
}

// ASCII tells whether all bytes are.
func (o Octet) ASCII() bool { return o&highs == 0 }

// Within are the bytes from first to last, both of ASCII, told by their high bits.
func (o Octet) Within(first, last byte) Octet {
	low := o &^ highs
	return (low + ones*Octet(0x80-first)) &^ (low + ones*Octet(0x7f-last)) &^ o & highs
}

// Small has the capitals as small letters; all bytes are of ASCII.
func (o Octet) Small() Octet {
	return o | (o+ones*(0x80-'A'))&^(o+ones*(0x7f-'Z'))&highs>>2
}

// Has tells whether one of the bytes is this one, of ASCII.
func (o Octet) Has(c byte) bool { return o.Within(c, c) != 0 }

// All tells whether an answer is yes of all bytes.
func (o Octet) All() bool { return o == highs }

// Leading is of how many bytes, from the first on, an answer is yes.
func (o Octet) Leading() int { return bits.TrailingZeros64(uint64(^o&highs)) / 8 }

// Words is how many words begin, by the spaces, and whether the last byte is one; before tells that of the byte in front. All bytes are of ASCII.
func (o Octet) Words(before bool) (n int, spaced bool) {
	spaces := o.Within(' ', ' ') | o.Within('\t', '\r')
	behind := spaces << 8
	if before {
		behind |= 0x80
	}
	return bits.OnesCount64(uint64(behind &^ spaces)), spaces>>63 != 0
}
