package main

import (
	"bytes"
	"errors"
	"os"

	"github.com/communique-go/communique/internal/view"
)

// view draws all files that can be read as one page.
func (c *command) view() error {
	var releases []view.Release
	failed := c.each(func(name string, res result, _ bool) error {
		if res.err != nil {
			return c.complain(name, res.err)
		}
		releases = append(releases, view.Release{Source: name, Article: res.article})
		return nil
	})
	if failed != nil && !errors.Is(failed, errReported) {
		return failed
	}
	var page bytes.Buffer
	if err := view.Write(&page, releases); err != nil {
		return err
	}
	if c.output == "" {
		if _, err := c.stdout.Write(page.Bytes()); err != nil {
			return err
		}
	} else if err := os.WriteFile(c.output, page.Bytes(), 0o666); err != nil {
		return err
	}
	return failed
}
