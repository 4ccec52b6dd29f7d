import relays from "../../data/relays.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import { PatternTable } from "./pattern.ts";
import { isCapital } from "./words.ts";

const THROUGH = new PatternTable<string>(
	relays.through.map((pattern) => [pattern, "through"] as const),
	relays.sets,
);
const POSSESSIVE = new Set(relays.sets.possessive);
/** How far a cue may stand from the representative through whom it is spoken, in tokens. */
const REACH = 20;

/** Those through whom somebody speaks: "his lawyer Mr Ott" of "through his lawyer Mr Ott", from `lead` on. */
interface Representative {
	readonly lead: number;
	readonly mention: TokenRange;
}

/** Where the run of capitals that begins at a token ends. */
function nameEnd(document: Document, from: number, limit: number): number {
	let to = from;
	while (to < limit && isCapital(document, to)) to++;
	return to;
}

function representativeAt(document: Document, at: number, limit: number): Representative | null {
	const { lower } = document.tokens;
	const match = THROUGH.at(lower, at, limit);
	if (!match) return null;
	let from = match.from + 1;
	while (from < match.to && !POSSESSIVE.has(lower[from] ?? "")) from++;
	const named = nameEnd(document, match.to, limit);
	const apart = lower[named] === "," ? nameEnd(document, named + 1, limit) : named;
	// "through his lawyer, Ann Ott, Smith said": a name between commas is the lawyer's.
	const to = named === match.to && apart > named + 1 && lower[apart] === "," ? apart : named;
	return { lead: match.from, mention: { from, to } };
}

/** The draft nearest to a representative, neither part of whose content nor whose source it is. */
function clientOf({ mention }: Representative, drafts: readonly Draft[]): Draft | null {
	let best: Draft | null = null;
	let least = REACH;
	for (const draft of drafts) {
		const { cue, source, content } = draft;
		if (!cue || !source || source.from >= mention.from === source.from < mention.to) continue;
		if (content.some(({ from, to }) => from <= mention.from && mention.from < to)) continue;
		const gap = Math.max(mention.from - cue.to, cue.from - mention.to, 0);
		if (gap < least) {
			least = gap;
			best = draft;
		}
	}
	return best;
}

/**
 * Adds to the drafts of a sentence those through whom their sources speak ("through his lawyer", "in a statement
 * read out by her agent"), and cuts them off the sources.
 */
export function addRepresentatives(
	document: Document,
	sentence: Sentence,
	drafts: readonly Draft[],
): void {
	for (let at = sentence.tokens.from; at < sentence.tokens.to; at++) {
		const found = representativeAt(document, at, sentence.tokens.to);
		const client = found ? clientOf(found, drafts) : null;
		if (!found || !client?.source) continue;
		const { source, within } = client;
		const comma = document.tokens.lower[found.lead - 1] === ",";
		const before = { from: source.from, to: comma ? found.lead - 1 : found.lead };
		const own = source.to > found.lead && before.to > source.from ? before : source;
		for (const draft of drafts) {
			if (draft.source !== source || draft.within !== within) continue;
			draft.source = own;
			if (draft.relays.length === 0) draft.relays = [{ mention: found.mention, sign: "through" }];
		}
		at = found.mention.to - 1;
	}
}
