import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they mean, in order. */
type Row = readonly [text: string, speakers: readonly string[]];

const FORMS_OF_ADDRESS: readonly Row[] = [
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
		[
			"Ostavia Ministry of Foreign Affairs, organization",
			"Ostavia Ministry of Foreign Affairs, organization",
		],
	],
];

const ARAB: readonly Row[] = [
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
];

const RUSSIA_TURKEY_IRAN: readonly Row[] = [
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
];

const CHINA_JAPAN_KOREA: readonly Row[] = [
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
];

const BRITAIN_IRELAND: readonly Row[] = [
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
];

const UNITED_STATES: readonly Row[] = [
	[
		"{Republican Gov. Tom Ballard} signed it. {Ballard} said it was time. {The governor} left at noon.",
		["Tom Ballard, person", "Tom Ballard, person", "Tom Ballard, person"],
	],
	[
		"{Sen. Maria Cortez, D-N.M.,} voted no. {The senator} cited costs.",
		["Maria Cortez, person", "Maria Cortez, person"],
	],
	[
		"{Sens. Paul Renner (R-Ohio), Ada Bloom (D-Ore.) and Lee Tran (D-Wash.)} wrote to him.",
		["Paul Renner, person", "Ada Bloom, person", "Lee Tran, person"],
	],
	[
		"{Daniel Paluh, a Ph.D. candidate at the University of Florida}, led it. {Paluh} said frogs lost teeth.",
		["Daniel Paluh, person", "Daniel Paluh, person"],
	],
	[
		"{Denise Kurtz, a company spokeswoman}, said the plant stays. Brannock Tool cut jobs. {Kurtz} gave no number.",
		["Denise Kurtz, person", "Denise Kurtz, person"],
	],
	[
		"Brannock Tool shares fell. {Brannock} said sales slid. {The company} cut its forecast.",
		["Brannock Tool, organization", "Brannock Tool, organization"],
	],
	[
		"{Police} said no one was hurt. The Millbrook Police Department closed the street.",
		["Millbrook Police Department, organization"],
	],
	[
		"{Prosecutors} said he stole it. The Brandt County District Attorney's Office filed charges.",
		["Brandt County District Attorney's Office, organization"],
	],
	[
		"The fire began in Tolliver County. {County officials} said the cause was unknown.",
		["Tolliver County officials, organization"],
	],
	[
		"{Sheriff Dale Upton} said a deputy fired. {The sheriff} named no one.",
		["Dale Upton, person", "Dale Upton, person"],
	],
	[
		"{A neighbor} said she heard a bang. {The neighbor} called 911.",
		["a neighbor, unnamed", "a neighbor, unnamed"],
	],
	[
		"{The White House} declined. {The administration} says the rule stands. President Carl Dunmore spoke.",
		["White House, organization", "Dunmore administration, organization"],
	],
	[
		"{The Dunmore administration} sued; {the administration} lost.",
		["Dunmore administration, organization", "Dunmore administration, organization"],
	],
	[
		"{Coach Rick Tanaka} liked the effort. {Tanaka} said they ran hard. {The coach} smiled.",
		["Rick Tanaka, person", "Rick Tanaka, person", "Rick Tanaka, person"],
	],
	[
		"{Quarterback Jalen Moss} threw twice. {He} said it felt good.",
		["Jalen Moss, person", "Jalen Moss, person"],
	],
	[
		"{The National Transportation Safety Board (NTSB)} sent a team. {The NTSB} found ice. {The board} meets in May.",
		[
			"National Transportation Safety Board, organization",
			"National Transportation Safety Board, organization",
			"National Transportation Safety Board, organization",
		],
	],
	[
		"{People familiar with the matter} said a sale was near. {One of them} put it at $4 billion.",
		[
			"people familiar with the matter, anonymous",
			"one of the people familiar with the matter, anonymous",
		],
	],
	[
		"{An official, who spoke on condition of anonymity}, said talks had stalled.",
		["an official, anonymous"],
	],
	[
		"{House Speaker Anna Price} and {Senate leader Bob Quill} met. {Price} called it useful.",
		["Anna Price, person", "Bob Quill, person", "Anna Price, person"],
	],
	[
		"{A Reuters/Ipsos poll} found most agree. {The poll} asked 1,000 adults.",
		["Reuters/Ipsos poll, document", "Reuters/Ipsos poll, document"],
	],
	[
		"{Carla Ruiz and her brother Luis} said they were safe.",
		["Carla Ruiz, person", "Luis Ruiz, person"],
	],
	["{A woman who gave her name only as Tasha} said rents doubled.", ["Tasha, person"]],
	[
		"{Justice Ellen Marsh} wrote the opinion. {Marsh} cited history.",
		["Ellen Marsh, person", "Ellen Marsh, person"],
	],
	[
		"{The Associated Press} and {The New York Times} reported it; {the AP} called the race.",
		[
			"Associated Press, organization",
			"The New York Times, organization",
			"Associated Press, organization",
		],
	],
];

