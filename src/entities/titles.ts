import type { TokenRange } from "../text/span.ts";
import { countryOf } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import {
	DETERMINERS,
	FUNCTION_WORDS,
	HONORIFICS,
	isCalling,
	isOffice,
	KIN,
	OFFICE_MODIFIERS,
	OFFICES,
	ORGANIZATION_NOUNS,
	SPEECH,
} from "./lexicon.ts";
import { NAME_SUFFIXES } from "./name-parts.ts";
import { isPossessive, phrase, SMALL, sentenceOf, type Words } from "./reading.ts";
import { endsSubject, isPast } from "./verbs.ts";

/** What stands around a person's name and tells who it is. */
export interface Titles {
	/** The words of the office or role, or null. */
	readonly title: string | null;
	/** The nouns in it that may call the person later ("minister"). */
	readonly nouns: readonly string[];
	readonly age: string | null;
}

const BARRIERS = new Set([
	",",
	".",
	";",
	":",
	"(",
	")",
	'"',
	"“",
	"”",
	"‘",
	"—",
	"–",
	"-",
	"?",
	"!",
	"[",
	"]",
]);
/** A title of several people at once is nobody's own. */
const MANY = /^(?:two|three|four|five|six|several|some|many|other) /i;
/** Longest title looked at, in tokens. */
const LONGEST = 18;

/** Whether the word at the token is an office or calling; a name's capital keeps "Zimmerman" from being one. */
function isRoleAt(words: Words, i: number): boolean {
	const lower = words.lower[i] ?? "";
	return words.shape[i] === SMALL || words.first[i] === 1 ? isCalling(lower) : isOffice(lower);
}

