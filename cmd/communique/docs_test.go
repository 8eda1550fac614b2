package main

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const docs = "../../docs/"

var updateDocs = flag.Bool("update-docs", false, "write the answers in docs anew")

// A block is fenced code in Markdown, and the answer that stands below it.
type block struct{ language, code, answer string }

// blocks finds the code in Markdown.
func blocks(doc string) (all []block) {
	inside, language := false, ""
	for line := range strings.Lines(doc) {
		fence := strings.HasPrefix(line, "```")
		switch {
		case fence && inside:
			inside = false
		case fence:
			inside, language = true, strings.TrimSpace(line[len("```"):])
			if language != "text" {
				all = append(all, block{language: language})
			}
		case inside && language == "text" && len(all) > 0:
			all[len(all)-1].answer += line
		case inside:
			all[len(all)-1].code += line
		}
	}
	return all
}

// answered is the manual with an answer below a block.
func answered(manual string, b block, answer string) string {
	end := strings.Index(manual, b.code) + len(b.code) + len("```\n")
	rest := manual[end:]
	if old, ok := strings.CutPrefix(rest, "\n```text\n"); ok {
		rest = old[strings.Index(old, "```\n")+len("```\n"):]
	}
	if answer == "" {
		return manual[:end] + rest
	}
	return manual[:end] + "\n```text\n" + answer + "```\n" + rest
}

// The commands and programs of the manuals answer what stands below them.
func TestDocs(t *testing.T) {
	if testing.Short() {
		t.Skip("left out: it builds the command and the programs")
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("left out: no bash")
	}
	bin, root := t.TempDir(), ""
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "communique"), ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	if root, err = filepath.Abs("../.."); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	for _, name := range []string{"start.md", "scraper.md"} {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(docs + name)
			if err != nil {
				t.Fatal(err)
			}
			dir, manual := t.TempDir(), string(text)
			for _, b := range blocks(manual) {
				cmd := exec.Command(bash, "-euo", "pipefail", "-c", b.code)
				if b.language == "go" {
					cmd = program(t, root, bin, b.code)
				}
				cmd.Dir = dir
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Fatalf("%s: %v %s", b.code, err, out)
				}
				if string(out) != b.answer && !*updateDocs {
					t.Errorf("%s\nanswers\n%s\nand not\n%s\n(go test ./cmd/communique -run TestDocs -update-docs writes it anew)", b.code, out, b.answer)
				}
				manual = answered(manual, b, string(out))
			}
			if *updateDocs {
				if err := os.WriteFile(docs+name, []byte(manual), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// program builds a program of the manual within the module, without adding it.
func program(t *testing.T, root, bin, code string) *exec.Cmd {
	t.Helper()
	source := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(source, []byte(code), 0o644); err != nil {
		t.Fatal(err)
	}
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "program"), source)
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	return exec.Command(filepath.Join(bin, "program"))
}

// Every field of an Article is explained.
func TestFieldsAreExplained(t *testing.T) {
	text, err := os.ReadFile(docs + "fields.md")
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for _, m := range regexp.MustCompile("`([a-z_-]+)`").FindAllStringSubmatch(string(text), -1) {
		told[m[1]] = true
	}
	var s any
	if err := json.Unmarshal([]byte(articleSchema), &s); err != nil {
		t.Fatal(err)
	}
	fields := map[string]bool{}
	collect(s, fields)
	for f := range fields {
		if !told[f] {
			t.Errorf("%s does not tell of `%s`", docs+"fields.md", f)
		}
	}
	if len(fields) < 40 {
		t.Errorf("only %d fields", len(fields))
	}
}

// collect finds the names of properties and the values of enumerations in a schema.
func collect(v any, names map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		if properties, ok := v["properties"].(map[string]any); ok {
			for name := range properties {
				names[name] = true
			}
		}
		if values, ok := v["enum"].([]any); ok {
			for _, value := range values {
				if s, ok := value.(string); ok {
					names[s] = true
				}
			}
		}
		for _, inner := range v {
			collect(inner, names)
		}
	case []any:
		for _, inner := range v {
			collect(inner, names)
		}
	}
}

// What the manuals lead to is there.
func TestLinks(t *testing.T) {
	var manuals []string
	for _, pattern := range []string{"../../*.md", docs + "*.md", "../../examples/*/*.md", "../../playground/*.md", "../../internal/*/*.md"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		manuals = append(manuals, found...)
	}
	if len(manuals) < 12 {
		t.Errorf("only %q", manuals)
	}
	link := regexp.MustCompile(`\]\(([^)\s#]+)`)
	for _, name := range manuals {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(text), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), filepath.FromSlash(m[1]))); err != nil {
				t.Errorf("%s leads to %s: %v", name, m[1], err)
			}
		}
	}
}
