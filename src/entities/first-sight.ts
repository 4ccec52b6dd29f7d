import { genderOfName, institutionOf, isSurname } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import { SPEECH } from "./lexicon.ts";
import { isHeading, sentenceOf, type Words } from "./reading.ts";
import { namesIn } from "./source.ts";

/** "John" in "the brothers John and Brian Lorem" with the surname that both bear; null elsewhere. */
export function sharedName(
	{ lower, raw }: Words,
	names: readonly NameMention[],
	name: NameMention,
	given: string,
): string | null {
	const isGiven = (token: number) => genderOfName(lower[token] ?? "") !== null;
	if (name.to - name.from > 1 || lower[name.to] !== "and" || !isGiven(name.from)) return null;
	const [other] = namesIn(names, { from: name.to + 1, to: name.to + 2 });
	if (other?.kind !== "person" || other.from !== name.to + 1 || other.title !== null) return null;
	if (other.to - other.from !== 2 || !isGiven(other.from) || isGiven(other.to - 1)) return null;
	return `${given} ${raw[other.to - 1]}`;
}

/** Whether a lone name that nothing shows is likelier a person's than a body's: by the tables of names, the word before it and a verb of speech behind. */
export function isLikelyPerson(words: Words, name: NameMention): boolean {
	const given = genderOfName(words.lower[name.from] ?? "");
	const surname = isSurname(words.lower[name.from] ?? "");
	if (name.to - name.from !== 1 || institutionOf(words.raw[name.from] ?? "") !== null) return false;
	const next = words.lower[name.to] ?? "";
	const before = words.lower[name.from - 1] ?? "";
	if (surname && !/^(?:in|at|from|near|the)$/.test(before)) return true;
	if (given !== null && given !== "either" && !/^(?:in|at|from|near|the|to)$/.test(before))
		return true;
	return (given !== null && SPEECH.has(next)) || /^(?:who|whose)$/.test(next);
}

/** Tells whether a token stands in a heading; each sentence is looked at once. */
export function headingTest(words: Words): (token: number) => boolean {
	const known = new Map<number, boolean>();
	return (token) => {
		const sentence = sentenceOf(words, token);
		let heading = known.get(sentence);
		if (heading === undefined) {
			heading = isHeading(words, sentence);
			known.set(sentence, heading);
		}
		return heading;
	};
}

/** Whether a full name stands behind a word that is none: "Ada Lorem" in "Deport Ada Lorem". */
export function isTailOf(key: readonly string[], longer: readonly string[]): boolean {
	const [given = ""] = key;
	if (key.length < 2 || longer.length !== key.length + 1 || genderOfName(given) === null)
		return false;
	return genderOfName(longer[0] ?? "") === null && key.every((word, at) => longer[at + 1] === word);
}

/** A name as names are written: without its nickname, and not all in capitals ("JUNO ABERNATHY"). */
export function tidyName(name: string): string {
	const plain = name
		.replace(/['’]s$/, "")
		.replace(/(?<=\S) (?:["“‘']\S[^"”’']*["”’']|\(\S[^)]*\))(?= \S)/g, "");
	if (plain !== plain.toUpperCase() || !plain.includes(" ")) return plain;
	return plain.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

/** The full name in the headline whose last word is the surname: "Nancy Pelosi again elected". */
export function nameInHeadline(headline: string, surname: string): string | null {
	const parts = headline.slice(0, 400).split(/[\s,;:]+/);
	const at = parts.findIndex((part) => part.replace(/['’]s$/, "") === surname);
	const given = parts[at - 1] ?? "";
	if (at < 1 || !/^\p{Lu}/u.test(given) || genderOfName(given) === null) return null;
	return `${given} ${surname}`;
}
