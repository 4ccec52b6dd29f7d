import leadIns from "../../data/lead-ins.json" with { type: "json" };
import type { Document, Quotation } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { type Draft, draftOf, placeOf, without } from "./draft.ts";
import { isCapital, isWordToken, paragraphOf, sentenceOf } from "./words.ts";

const DASHES = new Set(["–", "—", "―", "-", "--"]);
const NOUNS = new Set(leadIns.words);
const FROM = new Set(leadIns.from);
const BEHIND = new Set(leadIns.behind);
const DETERMINERS = new Set(["the", "a", "an", "our", "his", "her", "their"]);
const POSSESSIVE = new Set(["'s", "'", "’s", "’"]);

/** The most words of a signature, and of a sentence that leads a quotation in. */
const LONGEST = 16;

/** A quotation and the words beside it that name its speaker without a verb. */
interface Signed {
	readonly source: TokenRange;
	readonly cue: TokenRange;
	readonly quotation: Quotation;
}

/**
 * The end of the name that begins at `from`: capitalized words with what joins them ("of", "the"), an
 * article before them allowed. `from` itself where no name stands there.
 */
function nameEnd(document: Document, from: number, limit: number): number {
	const { lower } = document.tokens;
	let at = from;
	if (DETERMINERS.has(lower[at] ?? "")) at++;
	let end = from;
	for (; at < limit; at++) {
		const word = lower[at] ?? "";
		if (isWordToken(word) && isCapital(document, at)) end = at + 1;
		else if (!["of", "the", "and", "&", "de", "van", "von", "al", "."].includes(word)) break;
	}
	return end;
}

/** Whether a range reads as a name with what is told of it: "Anna Jones, a tenant", "Mayor Jones on her plans". */
function isSignature(document: Document, range: TokenRange): boolean {
	const { lower } = document.tokens;
	if (range.to - range.from > LONGEST) return false;
	const end = nameEnd(document, range.from, range.to);
	if (end === range.from) return false;
	const next = lower[end] ?? "";
	return end === range.to || next === "," || next === "(" || BEHIND.has(next);
}

/** A range without the full stop at its end. */
function withoutStop(document: Document, { from, to }: TokenRange): TokenRange {
	let end = to;
	while (end > from && !isWordToken(document.tokens.lower[end - 1] ?? "")) end--;
	return { from, to: end };
}

/** “…” –Commissioner Starks: behind the quotation or in a paragraph of its own below it, a dash and a name to the end. */
function signedBelow(document: Document, quotation: Quotation): Signed | null {
	const dash = quotation.tokens.to;
	if (!quotation.closed || !DASHES.has(document.tokens.lower[dash] ?? "")) return null;
	const { index, tokens } = document.sentences[sentenceOf(document, dash)] ?? {};
	if (index === undefined || tokens === undefined) return null;
	const paragraph = document.paragraphs[paragraphOf(document, dash)];
	if (paragraph?.endSentence !== index + 1) return null;
	const source = withoutStop(document, { from: dash + 1, to: tokens.to });
	return isSignature(document, source)
		? { source, cue: { from: dash, to: dash + 1 }, quotation }
		: null;
}

/** The speaker named in words that end on a colon and have no verb: "And from Anna Jones:", "The mayor's reply:". */
function leadIn(document: Document, { from, to }: TokenRange): Omit<Signed, "quotation"> | null {
	const { lower } = document.tokens;
	const colon = to - 1;
	if (lower[colon] !== ":" || colon - from > LONGEST) return null;
	const words = { from, to: colon };
	for (let at = words.from; at < words.to; at++) {
		const source = { from: at + 1, to: words.to };
		if (!FROM.has(lower[at] ?? "") || !isSignature(document, source)) continue;
		// "Excerpts from", "this from": nothing but small words may stand before.
		if (at - words.from > 3) return null;
		return { source, cue: { from: at, to: at + 1 } };
	}
	const noun = words.to - 1;
	const owned = noun > words.from + 1 && NOUNS.has(lower[noun] ?? "");
	for (let at = words.from + 1; owned && at < noun; at++) {
		const source = { from: words.from, to: at };
		if (!POSSESSIVE.has(lower[at] ?? "") || nameEnd(document, words.from, at) !== at) continue;
		return { source, cue: { from: at + 1, to: noun + 1 } };
	}
	// One word before a colon is as often a label ("Verdict:").
	return words.to - words.from > 1 && isSignature(document, words)
		? { source: words, cue: { from: colon, to } }
		: null;
}

