import { names } from "./press.ts";

names("Africa", [
	[
		"{Hon. Halima Yakubu} said no stall would be touched. {The lawmaker} met traders.",
		["Halima Yakubu, person", "Halima Yakubu, person"],
	],
	[
		"{The Kogi State Government} denied it. {The government} blamed rivals.",
		["Kogi State Government, organization", "Kogi State Government, organization"],
	],
	[
		"{A security guard, who craved anonymity}, said bulldozers came at night.",
		["a security guard, anonymous"],
	],
	[
		"{Alhaji Musa Danjuma} led the team. {Danjuma} thanked donors.",
		["Musa Danjuma, person", "Musa Danjuma, person"],
	],
	["{Abuja} has not answered.", ["Government of Nigeria, organization"]],
	[
		"{Rose Nekesa, a cane grower in Matete}, keeps the slip. “It is small,” says {the mother of five}.",
		["Rose Nekesa, person", "Rose Nekesa, person"],
	],
	[
		"{The Lolwe Sugar Company} owes Sh1.9 billion. {The company} will pay.",
		["Lolwe Sugar Company, organization", "Lolwe Sugar Company, organization"],
	],
	[
		"{Cabinet Secretary Peter Otieno} ordered an audit. {Otieno} gave 30 days.",
		["Peter Otieno, person", "Peter Otieno, person"],
	],
	["{Nairobi} recalled its envoy.", ["Government of Kenya, organization"]],
	["{A Treasury official} said funds were short.", ["Treasury, organization"]],
	[
		"{Premier Thabo Mokoena} opened the clinic. {Mokoena} said queues must end.",
		["Thabo Mokoena, person", "Thabo Mokoena, person"],
	],
	["{Pretoria} abstained.", ["Government of South Africa, organization"]],
	[
		"{The Congress of South African Trade Unions (Cosatu)} called a strike. {Cosatu} wants talks.",
		[
			"Congress of South African Trade Unions, organization",
			"Congress of South African Trade Unions, organization",
		],
	],
	["{Ethiopian authorities} closed the road.", ["Ethiopian authorities, organization"]],
	[
		"{Villagers} said soldiers came. {They} fled at dawn.",
		["villagers, group", "villagers, group"],
	],
]);
