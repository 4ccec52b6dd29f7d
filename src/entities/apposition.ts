import type { TokenRange } from "../text/span.ts";
import { countryOf } from "./gazetteer.ts";
import { DETERMINERS, isCalling, isOffice, KIN, OFFICE_MODIFIERS, SPEECH } from "./lexicon.ts";
import { isPossessive, SMALL, sentenceOf, type Words } from "./reading.ts";
import { endsSubject, isPast } from "./verbs.ts";

/** Marks that no title goes beyond. */
export const BARRIERS = new Set([
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
/** Longest title looked at, in tokens. */
export const LONGEST = 18;

/** Whether the word at the token is an office or calling; a name's capital keeps "Zimmerman" from being one. */
export function isRoleAt(words: Words, i: number): boolean {
	const lower = words.lower[i] ?? "";
	return words.shape[i] === SMALL || words.first[i] === 1 ? isCalling(lower) : isOffice(lower);
}

/** Where a phrase in apposition ends: the next comma, bracket, dash, relative clause or the sentence's end. */
export function endOfApposition(words: Words, from: number): number {
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

const NO_ROLE =
	/^(?:and|but|or|who|whose|which|as|in|on|at|while|when|where|including|like|such|according|already|after|before|with|about|on|by|from|to|of|for|into|over|against|through|besides)$/;

/** "Nizar al-Kassab, | the minister of water,": the phrase behind the comma at the token, where it is a role. */
export function apposition(
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
	// "to impeach Rosa Quint, the speaker announced": who announced is another one.
	// "Rosa Quint, the speaker for the north said": at a sentence's head it is she, and "called" tells a name.
	const next = words.lower[range.to] ?? "";
	const heads = words.first.slice(Math.max(0, comma - 4), comma).includes(1);
	const speaks = words.shape[range.to] === SMALL && SPEECH.has(next) && next !== "called";
	if (first === "the" && speaks && !heads) return null;
	return isRole(words, range.from, range.to, isTaken) && !isFellow(words, range, isTaken)
		? range
		: null;
}

/** "Lorem, | Dolum and party chairman Anna Sit": a capital, "and" and a person behind it make a list of names. */
function isFellow(
	words: Words,
	{ from, to }: TokenRange,
	isTaken: (token: number) => boolean,
): boolean {
	if (words.shape[from] === SMALL || isRoleAt(words, from) || !isTaken(to - 1)) return false;
	return words.lower.slice(from, to).includes("and");
}

/** The bracket that opens what the bracket at the token closes, near before it; -1 where none does. */
function openingOf(words: Words, close: number): number {
	for (let k = close - 1; k > 0 && k >= close - 6; k--) if (words.lower[k] === "(") return k;
	return -1;
}

/** "the ministry's spokesman, | Nasser Kanani": the phrase before the comma, where it is a role. */
export function appositionBefore(
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
