import { describe, expect, it } from "vitest";
import type { Report } from "../../src/contract/report.ts";
import { findingOf } from "../../src/page/finding.ts";
import { read } from "../../src/page/reading.ts";
import { MOSCOW, READING } from "./fixture.ts";

const renamed = (name: string, type: Report["entities"][number]["type"]): Report => ({
	...MOSCOW,
	entities: MOSCOW.entities.map((entity) =>
		entity.name === "Syrian Ministry of Defense" ? { ...entity, name, type } : entity,
	),
});

describe("the finding in one line", () => {
	it("says what rests on whom", () => {
		expect(findingOf(READING)).toBe(
			"11 of 20 sentences rest on a stated source; 3 of them on one ministry, Syrian Ministry of Defense, via SANA; 7 are the article’s own voice; 2 name nobody.",
		);
	});

	it.each([
		["Vale of York Police", "named-organization", "police force"],
		["Ann Lee", "named-person", "person"],
		["the survey", "document", "document"],
		["Apple", "named-organization", "organization"],
		["two witnesses", "unnamed-group", "unnamed group"],
	] as const)("calls %s (%s) a %s", (name, type, noun) => {
		expect(findingOf(read(renamed(name, type)))).toContain(`on one ${noun}, ${name}`);
	});

	it("has the right words for one and for none", () => {
		const first = MOSCOW.sentences[0];
		const rest = { attributions: [], entities: [] };
		const summary = { sentences: 1, attributed: 0, agentless: 0, unattributed: 1, speakers: [] };
		const one = { ...MOSCOW, ...rest, sentences: first ? [first] : [], summary };
		expect(findingOf(read(one))).toBe("The only sentence is the article’s own voice.");
		const second = MOSCOW.sentences[1];
		const two = { ...one, sentences: first && second ? [first, second] : [] };
		const agentless = { ...summary, sentences: 2, agentless: 1 };
		expect(findingOf(read({ ...two, summary: agentless }))).toBe(
			"None of 2 sentences rests on a stated source; 1 is the article’s own voice; 1 names nobody.",
		);
	});

	it("says how many rest on sources without a name", () => {
		const voices = MOSCOW.entities.map((entity) =>
			entity.name === "Faisal Mekdad" ? { ...entity, type: "anonymous-source" as const } : entity,
		);
		expect(findingOf(read({ ...MOSCOW, entities: voices }))).toContain(
			"; 2 of them on sources without a name; ",
		);
	});

	it("says how much of it one relay passes on", () => {
		const attributions = MOSCOW.attributions.map((each) =>
			each.id === "a2" ? { ...each, via: [] } : each,
		);
		expect(findingOf(read({ ...MOSCOW, attributions }))).toContain(
			"on one ministry, Syrian Ministry of Defense, 2 via SANA; ",
		);
	});
});