/** “…” –Commissioner Starks, or "And from the Chairwoman: “…”": the words beside a quotation that name its speaker. */
function signedBy(document: Document, quotation: Quotation): Signed | null {
	const { from } = quotation.tokens;
	const begin = document.sentences[sentenceOf(document, from - 1)]?.tokens.from ?? from;
	const led = begin < from ? leadIn(document, { from: begin, to: from }) : null;
	return led ? { ...led, quotation } : signedBelow(document, quotation);
}

/** Whether a cue stands in one of the sentences from..to of a range: then the verb says who speaks. */
function hasCue(document: Document, busy: ReadonlySet<number>, { from, to }: TokenRange): boolean {
	for (let at = sentenceOf(document, from); at <= sentenceOf(document, to - 1); at++) {
		if (busy.has(at)) return true;
	}
	return false;
}

/** "–President Lorem, speaking in Ohio" in a paragraph of its own: a verb in it only tells of the occasion. */
function standsAlone(document: Document, { cue }: Signed): boolean {
	const paragraph = document.paragraphs[paragraphOf(document, cue.from)];
	const first = document.sentences[paragraph?.firstSentence ?? -1];
	return DASHES.has(document.tokens.lower[cue.from] ?? "") && first?.tokens.from === cue.from;
}

/** Takes the contents of some drafts out of those of others. Linear in the tokens of all. */
function giveBack(document: Document, drafts: readonly Draft[], owners: readonly Draft[]): void {
	const owner = new Int32Array(document.tokens.count).fill(-1);
	owners.forEach(({ content }, index) => {
		for (const { from, to } of content) owner.fill(index, from, to);
	});
	for (const draft of drafts) {
		const met = new Set<number>();
		for (const { from, to } of draft.content) {
			for (let at = from; at < to; at++) if ((owner[at] ?? -1) >= 0) met.add(owner[at] ?? -1);
		}
		for (const index of met) {
			for (const hole of owners[index]?.content ?? []) draft.content = without(draft.content, hole);
		}
	}
}

/**
 * Finds who speaks a quotation where no verb says so: a signature below it (“…” –Commissioner Starks) or a
 * lead-in above it ("And from the Chairwoman:"). Only in sentences without a cue; a relation of another sentence
 * that had taken the quotation gives it back. Returns all drafts, in the order of the text.
 */
export function addSignatures(document: Document, drafts: readonly Draft[]): Draft[] {
	const busy = new Set(drafts.flatMap(({ cue }) => (cue ? sentenceOf(document, cue.from) : [])));
	const alone = new Set<number>();
	const added = document.quotations.flatMap((quotation): Draft[] => {
		const signed = quotation.parent === null ? signedBy(document, quotation) : null;
		if (!signed) return [];
		if (standsAlone(document, signed)) alone.add(sentenceOf(document, signed.cue.from));
		else if (hasCue(document, busy, signed.cue)) return [];
		if (hasCue(document, busy, quotation.tokens)) return [];
		const { source, cue } = signed;
		return [{ ...draftOf(cue), source, sourceOrigin: "signature", content: [quotation.tokens] }];
	});
	if (added.length === 0) return [...drafts];
	const kept = drafts.filter(({ cue }) => !cue || !alone.has(sentenceOf(document, cue.from)));
	giveBack(document, kept, added);
	return [...kept, ...added].sort((a, b) => placeOf(a) - placeOf(b));
}
