package main

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestSchema(t *testing.T) {
	status, stdout, stderr := call("", "schema")
	var s struct {
		Defs map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(stdout), &s); status != 0 || stderr != "" || err != nil {
		t.Fatalf("status %d, %q, %v", status, stderr, err)
	}
	for typ, field := range map[string]string{"Article": "meetings", "Meeting": "participants", "AmountMention": "currency"} {
		if _, ok := s.Defs[typ].Properties[field]; !ok {
			t.Errorf("%s has no %s", typ, field)
		}
	}
}

func TestDuckDBColumns(t *testing.T) {
	_, stdout, _ := call("", "schema", "-duckdb")
	for _, want := range []string{
		"{source: 'VARCHAR', version: 'VARCHAR', article: 'STRUCT(\"title\" VARCHAR, ", `"countries" VARCHAR[]`, `"amount" STRUCT("value" DOUBLE, `,
		`"round" BIGINT`, `"recalled" BOOLEAN`, ")', error: 'VARCHAR'}\n",
	} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%s is not in %s", want, stdout)
		}
	}
}
