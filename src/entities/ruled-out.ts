import type { TokenRange } from "../text/span.ts";
import { type Actor, isNamedWithin } from "./actor.ts";
import { countryOf, settlementOf } from "./gazetteer.ts";
import { SMALL, type Words } from "./reading.ts";
import type { NounPhrase } from "./source.ts";

/** What may part a description from its person's name in apposition: "the minister | , Dr. | Lorem". */
const APPOSED = 3;
/** How far a sentence is looked through for the name of whom its description means. */
const CLAUSE = 60;

/** Whether an actor is named further on in the sentence of a description: who "the official said Lorem …" tells of is not the official. */
function isNamedInClause(
	words: Words,
	actor: Actor,
	{ range, head, determination }: NounPhrase,
): boolean {
	const { sentence } = words.document.tokens;
	const from = range.to + APPOSED;
	let to = from;
	while (to < from + CLAUSE && sentence[to] === sentence[range.from]) to++;
	if (
		determination === "indefinite" &&
		isNamedWithin(actor, startOf(words, range.from), range.from)
	)
		return true;
	// Nor is "a Lorem aide" Lorem.
	return isNamedWithin(actor, range.from, head) || (from < to && isNamedWithin(actor, from, to));
}

function startOf({ document }: Words, token: number): number {
	return document.sentences[document.tokens.sentence[token] ?? -1]?.tokens.from ?? token;
}

/** Whether an actor is named only further on, as a former holder of the role: "the candidate" is not yet that "former candidate". */
function isOnceAhead(words: Words, { since, title }: Actor, { range, head }: NounPhrase): boolean {
	const noun = words.lower[head] ?? "";
	const role = (title ?? "").toLowerCase().split(noun)[0] ?? "";
	return (
		since > range.from &&
		/\b(?:former|ex|past|retired)\b/.test(role) &&
		!/^(?:former|ex|past|retired)$/.test(words.lower[head - 1] ?? "")
	);
}

/** Whether the description is of one place and the actor was described by another: "the Vermont senator", "the Florida senator". */
function isOfElsewhere(words: Words, actor: Actor, phraseOf: NounPhrase): boolean {
	const { nouns, title, kind, key } = actor;
	const { modifiers, after } = phraseOf;
	const from = after !== null && words.lower[after.from] === "from" ? after : null;
	const place = placeIn(words, modifiers) ?? (from === null ? null : placeIn(words, from));
	if (place === null) return false;
	const called = kind === "person" ? [] : key.flatMap((word) => word.split("-"));
	const told = [...nouns, ...called, ...(title ?? "").toLowerCase().split(" ")];
	return !told.includes(place) && told.some(isPlace);
}

/** The place that a range of words names, lower-cased, or null: "florida". */
export function placeIn(words: Words, { from, to }: TokenRange): string | null {
	for (let k = from; k < to; k++) {
		const lower = words.lower[k] ?? "";
		if (words.shape[k] !== SMALL && isPlace(lower)) return lower;
	}
	return null;
}

function isPlace(lower: string): boolean {
	return settlementOf(lower) !== null || countryOf(lower) !== null;
}

/** Whether the words around a description, or its own, say that an actor is not whom it means. */
export function isRuledOut(words: Words, actor: Actor, phraseOf: NounPhrase): boolean {
	return (
		isNamedInClause(words, actor, phraseOf) ||
		isOnceAhead(words, actor, phraseOf) ||
		isOfElsewhere(words, actor, phraseOf)
	);
}
