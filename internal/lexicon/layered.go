package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
)

// layered are the lines that the layers have in a file whose built-in lines are searched where they lie: the first flags, by the forms as they are said;
// nil if there are none. All but given names have a country.
func layered(layers []fs.FS, file string, kind Kind) (of map[string]string, err error) {
	for _, layer := range layers {
		raw, err := fs.ReadFile(layer, file)
		if errors.Is(err, fs.ErrNotExist) {
			continue // a layer need not have it
		}
		if err != nil {
			return nil, err
		}
		r := reader{layer: true}
		lines, err := r.read(file, kind, string(raw))
		if err != nil {
			return nil, err
		}
		for _, ln := range lines {
			if kind != Given && ln.entry.Flag() == "" {
				return nil, fmt.Errorf("%s: %s has no country", ln.place(), ln.entry.Name)
			}
			for f := range forms(ln.forms) {
				if of == nil {
					of = map[string]string{}
				}
				of[Plain(f)] = ln.entry.Flag()
			}
		}
	}
	return of, nil
}
