import type { NameMention } from "./kinds.ts";
import { nounKind } from "./nouns.ts";
import { isPossessive, SMALL, spaced, type Words } from "./reading.ts";
import { endsSubject, isDocumentVerb, isPast, isPresent } from "./verbs.ts";

/** Where a noun's own words end: relative clauses, marks, verbs. */
export const STOPS = new Set(
	"who whom which that whose where when while including such like , ( ) ; : said says heard known".split(
		" ",
	),
);

/** What may follow the head and still tells which one it is: prepositions, participles. */
export const FOLLOWERS = new Set(
	"of for from at in with by on about to near behind inside outside under between among across against within speaking close familiar briefed led published released posted issued emerging circulating conducted commissioned carried seen obtained surveyed polled quoted interviewed contacted based working living going involved dated attached filed submitted presented placed sent made drafted reviewed leaked written signed shared standing representing prosecuting using aboard around outside over during".split(
		" ",
	),
);

/** Nouns of time behind "this", "last", or before "later". */
export const TIMES =
	/^(?:days?|weeks?|months?|years?|hours?|minutes?|moments?|night|morning|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Where the words of a head end, and whose it is. */
export interface Zone {
	/** The token after the head. */
	readonly end: number;
	/** Where the owner before "'s" ends, or -1. */
	readonly owner: number;
}

/** The stretch that holds the head: up to the first preposition, relative clause or comma outside a name. */
export function headZone(
	words: Words,
	names: readonly NameMention[],
	start: number,
	to: number,
): Zone {
	let owner = -1;
	let k = start;
	while (k < to) {
		const inside = names.find((name) => name.from <= k && name.to > k);
		if (k > start && isWritten(words, names, k)) break;
		if (inside !== undefined && inside.to <= to && inside.kind !== "office") {
			k = Math.max(inside.to, k + 1);
			continue;
		}
		if (inside?.kind === "office" && inside.to <= to) {
			k = Math.max(inside.to, k + 1);
			continue;
		}
		const lower = words.lower[k] ?? "";
		if (isPossessive(words, k)) owner = k;
		else if (lower === "(" && k > start) {
			const close = closing(words, k, to);
			// "Johns Hopkins University (JHU) data": the bracket stands inside the name's noun phrase.
			if (close < 0 || close >= to || ends(words, close)) break;
			k = close;
			continue;
		} else if (k > start && (ends(words, k) || isVerbBehind(words, names, k))) break;
		k++;
	}
	return { end: k, owner: owner < k - 1 ? owner : -1 };
}

/** "reports | Mr. Lorem filed": a clause without "that" behind a document's noun tells who made it. */
function isWritten(words: Words, names: readonly NameMention[], k: number): boolean {
	if (words.shape[k - 1] !== SMALL) return false;
	if (nounKind(words.lower[k - 1] ?? "") !== "document") return false;
	if (/^(?:his|her|its|their)$/.test(words.lower[k] ?? "")) return isPast(words.lower[k + 2] ?? "");
	const name = names.find(({ from, title }) => (title?.from ?? from) === k);
	return name !== undefined && isPast(words.lower[name.to] ?? "");
}

/** Whether the words of the head end before the token. */
function ends(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	const own = words.lower[k - 1] === "own" || isPossessive(words, k - 1);
	if (STOPS.has(lower) || (FOLLOWERS.has(lower) && !(own && lower.endsWith("ed")))) return true;
	const share = lower === "per" && words.lower[k + 1] === "cent";
	// "the mayor's newly hired chief": behind an owner an adverb narrows what is owned.
	const narrows = isPossessive(words, k - 1) && lower.endsWith("ly");
	if (words.shape[k] === SMALL && endsSubject(lower) && !share && !narrows) return true;
	if (/^(?:this|last|next|every|each)$/.test(lower) && TIMES.test(words.lower[k + 1] ?? ""))
		return true;
	return /^[—–-]+$/.test(lower) && spaced(words, k);
}

/**
 * Whether a verb begins at the token, behind a name or a noun that can speak: the tagger sometimes takes
 * the first of two verbs into the source ("Twitter prevented users …, claiming").
 */
function isVerbBehind(words: Words, names: readonly NameMention[], k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (words.shape[k] !== SMALL) return false;
	const before = nounKind(words.lower[k - 1] ?? "");
	if (before === "document" && isDocumentVerb(lower)) return true;
	if (before !== "other" && isParticipleOf(words, k)) return true;
	if (!isPast(lower) && !isPresent(lower) && !isParticiple(words, k)) return false;
	return names.some((name) => name.to === k && name.kind !== "office") || before !== "other";
}

/** "groups | encouraging the mayor", but "police shooting victims": an object of its own behind the form. */
function isParticipleOf(words: Words, k: number): boolean {
	if (!/[a-z]{3}ing$/.test(words.lower[k] ?? "")) return false;
	const next = words.lower[k + 1] ?? "";
	return words.shape[k + 1] !== SMALL
		? /^\p{L}/u.test(next)
		: /^(?:the|an?|his|her|its|their|it|them|him|that|for|with|about|into|through|outside|across|against|towards?)$/.test(
				next,
			);
}

/** Participles that no past tense is written as, or that are mostly none behind a noun. */
const IRREGULAR = new Set("drawn found shown given known taken hung sold held kept".split(" "));

const LEADS_ON = /^(?:by|in|on|at|for|from|to|with|under|as|up|out|inside|near|only|last|this)$/;

/** Whether a participle with what it leads to begins at the token: "compiled by the chamber", "found in the wreckage". */
export function isParticiple(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (words.shape[k] !== SMALL || !LEADS_ON.test(words.lower[k + 1] ?? "")) return false;
	return IRREGULAR.has(lower) || (lower.endsWith("ed") && isPast(lower));
}

/** The token behind the bracket that opens at k, or -1 where none closes it nearby. */
export function closing(words: Words, k: number, to: number): number {
	for (let m = k + 1; m < to && m < k + 10; m++) if (words.lower[m] === ")") return m + 1;
	return -1;
}
