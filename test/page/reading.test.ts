import { describe, expect, it } from "vitest";
import { ReportSchema } from "../../src/contract/report.ts";
import { chainOf, doubtOf, read, toCheck } from "../../src/page/reading.ts";
import { MOSCOW, READING } from "./fixture.ts";

describe("a report looked up", () => {
	it("is made of a report as the contract has it", () => {
		expect(ReportSchema.parse(MOSCOW)).toEqual(MOSCOW);
	});

	it("has every sentence with its voice", () => {
		const voices = READING.sentences.map(({ voice }) => voice);
		expect(voices.slice(0, 13)).toEqual([
			"organization",
			"own",
			"organization",
			"organization",
			"organization",
			"own",
			"organization",
			"person",
			"person",
			"organization",
			"person",
			"organization",
			"agentless",
		]);
	});

	it("tells where paragraphs open", () => {
		expect(READING.sentences.slice(0, 5).map((each) => each.opensParagraph)).toEqual([
			true,
			false,
			true,
			true,
			false,
		]);
	});

	it("orders sources by what they say, those who only pass on last", () => {
		const names = READING.sources.map(({ entity }) => entity.name);
		expect(names.slice(0, 2)).toEqual(["Syrian Ministry of Defense", "Faisal Mekdad"]);
		expect(names.at(-1)).toBe("SANA");
		expect(READING.sources.at(-1)).toMatchObject({ speaks: [], relays: [2, 3, 4] });
	});

	it("spells a chain out from the source to the reader", () => {
		const second = READING.attributions.get("a2");
		expect(second && chainOf(READING, second)).toEqual(["Syrian Ministry of Defense", "SANA"]);
	});

	it("puts first what names nobody, then what is not sure", () => {
		const found = toCheck(READING).map((each) => [each.read.sentence.index, each.doubt]);
		expect(found).toEqual([
			[12, "agentless"],
			[14, "agentless"],
			[3, "unsure"],
			[4, "unsure"],
		]);
		expect(READING.sentences[0] && doubtOf(READING.sentences[0])).toBeNull();
	});

	it("stands a report without sentences", () => {
		const empty = read({ ...MOSCOW, sentences: [], attributions: [], entities: [] });
		expect([empty.sentences, empty.sources, toCheck(empty)]).toEqual([[], [], []]);
	});
});
