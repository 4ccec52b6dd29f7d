import { names } from "./press.ts";

names("many countries: forms of address", [
	["{Comrade Ri Yong Su} said the dam was safe.", ["Ri Yong Su, person"]],
	[
		"{Atty. Carmen Dizon, the palace press officer}, denied it. {She} gave no date.",
		["Carmen Dizon, person", "Carmen Dizon, person"],
	],
	["{Encik Razali Osman} said so.", ["Razali Osman, person"]],
	[
		"{Mum-of-three Kelly Marsh} said so. {Kelly} wept.",
		["Kelly Marsh, person", "Kelly Marsh, person"],
	],
	["{Grandfather-of-six Ted Pell} said he ran.", ["Ted Pell, person"]],
	["{Cops} said they had no suspect.", ["cops, group"]],
	[
		"{Ostavia’s foreign ministry} said talks would resume. {The ministry’s spokesman} gave no date.",
		["Ostavia Foreign Ministry, organization", "Ostavia Foreign Ministry, organization"],
	],
]);

names("states that no table has", [
	[
		"{Ardovia} denied it. Ardovia's foreign minister flew home.",
		["Government of Ardovia, organization"],
	],
	[
		"{Kessar, which is no member,} called it an insult. The ambassador of Kessar left.",
		["Government of Kessar, organization"],
	],
	["{Brannock} denied it. Brannock's president flew home.", ["Brannock, organization"]],
	[
		"{The government of Lorre} and {Sahmar} met. Sahmar's parliament sat.",
		["Government of Lorre, organization", "Government of Sahmar, organization"],
	],
	[
		"Velmark and its neighbour share a dam. {Velmark} said Velmarki troops had left. {The Velmarki government} gave no date.",
		["Government of Velmark, organization", "Government of Velmark, organization"],
	],
	[
		"Envoys of Ostravia flew to Peshtin. {Peshtin} said Ostravian forces were ready.",
		["Government of Ostravia, organization"],
	],
	[
		"Torvia shut its border. In Kelm, Torvian soldiers stood guard. {Murom's Torvia Observatory} said so. {The government} did not answer.",
		["Torvia Observatory, organization", "Government of Torvia, organization"],
	],
	[
		"On Monday Norlandia's defence ministry denied it. The envoy of Ostuvia left, and the Ostuvian army fired. {Both armies} lost men.",
		["Norlandia army, organization", "Ostuvian army, organization"],
	],
	["{Africa} wants a seat. African troops wait.", ["Africa, organization"]],
	["{Brannock} denied it. The Brannockian style is admired.", ["Brannock, organization"]],
]);
