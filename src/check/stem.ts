import table from "../../data/claim-words.json" with { type: "json" };

const IRREGULAR = new Map(Object.entries(table.irregular));

/** Endings of word families, longest first, each with what stands for it. */
const ENDINGS: readonly (readonly [string, string])[] = [
	["isations", ""],
	["izations", ""],
	["isation", ""],
	["ization", ""],
	["ications", "ic"],
	["ication", "ic"],
	["ations", ""],
	["fulness", ""],
	["ically", "ic"],
	["ingly", ""],
	["ation", ""],
	["ments", ""],
	["ances", ""],
	["ences", ""],
	["ities", ""],
	["ively", ""],
	["ously", ""],
	["ising", ""],
	["izing", ""],
	["ated", ""],
	["ates", ""],
	["ions", ""],
	["ment", ""],
	["ness", ""],
	["ance", ""],
	["ence", ""],
	["ised", ""],
	["ized", ""],
	["able", ""],
	["ible", ""],
	["edly", ""],
	["ally", ""],
	["less", "less"],
	["ate", ""],
	["ity", ""],
	["ive", ""],
	["ous", ""],
	["ful", ""],
	["ise", ""],
	["ize", ""],
	["ics", ""],
	["ion", ""],
	["ing", ""],
	["ers", ""],
	["ors", ""],
	["ies", ""],
	["ied", ""],
	["ed", ""],
	["er", ""],
	["or", ""],
	["es", ""],
	["ly", ""],
	["al", ""],
	["ic", ""],
	["s", ""],
	["y", ""],
	["e", ""],
];

/** Shortest stem that an ending may leave, in characters. */
const SHORTEST = 3;

/**
 * What the words of a family have in common, for comparing texts and not for showing: "withdrawal" and
 * "withdrew" to "withdraw", "normalisation" to "normal". Takes a word in lower case.
 */
export function stemOf(word: string): string {
	const regular = IRREGULAR.get(word) ?? word;
	if (regular.length <= SHORTEST || /\d/.test(regular)) return regular;
	let stem = regular;
	for (let round = 0; round < 3; round++) {
		const shorter = cut(stem);
		if (shorter === stem) break;
		stem = shorter;
	}
	return stem;
}

function cut(word: string): string {
	for (const [ending, stand] of ENDINGS) {
		if (!word.endsWith(ending) || ending === stand) continue;
		const root = word.slice(0, -ending.length) + stand;
		const known = IRREGULAR.get(root);
		if (known !== undefined) return known;
		if (root.length < SHORTEST || !/[aeiouy]/.test(root)) continue;
		if (ending === "s" && /[su]$/.test(root)) continue;
		return /([^aeiouls])\1$/.test(root) ? root.slice(0, -1) : root;
	}
	return word;
}
