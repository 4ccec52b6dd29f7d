import roles from "../../data/roles.json" with { type: "json" };
import stances from "../../data/stances.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { type Draft, draftOf, placeOf } from "./draft.ts";
import { isCapital, isWordToken, sentenceOf } from "./words.ts";

const VERBS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(stances.verbs));
/** Offices, ranks and forms of address: they tell a person from a road or a company. */
const PERSONS = new Set(
	[roles.offices, roles.ranks, ...Object.values(roles.honorifics)].flatMap((list) =>
		list.split(" "),
	),
);
const PRONOUNS = new Set(["he", "she"]);
const ADVERBS = new Set([
	"also",
	"has",
	"had",
	"have",
	"then",
	"later",
	"again",
	"repeatedly",
	"once",
]);

/** The farthest that the second of two linked things begins from the verb, and the longest name of who links them. */
const REACH = 14;
const LONGEST = 10;

/** The person who stands right before a verb: a pronoun, or a name behind an office or form of address. */
function personBefore(document: Document, verb: number, from: number): TokenRange | null {
	const { lower } = document.tokens;
	let to = verb;
	while (to > from && ADVERBS.has(lower[to - 1] ?? "")) to--;
	if (PRONOUNS.has(lower[to - 1] ?? "")) return to > from ? { from: to - 1, to } : null;
	let first = to;
	while (
		first > from &&
		to - first < LONGEST &&
		isWordToken(lower[first - 1] ?? "") &&
		isCapital(document, first - 1)
	) {
		first--;
	}
	const named = to - first > 1 && !PERSONS.has(lower[to - 1] ?? "");
	return named && lower.slice(first, to).some((word) => PERSONS.has(word))
		? { from: first, to }
		: null;
}

/** "The president linked the truce to the return of prisoners": somebody holds that two things belong together. */
function stanceIn(document: Document, { tokens }: Sentence): Draft | null {
	const { lower, quotation } = document.tokens;
	for (let verb = tokens.from + 1; verb < tokens.to; verb++) {
		const links = VERBS.get(lower[verb] ?? "");
		if (links === undefined || (quotation[verb] ?? -1) >= 0) continue;
		const source = personBefore(document, verb, tokens.from);
		const linked = lower.slice(verb + 2, Math.min(tokens.to, verb + REACH));
		if (source === null || !linked.some((word) => links.includes(word))) continue;
		let to = tokens.to;
		while (to > verb + 1 && !isWordToken(lower[to - 1] ?? "")) to--;
		const content = { from: verb + 1, to };
		return {
			...draftOf({ from: verb, to: verb + 1 }),
			source,
			sourceOrigin: "stance",
			content: [content],
		};
	}
	return null;
}

/**
 * Finds persons who hold that one thing hangs together with another ("linked … to …", "likened … to …"), in
 * sentences where the tagger saw no cue: such verbs mostly tell of roads and companies, and it has learned to
 * pass them by. Returns all drafts, in the order of the text.
 */
export function addStances(document: Document, drafts: readonly Draft[]): Draft[] {
	const busy = new Set<number>();
	for (const { cue, content } of drafts) {
		for (const range of cue ? [cue, ...content] : content) {
			for (
				let at = sentenceOf(document, range.from);
				at <= sentenceOf(document, range.to - 1);
				at++
			) {
				busy.add(at);
			}
		}
	}
	const added = document.sentences.flatMap((sentence) =>
		busy.has(sentence.index) ? [] : (stanceIn(document, sentence) ?? []),
	);
	if (added.length === 0) return [...drafts];
	return [...drafts, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
