import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { type CheckResult, CheckResultSchema, type Verdict } from "../../src/contract/check.ts";
import { reportOfGold } from "../../src/evaluation/claims/gold-report.ts";
import { goldOf } from "../evaluation/helpers.ts";
import { MADE } from "../export/reports.ts";

const ARTICLE = goldOf([
	{
		text: "The council will build 240 homes beside the canal by 2029, Mayor Ann Lee said.",
		claims: [
			{
				speaker: "Ann Lee",
				content: "The council will build 240 homes beside the canal by 2029",
				cue: "said",
			},
		],
	},
	{
		text: "“We have not raised a single tax in four years and we will keep that promise,” she said.",
		claims: [
			{
				speaker: "Ann Lee",
				content: "“We have not raised a single tax in four years and we will keep that promise,”",
				cue: "said",
				quote: "direct",
			},
		],
	},
	{
		text: "“The canal belongs to all of us who grew up beside it,” she added later at the market.",
		claims: [
			{
				speaker: "Ann Lee",
				content: "“The canal belongs to all of us who grew up beside it,”",
				cue: "added",
				quote: "direct",
			},
		],
	},
	{
		text: "Reuters reported, citing the builder Norhaus, that cracks were found in eleven walls.",
		claims: [
			{
				speaker: "Norhaus",
				type: "named-organization",
				content: "cracks were found in eleven walls",
				cue: "citing",
				via: ["Reuters"],
			},
		],
	},
	{ text: "The canal was dug in 1816 by soldiers home from the war." },
	{
		text: "Rents are said to have doubled around the old gasworks.",
		status: "agentless",
	},
	{
		text: "Prices will fall next spring, Bob Kane of the tenants' union said.",
		claims: [{ speaker: "Bob Kane", content: "Prices will fall next spring", cue: "said" }],
	},
]);
const REPORT = reportOfGold(ARTICLE);

function answer(text: string, speaker?: string): CheckResult {
	const claim = speaker === undefined ? { text } : { text, speaker };
	const [result] = check(REPORT, { text: ARTICLE.text }, [claim]);
	if (result === undefined) throw new Error("There is no result");
	return CheckResultSchema.parse(result);
}

/** [claim, speaker, verdict, whose word it is] */
const VERDICTS: readonly (readonly [string, string | undefined, Verdict, string | null])[] = [
	["The council will build 240 homes beside the canal by 2029", "Ann Lee", "supported", "Ann Lee"],
	["By 2029 the council is going to build 240 homes at the canal", "Lee", "supported", "Ann Lee"],
	["240 homes will be built beside the canal", "Mayor Ann Lee", "supported", "Ann Lee"],
	["“The canal belongs to all of us”", "Ann Lee", "supported", "Ann Lee"],
	[
		"“We have not raised a single tax […] and we will keep that promise”",
		"Ann Lee",
		"supported",
		"Ann Lee",
	],
	["The canal belongs to everybody who grew up beside it", undefined, "supported", "Ann Lee"],
	["Cracks were found in eleven walls", "Norhaus", "supported", "Norhaus"],
	["Cracks were found in 11 walls", "Reuters", "supported", "Norhaus"],
	["The council will build 240 homes beside the canal", "Bob Kane", "misattributed", "Ann Lee"],
	["“The canal belongs to all of us”", "Norhaus", "misattributed", "Ann Lee"],
	["Cracks were found in eleven walls", "Ann Lee", "misattributed", "Norhaus"],
	["The council will build 240 homes beside the canal", "Zoe Unknown", "misattributed", "Ann Lee"],
	["The canal was dug by soldiers in 1816", "Ann Lee", "unattributed", null],
	["Rents have doubled around the old gasworks", "Bob Kane", "unattributed", null],
	["“We have raised a single tax in four years”", "Ann Lee", "misquoted", "Ann Lee"],
	["“We have not raised a single tax in seven years”", "Ann Lee", "misquoted", "Ann Lee"],
	["“We have not raised a single rent in four years”", "Ann Lee", "misquoted", "Ann Lee"],
	[
		"“We have not raised a single tax and we will keep that promise”",
		"Ann Lee",
		"misquoted",
		"Ann Lee",
	],
	[
		"“We have not raised a single tax in four years and grew up beside it”",
		"Ann Lee",
		"misquoted",
		"Ann Lee",
	],
	["“The council will build 240 homes beside the canal”", "Ann Lee", "misquoted", "Ann Lee"],
	["Prices will not fall next spring", "Bob Kane", "not-found", "Bob Kane"],
	["Prices will rise next spring", "Bob Kane", "not-found", "Bob Kane"],
	["The council will build 420 homes beside the canal by 2029", "Ann Lee", "not-found", "Ann Lee"],
	["The harbour will be closed to ferries", "Ann Lee", "not-found", null],
	["The canal was dug by soldiers in 1861", "Ann Lee", "not-found", null],
];

