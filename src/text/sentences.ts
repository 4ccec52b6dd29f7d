import { MAY_END, NEVER_END, STARTERS } from "./abbreviations.ts";
import { beginsLower, beginsUpper, isDigit } from "./characters.ts";
import { isQuotationMark } from "./quotations.ts";

/** What the splitter needs of a paragraph's tokens; columns hold the whole document's. */
export interface SentenceTokens {
	readonly text: string;
	readonly start: readonly number[];
	readonly end: readonly number[];
	/** Innermost quotation of each token, or -1. */
	readonly quotation: Int32Array;
	/** Whether the token is the last of its quotation (its closing mark). */
	readonly closes: (token: number) => boolean;
}

const CLOSERS = new Set([")", "]", "}", "”", "’", "''", "»", "›"]);

/** Verbs after which a name may follow a quotation that ends in "?" or "!". */
const ASKED =
	/^(?:said|says|asked|asks|wrote|writes|cried|shouted|added|told|replied|joked|tweeted|exclaimed|yelled|wondered|quipped|demanded|chanted|declared|screamed|recalled)$/;

/** Longest name, in tokens, between a quotation and its verb. */
const LONGEST_NAME = 4;

/** Reads one paragraph's tokens and tells where its sentences begin. */
class Splitter {
	private readonly tokens: SentenceTokens;
	private readonly from: number;
	private readonly to: number;

	constructor(tokens: SentenceTokens, from: number, to: number) {
		this.tokens = tokens;
		this.from = from;
		this.to = to;
	}

	/** Token indexes at which a sentence begins, the first included. */
	starts(): number[] {
		const starts = [this.from];
		for (let i = this.from; i < this.to; i++) {
			const kind = this.ending(i);
			if (kind === "none") continue;
			const next = this.absorb(i + 1);
			if (next < this.to && this.breaks(i, next, kind)) starts.push(next);
			i = next - 1;
		}
		return starts;
	}

	private word(i: number): string {
		const start = this.tokens.start[i] ?? 0;
		const end = this.tokens.end[i] ?? start;
		return end - start > 40 ? "" : this.tokens.text.slice(start, end);
	}

	private ending(i: number): "point" | "call" | "ellipsis" | "abbreviation" | "none" {
		const word = this.word(i);
		if (word === ".") return this.isListNumber(i) ? "none" : "point";
		if (word === "!" || word === "?" || word === "。" || word === "؟") return "call";
		if (word === "…" || word.startsWith("..") || word.startsWith(". .")) return "ellipsis";
		if (word.length > 1 && word.endsWith(".")) return "abbreviation";
		return "none";
	}

	/** "1." at the head of a paragraph numbers a line; it ends none. */
	private isListNumber(i: number): boolean {
		if (i !== this.from + 1) return false;
		const first = this.word(this.from);
		return first.length <= 3 && isDigit(first.charCodeAt(0)) && this.gapAfter(i);
	}

	/** Steps over further end marks and whatever closes: brackets, quotation marks. */
	private absorb(at: number): number {
		let i = at;
		while (i < this.to) {
			const word = this.word(i);
			const end = word === "!" || word === "?" || word === "." || word === "…";
			const mark = isQuotationMark(word) && this.tokens.closes(i);
			if (end || mark) i++;
			else if (CLOSERS.has(word) && !this.gapBefore(i)) i++;
			else break;
		}
		return i;
	}

	private gapBefore(i: number): boolean {
		return (this.tokens.start[i] ?? 0) > (this.tokens.end[i - 1] ?? 0);
	}

	private gapAfter(i: number): boolean {
		return i + 1 < this.to && this.gapBefore(i + 1);
	}

	/** Whether a sentence begins at `next`, after an end of this kind at `i`. */
	private breaks(
		i: number,
		next: number,
		kind: "point" | "call" | "ellipsis" | "abbreviation",
	): boolean {
		const opener =
			isQuotationMark(this.word(next)) || this.word(next) === "(" || this.word(next) === "[";
		const head = this.word(opener ? next + 1 : next);
		if (head === "" && opener) return true;
		if (beginsLower(head))
			return kind === "point" && opener && next === i + 1 && this.gapBefore(next);
		if (/^[,;:)\]–—-]/.test(head)) return false;
		const quoted = next > i + 1 && isQuotationMark(this.word(next - 1));
		if (quoted && !opener && this.namesAsker(next, kind)) return false;
		if (kind === "abbreviation" && next === i + 1)
			return this.abbreviationEnds(i, next, head, opener);
		if (kind === "ellipsis" && next === i + 1 && !opener)
			return beginsUpper(head) && this.gapBefore(next);
		return true;
	}

	/** `"…?" Smith asked`: the quotation and its verb are one sentence. */
	private namesAsker(next: number, kind: string): boolean {
		if (kind === "point") return false;
		for (let i = next; i < Math.min(this.to, next + LONGEST_NAME + 1); i++) {
			const word = this.word(i);
			if (i > next && ASKED.test(word)) return true;
			if (i === next && ASKED.test(word.toLowerCase())) return true;
			if (!beginsUpper(word)) return false;
		}
		return false;
	}

	private abbreviationEnds(i: number, next: number, head: string, opener: boolean): boolean {
		if (!beginsUpper(head)) return opener && MAY_END.has(this.bare(i));
		const bare = this.bare(i);
		if (NEVER_END.has(bare)) return false;
		const starter = STARTERS.has(head.toLowerCase());
		// "She wrote on X. Minister Holt replied": the platform is no initial.
		if (bare === "x" && /^(?:on|via|from)$/.test(this.word(i - 1))) return head.length > 1;
		if (bare.length === 1) return starter && head.length > 1;
		if (starter || opener) return true;
		if (bare === "p.m" || bare === "a.m" || bare === "etc") return this.gapBefore(next);
		return false;
	}

	private bare(i: number): string {
		return this.word(i).slice(0, -1).toLowerCase();
	}
}

/**
 * The tokens of [from, to), one paragraph's, at which its sentences begin. Quotations may hold several
 * sentences; a closing mark stays with the sentence that it closes. Linear.
 */
export function sentenceStarts(tokens: SentenceTokens, from: number, to: number): number[] {
	return from < to ? new Splitter(tokens, from, to).starts() : [];
}
