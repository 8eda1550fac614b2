package communique_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
	"github.com/communique-go/communique/internal/lexicon"
)

const norwayInKenya = "Foreign Minister Jane Doe of Norway met Foreign Minister John Roe of Kenya in Nairobi on 5 May 2023. "

// capital is the investments of a text, each in a line: kind, who, into what, what it is, its period, its status.
func capital(t *testing.T, s string) (out []string) {
	t.Helper()
	a, err := communique.ParseText(s)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	for _, v := range a.Investments {
		var facts []string
		if v.Amount.Value != "" {
			facts = append(facts, money(v.Amount))
		}
		if v.Count.Value != 0 {
			facts = append(facts, fmt.Sprintf("%s %d %s", v.Count.Qualifier, v.Count.Value, v.Count.Of))
		}
		if v.Rank.Position != 0 {
			facts = append(facts, fmt.Sprintf("rank %d of %s", v.Rank.Position, v.Rank.Of))
		}
		for _, list := range [][]string{v.Companies, v.Sectors} {
			if len(list) > 0 {
				facts = append(facts, strings.Join(list, ", "))
			}
		}
		if v.Project != "" {
			facts = append(facts, v.Project)
		}
		line := fmt.Sprintf("%s: %s to %s: %s", v.Kind, ends(v.Investors), ends(v.Recipients), strings.Join(facts, "; "))
		out = append(out, strings.TrimSpace(line+" "+string(v.Period))+" "+string(v.Status))
	}
	return out
}

func money(a communique.Amount) string {
	s := string(a.Value)
	if a.Max != "" {
		s += "-" + string(a.Max)
	}
	return string(a.Qualifier) + " " + s + " " + a.Currency
}

func ends(list []communique.Stake) string {
	var names []string
	for _, s := range list {
		names = append(names, cmp.Or(s.Name, string(s.Country)))
	}
	return cmp.Or(strings.Join(names, " "), "-")
}

