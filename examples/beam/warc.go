package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/nlnwa/gowarc/v3"

	"github.com/communique-go/communique"
)

func init() {
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(Page), func(Dead), error](&readFn{})
	register.Emitter1[Page]()
	register.Emitter1[Dead]()
}

// A Page is what a server answered: HTML or text.
type Page struct {
	URL, ContentType string
	Fetched          string // the day
	Body             []byte
}

// readFn makes pages of a WARC file's records.
type readFn struct{}

func (*readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, page func(Page), dead func(Dead)) error {
	f, err := file.Open(ctx)
	if err != nil {
		return err // of the file system: Beam tries again
	}
	defer f.Close()
	lost := func(at int64, err error) {
		recordsRead.Inc(ctx, 1)
		unreadables.Inc(ctx, 1)
		dead(Dead{URL: fmt.Sprintf("%s#%d", file.Metadata.Path, at), Stage: "record", Reason: err.Error()})
	}
	r, err := gowarc.NewWarcFileReaderFromStream(f, 0)
	if err != nil {
		lost(0, err)
		return nil
	}
	defer r.Close()
	for {
		record, err := r.Next()
		if errors.Is(err, io.EOF) && record.WarcRecord == nil {
			return nil
		}
		if err != nil {
			lost(record.Offset, err)
			return nil // where the next record begins is not known
		}
		p, err := pageOf(record.WarcRecord)
		switch {
		case err != nil:
			lost(record.Offset, err)
		case p == nil:
			recordsRead.Inc(ctx, 1)
			othersFound.Inc(ctx, 1)
		default:
			recordsRead.Inc(ctx, 1)
			pagesFound.Inc(ctx, 1)
			page(*p)
		}
		record.Close()
	}
}

// pageOf is the page that a record holds, or nil: it is a request, an image, an answer that says no.
func pageOf(record gowarc.WarcRecord) (*Page, error) {
	if record.Type() != gowarc.Response {
		return nil, nil
	}
	raw, err := record.Block().RawBytes()
	if err != nil {
		return nil, err
	}
	counted := &counter{Reader: raw}
	answer, err := http.ReadResponse(bufio.NewReader(counted), nil)
	if err != nil {
		return nil, err
	}
	contentType := answer.Header.Get("Content-Type")
	if answer.StatusCode != http.StatusOK || !text(contentType) {
		return nil, nil
	}
	body, err := unpacked(answer)
	if err != nil {
		return nil, err
	}
	if err := counted.whole(record); err != nil {
		return nil, err
	}
	p := &Page{URL: record.WarcHeader().GetId(gowarc.WarcTargetURI), ContentType: contentType, Body: body}
	if fetched, err := record.Date(); err == nil {
		p.Fetched = string(communique.DateOf(fetched.In(time.UTC)))
	}
	return p, nil
}

// A counter counts what is read.
type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// whole reads what is left of a record, and tells whether it is as long as its head says: a file may break off in its midst.
func (c *counter) whole(record gowarc.WarcRecord) error {
	if _, err := io.Copy(io.Discard, c); err != nil {
		return err
	}
	if want, err := record.ContentLength(); err == nil && want != c.n {
		return fmt.Errorf("record of %d bytes breaks off after %d", want, c.n)
	}
	return nil
}

func text(contentType string) bool {
	kind, _, _ := mime.ParseMediaType(contentType)
	return kind == "text/html" || kind == "application/xhtml+xml" || kind == "text/plain"
}

// unpacked is the body of an answer. One that is too long for the parser is cut a byte later, for it to say so.
func unpacked(answer *http.Response) ([]byte, error) {
	body := io.Reader(answer.Body)
	switch answer.Header.Get("Content-Encoding") {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(body)
		if err != nil {
			return nil, err
		}
		body = z
	case "", "identity":
	default:
		return nil, fmt.Errorf("packed by %q", answer.Header.Get("Content-Encoding"))
	}
	return io.ReadAll(io.LimitReader(body, communique.DefaultMaxBytes+1))
}
