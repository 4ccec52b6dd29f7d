import { names } from "./press.ts";

names("the Arab world", [
	[
		"{The Ministry of Defense of Turkey} agreed. {The Ministry of Health of Ghana} did not.",
		["Turkish Ministry of Defense, organization", "Ghanaian Ministry of Health, organization"],
	],
	[
		"{Faisal Mekdad, the Syrian Foreign Minister,} said talks would go on. {He} thanked Tehran.",
		["Faisal Mekdad, person", "Faisal Mekdad, person"],
	],
	[
		"Minister of Health Dr. Hala Mansour toured the ward. {Mansour} said beds were short.",
		["Hala Mansour, person"],
	],
	["{Damascus} considers the step illegal.", ["Government of Syria, organization"]],
	[
		"{The country's defense ministry} denied it. Syria's army was on alert.",
		["Syrian Ministry of Defense, organization"],
	],
	["{Syria's official news agency SANA} reported the visit.", ["SANA, organization"]],
	[
		"{The Syrian Arab News Agency (SANA)} reported it; {SANA} gave no source.",
		["Syrian Arab News Agency, organization", "Syrian Arab News Agency, organization"],
	],
	[
		"{Governor of Homs Nabil Qaddour} opened the plant. {The governor} praised the workers.",
		["Nabil Qaddour, person", "Nabil Qaddour, person"],
	],
	[
		"{Eng. Rima al-Saleh, director of the project,} said pumps were back. {Al-Saleh} said two await parts.",
		["Rima al-Saleh, person", "Rima al-Saleh, person"],
	],
	[
		"{A Lebanese security source} told reporters that two men were held.",
		["a Lebanese security source, anonymous"],
	],
	["{Residents of Daraya} said water came twice a week.", ["residents of Daraya, group"]],
	[
		"{Sheikh Tamim bin Khalid Al Thani} received the envoy. {Sheikh Tamim} wished him well.",
		["Tamim bin Khalid Al Thani, person", "Tamim bin Khalid Al Thani, person"],
	],
	[
		"{Riyadh} and {Abu Dhabi} welcomed the truce.",
		[
			"Government of Saudi Arabia, organization",
			"Government of the United Arab Emirates, organization",
		],
	],
	[
		"{Iraqi Prime Minister Adnan al-Hakim} ordered an inquiry; {al-Hakim} promised results.",
		["Adnan al-Hakim, person", "Adnan al-Hakim, person"],
	],
	["{Egyptian officials} said the crossing was open.", ["Egyptian officials, organization"]],
	["{Two witnesses} said they heard shots.", ["two witnesses, group"]],
]);

names("Russia, Turkey and Iran", [
	[
		"{Kremlin spokesman Oleg Vetrov} said no date was set. {Vetrov} called the report false.",
		["Oleg Vetrov, person", "Oleg Vetrov, person"],
	],
	["{The Kremlin} rejected the claim.", ["Kremlin, organization"]],
	["{Moscow} says it will answer.", ["Government of Russia, organization"]],
	[
		"{The Russian Foreign Ministry} summoned the envoy.",
		["Russian Foreign Ministry, organization"],
	],
	[
		"{The press service of the Northern Fleet} said all were safe.",
		["Northern Fleet, organization"],
	],
	[
		"According to {the shipowner, Volga-Trans}, the hull held. {Volga-Trans} ruled out a leak.",
		["Volga-Trans, organization", "Volga-Trans, organization"],
	],
	[
		"{Governor Andrei Lobanov} said roads were shut. {Lobanov} blamed the frost.",
		["Andrei Lobanov, person", "Andrei Lobanov, person"],
	],
	[
		"{A source in the emergency services} told the agency the ship had been warned.",
		["a source in the emergency services, anonymous"],
	],
	[
		"{Transport Minister Kerem Aydın} said the line opens in May. {The minister} gave no cost.",
		["Kerem Aydın, person", "Kerem Aydın, person"],
	],
	[
		"{The transport minister} said it on Wednesday. Transport Minister Kerem Aydın was in Filyos.",
		["Kerem Aydın, person"],
	],
	["{Ankara} has denied the charge.", ["Government of Turkey, organization"]],
	[
		"{President Selim Demirtaş} spoke first. {Demirtaş} thanked the crews.",
		["Selim Demirtaş, person", "Selim Demirtaş, person"],
	],
	[
		"{The ministry's spokesman, Nasser Kanani}, said so. {Kanani} took no questions.",
		["Nasser Kanani, person", "Nasser Kanani, person"],
	],
	["{Tehran} called it a pretext.", ["Government of Iran, organization"]],
	["{Iran's Foreign Ministry} protested.", ["Iranian Foreign Ministry, organization"]],
	[
		"{Mohammad-Reza Karimi, an adviser to the Supreme Leader}, warned of delay.",
		["Mohammad-Reza Karimi, person"],
	],
]);
