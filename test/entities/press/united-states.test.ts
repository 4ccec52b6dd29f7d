import { names } from "./press.ts";

names("the United States", [
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
]);
