package mention

import "strconv"

// A decimal is mantissa × 10^exponent, exact and without allocation. The zero value is 0.
type decimal struct {
	mantissa uint64 // below mantissas
	exponent int
}

// mantissas bounds the digits that a decimal keeps: no sum of money has more, and two of the same magnitude can be aligned.
const mantissas = 1e18

// exponents bounds how far a decimal goes either way; what is beyond is no sum.
const exponents = 40

// newDecimal reads digits with at most one point; ok is false for none and for too many.
func newDecimal(s []byte) (d decimal, ok bool) {
	point := false
	for _, c := range s {
		if c == '.' {
			point = true
			continue
		}
		if d.mantissa >= mantissas/10 {
			return decimal{}, false
		}
		d.mantissa = d.mantissa*10 + uint64(c-'0')
		if point {
			d.exponent--
		}
	}
	return d.short(), len(s) > 0
}

// attribute is a decimal that stands in the lexicon, 0 if it is none.
func attribute(s string) decimal {
	var buf [24]byte
	if len(s) > len(buf) {
		return decimal{}
	}
	d, _ := newDecimal(append(buf[:0], s...))
	return d
}

// whole is an integer as a decimal.
func whole(n int) decimal { return decimal{mantissa: uint64(max(n, 0))}.short() }

// short moves the noughts at the end into the exponent.
func (d decimal) short() decimal {
	if d.mantissa == 0 {
		return decimal{}
	}
	for d.mantissa%10 == 0 {
		d.mantissa, d.exponent = d.mantissa/10, d.exponent+1
	}
	return d
}

// times is the product, and whether it is within bounds.
func (d decimal) times(x decimal) (decimal, bool) {
	if x.mantissa != 0 && d.mantissa > mantissas/x.mantissa {
		return decimal{}, false
	}
	p := decimal{d.mantissa * x.mantissa, d.exponent + x.exponent}.short()
	return p, p.exponent <= exponents && p.exponent >= -exponents
}

// plus is the sum, and whether it is within bounds.
func (d decimal) plus(x decimal) (decimal, bool) {
	if d.exponent < x.exponent {
		d, x = x, d
	}
	d, ok := d.aligned(x.exponent)
	s := decimal{d.mantissa + x.mantissa, x.exponent}
	return s.short(), ok && s.mantissa < mantissas
}

// aligned is the same number with a lower exponent.
func (d decimal) aligned(exponent int) (decimal, bool) {
	for d.mantissa != 0 && d.exponent > exponent {
		if d.mantissa >= mantissas/10 {
			return d, false
		}
		d.mantissa, d.exponent = d.mantissa*10, d.exponent-1
	}
	d.exponent = exponent
	return d, true
}

// less tells whether d is below x; both are short.
func (d decimal) less(x decimal) bool {
	if d.mantissa == 0 || x.mantissa == 0 {
		return x.mantissa > d.mantissa
	}
	if a, b := d.magnitude(), x.magnitude(); a != b {
		return a < b
	}
	low := min(d.exponent, x.exponent)
	d, _ = d.aligned(low) // of one magnitude, so that both fit
	x, _ = x.aligned(low)
	return d.mantissa < x.mantissa
}

// magnitude is the number of digits before the point.
func (d decimal) magnitude() int {
	n := d.exponent
	for m := d.mantissa; m > 0; m /= 10 {
		n++
	}
	return n
}

// integer tells whether nothing stands behind the point.
func (d decimal) integer() bool { return d.exponent >= 0 }

// String writes the digits, without exponent.
func (d decimal) String() string {
	var buf [exponents + 24]byte
	b := strconv.AppendUint(buf[:0], d.mantissa, 10)
	for n := 0; n < d.exponent; n++ {
		b = append(b, '0')
	}
	if d.exponent >= 0 {
		return string(b)
	}
	var lead [exponents + 24]byte
	out := lead[:0]
	if whole := len(b) + d.exponent; whole > 0 {
		out = append(append(append(out, b[:whole]...), '.'), b[whole:]...)
	} else {
		out = append(out, '0', '.')
		for n := whole; n < 0; n++ {
			out = append(out, '0')
		}
		out = append(out, b...)
	}
	return string(out)
}
