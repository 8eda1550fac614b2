package page

import (
	"net/url"
	"strings"
)

// urlDate reads a date that an address carries in its path: /2022/06/18/, /2022/jun/18/, /20220618-visit, /visit-2022-06-18.
func urlDate(s string) (stamp, bool) {
	u, err := url.Parse(s)
	if err != nil {
		return stamp{}, false
	}
	parts := strings.Split(u.Path, "/")
	for i, part := range parts {
		if st, ok := compact(part); ok {
			return st, true
		}
		if i+2 < len(parts) {
			st := stamp{year: number(part), month: number(parts[i+1]), day: number(parts[i+2])}
			if st.month < 0 {
				st.month = shortMonth(parts[i+1])
			}
			if st.valid() {
				return st, true
			}
		}
	}
	return stamp{}, false
}

// shortMonth is the number of a month by its first three letters, or 0.
func shortMonth(s string) int {
	if len(s) != 3 {
		return 0
	}
	if i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(s)); i%3 == 0 {
		return i/3 + 1
	}
	return 0
}

// compact reads 20220618 and 2022-06-18 at the beginning or the end of a part of an address.
func compact(s string) (st stamp, ok bool) {
	s, _, _ = strings.Cut(s, ".")
	for _, width := range []int{10, 8} {
		if len(s) < width {
			continue
		}
		head, tail := s[:width], s[len(s)-width:]
		if len(s) > width && isDigit(s[width]) {
			head = ""
		}
		if len(s) > width && isDigit(s[len(s)-width-1]) {
			tail = ""
		}
		for _, x := range []string{head, tail} {
			switch {
			case x == "":
			case width == 8:
				st = stamp{year: number(x[:4]), month: number(x[4:6]), day: number(x[6:])}
			case (x[4] == '-' || x[4] == '_') && x[7] == x[4]:
				st = stamp{year: number(x[:4]), month: number(x[5:7]), day: number(x[8:])}
			}
			if st.valid() {
				return st, true
			}
		}
	}
	return stamp{}, false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number reads up to four digits; -1 is none.
func number(s string) int {
	if len(s) == 0 || len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range []byte(s) {
		if !isDigit(c) {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
