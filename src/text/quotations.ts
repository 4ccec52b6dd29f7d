import { isSpace, isWord } from "./characters.ts";
import type { Quotation } from "./document.ts";

type Mark = Quotation["mark"];

/** A quotation while it is being read; tokens by index. */
export interface OpenQuotation {
	readonly index: number;
	readonly mark: Mark;
	/** The mark itself: it decides which marks close it. */
	readonly opener: string;
	readonly from: number;
	to: number;
	closed: boolean;
	readonly continues: number | null;
	readonly parent: number | null;
}

/** Tokens of a paragraph, as the tokenizer left them. */
export interface ParagraphTokens {
	readonly text: string;
	readonly start: readonly number[];
	readonly end: readonly number[];
	/** The paragraph's tokens: [from, to). */
	readonly from: number;
	readonly to: number;
}

const MARKS: Readonly<Record<string, Mark>> = {
	'"': "double",
	"“": "double",
	"”": "double",
	"„": "double",
	"‟": "double",
	"``": "double",
	"''": "double",
	"＂": "double",
	"'": "single",
	"`": "single",
	"‘": "single",
	"’": "single",
	"‚": "single",
	"‛": "single",
	"«": "guillemet",
	"»": "guillemet",
	"‹": "guillemet",
	"›": "guillemet",
};

const ONLY_OPENS = new Set(["„", "‟", "``", "‚", "‛", "‘"]);
/** Whether the token is a quotation mark of any style. */
export function isQuotationMark(token: string): boolean {
	return token in MARKS;
}

interface Context {
	readonly spaceBefore: boolean;
	readonly spaceAfter: boolean;
	readonly wordBefore: boolean;
	readonly wordAfter: boolean;
	readonly digitBefore: boolean;
}

function contextOf(paragraph: ParagraphTokens, token: number): Context {
	const { text, start, end, from, to } = paragraph;
	const before = token > from ? text.charCodeAt((start[token] ?? 0) - 1) : 0x20;
	const after = token + 1 < to ? text.charCodeAt(end[token] ?? 0) : 0x20;
	const opensBracket = before === 0x28 || before === 0x5b || before === 0x2014 || before === 0x2013;
	return {
		spaceBefore: isSpace(before) || opensBracket || before === 0x2d,
		spaceAfter: isSpace(after),
		wordBefore: isWord(before),
		wordAfter: isWord(after),
		digitBefore: before >= 0x30 && before <= 0x39,
	};
}

/** Reads the quotations of a document, paragraph by paragraph: an unclosed one never passes its paragraph's end. */
export class QuotationReader {
	readonly found: OpenQuotation[] = [];
	private stack: OpenQuotation[] = [];
	private unclosed: OpenQuotation | null = null;

	/** Reads a paragraph and writes, for each of its tokens, the innermost quotation around it (or -1) to `owner`. */
	read(paragraph: ParagraphTokens, owner: Int32Array): void {
		const carried = this.unclosed;
		this.stack = [];
		for (let i = paragraph.from; i < paragraph.to; i++) {
			const token = tokenAt(paragraph, i);
			const mark = MARKS[token];
			const before = this.stack.at(-1);
			if (mark === undefined) {
				owner[i] = before?.index ?? -1;
				continue;
			}
			const opens = this.decide(paragraph, i, token, mark);
			if (opens === "open") {
				this.dropUnclosed(mark, i);
				const continues = i === paragraph.from && carried?.mark === mark ? carried.index : null;
				owner[i] = this.open(mark, token, i, continues);
			} else if (opens === "close") owner[i] = this.close(mark, i);
			else owner[i] = before?.index ?? -1;
		}
		for (const open of this.stack) open.to = paragraph.to;
		this.unclosed = this.stack[0] ?? null;
	}

	private top(mark: Mark): OpenQuotation | undefined {
		return this.stack.findLast((open) => open.mark === mark);
	}

