import { type Actor, isNamedWithin } from "./actor.ts";
import type { Words } from "./reading.ts";
import type { NounPhrase } from "./source.ts";

/** What may part a description from its person's name in apposition: "the minister | , Dr. | Lorem". */
const APPOSED = 3;
/** How far a sentence is looked through for the name of whom its description means. */
const CLAUSE = 60;

/** Whether an actor is named further on in the sentence of a description: who "the official said Lorem …" tells of is not the official. */
function isNamedInClause(words: Words, actor: Actor, { range, head }: NounPhrase): boolean {
	const { sentence } = words.document.tokens;
	const from = range.to + APPOSED;
	let to = from;
	while (to < from + CLAUSE && sentence[to] === sentence[range.from]) to++;
	// Nor is "a Lorem aide" Lorem.
	return isNamedWithin(actor, range.from, head) || (from < to && isNamedWithin(actor, from, to));
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

/** Whether the words around a description, or its own, say that an actor is not whom it means. */
export function isRuledOut(words: Words, actor: Actor, phraseOf: NounPhrase): boolean {
	return isNamedInClause(words, actor, phraseOf) || isOnceAhead(words, actor, phraseOf);
}
