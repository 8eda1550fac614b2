package communique_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/communique-go/communique"
)

const module = "github.com/communique-go/communique"

// The rooms, in the order in which a release goes through them. Each may import those before it, and no other.
var rooms = []string{
	module + "/internal/token",
	module + "/internal/charset",
	module + "/internal/lexicon",
	module + "/internal/page",
	module + "/internal/text",
	module + "/internal/mention",
	module + "/internal/clause",
	module,
	module + "/internal/view",
	module + "/cmd/communique",
}

// These know no other room, whatever stands before them.
var alone = []string{module + "/internal/token", module + "/internal/charset"}

func TestImportsRunOneWay(t *testing.T) {
	seen := map[string]bool{}
	for file, imports := range goFiles(t) {
		from := path.Join(module, path.Dir(file))
		room := slices.Index(rooms, from)
		if room < 0 {
			t.Errorf("%s: %s is no room", file, from)
			continue
		}
		seen[from] = true
		for _, to := range imports {
			if !strings.HasPrefix(to, module) {
				continue
			}
			if i := slices.Index(rooms, to); i < 0 || i >= room || slices.Contains(alone, from) {
				t.Errorf("%s imports %s", file, to)
			}
			if room > slices.Index(rooms, module) && slices.Index(rooms, to) < slices.Index(rooms, module) {
				t.Errorf("%s: what shows an Article calls the package, and nothing behind it: %s", file, to)
			}
		}
	}
	for _, room := range rooms {
		if !seen[room] {
			t.Errorf("%s has no Go file", room)
		}
	}
}

// goFiles are the files of the module that are compiled into it, with their imports. Nested modules, tests and generators are left out.
func goFiles(t *testing.T) map[string][]string {
	files := map[string][]string{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if d.IsDir() {
			base := path.Base(name)
			if name != "." && (exists(path.Join(name, "go.mod")) || base == "testdata" || base == "gen" || strings.HasPrefix(base, ".")) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		files[name] = []string{}
		for _, spec := range f.Imports {
			to, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			files[name] = append(files[name], to)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// The module asks little of those who import it, and can be installed by name.
func TestRequirements(t *testing.T) {
	raw, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{"github.com/PuerkitoBio/goquery", "github.com/google/go-cmp", "golang.org/x/net", "golang.org/x/text"}
	for line := range strings.Lines(string(raw)) {
		words := strings.Fields(line)
		if slices.Contains(words, "replace") || slices.Contains(words, "exclude") {
			t.Errorf("go.mod: %s", line)
		}
		if slices.Contains(words, "indirect") || len(words) < 2 || words[0] == "module" || words[0] == "go" || words[0] == "require" && words[1] == "(" {
			continue
		}
		if !slices.Contains(allowed, words[len(words)-2]) {
			t.Errorf("go.mod: %s", line)
		}
	}
	for file, imports := range goFiles(t) {
		for _, to := range imports {
			if strings.HasPrefix(to, "github.com/google/go-cmp") || to == "net/http" {
				t.Errorf("%s imports %s", file, to)
			}
		}
	}
}

// The newest heading of the changelog, but for what is not released yet, is the version.
func TestVersion(t *testing.T) {
	raw, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(strings.Replace(string(raw), "\n## Unreleased\n", "\n", 1), "\n## ")
	if newest, _, _ := strings.Cut(after, "\n"); newest != communique.Version {
		t.Errorf("changelog %q, Version %q", newest, communique.Version)
	}
}

// TestMap holds that CONTRIBUTING names each file of the rooms, by itself or as name*.go, and none that is gone.
func TestMap(t *testing.T) {
	raw, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{} // and whether a file has the name
	for _, m := range regexp.MustCompile("`([a-z]+\\*?\\.go)`").FindAllStringSubmatch(string(raw), -1) {
		named[m[1]] = false
	}
	for file := range goFiles(t) {
		base, found := path.Base(file), false
		for name := range named {
			if ok, _ := path.Match(name, base); ok {
				named[name], found = true, true
			}
		}
		if dir := path.Dir(file); !found && (dir == "." || path.Dir(dir) == "internal") {
			t.Errorf("CONTRIBUTING.md does not name %s", file)
		}
	}
	for name, ok := range named {
		if !ok {
			t.Errorf("CONTRIBUTING.md names %s, which is gone", name)
		}
	}
}
