// Package clause cuts sentences into clauses: subject, verb group, objects and prepositional phrases.
package clause

import "github.com/communique-go/communique/internal/mention"

// A Document is the clauses of a text.
type Document struct {
	*mention.Document
}

// Find reads a text.
func Find(d *mention.Document) *Document { return &Document{Document: d} }
