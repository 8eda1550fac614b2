package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/communique-go/communique"
)

// flags reads the flags of parse or view.
func (c *command) flags(name string, args []string) error {
	set := flag.NewFlagSet(name, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	var records string
	if name == "view" {
		set.StringVar(&c.output, "o", "", "")
	} else {
		set.StringVar(&c.format, "format", "", "")
		set.StringVar(&records, "records", "", "")
		set.BoolVar(&c.explain, "explain", false, "")
	}
	set.StringVar(&c.parser.URL, "url", "", "")
	reference := set.String("reference", "", "")
	tag := set.String("language", "", "")
	layer := set.String("lexicon", "", "")
	set.IntVar(&c.jobs, "jobs", runtime.GOMAXPROCS(0), "")
	if err := set.Parse(args); errors.Is(err, flag.ErrHelp) {
		return err
	} else if err != nil {
		return usageError(err.Error())
	}
	if err := c.setFormat(records); err != nil {
		return err
	}
	if _, err := time.Parse(time.DateOnly, *reference); *reference != "" && err != nil {
		return usageError(fmt.Sprintf("-reference %q is no day like 2022-06-18", *reference))
	}
	if _, err := language.Parse(*tag); *tag != "" && err != nil {
		return usageError(fmt.Sprintf("-language %q is no BCP 47 tag", *tag))
	}
	switch {
	case c.jobs < 1:
		return usageError("-jobs is less than 1")
	case set.NArg() == 0:
		return usageError(name + " needs a file")
	}
	c.parser.Reference, c.parser.Language = communique.Date(*reference), *tag
	c.names = set.Args()
	return c.setLexicon(*layer)
}

// setFormat settles what is written.
func (c *command) setFormat(records string) error {
	switch c.format {
	case "":
		c.format = "json"
		if c.explain || isTerminal(c.stdout) {
			c.format = "text"
		}
	case "text", "json", "jsonl":
	case "csv":
		var ok bool
		if c.table, ok = tables[records]; !ok {
			return usageError(fmt.Sprintf("-format csv needs -records, one of %s", strings.Join(slices.Sorted(maps.Keys(tables)), ", ")))
		}
	default:
		return usageError(fmt.Sprintf("-format %q is none of text, json, jsonl and csv", c.format))
	}
	if c.explain && c.format != "text" {
		return usageError("-explain goes with -format text")
	}
	if records != "" && c.format != "csv" {
		return usageError("-records goes with -format csv")
	}
	return nil
}

// setLexicon lays a folder's files over the lexicon.
func (c *command) setLexicon(dir string) error {
	if dir == "" {
		return nil
	}
	if info, err := os.Stat(dir); err != nil {
		return err
	} else if !info.IsDir() {
		return usageError(fmt.Sprintf("-lexicon %s is no folder", dir))
	}
	lex, err := communique.NewLexicon(os.DirFS(dir))
	c.parser.Lexicon = lex
	return err
}
