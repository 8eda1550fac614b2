package main

import (
	"fmt"
	"slices"
	"strings"
)

// funds are codes of ISO 4217 that are no money that a release names: units of account, metals, tests.
var funds = []string{"BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XTS", "XXX", "XBA", "XBB", "XBC", "XBD", "XSU", "XAG", "XAU", "XPD", "XPT", "XAD"}

// former are withdrawn currencies that releases still name.
var former = []string{"BGN", "HRK", "DEM", "FRF", "ITL", "ESP", "ANG", "CUC", "SLL", "VEF", "ZWL", "MRO", "STD", "BYR", "LTL", "LVL", "EEK", "SKK", "ZMK", "GHC", "TRL", "ATS", "BEF", "FIM", "GRD", "IEP", "LUF", "NLG", "PTE", "SIT", "MTL", "CYP"}

// traded are the dollars beside that of the United States in which whole countries reckon their aid and their projects.
var traded = []string{"AUD", "CAD", "NZD", "SGD", "HKD"}

func currencyCodes(s *sources) (string, error) {
	b := head("Currencies: the ISO 4217 code, its name and minor units (digits after the point). `former`: withdrawn; `traded`: a dollar that its country reckons its aid in.",
		"Source: datasets/currency-codes (codes and minor units), CLDR (names); made by internal/lexicon/gen, do not edit.",
		"Licence: PDDL; Unicode License v3.")
	lines := map[string]string{}
	for _, c := range s.currencies {
		code := c["AlphabeticCode"]
		withdrawn := c["WithdrawalDate"] != ""
		if code == "" || slices.Contains(funds, code) || withdrawn && (!slices.Contains(former, code) || lines[code] != "") {
			continue
		}
		name := s.money[code]
		if name == "" {
			name = c["Currency"]
		}
		minor := c["MinorUnit"]
		if minor == "" || minor == "-" {
			minor = "2"
		}
		ln := code + "\t"
		if withdrawn || slices.Contains(former, code) {
			ln += "former "
		}
		if slices.Contains(traded, code) {
			ln += "traded "
		}
		lines[code] = ln + fmt.Sprintf("minor=%s name=%q\n", minor, strings.ReplaceAll(name, "’", "'"))
	}
	var codes []string
	for code := range lines {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	for _, code := range codes {
		b.WriteString(lines[code])
	}
	return b.String(), nil
}
