package communique

import (
	"os"
	"path/filepath"
)

// suite is where a file of the public suites stands, beside the project or where COMMUNIQUE_SUITES says: tests that need one are skipped without it.
func suite(name string) string {
	dir := os.Getenv("COMMUNIQUE_SUITES")
	if dir == "" {
		dir = filepath.Join("..", "shared", "suites")
	}
	return filepath.Join(dir, name)
}
