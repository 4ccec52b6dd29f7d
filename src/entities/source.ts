import type { TokenRange } from "../text/span.ts";
import type { NameMention } from "./kinds.ts";
import { SPEECH } from "./lexicon.ts";
import type { NounKind } from "./nouns.ts";
import { CAPITALS, isPossessive, SMALL, type Words } from "./reading.ts";
import { nameOfZone } from "./source-name.ts";
import { afterDeterminer, readNoun } from "./source-noun.ts";
import { isAuxiliary, isPast, isPresent } from "./verbs.ts";
import { headZone, TIMES } from "./zone.ts";

/** How a noun phrase picks its thing out. */
export type Determination = "definite" | "indefinite" | "possessive" | "bare" | "number";

/** A noun phrase around a common noun: "the ministry's two spokesmen in Damascus". */
export interface NounPhrase {
	readonly kind: "noun";
	readonly range: TokenRange;
	readonly determination: Determination;
	/** The words before "'s", or a possessive pronoun; null where none stands. */
	readonly owner: TokenRange | null;
	/** The words between determiner or owner and the head noun. */
	readonly modifiers: TokenRange;
	readonly head: number;
	readonly noun: NounKind;
	/** "of", "for", "from", "at" … and what follows it, up to a comma or relative clause; null where none. */
	readonly after: TokenRange | null;
	/** Where the phrase ends without commas, brackets and relative clauses. */
	readonly end: number;
}

/** A name with what stands before it. */
export interface NamePhrase {
	readonly kind: "name";
	readonly range: TokenRange;
	readonly name: NameMention;
}

/** A pronoun alone. */
export interface PronounPhrase {
	readonly kind: "pronoun";
	readonly range: TokenRange;
	readonly word: string;
}

/** What the words of a source are. */
export type SourcePhrase = NounPhrase | NamePhrase | PronounPhrase;

const PRONOUNS = new Set(
	"he she him her his hers they them their theirs it its i me my mine we us our ours you your who whom which that this these those himself herself themselves itself both one some several many most others another few all each neither either none".split(
		" ",
	),
);

/** Cuts marks and white ends from a range: quotation marks, commas, brackets. */
export function trimmed(words: Words, range: TokenRange): TokenRange {
	let { from, to } = range;
	while (from < to && /^[^\p{L}\p{N}@]+$/u.test(words.raw[from] ?? "") && words.raw[from] !== "(")
		from++;
	while (
		to > from &&
		/^[^\p{L}\p{N}]+$/u.test(words.raw[to - 1] ?? "") &&
		words.raw[to - 1] !== ")"
	)
		to--;
	while (to > from && isPossessive(words, to - 1)) to--;
	return { from, to };
}

/** The names that stand inside a range; `names` are those of the text near it. */
export function namesIn(names: readonly NameMention[], range: TokenRange): NameMention[] {
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((names[middle]?.to ?? 0) <= range.from) low = middle + 1;
		else high = middle;
	}
	const found: NameMention[] = [];
	for (let k = low; k < names.length; k++) {
		const name = names[k];
		if (name === undefined || name.from >= range.to) break;
		found.push(name);
	}
	return found;
}

/** Reads the words of a source: which of them is the one that speaks. */
export function readSource(
	words: Words,
	all: readonly NameMention[],
	given: TokenRange,
): SourcePhrase {
	const core = trimmed(words, given);
	const range = withoutOpening(words, core.from < core.to ? core : given);
	const length = range.to - range.from;
	const first = words.lower[range.from] ?? "";
	if (length > 1 && RELATIVES.has(first) && isVerbAt(words, range.from + 1))
		return { kind: "pronoun", range: { from: range.from, to: range.from + 1 }, word: first };
	const acronym = words.shape[range.from] === CAPITALS && first.length <= 3 && first !== "he";
	if (length === 1 && PRONOUNS.has(first) && !acronym)
		return { kind: "pronoun", range, word: first };
	if (
		length === 2 &&
		/^(?:him|her|it|them)self$|^themselves$/.test(words.lower[range.to - 1] ?? "")
	) {
		return readSource(words, all, { from: range.from, to: range.to - 1 });
	}
	const whole = PART_OF.has(first) && words.lower[range.from + 1] === "of";
	if (whole && length > 2) return readSource(words, all, { from: range.from + 2, to: range.to });
	if (PICKED.has(first) && /^(?:in|from|at|near|with)$/.test(words.lower[range.from + 1] ?? ""))
		return readNoun(words, range, range.from, { end: range.from + 1, owner: -1 });
	const names = namesIn(all, range);
	const start = afterDeterminer(words, range);
	const zone = headZone(words, names, start, range.to);
	const name = nameOfZone(words, names, range, start, zone);
	return name === null ? readNoun(words, range, start, zone) : { kind: "name", range, name };
}

/** Words that pick out some without a noun: "one in St Johann" is nobody's name. */
const PICKED = new Set([
	"one",
	"another",
	"others",
	"some",
	"someone",
	"somebody",
	"several",
	"many",
]);

const RELATIVES = new Set(["who", "which", "that"]);

function isVerbAt(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (words.shape[k] !== SMALL) return false;
	if (/[a-z]{3}ly$/.test(lower)) return isVerbAt(words, k + 1);
	return (
		isAuxiliary(lower) ||
		isPast(lower) ||
		isPresent(lower) ||
		SPEECH.has(lower) ||
		/[a-z]{2}ns$/.test(lower)
	);
}

/** Cuts a time and a relative pronoun that stand before the speaker: "A few days later the administration", "which NASA". */
function withoutOpening(words: Words, range: TokenRange): TokenRange {
	let { from } = range;
	const end = Math.min(range.to - 1, from + 6);
	for (let k = from + 1; k < end; k++) {
		const lower = words.lower[k] ?? "";
		if (/^(?:later|earlier|ago)$/.test(lower) && TIMES.test(words.lower[k - 1] ?? "")) from = k + 1;
	}
	// "Of Lorem, | Dolum said".
	if (words.lower[from] === "of" && words.shape[from + 1] !== SMALL) {
		const comma = words.lower.indexOf(",", from);
		if (comma > 0 && comma < end) from = comma + 1;
	}
	const first = words.lower[from] ?? "";
	const next = words.lower[from + 1] ?? "";
	const named = words.shape[from + 1] !== SMALL || next === "the";
	if (
		range.to - from > 1 &&
		/^(?:which|that|whom|what|but|and|while)$/.test(first) &&
		named &&
		words.shape[from] === SMALL
	)
		from++;
	if (words.lower[from] === ",") from++;
	return from < range.to ? { from, to: range.to } : range;
}

/** Words for a part that speak as the whole does: "part of the statement". */
const PART_OF = new Set(["part", "parts", "numbers", "excerpts", "extracts", "copies"]);
