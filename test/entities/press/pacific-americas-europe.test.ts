import { names } from "./press.ts";

names("the Pacific, Latin America and Europe", [
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
	["{Germany's economy ministry} declined to pay more.", ["German Economy Ministry, organization"]],
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
]);
