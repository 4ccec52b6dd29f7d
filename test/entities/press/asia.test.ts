import { names } from "./press.ts";

names("China, Japan and Korea", [
	[
		"{Ma Xiulan, 58, a farmer in Yanhe County}, remembers the sand. {Ma} said dunes took her field.",
		["Ma Xiulan, person", "Ma Xiulan, person"],
	],
	["{Beijing} urged restraint.", ["Government of China, organization"]],
	[
		"{Foreign ministry spokesperson Liu Wen} said China opposes it. {Liu} repeated this.",
		["Liu Wen, person", "Liu Wen, person"],
	],
	[
		"{Zhang Wenbo, a researcher with the Northwest Institute of Dryland Ecology}, led the trial. {The researcher} says it works.",
		["Zhang Wenbo, person", "Zhang Wenbo, person"],
	],
	[
		"{A study by the Northwest Institute of Dryland Ecology} found the crust holds. {The study} covered 120 hectares.",
		[
			"study by the Northwest Institute of Dryland Ecology, document",
			"study by the Northwest Institute of Dryland Ecology, document",
		],
	],
	["{Official data} showed incomes rose.", ["official data, document"]],
	["{The State Council} approved the plan.", ["State Council, organization"]],
	[
		"{Prime Minister Haruto Kanda} apologised. {Kanda} bowed twice.",
		["Haruto Kanda, person", "Haruto Kanda, person"],
	],
	["{Tokyo} lodged a protest.", ["Government of Japan, organization"]],
	[
		"{The Japan Meteorological Agency (JMA)} warned of waves; {the JMA} lifted it later.",
		["Japan Meteorological Agency, organization", "Japan Meteorological Agency, organization"],
	],
	[
		"{South Korea's Joint Chiefs of Staff} detected a launch.",
		["Joint Chiefs of Staff, organization"],
	],
	["{Seoul} condemned the test.", ["Government of South Korea, organization"]],
	[
		"{Kim Min-jun, a spokesman for the Unification Ministry}, said lines were cut. {Kim} gave no reason.",
		["Kim Min-jun, person", "Kim Min-jun, person"],
	],
	["{Chinese officials} denied it.", ["Chinese officials, organization"]],
]);

names("South Asia", [
	[
		"{Union Minister Arvind Rawat} told reporters the bill was ready. {Rawat} said it would pass.",
		["Arvind Rawat, person", "Arvind Rawat, person"],
	],
	["{New Delhi} summoned the envoy.", ["Government of India, organization"]],
	[
		"{Congress leader Meena Joshi} alleged a scam. {Joshi} wants a probe.",
		["Meena Joshi, person", "Meena Joshi, person"],
	],
	[
		"{A senior official of the Revenue Department, who did not wish to be named}, said files were lost.",
		["a senior official of the Revenue Department, anonymous"],
	],
	[
		"{The Comptroller and Auditor General (CAG)} found gaps. {The CAG} named three districts.",
		[
			"Comptroller and Auditor General, organization",
			"Comptroller and Auditor General, organization",
		],
	],
	["{The Kisan Sangharsh Manch} rejected the offer.", ["Kisan Sangharsh Manch, organization"]],
	[
		"{Chief Minister Lakshmi Nair} visited the camp. {The chief minister} promised aid.",
		["Lakshmi Nair, person", "Lakshmi Nair, person"],
	],
	[
		"{Senator Rubina Qazi} chaired the session. {The senator} asked for maps.",
		["Rubina Qazi, person", "Rubina Qazi, person"],
	],
	["{Islamabad} denied the strike.", ["Government of Pakistan, organization"]],
	[
		"{Brig (retd) Nadeem Afzal} briefed the panel. {Brig Afzal} said rain was heavy.",
		["Nadeem Afzal, person", "Nadeem Afzal, person"],
	],
	[
		"{The Press Trust of India (PTI)} reported it. {PTI} quoted police.",
		["Press Trust of India, organization", "Press Trust of India, organization"],
	],
	["{Dhaka} wants the river shared.", ["Government of Bangladesh, organization"]],
	[
		"{Farmers} blocked the road. {The farmers} want higher prices.",
		["farmers, group", "farmers, group"],
	],
	[
		"{The Supreme Court of India} stayed the order. {The court} gave two weeks.",
		["Supreme Court of India, organization", "Supreme Court of India, organization"],
	],
	[
		"{Smt. Kamala Devi, a schoolteacher}, saw it. {She} ran.",
		["Kamala Devi, person", "Kamala Devi, person"],
	],
]);
