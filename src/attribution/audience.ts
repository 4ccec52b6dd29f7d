import relays from "../../data/relays.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { type Draft, extentOf, placeOf } from "./draft.ts";
import { isOutlet, outletBefore, readOutlet } from "./outlets.ts";
import { PatternTable } from "./pattern.ts";
import { isCapital } from "./words.ts";

const LEADS = new PatternTable<string>(
	relays.leads.map(([pattern = "", sign = ""]) => [pattern, sign] as const),
	relays.sets,
);

const AGENCY_WORDS = new Set(relays.agencyWords);
const PAPER_WORDS = new Set(relays.paperWords);
/** Names of two to five letters. */
const LETTERS = /^\p{Lu}{2,5}$/u;
/** Bodies that are called by their letters without an article, and are no outlets. */
const BARE_BODIES = new Set(relays.bareBodies);
const REPORTING = new Set(relays.reporting);
/** Words with which an outlet says that it knows what it reports. */
const LEARNING = new Set(relays.learning);

/** The outlet that the article has named last where its own, the publisher, is not known; null for none. */
export type KnownOutlet = TokenRange | "publisher" | null;

/** An outlet that stands behind words that make it a relay ("told Reuters", "in an interview with the BBC"). */
interface Audience {
	readonly lead: TokenRange;
	readonly mention: TokenRange;
	/** The words that name it: the mention, or those of an earlier sentence that "the agency" means. */
	readonly name: TokenRange;
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

/** Leads behind which an outlet may be called by less than its name. */
const ADDRESSING = new Set(["told", "interview with", "speaking to", "remarks to", "statement to"]);

/** "the agency" where an outlet is known; "the Post": the last word of a paper's name, with its article alone. */
function calledBriefly(
	document: Document,
	{ to: at, meaning }: TokenRange & { readonly meaning: string },
	known: KnownOutlet,
): TokenRange | null {
	const { lower } = document.tokens;
	if (!ADDRESSING.has(meaning) || lower[at] !== "the") return null;
	const noun = lower[at + 1] === "same" ? at + 2 : at + 1;
	const range = { from: at, to: noun + 1 };
	if (known !== null && AGENCY_WORDS.has(lower[noun] ?? "")) return range;
	const paper = PAPER_WORDS.has(lower[noun] ?? "") && isCapital(document, noun);
	return paper && !isCapital(document, noun + 1) ? range : null;
}

/** "told ERR": bodies called by letters take an article, and broadcasters and agencies none. */
function lettersAt(
	document: Document,
	{ to: at, meaning }: TokenRange & { readonly meaning: string },
): TokenRange | null {
	if (!ADDRESSING.has(meaning) && meaning !== "speaking on") return null;
	const { text, tokens } = document;
	const word = text.slice(tokens.start[at], tokens.end[at]);
	if (!LETTERS.test(word) || BARE_BODIES.has(word) || isCapital(document, at + 1)) return null;
	return { from: at, to: at + 1 };
}

/** "told Reuters", "in an interview with the BBC", "in a News.com.au report"; "told the agency" where one is known. */
function behindLead(
	document: Document,
	at: number,
	sentence: Sentence,
	limitOf: (token: number) => number,
	known: KnownOutlet,
): Audience | null {
	const { lower } = document.tokens;
	const lead = LEADS.at(lower, at, sentence.tokens.to);
	const named = lead ? readOutlet(document, lead.to, limitOf(lead.to)) : null;
	if (lead && named) return { lead, mention: named, name: named, sign: lead.meaning };
	const briefly = lead ? calledBriefly(document, lead, known) : null;
	if (lead && briefly) {
		const meant = AGENCY_WORDS.has(lower[briefly.to - 1] ?? "") && known !== "publisher";
		const name = meant ? (known ?? briefly) : briefly;
		return { lead, mention: briefly, name, sign: lead.meaning };
	}
	const letters = lead ? lettersAt(document, lead) : null;
	if (lead && letters) return { lead, mention: letters, name: letters, sign: lead.meaning };
	const mention = outletOfPiece(document, at, sentence);
	const lone = { from: at, to: at + 1 };
	return mention ? { lead: lone, mention, name: mention, sign: "report" } : null;
}

/** "…, CNN reported", "…, BelTA has learned": the outlet right before a word of reporting. */
function beforeReport(document: Document, at: number, sentence: Sentence): Audience | null {
	const { lower } = document.tokens;
	const word = lower[at] ?? "";
	const learning = LEARNING.has(word);
	if (!learning && !REPORTING.has(word)) return null;
	const helped = learning && ["has", "can", "had"].includes(lower[at - 1] ?? "");
	const mention = outletBefore(document, helped ? at - 1 : at, sentence.tokens.from);
	const lone = { from: at, to: at + 1 };
	return mention ? { lead: lone, mention, name: mention, sign: word } : null;
}

function inAudience(
	document: Document,
	sentence: Sentence,
	drafts: readonly Draft[],
	known: KnownOutlet,
): Audience[] {
	const found: Audience[] = [];
	const limitOf = (token: number) => limitAfter(drafts, token, sentence.tokens.to);
	for (let at = sentence.tokens.from; at < sentence.tokens.to; at++) {
		const audience =
			behindLead(document, at, sentence, limitOf, known) ?? beforeReport(document, at, sentence);
		if (!audience) continue;
		found.push(audience);
		at = Math.max(at, audience.mention.to - 1);
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
		if (
			!cue ||
			!draft.source ||
			draft.content.some((piece) => covers(piece, audience.mention.from))
		)
			continue;
		if (quotation[cue.from] !== quotation[audience.lead.from]) continue;
		const gap = Math.max(audience.lead.from - cue.to, cue.from - audience.mention.to, 0);
		if (gap < least) {
			least = gap;
			best = draft;
		}
	}
	return best;
}

/** Cuts "in an e-mail to The Times" or "per ABC News" off the end of a source: it is a relay. */
function trimSources(document: Document, drafts: readonly Draft[]): void {
	const { lower } = document.tokens;
	for (const draft of drafts) {
		const { source } = draft;
		for (let at = (source?.from ?? 0) + 1; source && at < source.to; at++) {
			const lead = LEADS.at(lower, at, source.to);
			if (!lead || lead.to - lead.from < 2 === (lower[at] !== "per")) continue;
			if (!readOutlet(document, lead.to, source.to)) continue;
			draft.source = { from: source.from, to: lower[at - 1] === "," ? at - 1 : at };
			break;
		}
	}
}

/** Whether the outlet is itself the source of a draft: it then speaks, and what it relays is nested in it. */
function isSource(audience: Audience, drafts: readonly Draft[]): boolean {
	return drafts.some(({ source }) => source !== null && covers(source, audience.mention.to - 1));
}

/**
 * Adds to the drafts of a sentence the outlets to which their sources spoke. An audience that is no outlet
 * ("told reporters") is no relay. `known`: the outlet that "told the agency" means.
 */
export function addAudiences(
	document: Document,
	sentence: Sentence,
	drafts: readonly Draft[],
	known: KnownOutlet,
): void {
	trimSources(document, drafts);
	for (const audience of inAudience(document, sentence, drafts, known)) {
		const owner = ownerOf(document, audience, drafts);
		if (!owner?.source || isSource(audience, drafts)) continue;
		if (audience.sign === "according to" && isOutlet(document, owner.source)) continue;
		const relay = { mention: audience.name, sign: audience.sign };
		// "called it theoretical and told RTP that …": what stands before the telling was said elsewhere.
		const since = audience.sign === "told" ? placeOf(owner) : 0;
		for (const draft of drafts) {
			const together =
				draft === owner || (draft.source === owner.source && draft.within === owner.within);
			if (!together || draft.relays.length > 0 || placeOf(draft) < since) continue;
			if (extentOf(draft).to > 0) draft.relays = [relay];
		}
	}
}
