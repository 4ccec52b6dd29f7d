import { beginsLower, isSpace } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import type { FurnitureKind } from "./article.ts";

/** A stretch of the page that stands by itself: a paragraph, a heading, a caption, a line of a menu. */
export interface Block extends Span {
	/** What the page's markup says it is; null where it says nothing. */
	readonly mark: FurnitureKind | null;
	/** Whether the markup makes it an item of a list. */
	readonly item: boolean;
	/** Whether a blank line (or the edge of an element) parts it from the block before. */
	readonly apart: boolean;
}

/** What a block cut from plain text starts out as. */
export interface BlockOrigin {
	readonly mark: FurnitureKind | null;
	readonly item: boolean;
}

interface Line extends Span {
	/** Whether a blank line, a paragraph separator (U+2029), a form feed or an indent stands before it. */
	readonly apart: boolean;
}

const NO_MARK: BlockOrigin = { mark: null, item: false };

/** Longest line of a text that was wrapped by hand or by a mail program, in code units. */
const WIDEST = 160;
/** Shortest width at which a text counts as wrapped: below it, lines are a menu or a poem. */
const NARROWEST = 36;

function isLineBreak(code: number): boolean {
	return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

function holdsBreak(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (isLineBreak(text.charCodeAt(at))) return true;
	return false;
}

/** text[start, end) without the white space at its ends. */
function trimmed(text: string, start: number, end: number): Span {
	let from = start;
	let to = end;
	while (from < to && isSpace(text.charCodeAt(from))) from++;
	while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
	return { start: from, end: to };
}

/** The lines of text[start, end) that hold something, without the white space at their ends. */
function readLines(text: string, start: number, end: number): Line[] {
	const lines: Line[] = [];
	let apart = true;
	let indent = 0;
	let at = start;
	while (at < end) {
		let stop = at;
		while (stop < end && !isLineBreak(text.charCodeAt(stop))) stop++;
		const line = trimmed(text, at, stop);
		if (line.start < line.end) {
			lines.push({ ...line, apart: apart || line.start - at > indent + 1 });
			indent = line.start - at;
			apart = false;
		} else apart = true;
		const code = text.charCodeAt(stop);
		if (code === 0x2029 || code === 0x0c) apart = true;
		at = code === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? stop + 2 : stop + 1;
	}
	return lines;
}

function endsSentence(text: string, line: Span): boolean {
	return /[.!?…:]["'”’»)\]]{0,3}$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}

/** Length of the first word of the line: what would have had to fit on the line before. */
function firstWord(text: string, line: Span): number {
	let i = line.start;
	while (i < line.end && i - line.start < 40 && !isSpace(text.charCodeAt(i))) i++;
	return i - line.start;
}

/** A bullet or a number at the head of an item of a list, in plain text. */
const BULLET = /^(?:[-–—*•‣▪◦●■·]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)/;

/** Whether the line begins with a bullet or a number: an item of a list. */
export function beginsItem(text: string, line: Span): boolean {
	return BULLET.test(text.slice(line.start, Math.min(line.end, line.start + 8)));
}

interface Wrapping {
	/** The width, in code units, that the lines were broken to. */
	readonly width: number;
}

/**
 * Whether the text was broken to a fixed width: then most lines end because the next word would not have
 * fitted, or go on in a small letter. null where each line is a paragraph.
 */
function findWrapping(text: string, lines: readonly Line[]): Wrapping | null {
	let width = 0;
	let breaks = 0;
	for (let i = 1; i < lines.length; i++) {
		const line = lines[i - 1];
		if (!line || lines[i]?.apart) continue;
		breaks++;
		width = Math.max(width, line.end - line.start);
	}
	if (breaks === 0 || width < NARROWEST || width > WIDEST) return null;
	let full = 0;
	let goesOn = 0;
	for (let i = 1; i < lines.length; i++) {
		const before = lines[i - 1];
		const line = lines[i];
		if (!before || !line || line.apart) continue;
		if (before.end - before.start + 1 + firstWord(text, line) > width - 2) full++;
		const small = beginsLower(text.slice(line.start, line.start + 2));
		if (small && !endsSentence(text, before)) goesOn++;
	}
	const wrapped = goesOn >= breaks * 0.25 && (full >= breaks * 0.5 || goesOn >= breaks * 0.5);
	return wrapped ? { width } : null;
}

/** Whether a new paragraph begins at `line`, in a wrapped text, though no blank line stands before it. */
function breaksWrapped(text: string, before: Span, line: Line, width: number): boolean {
	if (line.apart || beginsItem(text, line)) return true;
	const length = before.end - before.start;
	const fitted = length + 1 + firstWord(text, line) <= width * 0.85;
	if (!fitted || beginsLower(text.slice(line.start, line.start + 2))) return false;
	return endsSentence(text, before) || length < width * 0.6;
}

/**
 * Cuts text[start, end) into blocks: at blank lines, and at every line break unless the text is wrapped to
 * a width. In order, disjoint, none empty; white space at the ends is in none. Linear.
 */
export function splitBlocks(
	text: string,
	start = 0,
	end: number = text.length,
	origin: BlockOrigin = NO_MARK,
): Block[] {
	if (!holdsBreak(text, start, end)) {
		const only = trimmed(text, start, end);
		const { mark, item } = origin;
		return only.start < only.end ? [{ ...only, mark, item, apart: true }] : [];
	}
	const lines = readLines(text, start, end);
	const wrapping = findWrapping(text, lines);
	const blocks: Block[] = [];
	let open: Line | null = null;
	let last: Line | null = null;
	const close = () => {
		if (open && last) {
			blocks.push({ start: open.start, end: last.end, apart: open.apart, ...origin });
		}
	};
	for (const line of lines) {
		const begins = !wrapping || !last || breaksWrapped(text, last, line, wrapping.width);
		if (begins) {
			close();
			open = line;
		}
		last = line;
	}
	close();
	return blocks;
}
