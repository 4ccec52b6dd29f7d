import { describe, expect, test } from "vitest";
import type { EntityType, RosterEntry } from "../../src/entities/entity.ts";
import { resolveMarked } from "./notation.ts";

function entry(id: string, name: string, more: Partial<RosterEntry> = {}): RosterEntry {
	return { id, name, aliases: [], type: null, title: null, ...more };
}

/** The roster's id of each marked source, "-" where it is given none. */
function ids(text: string, roster: readonly RosterEntry[]): string[] {
	const { resolution } = resolveMarked(text, roster);
	return resolution.named.map(
		({ speaker }) => resolution.entities[speaker.entity]?.rosterId ?? "-",
	);
}

const PERSON: EntityType = "named-person";

/** A text with its sources in {}, the caller's lines, and the line that each source is. */
const ROWS: readonly (readonly [
	text: string,
	roster: readonly RosterEntry[],
	ids: readonly string[],
])[] = [
	["{Anna Price} spoke. {She} left.", [entry("p1", "Anna Price")], ["p1", "p1"]],
	["{Mrs Price} spoke. Anna Price left.", [entry("p1", "Anna Price")], ["p1"]],
	["{Price} spoke. Anna Price left.", [entry("p1", "Price")], ["p1"]],
	["{Anna Price} spoke.", [entry("p1", "Bob Price")], ["-"]],
	["{Price} spoke.", [entry("p1", "Anna Price"), entry("p2", "Bob Price")], ["-"]],
	["{Anna Price} spoke.", [entry("p1", "Anna Price"), entry("p2", "Bob Price")], ["p1"]],
	["{AFP} reported it.", [entry("o1", "Agence France-Presse")], ["o1"]],
	["{Damascus} denied it.", [entry("o1", "Government of Syria")], ["o1"]],
	[
		"{The WHO} spoke. The World Health Organization (WHO) met.",
		[entry("o1", "World Health Organization")],
		["o1"],
	],
	["{Ana Cruz} spoke.", [entry("p1", "Ana Cruz", { type: "document" })], ["-"]],
	[
		"{Ana Cruz} spoke.",
		[entry("p1", "A. Cruz Vega", { aliases: ["Ana Cruz"], type: PERSON })],
		["p1"],
	],
	["{Two witnesses} spoke.", [entry("p1", "Anna Price")], ["-"]],
];

describe("the caller's roster", () => {
	test.each(ROWS)("%s", (text, roster, expected) => {
		expect(ids(text, roster)).toEqual(expected);
	});

	test("says why a surname that two lines bear is given neither", () => {
		const { resolution } = resolveMarked("{Price} spoke.", [
			entry("p1", "Anna Price"),
			entry("p2", "Bob Price"),
		]);
		expect(resolution.named[0]?.speaker.reason).toContain(
			"several lines of the roster fit: p1, p2",
		);
	});

	test("counts namesakes beyond a handful", () => {
		const namesakes = Array.from({ length: 1000 }, (_, at) => entry(`p${at}`, `N${at} Price`));
		const { resolution } = resolveMarked("{Price} spoke.", namesakes);
		expect(resolution.named[0]?.speaker.reason).toContain("p0, p1, p2, p3, p4, and 995 more");
	});
});

describe("close candidates", () => {
	test.each([
		["Anna Price and Carla Ruiz met at noon. {She} said it was over.", "Anna Price", "Carla Ruiz"],
		["Ian Pryce and Owen Pryce gave evidence. {Pryce} said no.", "Ian Pryce", "Owen Pryce"],
		["Brannock Tool met Hollis Foods. {The company} said no.", "Hollis Foods", "Brannock Tool"],
	])("%s", (text, one, other) => {
		const { resolution } = resolveMarked(text);
		const speaker = resolution.named[0]?.speaker;
		const names = [speaker?.entity, speaker?.alternative].map(
			(index) => resolution.entities[index ?? -1]?.name ?? "nobody",
		);
		expect(names.sort()).toEqual([one, other].sort());
		expect(speaker?.confidence).toBeLessThan(0.9);
		expect(speaker?.reason).toMatch(/it could be|bears the name too/);
	});
});
