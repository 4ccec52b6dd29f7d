import type { TokenRange } from "../text/span.ts";
import type { NameMention } from "./kinds.ts";
import { DOCUMENTS, FUNCTION_WORDS, GROUPS, SPEECH } from "./lexicon.ts";
import { nounKind } from "./nouns.ts";
import { isPossessive, SMALL, sentenceOf, type Words } from "./reading.ts";
import { type NounPhrase, readSource } from "./source.ts";
import { isPast } from "./verbs.ts";

const OPENING = new Set([
	"the",
	"a",
	"an",
	"this",
	"that",
	"these",
	"those",
	"one",
	"another",
	"some",
	"two",
	"three",
	"four",
	"five",
	"several",
	"many",
	"both",
	"his",
	"her",
	"its",
	"their",
	"my",
	"our",
]);
const LINKS = new Set(["of", "from", "by", "at", "in", "with", "for", "on"]);

/** What is spoken of by whose it is: "Malawi's electoral commission", "Amnesty's report". */
const OWNED: ReadonlySet<string> = new Set(["document", "group", "organization"]);

/** Longest noun phrase looked for, in tokens before its head. */
const REACH = 9;

/** The token of the head noun of the phrase that opens at `from`, or -1: the last noun of the table before a verb or mark. */
function headAfter(words: Words, from: number): number {
	const sentence = sentenceOf(words, from);
	let head = -1;
	for (let k = from + 1; k < from + REACH && sentenceOf(words, k) === sentence; k++) {
		const lower = words.lower[k] ?? "";
		if (isPossessive(words, k)) {
			head = -1;
			continue;
		}
		if (!/^[\p{L}\p{N}]/u.test(lower) || (FUNCTION_WORDS.has(lower) && words.shape[k] === SMALL))
			break;
		const kind = nounKind(lower);
		// "A shipyard | fired 14 welders": a verb's object opens another phrase.
		const next = words.lower[k + 1] ?? "";
		if (isPast(lower) && (OPENING.has(next) || /^\d/.test(next))) break;
		if (head >= 0 && (SPEECH.has(lower) || /(?:ed|ing)$/.test(lower))) break;
		if (kind !== "other") head = k;
		else if (head >= 0 && words.shape[k] !== SMALL) break;
	}
	return head;
}

/** The end of "of/from/by NAME (and NAME)" behind a head noun, where a name follows; else the head's own end. */
function endWithLink(words: Words, starts: ReadonlyMap<number, NameMention>, head: number): number {
	let k = head + 1;
	// "a study released by the museum"
	if (PUBLISHED.test(words.lower[k] ?? "") && DOCUMENTS.has(words.lower[head] ?? "")) k++;
	if (!LINKS.has(words.lower[k] ?? "")) return k;
	k++;
	if (words.lower[k] === "the") k++;
	// "by engineers Hollis Reed", "by the NGO Rios Vivos"
	if (!starts.has(k) && starts.has(k + 1) && nounKind(words.lower[k] ?? "") !== "other") k++;
	const name = starts.get(k);
	if (name === undefined) return maker(words, head, k) ?? head + 1;
	let { to } = name;
	const second =
		words.lower[to] === "and"
			? starts.get(words.lower[to + 1] === "the" ? to + 2 : to + 1)
			: undefined;
	if (second !== undefined && second.kind === name.kind) ({ to } = second);
	return to;
}

/** Longest maker of a document that is called by no name, in tokens: "a note by | a sheriff's deputy |". */
const MAKER = 6;

/** The end of the maker of a document who has no name, where "by" and one stand before `from`; else null. */
function maker(words: Words, head: number, from: number): number | null {
	if (words.lower[from - 1] !== "by" && words.lower[from - 2] !== "by") return null;
	if (!DOCUMENTS.has(words.lower[head] ?? "")) return null;
	const first = words.lower[from] ?? "";
	const start = /^an?$/.test(first) ? from : from - 1;
	const end = headAfter(words, start);
	return end < 0 || end - start > MAKER ? null : end + 1;
}

const PUBLISHED =
	/^(?:published|released|obtained|reviewed|seen|posted|collected|compiled|filed|issued|commissioned|conducted|prepared|drafted|written|produced)$/;

/** Whether a document without an article is introduced: "In | findings | published on Wednesday in Nature". */
function isPublished(words: Words, k: number): boolean {
	return (
		words.shape[k] === SMALL &&
		DOCUMENTS.has(words.lower[k] ?? "") &&
		PUBLISHED.test(words.lower[k + 1] ?? "") &&
		!OPENING.has(words.lower[k - 1] ?? "")
	);
}

/** The noun phrases of a text that can be spoken of later, in order: "a study by the institute", "the minister", "researchers from X". Linear. */
export function findNounPhrases(words: Words, names: readonly NameMention[]): NounPhrase[] {
	const starts = new Map<number, NameMention>();
	const inside = new Uint8Array(words.count);
	for (const name of names) {
		starts.set(name.title?.from ?? name.from, name);
		if (name.kind !== "office") inside.fill(1, name.title?.from ?? name.from, name.to);
	}
	const found: NounPhrase[] = [];
	let i = 0;
	while (i < words.count) {
		const lower = words.lower[i] ?? "";
		let range: TokenRange | null = null;
		const name = starts.get(i);
		if (name !== undefined && isPossessive(words, name.to)) {
			const head = headAfter(words, name.to);
			if (head > 0 && OWNED.has(nounKind(words.lower[head] ?? "")))
				range = { from: i, to: endWithLink(words, starts, head) };
		} else if (inside[i] === 0 && (OPENING.has(lower) || /^\d[\d,]*$/.test(lower))) {
			const head = headAfter(words, i);
			if (head > 0) range = { from: i, to: endWithLink(words, starts, head) };
		} else if (inside[i] === 0 && isPublished(words, i)) {
			range = { from: i, to: endWithLink(words, starts, i) };
		} else if (inside[i] === 0 && GROUPS.has(lower) && !OPENING.has(words.lower[i - 1] ?? "")) {
			range = { from: i, to: endWithLink(words, starts, i) };
		}
		if (range === null) {
			i++;
			continue;
		}
		const phrase = readSource(words, names, range);
		if (phrase.kind === "noun" && phrase.noun !== "other") {
			found.push(phrase);
			i = phrase.head + 1;
		} else i++;
	}
	return found;
}
