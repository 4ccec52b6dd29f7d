import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import type { Draft } from "./draft.ts";

/** Longest subject that a relative clause hangs on, in tokens. */
const LONGEST_SUBJECT = 18;
/** The shortest way from "who" to a verb behind its clause, in tokens: "who asked not to be named, said". */
const SHORTEST_CLAUSE = 3;
/** Words that open a sentence before its subject. */
const OPENERS = new Set(["but", "and", "yet", "so", "still"]);

/** Where the comma before "who" or "and who" stands; -1 where none does, as in a clause that is part of its noun. */
function commaBefore(lower: readonly string[], who: number): number {
	const at = lower[who - 1] === "and" ? who - 2 : who - 1;
	return lower[at] === "," ? at : -1;
}

/** Whether the draft's cue is the verb of the main clause, behind the comma that ends the clause of its "who". */
function isBehindClause(document: Document, { source, cue }: Draft): boolean {
	const { lower, sentence } = document.tokens;
	if (!source || !cue || source.to - source.from !== 1 || lower[source.from] !== "who")
		return false;
	const verb = lower[cue.from] ?? "";
	return (
		sentence[source.from] === sentence[cue.from] &&
		cue.from - source.to >= SHORTEST_CLAUSE &&
		lower[cue.from - 1] === "," &&
		!verb.endsWith("ing")
	);
}

/** The words from the sentence's head to the comma: the subject, where no other draft has a part in them. */
function subjectUpTo(
	document: Document,
	comma: number,
	drafts: readonly Draft[],
): TokenRange | null {
	const { lower, sentence } = document.tokens;
	const head = document.sentences[sentence[comma] ?? -1]?.tokens.from ?? comma;
	const from = OPENERS.has(lower[head] ?? "") ? head + 1 : head;
	if (comma <= from || comma - from > LONGEST_SUBJECT) return null;
	const taken = drafts.some(({ cue, content }) =>
		[...content, ...(cue ? [cue] : [])].some((part) => part.from < comma && part.to > from),
	);
	return taken ? null : { from, to: comma };
}

/**
 * "A guard, who asked not to be named, admitted …": "who" speaks in its own clause, and the subject before it in
 * the main one. Gives the verb behind such a clause its subject for a source.
 */
export function giveSubjects(document: Document, drafts: readonly Draft[]): void {
	for (const [index, draft] of drafts.entries()) {
		if (!draft.source || !isBehindClause(document, draft)) continue;
		const comma = commaBefore(document.tokens.lower, draft.source.from);
		const near = drafts.slice(Math.max(0, index - 6), index + 6);
		const subject = comma < 0 ? null : subjectUpTo(document, comma, near);
		if (subject) draft.source = subject;
	}
}
