import type { TokenRange } from "../text/span.ts";
import type { NameMention } from "./kinds.ts";
import {
	FUNCTION_WORDS,
	isCalling,
	KIN,
	ORGANIZATION_NOUNS,
	SPEECH,
	SPOKESPEOPLE,
} from "./lexicon.ts";
import { NAME_SUFFIXES } from "./name-parts.ts";
import { type NounKind, nounKind } from "./nouns.ts";
import { CAPITALS, isPossessive, SMALL, type Words } from "./reading.ts";
import { isAuxiliary, isPast, isPresent } from "./verbs.ts";
import { closing, FOLLOWERS, headZone, STOPS, TIMES, type Zone } from "./zone.ts";

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

const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);

const DEFINITE = new Set(["the", "this", "that", "these", "those", "such", "both"]);

const INDEFINITE = new Set(["a", "an", "another", "one", "some", "any", "each", "every"]);

const NUMBERS =
	/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|several|many|most|few|some|all|\d[\d,.]*|half)$/;

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
	const names = namesIn(all, range);
	const start = afterDeterminer(words, range);
	const zone = headZone(words, names, start, range.to);
	const name = nameOfZone(words, names, range, start, zone);
	return name === null ? readNoun(words, range, start, zone) : { kind: "name", range, name };
}

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

/** The name that heads the zone, or null where a common noun does. */
function nameOfZone(
	words: Words,
	names: readonly NameMention[],
	range: TokenRange,
	start: number,
	zone: Zone,
): NameMention | null {
	const apposed = names.at(-1);
	if (apposed !== undefined && isApposedAtEnd(words, apposed, range, zone.end)) return apposed;
	let end = zone.end;
	while (end > start + 1 && NAME_SUFFIXES.has(words.lower[end - 1] ?? "")) end--;
	const last = names.find((name) => name.from < zone.end && name.to >= end);
	if (last !== undefined && last.kind !== "office") {
		const lone = last.to - last.from === 1 && ORGANIZATION_NOUNS.has(words.lower[last.from] ?? "");
		return lone && start > range.from ? null : last;
	}
	const final = names.at(-1);
	// "speaker of the parliament Ali Larijani": a name at the very end that no preposition leads to.
	if (final?.kind === "person" && final.to === range.to && final.to - final.from > 1) {
		const before = words.lower[final.from - 1] ?? "";
		const role = isCalling(words.lower[zone.end - 1] ?? "") && zone.end < final.from;
		// "Senator from Vermont Bernie Sanders": the place's name ends where the person's begins.
		const behindPlace =
			final.title !== null || names.some(({ to, kind }) => to === final.from && kind !== "office");
		if (role && behindPlace && !isCalling(before) && words.shape[final.from - 1] !== SMALL)
			return final;
		if (
			final.title === null &&
			role &&
			words.shape[final.from - 1] === SMALL &&
			!(isCalling(before) && FOLLOWERS.has(words.lower[zone.end] ?? "")) &&
			/^[\p{L})]/u.test(before) &&
			!FOLLOWERS.has(before) &&
			!STOPS.has(before) &&
			before !== "the" &&
			before !== "and"
		) {
			return final;
		}
	}
	return last === undefined && names.length === 0 ? bareName(words, range, start, end) : null;
}

/** "University of California, San Diego's chancellor, Pradeep Khosla": the full name of a person that ends a role's apposition. */
function isApposedAtEnd(
	words: Words,
	name: NameMention,
	range: TokenRange,
	zoneEnd: number,
): boolean {
	const from = name.title?.from ?? name.from;
	if (name.kind !== "person" || name.to !== range.to || name.to - name.from < 2) return false;
	if (words.lower[from - 1] !== "," || from <= zoneEnd) return false;
	let role = false;
	for (let k = range.from; k < from - 1; k++) {
		const lower = words.lower[k] ?? "";
		const close = lower === "(" ? closing(words, k, from) : -1;
		if (close > 0) k = close - 1;
		// "Rail, Maritime and Transport Workers": the "and" of a name joins no two speakers.
		if (lower === "and" && words.shape[k - 1] !== SMALL && words.shape[k + 1] !== SMALL) continue;
		if (/^(?:and|who|which|whose|such|like|including|than)$/.test(lower)) return false;
		role ||= isCalling(lower) || KIN.has(lower) || SPOKESPEOPLE.has(lower);
	}
	return role;
}

