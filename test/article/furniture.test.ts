import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/article/read.ts";
import { asideOf, bodyOf, FIRST, SECOND } from "./helpers.ts";

/** A line above, between and below two paragraphs, and what it is set aside as; null where it is body. */
const above: readonly [line: string, kind: string | null][] = [
	["Council votes to close the old bridge", "headline"],
	["Is the Old Bridge About to Close?", "headline"],
	["‘We won’t pay’: council votes to close bridge", "headline"],
	["GeneralNorthvaleRoadsWest Country", "menu"],
	["Home | News | Sport | Weather", "menu"],
	["Home > News > Roads", "menu"],
	["By Jane Doe", "byline"],
	["BY JANE DOE and JOHN ROE", "byline"],
	["By Jane Doe, Political Editor", "byline"],
	["Jane Doe, Political Editor", "byline"],
	["Jane Doe Environment correspondent", "byline"],
	["Wed 12 Mar 2025 06.00 GMT", "timestamp"],
	["Updated Oct. 14, 2025, 9:12 a.m.", "timestamp"],
	["PUBLISHED: 06:30 18 October 2023", "timestamp"],
	["14:32", "timestamp"],
	["10.15am GMT", "timestamp"],
	["3 hours ago", "timestamp"],
	["A man crosses the bridge, May 6, 2025. (Xinhua/Guo Lei)", "caption"],
	["Photo: The bridge in June. (File photo)", "caption"],
	["The bridge in June. Photograph: Ada Brunner/Alpenbild", "caption"],
	["FILE - The bridge is seen between floods. (AP Photo/Lew Roe)", "caption"],
	["Image source, Getty Images", "caption"],
	["Back to top button", "footer"],
	["Share this article", "footer"],
	["The bridge is old. Nobody disputes that.", null],
	["“It is over.”", null],
];

const between: readonly [line: string, kind: string | null][] = [
	["SCIENCE UNDER THE STRAW", "heading"],
	["What we know so far", "heading"],
	["‘Living on borrowed time’", "heading"],
	["ADVERTISEMENT", "footer"],
	["Read more: Five things to know about the bridge", "footer"],
	["RELATED: How your council voted", "footer"],
	["Sign up for our daily newsletter, and never miss a story.", "footer"],
	["Story continues below", "footer"],
	["16.20 GMT", "timestamp"],
	["___", "menu"],
	["* * *", "menu"],
	["[Laughs.]", "caption"],
	["(SOUNDBITE OF MUSIC)", "caption"],
	["PHOTO: Crews close the bridge on Tuesday. (Marcus Bell/The Ledger)", "caption"],
	["- the old bridge, closed at once", null],
	["• The old bridge", null],
	["2) Closing the road", null],
	["The council decided:", null],
	["and so it went on for years", null],
	["“We have no money left for a bridge, none at all", null],
	["“No.”", null],
	["He did not answer.", null],
	[
		"The bridge, which was built a hundred years ago by the railway company and never repaired",
		null,
	],
	["He spoke to us (via Reuters).", null],
	["Moreover, the bridge is unsafe.", null],
	["Sources said the bridge would go.", null],
	["Copyrighted plans were found in the office.", null],
	["Photographs of the bridge were shown to the council.", null],
];

const below: readonly [line: string, kind: string | null][] = [
	["(Reporting by Mirela Aston; Editing by Carys Lunn)", "footer"],
	["Reporting by Klara Weiss in Darmstadt; Editing by Tom Adair", "footer"],
	["Additional reporting by Tom Ashdown", "footer"],
	["— With assistance from Teo Ramirez", "footer"],
	["Colm Bright contributed reporting from Port Lorre.", "footer"],
	["Back to top", "footer"],
	["© 2025 The Ledger. All rights reserved.", "footer"],
	["Copyright 2025 The Ledger", "footer"],
	["Follow us on Telegram Share", "footer"],
	["Follow Jane Doe on Twitter @janedoe.", "footer"],
	["Reach Luis Farrow at 555-0188.", "footer"],
	["Have one you want checked? Write to us at facts@ledger.example", "footer"],
	["Enditem", "footer"],
	["Tags: Roads, Bridges", "footer"],
	["Leading article, page 27", "footer"],
	["This article was first published in June.", "footer"],
	["The case goes on.", null],
	["Additional trains will run.", null],
];

