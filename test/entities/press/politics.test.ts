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
		"Herald Editor-in-Chief Martin Baron wrote to all. Donald Moore is like nobody else, said {Baron}.",
		["Martin Baron, person"],
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
		"Why Voters Are Celebrating Hilda Clayton’s Populist Economic Speech.\nHilda Clayton was tired. {Clayton} said so. {Progressive groups encouraging Hilda Clayton to run} were glad.",
		["Hilda Clayton, person", "progressive groups, group"],
	],
	["{Liberal and conservative economists} agree.", ["liberal and conservative economists, group"]],
	["Bill Clayton left. {The Claytons} preferred the coast.", ["the Claytons, group"]],
	[
		"Sen. Ada Moore met the Tea Party Republicans {who} oppose it, and Syrians, {who} fear it.",
		["Tea Party Republicans, group", "Syrians, group"],
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
		"{Mr. Pike, who sold a start-up to Citrix and is building another company}, said no.",
		["Pike, person"],
	],
	[
		"{Donald Moore's newly installed campaign chief} said no.",
		["Donald Moore's newly installed campaign chief, unnamed"],
	],
	[
		"It was late, according to {reports Mr. Schoen filed as a lobbyist}. Mr. Schoen left.",
		["reports, document"],
	],
	[
		"Sen. Marco Ruby left. {The Florida senator} was tired. {The independent Vermont senator} was not.",
		["Marco Ruby, person", "the independent Vermont senator, unnamed"],
	],
	[
		"It works, explained {Teal Baker, the director}. {Baker} was glad. A carpenter left.",
		["Teal Baker, person", "Teal Baker, person"],
	],
	[
		"{Serena Kelly of the Institute for Science and International Security} wrote it.",
		["Serena Kelly, person"],
	],
	[
		"Democracy Corps met. {Democracy for America, an outfit for voters}, left. {Citizens for Moore} stayed.",
		["Democracy for America, organization", "Citizens for Moore, organization"],
	],
	["{Underdog} sees a chance.", ["underdog, unnamed"]],
	["{Texas-based Matt Mackow} said so.", ["Matt Mackow, person"]],
	[
		"{The Justice Department's own published guidelines} say so, as do {figures her campaign released}.",
		["Justice Department's published guidelines, document", "figures, document"],
	],
	["Rep. Trey Gowd left. In the exchange with Clayton, {Gowd} said no.", ["Trey Gowd, person"]],
	["{New Hampshire polls} show it.", ["New Hampshire polls, document"]],
	[
		"He met Ted Cruse, the senator from Texas. {The senator from Florida} was late.",
		["the senator from Florida, unnamed"],
	],
	[
		"The brothers {John and Brian Mezel} were talking. {John Mezel} left.",
		["John Mezel, person", "Brian Mezel, person", "John Mezel, person"],
	],
	[
		"One ad stars an Abraham Lincoln impersonator {who} is late.",
		["Abraham Lincoln impersonator, unnamed"],
	],
	["{Pres. Obrama} was late. {Obrama} said so.", ["Obrama, person", "Obrama, person"]],
	[
		"Rain fell. It was late. Nobody came. It is bad, said {a longtime adviser to both Claytons}. Donald Trent left.",
		["a longtime adviser to both Claytons, unnamed"],
	],
	[
		"Rain fell. It was late. An Abe Lincoln impersonator came. It is late, {the Lincoln actor} said. Gary Johnson left.",
		["the Lincoln actor, unnamed"],
	],
	[
		"Hilda Clayton spoke. It was fair, {the progressive heavyweights} wrote.",
		["progressive heavyweights, group"],
	],
	["{The voters filing into the halls} were glad. Roy Herman left.", ["voters, group"]],
	[
		"In an interview with Time magazine, {Khan} said no. Sadiq Khan is mayor.",
		["Sadiq Khan, person"],
	],
	[
		"Senator Kelly Ayres, a New Hampshire Republican, left. {Many Republicans} said no. {Republicans} pounced.",
		["many Republicans, group", "Republicans, group"],
	],
	[
		"It was shot in a Carrier factory. {A Carrier executive} spoke. The Carrier plant is old. Mark Weddell works there. {He} said no.",
		["Carrier, organization", "Mark Weddell, person"],
	],
	[
		"A president who ended the raid on Osama Lorem and {who} hoped to rest will go.",
		["a president, unnamed"],
	],
	[
		"{The Science and Technology Directorate of the Department of Homeland Security} said no.",
		["Science and Technology Directorate of the Department of Homeland Security, organization"],
	],
	[
		"{Rick Wilsen, a strategist who worked for Ruby and has advised a super PAC,} said so.",
		["Rick Wilsen, person"],
	],
	[
		"Ben Carson left. {Of Carson, Levine}, who paid, said no. Eric Levine left.",
		["Eric Levine, person"],
	],
	["{Those surveyed} say no. Jorge Llamas, 31, stayed.", ["surveyed, unnamed"]],
	["{Partisans} warn that it is late.", ["partisans, group"]],
	[
		"{Grant Grean, an official under Presidents Reagan and George W. Bush,} said so.",
		["Grant Grean, person"],
	],
	["It drew doubts, even from some {who} had fought. Donald Trent left.", ["some, group"]],
	[
		"House Speaker Paul Ryder met Donald Trent. {Ryder} said no. {The Wisconsin Republican} was late.",
		["Paul Ryder, person", "Paul Ryder, person"],
	],
]);
