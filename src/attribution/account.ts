import type { Document } from "../text/document.ts";
import { isContinuation, rootOf } from "./continuation.ts";
import type { Draft } from "./draft.ts";
import { quoteKindOf } from "./quotes.ts";
import { isCapital, isWordToken } from "./words.ts";

const PRONOUN = new Set([
	"it",
	"they",
	"he",
	"she",
	"these",
	"those",
	"this",
	"such",
	"its",
	"their",
	"his",
	"her",
]);
const DEFINITE = new Set(["the", "both", "each", "all", "other", "another", "some", "most"]);
const ADDING = new Set([
	"additionally",
	"moreover",
	"furthermore",
	"also",
	"similarly",
	"likewise",
	"besides",
	"further",
	"in addition",
	"for example",
	"for instance",
	"instead",
	"ultimately",
	"among them",
	"as a result",
	"for their part",
]);
/** "At the talks, …": what happened at the event that the account is about. */
const EVENT =
	/^(?:at|during|in) (?:the|these|this|those) (?:\S+ )?(?:talks|meeting|meetings|session|summit|conference|call|conversation|discussion|discussions|consultations|negotiations|briefing|hearing|visit|ceremony|event|round)\b/;
const TURNING = new Set([
	"however",
	"but",
	"meanwhile",
	"yesterday",
	"today",
	"earlier",
	"previously",
	"on",
	"in",
	"last",
	"since",
	"after",
]);
const BACKSHIFT = new Set(["would", "could", "should", "might", "had", "must"]);
const FINDING = new Set([
	"found",
	"finds",
	"find",
	"showed",
	"shows",
	"show",
	"according",
	"suggests",
	"suggested",
	"concluded",
	"revealed",
	"reported",
	"report",
	"discovered",
	"estimated",
	"estimates",
	"noted",
]);
const SPEAKING = new Set([
	"said",
	"says",
	"told",
	"stated",
	"announced",
	"added",
	"explained",
	"testified",
	"citing",
	"recalled",
]);
const STANCE = new Set([
	"urged",
	"called",
	"calls",
	"condemned",
	"welcomed",
	"accused",
	"praised",
	"criticized",
	"demanded",
	"asked",
	"rejected",
	"denied",
	"wants",
	"believes",
	"hopes",
]);
const COPULA = new Set(["is", "are", "'s"]);

/** A sentence that may go on with the account of the relation before it. */
export interface Candidate {
	readonly sentence: number;
	readonly before: Draft;
	/** The sentence in which each word of the document stands first. */
	readonly first: ReadonlyMap<string, number>;
}

function within(set: ReadonlySet<string>, words: readonly string[]): boolean {
	return words.some((word) => set.has(word));
}

/** How many letters tell a name from others: "Syria" and "Syrian" are one. */
const STEM = 4;

/** The sentence in which each word stands first, by its first letters in lower case. */
function firstSentences(document: Document): Map<string, number> {
	const first = new Map<string, number>();
	document.tokens.lower.forEach((word, token) => {
		const stem = word.slice(0, STEM);
		if (!first.has(stem)) first.set(stem, document.tokens.sentence[token] ?? 0);
	});
	return first;
}

/** Names of a sentence, its first word left out, that stand nowhere before it. */
function newNames(
	document: Document,
	sentence: number,
	first: ReadonlyMap<string, number>,
): number {
	const here = document.sentences[sentence]?.tokens ?? { from: 0, to: 0 };
	let count = 0;
	for (let token = here.from + 1; token < here.to; token++) {
		const word = document.tokens.lower[token] ?? "";
		if (
			/^\p{L}+$/u.test(word) &&
			isCapital(document, token) &&
			first.get(word.slice(0, STEM)) === sentence
		)
			count++;
	}
	return count;
}

const DOCUMENTS =
	/^(?:report|study|studies|researchers?|scientists?|authors?|video|footage|data|hypothesis|paper|survey|analysis|review|team|findings?|research|investigation|audit|ruling)$/;

/** Whether the source speaks of what it found: a study, its authors, a film. */
function isDocumentary(document: Document, draft: Draft): boolean {
	const { source } = rootOf(draft);
	return (
		source !== null &&
		document.tokens.lower.slice(source.from, source.to).some((word) => DOCUMENTS.test(word))
	);
}

/** Longer words that the sentence shares with the one before it. */
function sharedWords(document: Document, sentence: number): number {
	const wordsOf = (index: number) => {
		const range = document.sentences[index]?.tokens ?? { from: 0, to: 0 };
		return document.tokens.lower
			.slice(range.from, range.to)
			.filter((word) => /^\p{L}{5,}/u.test(word));
	};
	const stems = new Set(wordsOf(sentence - 1).map((word) => word.slice(0, 5)));
	return new Set(
		wordsOf(sentence)
			.map((word) => word.slice(0, 5))
			.filter((stem) => stems.has(stem)),
	).size;
}