describe("a claim held against an article", () => {
	it.each(VERDICTS)("%s (%s): %s", (text, speaker, verdict, by) => {
		const result = answer(text, speaker);
		expect([result.verdict, result.speaker], result.evidence.text).toEqual([verdict, by]);
	});

	/** [claim, kind, its words in the claim, in the article, what is said of it] */
	it.each([
		["“We have raised a single tax in four years”", "negation", null, "not", "leaves “not” out"],
		["“We have not raised a single tax in seven years”", "number", "seven", "four", "“four”"],
		["“We have not raised a single rent in four years”", "word", "rent", "tax", "“tax”"],
		["“We have not raised one single tax in four years”", "word", "one", "a", "“a”"],
		[
			"“We have not raised a single tax and we will keep that promise”",
			"omission",
			null,
			"in four years",
			"without a sign",
		],
		[
			"“We have not raised a single tax in four years and grew up beside it”",
			"splice",
			"grew up beside it",
			"grew up beside it",
			"two places",
		],
		[
			"“The council will build 240 homes beside the canal”",
			"unquoted",
			"The council will build 240 homes beside the canal",
			"The council will build 240 homes beside the canal",
			"not as a quotation",
		],
		["The council will build 420 homes beside the canal by 2029", "number", "420", "240", "“240”"],
		["Prices will rise next spring", "opposite", "rise", "fall", "“fall”"],
		["Prices will not fall next spring", "negation", "not", "fall", ""],
	])("%s differs by a %s", (text, kind, ours, theirs, said) => {
		const found = answer(text).differences?.find((each) => each.kind === kind);
		expect(found).toBeDefined();
		expect(found?.claim?.text ?? null).toBe(ours);
		expect(found?.article?.text ?? null).toBe(theirs);
		expect(found?.text).toContain(said);
		if (found?.claim) expect(text.slice(found.claim.start, found.claim.end)).toBe(ours);
		if (found?.article) {
			expect(ARTICLE.text.slice(found.article.start, found.article.end)).toBe(theirs);
		}
	});

	it("tells who passes it on from whose word it is, and says so", () => {
		const { speaker, evidence } = answer("Cracks were found in eleven walls", "Reuters");
		expect(speaker).toBe("Norhaus");
		expect(evidence).toMatchObject({ sentences: [3], attributions: ["a4"], via: ["Reuters"] });
		expect(evidence.text).toContain(
			"Reuters passes it on; the article gives it on the word of Norhaus",
		);
	});

	it.each([
		["240 homes will be built beside the canal", "in the 1st sentence (100 % of"],
		["The canal was dug by soldiers in 1816", "in the 5th sentence"],
		["Prices will rise next spring", "sentences, but says otherwise"],
		["A harbour beside the canal will be closed to ferries", "Nearest to it: the "],
		["Zinc", "has no word of it"],
	])("says where: %s", (text, said) => {
		expect(answer(text).evidence.text).toContain(said);
	});

	describe("where the report overlooked who says it", () => {
		const text = [
			"The tunnel will open in June, confirmed Eva Holt of the transport board.",
			"Sam Reed told Eva Holt that the money had been spent on lawyers.",
			"Eva Holt said the drills were sold, while Tom Pike said the trains had been bought.",
		].join(" ");
		const overlooked = goldOf([
			{ text: text.slice(0, 72) },
			{
				text: text.slice(73, 137),
				claims: [{ speaker: "Sam Reed", content: "that the money had been spent on lawyers" }],
			},
			{
				text: text.slice(138),
				claims: [
					{ speaker: "Eva Holt", content: "the drills were sold" },
					{ speaker: "Tom Pike", content: "the trains had been bought" },
				],
			},
		]);
		it.each([
			["The tunnel will open in June", "Eva Holt", "supported", "Eva Holt"],
			["The tunnel will open in June", "Sam Reed", "unattributed", null],
			// The one spoken to, and the one who says something else.
			["The money had been spent on lawyers", "Eva Holt", "misattributed", "Sam Reed"],
			["The trains had been bought", "Eva Holt", "misattributed", "Tom Pike"],
		])("%s (%s): %s", (claimed, speaker, verdict, by) => {
			const report = reportOfGold(overlooked);
			const [result] = check(report, { text: overlooked.text }, [{ text: claimed, speaker }]);
			expect([result?.verdict, result?.speaker]).toEqual([verdict, by]);
			if (verdict !== "supported") return;
			expect(result?.evidence.attributions).toEqual([]);
			expect(result?.evidence.text).toContain("named beside it");
			expect(result?.confidence).toBeLessThan(0.9);
		});
	});

	it("says by what it knew the speaker, or that it is no source", () => {
		const homes = "The council will build 240 homes beside the canal";
		expect(answer(homes, "Lee").evidence.text).toContain("by a part of the name");
		expect(answer(homes, "Zoe Unknown").evidence.text).toContain("no source of this article");
	});

	it("knows who is on the caller's roster by any of their names", () => {
		const entities = REPORT.entities.map((entity) =>
			entity.name === "Ann Lee" ? { ...entity, rosterId: "m-7" } : entity,
		);
		const roster = [{ id: "m-7", name: "Lee, Ann", aliases: ["Her Worship"] }];
		const claims = ["Her Worship", "Lee, Ann", "m-7"].map((speaker) => ({
			text: "240 homes will be built beside the canal",
			speaker,
		}));
		const results = check({ ...REPORT, entities }, { text: ARTICLE.text, roster }, claims);
		expect(results.map(({ verdict }) => verdict)).toEqual(["supported", "supported", "supported"]);
	});

	it("is surer where claim and article agree than where they differ", () => {
		const report = {
			...REPORT,
			attributions: REPORT.attributions.map((each) => ({ ...each, confidence: 0.7 })),
		};
		const homes = "The council will build 240 homes beside the canal by 2029";
		const [own, nobody, other] = check(report, { text: ARTICLE.text }, [
			{ text: homes, speaker: "Ann Lee" },
			{ text: homes },
			{ text: homes, speaker: "Bob Kane" },
		]);
		expect(own?.confidence).toBeGreaterThan(nobody?.confidence ?? 1);
		expect(nobody?.confidence).toBeGreaterThan(other?.confidence ?? 1);
	});

	it("takes no report in code points", () => {
		const report = {
			...REPORT,
			article: { ...REPORT.article, offsetUnit: "codepoint" as const },
		};
		expect(() => check(report, { text: ARTICLE.text }, [])).toThrow(RangeError);
	});
});

