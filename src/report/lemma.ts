import table from "../../data/lemmas.json" with { type: "json" };

const IRREGULAR = new Map<string, string>(Object.entries(table.irregular));
const DOUBLING = new Set(table.doubling.split(" "));
const SILENT_E = new Set(table["silent-e"].split(" "));
const AUXILIARY = new Set(table.auxiliary.split(" "));

/** The dictionary form of a verb: "urged" to "urge", "denied" to "deny". A word that is no inflected verb stays as it is. */
function lemmaOfVerb(word: string): string {
	const irregular = IRREGULAR.get(word);
	if (irregular !== undefined) return irregular;
	const past = /^(.{2,})(?:ed|ing)$/.exec(word);
	if (past) return stem(past[1] ?? word, word.endsWith("ed"));
	if (/(?:s|x|z|ch|sh)es$/.test(word)) {
		const base = word.slice(0, -2);
		return SILENT_E.has(base) ? `${base}e` : base;
	}
	if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
	if (/[^s]s$/.test(word) && word.length > 3) return word.slice(0, -1);
	return word;
}

function stem(base: string, past: boolean): string {
	if (SILENT_E.has(base)) return `${base}e`;
	if (past && /[^aeiou]i$/.test(base)) return `${base.slice(0, -1)}y`;
	if (/(.)\1$/.test(base) && DOUBLING.has(base.slice(0, -1))) return base.slice(0, -1);
	return base;
}

/**
 * The lemma of a cue, from its words as they stand: that of its verb without helpers and adverbs
 * ("has repeatedly asserted" to "assert", "was quoted as saying" to "quote"); fixed phrases stay ("according to").
 */
export function lemmaOfCue(cue: string): string {
	const words = cue
		.toLowerCase()
		.replace(/’/g, "'")
		.split(/[^\p{L}\p{N}'-]+/u)
		.filter((word) => word !== "");
	if (words[0] === "according") return "according to";
	const main = words.find(
		(word) => !AUXILIARY.has(word.replace(/n't$/, "")) && !word.endsWith("ly"),
	);
	const head = main ?? words.at(-1);
	return head === undefined ? cue.trim() : lemmaOfVerb(head);
}
