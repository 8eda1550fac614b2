// Command beam reads the releases in WARC files with Apache Beam, and writes their meetings and investments as Parquet. Pages that hold no
// release, and records that cannot be read, go to a dead-letter output with the reason: every record is counted, and none is lost.
//
//	go run . -warcs 'crawl/*.warc.gz' -output out/releases [-shards 1] [-runner prism|flink|dataflow ...]
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

var (
	warcs  = flag.String("warcs", "", "the WARC files, with or without gzip: a path with *, local or gs://")
	output = flag.String("output", "releases", "how the names of the files that are written begin")
	shards = flag.Int("shards", 1, "how many files to write of each kind")
)

func main() {
	flag.Parse()
	beam.Init() // on a worker of a cluster it does not come back
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	if *warcs == "" {
		return fmt.Errorf("say which -warcs to read")
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, *warcs, *output, *shards)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	fmt.Fprint(os.Stderr, counted(result))
	return nil
}
