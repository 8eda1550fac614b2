package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/view"
)

// A command is one call of parse or view.
type command struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	parser         communique.Parser
	names          []string // as given
	format         string
	table          table // of csv
	explain        bool
	output         string // file of view; standard output if empty
	jobs           int
}

// A result is what became of one file.
type result struct {
	article *communique.Article
	err     error
}

// parse reads every file and writes what it says.
func (c *command) parse() error {
	if c.format == "csv" {
		if err := c.table.writeHead(c.stdout); err != nil {
			return err
		}
	}
	return c.each(c.write)
}

// each reads every file, several at once, and does something with the results in the order given; several is whether there is more than one.
// Memory stays that of a few releases.
func (c *command) each(do func(name string, res result, several bool) error) error {
	files, err := expand(c.names)
	if err != nil {
		return err
	}
	queue := make(chan chan result, c.jobs-1)
	go func() {
		for _, f := range files {
			slot := make(chan result, 1)
			queue <- slot
			go func() { slot <- c.read(f) }()
		}
		close(queue)
	}()
	failed, done := false, 0
	var broken error // what the writer said, once
	for slot := range queue {
		res := <-slot
		if failed = failed || res.err != nil; broken == nil {
			broken = do(files[done], res, len(files) > 1)
		}
		done++
		c.progress(done, len(files))
	}
	if broken == nil && failed {
		return errReported
	}
	return broken
}

// expand puts the releases of a folder in its place.
func expand(names []string) (files []string, err error) {
	for _, name := range names {
		info, err := os.Stat(name)
		if name == "-" || err != nil || !info.IsDir() {
			files = append(files, name) // a missing file is told when its turn comes
			continue
		}
		err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && contentType(path) != "" {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no .html, .htm, .md or .txt file in %s", strings.Join(names, ", "))
	}
	return files, nil
}

// contentType is what the ending of a file's name tells, or "".
func contentType(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return "text/html"
	case ".md", ".markdown":
		return "text/markdown"
	case ".txt":
		return "text/plain"
	}
	return ""
}

func (c *command) read(name string) (res result) {
	p, in := c.parser, c.stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return result{err: err}
		}
		defer f.Close()
		p.ContentType, in = contentType(name), f
	}
	res.article, res.err = p.Parse(in)
	return res
}

// write prints one result; several is whether others stand beside it.
func (c *command) write(name string, res result, several bool) error {
	if c.format == "jsonl" {
		return c.writeLine(name, res)
	}
	if res.err != nil {
		return c.complain(name, res.err)
	}
	switch c.format {
	case "csv":
		return c.table.write(c.stdout, name, res.article)
	case "json":
		enc := json.NewEncoder(c.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(res.article)
	}
	heading := ""
	if several {
		heading = "==> " + view.Line(name) + " <==\n"
	}
	_, err := io.WriteString(c.stdout, heading+view.Brief(res.article, c.explain)+"\n")
	return err
}

// complain tells of a file that could not be read.
func (c *command) complain(name string, err error) error {
	_, err = fmt.Fprintf(c.stderr, "communique: %s: %s\n", view.Line(name), view.Line(plain(err)))
	return err
}

func (c *command) writeLine(name string, res result) error {
	line := struct {
		Source  string              `json:"source"`
		Version string              `json:"version"`
		Article *communique.Article `json:"article,omitempty"`
		Error   string              `json:"error,omitempty"`
	}{Source: name, Version: communique.Version, Article: res.article}
	if res.err != nil {
		line.Error = res.err.Error()
	}
	enc := json.NewEncoder(c.stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(line)
}

// progress tells a person how far it is.
func (c *command) progress(done, all int) {
	if all < 2 || !isTerminal(c.stderr) || isTerminal(c.stdout) {
		return
	}
	end := ""
	if done == all {
		end = "\n"
	}
	fmt.Fprintf(c.stderr, "\r%d of %d%s", done, all, end)
}

// isTerminal tells whether a person reads along.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
