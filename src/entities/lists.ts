import type { TokenRange } from "../text/span.ts";
import { countryOf } from "./gazetteer.ts";
import type { NameMention } from "./kinds.ts";
import { FUNCTION_WORDS, isOffice, OFFICE_FIELDS } from "./lexicon.ts";
import { NAME_SUFFIXES } from "./name-parts.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { namesIn, readSource, type SourcePhrase } from "./source.ts";
import { isAuxiliary, isPast } from "./verbs.ts";
import { closing } from "./zone.ts";

/** Where a list of speakers is cut: "Marie Toomey and Al Rossi", "Saudi Arabia and the United States". */
export function speakersOf(
	words: Words,
	names: readonly NameMention[],
	range: TokenRange,
): TokenRange[] {
	const inside = namesIn(names, range);
	const cuts: TokenRange[] = [];
	let from = words.lower[range.from] === "neither" ? range.from + 1 : range.from;
	for (let k = range.from + 1; k < range.to - 1; k++) {
		const lower = words.lower[k] ?? "";
		// "Ada Holt, who voted with Bo Reed and Al Rossi": those of the clause are told of, and do not speak.
		if (RELATIVES.test(lower) && words.lower[k - 1] === ",") {
			while (k < range.to - 1 && words.lower[k] !== ",") k++;
			continue;
		}
		if (isClause(words, inside, k)) break;
		const along = joinedAlong(words, k);
		if (lower !== "and" && lower !== "nor" && lower !== "," && along === 0) continue;
		if (inside.some((name) => name.from < k && name.to > k)) continue;
		const right = along > 0 ? along : lower === "," && words.lower[k + 1] === "and" ? k + 2 : k + 1;
		const left = readSource(words, names, { from, to: k });
		const next = readSource(words, names, { from: right, to: range.to });
		if (
			!isSpeaker(words, left, { from, to: k }, false) ||
			!isSpeaker(words, next, { from: right, to: range.to }, lower === ",") ||
			sharesNoun(words, { from, to: k }, next) ||
			isServed(words, inside, left, k) ||
			isField(words, { from, to: k }, right, next) ||
			isOfBody(words, left, { from, to: k }, right, next)
		)
			continue;
		if (lower === "," && along === 0 && !endsInAnd(words, inside, right, range.to)) continue;
		cuts.push({ from, to: k });
		from = right;
		k = right;
	}
	cuts.push({ from, to: range.to });
	return withoutHeading(words, names, cuts);
}

/** "Ada Lorem, an aide under Presidents Dolum | and Sit": the names end an apposition, and are not who speaks. */
function isServed(
	words: Words,
	names: readonly NameMention[],
	left: SourcePhrase,
	and: number,
): boolean {
	if (left.kind !== "name") return false;
	const last = names.find(({ to }) => to === and);
	if (last === undefined || last === left.name || last.kind === "organization") return false;
	const from = last.title?.from ?? last.from;
	const many = /^(?:presidents|secretaries|governors|senators|mayors)$/;
	return (
		words.lower.slice(left.name.to, from).includes(",") &&
		(many.test(words.lower[from] ?? "") || /^(?:under|between)$/.test(words.lower[from - 1] ?? ""))
	);
}

/** "Liberal and conservative economists": a lone word whose capital is the sentence's own narrows the noun behind it. */
function sharesNoun(words: Words, left: TokenRange, next: SourcePhrase): boolean {
	const lone = left.to - left.from === 1 && words.first[left.from] === 1;
	if (!lone || next.kind !== "noun" || next.noun !== "group") return false;
	const { from, to } = next.modifiers;
	return from < to && !words.capital.has(words.lower[left.from] ?? "");
}

/** "Transport and Logistics minister Abdel Kayyat": the words before an office are its field, and no speaker. */
function isField(
	words: Words,
	{ from, to }: TokenRange,
	right: number,
	next: SourcePhrase,
): boolean {
	if (next.kind !== "name" || words.shape[right] === SMALL) return false;
	const start = countryOf(words.raw[from] ?? "")?.by === "adjective" ? from + 1 : from;
	const fields = words.lower.slice(start, to);
	if (fields.length === 0 || !fields.every((word) => OFFICE_FIELDS.has(word))) return false;
	const { from: name, title } = next.name;
	for (let k = right + 1; k < name; k++) if (isOffice(words.lower[k] ?? "")) return true;
	return title !== null && title.to - title.from > 1;
}

