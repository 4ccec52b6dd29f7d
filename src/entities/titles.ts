import type { TokenRange } from "../text/span.ts";
import {
	apposition,
	appositionBefore,
	BARRIERS,
	endOfApposition,
	isRoleAt,
	LONGEST,
} from "./apposition.ts";
import type { NameMention } from "./kinds.ts";
import {
	calledFor,
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
import { isPluralOfPeople, NAME_SUFFIXES } from "./name-parts.ts";
import { nounKind } from "./nouns.ts";
import { isPossessive, phrase, SMALL, sentenceOf, type Words } from "./reading.ts";
import { isPresent } from "./verbs.ts";
import { TIMES } from "./zone.ts";

/** What stands around a person's name and tells who it is. */
export interface Titles {
	/** The words of the office or role, or null. */
	readonly title: string | null;
	/** The nouns in it that may call the person later ("minister"). */
	readonly nouns: readonly string[];
	readonly age: string | null;
}

/** A title of several people at once is nobody's own. */
const MANY = /^(?:two|three|four|five|six|several|some|many|other) /i;
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
	const holds = name.title !== null || (isRoleAt(words, small) && !describesGroup(words, name.to));
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
	// "they trust Mrs. Lorem": beside a word of address only an office is a title.
	const address = name.title;
	if (address !== null && address.to - address.from === 1 && reached < address.from) {
		const addressed = ADDRESS.test(words.lower[address.from] ?? "");
		const called = words.lower.slice(reached, address.from).some(isCalling);
		if (addressed && !called) return { from: address.from, to };
	}
	return reached < to ? { from: reached, to } : null;
}

const ADDRESS = /^(?:mr|mrs|ms|miss|mx)\.?$/;

/** Whether a noun that the name only narrows stands behind it: "veteran Lorem | haters" are no veteran called Lorem. */
function describesGroup(words: Words, next: number): boolean {
	const lower = words.lower[next] ?? "";
	const group = nounKind(lower) === "group" || isPluralOfPeople(lower);
	return words.shape[next] === SMALL && group && !isPresent(lower);
}

function nounsOf(words: Words, range: TokenRange): string[] {
	const nouns: string[] = [];
	for (let k = range.from; k < range.to; k++) {
		const lower = words.lower[k] ?? "";
		if (/^(?:of|for|at|in|with|from)$/.test(lower)) break;
		if (isPossessive(words, k)) {
			nouns.length = 0;
			continue;
		}
		const honorific = HONORIFICS.has(lower) && !OFFICES.has(lower);
		if ((isRoleAt(words, k) || KIN.has(lower)) && !honorific) nouns.push(lower);
		const called = words.shape[k] === SMALL ? null : calledFor(lower);
		if (called !== null && (called !== lower || honorific)) nouns.push(called);
	}
	return nouns;
}

function cleaned(words: Words, range: TokenRange): string {
	return phrase(words, range)
		.replace(/^(\p{Lu}\p{L}+)s$/u, (whole, one) => (isOffice(one.toLowerCase()) ? one : whole))
		.replace(/^['’"”]\s*/, "")
		.replace(/(?: (?:and|for|of))? (?:Mr|Mrs|Ms|Miss|Dr|Prof|Eng|Engr|Comrade|HE)\.?$/, "")
		.replace(
			/^(?:the|a|an|one|another|formerly the|formerly an?|then|his|her|its|their|and|that|this)\s+/i,
			"",
		)
		.replace(/\s*[,;]\s*$/, "")
		.replace(/^\S+-based(?: |$)/, "")
		.replace(/ (?:of|for|at|in|with)$/, "");
}

function singular(plural: string): string {
	return plural.replace(/s$/, "");
}

/** "of Texas | and Senator Dolum": another's title behind "and" ends what tells of the first. */
function endOfFirst(words: Words, from: number, to: number): number {
	for (let k = from; k < to; k++) {
		const titled = words.shape[k + 1] !== SMALL && isOffice(words.lower[k + 1] ?? "");
		if (words.lower[k] === "and" && titled) return k;
		const dated = /^(?:this|last|next|on|earlier)$/.test(words.lower[k] ?? "");
		if (dated && TIMES.test(words.lower[k + 1] ?? "")) return k;
	}
	return to;
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
		if (!honorific && !MANY.test(plain) && plain !== "") title = plain;
		if (
			/^(?:of|for|from|at|with)$/.test(words.lower[k] ?? "") &&
			title !== null &&
			!/ of /.test(title)
		) {
			const end = endOfFirst(words, k, endOfApposition(words, k));
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
	// "Lorem's ideas on student loans, Dolum's on taxes": behind an owner's name stands what is owned.
	const own =
		isPossessive(words, name.to) || describesGroup(words, name.to)
			? null
			: (apposition(words, k, isTaken) ??
				appositionBefore(words, (name.title?.from ?? name.from) - 1, isTaken));
	if (own !== null) {
		nouns.push(...nounsOf(words, own));
		const kin = KIN.has(nouns.at(-1) ?? "") && !isOffice(nouns.at(-1) ?? "");
		const role = cleaned(words, own);
		if (!kin && !MANY.test(role) && (title === null || title.length < 12)) title = role;
	}
	return { title, nouns, age };
}
