import type { ReportEntity } from "../contract/report.ts";
import type { Quote } from "../contract/vocabulary.ts";
import { toPlain } from "./plain.ts";
import type { ReadSentence } from "./reading.ts";

/** A stretch of a sentence with one and the same marks on it. */
export interface Run {
	readonly text: string;
	/** How the words that are somebody's stand here: quoted or not; null outside of any content. */
	readonly content: Quote | null;
	readonly cue: boolean;
	/** Whom the words stand for; null where they stand for nobody who speaks. */
	readonly mention: ReportEntity | null;
	/** Whether they stand for one who speaks, or passes on, in this sentence. */
	readonly speaking: boolean;
}

interface Marked {
	readonly start: number;
	readonly end: number;
}

/** The shortest of the marks that cover a stretch: inside another's words, the inner ones count. */
function innermost<T extends Marked>(marks: readonly T[], start: number, end: number): T | null {
	let best: T | null = null;
	for (const mark of marks) {
		if (mark.start > start || mark.end < end) continue;
		if (best === null || mark.end - mark.start < best.end - best.start) best = mark;
	}
	return best;
}

/**
 * Cuts a sentence where a mark begins or ends. The runs joined are the sentence as a reader sees it; where
 * markup keeps the marks from being placed, it is one run without marks.
 */
export function runsOf({ sentence, attributions, mentions }: ReadSentence): readonly Run[] {
	const contents = attributions.flatMap(({ content, quote }) =>
		content.map(({ start, end }) => ({ start, end, quote })),
	);
	const cues = attributions.flatMap(({ cue }) => (cue === null ? [] : [cue]));
	const parties = attributions.flatMap(({ speaker, via }) =>
		[speaker, ...via].flatMap(({ mention }) => (mention === null ? [] : [mention])),
	);
	const inside = (place: number) => Math.min(Math.max(place, sentence.start), sentence.end);
	const cuts = new Set([sentence.start, sentence.end]);
	for (const { start, end } of [...contents, ...cues, ...parties, ...mentions]) {
		cuts.add(inside(start)).add(inside(end));
	}
	const places = [...cuts].sort((a, b) => a - b);
	const runs = places.slice(1).map((end, i): Run => {
		const start = places[i] ?? sentence.start;
		const slice = sentence.text.slice(start - sentence.start, end - sentence.start);
		return {
			text: sentence.plain === undefined ? slice.replace(/\s+/g, " ") : toPlain(slice),
			content: innermost(contents, start, end)?.quote ?? null,
			cue: innermost(cues, start, end) !== null,
			mention: innermost(mentions, start, end)?.entity ?? null,
			speaking: innermost(parties, start, end) !== null,
		};
	});
	if (sentence.plain === undefined) return runs;
	const joined = runs.map((run) => run.text).join("");
	return squeezed(joined) === squeezed(sentence.plain)
		? runs
		: [{ text: sentence.plain, content: null, cue: false, mention: null, speaking: false }];
}

const squeezed = (text: string) => text.replace(/\s+/g, "");
