import relays from "../../data/relays.json" with { type: "json" };
import type { Document } from "../text/document.ts";
import { type Draft, joined } from "./draft.ts";
import { enclose } from "./nesting.ts";
import { isOutlet } from "./outlets.ts";
import { isWordToken, sentenceOf } from "./words.ts";

const SPEECH = new Set(relays.speech);
/** Words between a speaker's verb and the content given to the outlet at which another statement begins. */
const JOINS = new Set(["and", "but", "while", "after", "as", "though"]);
/** The most words that may stand between them ("said at a conference in Dolum that"). */
const GAP = 10;

/** Whether a draft is an outlet's that closes its sentence: "…, the Herald reported". */
function closes(document: Document, { source, cue, content }: Draft): boolean {
	const last = content.at(-1);
	if (!source || !cue || !last || !isOutlet(document, source)) return false;
	return last.to <= Math.min(source.from, cue.from);
}

/** Whether what an outlet reports goes on with the words of a speaker before it: "Lorem said: “…,” the Herald reported". */
function leadsTo(document: Document, speaker: Draft, outlet: Draft): boolean {
	const { lower } = document.tokens;
	const { cue, source } = speaker;
	const begin = outlet.content[0]?.from ?? -1;
	if (!cue || !source || cue.to > begin || begin - cue.to > GAP || source.to > cue.from)
		return false;
	if (isOutlet(document, source)) return false;
	if (!lower.slice(cue.from, cue.to).some((word) => SPEECH.has(word))) return false;
	return !lower.slice(cue.to, begin).some((word) => isWordToken(word) && JOINS.has(word));
}

/**
 * Gives what an outlet is said to have reported at a sentence's end to the speaker whose verb leads to it: the outlet
 * passes it on. Linear in the drafts.
 */
export function giveToSpeakers(document: Document, drafts: readonly Draft[]): void {
	drafts.forEach((outlet, index) => {
		if (outlet.within || !closes(document, outlet)) return;
		const sentence = sentenceOf(document, outlet.cue?.from ?? 0);
		const begin = outlet.content[0]?.from ?? 0;
		for (let k = index - 1; k >= 0; k--) {
			const speaker = drafts[k];
			if (!speaker?.cue || sentenceOf(document, speaker.cue.from) !== sentence) return;
			if (begin - speaker.cue.to > GAP) return;
			if (!leadsTo(document, speaker, outlet)) continue;
			if (!enclose(outlet, speaker)) return;
			speaker.content = joined([...speaker.content, ...outlet.content]);
			return;
		}
	});
}
