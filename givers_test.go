package communique_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// Who gives a sum where no word beside it tells that, or nobody where the marks speak for two.
func TestGivers(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"the bank told before lends", "Washington, 5 May 2023 - The World Bank approved new support for Kenya today. A loan of 5 million dollars will rebuild the port of Mombasa.", "loan: World Bank to KE: exact 5000000 USD; port of Mombasa planned"},
		{"the own currency", "Nairobi, 5 May 2023 - The Ambassador of Japan, Ken Mori, visited the port of Mombasa in Kenya. The bridge was built with a loan of 5 million yen.", "loan: JP to KE: exact 5000000 JPY; bridge committed"},
		{"who tells of it", norwayInKenya + "Jane Doe said that a grant of NOK 5 million had been set aside for a hospital.", "grant: NO to KE: exact 5000000 NOK; hospital committed"},
		{"two as likely", "Chad and Mali held talks. Loans of 40 million dollars were agreed.", "loan: - to -: exact 40000000 USD committed"},
		{"a project without a place", norwayInKenya + "Kenya is a friend of Norway. The hospital in question is to cost 40 million dollars.", "project: - to -: exact 40000000 USD; hospital planned"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := gocmp.Diff([]string{test.want}, capital(t, test.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
