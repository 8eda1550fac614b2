// Command gen writes the lexicon's tables of countries, demonyms, currencies, capitals and cities from public data and from the
// hand-kept files in gen/hand, which have the last word, and names/endings.txt from names/peoples.txt. It is run by go generate in internal/lexicon:
//
//	COMMUNIQUE_DATA=folder COMMUNIQUE_CLDR=folder go generate
//
// The data folder holds country-codes.csv and currency-codes.csv (datasets/country-codes, datasets/currency-codes: PDDL), world-cities.csv
// (datasets/world-cities, from GeoNames: CC-BY 4.0) and factbook-countries.jsonl (CIA World Factbook: public domain). The CLDR folder
// holds the unpacked npm packages cldr-localenames-full and cldr-numbers-full (Unicode licence), each in a folder of its name, as node_modules does.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	data := flag.String("data", os.Getenv("COMMUNIQUE_DATA"), "folder of the public data")
	cldr := flag.String("cldr", os.Getenv("COMMUNIQUE_CLDR"), "folder of the CLDR packages")
	out := flag.String("out", ".", "folder of the lexicon")
	flag.Parse()
	if err := run(*data, *cldr, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(data, cldr, out string) error {
	if err := endings(out); err != nil { // of files that stand here
		return err
	}
	if data == "" || cldr == "" {
		return fmt.Errorf("set COMMUNIQUE_DATA and COMMUNIQUE_CLDR, or -data and -cldr, to the folders of the sources (see gen/main.go)")
	}
	src, err := readSources(data, cldr, filepath.Join(out, "gen", "hand"))
	if err != nil {
		return err
	}
	for _, table := range []struct {
		file string
		make func(*sources) (string, error)
	}{
		{"world/countries.txt", countryCodes},
		{"world/currencies.txt", currencyCodes},
		{"world/capitals.txt", capitals},
		{"world/cities.txt", cities},
		{"en/countries.txt", countryNames},
		{"en/demonyms.txt", demonyms},
	} {
		text, err := table.make(src)
		if err != nil {
			return fmt.Errorf("%s: %w", table.file, err)
		}
		if err := os.WriteFile(filepath.Join(out, table.file), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// head is the top of a file: what it holds, where it is from, its licence.
func head(lines ...string) *strings.Builder {
	var b strings.Builder
	for _, ln := range lines {
		b.WriteString("# " + ln + "\n")
	}
	return &b
}
