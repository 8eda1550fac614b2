package communique_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/communique-go/communique"
)

// Names as the world writes them, and offices as its protocols do: one sentence each.
func TestNamesOfTheWorld(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		// names by language
		{"Foreign Minister of Jordan Nasser bin Khalid Al Rawashdeh met the press.", []string{"Nasser bin Khalid Al Rawashdeh (JO): Foreign Minister"}},
		{"Sheikh Tamim bin Faisal Al Suwaidi, Minister of State of Qatar, arrived in Tunis.", []string{"Tamim bin Faisal Al Suwaidi (QA): Minister of State"}},
		{"The Minister of Foreign Affairs of Algeria, Abdelkader El-Mekki, spoke by phone.", []string{"Abdelkader El-Mekki (DZ): Minister of Foreign Affairs"}},
		{"The President of Mauritania, Sidi Ould Cheikh Ahmedou, received the envoy.", []string{"Sidi Ould Cheikh Ahmedou (MR): President"}},
		{"President of Kazakhstan Nurlan-Zhomart Saparuly opened the plant.", []string{"Nurlan-Zhomart Saparuly (KZ): President"}},
		{"Minister of Foreign Affairs of Turkmenistan R.Meredov received the delegation.", []string{"R.Meredov (TM): Minister of Foreign Affairs"}},
		{"Foreign Minister of Serbia Marko Đurić-Popović and Deputy Prime Minister of Serbia Siniša Mali attended.", []string{"Marko Đurić-Popović (RS): Foreign Minister", "Siniša Mali (RS): Deputy Prime Minister"}},
		{"Premier of China Zhang Weiming held talks with visiting Prime Minister of Tonga Sione Tupou.", []string{"Zhang Weiming (CN): Premier", "Sione Tupou (TO): Prime Minister"}},
		{"Vice Foreign Minister of Korea Chung Woo-jin chaired the meeting.", []string{"Chung Woo-jin (KR): Vice Foreign Minister"}},
		{"Minister of Foreign Affairs of Japan IWAYA Takeshi received a courtesy call.", []string{"Iwaya Takeshi (JP): Minister of Foreign Affairs"}},
		{"Vietnamese Deputy Minister of Foreign Affairs Nguyen Thi Bich Hang thanked Laos.", []string{"Nguyen Thi Bich Hang (VN): Deputy Minister of Foreign Affairs"}},
		{"The Permanent Secretary for Foreign Affairs of Thailand, Eksiri Pintaruchi, led the delegation.", []string{"Eksiri Pintaruchi (TH): Permanent Secretary for Foreign Affairs"}},
		{"The Foreign Minister of Bangladesh, AK Abdul Karim, met the Foreign Minister of Korea, OH Joon-ho.", []string{"AK Abdul Karim (BD): Foreign Minister", "Oh Joon-ho (KR): Foreign Minister"}},
		{"Visiting Jakarta, Foreign Minister of Chad Jan Lima thanked Parliament.", []string{"Jan Lima (TD): Foreign Minister"}},
		{"Ms Ana Lima was Director, Biological Disarmament Unit, and Director of the Middle East Section.", []string{"Ana Lima (): Director"}},
		{"The Standing Deputy Minister of Justice of Vietnam, Dr Hoang The Lien, met Mr Nguyen The Phuong in Hue.", []string{"Hoang The Lien (VN): Standing Deputy Minister of Justice", "Nguyen The Phuong (): "}},
		{"Mr Jan Costa is to be Chad’s new Ambassador to Turkey. He will replace Ms Ana Lima, who has been Ambassador since 2004.", []string{"Jan Costa (TD): Ambassador", "Ana Lima (TD): Ambassador"}},
		{"He met the Secretary General of the Chadian Cabinet H.E Ana Lima.", []string{"Ana Lima (TD): Secretary General of the Chadian Cabinet"}},
		{"U Than Aung, Union Minister for Commerce of Myanmar, met traders.", []string{"Than Aung (MM): Union Minister for Commerce"}},
		{"Indonesian Foreign Minister Sugiono will travel to Suva.", []string{"Sugiono (ID): Foreign Minister"}},
		{"The Minister of Trade, Sugiharto, met his Fijian counterpart, Wisnaru, in Suva.", []string{"Sugiharto (): Minister of Trade", "Wisnaru (FJ): Minister of Trade"}},
		{"Prime Minister and Minister for Finance Sugiharto thanked Chad.", []string{"Sugiharto (): Prime Minister; Minister for Finance"}},
		{"They are Ana Lima, Ambassador of Fiji; Sugiono, Ambassador of Oman; and Jan Costa, Ambassador of Chad.", []string{"Ana Lima (FJ): Ambassador", "Sugiono (OM): Ambassador", "Jan Costa (TD): Ambassador"}},
		{"Ursula VON DER LUND met Minister NGUYEN VAN HUNG and Luiz LULA DA ROCHA, President of the Federal Democratic Republic of Nepal.", []string{"Ursula von der Lund (): ", "Nguyen Van Hung (): Minister", "Luiz Lula da Rocha (NP): President"}},
		{"Indian Minister of State Dr. Subramaniam Chandrasekhar-Rao spoke.", []string{"Subramaniam Chandrasekhar-Rao (IN): Minister of State"}},
		{"Foreign Minister of Sri Lanka Vijitha Hewa Wickramanayake addressed the Council.", []string{"Vijitha Hewa Wickramanayake (LK): Foreign Minister"}},
		{"The Cabinet Secretary for Foreign Affairs of Kenya, Wanjiku wa Kamau, met the press.", []string{"Wanjiku wa Kamau (KE): Cabinet Secretary for Foreign Affairs"}},
		{"Minister of Foreign Affairs of Ghana Samuel Okudzeto-Mensah signed.", []string{"Samuel Okudzeto-Mensah (GH): Minister of Foreign Affairs"}},
		{"Prime Minister of Samoa Laauli Leuatea Schmidt-Tofa arrived.", []string{"Laauli Leuatea Schmidt-Tofa (WS): Prime Minister"}},
		{"Papua New Guinea's Minister for Foreign Affairs Justin Tkatchenko will pay a visit.", []string{"Justin Tkatchenko (PG): Minister for Foreign Affairs"}},
		{"The Foreign Minister of Peru, Elías Paredes Figueroa, met Paraguay's Foreign Minister, Rubén Ortega Lesmes.", []string{"Elías Paredes Figueroa (PE): Foreign Minister", "Rubén Ortega Lesmes (PY): Foreign Minister"}},
		{"Brazilian Foreign Minister Mauro Luiz Iecker dos Santos e Silva opened the forum.", []string{"Mauro Luiz Iecker dos Santos e Silva (BR): Foreign Minister"}},
		{"Undersecretary for Migrant Workers’ Affairs of the Philippines Eduardo Jose A. de Vega received the envoy. Undersecretary de Vega thanked Romania.", []string{"Eduardo Jose A. de Vega (PH): Undersecretary for Migrant Workers’ Affairs"}},
		{"The EU's High Representative met President von der Berg in Brussels.", []string{"von der Berg (): President"}},
		{"Dutch Minister of Foreign Affairs Caspar van den Brink thanked Malta.", []string{"Caspar van den Brink (NL): Minister of Foreign Affairs"}},
		{"Icelandic Minister for Foreign Affairs Þorgerður Katrín Gunnarsdóttir visited Oslo.", []string{"Þorgerður Katrín Gunnarsdóttir (IS): Minister for Foreign Affairs"}},
		{"Hungary's Minister of Foreign Affairs and Trade, SZIJJÁRTÓ Ferenc, agreed.", []string{"Szijjártó Ferenc (HU): Minister of Foreign Affairs and Trade"}},
		{"Prime Minister of Mongolia L.Oyun-Erdene received Ambassador of Finland Jan Salo.", []string{"L.Oyun-Erdene (MN): Prime Minister", "Jan Salo (FI): Ambassador"}},
		{"Georgian Foreign Minister Maka Botchorishvili-Jgenti spoke.", []string{"Maka Botchorishvili-Jgenti (GE): Foreign Minister"}},
		{"Ethiopian State Minister of Foreign Affairs Ambassador Tadesse Bekele Alemu opened the session.", []string{"Tadesse Bekele Alemu (ET): State Minister of Foreign Affairs; Ambassador"}},
		{"He received in Abu Dhabi Rubén Costa Lima, Minister of Trade of Chad.", []string{"Rubén Costa Lima (TD): Minister of Trade"}},
		{"Chad's Trade Minister January Makora met Prime Minister Sir Jan Poe KCB KC MP of Norway.", []string{"January Makora (TD): Trade Minister", "Jan Poe (NO): Prime Minister"}},
		{"The Secretary-General of the African Union, Mr Baron Lima, met President Duma Boro of Chad and High Commissioner of Kenya Tan Yang Thai.", []string{"Baron Lima (): Secretary-General @ African Union", "Duma Boro (TD): President", "Tan Yang Thai (KE): High Commissioner"}},
		{"Ms. Amy Pope, Director General of the International Organization for Migration, thanked Chad.", []string{"Amy Pope (): Director General @ International Organization for Migration"}},
		{"Foreign Minister Anna March of Kenya met Jan Costa in May. Ms March stressed trade, and Mrs. May thanked her.", []string{"Anna March (KE): Foreign Minister", "Jan Costa (): ", "May (): "}},
		{"United Nations High Commissioner for Human Rights, Mr. Volker Türk, met the minister.", []string{"Volker Türk (): High Commissioner for Human Rights @ United Nations"}},
		{"The Minister met UN High Commissioner for Refugees Ana Lima.", []string{"Ana Lima (): High Commissioner for Refugees @ UN"}},
		{"Minister for Sustainability and the Environment of Singapore Grace Fu spoke.", []string{"Grace Fu (SG): Minister for Sustainability and the Environment"}},
		// offices
		{"Kenya's Prime Cabinet Secretary and Foreign Affairs Cabinet Secretary, Ana Lima, spoke.", []string{"Ana Lima (KE): Prime Cabinet Secretary; Foreign Affairs Cabinet Secretary"}},
		{"State Secretary at the Ministry of Foreign Affairs of Romania Ana Lima met her host.", []string{"Ana Lima (RO): State Secretary @ Ministry of Foreign Affairs"}},
		{"Ana Lima, Minister of State in the Ministry of Finance of Egypt, spoke.", []string{"Ana Lima (EG): Minister of State @ Ministry of Finance"}},
		{"Under-Secretary for Economic Affairs of Oman Ana Lima led the side.", []string{"Ana Lima (OM): Under-Secretary for Economic Affairs"}},
		{"Speaker of the Knesset Ana Lima met Chairman of the Senate of Chad Jan Costa.", []string{"Ana Lima (IL): Speaker @ Knesset", "Jan Costa (TD): Chairman @ Senate of Chad"}},
		{"Governor of the Central Bank of Kenya Ana Lima signed.", []string{"Ana Lima (KE): Governor @ Central Bank of Kenya"}},
		{"Ana Lima, CEO of Bergkraft Energy, thanked Chad.", []string{"Ana Lima (): CEO @ Bergkraft Energy"}},
		{"The Special Envoy of the Secretary-General for Syria, Ana Lima, briefed the Council.", []string{"Ana Lima (): Special Envoy of the Secretary-General for Syria"}},
		{"EU Ambassador to Chad Ana Lima welcomed the step.", []string{"Ana Lima (): Ambassador @ EU"}},
		{"Chargé d'Affaires a.i. of Peru in Ghana Ana Lima handed over copies.", []string{"Ana Lima (PE): Chargé d'Affaires a.i."}},
		{"The Consul General of Malta in Sydney, Ana Lima, attended.", []string{"Ana Lima (MT): Consul General"}},
		{"The Ambassador of Chad and Dean of the Diplomatic Corps, Ana Lima, spoke.", []string{"Ana Lima (TD): Ambassador; Dean of the Diplomatic Corps"}},
		{"The Crown Prince and Prime Minister of Bahrain, Salman bin Ali, met the King of Norway.", []string{"Salman bin Ali (BH): Crown Prince; Prime Minister"}},
		{"First Lady of Colombia Ana Lima opened the school.", []string{"Ana Lima (CO): First Lady"}},
		{"Acting Director-General of the World Trade Organization Ana Lima spoke.", []string{"Ana Lima (): Acting Director-General @ World Trade Organization"}},
		{"Honorary Consul of Latvia in Aqaba Ana Lima attended.", []string{"Ana Lima (LV): Honorary Consul"}},
		{"Deputy Prime Minister and Minister of Foreign and European Affairs of Slovenia Ana Lima spoke.", []string{"Ana Lima (SI): Deputy Prime Minister; Minister of Foreign and European Affairs"}},
		{"Deputy Prime Minister, Minister of Finance of the Republic of Serbia Ana Lima spoke.", []string{"Ana Lima (RS): Deputy Prime Minister; Minister of Finance"}},
		{"The Minister of Foreign Affairs, the National Community Abroad and African Affairs of Algeria, Ana Lima, spoke.", []string{"Ana Lima (DZ): Minister of Foreign Affairs, the National Community Abroad and African Affairs"}},
		{"The Ministers of Agriculture of Cyprus and Jordan, Ana Lima and Jan Costa, signed.", []string{"Ana Lima (CY): Minister of Agriculture", "Jan Costa (JO): Minister of Agriculture"}},
		{"The Presidents of Chad and Niger, Ana Lima and Jan Costa respectively, agreed.", []string{"Ana Lima (TD): President", "Jan Costa (NE): President"}},
		{"Ana Lima and Jan Costa, the Presidents of Chad and Niger, agreed.", []string{"Ana Lima (TD): President", "Jan Costa (NE): President"}},
		{"The ambassadors of Chad, Kenya and Niger - Ana Lima, Eva Berg and Jan Costa - signed.", []string{"Ana Lima (TD): ambassador", "Eva Berg (KE): ambassador", "Jan Costa (NE): ambassador"}},
		{"President Max Vega of Peru met his counterparts from Chad, The Gambia and Niger, Ana Lima, Eva Berg and Jan Costa.", []string{"Max Vega (PE): President", "Ana Lima (TD): President", "Eva Berg (GM): President", "Jan Costa (NE): President"}},
		{"Attending were Foreign Minister Max Vega, the Director of the National Museum, Ana Lima, the Rector of the University of Lima, Jan Costa, and Eva Berg.", []string{"Max Vega (): Foreign Minister", "Ana Lima (): Director @ National Museum", "Jan Costa (): Rector @ University of Lima", "Eva Berg (): "}},
		{"Minister Ana Lima of Chad and her deputy, Jan Costa, took part.", []string{"Ana Lima (TD): Minister", "Jan Costa (TD): deputy"}},
		{"The Vice President and President of the Senate of Chad, Ana Lima, spoke.", []string{"Ana Lima (TD): Vice President; President @ Senate of Chad"}},
		{"The head of the IMF mission to Chad, Ana Lima, met head of the EU election observation mission Jan Costa.", []string{"Ana Lima (): head @ IMF", "Jan Costa (): head @ EU"}},
		{"WHO Country Representative Ana Lima and UNDP Resident Coordinator in Chad Jan Costa took part.", []string{"Ana Lima (): Country Representative @ WHO", "Jan Costa (): Resident Coordinator @ UNDP"}},
		{"At the invitation of Ana Lima, Minister of Trade, the Minister of Trade of Chad, Ambassador Jan Costa, arrived.", []string{"Ana Lima (): Minister of Trade", "Jan Costa (TD): Minister of Trade; Ambassador"}},
		{"Foreign Adviser Ana Lima, the Chief Adviser's Press Secretary, Jan Costa, and Eva Berg met.", []string{"Ana Lima (): Foreign Adviser", "Jan Costa (): Press Secretary", "Eva Berg (): "}},
		{"European Chief Prosecutor Ana Lima met Prosecutor General of Chad Jan Costa.", []string{"Ana Lima (): European Chief Prosecutor", "Jan Costa (TD): Prosecutor General"}},
		{"The Chadian and Nigerien foreign ministers, Ana Lima and Jan Costa, agreed.", []string{"Ana Lima (TD): foreign minister", "Jan Costa (NE): foreign minister"}},
		{"Chadian, Kenyan and Nigerien Presidents Ana Lima, Eva Berg and Jan Costa agreed.", []string{"Ana Lima (TD): President", "Eva Berg (KE): President", "Jan Costa (NE): President"}},
		{"The two ministers, Ana Lima of Chad and Jan Costa of Niger, agreed.", []string{"Ana Lima (TD): minister", "Jan Costa (NE): minister"}},
		{"The Presidents, Ana Lima (Chad) and Jan Costa (Niger), agreed.", []string{"Ana Lima (TD): President", "Jan Costa (NE): President"}},
		{"The Minister for Foreign Affairs, European Union and Cooperation of Spain, Ana Lima, spoke.", []string{"Ana Lima (ES): Minister for Foreign Affairs, European Union and Cooperation"}},
		{"Secretary to the Cabinet of Zambia Ana Lima attended.", []string{"Ana Lima (ZM): Secretary to the Cabinet"}},
		{"Chief Communications Specialist Ana Lima signed for Zambia.", []string{"Ana Lima (ZM): Chief Communications Specialist"}},
		{"His Eminence Cardinal Pietro Lima, Secretary of State of the Holy See, met the King of Spain.", []string{"Pietro Lima (VA): Secretary of State"}},
		{"The Indian Embassy thanked Member of the Political Bureau of the CPC Central Committee and Foreign Minister of China Zhang Wei.", []string{"Zhang Wei (CN): Member of the Political Bureau @ CPC Central Committee; Foreign Minister"}},
		// no people
		{"The reception took place at the Palacio de San Martín and the Apostolic Nunciature.", nil},
		{"The Foreign Office, the Joint Committee and the Board of Directors met.", nil},
		{"All Member States agreed with the Commission and the Chair of the Authority.", nil},
		{"Annex: Agenda Item, Final Communiqué, Terms of Reference and Action Plan were adopted.", nil},
	} {
		t.Run(test.text[:min(len(test.text), 40)], func(t *testing.T) {
			a, err := communique.ParseText(test.text)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range a.People {
				got = append(got, card(p))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", test.text, diff)
			}
		})
	}
}
