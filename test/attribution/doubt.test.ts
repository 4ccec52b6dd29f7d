import { describe, expect, test } from "vitest";
import { relate } from "../../src/attribution/relate.ts";
import { LABELS } from "../../src/tagger/tagging.ts";
import { line, read } from "./notation.ts";

/** What the tagger thinks of a label that it hardly believes. */
const HARDLY = 0.08;

/** The relations of a tagged text, of whose words `doubted` the tagger is hardly sure. */
function relationsDoubting(tagged: string, doubted: readonly string[], least?: number): string[] {
	const { article, tagging } = read(tagged);
	const { tokens } = article.document;
	for (let token = 0; token < tokens.count; token++) {
		if (!doubted.includes(tokens.lower[token] ?? "")) continue;
		const at = token * LABELS.length;
		tagging.marginals.fill((1 - HARDLY) / (LABELS.length - 1), at, at + LABELS.length);
		tagging.marginals[at + (tagging.labels[token] ?? 0)] = HARDLY;
		// Outside is what it believes instead.
		tagging.marginals[at] = 1 - HARDLY;
	}
	return relate(article, tagging, least).relations.map((one) => line(article.document, one));
}

const MEETING =
	"[S>The mayor] [C said] [T<the road was shut]. [S>Residents] [C met] [T<to discuss the flood].";

/** A tagged text, words that the tagger doubts, and the relations left. */
const CASES: readonly (readonly [text: string, doubted: string[], relations: string[]])[] = [
	[
		MEETING,
		[],
		["0 The mayor / said / the road was shut", "1 Residents / met / to discuss the flood"],
	],
	[
		MEETING,
		["residents", "met", "to", "discuss", "flood"],
		["0 The mayor / said / the road was shut"],
	],
];

describe("a relation that is hardly believed", () => {
	test.each(CASES)("%s without %j", (text, doubted, expected) => {
		expect(relationsDoubting(text, doubted)).toEqual(expected);
	});

	test("stays where every relation is asked for", () => {
		const doubted = ["residents", "met", "to", "discuss", "flood"];
		expect(relationsDoubting(MEETING, doubted, 0)).toHaveLength(2);
	});

	test("carries nothing on", () => {
		const text = '[S>The mayor] [C held] [T<"a hope"]. "We are ready. We shall go on."';
		const sure = relationsDoubting(text, []);
		expect(sure.length).toBeGreaterThan(1);
		expect(relationsDoubting(text, ["the", "mayor", "held", '"', "a", "hope"])).toEqual([]);
	});

	test("stays where its cue is sure: somebody is said to speak", () => {
		expect(relationsDoubting(MEETING, ["residents", "to", "discuss", "flood"])).toHaveLength(2);
	});
});
