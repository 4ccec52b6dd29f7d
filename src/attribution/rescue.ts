import relays from "../../data/relays.json" with { type: "json" };
import { LABELS, type Tagging } from "../tagger/tagging.ts";
import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { isAgentlessCue } from "./agentless.ts";
import { meanMass, roleMass } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import { holdsWord, isWordToken, sentenceRange } from "./words.ts";

/** The tagger's mass from which a token counts as part of a source that its best path left out. */
const SOURCE_PEAK = 0.2;
/** A source runs as far as its tokens have this share of the peak. */
const SOURCE_SHARE = 0.4;
/** The mean mass of a cue from which it is worth looking for the parts it lacks. */
const CUE_SURE = 0.5;
const LONGEST_SUBJECT = 14;
/** How far from its cue a source is looked for, in tokens: what keeps endless sentences linear. */
const REACH = 60;

const SPEECH = new Set(relays.speech);
const PRONOUNS = new Set(["he", "she", "they", "it", "i", "we", "you"]);
const AUXILIARY = new Set([
	"has",
	"have",
	"had",
	"also",
	"then",
	"later",
	"would",
	"did",
	"was",
	"is",
	"not",
	"once",
	"again",
]);
const BOUNDARY = new Set([
	",",
	";",
	":",
	"—",
	"–",
	"--",
	"(",
	")",
	'"',
	"“",
	"”",
	"‘",
	"’",
	"and",
	"but",
	"that",
	"when",
	"while",
	"because",
	"if",
	"as",
]);
const STOPS = new Set([
	",",
	";",
	".",
	":",
	"—",
	"–",
	"--",
	"(",
	"?",
	"!",
	'"',
	"“",
	"on",
	"after",
	"during",
	"while",
	"when",
]);

/** The run of tokens around the sentence's highest source mass, outside cue and content; null where it is low. */
function byMass(
	document: Document,
	tagging: Tagging,
	cue: TokenRange,
	taken: Uint8Array,
): TokenRange | null {
	const { from, to } = sentenceRange(document, cue.from);
	const { quotation } = document.tokens;
	const fits = (token: number) =>
		token >= from && token < to && !taken[token] && quotation[token] === quotation[cue.from];
	let peak = -1;
	let most = SOURCE_PEAK;
	for (
		let token = Math.max(from, cue.from - REACH);
		token < Math.min(to, cue.to + REACH);
		token++
	) {
		const mass = fits(token) ? roleMass(tagging, "source", token) : 0;
		if (mass > most) {
			most = mass;
			peak = token;
		}
	}
	if (peak < 0) return null;
	const strong = (token: number) =>
		fits(token) && roleMass(tagging, "source", token) >= most * SOURCE_SHARE;
	let left = peak;
	while (strong(left - 1)) left--;
	let right = peak + 1;
	while (strong(right)) right++;
	return { from: left, to: right };
}

/** The noun phrase right before a verb of speech, or right behind it where the content stands before. */
function bySyntax(
	document: Document,
	draft: Draft,
	cue: TokenRange,
	taken: Uint8Array,
): TokenRange | null {
	const { lower } = document.tokens;
	const sentence = sentenceRange(document, cue.from);
	const before = lower[cue.from - 1] ?? "";
	if (PRONOUNS.has(before) && cue.from > sentence.from && !taken[cue.from - 1]) {
		return { from: cue.from - 1, to: cue.from };
	}
	if (!lower.slice(cue.from, cue.to).some((word) => SPEECH.has(word))) return null;
	let end = cue.from;
	while (end > sentence.from && AUXILIARY.has(lower[end - 1] ?? "")) end--;
	let start = end;
	while (start > sentence.from && end - start < LONGEST_SUBJECT) {
		const word = lower[start - 1] ?? "";
		if (BOUNDARY.has(word) || taken[start - 1]) break;
		start--;
		if (PRONOUNS.has(word)) break;
	}
	if (start < end) return { from: start, to: end };
	const follows = draft.content.some((piece) => piece.to <= cue.from) || before === ",";
	if (!follows) return null;
	let to = cue.to;
	while (
		to < sentence.to &&
		to - cue.to < LONGEST_SUBJECT &&
		!STOPS.has(lower[to] ?? "") &&
		!taken[to]
	)
		to++;
	return to > cue.to ? { from: cue.to, to } : null;
}