func TestInvestments(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{
			"an agency of a third country", norwayInKenya + "The Korea International Cooperation Agency gave 40 million dollars to Kenya.",
			[]string{"grant: Korea International Cooperation Agency to KE: exact 40000000 USD realised"},
		},
		{
			"it is the firm of the sentence before", "Zelmark AS opened a plant in Kenya. It will invest 5 million dollars.",
			[]string{"project: Zelmark AS to KE: exact 5000000 USD; plant planned"},
		},
		{
			"two takers", "Norway will give 5 million dollars to both Kenya and Chad.",
			[]string{"grant: NO to KE TD: exact 5000000 USD planned"},
		},
		{
			"each its own", "Kenya and Chad received grants of 5 million dollars and 6 million dollars, respectively, from Norway.",
			[]string{"grant: NO to KE: exact 5000000 USD realised", "grant: NO to TD: exact 6000000 USD realised"},
		},
		{
			"another people's needs", "Norway will give 5 million dollars to Jordan and another 4 million for Syrian medical aid.",
			[]string{"grant: NO to JO: exact 5000000 USD planned", "grant: NO to SY: exact 4000000 USD planned"},
		},
		{
			"beside what a bank lends", "The World Bank will lend 10 million dollars for the road. The Government of Kenya will provide 2 million dollars.",
			[]string{"loan: World Bank to KE: exact 10000000 USD; road planned", "project: KE to KE: exact 2000000 USD planned"},
		},
		{
			"a stock over years", "Norwegian direct investment in Kenya totalled 2 billion US dollars between 2010 and 2022.",
			[]string{"fdi: NO to KE: exact 2000000000 USD 2010/2022 realised"},
		},
		{
			"a rank completes the sentence before it", "Norwegian investment in Kenya exceeded $2 billion in 2022. This makes Norway the third largest foreign investor in the country.",
			[]string{"fdi: NO to KE: over 2000000000 USD; rank 3 of foreign investor 2022 realised"},
		},
		{
			"what the project before it costs", "Fjordkraft will build a wind farm at Lamu in Kenya. Investment will exceed 5 million dollars.",
			[]string{"project: Fjordkraft to KE: over 5000000 USD; wind farm at Lamu planned"},
		},
		{
			"what the aid before it is", "Norway has stepped up its aid to Kenya. A further 5 million dollars will go to schools.",
			[]string{"grant: NO to KE: exact 5000000 USD planned"},
		},
		{
			"what comes from a state", "The schools in Kenya will be repaired with 5 million dollars from Norway.",
			[]string{"grant: NO to KE: exact 5000000 USD; schools planned"},
		},
		{
			"behind what a sum is for", "Norway will provide 5 million dollars to Kenya to pave roads, as well as 3 million dollars to Chad.",
			[]string{"grant: NO to KE: exact 5000000 USD planned", "grant: NO to TD: exact 3000000 USD planned"},
		},
		{
			"a gap behind a contrast", "Norway provided 5 million dollars to Kenya, whereas Sweden 3 million dollars.",
			[]string{"grant: NO to KE: exact 5000000 USD realised", "grant: SE to KE: exact 3000000 USD realised"},
		},
		{
			"a rank alone", "Norway ranks ninth among foreign investors in Kenya.",
			[]string{"fdi: NO to KE: rank 9 of foreign investors realised"},
		},
		{
			"one of a group", "Norway is one of the five biggest investors in Kenya.",
			[]string{"fdi: NO to KE: rank 5 of investors realised"},
		},
		{
			"companies, counted and named", "More than 1,200 Norwegian companies, including Yara and Equinor, operate in Kenya.",
			[]string{"presence: NO to KE: over 1200 companies; Yara, Equinor realised"},
		},
		{
			"companies by their capital", "About sixty enterprises with Norwegian capital are registered in Kenya.",
			[]string{"presence: NO to KE: about 60 enterprises realised"},
		},
		{
			"a company that is present", "Equinor ASA has been present in the Kenyan market since 2019.",
			[]string{"presence: Equinor ASA to KE: Equinor ASA 2019/.. realised"},
		},
		{
			"companies beside their capital", "Norway's investment in Kenya amounted to $3 billion, with 250 companies, among them Equinor and Yara.",
			[]string{"fdi: NO to KE: exact 3000000000 USD realised", "presence: NO to KE: exact 250 companies; Equinor, Yara realised"},
		},
		{
			"a firm known by what it does", "Varmeland Energi will put 40 million dollars into a bottling works in Nakuru. Last year Oslo-based Fjordal built a plant in Mombasa at a cost of 3 million dollars.",
			[]string{"project: Varmeland Energi to KE: exact 40000000 USD; bottling works in Nakuru planned", "project: Fjordal to KE: exact 3000000 USD; plant in Mombasa realised"},
		},
		{
			"what a relative clause tells of", "They spoke of Block 58, into which Equinor ASA is putting 40 million dollars. They also spoke of a 9 million dollar extension of the Olkaria plant by Siemens Energy.",
			[]string{"project: Equinor ASA to KE: exact 40000000 USD; Block 58 committed", "project: Siemens Energy to KE: exact 9000000 USD; extension of the Olkaria plant committed"},
		},
		{
			"items of a list", "The World Bank signed three loans with Kenya: 61 million dollars for the Lamu port; 22 million euros for rural clinics. Kenya will receive a further 3 million dollars.",
			[]string{"loan: World Bank to KE: exact 61000000 USD; Lamu port committed", "loan: World Bank to KE: exact 22000000 EUR committed", "loan: World Bank to KE: exact 3000000 USD committed"},
		},
		{
			"a line is a credit", "The Bank of Norway opened another line of 5 million dollars for Kenyan coffee growers.",
			[]string{"loan: Bank of Norway to KE: exact 5000000 USD; coffee growers realised"},
		},
		{"companies that only come along are none", "The minister was accompanied by a delegation of 30 Norwegian companies.", nil},
		{
			"a loan of a bank", "The African Development Bank approved a loan of 40 million dollars to Kenya in April 2023.",
			[]string{"loan: African Development Bank to KE: exact 40000000 USD 2023-04 committed"},
		},
		{
			"a grant beside a loan", "The African Development Bank approved a loan of 40 million dollars and a grant of 3 million dollars to Kenya.",
			[]string{"loan: African Development Bank to KE: exact 40000000 USD committed", "grant: African Development Bank to KE: exact 3000000 USD committed"},
		},
		{
			"lines of credit are no project's name", "India has extended Lines of Credit worth USD 12 million to Kenya.",
			[]string{"loan: IN to KE: exact 12000000 USD committed"},
		},
		{
			"one sum in two currencies", "Norway donated 10 million kroner (about 1 million dollars) to Kenya.",
			[]string{"grant: NO to KE: exact 10000000 NOK realised"},
		},
		{
			"thanks", "Roe thanked Norway for the grant of 3 million euros for schools in Turkana.",
			[]string{"grant: NO to KE: exact 3000000 EUR; schools in Turkana realised"},
		},
		{
			"a list of sectors of which one is known", "Norway will provide 3 million euros to Kenya for education, climate-smart farming and good governance.",
			[]string{"grant: NO to KE: exact 3000000 EUR; education, climate-smart farming, good governance planned"},
		},
		{
			"sectors told by what they are called", "Norwegian firms have put 3 million dollars into the semiconductor, toy and hotel sectors of Kenya.",
			[]string{"fdi: NO to KE: exact 3000000 USD; semiconductor, toy, hotel realised"},
		},
		{
			"a sector that a relative clause gives for", "The talks centred on vocational training, for which Norway has committed 3 million dollars to Kenya.",
			[]string{"grant: NO to KE: exact 3000000 USD; vocational training committed"},
		},
		{
			"who is quoted speaks of his firm", "“We will invest 3 million dollars in Kenya,” said Ana Lima, Chief Executive of Fjordkraft AS.",
			[]string{"fdi: Fjordkraft AS to KE: exact 3000000 USD planned"},
		},
		{
			"a sector of an owner", "Norway has directed 3 million dollars to our energy sector in Kenya.",
			[]string{"grant: NO to KE: exact 3000000 USD; energy realised"},
		},
		{
			"what firms live by is no sector of theirs", "Norwegian dairy producer Fjordmelk AS will invest 3 million dollars in Kenya.",
			[]string{"fdi: Fjordmelk AS to KE: exact 3000000 USD planned"},
		},
		{
			"a list that no conjunction ends", "More than 60 Norwegian companies, chiefly in fisheries, operate in Kenya.",
			[]string{"presence: NO to KE: over 60 companies; fisheries realised"},
		},
		{
			"a sector that money is lent to", "Norway's lending to the energy sector in Kenya reached 5 million dollars, 2 million of which went to water supply.",
			[]string{"loan: NO to KE: exact 5000000 USD; energy committed", "loan: NO to KE: exact 2000000 USD; water supply committed"},
		},
		{
			"a list of sources", "Kenya registered foreign direct investment of 90 million dollars in 2020. The main sources were:\n\n- Norway: 40 million dollars\n\n- Sweden: 5 million dollars",
			[]string{"fdi: - to KE: exact 90000000 USD 2020 realised", "fdi: NO to KE: exact 40000000 USD 2020 realised", "fdi: SE to KE: exact 5000000 USD 2020 realised"},
		},
		{
			"what an authority lets in", "The Board of Investments of Kenya approved foreign investments of 90 million dollars.",
			[]string{"fdi: - to KE: exact 90000000 USD committed"},
		},
		{
			"each of two banks", "The Lamu road in Kenya is cofinanced by the Bank of Norway (BN) and the World Bank with 5 million dollars each.",
			[]string{"loan: Bank of Norway to KE: exact 5000000 USD; Lamu road committed", "loan: World Bank to KE: exact 5000000 USD; Lamu road committed"},
		},
		{
			"what has so far been given", "An amount of 5 million dollars has so far been given by Norway to Kenya for the reform of technical and vocational education.",
			[]string{"grant: NO to KE: exact 5000000 USD; reform of technical and vocational education realised"},
		},
		{
			"a loan that is raised", "Norway raised its loan to Kenya to 5 million dollars from 3 million dollars.",
			[]string{"loan: NO to KE: exact 5000000 USD realised", "loan: NO to KE: exact 3000000 USD realised"},
		},
		{
			"a tranche of a grant", "Norway gave Kenya a grant of 5 million dollars. A second tranche of 3 million dollars will follow.",
			[]string{"grant: NO to KE: exact 5000000 USD realised", "grant: NO to KE: exact 3000000 USD planned"},
		},
		{
			"companies then and now", "Over 40 Norwegian companies operate in Kenya, up from 12 in 2010.",
			[]string{"presence: NO to KE: over 40 companies realised", "presence: NO to KE: exact 12 companies 2010 realised"},
		},
		{
			"who pays for something together", "The project is financed by the African Development Bank with a loan of 5 million dollars, the Green Climate Fund with a grant of 4 million and the Government of Kenya with 3 million.",
			[]string{"loan: African Development Bank to KE: exact 5000000 USD committed", "grant: Green Climate Fund to KE: exact 4000000 USD committed", "project: KE to KE: exact 3000000 USD committed"},
		},
		{
			"a government adds its own to a loan", "The World Bank lends Kenya 9 million dollars, and the Government of Kenya will finance 3 million dollars.",
			[]string{"loan: World Bank to KE: exact 9000000 USD committed", "project: KE to KE: exact 3000000 USD planned"},
		},
		{
			"a date that opens a clause is of all its sums", "Since 1995 Norway has provided Kenya with loans totalling 5 million dollars, grants of 4 million and technical assistance worth 3 million.",
			[]string{"loan: NO to KE: exact 5000000 USD 1995/.. realised", "grant: NO to KE: exact 4000000 USD 1995/.. realised", "grant: NO to KE: exact 3000000 USD 1995/.. realised"},
		},
		{
			"each of two sums has its own of two takers", "Norway lent 5 million dollars and 6 million dollars to Kenya and Chad, respectively.",
			[]string{"loan: NO to KE: exact 5000000 USD realised", "loan: NO to TD: exact 6000000 USD realised"},
		},
		{
			"companies that a clause ends with", "Norway is the largest investor in Kenya, with over 40 companies active in the country.",
			[]string{"fdi: NO to KE: rank 1 of investor realised", "presence: NO to KE: over 40 companies realised"},
		},
		{
			"companies that are some of a group", "Among the Norwegian companies operating in Kenya are Fjordkraft and Yara Agri.",
			[]string{"presence: NO to KE: Fjordkraft, Yara Agri realised"},
		},
		{
			"whoever has a largest source of investment takes it", "Norway was also Kenya's largest source of foreign investment, contributing 4 million dollars or 9 per cent of Kenya's total foreign investments in 2023.",
			[]string{"fdi: NO to KE: exact 4000000 USD; rank 1 of source of foreign investment 2023 realised"},
		},
		{
			"what a rise is reckoned over is no time of it", "In 2022 Norwegian investment in Kenya amounted to 4 million dollars, an increase of 9 per cent over 2021.",
			[]string{"fdi: NO to KE: exact 4000000 USD 2022 realised"},
		},
		{
			"companies that a sentence opens with", "With over 40 companies operating in Kenya, Norway welcomed the plan.",
			[]string{"presence: NO to KE: over 40 companies realised"},
		},
		{
			"a sign of two currencies", "Norway approved a grant of SR 5 million to Seychelles.",
			[]string{"grant: NO to SC: exact 5000000 SCR committed"},
		},
		{
			"a long list", "The World Bank will lend 5 million dollars to Kenya, Chad, Ghana, Madagascar, Mali, Niger, Senegal, Tanzania and Togo.",
			[]string{"loan: World Bank to KE TD GH MG ML NE SN TZ TG: exact 5000000 USD planned"},
		},
		{
			"sectors of a country", "Norway is the largest investor in Kenyan ports and logistics.",
			[]string{"fdi: NO to KE: rank 1 of investor; ports, logistics realised"},
		},
		{
			"what lies on one side of a place", "Norway gave Kenya a grant of 5 million dollars for drinking water to villages and for coastal protection east of the city.",
			[]string{"grant: NO to KE: exact 5000000 USD; drinking water realised"},
		},
		{
			"the outlay that the next sentence tells", "Fjordkraft AS of Norway will build a cement plant in Mombasa. The investment is put at 5 million dollars.",
			[]string{"project: Fjordkraft AS to KE: exact 5000000 USD; cement plant in Mombasa planned"},
		},
		{
			"a firm in apposition", "A Norwegian company, Fjordkraft AS, plans to build a cement plant in Mombasa.",
			[]string{"project: Fjordkraft AS to KE: cement plant in Mombasa planned"},
		},
		{
			"the cost of the plant that the next sentence tells", "Fjordkraft AS of Norway plans to build a cement plant in Mombasa. The plant is expected to cost 5 million dollars.",
			[]string{"project: Fjordkraft AS to KE: exact 5000000 USD; cement plant in Mombasa planned"},
		},
		{
			"the sum before the project told of", "Fjordkraft AS of Norway will build a cement plant in Mombasa. The 5-million-dollar project will take three years.",
			[]string{"project: Fjordkraft AS to KE: exact 5000000 USD; cement plant in Mombasa planned"},
		},
		{
			"a name that goes on behind a place", "Norway gave Kenya a grant of 5 million dollars for the rehabilitation of the Nairobi water network.",
			[]string{"grant: NO to KE: exact 5000000 USD; rehabilitation of the Nairobi water network realised"},
		},
		{
			"what will be signed", "Norway expects to sign with Kenya a loan of 3 million dollars.",
			[]string{"loan: NO to KE: exact 3000000 USD planned"},
		},
		{
			"what a signed paper provides for", "The ministers of Norway and Kenya signed a programme under which Norway will provide 3 million dollars.",
			[]string{"grant: NO to KE: exact 3000000 USD committed"},
		},
		{
			"what somebody is going to get", "Kenya will receive 3 million dollars from Norway.",
			[]string{"grant: NO to KE: exact 3000000 USD committed"},
		},
		{
			"a sum of a signed paper", "Norway and Kenya signed on Thursday their Cooperation Programme, which comes with an envelope of 3 million dollars.",
			[]string{"grant: NO to KE: exact 3000000 USD; Cooperation Programme committed"},
		},
		{
			"a body that is given money", "Norway has given UNICEF 3 million dollars for schools.",
			[]string{"grant: NO to UNICEF: exact 3000000 USD realised"},
		},
		{
			"a gift of somebody's, paid out", "Norway's contribution of 3 million dollars to UNICEF was handed over.",
			[]string{"grant: NO to UNICEF: exact 3000000 USD realised"},
		},
		{
			"a pledge", "Norway pledged 3 million euros in humanitarian aid to Kenya.",
			[]string{"grant: NO to KE: exact 3000000 EUR planned"},
		},
		{
			"a plan", "The Norwegian company Equinor plans to invest up to 300 million dollars in a wind farm in Turkana.",
			[]string{"project: Equinor to KE: up-to 300000000 USD; wind farm in Turkana planned"},
		},
		{
			"a wish", "Kenya is seeking Norwegian investment of 300 million dollars in a refinery in Mombasa.",
			[]string{"project: NO to KE: exact 300000000 USD; refinery in Mombasa proposed"},
		},
		{
			"a part of it", "The Bank of Norway extended a loan of 40 million dollars to Kenya, of which 10 million dollars had been paid out.",
			[]string{"loan: Bank of Norway to KE: exact 40000000 USD committed", "loan: Bank of Norway to KE: exact 10000000 USD realised"},
		},
		{
			"each its own", "Norway and Sweden contributed 20 million euros and 5 million euros respectively to Kenya.",
			[]string{"grant: NO to KE: exact 20000000 EUR realised", "grant: SE to KE: exact 5000000 EUR realised"},
		},
		{
			"shares of a flow", "Foreign direct investment in Kenya rose from $2 billion in 2020 to $3 billion in 2022, with Norway accounting for $1 billion.",
			[]string{"fdi: - to KE: exact 2000000000 USD 2020 realised", "fdi: - to KE: exact 3000000000 USD 2022 realised", "fdi: NO to KE: exact 1000000000 USD realised"},
		},
		{
			"areas of cooperation", "The most promising areas for Norwegian investors in Kenya are agriculture, green energy and logistics.",
			[]string{"other: NO to KE: agriculture, green energy, logistics proposed"},
		},
		{
			"made available", "Norway had made $12 million available for water projects in Kenya.",
			[]string{"grant: NO to KE: exact 12000000 USD; water realised"},
		},
		{
			"it goes on", "Norway donated 40 million dollars to Kenya. It will also provide 10 million euros for teacher training.",
			[]string{"grant: NO to KE: exact 40000000 USD realised", "grant: NO to KE: exact 10000000 EUR; teacher training planned"},
		},
		{
			"asked for", "Kenya has asked the World Bank for $500 million.",
			[]string{"loan: World Bank to KE: exact 500000000 USD proposed"},
		},
		{
			"signed for a sum", "The World Bank and the Government of Kenya signed three financing agreements totalling 110 million euros.",
			[]string{"loan: World Bank to KE: exact 110000000 EUR committed"},
		},
		{
			"the company", "Siemens Energy will build a gas turbine plant in Kenya. The company is to invest 120 million euros in the project.",
			[]string{"project: Siemens Energy to KE: exact 120000000 EUR; gas turbine plant planned"},
		},
		{
			"without a sum", "Toyota Tsusho plans to build a desalination plant in Kenya. The World Bank has supported 23 projects in Kenya since 2010.",
			[]string{"project: Toyota Tsusho to KE: desalination plant planned", "project: World Bank to KE: exact 23 projects 2010/.. realised"},
		},
		{
			"a participle plans", "The Finnish company Nordvik will open a battery plant in Narok, Kenya, investing 75 million euros.",
			[]string{"project: Nordvik to KE: exact 75000000 EUR; battery plant in Narok planned"},
		},
		{
			"units of account", "The African Development Bank has approved a UA 42 million loan to Kenya for the Moi ring road.",
			[]string{"loan: African Development Bank to KE: exact 42000000 XUA; Moi ring road committed"},
		},
		{
			"the same in another currency", "Norway will give Kenya NOK 200 million, equivalent to about USD 19 million. Sweden extended a loan of 15 million euros, or roughly $16 million, to Kenya.",
			[]string{"grant: NO to KE: exact 200000000 NOK planned", "loan: SE to KE: exact 15000000 EUR committed"},
		},
		{
			"the cost of the whole", "The African Development Bank approved a loan of 40 million dollars to Kenya. The total project cost is 60 million dollars, of which the Government of Kenya will provide 5 million dollars.",
			[]string{
				"loan: African Development Bank to KE: exact 40000000 USD committed", "project: African Development Bank to KE: exact 60000000 USD committed",
				"project: KE to KE: exact 5000000 USD planned",
			},
		},
		{
			"a lender signs with a bank", "The African Development Bank signed a loan agreement of US $40 million with Mwanga Bank in Nairobi. Norway provided 3 million dollars to the United Nations Development Programme (UNDP) for refugees from Uganda.",
			[]string{
				"loan: African Development Bank to Mwanga Bank: exact 40000000 USD committed", "grant: NO to United Nations Development Programme: exact 3000000 USD realised",
			},
		},
		{
			"of the one who tells it", "The Ambassador of Ireland, Mary Byrne, said that her Government would grant 5 million euros to schools in Kenya.",
			[]string{"grant: IE to KE: exact 5000000 EUR planned"},
		},
		{
			"the place before the figure", "Foreign direct investment in Kenya reached 90 million dollars in 2023. Ireland led with 40 million dollars, followed by China with 20 million dollars. Japan ranked fourth with 5 million dollars.",
			[]string{
				"fdi: - to KE: exact 90000000 USD 2023 realised", "fdi: IE to KE: exact 40000000 USD 2023 realised", "fdi: CN to KE: exact 20000000 USD 2023 realised",
				"fdi: JP to KE: exact 5000000 USD; rank 4 of  2023 realised",
			},
		},
		{
			"a measure is no count", "Equinor will build a 500 MW wind farm in Turkana, Kenya, with an investment of USD 600 million.",
			[]string{"project: Equinor to KE: exact 600000000 USD; 500 MW wind farm in Turkana planned"},
		},
		{
			"by an ambassador", "A grant of 3 million euros was handed over by the Ambassador of Spain to the Ministry of Health of Kenya.",
			[]string{"grant: ES to KE: exact 3000000 EUR realised"},
		},
		{
			"firms that build together", "Fjordkraft ASA plans to sink 15 million dollars into a packaging line in Nakuru in partnership with Kenfarm. The solar plant in Kisumu, built by Fjordkraft ASA with Savanna Power Ltd for 76 million dollars, was opened.",
			[]string{"project: Fjordkraft ASA Kenfarm to KE: exact 15000000 USD; packaging line in Nakuru planned", "project: Fjordkraft ASA Savanna Power Ltd to KE: exact 76000000 USD; solar plant in Kisumu realised"},
		},
		{
			"the group is the firm named before", "Fjordkraft ASA will build a wind farm in Turkana, Kenya. The Norwegian group will inject 120 million dollars.",
			[]string{"project: Fjordkraft ASA to KE: wind farm in Turkana planned", "project: Fjordkraft ASA to KE: exact 120000000 USD planned"},
		},
		{
			"what a bank's figures name is agreed", "Kenya thanked for the help, in particular a grant of 40 million dollars from the African Development Bank for schools.",
			[]string{"grant: African Development Bank to KE: exact 40000000 USD committed"},
		},
		{
			"a bank for customers invests as firms do", "Kuria Bank has invested 40 million dollars in Norway since 2015. The African Development Bank has invested 60 million dollars in Kenya.",
			[]string{"fdi: Kuria Bank to NO: exact 40000000 USD 2015/.. realised", "other: African Development Bank to KE: exact 60000000 USD realised"},
		},
		{
			"what a bank finances a project with is lent", "The African Development Bank is cofinancing the Kisumu road in Kenya with 40 million dollars.",
			[]string{"loan: African Development Bank to KE: exact 40000000 USD; Kisumu road committed"},
		},
		{
			"investment of nobody told is direct", "The Bergen-based maker wants to invest 40 million dollars in Kenya.",
			[]string{"fdi: - to KE: exact 40000000 USD planned"},
		},
		{
			"what goes into an economy, or stays below a sum", "Norway has invested 40 million dollars in the Kenyan economy. Kenyan investments in Norway did not exceed 3 million dollars.",
			[]string{"fdi: NO to KE: exact 40000000 USD realised", "fdi: KE to NO: up-to 3000000 USD realised"},
		},
		{
			"who attracts, registers or approves investment takes it", "The Kenya Investment Authority registered investments worth 4 million dollars. The Kenyan government approved three Norwegian projects worth 5 million dollars. Foreign investment attracted by Kenya came to 6 million dollars.",
			[]string{"fdi: - to KE: exact 4000000 USD realised", "fdi: NO to KE: exact 5000000 USD; exact 3 projects committed", "fdi: - to KE: exact 6000000 USD realised"},
		},
		{
			"an authority for investment brings in that of others", "The Kenya Investment Authority arranged investments worth 4 million dollars in 2022. The Norwegian Export Agency gave Kenya a grant of 5 million dollars.",
			[]string{"fdi: - to KE: exact 4000000 USD 2022 realised", "grant: Norwegian Export Agency to KE: exact 5000000 USD realised"},
		},
		{
			"projects with which somebody is among the largest investors", "With 40 projects valued at 5 million dollars, Norway is the third largest investor in Kenya.",
			[]string{"fdi: NO to KE: exact 5000000 USD; exact 40 projects; rank 3 of investor realised"},
		},
		{
			"a country is no project", "Fjordkraft AS plans to invest 4 million dollars in the Czech Republic.",
			[]string{"fdi: Fjordkraft AS to CZ: exact 4000000 USD planned"},
		},
		{
			"its own share of what others give", "The road is financed by a loan of 4 million dollars from the African Development Bank to Kenya and 5 million dollars from the Government of Kenya.",
			[]string{"loan: African Development Bank to KE: exact 4000000 USD; road committed", "project: KE to KE: exact 5000000 USD; road committed"},
		},
		{
			"who borrows from a bank whose loan it is", "It is the fourth loan of the kind. It is the African Development Bank's fourth loan with Kenbank Bank, totalling 5 million dollars.",
			[]string{"loan: African Development Bank to Kenbank Bank: exact 5000000 USD committed"},
		},
		{
			"what is received for something from a state", "Kenya is to receive 4 million dollars to promote fishing from the Norwegian government.",
			[]string{"grant: NO to KE: exact 4000000 USD committed"},
		},
		{
			"the year of all", "In 2022 Norway invested 4 million dollars in Kenya, Sweden 3 million dollars and Denmark 2 million dollars.",
			[]string{"fdi: NO to KE: exact 4000000 USD 2022 realised", "fdi: SE to KE: exact 3000000 USD 2022 realised", "fdi: DK to KE: exact 2000000 USD 2022 realised"},
		},
		{
			"a part of firms", "He met Norwegian firms, some 27 of which do business in Kenya.", []string{"presence: NO to KE: about 27 firms realised"},
		},
		{"other money", "The budget of Kenya is 30 billion dollars. Its public debt stands at 70 billion dollars. The GDP grew by 5 percent to 110 billion dollars. Equipment worth 2 million dollars was handed over. The fee is 50 dollars.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := gocmp.Diff(test.want, capital(t, norwayInKenya+test.in)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestHomesOfFirms tells where a firm is at home in all the ways that stand round its name.
func TestHomesOfFirms(t *testing.T) {
	for _, firm := range []string{
		"Fjordkraft AS, one of Norway's largest utilities,", "Fjordkraft AS, a maker of cable sets from Norway,", "Fjordkraft AS, a Bergen utility,",
		"Fjordkraft AS, a leading Norwegian utility,", "Oslo's Fjordkraft AS", "The Norwegian group Fjordkraft AS", "Fjordkraft AS, headquartered in Bergen,",
	} {
		a, err := communique.ParseText(norwayInKenya + firm + " invested 5 million dollars in Kenya.")
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Investments) != 1 || len(a.Investments[0].Investors) != 1 || a.Investments[0].Investors[0] != (communique.Stake{Name: "Fjordkraft AS", Country: "NO"}) {
			t.Errorf("%s\n\tgot %+v", firm, a.Investments)
		}
	}
}

// Each word around a sum that has an example makes the records in it that stand behind "=".
func TestAroundExamples(t *testing.T) {
	for _, e := range lexicon.English().Entries(lexicon.Around) {
		for _, example := range e.Examples() {
			in, want, _ := strings.Cut(example, " =")
			all := append(capital(t, norwayInKenya+in), trades(t, norwayInKenya+in)...)
			for _, x := range papers(t, norwayInKenya+in) {
				all = append(all, x[0]+": "+x[3])
			}
			if got := strings.Join(all, "; "); got != strings.TrimSpace(want) {
				t.Errorf("%s: %q\n got %s\nwant %s", e.Rule, in, got, strings.TrimSpace(want))
			}
		}
	}
}

// Each verb and noun of capital that has an example makes the one investment in it, of the kind that its line tells.
func TestCapitalExamples(t *testing.T) {
	for _, kind := range []lexicon.Kind{lexicon.Investing, lexicon.Asset} {
		for _, e := range lexicon.English().Entries(kind) {
			for _, example := range e.Examples() {
				a, err := communique.ParseText(norwayInKenya + example)
				if err != nil {
					t.Fatal(err)
				}
				switch want := e.Get("kind"); {
				case len(a.Investments) != 1:
					t.Errorf("%s: %d investments in %q", e.Rule, len(a.Investments), example)
				case want != "" && string(a.Investments[0].Kind) != want:
					t.Errorf("%s: kind %s in %q", e.Rule, a.Investments[0].Kind, example)
				}
			}
		}
	}
}