function kindOf(text: string, line: string): string | null {
	const article = readArticle({ text });
	const at = text.indexOf(line) + Math.min(4, line.length - 1);
	const found = article.furniture.find(({ start, end }) => start <= at && end > at);
	if (!found) expect(bodyOf(article)).toContain(line);
	expect(bodyOf(article)).toEqual(expect.arrayContaining([FIRST, SECOND]));
	return found?.kind ?? null;
}

describe("furniture by shape and place", () => {
	test.each(above)("above the body: %j is %j", (line, kind) => {
		expect(kindOf(`${line}\n\n${FIRST}\n\n${SECOND}`, line)).toBe(kind);
	});

	test.each(between)("between paragraphs: %j is %j", (line, kind) => {
		expect(kindOf(`${FIRST}\n\n${line}\n\n${SECOND}`, line)).toBe(kind);
	});

	test.each(below)("below the body: %j is %j", (line, kind) => {
		expect(kindOf(`${FIRST}\n\n${SECOND}\n\n${line}`, line)).toBe(kind);
	});
});

describe("what only its neighbours tell", () => {
	const whole: readonly [name: string, text: string, aside: readonly string[]][] = [
		[
			"a title with the site's name, then the title again",
			`Bridge to Close, Council Says - The Ledger\nGeneralRoadsWest\n\nBridge to Close, Council Says\n\n${FIRST}`,
			[
				"headline: Bridge to Close, Council Says - The Ledger",
				"menu: GeneralRoadsWest",
				"headline: Bridge to Close, Council Says",
			],
		],
		[
			"links under a heading",
			`${FIRST}\n\n${SECOND}\n\nRelated articles\n\nWhy bridges fall.\n\nThe river's long year\n\nA town asks for help`,
			[
				"footer: Related articles",
				"footer: Why bridges fall.",
				"footer: The river's long year",
				"footer: A town asks for help",
			],
		],
		[
			"a line about the author",
			`By Lena Voss\n\n${FIRST}\n\n${SECOND}\n\nLena Voss covers oceans and coasts.`,
			["byline: By Lena Voss", "footer: Lena Voss covers oceans and coasts."],
		],
		[
			"a person of the same kind in the body",
			`By Lena Voss\n\n${FIRST}\n\n${SECOND}\n\nTom Adair covers the bridge with a sheet.`,
			["byline: By Lena Voss"],
		],
		[
			"a transcript's turns",
			"WALLACE: Good evening.\n\nQ: Why now\n\nWALLACE: Because we must",
			[],
		],
		[
			"a list after a colon",
			`${FIRST}\n\nThe demands are:\nA new bridge\nA new road\n\n${SECOND}`,
			[],
		],
		[
			"the name under a quotation",
			`${FIRST}\n\n“It is over for us all.”\n\n—Troy Doe\n\n${SECOND}`,
			[],
		],
		["nothing but a line", "Ministers meet in Paris on Monday", []],
		["one sentence", "Ministers met in Paris on Monday.", []],
		[
			"lines without any end mark",
			"he said it was late\n\nshe said it was not\n\nthey left for the coast",
			[],
		],
	];

	test.each(whole)("%s", (_, text, aside) => {
		expect(asideOf(readArticle({ text }))).toEqual(aside);
	});
});

describe("title and publisher", () => {
	test("the caller's title is set aside where the text shows it", () => {
		const text = `${FIRST}\n\n${SECOND}`;
		const article = readArticle({ text: `Bridge shut.\n\n${text}` }, { title: "Bridge shut" });
		expect(article.title).toBe("Bridge shut");
		expect(bodyOf(article)).toEqual([FIRST, SECOND]);
	});

	test("the headline gives the title, the dateline the publisher", () => {
		const article = readArticle({ text: `Bridge to close\n\nBERLIN (Reuters) - ${FIRST}` });
		expect([article.title, article.publisher]).toEqual(["Bridge to close", "Reuters"]);
	});

	test("the site's name after the title gives the publisher", () => {
		const title = "Bridge to Close, Council Says";
		const article = readArticle({ text: `${title} | The Ledger\n\n${title}\n\n${FIRST}` });
		expect([article.title, article.publisher]).toEqual([title, "The Ledger"]);
	});

	test("the caller's word stands before the page's", () => {
		const hints = { title: "Another", publisher: "AFP" };
		const article = readArticle({ text: `Bridge to close\n\nBERLIN (Reuters) - ${FIRST}` }, hints);
		expect([article.title, article.publisher]).toEqual(["Another", "AFP"]);
	});
});
