import relays from "../../data/relays.json" with { type: "json" };
import type { Document, Sentence } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { type Draft, joined, without } from "./draft.ts";
import { isOutlet, outletBefore } from "./outlets.ts";

const CITING = new Set(relays.citing);
const QUOTED = new Set(["quoted", "cited", "quotes", "cites", "quoting", "citing"]);
const SAYING = new Set(relays.asSaying);
/** What is cited as a ground, not as a source ("citing security concerns"). */
const REASONS = new Set(relays.reasons);
/** Words at which the description of a cited source ends. */
const ENDS = new Set([
	",",
	".",
	";",
	":",
	"—",
	"–",
	"--",
	"(",
	")",
	'"',
	"“",
	"'",
	"‘",
	"that",
	"as",
	"who",
	"which",
	"said",
	"says",
	"saying",
	"reported",
	"and",
]);
const LONGEST_SOURCE = 16;

/** The words after `from` that describe a source, up to `limit`. */
function readSource(document: Document, from: number, limit: number): TokenRange | null {
	const { lower } = document.tokens;
	let to = from;
	while (to < limit && to - from < LONGEST_SOURCE && !ENDS.has(lower[to] ?? "")) to++;
	return to > from ? { from, to } : null;
}

const TELLERS = new Set(relays.tellers);

function givesReason(document: Document, source: TokenRange): boolean {
	const words = document.tokens.lower.slice(source.from, source.to);
	return (
		words.slice(0, 3).some((word) => REASONS.has(word)) && !words.some((word) => TELLERS.has(word))
	);
}

/** Where the clause of a token begins: behind the semicolon before it, else with its sentence. */
function clauseStart(document: Document, token: number, sentence: Sentence): number {
	const { lower } = document.tokens;
	let at = token;
	while (at > sentence.tokens.from && token - at < REACH && lower[at - 1] !== ";") at--;
	return at;
}

/** The outlet that does the citing at `token`: a draft's source before it, or words right before it. */
function citer(
	document: Document,
	token: number,
	sentence: Sentence,
	drafts: readonly Draft[],
): TokenRange | null {
	const { lower } = document.tokens;
	const first = clauseStart(document, token, sentence);
	let nearest: TokenRange | null = null;
	for (const { source } of drafts) {
		if (!source || source.to > token || source.from < first) continue;
		if (isOutlet(document, source) && (!nearest || source.from > nearest.from)) nearest = source;
	}
	if (nearest) return nearest;
	let end = token;
	while (
		end > sentence.tokens.from &&
		[",", "which", "that", "also", "has", "had", "who", "reported", "reports"].includes(
			lower[end - 1] ?? "",
		)
	)
		end--;
	return outletBefore(document, end, sentence.tokens.from) ?? reporter(document, token, sentence);
}

const REPORTING = new Set([...relays.reporting, "which"]);
/** How far before the citing its outlet's "reported" is looked for, in tokens: no sentence of news is as long. */
const REACH = 200;

/** The outlet that is the subject of an earlier "reported" of the sentence, or "a report". */
function reporter(document: Document, token: number, sentence: Sentence): TokenRange | null {
	const { lower } = document.tokens;
	if (lower[token - 1] === "report" && lower[token - 2] === "a")
		return { from: token - 2, to: token };
	const first = clauseStart(document, token, sentence);
	for (let at = token - 1; at > first; at--) {
		const outlet = REPORTING.has(lower[at] ?? "")
			? outletBefore(document, at, sentence.tokens.from)
			: null;
		if (outlet) return outlet;
	}
	return null;
}

/** The draft that the citing makes: that of the citing outlet, or the one tagged around the citing itself. */
function citedDraft(outlet: TokenRange, token: number, drafts: readonly Draft[]): Draft | null {
	const own = drafts.find(({ cue }) => cue && cue.from <= token && token < cue.to);
	const theirs = drafts.find((draft) => draft !== own && draft.source?.from === outlet.from);
	return theirs ?? own ?? null;
}

/** How many words at a token cite: "citing", "with reference to"; 0 for none. */
function citingWords(lower: readonly string[], at: number): number {
	if (CITING.has(lower[at] ?? "")) return 1;
	return lower[at] === "with" && lower[at + 1] === "reference" && lower[at + 2] === "to" ? 3 : 0;
}

/**
 * "SANA reported …, citing the ministry": the ministry is the source and SANA the relay. Drafts that the
 * citing words alone made are joined with the one they belong to; returns the drafts that remain.
 */
