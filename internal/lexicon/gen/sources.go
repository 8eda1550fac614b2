package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A row is a line of a CSV file by the names of its columns.
type row map[string]string

type sources struct {
	countries  []row // country-codes.csv
	currencies []row // currency-codes.csv
	cities     []row // world-cities.csv
	factbook   map[string]row
	names      map[string]string // CLDR: code, or code-alt-short, to English name
	money      map[string]string // CLDR: currency code to English name
	hand       map[string][]line
}

func readSources(data, cldr, hand string) (*sources, error) {
	s := &sources{factbook: map[string]row{}, hand: map[string][]line{}}
	var err error
	for _, file := range []struct {
		name string
		rows *[]row
	}{{"country-codes.csv", &s.countries}, {"currency-codes.csv", &s.currencies}, {"world-cities.csv", &s.cities}} {
		if *file.rows, err = readCSV(filepath.Join(data, file.name)); err != nil {
			return nil, err
		}
	}
	if err := s.readFactbook(filepath.Join(data, "factbook-countries.jsonl")); err != nil {
		return nil, err
	}
	if err := s.readCLDR(cldr); err != nil {
		return nil, err
	}
	for _, name := range []string{"countries", "demonyms", "capitals", "cities"} {
		if s.hand[name], err = readHand(filepath.Join(hand, name+".txt")); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func readCSV(file string) ([]row, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	all, err := csv.NewReader(bytes.NewReader(raw)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var rows []row
	for _, fields := range all[1:] {
		r := row{}
		for i, name := range all[0] {
			r[name] = strings.TrimSpace(fields[i])
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// readFactbook reads one JSON object a line, by ISO code: the factbook's own codes are FIPS.
func (s *sources) readFactbook(file string) error {
	iso := map[string]string{}
	for _, c := range s.countries {
		iso[c["FIPS"]] = c["ISO3166-1-Alpha-2"]
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for n, text := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		r := row{}
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n+1, err)
		}
		if code := iso[r["gec"]]; code != "" {
			s.factbook[code] = r
		}
	}
	return nil
}

func (s *sources) readCLDR(dir string) error {
	var territories struct {
		Main struct {
			En struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
	}
	if err := readJSON(filepath.Join(dir, "cldr-localenames-full/main/en/territories.json"), &territories); err != nil {
		return err
	}
	var money struct {
		Main struct {
			En struct {
				Numbers struct {
					Currencies map[string]struct{ DisplayName string }
				}
			}
		}
	}
	if err := readJSON(filepath.Join(dir, "cldr-numbers-full/main/en/currencies.json"), &money); err != nil {
		return err
	}
	s.names, s.money = territories.Main.En.LocaleDisplayNames.Territories, map[string]string{}
	for code, c := range money.Main.En.Numbers.Currencies {
		s.money[code] = c.DisplayName
	}
	return nil
}

func readJSON(file string, v any) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(raw, v); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
