// Command communique reads diplomatic press releases: see communique -h.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/communique-go/communique"
)

const usage = `communique reads diplomatic press releases.

	communique parse [flags] FILE|DIR|- ...
	communique view [-o PAGE.html] [flags] FILE|DIR|- ...
	communique schema [-duckdb]
	communique -licenses | -version | -h

Each FILE is a page or a text, - is standard input, and a DIR stands for the .html, .htm, .md and .txt files in it. The flags of parse:

	-format FORMAT           text: a brief for a person (so on a terminal); json: an indented Article (so otherwise);
	                         jsonl: one line a file, {"source": FILE, "version": V, "article": {...}};
	                         csv: one row a record
	-records KIND            the records of csv: agreements, amounts, articles, dates, events, investments, meetings,
	                         organizations, participants, people, statements or trade
	-explain                 text, and which rule made what, from which passage
	-url URL                 where the page came from
	-reference DATE          the day (2022-06-18) that "today" means where the release gives none
	-language TAG            the language of the text, such as en, where the page tells wrongly
	-lexicon DIR             files to lay over the built-in lexicon
	-jobs N                  files read at once; as many as there are processors unless told

view draws the releases as one page of HTML, with the flags of parse from -url on.

schema prints the JSON Schema of an Article; with -duckdb, the columns of DuckDB's read_json for the lines of jsonl.

The exit status is 1 if a file could not be read, 2 if the command line could not be.
`

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the whole command; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := dispatch(args, stdin, stdout, stderr)
	var wrong usageError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "communique: %s (communique -h tells more)\n", wrong)
		return 2
	case !errors.Is(err, errReported):
		fmt.Fprintln(stderr, "communique:", plain(err))
	}
	return 1
}

// plain is an error without the library's name, which the command says already.
func plain(err error) string { return strings.TrimPrefix(err.Error(), "communique: ") }

// A usageError is a command line that says nothing.
type usageError string

func (e usageError) Error() string { return string(e) }

// errReported stands for files that failed, of which each has been told.
var errReported = errors.New("a file failed")

func dispatch(args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return usageError("no command")
	}
	switch args[0] {
	case "parse", "view":
		c := &command{stdin: stdin, stdout: stdout, stderr: stderr}
		if err := c.flags(args[0], args[1:]); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				_, err = io.WriteString(stdout, usage)
			}
			return err
		}
		if args[0] == "view" {
			return c.view()
		}
		return c.parse()
	case "schema":
		return schema(stdout, args[1:])
	case "-h", "-help", "--help", "help":
		_, err := io.WriteString(stdout, usage)
		return err
	case "-version", "--version":
		_, err := fmt.Fprintln(stdout, communique.Version)
		return err
	case "-licenses", "--licenses":
		_, err := io.WriteString(stdout, communique.Licenses())
		return err
	}
	return usageError(fmt.Sprintf("no command %q", args[0]))
}
