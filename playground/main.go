// Command playground writes one page of HTML in which the library, compiled to WebAssembly, reads a release that is pasted into it, and tells
// how large the page is. The page loads nothing: it may be opened from a disk, or put on any server.
//
//	go run . [-o index.html]
package main

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/base64"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/communique-go/communique/internal/view"
)

var (
	//go:embed page/index.html
	page string
	//go:embed page/playground.css
	style string
	//go:embed page/playground.js
	script string
	//go:embed page/example.txt
	example string
)

func main() {
	output := flag.String("o", "index.html", "where the page goes")
	flag.Parse()
	if err := write(*output, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "playground:", err)
		os.Exit(1)
	}
}

// write builds the page and tells its size.
func write(path string, log io.Writer) error {
	wasm, err := compile()
	if err != nil {
		return err
	}
	html, err := build(wasm)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "library as WebAssembly: %s, %s with gzip\n%s: %s, %s with gzip\n", size(len(wasm)), size(len(packed(wasm))), path, size(len(html)), size(len(packed(html))))
	return os.WriteFile(path, html, 0o644)
}

// compile makes WebAssembly of the library.
func compile() ([]byte, error) {
	dir, err := os.MkdirTemp("", "playground")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "communique.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "./wasm")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	return os.ReadFile(path)
}

// runtime is the script with which Go's own distribution starts WebAssembly in a browser.
func runtime() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", err
	}
	js, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	return string(js), err
}

// build puts everything into one page. What is filled in is this project's own, so that nothing needs escaping; the releases that are pasted
// go through view.
func build(wasm []byte) ([]byte, error) {
	exec, err := runtime()
	if err != nil {
		return nil, err
	}
	t, err := template.New("page").Parse(page)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, map[string]string{
		"Policy":  view.Policy(view.Source(style), "'wasm-unsafe-eval' "+view.Source(exec)+" "+view.Source(script)),
		"Style":   style,
		"Wasm":    base64.StdEncoding.EncodeToString(packed(wasm)),
		"Example": example,
		"Runtime": exec,
		"Script":  script,
	})
	return b.Bytes(), err
}

func packed(data []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one of its own
	w.Write(data)                                         // to memory
	w.Close()
	return b.Bytes()
}

func size(n int) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