const RELATIVES = /^(?:who|which|whom|whose)$/;

/** Whether a verb behind a name opens a clause: "Science | published a report by the university and the institute". */
function isClause(words: Words, names: readonly NameMention[], k: number): boolean {
	const lower = words.lower[k] ?? "";
	if (words.shape[k] !== SMALL || words.shape[k - 1] === SMALL) return false;
	if (!isAuxiliary(lower) && !isPast(lower)) return false;
	return names.some((name) => name.to === k);
}

/** "Sam Wilson of the Center for Oceanography: Research and Education": what is joined to somebody's body without an article is a part of its name. */
function isOfBody(
	words: Words,
	left: SourcePhrase,
	{ to }: TokenRange,
	right: number,
	next: SourcePhrase,
): boolean {
	if (left.kind !== "name" || left.name.kind !== "person") return false;
	if (next.kind !== "name" || next.name.kind === "person" || next.name.title !== null) return false;
	if (next.name.from !== right || next.name.to - right > 3) return false;
	if (countryOf(phrase(words, next.name)) !== null) return false;
	return words.lower.slice(left.name.to, to).some((word) => /^(?:of|at|from|for)$/.test(word));
}

/** "The two candidates, A and B": the names alone, without the noun that heads them. */
function withoutHeading(
	words: Words,
	names: readonly NameMention[],
	cuts: TokenRange[],
): TokenRange[] {
	const [first, ...rest] = cuts;
	if (first === undefined || rest.length < 2 || words.lower[first.to] !== ",") return cuts;
	const head = readSource(words, names, first);
	const heads =
		head.kind === "noun" &&
		head.noun === "group" &&
		/^(?:the|her|his|its|their|two|three|both)$/.test(words.lower[first.from] ?? "");
	const named = rest.every((range) => readSource(words, names, range).kind === "name");
	return heads && named ? rest : cuts;
}

/** The token behind ", along with" or ", as well as", where these words stand; else 0. */
function joinedAlong(words: Words, k: number): number {
	const from = words.lower[k] === "," ? k + 1 : k;
	const text = words.lower.slice(from, from + 3).join(" ");
	if (text.startsWith("along with ") || text.startsWith("together with ")) return from + 2;
	return text === "as well as" ? from + 3 : 0;
}

function endsInAnd(words: Words, names: readonly NameMention[], from: number, to: number): boolean {
	for (let k = from; k < to; k++) {
		const close = words.lower[k] === "(" ? closing(words, k, to) : -1;
		if (close > 0) k = close;
		if (NAME_SUFFIXES.has(words.lower[k] ?? "")) continue;
		if (words.lower[k] === "and") return !names.some((name) => name.from < k && name.to > k);
		if (
			!/^(?:the|,)$/.test(words.lower[k] ?? "") &&
			!names.some((name) => (name.title?.from ?? name.from) <= k && name.to > k)
		)
			return false;
	}
	return false;
}

/** Whether one part of a list is a speaker by itself: a name that fills it, or a group with its own noun. */
function isSpeaker(
	words: Words,
	phrase: SourcePhrase,
	range: TokenRange,
	strict: boolean,
): boolean {
	if (isAuxiliary(words.lower[range.from] ?? "")) return false;
	if (phrase.kind === "name") {
		const { name } = phrase;
		return name.kind !== "office" && name.from >= range.from;
	}
	if (phrase.kind === "pronoun") return /^(?:he|she|they|it)$/.test(phrase.word);
	if (strict || phrase.kind !== "noun") return false;
	const single = phrase.end === phrase.head + 1;
	return (
		(phrase.noun === "group" || phrase.noun === "organization") &&
		single &&
		!FUNCTION_WORDS.has(words.lower[phrase.head] ?? "") &&
		(phrase.range.to === phrase.end || words.lower[phrase.end] === ",")
	);
}
