import { isAbbreviation } from "./abbreviations.ts";
import { beginsUpper, isDigit, isInvisible, isSpace, isWord } from "./characters.ts";

/** Collects tokens as two growing columns, so that a token costs no object. */
export class TokenSink {
	start: number[] = [];
	end: number[] = [];

	push(start: number, end: number): void {
		this.start.push(start);
		this.end.push(end);
	}
}

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const AT = 0x40;
const HASH = 0x23;
const ELLIPSIS = 0x2026;

/** Longest word whose ending is looked up; a longer one is no abbreviation and no contraction. */
const LONGEST_LOOKUP = 40;

const TOP_LEVEL = /^(?:com|org|net|gov|edu|mil|co|uk|io|info|tv|eu|int|news|me|us|ca|au|in)$/;
/** Words that are abbreviations before a figure only. */
const NUMBERED = /^(?:nos?|figs?|arts?|vols?|pp?|ch)$/i;

/** Abbreviations that are written small; all others ("Sat.", "Ill.") need their capital to be told from words. */
const WRITTEN_SMALL = /^(?:vs?|etc|al|cf|ca|viz|approx|est|ft|lbs?|oz|km|mph|inc|corp|ltd|dept)$/;

const CONTRACTION = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
const CLIPPED = /^['’‘](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n['’])/i;
const LINK = /(?:https?:\/\/|www\.)[^\s"'“”‘’«»<>()[\]{}]+/y;

function isApostrophe(code: number): boolean {
	return code === 0x27 || code === 0x2019;
}

function isHyphen(code: number): boolean {
	return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isUpperAscii(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}

/** Reads the letters, digits and marks from `at`, invisible ones between them included. */
function runOfWord(text: string, at: number, limit: number): number {
	let i = at;
	while (i < limit) {
		const code = text.charCodeAt(i);
		if (isWord(code)) i++;
		else if (isInvisible(code) && i + 1 < limit && isWord(text.charCodeAt(i + 1))) i += 2;
		else break;
	}
	return i;
}

/** Whether the mark at `i`, with word characters on both sides, joins them into one token. */
function joins(text: string, segment: number, i: number, limit: number): boolean {
	const code = text.charCodeAt(i);
	const before = text.charCodeAt(i - 1);
	const after = text.charCodeAt(i + 1);
	if (isApostrophe(code) || isHyphen(code) || code === AT) return true;
	const digits = isDigit(before) && isDigit(after);
	if (code === COLON || code === SLASH) return digits;
	if (code === COMMA) {
		return digits && isDigit(text.charCodeAt(i + 2)) && isDigit(text.charCodeAt(i + 3));
	}
	if (code === AMPERSAND) return isUpperAscii(before) && isUpperAscii(after);
	if (code !== DOT) return false;
	if (digits || i - segment === 1) return true;
	const next = runOfWord(text, i + 1, Math.min(limit, i + 6));
	return TOP_LEVEL.test(text.slice(i + 1, next));
}

/** Whether the point at `end` belongs to the word before it: "U.S.", "J.", "Gen.". */
function takesPoint(text: string, start: number, end: number): boolean {
	const length = end - start;
	if (length > LONGEST_LOOKUP) return false;
	const word = text.slice(start, end);
	if (length === 1) return (beginsUpper(word) && word !== "I") || word === "v";
	if (NUMBERED.test(word)) return /^\s?\d/.test(text.slice(end + 1, end + 3));
	if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
	return isAbbreviation(word.toLowerCase()) && (beginsUpper(word) || WRITTEN_SMALL.test(word));
}

function readWord(text: string, start: number, limit: number, sink: TokenSink): number {
	let segment = start;
	let end = runOfWord(text, start, limit);
	while (end + 1 < limit && isWord(text.charCodeAt(end + 1)) && joins(text, segment, end, limit)) {
		segment = end + 1;
		end = runOfWord(text, segment, limit);
	}
	if (text.charCodeAt(end) === DOT && end < limit && takesPoint(text, start, end)) {
		const next = text.charCodeAt(end + 1);
		if (next !== DOT) end++;
	}
	const tail = text.slice(Math.max(start, end - 4), end);
	const contraction = CONTRACTION.exec(tail);
	const cut = contraction ? end - contraction[0].length : start;
	if (cut > start) {
		sink.push(start, cut);
		sink.push(cut, end);
	} else sink.push(start, end);
	return end;
}

/** Reads points: "..." and ". . ." are one token. */
function readPoints(text: string, start: number, limit: number): number {
	let end = start + 1;
	for (;;) {
		let next = end;
		if (text.charCodeAt(next) === 0x20) next++;
		if (next < limit && text.charCodeAt(next) === DOT) end = next + 1;
		else break;
	}
	return end;
}

/** Reads one character that is no word: with what hangs on it, where it is an astral one (emoji sequences). */
function readSymbol(text: string, start: number, limit: number): number {
	const point = text.codePointAt(start) ?? 0;
	let end = start + (point > 0xffff ? 2 : 1);
	if (point <= 0xffff && point < 0x2190) return end;
	while (end < limit) {
		const next = text.codePointAt(end) ?? 0;
		const width = next > 0xffff ? 2 : 1;
		const modifier = next === 0xfe0f || (next >= 0x1f3fb && next <= 0x1f3ff) || next === 0x20e3;
		if (modifier) end += width;
		else if (next === 0x200d && end + 1 < limit) {
			const joined = text.codePointAt(end + 1) ?? 0;
			if (joined < 0x2190) break;
			end += 1 + (joined > 0xffff ? 2 : 1);
		} else break;
	}
	return Math.min(end, limit);
}

function isAt(text: string, at: number, pattern: RegExp): boolean {
	return pattern.test(text.slice(at, at + 8));
}

/** Reads the token that begins at `i`, where no word begins: its end. */
function readOther(text: string, i: number, limit: number): number {
	const code = text.charCodeAt(i);
	const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0;
	if ((code === AT || code === HASH) && isWord(next)) return runOfWord(text, i + 1, limit);
	if (code === DOT && (next === DOT || (next === 0x20 && text.charCodeAt(i + 2) === DOT))) {
		return readPoints(text, i, limit);
	}
	if (code === ELLIPSIS) return i + 1;
	if ((code === 0x27 || code === 0x60) && next === code) return i + 2;
	if ((isApostrophe(code) || code === 0x2018) && isAt(text, i, CLIPPED)) {
		return runOfWord(text, i + 1, limit);
	}
	if (code === 0x2d) {
		let end = i + 1;
		while (end < limit && text.charCodeAt(end) === 0x2d) end++;
		return end;
	}
	return readSymbol(text, i, limit);
}

/**
 * Cuts text[start, end) into words and marks. Possessives and contractions are cut off ("Trump|'s",
 * "did|n't"), abbreviations keep their point, every quotation mark is a token of its own.
 * Linear in the length of the text; white space and lone invisible characters are in no token.
 */
export function tokenize(text: string, start: number, end: number, sink: TokenSink): void {
	let i = start;
	while (i < end) {
		const code = text.charCodeAt(i);
		if (isSpace(code)) {
			i++;
			continue;
		}
		if ((code === 0x68 || code === 0x77) && /^(?:https?:|www\.)/.test(text.slice(i, i + 6))) {
			LINK.lastIndex = i;
			const link = LINK.exec(text)?.[0].replace(/[.,;:!?]+$/, "") ?? "";
			if (link.length > 6 && i + link.length <= end) {
				sink.push(i, i + link.length);
				i += link.length;
				continue;
			}
		}
		if (isWord(code)) i = readWord(text, i, end, sink);
		else {
			const to = readOther(text, i, end);
			sink.push(i, to);
			i = to;
		}
	}
}
