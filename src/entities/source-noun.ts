import type { TokenRange } from "../text/span.ts";
import { nounKind } from "./nouns.ts";
import { isPossessive, SMALL, type Words } from "./reading.ts";
import type { Determination, NounPhrase } from "./source.ts";
import { closing, FOLLOWERS, isParticiple, STOPS, type Zone } from "./zone.ts";

const POSSESSIVE_PRONOUNS = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"]);

const DEFINITE = new Set(["the", "this", "that", "these", "those", "such", "both"]);

const INDEFINITE = new Set(["a", "an", "another", "one", "some", "any", "each", "every"]);

const NUMBERS =
	/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|several|many|most|few|some|all|\d[\d,.]*|half)$/;

/** The first token behind the determiners that open a range. */
export function afterDeterminer(words: Words, range: TokenRange): number {
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

/** Reads a source whose head is a common noun; `start` is what stands behind its determiners, `zone` where its head is. */
export function readNoun(words: Words, range: TokenRange, start: number, zone: Zone): NounPhrase {
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
	const follows = isFollower(words, end) || isTold(words, lower, end) || words.lower[end] === "(";
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

/** Whether the words behind a document tell how it came about: "compiled by the chamber", not "lodged on Thursday". */
function isTold(words: Words, noun: string, k: number): boolean {
	return nounKind(noun) === "document" && isParticiple(words, k) && !isDate(words, k + 1);
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