const SOUTH_ASIA: readonly Row[] = [
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
];

const AFRICA: readonly Row[] = [
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
];

const PACIFIC_AMERICAS_EUROPE: readonly Row[] = [
	["{Malacañang} said it was studying the case.", ["Malacañang, organization"]],
	[
		"{The Philippine Institute of Volcanology and Seismology (Phivolcs)} raised the alert. {Phivolcs} saw ash.",
		[
			"Philippine Institute of Volcanology and Seismology, organization",
			"Philippine Institute of Volcanology and Seismology, organization",
		],
	],
	[
		"{Mayor Jun Dela Cruz} closed schools. {Dela Cruz} said winds were strong.",
		["Jun Dela Cruz, person", "Jun Dela Cruz, person"],
	],
	[
		"{Premier Kate Hollis} said borders stay shut. {Ms Hollis} blamed the feds.",
		["Kate Hollis, person", "Kate Hollis, person"],
	],
	["{Canberra} signed the pact.", ["Government of Australia, organization"]],
	[
		"{NSW Police} found the car. {Police} want dashcam film.",
		["NSW Police, organization", "NSW Police, organization"],
	],
	[
		"{The Bureau of Meteorology} warned of hail. {The bureau} sees gusts.",
		["Bureau of Meteorology, organization", "Bureau of Meteorology, organization"],
	],
	["{Wellington} will send aid.", ["Government of New Zealand, organization"]],
	[
		"{President Lucía Barrera} vetoed it. {Barrera} cited debt.",
		["Lucía Barrera, person", "Lucía Barrera, person"],
	],
	["{Brasília} objected.", ["Government of Brazil, organization"]],
	["{The Mexican Foreign Ministry} lodged a note.", ["Mexican Foreign Ministry, organization"]],
	[
		"{Chancellor Greta Lindner} met unions. {Lindner} offered talks.",
		["Greta Lindner, person", "Greta Lindner, person"],
	],
	[
		"{Berlin} and {Paris} back it.",
		["Government of Germany, organization", "Government of France, organization"],
	],
	["{The Élysée} confirmed the call.", ["Élysée, organization"]],
	[
		"{Ursula von der Heide, president of the commission}, spoke. {Von der Heide} urged calm.",
		["Ursula von der Heide, person", "Ursula von der Heide, person"],
	],
	[
		"{The European Central Bank (ECB)} held rates. {The bank} sees risks.",
		["European Central Bank, organization", "European Central Bank, organization"],
	],
	[
		"{Germany's economy ministry} declined to pay more.",
		["German Ministry of Economy, organization"],
	],
	["{Kyiv} asked for shells.", ["Government of Ukraine, organization"]],
	[
		"{Rome} and {Vienna} disagree on the pass.",
		["Government of Italy, organization", "Government of Austria, organization"],
	],
	["{Israeli officials} said a deal was close.", ["Israeli officials, organization"]],
	["{The Qasiran Red Crescent} lost a convoy.", ["Qasiran Red Crescent, organization"]],
	[
		"{The World Health Organization (WHO)} sent tents. {The WHO} wants calm. {The organization} meets soon.",
		[
			"World Health Organization, organization",
			"World Health Organization, organization",
			"World Health Organization, organization",
		],
	],
];

const STATES: readonly Row[] = [
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
];

const STYLES: Readonly<Record<string, readonly Row[]>> = {
	"forms of address of many countries": FORMS_OF_ADDRESS,
	"the Arab press": ARAB,
	"Russia, Turkey and Iran": RUSSIA_TURKEY_IRAN,
	"China, Japan and Korea": CHINA_JAPAN_KOREA,
	"Britain and Ireland": BRITAIN_IRELAND,
	"the United States": UNITED_STATES,
	"South Asia": SOUTH_ASIA,
	Africa: AFRICA,
	"the Pacific, Latin America and Europe": PACIFIC_AMERICAS_EUROPE,
	"states that no table has": STATES,
};

describe.each(Object.entries(STYLES))("names in the press of %s", (_, rows) => {
	test.each(rows)("%s", (text, speakers) => {
		expect(sources(text)).toEqual(speakers);
	});
});
