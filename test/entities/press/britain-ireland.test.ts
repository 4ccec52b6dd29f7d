import { names } from "./press.ts";

names("Britain and Ireland", [
	[
		"{The prime minister’s official spokesman} would not say. Britain votes in May.",
		["10 Downing Street, organization"],
	],
	[
		"{Downing Street} said there was no plan. The British vote. {His spokesman} said so.",
		["Downing Street, organization", "Downing Street, organization"],
	],
	[
		"{Nadia Kersey KC, prosecuting}, opened the case. {Miss Kersey} said he lied. {The prosecutor} called a clerk.",
		["Nadia Kersey, person", "Nadia Kersey, person", "Nadia Kersey, person"],
	],
	[
		"Gareth Pryce died. {Ian Pryce, a supervisor and no relation}, gave evidence. {Mr Pryce} said he had one van.",
		["Ian Pryce, person", "Ian Pryce, person"],
	],
	[
		"{Mr Pryce’s widow, Bethan}, wept. The court heard that Gareth Pryce had rung. {Mrs Pryce} said he was kind.",
		["Bethan Pryce, person", "Bethan Pryce, person"],
	],
	[
		"{Sir Colin Fairweather, the former transport secretary}, disagreed. {Sir Colin} called it daft.",
		["Colin Fairweather, person", "Colin Fairweather, person"],
	],
	[
		"{The shadow environment secretary, Lorna Pettifer}, demanded answers. {Pettifer} said it was late.",
		["Lorna Pettifer, person", "Lorna Pettifer, person"],
	],
	[
		"{Calder and Wenning Water, which owns the reservoir}, said voids were grouted.",
		["Calder and Wenning Water, organization"],
	],
	[
		"{Thornley Borough Council} backed it. {A council spokeswoman} said work starts soon.",
		["Thornley Borough Council, organization", "Thornley Borough Council, organization"],
	],
	[
		"{West Marches Police} were called at nine. {Police} said two men were held.",
		["West Marches Police, organization", "West Marches Police, organization"],
	],
	[
		"{Detective Constable Yusuf Bright} agreed. {The officer} said he had no notes.",
		["Yusuf Bright, person", "Yusuf Bright, person"],
	],
	[
		"{The Taoiseach, Eoin Brannigan,} told the Dáil it was over. {Mr Brannigan} said so twice.",
		["Eoin Brannigan, person", "Eoin Brannigan, person"],
	],
	["{Tánaiste Aoife Keane} ruled it out.", ["Aoife Keane, person"]],
	["{Dublin} wants changes.", ["Government of Ireland, organization"]],
	[
		"{A spokesperson for Tarrant} said work had stopped. Tarrant Highways dug the road.",
		["Tarrant Highways, organization"],
	],
	[
		"{Coroner Eleanor Maddock} adjourned. {The coroner} thanked the family.",
		["Eleanor Maddock, person", "Eleanor Maddock, person"],
	],
	[
		"{Cllr Brian Aske} voted against. {Cllr Aske} said it was a sell-off.",
		["Brian Aske, person", "Brian Aske, person"],
	],
	[
		"{Lady Hargreave} chaired it. {She} said lessons were learned.",
		["Hargreave, person", "Hargreave, person"],
	],
	["{Campaigners} said the scheme was flawed.", ["campaigners, group"]],
	[
		"{The Environment Agency} warned of floods. {The agency} opened gates.",
		["Environment Agency, organization", "Environment Agency, organization"],
	],
]);
