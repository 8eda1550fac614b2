package main

import (
	"context"
	"fmt"
	"hash/fnv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/parquet-go/parquet-go"
)

func init() {
	registerRow[Release]()
	registerRow[Meeting]()
	registerRow[Investment]()
	registerRow[Dead]()
}

// A row knows which page it comes from.
type row interface{ page() string }

func (r Release) page() string    { return r.URL }
func (r Meeting) page() string    { return r.URL }
func (r Investment) page() string { return r.URL }
func (r Dead) page() string       { return r.URL }

func registerRow[T row]() {
	register.DoFn1x2[T, int, T](&shardFn[T]{})
	register.DoFn3x1[context.Context, int, func(*T) bool, error](&writeFn[T]{})
	register.Iter1[T]()
}

// writeParquet writes rows into files, the rows of a page into the same one. A kind without rows has no file.
func writeParquet[T row](s beam.Scope, name string, rows beam.PCollection, shards int) {
	s = s.Scope("Write " + name)
	dealt := beam.GroupByKey(s, beam.ParDo(s, &shardFn[T]{Shards: shards}, rows))
	beam.ParDo0(s, &writeFn[T]{Name: name, Shards: shards}, dealt)
}

// shardFn tells the file that a row goes into.
type shardFn[T row] struct{ Shards int }

func (f *shardFn[T]) ProcessElement(r T) (int, T) {
	h := fnv.New32a()
	h.Write([]byte(r.page()))
	return int(h.Sum32() % uint32(f.Shards)), r
}

// writeFn writes a file. If Beam calls it again for the same one, it writes the same rows under the same name.
type writeFn[T row] struct {
	Name   string
	Shards int
}

func (f *writeFn[T]) ProcessElement(ctx context.Context, shard int, next func(*T) bool) (err error) {
	path := fmt.Sprintf("%s-%05d-of-%05d.parquet", f.Name, shard, f.Shards)
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, path)
	if err != nil {
		return err
	}
	w := parquet.NewGenericWriter[T](file, parquet.Compression(&parquet.Zstd))
	var r T
	for err == nil && next(&r) {
		_, err = w.Write([]T{r})
		r = *new(T) // what one row has must not shine through the next
	}
	if err == nil {
		err = w.Close()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}
