import { names } from "./press.ts";

names("parliaments and campaigns", [
	["{Progressives} are upset that the mayor signed it.", ["progressives, group"]],
	["{Many Millennials} want a change.", ["many Millennials, group"]],
	["Plus Democrats hold few seats. {Democrats} believe it will pass.", ["Democrats, group"]],
	["It is going badly, {one senior Democrat} said.", ["one senior Democrat, unnamed"]],
	[
		"{Representative Dan Kildare, a Michigan Democrat who flew there}, said no. {The Michigan Democrat} left. {A Republican} stayed.",
		["Dan Kildare, person", "Dan Kildare, person", "a Republican, unnamed"],
	],
	["{An American} told the court he was sorry.", ["an American, unnamed"]],
	[
		"{Western European leaders} see it. {Arab officials} do not.",
		["Western European leaders, group", "Arab officials, group"],
	],
	[
		"{Neither Mr. Dolan nor other officials} named the firms.",
		["Dolan, person", "other officials, group"],
	],
	[
		"{Senators Ted Lane and Marco Hill} voted no. {Mr. Lane} called it waste.",
		["Ted Lane, person", "Marco Hill, person", "Ted Lane, person"],
	],
	[
		"{Jock A. Lindqvist, head of policy}, said so. {Mr. Lindqvist} left.",
		["Jock A. Lindqvist, person", "Jock A. Lindqvist, person"],
	],
	["Nashreen Malik passed the checks. {Ms. Malik} said she was glad.", ["Nashreen Malik, person"]],
	[
		"Herald Editor-in-Chief Lothar Baron wrote to all. Donald Moore is like nobody else, said {Baron}.",
		["Lothar Baron, person"],
	],
	[
		"A former clerk got immunity, according to {a senior police official}. {The official} said they had won the help of Bryan Dolum, who ran the server.",
		["a senior police official, unnamed", "a senior police official, unnamed"],
	],
	[
		"President Moore talked with Francois Lefevre. {The French president} sent condolences, while {Moore} offered his own.",
		["Francois Lefevre, person", "Moore, person"],
	],
	[
		"It was set up by Gabbler.com writer Asta Feinberg. Bots lie, {the Gabbler employee} wrote. Chuck Dolan of NBC asked about it.",
		["Asta Feinberg, person"],
	],
	[
		"Hacker, a crafty agent, returns. {Mr. Kaplan, a screenwriter,} laughed. “Hacker is a name we know,” {he} said. He left.",
		["Kaplan, person", "Kaplan, person"],
	],
	[
		"{Anna Dolum} said it was over. “He said: ‘Not one, Anna,’” {she} recalled.",
		["Anna Dolum, person", "Anna Dolum, person"],
	],
	[
		"Hilda Clayton lost. {Brian Fallow, a spokesman for the Clayton campaign,} was calm. {The campaign} denied it. {The Clayton campaign} called it odd.",
		[
			"Brian Fallow, person",
			"Hilda Clayton's campaign, organization",
			"Hilda Clayton's campaign, organization",
		],
	],
	["{A 2008 Clayton veteran} said no. Hilda Clayton left.", ["a 2008 Clayton veteran, unnamed"]],
	[
		"{A story by the daily Dolum} says so, as do {reports emerging in the media}.",
		["story by the daily Dolum, document", "reports emerging in the media, document"],
	],
	["Debating Clayton’s past. Some asked Clayton. {Clayton} said so.", ["Clayton, person"]],
	[
		"Why Bakers Are Praising Hilda Clayton’s Latest Cake Recipe.\nHilda Clayton was tired. {Clayton} said so. {Progressive groups encouraging Hilda Clayton to run} were glad.",
		["Hilda Clayton, person", "progressive groups, group"],
	],
	["{Liberal and conservative economists} agree.", ["liberal and conservative economists, group"]],
	["Bill Clayton left. {The Claytons} preferred the coast.", ["the Claytons, group"]],
	[
		"Sen. Ada Moore saw the Moderate Republicans {who} voted no, and Peruvians, {who} wept.",
		["Moderate Republicans, group", "Peruvians, group"],
	],
	[
		"Thanks to all, {the candidate} said. Then Meg Whitlow, a former candidate for governor, spoke.",
		["the candidate, unnamed"],
	],
	[
		"{Mr. Wiley} spoke of victory for Mr. Trent. In other states, {he} said Mr. Trent could win.",
		["Wiley, person", "Wiley, person"],
	],
	[
		"{Mr. Pike, who left a bakery to Norwin and is opening another firm}, said no.",
		["Pike, person"],
	],
	[
		"{Donald Moore's newly installed campaign chief} said no.",
		["Donald Moore's newly installed campaign chief, unnamed"],
	],
	[
		"The barge sank, according to {reports Mr. Tolle filed as a diver}. Mr. Tolle left.",
		["reports, document"],
	],
	[
		"Sen. Luca Fenn left. {The Ohio senator} was tired. {The independent Oregon senator} was not.",
		["Luca Fenn, person", "the independent Oregon senator, unnamed"],
	],
	[
		"It works, explained {Teal Baker, the director}. {Baker} was glad. A carpenter left.",
		["Teal Baker, person", "Teal Baker, person"],
	],
	[
		"{Serena Kelly of the Institute for Soil and Coastal Safety} wrote it.",
		["Serena Kelly, person"],
	],
	[
		"Democracy Corps met. {Democracy for America, an outfit for voters}, left. {Citizens for Moore} stayed.",
		["Democracy for America, organization", "Citizens for Moore, organization"],
	],
	["{Underdog} sees a chance.", ["underdog, unnamed"]],
	["{Texas-based Matt Mackow} said so.", ["Matt Mackow, person"]],
	[
		"{The Fisheries Department's own printed guidelines} say so, as do {figures her campaign released}.",
		["Fisheries Department's printed guidelines, document", "figures, document"],
	],
	["Rep. Trey Gowd left. In the exchange with Clayton, {Gowd} said no.", ["Trey Gowd, person"]],
	["{New Hampshire polls} show it.", ["New Hampshire polls, document"]],
	[
		"He met Ned Corse, the senator from Idaho. {The senator from Maine} was late.",
		["the senator from Maine, unnamed"],
	],
	[
		"The brothers {John and Brian Mezel} were talking. {John Mezel} left.",
		["John Mezel, person", "Brian Mezel, person", "John Mezel, person"],
	],
	[
		"The fair hired a Charlie Chaplin impersonator {who} juggles.",
		["Charlie Chaplin impersonator, unnamed"],
	],
	["{Pres. Morbel} was late. {Morbel} said so.", ["Morbel, person", "Morbel, person"]],
	[
		"Rain fell. It was late. Nobody came. It is bad, said {an old gardener to both Claytons}. Donald Trent left.",
		["an old gardener to both Claytons, unnamed"],
	],
	[
		"Rain fell. It was late. A Charlie Chaplin impersonator came. It is wet, {the Chaplin actor} said. Gary Holt left.",
		["the Chaplin actor, unnamed"],
	],
	[
		"Hilda Clayton spoke. It was fair, {the progressive heavyweights} wrote.",
		["progressive heavyweights, group"],
	],
	["{The voters filing into the halls} were glad. Roy Herman left.", ["voters, group"]],
	[
		"In a talk with Harbour magazine, {Khan} said no. Nadim Khan is a pilot.",
		["Nadim Khan, person"],
	],
	[
		"Senator Kelly Ayles, a Nebraska Republican, left. {Many Republicans} said no. {Republicans} pounced.",
		["many Republicans, group", "Republicans, group"],
	],
	[
		"It was filmed in a Dorrit bakery. {A Dorrit executive} spoke. The Dorrit ovens are old. Mark Weddell bakes there. {He} said no.",
		["Dorrit, organization", "Mark Weddell, person"],
	],
	[
		"A president who sold the royal yacht and {who} wanted to sail will go.",
		["a president, unnamed"],
	],
	[
		"{The Roads and Ports Directorate of the Department of Coastal Works} said no.",
		["Roads and Ports Directorate of the Department of Coastal Works, organization"],
	],
	[
		"{Rick Wilsen, a singer who toured with Ruby and has coached a choir,} said so.",
		["Rick Wilsen, person"],
	],
	[
		"Ben Carrow left. {Of Carrow, Levine}, who paid, said no. Eric Levine left.",
		["Eric Levine, person"],
	],
	["{Those surveyed} say no. Jorge Llamas, 31, stayed.", ["surveyed, unnamed"]],
	["{Partisans} warn that it is late.", ["partisans, group"]],
	[
		"{Grant Grean, a cook under Presidents Adams and John Q. Moore,} said so.",
		["Grant Grean, person"],
	],
	["It drew doubts, even from some {who} had fought. Donald Trent left.", ["some, group"]],
	[
		"House Speaker Paul Ryder met Donald Trent. {Ryder} said no. {The Kansas Republican} was late.",
		["Paul Ryder, person", "Paul Ryder, person"],
	],
]);