	private decide(
		paragraph: ParagraphTokens,
		i: number,
		token: string,
		mark: Mark,
	): "open" | "close" | "neither" {
		const context = contextOf(paragraph, i);
		const open = this.top(mark);
		if (mark === "single") return decideSingle(paragraph, i, token, open, context);
		if (token === "“" && open?.opener === "„") return "close";
		if (token === "“" || ONLY_OPENS.has(token)) return "open";
		if (token === "”") return open ? "close" : "neither";
		if (mark === "guillemet") return decideGuillemet(token, open);
		if (!open) {
			const measure = context.digitBefore && !context.wordAfter;
			return measure || (context.spaceAfter && !context.spaceBefore) ? "neither" : "open";
		}
		return context.spaceBefore && !context.spaceAfter && context.wordAfter ? "open" : "close";
	}

	private open(mark: Mark, opener: string, from: number, continues: number | null): number {
		const parent = this.stack.at(-1)?.index ?? null;
		const quotation = {
			index: this.found.length,
			mark,
			opener,
			from,
			to: from + 1,
			closed: false,
			continues,
			parent,
		};
		this.found.push(quotation);
		this.stack.push(quotation);
		return quotation.index;
	}

	private close(mark: Mark, at: number): number {
		while (this.stack.length > 0) {
			const open = this.stack.pop();
			if (open === undefined) break;
			open.to = at + 1;
			if (open.mark === mark) {
				open.closed = true;
				return open.index;
			}
			open.to = at;
		}
		return -1;
	}

	/** A mark that opens while one of its kind stands open: the earlier was a stray and ends here. */
	private dropUnclosed(mark: Mark, at: number): void {
		if (!this.top(mark)) return;
		while (this.stack.length > 0) {
			const open = this.stack.pop();
			if (open === undefined) return;
			open.to = at;
			if (open.mark === mark) return;
		}
	}
}

function tokenAt(paragraph: ParagraphTokens, i: number): string {
	const start = paragraph.start[i] ?? 0;
	const end = paragraph.end[i] ?? 0;
	return end - start > 2 ? "" : paragraph.text.slice(start, end);
}

function decideGuillemet(token: string, open: OpenQuotation | undefined): "open" | "close" {
	if (!open) return "open";
	const pairs: Readonly<Record<string, string>> = { "«": "»", "»": "«", "‹": "›", "›": "‹" };
	return pairs[open.opener] === token ? "close" : "open";
}

/** How far ahead a closing single mark is looked for, in tokens: a bound that keeps apostrophes linear. */
const SINGLE_REACH = 120;

function decideSingle(
	paragraph: ParagraphTokens,
	i: number,
	token: string,
	open: OpenQuotation | undefined,
	context: Context,
): "open" | "close" | "neither" {
	const canOpen = !context.wordBefore && !context.spaceAfter;
	if (open) {
		if (token === "‘" && canOpen) return "open";
		const possessive =
			context.wordBefore &&
			context.spaceAfter &&
			endsInS(paragraph, i) &&
			followsSmall(paragraph, i);
		if (possessive && closesLater(paragraph, i)) return "neither";
		return context.spaceBefore && context.wordAfter && token !== "’" ? "open" : "close";
	}
	if (token === "’" || !canOpen) return "neither";
	if (token === "‘" || ONLY_OPENS.has(token)) return "open";
	return closesLater(paragraph, i) ? "open" : "neither";
}

function endsInS(paragraph: ParagraphTokens, i: number): boolean {
	const last = paragraph.text.charCodeAt((paragraph.start[i] ?? 0) - 1);
	return last === 0x73 || last === 0x53;
}

function followsSmall(paragraph: ParagraphTokens, i: number): boolean {
	const code = paragraph.text.charCodeAt(paragraph.start[i + 1] ?? 0);
	return code >= 0x61 && code <= 0x7a;
}

/** Whether a mark that could close a single quotation follows before another opens. */
function closesLater(paragraph: ParagraphTokens, i: number): boolean {
	const limit = Math.min(paragraph.to, i + SINGLE_REACH);
	for (let k = i + 1; k < limit; k++) {
		const token = tokenAt(paragraph, k);
		if (token === "‘") return false;
		if (token !== "’" && token !== "'") continue;
		const context = contextOf(paragraph, k);
		if (context.spaceBefore && context.wordAfter) return false;
		const possessive = context.wordBefore && endsInS(paragraph, k) && followsSmall(paragraph, k);
		if (!context.wordAfter && !possessive) return true;
	}
	return false;
}
