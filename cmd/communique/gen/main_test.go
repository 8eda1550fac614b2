package main

import (
	"os"
	"testing"
)

// The schema that the command prints is that of the types as they are.
func TestSchemaIsFresh(t *testing.T) {
	want, err := generate("../../..")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("schema.json is not what the types say: go generate ./cmd/communique")
	}
}