const LEFT = [LABELS.indexOf("B-T>"), LABELS.indexOf("I-T>")];
const RIGHT = [LABELS.indexOf("B-T<"), LABELS.indexOf("I-T<")];

function mass(tagging: Tagging, labels: readonly number[], range: TokenRange): number {
	let sum = 0;
	for (let token = range.from; token < range.to; token++) {
		for (const label of labels) sum += tagging.marginals[token * LABELS.length + label] ?? 0;
	}
	return sum;
}

/** The clause beside a cue and its source, on the side where the tagger saw more of a content; null for none. */
function clauseBeside(
	document: Document,
	tagging: Tagging,
	draft: Draft,
	cue: TokenRange,
	taken: Uint8Array,
): TokenRange | null {
	const { lower } = document.tokens;
	const sentence = sentenceRange(document, cue.from);
	const { source } = draft;
	const head = source && source.to <= cue.from ? source.from : cue.from;
	const tail = source && source.from >= cue.to ? source.to : cue.to;
	let from = head;
	while (from > sentence.from && !taken[from - 1]) from--;
	let to = tail;
	while (to < sentence.to && !taken[to]) to++;
	const before = trimmed(lower, { from, to: head });
	const after = trimmed(lower, { from: tail, to });
	const sides = [
		{
			range: before,
			weight: mass(tagging, LEFT, before) + (before.to < head && after.to <= after.from ? 1 : 0),
		},
		{ range: after, weight: mass(tagging, RIGHT, after) + (lower[cue.to - 1] === "to" ? 0.5 : 0) },
	].filter(
		({ range }) =>
			range.to - range.from >= 2 && lower.slice(range.from, range.to).some(isWordToken),
	);
	sides.sort((a, b) => b.weight - a.weight);
	return sides[0]?.range ?? null;
}

function trimmed(lower: readonly string[], range: TokenRange): TokenRange {
	let { from, to } = range;
	const mark = (word: string) => /^[,.;:—–]$/.test(word);
	while (from < to && mark(lower[from] ?? "")) from++;
	// ", as | reported by SANA": the word that leads to a cue is no content.
	const leads =
		to - from > 2 && /^(?:as|and|but)$/.test(lower[to - 1] ?? "") && mark(lower[to - 2] ?? "");
	if (leads) to--;
	while (to > from && mark(lower[to - 1] ?? "")) to--;
	return { from, to };
}

/** [tokens] 1 where a draft's part stands. */
function takenBy(document: Document, drafts: readonly Draft[]): Uint8Array {
	const taken = new Uint8Array(document.tokens.count);
	for (const { cue, source, content, sourceOrigin } of drafts) {
		if (cue) taken.fill(1, cue.from, cue.to);
		if (source && sourceOrigin !== "turn") taken.fill(1, source.from, source.to);
		for (const piece of content) taken.fill(1, piece.from, piece.to);
	}
	return taken;
}

/**
 * Finds what a cue lacks where the tagger's best path left it out though its cue is sure: the source among the
 * next most likely tokens or beside a verb of speech, the content in the clause beside. Linear but for the
 * sentences of such cues.
 */
export function rescue(document: Document, tagging: Tagging, drafts: readonly Draft[]): void {
	const taken = takenBy(document, drafts);
	for (const draft of drafts) {
		const { cue } = draft;
		if (!cue || meanMass(tagging, "cue", cue) < CUE_SURE || isAgentlessCue(document, cue)) continue;
		if (!draft.source && !draft.unnamed) {
			const likely = draft.content.length > 0 ? byMass(document, tagging, cue, taken) : null;
			const source = likely ?? bySyntax(document, draft, cue, taken);
			if (source && holdsWord(document, source)) {
				draft.source = source;
				draft.sourceOrigin = "own";
				taken.fill(1, source.from, source.to);
			}
		}
		if (draft.source && draft.content.length === 0) {
			const clause = clauseBeside(document, tagging, draft, cue, taken);
			if (clause) {
				draft.content = [clause];
				taken.fill(1, clause.from, clause.to);
			}
		}
	}
}
