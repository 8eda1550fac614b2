// Command gen makes schema.json, the JSON Schema of an Article, from the declarations and comments of the library's types.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
)

func main() {
	out, err := generate(os.Args[1])
	if err == nil {
		err = os.WriteFile(os.Args[2], out, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// A schema is a JSON Schema with its keys in a fixed order.
type schema struct {
	Schema      string   `json:"$schema,omitzero"`
	ID          string   `json:"$id,omitzero"`
	Title       string   `json:"title,omitzero"`
	Ref         string   `json:"$ref,omitzero"`
	Description string   `json:"description,omitzero"`
	Type        string   `json:"type,omitzero"`
	Enum        []string `json:"enum,omitempty"`
	Pattern     string   `json:"pattern,omitzero"`
	Items       *schema  `json:"items,omitempty"`
	Properties  fields   `json:"properties,omitempty"`
	Required    []string `json:"required,omitempty"`
	Closed      *bool    `json:"additionalProperties,omitempty"`
	Defs        fields   `json:"$defs,omitempty"`
}

// Fields are named schemas in their order.
type fields []field

type field struct {
	name string
	schema
}

func (fs fields) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, f := range fs {
		value, err := marshal(f.schema)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%c%q:%s", "{,"[min(i, 1)], f.name, value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// A generator knows the types of a package by name.
type generator struct{ types map[string]*doc.Type }

// generate reads the package in a folder and writes the schema of its Article.
func generate(dir string) ([]byte, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	pkg, err := doc.NewFromFiles(fset, files, "github.com/communique-go/communique", doc.PreserveAST)
	if err != nil {
		return nil, err
	}
	g := generator{map[string]*doc.Type{}}
	for _, t := range pkg.Types {
		g.types[t.Name] = t
	}
	root := schema{
		Schema: "https://json-schema.org/draft/2020-12/schema", ID: "https://github.com/communique-go/communique/article.schema.json",
		Title: "Article", Ref: "#/$defs/Article", Defs: g.defs("Article"),
	}
	compact, err := marshal(root)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = json.Indent(&b, bytes.TrimSpace(compact), "", "  ")
	b.WriteByte('\n')
	return b.Bytes(), err
}

// defs are a type and all that it is made of, in the order in which they are met.
func (g generator) defs(name string) (defs fields) {
	queue, met := []string{name}, map[string]bool{name: true}
	for ; len(queue) > 0; queue = queue[1:] {
		s := g.define(queue[0])
		defs = append(defs, field{queue[0], s})
		for _, f := range s.Properties {
			ref := f.Ref
			if f.Items != nil {
				ref = f.Items.Ref
			}
			if used := strings.TrimPrefix(ref, "#/$defs/"); used != "" && !met[used] {
				met[used], queue = true, append(queue, used)
			}
		}
	}
	return defs
}

// patterns are what the values of open types look like.
var patterns = map[string]string{
	"Country": `^[A-Z]{2}$`,
	"Date":    `^(\d{4}(-\d\d){0,2}|\.\.)(/(\d{4}(-\d\d){0,2}|\.\.))?$`,
}

// define is the schema of a named type.
func (g generator) define(name string) schema {
	t := g.types[name]
	s := schema{Description: sentence(t.Doc)}
	switch typ := t.Decl.Specs[0].(*ast.TypeSpec).Type.(type) {
	case *ast.StructType:
		s.Type, s.Closed = "object", new(bool)
		s.Properties, s.Required = g.properties(typ)
	case *ast.Ident:
		s.Type = typ.Name
		s.Enum = constants(t)
	}
	s.Pattern = patterns[name]
	if name == "Decimal" {
		s.Type = "number" // see its MarshalJSON
	}
	return s
}

// properties are those of a struct's fields, with an embedded struct's own among them.
func (g generator) properties(s *ast.StructType) (all fields, required []string) {
	for _, f := range s.Fields.List {
		if len(f.Names) == 0 {
			embedded := g.types[f.Type.(*ast.Ident).Name].Decl.Specs[0].(*ast.TypeSpec).Type.(*ast.StructType)
			inner, needed := g.properties(embedded)
			all, required = append(all, inner...), append(required, needed...)
			continue
		}
		tag, _ := strconv.Unquote(f.Tag.Value)
		name, options, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
		p := g.reference(f.Type)
		p.Description = sentence(f.Comment.Text())
		all = append(all, field{name, p})
		if !strings.Contains(options, "omit") {
			required = append(required, name)
		}
	}
	return all, required
}

// reference is the schema of a field's type.
func (g generator) reference(e ast.Expr) schema {
	switch e := e.(type) {
	case *ast.ArrayType:
		items := g.reference(e.Elt)
		return schema{Type: "array", Items: &items}
	case *ast.Ident:
		switch e.Name {
		case "string":
			return schema{Type: "string"}
		case "int":
			return schema{Type: "integer"}
		case "bool":
			return schema{Type: "boolean"}
		}
		return schema{Ref: "#/$defs/" + e.Name}
	}
	panic(fmt.Sprintf("gen: a field of type %T", e))
}

// constants are the values that the package declares for a type.
func constants(t *doc.Type) (values []string) {
	for _, group := range t.Consts {
		for _, spec := range group.Decl.Specs {
			s := spec.(*ast.ValueSpec)
			if id, ok := s.Type.(*ast.Ident); !ok || id.Name != t.Name {
				continue
			}
			for _, v := range s.Values {
				lit, ok := v.(*ast.BasicLit)
				if !ok {
					return nil // declared elsewhere: the schema leaves them open
				}
				value, _ := strconv.Unquote(lit.Value)
				values = append(values, value)
			}
		}
	}
	return values
}

func sentence(comment string) string { return strings.Join(strings.Fields(comment), " ") }
