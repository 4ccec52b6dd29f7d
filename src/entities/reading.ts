import { isAbbreviation } from "../text/abbreviations.ts";
import { beginsUpper } from "../text/characters.ts";
import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { FUNCTION_WORDS } from "./lexicon.ts";
import { isAuxiliary } from "./verbs.ts";

/** How a word is written. */
export const SMALL = 0;
export const CAPITAL = 1;
export const CAPITALS = 2;

/** The words of a document as the namer reads them: parallel columns, entry i for token i. */
export interface Words {
	readonly document: Document;
	readonly count: number;
	/** [count] the word as it stands. */
	readonly raw: readonly string[];
	/** [count] the word lower-cased, apostrophes straight. */
	readonly lower: readonly string[];
	/** [count] SMALL, CAPITAL (first letter) or CAPITALS (two letters or more, all of them). */
	readonly shape: Uint8Array;
	/** [count] 1 where a capital says nothing: the first word of a sentence, quotation, turn or after a colon. */
	readonly first: Uint8Array;
	/** Lower-cased words that stand somewhere in small letters. */
	readonly small: ReadonlySet<string>;
	/** Lower-cased words that stand with a capital where it says something. */
	readonly capital: ReadonlySet<string>;
}

const LETTERS = /\p{L}/u;
const OPENERS = new Set([
	'"',
	"“",
	"'",
	"‘",
	"«",
	"„",
	":",
	"(",
	"[",
	"—",
	"–",
	"-",
	"•",
	"*",
	"...",
]);

/** Names that begin with a joined article or particle: "al-Assad", "d'Estaing". */
const JOINED = /^(?:al|el|ul|as|ar|ad|an|ash|at|az|abd|d|l|o|de|mc|fitz|bin)[-'’]?\p{Lu}/u;

function shapeOf(word: string): number {
	if (!beginsUpper(word)) return word.length > 3 && JOINED.test(word) ? CAPITAL : SMALL;
	if (word.length < 2) return CAPITAL;
	if (word.length > 24 || word !== word.toUpperCase()) return CAPITAL;
	return LETTERS.test(word.slice(1)) ? CAPITALS : CAPITAL;
}

/** Reads the words of a document once, for every later step. Linear. */
export function readWords(document: Document): Words {
	const { tokens, text } = document;
	const { count } = tokens;
	const raw: string[] = new Array<string>(count);
	const shape = new Uint8Array(count);
	const first = new Uint8Array(count);
	const small = new Set<string>();
	const capital = new Set<string>();
	for (let i = 0; i < count; i++) {
		const word = text.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0);
		raw[i] = word;
		shape[i] = shapeOf(word);
	}
	for (const sentence of document.sentences) {
		let fresh = true;
		for (let i = sentence.tokens.from; i < sentence.tokens.to; i++) {
			if (fresh) first[i] = 1;
			fresh = (fresh && !LETTERS.test(raw[i] ?? "")) || OPENERS.has(raw[i] ?? "");
			const lower = tokens.lower[i] ?? "";
			if (shape[i] === SMALL) small.add(lower);
			else if (first[i] === 0) capital.add(lower);
		}
	}
	return { document, count, raw, lower: tokens.lower, shape, first, small, capital };
}

/** Fewest words of a heading whose capitals say nothing. */
const HEADING = 4;

/** Whether the sentence is written as headings are, with a capital on every word that counts: "Ben Carson Defends Himself". */
export function isHeading(words: Words, sentence: number): boolean {
	const tokens = words.document.sentences[sentence]?.tokens;
	if (tokens === undefined) return false;
	const least = words.lower[tokens.to - 1] === "." ? HEADING + 2 : HEADING;
	let great = 0;
	let small = 0;
	for (let k = tokens.from; k < tokens.to; k++) {
		const lower = words.lower[k] ?? "";
		if (words.shape[k] === SMALL && isAuxiliary(lower) && !isPossessive(words, k)) return false;
		if (lower.length < 3 || !LETTERS.test(lower) || FUNCTION_WORDS.has(lower)) continue;
		// "Speaker Ada Lorem met Mayor Jun Dolum.": a short verb in small letters is no heading's.
		if (words.shape[k] === SMALL) small++;
		else if (lower.length > 3) great++;
	}
	return great >= least && (least > HEADING ? small === 0 : great >= 8 * small);
}

/** The sentence of a token; -1 beyond the last. */
export function sentenceOf(words: Words, token: number): number {
	return words.document.tokens.sentence[token] ?? -1;
}

/** The paragraph of a token; -1 beyond the last. */
export function paragraphOf(words: Words, token: number): number {
	return words.document.sentences[sentenceOf(words, token)]?.paragraph ?? -1;
}

/** Whether the token is "'s" or the lone apostrophe of a plural owner. */
export function isPossessive(words: Words, token: number): boolean {
	const lower = words.lower[token];
	if (lower === "'s") return true;
	return lower === "'" && /s$/.test(words.lower[token - 1] ?? "") && !spaced(words, token);
}

/** Whether white space stands before the token. */
export function spaced(words: Words, token: number): boolean {
	const { start, end } = words.document.tokens;
	return (start[token] ?? 0) > (end[token - 1] ?? 0);
}

/** The words of a range as they stand, on one line, invisible breaks made one space. */
export function phrase(words: Words, range: TokenRange): string {
	if (range.to <= range.from) return "";
	const { start, end } = words.document.tokens;
	const text = words.document.text.slice(start[range.from] ?? 0, end[range.to - 1] ?? 0);
	return text.replace(/\s+/g, " ").trim();
}

/** Whether the token is an initial ("J.") or an abbreviation with a point that no sentence ends after. */
export function isInitial(raw: string): boolean {
	return /^\p{Lu}\.$/u.test(raw) || /^(?:\p{Lu}\.){2,3}$/u.test(raw);
}

/** Whether the word, without its point, is a known abbreviation. */
export function isShortForm(lower: string): boolean {
	return isAbbreviation(lower.replace(/\.$/, ""));
}
