import relays from "../../data/relays.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { type Draft, extentOf } from "./draft.ts";
import { isOutlet, readOutlet } from "./outlets.ts";
import { PatternTable } from "./pattern.ts";

const LEADS = new PatternTable<string>(
	relays.leads.map(([pattern = "", sign = ""]) => [pattern, sign] as const),
	relays.sets,
);

/** An outlet that stands behind words that make it a relay ("told Reuters", "in an interview with the BBC"). */
interface Audience {
	readonly lead: TokenRange;
	readonly mention: TokenRange;
	readonly sign: string;
}

function covers(range: TokenRange, token: number): boolean {
	return range.from <= token && token < range.to;
}

/** How far a relay may stand from the cue it belongs to, in tokens. */
const REACH = 40;

/** The nearest end of contents that begin behind a token: an outlet's name does not run into a content. */
function limitAfter(drafts: readonly Draft[], token: number, end: number): number {
	let limit = end;
	for (const draft of drafts) {
		for (const piece of draft.content) {
			if (piece.from > token) limit = Math.min(limit, piece.from);
		}
	}
	return limit;
}

function inAudience(document: Document, sentence: Sentence, drafts: readonly Draft[]): Audience[] {
	const { lower } = document.tokens;
	const found: Audience[] = [];
	for (let at = sentence.tokens.from; at < sentence.tokens.to; at++) {
		const lead = LEADS.at(lower, at, sentence.tokens.to);
		const limit = lead ? limitAfter(drafts, lead.to, sentence.tokens.to) : 0;
		const named = lead ? readOutlet(document, lead.to, limit) : null;
		const mention = named ?? outletOfPiece(document, at, sentence);
		if (!mention) continue;
		const sign = named && lead ? lead.meaning : "report";
		found.push({ lead: named && lead ? lead : { from: at, to: at + 1 }, mention, sign });
		at = mention.to - 1;
	}
	return found;
}

const PIECES = new Set(relays.sets.piece);

/** "in a News.com.au report": the outlet between "in a" and the piece. */
function outletOfPiece(document: Document, at: number, sentence: Sentence): TokenRange | null {
	const { lower } = document.tokens;
	if (lower[at] !== "in" || !["a", "an", "the"].includes(lower[at + 1] ?? "")) return null;
	const outlet = readOutlet(document, at + 2, sentence.tokens.to);
	return outlet && PIECES.has(lower[outlet.to] ?? "") ? outlet : null;
}

/** The draft that an audience belongs to: the nearest cue for which it is no content. */
function ownerOf(document: Document, audience: Audience, drafts: readonly Draft[]): Draft | null {
	const { quotation } = document.tokens;
	let best: Draft | null = null;
	let least = REACH;
	for (const draft of drafts) {
		const { cue } = draft;
		if (!cue || draft.content.some((piece) => covers(piece, audience.mention.from))) continue;
		if (quotation[cue.from] !== quotation[audience.lead.from]) continue;
		const gap = Math.max(audience.lead.from - cue.to, cue.from - audience.mention.to, 0);
		if (gap < least) {
			least = gap;
			best = draft;
		}
	}
	return best;
}

/** Whether the outlet is itself the draft's source: it then speaks, and relays nobody. */
function isItsSource(audience: Audience, draft: Draft): boolean {
	return draft.source !== null && covers(draft.source, audience.mention.from);
}

/**
 * Adds to the drafts of a sentence the outlets to which their sources spoke. An audience that is no outlet
 * ("told reporters") is no relay.
 */
export function addAudiences(
	document: Document,
	sentence: Sentence,
	drafts: readonly Draft[],
): void {
	for (const audience of inAudience(document, sentence, drafts)) {
		const owner = ownerOf(document, audience, drafts);
		if (!owner?.source || isItsSource(audience, owner)) continue;
		if (audience.sign === "according to" && isOutlet(document, owner.source)) continue;
		const relay = { mention: audience.mention, sign: audience.sign };
		for (const draft of drafts) {
			const together =
				draft === owner || (draft.source === owner.source && draft.within === owner.within);
			if (!together || draft.relays.length > 0) continue;
			if (extentOf(draft).to > 0) draft.relays = [relay];
		}
	}
}
