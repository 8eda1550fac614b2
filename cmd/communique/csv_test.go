package main

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

// Every kind of record gives rows as wide as its heading, over all releases of the project.
func TestCSV(t *testing.T) {
	for name := range tables {
		status, stdout, stderr := call("", "parse", "-format", "csv", "-records", name, "../../testdata/en")
		if status != 0 || stderr != "" {
			t.Fatalf("%s: status %d, %q", name, status, stderr)
		}
		rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll() // it holds that all rows are equally wide
		if err != nil || len(rows) < 10 {
			t.Errorf("%s: %d rows, %v", name, len(rows), err)
		}
	}
}

func TestMeetingsAsCSV(t *testing.T) {
	_, stdout, _ := call(release, "parse", "-format", "csv", "-records", "meetings", "-")
	want := `source,index,version,kind,format,status,recalled,level,date,place,place_country,participants,roles,countries,series,round,occasion,topics,outcomes,start,end
'-,0,` + communique.Version + `,meeting,in-person,held,false,,2023-03-03,Oslo,NO,Kari Holm; Jaan Tamm,Foreign Minister; Foreign Minister,NO; EE,,,,,,21,107
`
	if diff := cmp.Diff(want, stdout); diff != "" {
		t.Error(diff)
	}
}

func TestCells(t *testing.T) {
	for want, v := range map[string]any{
		"'=1+1": "=1+1", "'@a": "@a", "'\tx": "\tx", "'+1": "+1", "'-a": "-a", "'＝1": "＝1", "1=1": "1=1", "-4.5": communique.Decimal("-4.5"), "": 0, "9": 9,
		"a; ; c": []string{"a", "", "c"}, "'-a; b": []string{"-a", "b"}, "NO; EE": []communique.Country{"NO", "EE"}, "held": communique.Held,
	} {
		if got := cell(v); got != want {
			t.Errorf("%v is the cell %q, want %q", v, got, want)
		}
	}
}