/** Whether the word may stand inside a title that is being read from right to left. */
function belongsToTitle(words: Words, i: number, strange: number): boolean {
	const lower = words.lower[i] ?? "";
	if (BARRIERS.has(lower) || SPEECH.has(lower)) return false;
	if (isPossessive(words, i)) return true;
	if (words.shape[i] !== SMALL && (words.first[i] === 0 || !FUNCTION_WORDS.has(lower))) return true;
	if (isCalling(lower) || OFFICE_MODIFIERS.has(lower) || ORGANIZATION_NOUNS.has(lower)) return true;
	if (lower === "and" || lower === "of" || lower === "for") return i > 0;
	if (FUNCTION_WORDS.has(lower)) return false;
	return strange < 3 && !/(?:ed|ing)$/.test(lower) && /^[\p{L}'-]+$/u.test(lower);
}

/** Whether a title goes on to the left of "and", "of" or "for" at the token: only a role or a name's word stands there. */
function linksTitle(words: Words, link: number): boolean {
	const lower = words.lower[link - 1] ?? "";
	if (isCalling(lower)) return true;
	if (words.lower[link] === "and") return OFFICE_MODIFIERS.has(lower);
	return (
		ORGANIZATION_NOUNS.has(lower) ||
		(words.shape[link - 1] !== SMALL && words.first[link - 1] === 0)
	);
}

/**
 * The title that stands before a name in small or mixed letters: "student protester", "the US Secretary of State".
 * `isTaken` tells the words of other persons' names, which no title goes beyond.
 */
export function titleBefore(
	words: Words,
	name: NameMention,
	isTaken: (token: number) => boolean,
): TokenRange | null {
	const to = name.from;
	let from = name.title?.from ?? to;
	const sentence = sentenceOf(words, to);
	const small = from - 1;
	const holds = name.title !== null || isRoleAt(words, small);
	if (!holds) return null;
	// Beside a rank ("unseat Rep. X") a strange word is a verb; beside a role in small letters it may narrow the role.
	let strange = name.title === null ? 0 : 3;
	let reached = from;
	while (from > 0 && to - from < LONGEST && sentenceOf(words, from - 1) === sentence) {
		const lower = words.lower[from - 1] ?? "";
		if (isTaken(from - 1) || !belongsToTitle(words, from - 1, strange)) break;
		const link = /^(?:and|of|for)$/.test(lower);
		// "a spokeswoman for Mr. Trump": what stands before "for" is somebody else's.
		if (link && ((lower !== "and" && from === name.title?.from) || from === name.from)) break;
		if (link && !linksTitle(words, from - 1)) break;
		const known = isOffice(lower) || OFFICE_MODIFIERS.has(lower) || words.shape[from - 1] !== SMALL;
		if (!known && lower !== "and" && lower !== "of" && lower !== "for") strange++;
		from--;
		if (lower !== "and" && lower !== "of" && lower !== "for" && !isPossessive(words, from))
			reached = from;
	}
	return reached < to ? { from: reached, to } : null;
}

/** Where a phrase in apposition ends: the next comma, bracket, dash, relative clause or the sentence's end. */
function endOfApposition(words: Words, from: number): number {
	const sentence = sentenceOf(words, from);
	let k = from;
	while (k < words.count && k - from < 28 && sentenceOf(words, k) === sentence) {
		const lower = words.lower[k] ?? "";
		if (/^(?:[,;:()."“”—–?!-]|who|whose|which|where|whom)$/.test(lower)) {
			// "Esperanza, Sultan Kudarat": a place's comma goes on.
			const place =
				lower === "," &&
				words.shape[k + 1] !== SMALL &&
				words.shape[k - 1] !== SMALL &&
				countryOf(words.raw[k + 1] ?? "") !== null;
			if (!place) break;
		}
		if (k > from && words.shape[k] === SMALL && endsTitle(words, k)) break;
		if (
			k > from + 1 &&
			SPEECH.has(lower) &&
			/(?:ed|said|says|told|wrote)$/.test(lower) &&
			words.lower[k - 1] !== "the"
		)
			break;
		k++;
	}
	return k;
}

/** Whether a title ends before the token: at a verb, or at "and" with something else than a role behind it. */
function endsTitle(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (lower === "and") {
		let next = k + 1;
		while (OFFICE_MODIFIERS.has(words.lower[next] ?? "")) next++;
		return words.shape[next] === SMALL && !isCalling(words.lower[next] ?? "");
	}
	return (
		/^(?:as|to)$/.test(lower) ||
		(endsSubject(lower) && !isPossessive(words, k)) ||
		(isPast(lower) && words.shape[k - 1] !== SMALL)
	);
}

function nounsOf(words: Words, range: TokenRange): string[] {
	const nouns: string[] = [];
	for (let k = range.from; k < range.to; k++) {
		const lower = words.lower[k] ?? "";
		if (/^(?:of|for|at|in|with|from)$/.test(lower)) break;
		if (isPossessive(words, k)) nouns.length = 0;
		else if (
			(isRoleAt(words, k) || KIN.has(lower)) &&
			(!HONORIFICS.has(lower) || OFFICES.has(lower))
		)
			nouns.push(lower);
	}
	return nouns;
}

/** Whether the words from..to read as a role: they hold an office and no verb. */
function isRole(
	words: Words,
	from: number,
	to: number,
	isTaken: (token: number) => boolean,
): boolean {
	for (let k = from; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (isTaken(k) && !isPossessiveName(words, k, to)) return false;
		if (words.shape[k] === SMALL && /^(?:that|who|which|when)$/.test(lower)) return false;
		if (/^(?:is|was|are|were|has|had|have|said|will)$/.test(lower)) return false;
		if (isRoleAt(words, k) || KIN.has(lower)) return true;
		if (/^(?:of|for|at|in|with|from|by)$/.test(lower)) return false;
	}
	return false;
}

/** Whether an owner ends soon behind the token: "Mr. Trump's lawyer". */
function isPossessiveName(words: Words, k: number, to: number): boolean {
	for (let m = k + 1; m < Math.min(to, k + 5); m++) if (isPossessive(words, m)) return true;
	return false;
}

function cleaned(words: Words, range: TokenRange): string {
	return phrase(words, range)
		.replace(/^['’"”]\s*/, "")
		.replace(/(?: (?:and|for|of))? (?:Mr|Mrs|Ms|Miss|Dr|Prof|Eng|Engr|Comrade|HE)\.?$/, "")
		.replace(
			/^(?:the|a|an|one|another|formerly the|formerly an?|then|his|her|its|their|and|that|this)\s+/i,
			"",
		)
		.replace(/\s*[,;]\s*$/, "");
}

function singular(plural: string): string {
	return plural.replace(/s$/, "");
}

/** Letters behind a name that tell an office or calling. */
const SUFFIXED = new Set(["kc", "qc", "mp", "mep", "msp", "mla", "td"]);

/** Roles told by a participle: "Nadia Kersey KC, prosecuting". */
const ACTING = new Map([
	["prosecuting", "prosecutor"],
	["defending", "barrister"],
	["presiding", "judge"],
]);

/** Reads the titles around a person's name, before it, behind it and in apposition; and the age. */
export function readTitles(
	words: Words,
	name: NameMention,
	isTaken: (token: number) => boolean,
): Titles {
	const nouns: string[] = [];
	let age: string | null = null;
	let title: string | null = null;
	const before = titleBefore(words, name, isTaken);
	let k = name.to;
	while (NAME_SUFFIXES.has(words.lower[k] ?? "")) k++;
	if (before !== null) {
		nouns.push(...nounsOf(words, before));
		const plain = cleaned(words, before);
		const lower = plain.toLowerCase();
		const honorific = HONORIFICS.has(lower) && !OFFICES.has(lower);
		if (!honorific && !MANY.test(plain)) title = plain;
		if (
			/^(?:of|for|from|at|with)$/.test(words.lower[k] ?? "") &&
			title !== null &&
			!/ of /.test(title)
		) {
			const end = endOfApposition(words, k);
			if (words.shape[k + 1] !== SMALL || words.shape[k + 2] !== SMALL) {
				title = `${title} ${phrase(words, { from: k, to: Math.min(end, k + 14) })}`;
			}
			k = end;
		}
	}
	if (/^\d{1,3}$/.test(words.lower[k + 1] ?? "") && /^[,(]$/.test(words.lower[k] ?? "")) {
		age = words.lower[k + 1] ?? null;
		k += 2;
		if (words.lower[k] === ")") k++;
	}
	const suffix = words.lower[k] === "," ? (words.lower[k + 1] ?? "") : (words.lower[k - 1] ?? "");
	if (SUFFIXED.has(suffix) && k + 1 > name.to && title === null) {
		title = suffix.toUpperCase();
		nouns.push(...(suffix === "mp" ? ["mp", "lawmaker"] : [suffix]));
	}
	const one =
		words.lower.slice(k, k + 6).join(" ") === ", who is one of the"
			? singular(words.lower[k + 6] ?? "")
			: "";
	if (isCalling(one)) {
		nouns.push(one);
		title ??= one;
	}
	const acting = words.lower[k] === "," ? ACTING.get(words.lower[k + 1] ?? "") : undefined;
	if (acting !== undefined) {
		nouns.push(acting);
		title ??= acting;
	}
	const own =
		apposition(words, k, isTaken) ??
		appositionBefore(words, (name.title?.from ?? name.from) - 1, isTaken);
	if (own !== null) {
		nouns.push(...nounsOf(words, own));
		const kin = KIN.has(nouns.at(-1) ?? "") && !isOffice(nouns.at(-1) ?? "");
		const role = cleaned(words, own);
		if (!kin && !MANY.test(role) && (title === null || title.length < 12)) title = role;
	}
	return { title, nouns, age };
}

const NO_ROLE =
	/^(?:and|but|or|who|whose|which|as|in|on|at|while|when|where|including|like|such|according|already|after|before|with|about|on|by|from|to|of|for|into|over|against|through|besides)$/;

/** "Nizar al-Kassab, | the minister of water,": the phrase behind the comma at the token, where it is a role. */
function apposition(
	words: Words,
	comma: number,
	isTaken: (token: number) => boolean,
): TokenRange | null {
	if (words.lower[comma] !== ",") return null;
	const being = words.lower.slice(comma + 1, comma + 4).join(" ");
	// "Aibek Sadyrov, who is | a driver at the depot".
	const from = /^who (?:is|was) (?:an?|the)$/.test(being) ? comma + 3 : comma + 1;
	const first = words.lower[from] ?? "";
	if (SPEECH.has(first) || NO_ROLE.test(first)) return null;
	const range = { from, to: endOfApposition(words, from) };
	return isRole(words, range.from, range.to, isTaken) ? range : null;
}

/** The bracket that opens what the bracket at the token closes, near before it; -1 where none does. */
function openingOf(words: Words, close: number): number {
	for (let k = close - 1; k > 0 && k >= close - 6; k--) if (words.lower[k] === "(") return k;
	return -1;
}

/** "the ministry's spokesman, | Nasser Kanani": the phrase before the comma, where it is a role. */
function appositionBefore(
	words: Words,
	comma: number,
	isTaken: (token: number) => boolean,
): TokenRange | null {
	if (words.lower[comma] !== ",") return null;
	const sentence = sentenceOf(words, comma);
	let from = comma;
	while (from > 0 && comma - from < LONGEST && sentenceOf(words, from - 1) === sentence) {
		const lower = words.lower[from - 1] ?? "";
		const opening = lower === ")" ? openingOf(words, from - 1) : -1;
		if (opening > 0) {
			from = opening;
			continue;
		}
		// "counsel for the accused": behind its article a verb's form is a noun.
		const noun = lower === "issues" || words.lower[from - 2] === "the";
		if (BARRIERS.has(lower) || (SPEECH.has(lower) && !noun)) break;
		from--;
		if (DETERMINERS.has(lower) && lower !== "that") {
			const opens = !/^(?:of|for|in|at|with|to|by|from|on)$/.test(words.lower[from - 1] ?? "");
			if (opens) break;
		}
	}
	if (NO_ROLE.test(words.lower[from] ?? "") || !isRole(words, from, comma, isTaken)) return null;
	return { from, to: comma };
}
