import { describe, expect, test } from "vitest";
import { relate } from "../../src/attribution/relate.ts";
import { LABELS } from "../../src/tagger/tagging.ts";
import { line, read, relations } from "./notation.ts";

/** A text whose tagger saw the outer speaker only; its relations, a line each (notation.ts). */
const CASES: readonly (readonly [text: string, relations: readonly string[]])[] = [
	[
		'[T>"My uncle told us that the well was dry,"] [S>Rosa] [C said].',
		[
			'0 My uncle / told / that the well was dry," (direct) in 1 via Rosa',
			'0 Rosa / said / "My uncle told us that the well was dry," (direct)',
		],
	],
	[
		'[T>"My late mother always used to say the well was dry,"] [S>Rosa] [C recalled].',
		[
			'0 My late mother / always used to say / the well was dry," (direct) in 1 via Rosa',
			'0 Rosa / recalled / "My late mother always used to say the well was dry," (direct)',
		],
	],
	[
		'[T>"I rang the foreman, and he told me to wait outside,"] [S>Rosa] [C said].',
		[
			'0 he / told / to wait outside," (direct) in 1 via Rosa',
			'0 Rosa / said / "I rang the foreman, and he told me to wait outside," (direct)',
		],
	],
	[
		'[S>Rosa] [C said] [T<the well was dry]. "Our neighbour says the river is next."',
		[
			"0 Rosa / said / the well was dry",
			'1 - / - / "Our neighbour says the river is next." (direct) ~0',
			'1 Our neighbour / says / the river is next." (direct) in 1 via Rosa',
		],
	],
	[
		'[T>"The foreman rang me at night and said the well was dry,"] [S>Rosa] [C said].',
		[
			'0 The foreman / said / the well was dry," (direct) in 1 via Rosa',
			'0 Rosa / said / "The foreman rang me at night and said the well was dry," (direct)',
		],
	],
	[
		'[T>"He looked at me and told me the well was dry,"] [S>Rosa] [C said].',
		[
			'0 He / told / the well was dry," (direct) in 1 via Rosa',
			'0 Rosa / said / "He looked at me and told me the well was dry," (direct)',
		],
	],
	[
		'[T>"The dust blinded me, and I said the well was dry,"] [S>Rosa] [C said].',
		['0 Rosa / said / "The dust blinded me, and I said the well was dry," (direct)'],
	],
	[
		'[T>"I told the foreman that the well was dry,"] [S>Rosa] [C said].',
		['0 Rosa / said / "I told the foreman that the well was dry," (direct)'],
	],
	[
		'[T>"My uncle told us about the well,"] [S>Rosa] [C said].',
		['0 Rosa / said / "My uncle told us about the well," (direct)'],
	],
	[
		'[T>"He said the well was dry, she said it was not,"] [S>Rosa] [C said].',
		['0 Rosa / said / "He said the well was dry, she said it was not," (direct)'],
	],
	[
		'[T>"They say the well is dry,"] [S>Rosa] [C said].',
		['0 Rosa / said / "They say the well is dry," (direct)'],
	],
	[
		"[S>Rosa] [C said] [T<that my uncle told us that the well was dry].",
		["0 Rosa / said / that my uncle told us that the well was dry"],
	],
];

describe("What speakers retell in their quotations", () => {
	for (const [text, expected] of CASES) {
		test(text, () => {
			expect(relations(text)).toEqual(expected);
		});
	}
});

/** The relations of a text whose tagger half sees a cue at a word. */
function relationsWhereSeen(tagged: string, word: string): string[] {
	const { article, tagging } = read(tagged);
	const at = article.document.tokens.lower.indexOf(word) * LABELS.length;
	tagging.marginals[at + LABELS.indexOf("B-C")] = 0.2;
	return relate(article, tagging).relations.map((relation) => line(article.document, relation));
}

describe("What speakers retell outside quotations, where the tagger half sees it", () => {
	test.each<[string, string, string[]]>([
		[
			"[S>Rosa] [C said] [T<her uncle had claimed that the well was dry].",
			"claimed",
			[
				"0 Rosa / said / her uncle had claimed that the well was dry",
				"0 her uncle / had claimed / that the well was dry in 0 via Rosa",
			],
		],
		[
			"[S>Rosa] [C said] [T<she had claimed that the well was dry].",
			"claimed",
			["0 Rosa / said / she had claimed that the well was dry"],
		],
		[
			"[S>Rosa] [C said] [T<her uncle had claimed that the well was dry].",
			"dry",
			["0 Rosa / said / her uncle had claimed that the well was dry"],
		],
	])("%s (%s)", (text, word, expected) => {
		expect(relationsWhereSeen(text, word)).toEqual(expected);
	});
});

test("What is retold is told to be so, and is as sure as such clauses are annotated", () => {
	const { article, tagging } = read(
		'[T>"My uncle told us that the well was dry,"] [S>Rosa] [C said].',
	);
	const [retold] = relate(article, tagging).relations;
	expect(retold?.sourceOrigin).toBe("retold");
	expect(retold?.confidence).toBeCloseTo(0.75, 1);
});
