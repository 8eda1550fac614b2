package communique_test

import "testing"

func TestCredentials(t *testing.T) {
	tellEncounters(t, []encountersTold{
		{
			"the envoys told as many, and then by country",
			"President Jane Doe of Norway received credentials from three ambassadors. The ambassadors of Kenya, Chad and Peru presented credentials to the President. President Doe welcomed the diplomats.",
			[]string{"credentials held @ | Jane Doe host | ambassador KE guest | ambassador TD guest | ambassador PE guest"},
		},
		{
			"listed below", "President Jane Doe of Norway received the credentials of two ambassadors.\n\nThe new Heads of Mission are as follows:\n\n1. Mr. John Roe - Ambassador of Kenya\n\n2. Ms. Ann Poe - High Commissioner of Chad",
			[]string{"credentials held @ | Jane Doe host | John Roe guest | Ann Poe guest"},
		},
		{
			"listed below, name and office on lines of their own", "Two ambassadors and a high commissioner presented their credentials to President Jane Doe of Norway.\n\nBelow is the list of those who presented credentials to President Doe.\n\n1. Mr. John March Roe\nAmbassador-designate of Kenya based in Stockholm\n\n2. Ms. Ann Poe\nHigh Commissioner of Ghana\n\n3. Dr. Jan Some\nAmbassador of Chad",
			[]string{"credentials held @ | Ann Poe guest | Jane Doe host | John March Roe guest | Jan Some guest"},
		},
		{
			"nobody is told to whom", "The new Kenyan ambassador John Roe is expected to present his credentials in April.",
			[]string{"credentials planned 2024-04 @ | John Roe"},
		},
		{
			"handed in", "President Jane Doe of Norway received the credentials of a number of foreign diplomats. The credentials were handed in by the ambassadors of Kenya and Chad.",
			[]string{"credentials held @ | Jane Doe host | ambassador KE guest | ambassador TD guest"},
		},
		{
			"told twice", "King Leo of Norway received the letters of credence. The credentials were presented by Ambassador John Roe of Kenya.",
			[]string{"credentials held @ | Leo host | John Roe guest"},
		},
		{
			"talks with each",
			"President Jane Doe of Norway received the credentials of John Roe, Ambassador of Kenya, and Ann Poe, Ambassador of Chad, and then had conversations with each.",
			[]string{"credentials held @ | Jane Doe host | John Roe guest | Ann Poe guest", "meeting held @ | Jane Doe host | John Roe guest", "meeting held @ | Jane Doe host | Ann Poe guest"},
		},
		{
			"who presented his credentials is received no second time",
			"Ambassador John Roe of Kenya and Ambassador Ann Poe of Chad presented their credentials to President Jane Doe of Norway in separate ceremonies. Receiving Ambassador Roe, the President recalled the treaty. Welcoming Ambassador Poe, she praised trade.",
			[]string{"credentials held @ | Jane Doe host | John Roe guest", "credentials held @ | Jane Doe host | Ann Poe guest"},
		},
		{
			"an invitation that somebody bears",
			"Foreign Minister Jane Doe of Norway met Ambassador John Roe of Kenya. Ambassador Roe conveyed an invitation from the Kenyan Foreign Minister, Ann Poe, to visit Nairobi.",
			[]string{"meeting held @ | Jane Doe | John Roe", "visit proposed @Nairobi | Jane Doe guest | Ann Poe host"},
		},
		{
			"at two ceremonies, which officials watched",
			"President Jane Doe of Norway received the credentials of John Roe, Ambassador of Kenya, and Ann Poe, Ambassador of Chad, at two brief ceremonies. The ceremonies at State House were attended by Chief of Protocol Mary Major.",
			[]string{"credentials held @ | Jane Doe host | John Roe guest | Mary Major host", "credentials held @ | Jane Doe host | Ann Poe guest | Mary Major host"},
		},
	})
}

func TestCeremonies(t *testing.T) {
	tellEncounters(t, []encountersTold{
		{
			"the signing ceremony is the signing told before it",
			"Foreign Minister Jane Doe of Norway and Foreign Minister John Roe of Kenya signed a treaty. Ambassador Ann Poe attended the signing ceremony in Oslo on Monday.",
			[]string{"ceremony held 2024-03-11 @ | Jane Doe | John Roe | Ann Poe"},
		},
		{
			"opened with somebody", "Foreign Minister Jane Doe of Norway opened, with Foreign Minister John Roe of Kenya, the cable station.",
			[]string{"ceremony held @ | Jane Doe | John Roe"},
		},
		{
			"a journey to open something", "Foreign Minister Jane Doe of Norway pledged to open a consulate in Nairobi. On 20 April she will travel to Nairobi to open a school.",
			[]string{"visit planned 2024-04-20 @Nairobi | Jane Doe guest", "ceremony planned 2024-04-20 @Nairobi | Jane Doe"},
		},
		{
			"a welcome before talks", "Following a ceremonial welcome at the Palace, President Jane Doe of Norway and President John Roe of Kenya held talks.",
			[]string{"ceremony held @Palace | Jane Doe | John Roe", "meeting held @Palace | Jane Doe | John Roe"},
		},
		{
			"received with honours", "President Jane Doe of Norway was welcomed with military honours by President John Roe of Kenya and laid a wreath at the Memorial.",
			[]string{"ceremony held @ | John Roe host | Jane Doe guest", "ceremony held @Memorial | Jane Doe"},
		},
		{
			"whose inauguration it was", "President Jane Doe of Norway congratulated John Roe on his inauguration on 2 March as President of Kenya.",
			[]string{"ceremony held 2024-03-02 @ | John Roe"},
		},
	})
}