/** A source in capitals that no name was seen in: "Schiff" at the head of a sentence. */
function bareName(words: Words, range: TokenRange, start: number, end: number): NameMention | null {
	const lower = words.lower[end - 1] ?? "";
	if (words.shape[end - 1] === SMALL || nounKind(lower) !== "other" || end <= start) return null;
	if (FUNCTION_WORDS.has(lower) || COUNTS.test(lower)) return null;
	if (words.small.has(lower) || (start > range.from && end - start === 1)) return null;
	let from = end - 1;
	while (from > start && words.shape[from - 1] !== SMALL) from--;
	return {
		from,
		to: end,
		kind: "other",
		title: null,
		addressed: false,
		gender: "either",
		strength: 0,
	};
}

const COUNTS = /^(?:dozens|hundreds|thousands|scores|millions|others|another|nobody|none)$|-/;

function afterDeterminer(words: Words, range: TokenRange): number {
	let start = range.from;
	while (start < range.to - 1) {
		const lower = words.lower[start] ?? "";
		if (words.shape[start] === SMALL || words.first[start] === 1) {
			const counts = words.lower[start + 1] === "of";
			if (
				!counts &&
				(DEFINITE.has(lower) || INDEFINITE.has(lower) || POSSESSIVE_PRONOUNS.has(lower))
			) {
				start++;
				continue;
			}
		}
		break;
	}
	return start;
}

function readNoun(words: Words, range: TokenRange, start: number, zone: Zone): NounPhrase {
	let head = zone.end - 1;
	while (
		head > start &&
		(isPossessive(words, head) ||
			/^(?:also|itself|themselves|himself|herself|alone|here|there)$/.test(words.lower[head] ?? ""))
	)
		head--;
	const first = words.lower[range.from] ?? "";
	const pronoun = POSSESSIVE_PRONOUNS.has(first) && range.to - range.from > 1;
	const owner =
		zone.owner > 0
			? { from: start, to: zone.owner }
			: pronoun
				? { from: range.from, to: range.from + 1 }
				: null;
	const modifiers = { from: zone.owner > 0 ? zone.owner + 1 : start, to: head };
	const lower = words.lower[head] ?? "";
	let end = zone.end;
	let after: TokenRange | null = null;
	const follows = isFollower(words, end) || words.lower[end] === "(";
	if (end < range.to && follows && !isDate(words, end)) {
		let k = end;
		while (k < range.to) {
			const close = words.lower[k] === "(" ? closing(words, k, range.to) : -1;
			const dash = /^[—–]$/.test(words.lower[k] ?? "");
			const over =
				STOPS.has(words.lower[k] ?? "") || (k > end && CLAUSES.has(words.lower[k] ?? ""));
			if (close < 0 && (dash || over)) break;
			k = close < 0 ? k + 1 : close;
		}
		after = { from: end, to: k };
		end = k;
	}
	return {
		kind: "noun",
		range,
		determination: determinationOf(words, range, owner),
		owner,
		modifiers,
		head,
		noun: nounKind(lower),
		after,
		end,
	};
}

/** Words that begin another clause behind the head's own phrase. */
const CLAUSES = new Set(
	"he she they we i it has had have is was were are via while because although".split(" "),
);

/** Whether a preposition or a participle with its preposition goes on behind the head: "published in", not "issued an advisory". */
function isFollower(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (!FOLLOWERS.has(lower)) return false;
	if (!/ed$|^(?:led|sent|made|seen|written|shared)$/.test(lower)) return true;
	return !/^(?:an?|the|his|her|its|their|this|that|these|it|them|him)$/.test(
		words.lower[k + 1] ?? "",
	);
}

/** Whether the preposition at the token leads to a day: "on Saturday", "in June", "during the debate". */
function isDate(words: Words, k: number): boolean {
	if (!/^(?:on|in|by|from|at)$/.test(words.lower[k] ?? "")) return false;
	const next = words.lower[k + 1] ?? "";
	if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(next)) return true;
	const month =
		/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
			next,
		);
	return month;
}

function determinationOf(words: Words, range: TokenRange, owner: TokenRange | null): Determination {
	const first = words.lower[range.from] ?? "";
	if (owner !== null) return "possessive";
	if (NUMBERS.test(first)) return "number";
	if (DEFINITE.has(first)) return "definite";
	if (INDEFINITE.has(first)) return "indefinite";
	return "bare";
}
