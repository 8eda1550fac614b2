package communique_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// Who gets a sum where no word beside it tells that, or nobody where the signs speak for two or for too little.
func TestTakers(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"the other of two", norwayInKenya + "A loan of 5 million dollars was agreed.", "loan: NO to KE: exact 5000000 USD committed"},
		{"the other country of the release", "Oslo, 5 May 2023 - Foreign Minister Jane Doe of Norway spoke to the press about Kenya. Norway will provide a grant of NOK 5 million for schools.", "grant: NO to KE: exact 5000000 NOK planned"},
		{"where they met", norwayInKenya + "The hospital in question is to cost 40 million dollars.", "project: NO to KE: exact 40000000 USD; hospital planned"},
		{"two as likely", "Oslo, 5 May 2023 - Norway, Kenya and Ghana held talks. Norway will provide a grant of NOK 5 million for schools.", "grant: NO to -: exact 5000000 NOK planned"},
		{"a city that is only of the dateline", "Accra, 5 May 2023 - Chad and Mali held talks. Norway will give 4 million dollars in humanitarian aid.", "grant: NO to -: exact 4000000 USD planned"},
		{"the country of the title, not the bank's seat", "Fund backs Kenya's roads\n\nManila, Philippines, 5 May 2023 - The Asian Development Bank has approved a loan of 5 million dollars to pave lanes in the country's north.", "loan: Asian Development Bank to KE: exact 5000000 USD committed"},
		{"not where the loan was signed", norwayInKenya + "The Minister of Finance of Kenya and the European Investment Bank signed a contract in Luxembourg on 3 May for a loan of 5 million euros.", "loan: European Investment Bank to KE: exact 5000000 EUR committed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := gocmp.Diff([]string{test.want}, capital(t, test.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
