import type { TokenRange } from "../text/span.ts";
import { FUNCTION_WORDS, SPEECH } from "./lexicon.ts";
import { isPossessive, SMALL, type Words } from "./reading.ts";
import { isAuxiliary, isPast, isPresent } from "./verbs.ts";

const PREPOSITIONS = new Set(
	"of in on at by for with to from against about between into over under after before than like as near through behind including via per".split(
		" ",
	),
);

/** Longest apposition that is stepped over on the way to the verb, in tokens. */
const APPOSITION = 14;

/** Whether the mention stands where a subject stands: at the head of its clause, with a verb soon after, or behind "said". */
export function isSubject(words: Words, from: number, to: number): boolean {
	if (isPossessive(words, to)) return false;
	const before = words.lower[from - 1] ?? "";
	const small = words.shape[from - 1] === SMALL;
	if (SPEECH.has(before) && before !== "told" && before !== "asked") {
		return /^[,."”]$/.test(words.raw[to] ?? ".") || words.shape[to] === SMALL;
	}
	if (PREPOSITIONS.has(before)) return false;
	const verb = startsVerb(words, behindApposition(words, to));
	if (words.first[from] === 1)
		return verb || !/^(?:[,.:;()]|of|in|at|for|from)$/.test(words.lower[to] ?? "");
	if (small && (isPast(before) || /[a-z]{3}ing$/.test(before)) && !isAuxiliary(before))
		return false;
	return verb;
}

/** The token behind the mention's apposition, bracket or fellow in a list: "X, the mayor, | said", "X (left) | said". */
export function behindApposition(words: Words, to: number): number {
	const opens = words.lower[to];
	if (opens === "and" && words.shape[to + 1] !== SMALL) {
		let k = to + 1;
		while (k < to + 5 && words.shape[k] !== SMALL) k++;
		return k;
	}
	if (opens !== "," && opens !== "(") return to;
	const closes = opens === "," ? "," : ")";
	for (let k = to + 1; k < to + APPOSITION; k++) {
		const lower = words.lower[k] ?? ".";
		if (lower === closes) return k + 1;
		if (lower === ".") return to;
	}
	return to;
}

function startsVerb(words: Words, k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (words.shape[k] !== SMALL) return false;
	if (lower === "who" || lower === "also" || lower === "then" || lower === "never") return true;
	if (isAuxiliary(lower) || isPast(lower) || isPresent(lower) || SPEECH.has(lower)) return true;
	if (/[a-z]{3}ly$|^(?:still|now|already|later|once|again|just|often|always|both)$/.test(lower))
		return startsVerb(words, k + 1);
	return /[a-z]{3}s$/.test(lower) && !FUNCTION_WORDS.has(lower);
}

/** Whether a verb of saying stands soon behind a mention that ends at `from`, and before `to`: "Smith said he". */
export function speaksBetween(words: Words, from: number, to: number): boolean {
	for (let k = from; k < Math.min(from + 4, to); k++)
		if (SPEECH.has(words.lower[k] ?? "")) return true;
	return false;
}

/** Whether the mention is the subject or the object behind of a verb of saying: "Smith, 41, said", "said Smith". */
export function speaksHere(words: Words, { from, to }: TokenRange): boolean {
	const verb = behindApposition(words, to);
	return SPEECH.has(words.lower[from - 1] ?? "") || speaksBetween(words, verb, verb + 4);
}
