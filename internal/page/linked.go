package page

import (
	"encoding/json"
	"strings"
)

// linkedData is JSON-LD's account of the article, or of its page where there is none of the article.
type linkedData struct {
	headline, published, modified, publisher string
	authors                                  []string
	article                                  bool              // it is the article's
	names                                    map[string]string // of things that are referred to, by their @id
}

func (l *linkedData) read(s string) {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(s, "//<![CDATA["), "//]]>")
	var v any
	if json.Unmarshal([]byte(s), &v) != nil && json.Unmarshal([]byte(oneLine(s)), &v) != nil {
		return
	}
	if l.names == nil {
		l.names = map[string]string{}
	}
	l.identify(v, 0)
	l.take(v, 0)
}

// oneLine mends the line breaks that pages leave in JSON strings.
func oneLine(s string) string {
	return strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(s)
}

// maxLinked is how deep JSON-LD is looked into.
const maxLinked = 8

// identify notes the names of what a graph refers to.
func (l *linkedData) identify(v any, depth int) {
	if depth > maxLinked {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.identify(x, depth+1)
		}
	case map[string]any:
		if id := text(v["@id"]); id != "" && text(v["name"]) != "" {
			l.names[id] = text(v["name"])
		}
		l.identify(v["@graph"], depth+1)
	}
}

// take looks for articles in JSON-LD: in lists, in @graph, as the main entity of a page.
func (l *linkedData) take(v any, depth int) {
	if depth > maxLinked {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			l.take(x, depth+1)
		}
	case map[string]any:
		switch {
		case isArticle(v["@type"]):
			l.add(v, true)
		case is(v["@type"], "WebPage") && !l.article:
			l.add(v, false)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			l.take(v[key], depth+1)
		}
	}
}

// add adds what is said of an article, which goes before all that is said of a page.
func (l *linkedData) add(v map[string]any, article bool) {
	if article && !l.article {
		*l = linkedData{publisher: l.publisher, article: true, names: l.names}
	}
	l.headline = firstOf(l.headline, squeeze(text(v["headline"])))
	l.published = firstOf(l.published, text(v["datePublished"]))
	l.modified = firstOf(l.modified, text(v["dateModified"]))
	l.publisher = firstOf(l.publisher, squeeze(l.name(v["publisher"])))
	if l.authors == nil {
		l.authors = l.namesOf(v["author"])
	}
}

func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") || v == "Report" || v == "PressRelease"
	case []any:
		for _, x := range v {
			if isArticle(x) {
				return true
			}
		}
	}
	return false
}

// is tells whether a type is the one that is named, or has it among several.
func is(v any, kind string) bool {
	switch v := v.(type) {
	case string:
		return v == kind
	case []any:
		for _, x := range v {
			if is(x, kind) {
				return true
			}
		}
	}
	return false
}

func text(v any) string { s, _ := v.(string); return strings.TrimSpace(s) }

// name is what something is called: itself, by its name, or by what it refers to.
func (l *linkedData) name(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		return firstOf(text(v["name"]), l.names[text(v["@id"])])
	case []any:
		if len(v) > 0 {
			return l.name(v[0])
		}
	}
	return ""
}

func (l *linkedData) namesOf(v any) (out []string) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, x := range list {
		if s := squeeze(l.name(x)); s != "" && len(out) < maxTags {
			out = append(out, s)
		}
	}
	return out
}
