package communique_test

import (
	"os"
	"reflect"
	"sync"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

// Reading is a pure function: whatever is read beside it and before it, in whatever order, a release gives the same Article. What is pooled
// between readings shows here.
func TestSameInAnyGoroutine(t *testing.T) {
	t.Parallel()
	files := fixtures(t)
	alone := make([]*communique.Article, len(files))
	for i, f := range files {
		alone[i] = parseFile(t, f)
	}
	var readers sync.WaitGroup
	for n := range 64 {
		readers.Go(func() {
			for k := range files {
				i := (k*(2*(n%8)+1) + n) % len(files) // in another order than the others'
				if beside := parseFile(t, files[i]); !reflect.DeepEqual(alone[i], beside) {
					t.Errorf("%s (-alone +beside others):\n%.2000s", files[i], gocmp.Diff(alone[i], beside))
				}
			}
		})
	}
	readers.Wait()
}

func parseFile(t *testing.T, name string) *communique.Article {
	f, err := os.Open(name)
	if err != nil {
		t.Error(err)
		return nil
	}
	defer f.Close()
	a, err := communique.Parse(f)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return a
}
