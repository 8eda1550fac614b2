package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

//go:generate go run ./gen ../.. schema.json

// articleSchema is the JSON Schema of an Article, made from the library's types.
//
//go:embed schema.json
var articleSchema string

// schema writes the JSON Schema of an Article, or DuckDB's columns for the lines of -format jsonl.
func schema(w io.Writer, args []string) error {
	switch {
	case len(args) == 0:
		_, err := io.WriteString(w, articleSchema)
		return err
	case len(args) == 1 && (args[0] == "-duckdb" || args[0] == "--duckdb"):
		columns, err := duckDB(articleSchema)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(w, columns)
		return err
	}
	return usageError("schema takes -duckdb or nothing")
}

// A node is a part of the schema, as far as it says of what type a value is.
type node struct {
	Ref        string `json:"$ref"`
	Type       string
	Items      *node
	Properties properties
	Defs       map[string]*node `json:"$defs"`
}

// Properties keep the order of the schema.
type properties []property

type property struct {
	name string
	node node
}

func (ps *properties) UnmarshalJSON(b []byte) error {
	dec := json.NewDecoder(strings.NewReader(string(b)))
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return err
		}
		p := property{name: fmt.Sprint(name)}
		if err := dec.Decode(&p.node); err != nil {
			return err
		}
		*ps = append(*ps, p)
	}
	return nil
}

// duckDB is what read_json takes as columns, so that a column that is empty in every line has its type all the same.
func duckDB(text string) (string, error) {
	var root node
	if err := json.Unmarshal([]byte(text), &root); err != nil {
		return "", err
	}
	article := root.column(&node{Ref: root.Ref})
	return fmt.Sprintf("{source: 'VARCHAR', version: 'VARCHAR', article: '%s', error: 'VARCHAR'}", article), nil
}

// column is DuckDB's type for a part of the schema.
func (root *node) column(n *node) string {
	if n.Ref != "" {
		n = root.Defs[n.Ref[strings.LastIndexByte(n.Ref, '/')+1:]]
	}
	switch n.Type {
	case "array":
		return root.column(n.Items) + "[]"
	case "object":
		fields := make([]string, len(n.Properties))
		for i, p := range n.Properties {
			fields[i] = fmt.Sprintf("%q %s", p.name, root.column(&p.node))
		}
		return "STRUCT(" + strings.Join(fields, ", ") + ")"
	case "integer":
		return "BIGINT"
	case "number":
		return "DOUBLE"
	case "boolean":
		return "BOOLEAN"
	}
	return "VARCHAR"
}
