import type { TokenRange } from "../text/span.ts";
import type { Relay, SourceOrigin } from "./relation.ts";

/**
 * A relation while it is being put together: it may still reach over several sentences.
 * Each step of the room fills in more of it; nothing outside the room sees one.
 */
export interface Draft {
	source: TokenRange | null;
	sourceOrigin: SourceOrigin;
	/** True where the words that stand for a source name nobody ("reports said"): none is to be looked for. */
	unnamed: boolean;
	cue: TokenRange | null;
	/** In order, disjoint, each inside one paragraph's run of sentences. */
	content: TokenRange[];
	relays: Relay[];
	/** The draft in whose content this one stands. */
	within: Draft | null;
}

/** A draft with nothing but its cue. */
export function draftOf(cue: TokenRange | null): Draft {
	return {
		source: null,
		sourceOrigin: "none",
		unnamed: false,
		cue,
		content: [],
		relays: [],
		within: null,
	};
}

/** The tokens from the first to the last of a draft's parts, relays apart. */
export function extentOf(draft: Draft): TokenRange {
	let from = Number.MAX_SAFE_INTEGER;
	let to = 0;
	const parts = [draft.cue, draft.source, ...draft.content];
	for (const part of parts) {
		if (!part) continue;
		from = Math.min(from, part.from);
		to = Math.max(to, part.to);
	}
	return { from: Math.min(from, to), to };
}

/** Where a draft stands in the text: by its cue, else by its content. */
export function placeOf(draft: Draft): number {
	return draft.cue?.from ?? draft.content[0]?.from ?? draft.source?.from ?? 0;
}

/** Puts ranges in order and joins those that touch or overlap. */
export function joined(ranges: readonly TokenRange[]): TokenRange[] {
	const sorted = [...ranges].sort((a, b) => a.from - b.from || a.to - b.to);
	const out: TokenRange[] = [];
	for (const range of sorted) {
		const last = out.at(-1);
		if (last && range.from <= last.to) {
			out[out.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
		} else if (range.to > range.from) out.push({ from: range.from, to: range.to });
	}
	return out;
}

/** The ranges without what lies in `hole`. */
export function without(ranges: readonly TokenRange[], hole: TokenRange): TokenRange[] {
	return ranges.flatMap(({ from, to }) =>
		[
			{ from, to: Math.min(to, hole.from) },
			{ from: Math.max(from, hole.to), to },
		].filter((range) => range.to > range.from),
	);
}
