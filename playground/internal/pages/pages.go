// Package pages draws releases of testdata as "communique view" does.
package pages

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/view"
)

// Write draws releases, or all of a folder, into a file, and gives its address.
func Write(path string, names ...string) (address string, err error) {
	releases, err := read(names)
	if err != nil {
		return "", err
	}
	return Draw(path, releases)
}

// Draw draws releases into a file, and gives its address.
func Draw(path string, releases []view.Release) (address string, err error) {
	f, err := os.Create(path)
	if err != nil {
		return "", err
	}
	if err := view.Write(f, releases); err != nil {
		f.Close()
		return "", err
	}
	path, err = filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return "file://" + path, f.Close()
}

// read reads releases; of a folder all that it holds.
func read(names []string) (all []view.Release, err error) {
	for _, name := range names {
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			for _, kind := range []string{".txt", ".html"} {
				found, _ := filepath.Glob(filepath.Join(name, "*"+kind)) // the pattern is well-formed
				releases, err := read(found)
				if err != nil {
					return nil, err
				}
				all = append(all, releases...)
			}
			continue
		}
		r, err := one(name)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

func one(name string) (view.Release, error) {
	f, err := os.Open(name)
	if err != nil {
		return view.Release{}, err
	}
	defer f.Close()
	p := communique.Parser{ContentType: "text/plain"}
	if strings.HasSuffix(name, ".html") {
		p.ContentType = "text/html"
	}
	a, err := p.Parse(f)
	return view.Release{Source: filepath.Base(name), Article: a}, err
}