export function resolveCiting(
	document: Document,
	sentence: Sentence,
	drafts: readonly Draft[],
): Draft[] {
	const { lower } = document.tokens;
	const gone = new Set<Draft>();
	for (let at = sentence.tokens.from; at < sentence.tokens.to; at++) {
		const words = citingWords(lower, at);
		if (words === 0) continue;
		const outlet = citer(document, at, sentence, drafts);
		if (!outlet) continue;
		const own = drafts.find(({ cue }) => cue && cue.from <= at && at < cue.to);
		const tagged = own?.source && own.source.from > at ? own.source : null;
		const source = tagged ?? readSource(document, at + words, sentence.tokens.to);
		const draft = citedDraft(outlet, at, drafts);
		if (!draft || !source || (!tagged && givesReason(document, source))) continue;
		draft.source = source;
		draft.sourceOrigin = "own";
		draft.relays = [{ mention: outlet, sign: lower[at] ?? "citing" }];
		if (own && own !== draft) {
			draft.content = joined([...draft.content, ...own.content]);
			gone.add(own);
		}
		draft.content = without(draft.content, source);
		draft.cue = { from: at, to: at + words };
	}
	return drafts.filter((draft) => !gone.has(draft));
}

/**
 * "Politico quoted Manning as saying …" and "The chair then quoted the minister: …": the one who is quoted
 * is the source, the one who quotes the relay.
 */
export function resolveQuoted(
	document: Document,
	sentence: Sentence,
	drafts: readonly Draft[],
): void {
	const { lower } = document.tokens;
	for (const draft of drafts) {
		const { cue, source } = draft;
		if (!cue || !source) continue;
		const start = Math.max(sentence.tokens.from, Math.min(cue.from, source.from) - 12);
		for (let at = start; at < Math.min(sentence.tokens.to, cue.to); at++) {
			if (!QUOTED.has(lower[at] ?? "") || lower[at + 1] === "by") continue;
			const named = readSource(
				document,
				at + 1,
				Math.min(sentence.tokens.to, at + 1 + LONGEST_SOURCE),
			);
			if (!named) continue;
			const end = asSaying(lower, named.to, sentence.tokens.to);
			if (end < 0) continue;
			const relay = source.to <= at ? source : subjectBefore(document, at, sentence);
			if (!relay || lower[at - 1] === "was" || lower[at - 1] === "were") continue;
			draft.relays = [{ mention: relay, sign: lower[at] ?? "quoted" }];
			if (source.to <= at) draft.source = withAppositive(named, end, document);
			break;
		}
	}
}

/** Where "as saying" stands behind a quoted source (an appositive may come between): its token, or -1. */
function asSaying(lower: readonly string[], from: number, limit: number): number {
	for (let at = from; at < Math.min(limit, from + 14); at++) {
		if (lower[at] === "as" && SAYING.has(lower[at + 1] ?? "")) return at;
		if (lower[at] === ":") return at === from ? at : -1;
	}
	return -1;
}

function withAppositive(named: TokenRange, end: number, document: Document): TokenRange {
	const to = document.tokens.lower[end - 1] === "," ? end - 1 : end;
	return { from: named.from, to: Math.max(named.to, to) };
}

/** The short subject between the sentence's start and a verb, adverbs left out; null for a long one. */
function subjectBefore(document: Document, verb: number, sentence: Sentence): TokenRange | null {
	const { lower } = document.tokens;
	let to = verb;
	while (
		to > sentence.tokens.from &&
		["also", "then", "later", "has", "had", "further"].includes(lower[to - 1] ?? "")
	)
		to--;
	const range = { from: sentence.tokens.from, to };
	const words = lower.slice(range.from, range.to);
	return words.length > 0 && words.length <= 8 && !words.includes(",") ? range : null;
}

/** Joins the two halves of a cue that the tagger left apart: "was quoted" … "as saying". */
export function joinQuotedAs(document: Document, drafts: readonly Draft[]): Draft[] {
	const { lower, sentence } = document.tokens;
	const out: Draft[] = [];
	for (const draft of drafts) {
		const before = out.at(-1);
		const { cue } = draft;
		const halves =
			before?.cue &&
			cue &&
			sentence[before.cue.from] === sentence[cue.from] &&
			lower[cue.from] === "as" &&
			lower.slice(before.cue.from, before.cue.to).some((word) => QUOTED.has(word));
		if (!before || !halves) {
			out.push(draft);
			continue;
		}
		const from = before.cue?.to ?? 0;
		const kept = before.content.filter((piece) => piece.to <= from || piece.from >= (cue?.to ?? 0));
		before.content = joined([...kept, ...draft.content]);
		if (before.source && draft.source) {
			before.relays = [{ mention: before.source, sign: "quoted" }];
			before.source = draft.source;
		} else before.source ??= draft.source;
		if (before.source) before.sourceOrigin = "own";
	}
	return out;
}
