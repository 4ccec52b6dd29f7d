import type { Chance } from "./chance.ts";

const NEGATOR = /\b(?:not|never|no|nor|neither|none|nobody|nothing|without|cannot)\b|n['’]t\b/i;

/** The content without quotation marks and without what hangs at its ends. */
export function bare(text: string): string {
	return text
		.replace(/[“”"«»]|(?<![\p{L}\p{N}])['‘’]|['’](?![\p{L}\p{N}])/gu, "")
		.replace(/\s+/g, " ")
		.replace(/^[\s,;:—–-]+|[\s,;:—–-]+$/g, "");
}

/** A stretch of the words, at least three fifths of them and five; null where none can be had that keeps the sense. */
export function trimmed(text: string, chance: Chance): string | null {
	const words = text.split(" ");
	const keep = Math.max(5, Math.ceil(words.length * (0.6 + 0.25 * chance.next())));
	if (keep >= words.length) return null;
	const from = chance.next() < 0.6 ? 0 : words.length - keep;
	const kept = words.slice(from, from + keep).join(" ");
	const left = [...words.slice(0, from), ...words.slice(from + keep)].join(" ");
	// A figure keeps its "million", a "nor" its "neither".
	const torn = /\d$/.test(kept) || /\bnor\b/i.test(text);
	return torn || NEGATOR.test(left) ? null : kept.replace(/[,;:—–-]+$/, "");
}

/** Words put for others by a light hand. Written apart from the tables that the check room reads. */
const WORDS: readonly (readonly [RegExp, string])[] = [
	[/\b(do|does|did|is|are|was|were|have|has|had|would|should|could)n['’]t\b/g, "$1 not"],
	[/\bcan['’]t\b/g, "cannot"],
	[/\bwon['’]t\b/g, "will not"],
	[/\b(I|you|we|they)['’]ve\b/g, "$1 have"],
	[/\b(you|we|they)['’]re\b/g, "$1 are"],
	[/\bI['’]m\b/g, "I am"],
	[/\b(it|he|she|that)['’]s\b/gi, "$1 is"],
	[/\b(?:I|We|we) (am|are)\b/g, "they are"],
	[/\bwe\b/gi, "they"],
	[/\bour\b/gi, "their"],
	[/\bus\b/g, "them"],
	[/\bmy\b/gi, "his"],
	[/\bI\b/g, "he"],
	[/\bwill\b/g, "would"],
	[/\b(?:per cent|percent)\b/g, "%"],
	[/ %/g, "%"],
	[/\b(\d+)%/g, "$1 percent"],
	[/(?<!-)\btwo\b(?!-)/g, "2"],
	[/(?<!-)\bthree\b(?!-)/g, "3"],
	[/(?<!-)\bfour\b(?!-)/g, "4"],
	[/(?<!-)\bfive\b(?!-)/g, "5"],
	[
		/(?<!\bnot )\b(?:also|very|really|just|already|actually|however|however,|indeed|therefore)\b ?/gi,
		"",
	],
	[
		/\b(?:currently|immediately|clearly|certainly|absolutely|extremely|particularly|especially)\b ?/gi,
		"",
	],
	[/\bbecause\b/g, "as"],
	[/\bin order to\b/g, "to"],
	[/\bbegan\b/g, "started"],
	[/\bbegin\b/g, "start"],
	[/\bhelp\b/g, "assist"],
	[/\bneed to\b/g, "must"],
	[/\bmany\b/g, "numerous"],
	[/\bpeople\b/g, "persons"],
	[/\blarge\b/g, "big"],
	[/\bshow(ed|s)?\b/g, "demonstrate$1"],
	[/\bmore than\b/g, "over"],
	[/\bbut\b/g, "although"],
	[/\bproblem(s)?\b/g, "difficult matter$1"],
	[/\bcountry\b/g, "nation"],
	[/\bimportant\b/g, "significant"],
	[/\bUnited States\b/g, "US"],
	[/\b(?:on|last|this) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b ?/g, ""],
];

/** The same in slightly other words: contractions opened, the first person turned into the third, adverbs dropped, the first clause last. */
export function paraphrased(text: string): string {
	const words = WORDS.reduce((turned, [from, to]) => turned.replace(from, to), bare(text));
	const clauses = /^([^,]{12,60}), ([^,]{20,})$/.exec(words.replace(/\.$/, ""));
	const turned = clauses && !/\bnor\b|^not\b/i.test(words) ? `${clauses[2]}, ${clauses[1]}` : words;
	return turned.replace(/\s+/g, " ").trim();
}

const AUXILIARY =
	/\b(is|are|was|were|will|would|can|could|should|must|has|have|had|did|does|do)\b(?! (?:not|only)\b|n['’]t)/;

/** The statement turned round by a negation put in or taken out; null where the rules find no place. */
export function negated(text: string): string | null {
	if (
		/\b(?:is|are|was|were|will|would|could|should|must|has|have|had|did|does|do) not\b/.test(text)
	) {
		return text.replace(/ not\b/, "");
	}
	if (/\b(?:is|are|was|were|would|could|should|has|have|had|did|does|do)n['’]t\b/.test(text)) {
		return text.replace(/n['’]t\b/, "");
	}
	if (NEGATOR.test(text) || !AUXILIARY.test(text)) return null;
	return text.replace(AUXILIARY, "$1 not");
}

const NUMBERS = [
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"twelve",
	"twenty",
	"thirty",
	"forty",
	"fifty",
];

/** The text with one number changed; null where it has none. */
export function renumbered(text: string, chance: Chance): string | null {
	const word = new RegExp(`\\b(?:${NUMBERS.join("|")})\\b(?!-)`).exec(text);
	const figure = /(?<![\p{L}\d.,-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d-])/u.exec(text);
	const found = figure ?? word;
	if (!found) return null;
	const others = NUMBERS.filter((number) => number !== found[0]);
	const changed =
		found === word
			? chance.pick(others)
			: found[0].replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
	if (changed === undefined || changed === found[0]) return null;
	return text.slice(0, found.index) + changed + text.slice(found.index + found[0].length);
}

/** The text with one of its longer words put out for another from `pool`; null where it has none that fits. */
export function reworded(text: string, pool: readonly string[], chance: Chance): string | null {
	const words = [...text.matchAll(/(?<![\p{L}\d'’-])\p{Ll}{5,}(?![\p{L}\d'’-])/gu)];
	const found = chance.pick(words);
	if (!found) return null;
	const ending = /(?:ing|ed|ly|s|)$/.exec(found[0])?.[0] ?? "";
	const fits = pool.filter(
		(word) => word.endsWith(ending) && word.slice(0, 4) !== found[0].slice(0, 4),
	);
	const other = chance.pick(fits);
	if (other === undefined) return null;
	return text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
}