function cueFeatures(document: Document, draft: Draft): string[] {
	const { cue } = rootOf(draft);
	const words = cue ? document.tokens.lower.slice(cue.from, cue.to) : [];
	if (within(FINDING, words)) return ["cue:finding"];
	if (within(SPEAKING, words)) return ["cue:speaking"];
	return within(STANCE, words) ? ["cue:stance"] : ["cue:other"];
}

function opening(words: readonly string[]): string[] {
	const [first = ""] = words;
	if (EVENT.test(words.slice(0, 5).join(" "))) return ["opens:event"];
	const phrases = [1, 2, 3].map((length) => words.slice(0, length).join(" "));
	if (phrases.some((phrase) => ADDING.has(phrase))) return ["opens:adding"];
	if (PRONOUN.has(first)) return ["opens:pronoun"];
	if (DEFINITE.has(first)) return ["opens:definite"];
	return TURNING.has(first) ? ["opens:turning"] : ["opens:other"];
}

/** What speaks for and against a sentence's going on with the account before it, by name. */
export function featuresOf(document: Document, { sentence, before, first }: Candidate): string[] {
	const range = document.sentences[sentence]?.tokens ?? { from: 0, to: 0 };
	const words = document.tokens.lower.slice(range.from, range.to).filter(isWordToken);
	const kind = quoteKindOf(document, rootOf(before).content);
	const names = newNames(document, sentence, first);
	const paragraph = document.sentences[sentence]?.paragraph ?? 0;
	const last = document.paragraphs[paragraph]?.endSentence === sentence + 1;
	const opens = document.paragraphs[paragraph]?.firstSentence === sentence;
	const found = [`quote:${kind}`, ...cueFeatures(document, before), ...opening(words)];
	if (isContinuation(before)) found.push("before:continued");
	const shared = sharedWords(document, sentence);
	found.push(shared === 0 ? "shares:none" : shared < 3 ? "shares:some" : "shares:many");
	const documentary = isDocumentary(document, before);
	const settled = names === 0 && !words.some((word) => /^(?:19|20)\d\d$/.test(word));
	if (documentary) found.push("source:document");
	if (documentary && settled) found.push("source:document,settled");
	const relayed = rootOf(before).relays.length > 0;
	if (relayed) found.push("before:relayed");
	if (relayed && settled) found.push("before:relayed,settled");
	if (relayed && settled && opening(words)[0] === "opens:event") found.push("opens:event,settled");
	if (settled && words.includes("also")) found.push("has:also,settled");
	if (settled && opening(words)[0] === "opens:adding") found.push("opens:adding,settled");
	if (within(BACKSHIFT, words)) found.push("has:backshift");
	if (within(COPULA, words)) found.push("has:present");
	if (words.some((word) => /^(?:19|20)\d\d$/.test(word))) found.push("has:year");
	if (words.some((word) => /^\d|%$/.test(word))) found.push("has:number");
	found.push(names === 0 ? "names:none" : names <= 2 ? "names:few" : "names:many");
	found.push(
		words.length < 12 ? "length:short" : words.length < 28 ? "length:middle" : "length:long",
	);
	found.push(opens ? "place:first" : last ? "place:last" : "place:inner");
	return found;
}

/**
 * The sentences that stand right behind a relation's sentence and hold no relation but weak ones and no hedge, one after another: `accept` says whether the candidate goes on, and so whether the next one may.
 */
export function walkAccounts(
	document: Document,
	drafts: readonly Draft[],
	blocked: (sentence: number) => boolean,
	weak: (draft: Draft) => boolean,
	accept: (candidate: Candidate) => Draft | null,
): void {
	const first = firstSentences(document);
	const lastOf = new Map<number, Draft>();
	for (const draft of drafts) {
		if (draft.within || weak(draft)) continue;
		for (const piece of draft.content) {
			const from = document.tokens.sentence[piece.from] ?? -1;
			const to = document.tokens.sentence[piece.to - 1] ?? -1;
			for (let sentence = from; sentence <= to && sentence >= 0; sentence++)
				lastOf.set(sentence, draft);
		}
		if (draft.cue) lastOf.set(document.tokens.sentence[draft.cue.from] ?? -1, draft);
	}
	for (const { index } of document.sentences) {
		const before = lastOf.get(index - 1);
		if (lastOf.has(index) || !before || blocked(index)) continue;
		if (!rootOf(before).source) continue;
		const next = accept({ sentence: index, before, first });
		if (next) lastOf.set(index, next);
	}
}
