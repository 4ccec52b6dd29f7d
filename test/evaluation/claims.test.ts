import { describe, expect, it } from "vitest";
import { VerdictSchema } from "../../src/contract/check.ts";
import { claimsAbout } from "../../src/evaluation/bench/claims.ts";
import { articleOf } from "../../src/evaluation/bench/texts.ts";
import { chanceFrom } from "../../src/evaluation/claims/chance.ts";
import { reportOfGold } from "../../src/evaluation/claims/gold-report.ts";
import { KINDS, makeClaims } from "../../src/evaluation/claims/make.ts";
import {
	bare,
	negated,
	paraphrased,
	renumbered,
	reworded,
	trimmed,
} from "../../src/evaluation/claims/rewrite.ts";
import { claimFigures, judgeClaims } from "../../src/evaluation/claims/score.ts";
import { goldOf } from "./helpers.ts";

const QUOTE = "“We will not close the old harbour before the year 2030 has ended,”";
const HARBOUR = goldOf([
	{
		text: `${QUOTE} Ann Lee said.`,
		claims: [{ speaker: "Ann Lee", content: QUOTE, cue: "said", quote: "direct" }],
	},
	{
		text: "Bob Kane said that forty boats would have to find another place to land their fish.",
		claims: [
			{
				speaker: "Bob Kane",
				content: "that forty boats would have to find another place to land their fish",
				cue: "said",
			},
		],
	},
	{ text: "The harbour has stood at the mouth of the river since the bridge was built." },
]);
const MOUNTAIN = goldOf([
	{
		text: "Zoe Hill said that the mountain railway carries more guests every single winter.",
		claims: [
			{
				speaker: "Zoe Hill",
				content: "that the mountain railway carries more guests every single winter",
				cue: "said",
			},
		],
	},
]);

describe("claims made from gold", () => {
	const claims = makeClaims(HARBOUR, [MOUNTAIN]);

	it("are the same each time, each with the verdict of its kind", () => {
		expect(makeClaims(HARBOUR, [MOUNTAIN])).toEqual(claims);
		for (const { kind, expected } of claims) expect(expected).toBe(KINDS[kind]);
		expect(new Set(claims.map(({ expected }) => expected))).toEqual(new Set(VerdictSchema.options));
	});

	it("swap speakers for others of the same article, and take absent contents from another", () => {
		for (const { kind, text, speaker, speakers } of claims) {
			if (kind.startsWith("swapped")) expect(speakers).not.toContain(speaker);
			if (kind.startsWith("swapped")) expect(["Ann Lee", "Bob Kane"]).toContain(speaker);
			if (kind === "absent") expect(text).toContain("railway");
		}
	});

	it("are counted by verdict and by kind", () => {
		const judged = judgeClaims([HARBOUR, MOUNTAIN], reportOfGold);
		const figures = claimFigures(judged, [{ right: true }, { right: false }]);
		expect(figures.all.all).toBe(judged.length);
		const sum = (shares: object) =>
			Object.values(shares).reduce((all: number, share) => all + share.all, 0);
		expect(sum(figures.verdicts)).toBe(judged.length);
		expect(sum(figures.kinds)).toBe(judged.length);
		expect(figures.byHand).toEqual({ right: 1, all: 2 });
		expect(figures.calibrationError).toBeGreaterThanOrEqual(0);
		expect(figures.calibrationError).toBeLessThanOrEqual(1);
	});
});

describe("words put for others", () => {
	it.each([
		["“The end,” ", "The end"],
		["‘a’ b", "a b"],
	])("%s is bare as %s", (text, expected) => {
		expect(bare(text)).toBe(expected);
	});

	it.each([
		["It will close.", "It will not close."],
		["It will not close.", "It will close."],
		["It isn't closed.", "It is closed."],
		["Nobody knows.", null],
		["Rain fell.", null],
	])("%s is turned into %s", (text, expected) => {
		expect(negated(text)).toBe(expected);
	});

	it.each([
		["we're sure that it'll help many people", "they are sure that it'll assist numerous persons"],
		["I will pay 5 per cent", "he would pay 5 percent"],
	])("%s is put as %s", (text, expected) => {
		expect(paraphrased(text)).toBe(expected);
	});

	it("changes one number, one word, or cuts, and gives up where it cannot", () => {
		const chance = chanceFrom("seed");
		expect(renumbered("It cost 240 pounds", chance)).toBe("It cost 243 pounds");
		expect(renumbered("It cost a lot", chance)).toBeNull();
		const changed = reworded("The bridge will close", ["winter"], chance);
		expect(changed?.split(" ").filter((word) => word === "winter")).toHaveLength(1);
		expect(reworded("It is so", ["winter"], chance)).toBeNull();
		const cut = trimmed("one two three four five six seven eight nine ten", chance);
		expect("one two three four five six seven eight nine ten").toContain(cut);
		expect(trimmed("one two three", chance)).toBeNull();
	});
});

describe("the bench's claims", () => {
	it("are as many as asked for, and always the same", () => {
		const text = articleOf(600);
		expect(claimsAbout(text, 100)).toHaveLength(100);
		expect(claimsAbout(text, 100)).toEqual(claimsAbout(text, 100));
		expect(claimsAbout(text, 100).every(({ speaker }) => speaker !== undefined)).toBe(true);
	});
});