describe("differences in the engine's own reports", () => {
	const utf16 = MADE.filter(({ report }) => report.article.offsetUnit === "utf16");

	it.each(utf16)("stand at their words in both texts, in either unit: $what", (made) => {
		const claim = { text: "🙂 “It is no longer 🙂 dangerous”", speaker: "Anna Jones" };
		for (const offsets of ["utf16", "codepoint"] as const) {
			const slice = (text: string, span: { start: number; end: number } | null | undefined) => {
				if (!span) return null;
				const units = offsets === "utf16" ? text.split("") : [...text];
				return units.slice(span.start, span.end).join("");
			};
			const request = { ...made.request, options: { offsets } };
			const [result] = check(made.report, request, [claim]);
			expect(result?.verdict).toBe("misquoted");
			const [difference] = result?.differences ?? [];
			expect(slice(claim.text, difference?.claim)).toBe("dangerous");
			expect(slice(made.text, difference?.article)).toBe("safe");
		}
	});
});

describe("any claim", () => {
	const word = fc.constantFrom(
		"“",
		"”",
		'"',
		"'",
		"…",
		"[",
		"]",
		"not",
		"240",
		"🙂",
		"canal",
		"tax",
		",",
		".",
		"\n",
		"\ud800",
	);
	const noise = fc
		.array(fc.oneof(word, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 })
		.map((words) => `a ${words.join(" ")}`);

	it("gets an answer that is as the contract has it, the same each time", () => {
		fc.assert(
			fc.property(noise, fc.option(noise, { nil: undefined }), (text, speaker) => {
				const result = answer(text, speaker);
				expect(answer(text, speaker)).toEqual(result);
				for (const { claim, article } of result.differences ?? []) {
					if (claim) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
					if (article) {
						expect(ARTICLE.text.slice(article.start, article.end)).toBe(article.text);
					}
				}
				for (const index of result.evidence.sentences) {
					expect(REPORT.sentences[index]).toBeDefined();
				}
			}),
			{ numRuns: 200 },
		);
	});
});
