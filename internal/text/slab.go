package text

// A Slab cuts short slices from large blocks, so that a thousand of them cost one allocation. Its zero value is ready.
type Slab[T any] struct {
	block []T
	used  int
}

// Cut is an empty slice with room for n; when it has more it moves to a place of its own, as any slice.
func (s *Slab[T]) Cut(n int) []T {
	if len(s.block)-s.used < n {
		s.block, s.used = make([]T, max(n, 64, 2*len(s.block))), 0
	}
	cut := s.block[s.used : s.used : s.used+n]
	s.used += n
	return cut
}

// New is one of them alone, as it was when it was used last.
func (s *Slab[T]) New() *T { return &s.Cut(1)[:1][0] }

// Add appends to a slice, which gets room for n from the slab if it has none yet.
func (s *Slab[T]) Add(to []T, n int, x T) []T {
	if to == nil {
		to = s.Cut(n)
	}
	return append(to, x)
}

// Reset gives the last block anew: what was cut from it must be out of use.
func (s *Slab[T]) Reset() { s.used = 0 }
