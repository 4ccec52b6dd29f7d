import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ReportSchema } from "../../src/contract/report.ts";
import { readGold } from "../../src/evaluation/gold/read.ts";
import { candidatesOf, partedEvidence } from "../../src/page/candidates.ts";
import { corrected } from "../../src/page/corrections.ts";
import { toGold } from "../../src/page/gold.ts";
import { read } from "../../src/page/reading.ts";
import { MOSCOW, READING } from "./fixture.ts";

describe("corrections", () => {
	it("leave a report alone where there are none", () => {
		expect(corrected(MOSCOW, {})).toBe(MOSCOW);
	});

	it("change the status, and count anew", () => {
		const report = corrected(MOSCOW, { 3: { status: "unattributed", speaker: null } });
		expect(report.sentences[3]).toMatchObject({
			status: "unattributed",
			speaker: null,
			attributions: [],
		});
		expect(report.summary).toMatchObject({ attributed: 10, agentless: 2, unattributed: 8 });
		expect(ReportSchema.parse(report)).toEqual(report);
	});

	it("pick another of the article's sources, without the chain of the first", () => {
		const speaker = { name: "Faisal Mekdad", type: "named-person" as const };
		const report = corrected(MOSCOW, { 2: { status: "attributed", speaker } });
		expect(report.sentences[2]).toMatchObject({ speaker: "Faisal Mekdad", via: [] });
		expect(report.entities).toHaveLength(MOSCOW.entities.length);
	});

	it("take a name that is typed, also where nobody was stated", () => {
		const speaker = { name: "the weather service", type: "named-organization" as const };
		const report = corrected(MOSCOW, {
			1: { status: "attributed", speaker },
			5: { status: "attributed", speaker },
		});
		expect(report.sentences[1]).toMatchObject({
			status: "attributed",
			speaker: speaker.name,
			confidence: 1,
		});
		expect(report.entities.filter(({ name }) => name === speaker.name)).toHaveLength(1);
		expect(ReportSchema.parse(report)).toEqual(report);
	});
});

describe("gold", () => {
	it("has the shape of the project's gold sets", () => {
		const text = "x".repeat(MOSCOW.article.length);
		const gold = toGold(MOSCOW, text);
		expect(gold.sentences).toHaveLength(20);
		expect(gold.sentences[8]).toEqual({
			index: 8,
			start: 1369,
			end: 1494,
			status: "attributed",
			attributions: [
				{
					speaker: "Faisal Mekdad",
					type: "named-person",
					title: "Syrian Foreign Minister",
					via: [],
					mention: [1369, 1371],
					cue: [1372, 1380],
					basis: "explicit",
					quote: "indirect",
					content: [[1381, 1493]],
				},
			],
		});
	});

	it("is what evaluation reads", () => {
		const speaker = { name: "the weather service", type: "named-organization" as const };
		const report = corrected(MOSCOW, { 1: { status: "attributed", speaker } });
		const file = join(mkdtempSync(join(tmpdir(), "gold-")), "gold.json");
		writeFileSync(file, JSON.stringify(toGold(report, "x".repeat(MOSCOW.article.length))));
		const [article] = readGold(file);
		expect(article?.sentences).toHaveLength(20);
		expect(article?.sentences[1]).toMatchObject({
			status: "attributed",
			attributions: [{ speaker: "the weather service", type: "named-organization", via: [] }],
		});
		expect(article?.sentences[8]?.attributions[0]).toMatchObject({
			mention: { start: 1369, end: 1371 },
			cue: { start: 1372, end: 1380 },
		});
	});

	it("counts code points", () => {
		const text = `🙂🙂${"x".repeat(MOSCOW.article.length)}`;
		expect(toGold(MOSCOW, text).sentences[0]).toMatchObject({ start: 206, end: 369 });
	});
});

describe("a line of evidence", () => {
	it.each([
		["The cue is “said”. Next best: Ann Lee.", ["Ann Lee"], "The cue is “said”."],
		["Next best: A. SANA passes it on. Next best: B.", ["A", "B"], "SANA passes it on."],
		["Nothing to weigh.", [], "Nothing to weigh."],
	])("%s", (evidence, names, rest) => {
		expect(partedEvidence(evidence)).toEqual({ names, rest });
	});
});

describe("who else a speaker could be", () => {
	const names = (sentence: number, evidence?: string) => {
		const attributions = MOSCOW.attributions.map((each) =>
			each.sentence === sentence ? { ...each, evidence: evidence ?? each.evidence } : each,
		);
		const attribution = attributions.find((each) => each.sentence === sentence);
		const reading = read({ ...MOSCOW, attributions });
		return attribution && candidatesOf(reading, attribution).map(({ name }) => name);
	};

	it("is a source of the same kind before a description, but for who passes it on", () => {
		const [ministry] = READING.sentences[2]?.attributions ?? [];
		expect(ministry?.speaker.mention?.text).toBe("the country’s defense ministry");
		expect(names(2)).toEqual(["Government of Syria"]);
	});

	it("is nobody where the name is there", () => {
		expect(names(7)).toEqual([]);
	});

	it("is first whom the engine weighed", () => {
		expect(names(7, "Stated here. Next best: Sergei Shoigu.")).toEqual(["Sergei Shoigu"]);
		expect(names(8, "“He” is likely him. Next best: Sergei Shoigu.")).toEqual(["Sergei Shoigu"]);
	});
});
