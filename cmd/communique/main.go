// Command communique reads diplomatic press releases.
package main

import (
	"encoding/json"
	"os"

	"github.com/communique-go/communique"
)

func main() {
	enc := json.NewEncoder(os.Stdout)
	for _, name := range os.Args[4:] {
		f, err := os.Open(name)
		if err != nil {
			panic(err)
		}
		a, err := communique.Parse(f)
		if err != nil {
			enc.Encode(map[string]any{"source": name, "error": err.Error()})
			continue
		}
		enc.Encode(map[string]any{"source": name, "article": a})
	}
}
