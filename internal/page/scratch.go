package page

import (
	"sync"

	"github.com/communique-go/communique/internal/lexicon"
)

// Pages are read with what others were read with: nothing of it outlives the reading but what classes were found to mean.
var scratch = sync.Pool{New: func() any { return &walker{} }}

const (
	keptElements = 1 << 15 // of a page, beyond which its scratch is not kept
	keptClasses  = 1 << 14
)

// newWalker is a walker as good as new.
func newWalker(l *lexicon.Lexicon) *walker {
	w := scratch.Get().(*walker)
	if w.lines == nil || w.lines.lexicon != l || len(w.classes) >= keptClasses {
		w.lines, w.classes = &furniture{lexicon: l}, map[string]trait{}
	}
	return w
}

// release gives the walker back. What it holds of the page is forgotten, or the page would live on.
func (w *walker) release() {
	if cap(w.elements) > keptElements || cap(w.blocks) > keptElements {
		return
	}
	clear(w.elements)
	clear(w.blocks)
	w.lines.forget()
	*w = walker{lines: w.lines, classes: w.classes, elements: w.elements[:0], blocks: w.blocks[:0], open: w.open[:0], line: line{buf: w.line.buf[:0]}}
	scratch.Put(w)
}
