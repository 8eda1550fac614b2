package communique

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique/internal/lexicon"
)

// sums are the amounts as "text = value-max currency qualifier".
func sums(s string) (out []string) {
	for _, a := range Amounts(s) {
		value := string(a.Value)
		if a.Max != "" {
			value += "-" + string(a.Max)
		}
		out = append(out, fmt.Sprintf("%s = %s %s %s", a.Text, value, a.Currency, a.Qualifier))
	}
	return out
}

func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// symbols, codes and words, before and after
		{"a loan of €45 million and $7.5bn in bonds", []string{"€45 million = 45000000 EUR exact", "$7.5bn = 7500000000 USD exact"}},
		{"USD 30, 30 USD, 30 US dollars and US$30m", []string{"USD 30 = 30 USD exact", "30 USD = 30 USD exact", "30 US dollars = 30 USD exact", "US$30m = 30000000 USD exact"}},
		{"A$12 million, C$3.5 billion and HK$900", []string{"A$12 million = 12000000 AUD exact", "C$3.5 billion = 3500000000 CAD exact", "HK$900 = 900 HKD exact"}},
		{"A $5 million grant", []string{"$5 million = 5000000 USD exact"}},
		{"40 million Australian dollars and 2 billion Swiss francs", []string{"40 million Australian dollars = 40000000 AUD exact", "2 billion Swiss francs = 2000000000 CHF exact"}},
		{"Rp2,150.75 trillion and CHF1.5m", []string{"Rp2,150.75 trillion = 2150750000000000 IDR exact", "CHF1.5m = 1500000 CHF exact"}},
		{"The budget is 45 MEUR.", []string{"45 MEUR = 45000000 EUR exact"}},

		// numbers
		{"EUR 100 000, EUR 1.250.000, EUR 1,250,000.50 and EUR 850.000", []string{
			"EUR 100 000 = 100000 EUR exact", "EUR 1.250.000 = 1250000 EUR exact",
			"EUR 1,250,000.50 = 1250000.5 EUR exact", "EUR 850.000 = 850000 EUR exact",
		}},
		{"3,7 billion euros", []string{"3,7 billion euros = 3700000000 EUR exact"}},
		{"INR 1,00,000 and Rs. 45 lakh crore", []string{"INR 1,00,000 = 100000 INR exact", "Rs. 45 lakh crore = 45000000000000 INR exact"}},
		{"half a million euros, two and a half billion dollars, a billion yen", []string{
			"half a million euros = 500000 EUR exact",
			"two and a half billion dollars = 2500000000 USD exact", "a billion yen = 1000000000 JPY exact",
		}},
		{"three hundred million dollars and twenty-five thousand euros", []string{
			"three hundred million dollars = 300000000 USD exact",
			"twenty-five thousand euros = 25000 EUR exact",
		}},
		{"2 billion 300 million rubles", []string{"2 billion 300 million rubles = 2300000000 RUB exact"}},
		{"a 15-million-euro plant and a two-billion-dollar line", []string{"15-million-euro = 15000000 EUR exact", "two-billion-dollar = 2000000000 USD exact"}},
		{"650 mln. USD and 5.5million euros", []string{"650 mln. USD = 650000000 USD exact", "5.5million euros = 5500000 EUR exact"}},
		{"It cost 20 million euros in 2020, of which 12 million was a grant.", []string{"20 million euros = 20000000 EUR exact", "12 million = 12000000 EUR exact"}},
		{"Malta pledged 9 million euros. Of this, two million goes to clinics. A further 4 million is meant for ports and 5 million people benefit.", []string{
			"9 million euros = 9000000 EUR exact", "two million = 2000000 EUR exact", "4 million = 4000000 EUR exact",
		}},
		{"Malta pledged 9 million euros.\n\nThe population is 3 million, of whom half a million farm.", []string{"9 million euros = 9000000 EUR exact"}},

		{"EUR 3.2 and 4.1 million respectively", []string{"EUR 3.2 = 3200000 EUR exact", "4.1 million = 4100000 EUR exact"}},

		// ranges
		{"€20-30 million", []string{"€20-30 million = 20000000-30000000 EUR exact"}},
		{"between USD 2 and 3 billion", []string{"between USD 2 and 3 billion = 2000000000-3000000000 USD exact"}},
		{"between 500 million euros and 1 billion euros", []string{"between 500 million euros and 1 billion euros = 500000000-1000000000 EUR exact"}},
		{"US$1.5 billion-$2 billion", []string{"US$1.5 billion-$2 billion = 1500000000-2000000000 USD exact"}},
		{"5 to 7 million pounds", []string{"5 to 7 million pounds = 5000000-7000000 GBP exact"}},
		{"rose from $2 billion to $3 billion", []string{"$2 billion = 2000000000 USD exact", "$3 billion = 3000000000 USD exact"}},

		// qualifiers
		{"over $1 billion; more than EUR 5m; at least 3 million euros", []string{"$1 billion = 1000000000 USD over", "EUR 5m = 5000000 EUR over", "3 million euros = 3000000 EUR over"}},
		{"nearly $1 billion; some €5 million; around 3 million euros", []string{"$1 billion = 1000000000 USD about", "€5 million = 5000000 EUR about", "3 million euros = 3000000 EUR about"}},
		{"up to $40 million; less than €5 million", []string{"$40 million = 40000000 USD up-to", "€5 million = 5000000 EUR under"}},
		{"Trade crossed the $10 billion mark.", []string{"$10 billion = 10000000000 USD over"}},
		{"$10 million or more", []string{"$10 million = 10000000 USD over"}},

		// currencies of several countries
		{"Nepal will receive Rs. 3 billion.", []string{"Rs. 3 billion = 3000000000 NPR exact"}},
		{"Pakistan pledged 500 million rupees to Sri Lanka; Pakistan's grant", []string{"500 million rupees = 500000000 PKR exact"}},
		{"Uganda set aside 900 million shillings.", []string{"900 million shillings = 900000000 UGX exact"}},

		// no money
		{"over 170 companies, 40 percent, 3 million people", nil},
		{"COP28, K2, the Euro 2020 final, dollars and cents", nil},
		{"fell from 12 to 9 million euros", []string{"12 = 12000000 EUR exact", "9 million euros = 9000000 EUR exact"}},
		{"from about 40 to more than 60 million dollars", []string{"40 = 40000000 USD about", "60 million dollars = 60000000 USD over"}},
		{"It gave 5 million euros to about 40 schools.", []string{"5 million euros = 5000000 EUR exact"}},
		{"It rose by 15 million tonnes, from 2 to 3 million.", nil},
		{"In 2022 USD 5 billion was invested.", []string{"USD 5 billion = 5000000000 USD exact"}},
		{"Item 24 - NZ$10 million", []string{"NZ$10 million = 10000000 NZD exact"}},
	} {
		if diff := cmp.Diff(c.want, sums(c.text)); diff != "" {
			t.Errorf("%s\n%s", c.text, diff)
		}
	}
}

