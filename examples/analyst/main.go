// Command analyst asks the questions of docs/analyst.md about the lines that "communique parse -format jsonl" writes, with DuckDB.
//
//	go run . [-questions FILE.md] releases.jsonl
package main

import (
	"database/sql"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"text/tabwriter"

	_ "github.com/duckdb/duckdb-go/v2" // the driver
)

func main() {
	questions := flag.String("questions", "../../docs/analyst.md", "a Markdown file with a block of SQL under each heading")
	flag.Parse()
	if err := run(os.Stdout, *questions, flag.Arg(0)); err != nil {
		fmt.Fprintln(os.Stderr, "analyst:", err)
		os.Exit(1)
	}
}

// run answers every question of a file about the lines of another.
func run(w io.Writer, questions, lines string) error {
	doc, err := os.ReadFile(questions)
	if err != nil {
		return err
	}
	db, err := load(lines)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, q := range parse(string(doc)) {
		rows, err := ask(db, q.sql)
		if err != nil {
			return fmt.Errorf("%s: %w", q.heading, err)
		}
		if _, err := fmt.Fprintf(w, "%s\n\n%s\n", q.heading, format(rows)); err != nil {
			return err
		}
	}
	return nil
}

// A question is a heading with its SQL.
type question struct{ heading, sql string }

// parse finds the blocks of SQL in Markdown.
func parse(doc string) (all []question) {
	heading := ""
	for line := range strings.Lines(doc) {
		switch {
		case strings.HasPrefix(line, "## "):
			heading = strings.TrimSpace(line[len("## "):])
		case line == "```sql\n":
			all = append(all, question{heading: heading})
		case strings.HasPrefix(line, "```"):
			heading = "" // what follows belongs to no question yet
		case len(all) > 0 && all[len(all)-1].heading == heading && heading != "":
			all[len(all)-1].sql += line
		}
	}
	return all
}

// load makes the table "lines", with the columns that the command tells.
func load(path string) (*sql.DB, error) {
	columns, err := exec.Command("go", "tool", "communique", "schema", "-duckdb").Output()
	if err != nil {
		return nil, fmt.Errorf("communique schema -duckdb: %w", err)
	}
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return nil, err
	}
	quoted := "'" + strings.ReplaceAll(path, "'", "''") + "'"
	if _, err := db.Exec("CREATE TABLE lines AS FROM read_json(" + quoted + ", format = 'newline_delimited', columns = " + string(columns) + ")"); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// ask gives the rows of an answer as text, the columns' names first.
func ask(db *sql.DB, query string) (table [][]string, err error) {
	rows, err := db.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	table = append(table, columns)
	for rows.Next() {
		values, pointers := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			pointers[i] = &values[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			return nil, err
		}
		row := make([]string, len(columns))
		for i, v := range values {
			if v != nil {
				row[i] = fmt.Sprint(v)
			}
		}
		table = append(table, row)
	}
	return table, rows.Err()
}

// format sets rows in columns.
func format(rows [][]string) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	w.Flush()
	lines := strings.Split(b.String(), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}
