package main

import (
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
)

// build is the pipeline: files, their pages, what the pages say, files. Between pages and reading the pages are dealt out anew, so that one
// large file keeps all workers busy.
func build(s beam.Scope, warcs, output string, shards int) {
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, warcs), fileio.ReadUncompressed()) // gowarc unpacks record by record
	pages, unreadable := beam.ParDo2(s.Scope("Records"), &readFn{}, files)
	releases, meetings, investments, without := beam.ParDo4(s.Scope("Parse"), &parseFn{}, beam.Reshuffle(s, pages))
	dead := beam.Flatten(s, unreadable, without)

	writeParquet[Release](s, output+"-releases", releases, shards)
	writeParquet[Meeting](s, output+"-meetings", meetings, shards)
	writeParquet[Investment](s, output+"-investments", investments, shards)
	writeParquet[Dead](s, output+"-dead", dead, shards)
}

// What is counted. Records are pages, other records and unreadable ones; pages are releases and pages without one.
const namespace = "communique"

var (
	recordsRead  = beam.NewCounter(namespace, "records")
	pagesFound   = beam.NewCounter(namespace, "pages")
	othersFound  = beam.NewCounter(namespace, "other records")
	unreadables  = beam.NewCounter(namespace, "unreadable records")
	releasesRead = beam.NewCounter(namespace, "releases")
	pagesWithout = beam.NewCounter(namespace, "pages without a release")
)

// counts are the counters of a pipeline that has run.
func counts(result beam.PipelineResult) map[string]int64 {
	all := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == namespace {
			all[c.Name()] += c.Result()
		}
	}
	return all
}

// counted tells the counts to a person.
func counted(result beam.PipelineResult) string {
	c := counts(result)
	var b strings.Builder
	for _, name := range []string{"records", "pages", "other records", "unreadable records", "releases", "pages without a release"} {
		fmt.Fprintf(&b, "%8d %s\n", c[name], name)
	}
	return b.String()
}