// The examples in quantities.txt carry their values.
func TestQuantityExamples(t *testing.T) {
	examples(t, lexicon.Quantity, func(s string) (out []string) {
		for _, a := range Amounts(s) {
			out = append(out, string(a.Value), a.Currency)
			if a.Qualifier != Exact {
				out = append(out, string(a.Qualifier))
			}
		}
		return out
	})
}

func TestDecimalJSON(t *testing.T) {
	for in, want := range map[string]Decimal{"17000000000": "17000000000", "-4.5": "-4.5", "1.7e10": "17000000000", "2.5e-3": "0.0025", "null": ""} {
		var d Decimal
		if err := json.Unmarshal([]byte(in), &d); err != nil || d != want {
			t.Errorf("%s: %q, %v; want %q", in, d, err, want)
		}
		out, err := json.Marshal(want)
		if err != nil || want != "" && string(out) != string(want) {
			t.Errorf("%q marshals as %s, %v", want, out, err)
		}
	}
	for _, in := range []string{`"5"`, "1e999999999", "true"} {
		var d Decimal
		if json.Unmarshal([]byte(in), &d) == nil {
			t.Errorf("%s is read as %q", in, d)
		}
	}
	for _, d := range []Decimal{"1e5", "x", "1.", "01", "-"} {
		if _, err := json.Marshal(d); err == nil || d.Rat() != nil || d.Float64() != 0 {
			t.Errorf("%q passes for a number", d)
		}
	}
	if r := Decimal("0.25").Rat(); r == nil || r.RatString() != "1/4" {
		t.Errorf("0.25 is %v", r)
	}
}
