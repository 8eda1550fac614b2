package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const doc = "../../docs/analyst.md"

var update = flag.Bool("update", false, "write the answers in docs/analyst.md anew")

// communique runs the command.
func communique(t *testing.T, args ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{"tool", "communique"}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%q: %v %s", args, err, stderr.String())
	}
	return out
}

// lines writes the releases of testdata as the command reads them.
func lines(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "releases.jsonl")
	if err := os.WriteFile(path, communique(t, "parse", "-format", "jsonl", "../../testdata/en"), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// Every question of the manual is answered with at least two rows over testdata.
func TestQuestions(t *testing.T) {
	text, err := os.ReadFile(doc)
	if err != nil {
		t.Fatal(err)
	}
	db, err := load(lines(t))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	questions := parse(string(text))
	if len(questions) != 5 {
		t.Fatalf("%d questions", len(questions))
	}
	manual := string(text)
	for _, q := range questions {
		rows, err := ask(db, q.sql)
		if err != nil {
			t.Errorf("%s: %v", q.heading, err)
			continue
		}
		if len(rows) < 3 {
			t.Errorf("%s: %q", q.heading, rows)
		}
		manual = answered(manual, q, format(rows))
	}
	if *update {
		if err := os.WriteFile(doc, []byte(manual), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// answered puts an answer beneath its question, in the place of the one before.
func answered(manual string, q question, answer string) string {
	end := strings.Index(manual, q.sql) + len(q.sql) + len("```\n")
	rest := manual[end:]
	if old, ok := strings.CutPrefix(rest, "\n```text\n"); ok {
		rest = old[strings.Index(old, "```\n")+len("```\n"):]
	}
	return manual[:end] + "\n```text\n" + answer + "```\n" + rest
}

// A batch in which nobody invests, trades or says anything can be asked for it.
func TestEmptyColumns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "releases.jsonl")
	line := `{"source":"a.txt","version":"v0","article":{"title":"Holm meets Tamm","text":"Holm met Tamm."}}` + "\n"
	if err := os.WriteFile(path, []byte(line), 0o644); err != nil {
		t.Fatal(err)
	}
	db, err := load(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := ask(db, "SELECT count(*) FROM (SELECT unnest(article.investments) AS v FROM lines) WHERE v.amount.value > 0")
	if err != nil || len(rows) != 2 || rows[1][0] != "0" {
		t.Errorf("%q, %v", rows, err)
	}
}

// Every Article that is read of testdata, and every gold of it, is as the schema says.
func TestSchema(t *testing.T) {
	var schema any
	if err := json.Unmarshal(communique(t, "schema"), &schema); err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("article.json", schema); err != nil {
		t.Fatal(err)
	}
	article, err := c.Compile("article.json")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(lines(t))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range bytes.Lines(data) {
		var v struct {
			Source, Error string
			Article       any
		}
		if err := json.Unmarshal(line, &v); err != nil || v.Error != "" {
			t.Fatalf("%s: %v", line, err)
		}
		if err := article.Validate(v.Article); err != nil {
			t.Errorf("%s: %v", v.Source, err)
		}
		n++
	}
	if n < 12 {
		t.Errorf("only %d releases", n)
	}
	if err := article.Validate(map[string]any{"title": 3, "guests": "none"}); err == nil {
		t.Error("the schema takes what is no Article")
	}
}
