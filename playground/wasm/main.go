//go:build js && wasm

// Command wasm is the library in a browser: communiqueView(release, today) gives the page that "communique view" makes of it.
package main

import (
	"strings"
	"syscall/js"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/view"
)

func main() {
	_, _ = draw("The minister met the ambassador.", "") // the lexicon is compiled now, not when the first release is pasted
	js.Global().Set("communiqueView", js.FuncOf(func(_ js.Value, args []js.Value) any {
		page, err := draw(args[0].String(), args[1].String())
		if err != nil {
			return map[string]any{"error": strings.TrimPrefix(err.Error(), "communique: ")}
		}
		return map[string]any{"page": page}
	}))
	select {} // the page calls as long as it is open
}

// draw reads a release, text or HTML, and draws it. Today is the day that "today" means where the release gives none.
func draw(release, today string) (string, error) {
	a, err := communique.Parser{Reference: communique.Date(today)}.Parse(strings.NewReader(release))
	if err != nil {
		return "", err
	}
	var page strings.Builder
	err = view.Write(&page, []view.Release{{Source: "pasted", Article: a}})
	return page.String(), err
}
