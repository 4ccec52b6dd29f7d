import type { Document, Quotation } from "../text/document.ts";
import { type Draft, without } from "./draft.ts";

/** For every quotation, the outermost one around it: [quotations]. */
export function outermost(document: Document): Int32Array {
	const out = new Int32Array(document.quotations.length);
	for (const { index, parent } of document.quotations) {
		out[index] = parent !== null && parent < index ? (out[parent] ?? index) : index;
	}
	return out;
}

/** How many tokens may stand between a quotation and the cue or source beside it. */
const BESIDE = 2;

/** Which relation speaks each outermost quotation. */
export class QuotationClaims {
	private readonly document: Document;
	private readonly outer: Int32Array;
	/** Outermost quotations: disjoint, in order. */
	private readonly tops: readonly Quotation[];
	/** Quotations that the next paragraph opens again. */
	private readonly carriedOn: ReadonlySet<number>;
	/** For each outermost quotation: tokens of it that each draft's content holds. */
	private readonly claims = new Map<number, Map<Draft, number>>();
	private readonly insiders = new Map<number, Draft[]>();

	constructor(document: Document, drafts: readonly Draft[]) {
		this.document = document;
		this.outer = outermost(document);
		this.tops = document.quotations.filter(({ index }) => this.outer[index] === index);
		this.carriedOn = new Set(document.quotations.flatMap((q) => q.continues ?? []));
		for (const draft of drafts) {
			const home = draft.cue ? this.quotationOf(draft.cue.from) : -1;
			if (home >= 0) {
				const list = this.insiders.get(home);
				if (list) list.push(draft);
				else this.insiders.set(home, [draft]);
			}
			for (const piece of draft.content) {
				for (let token = piece.from; token < piece.to; token++) {
					const q = this.quotationOf(token);
					if (q >= 0 && q !== home) this.claim(q, draft);
				}
			}
		}
	}

	private quotationOf(token: number): number {
		const q = this.document.tokens.quotation[token] ?? -1;
		return q < 0 ? -1 : (this.outer[q] ?? -1);
	}

	private claim(q: number, draft: Draft): void {
		const of = this.claims.get(q) ?? new Map<Draft, number>();
		of.set(draft, (of.get(draft) ?? 0) + 1);
		this.claims.set(q, of);
	}

	/** The outermost quotation nearest before `token` (ending there or earlier) or after it, if nobody claims it. */
	freeNear(token: number, side: "before" | "after"): Quotation | null {
		let low = 0;
		let high = this.tops.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.tops[middle]?.tokens.from ?? 0) < token) low = middle + 1;
			else high = middle;
		}
		const found = this.tops[side === "after" ? low : low - 1];
		if (!found || this.claims.has(found.index)) return null;
		return side === "before" && found.tokens.to > token ? null : found;
	}

	/** Outermost quotations that no content touches, in order. */
	free(): Quotation[] {
		return this.tops.filter((quotation) => !this.claims.has(quotation.index));
	}

	/** Lets a draft speak a quotation. */
	give(quotation: Quotation, draft: Draft): void {
		draft.content = [...draft.content, quotation.tokens];
		this.claims.set(
			quotation.index,
			new Map([[draft, quotation.tokens.to - quotation.tokens.from]]),
		);
	}

	/** Whether a draft's cue stands right before or behind a quotation, in its sentence. */
	private isBeside(quotation: Quotation, draft: Draft): boolean {
		const { cue, source } = draft;
		if (!cue) return false;
		const { tokens } = quotation;
		const from = Math.min(cue.from, source && source.from >= tokens.to ? source.from : cue.from);
		const to = Math.max(cue.to, source && source.to <= tokens.from ? source.to : cue.to);
		const behind = from >= tokens.to && from - tokens.to <= BESIDE;
		const before = to <= tokens.from && tokens.from - to <= BESIDE;
		const { sentence } = this.document.tokens;
		return (
			(behind && sentence[from] === sentence[tokens.to - 1]) ||
			(before && sentence[to - 1] === sentence[tokens.from])
		);
	}

	/** The draft that speaks a quotation: the one that holds most of it by a clear margin, or whose cue is beside it. */
	ownerOf(quotation: Quotation): Draft | null {
		const ranked = [...(this.claims.get(quotation.index) ?? [])].sort((a, b) => b[1] - a[1]);
		const [first, second] = ranked;
		if (!first || !second) return first?.[0] ?? null;
		const beside = ranked.slice(0, 4).filter(([draft]) => this.isBeside(quotation, draft));
		if (beside.length === 1) return beside[0]?.[0] ?? null;
		return first[1] >= 2 * second[1] ? first[0] : null;
	}

	/** Takes a quotation away from all claimants but its owner. */
	settle(quotation: Quotation, owner: Draft): void {
		for (const [draft] of this.claims.get(quotation.index) ?? []) {
			if (draft !== owner) draft.content = without(draft.content, quotation.tokens);
		}
	}

	/** Quotations with the one draft that speaks them, in order. */
	settled(): { quotation: Quotation; owner: Draft }[] {
		return this.tops.flatMap((quotation) => {
			const owner = this.ownerOf(quotation);
			return owner ? [{ quotation, owner }] : [];
		});
	}

	/** Drafts whose cue stands inside a quotation. */
	inside(quotation: Quotation): readonly Draft[] {
		return this.insiders.get(quotation.index) ?? [];
	}

	/** Whether a quotation can be taken whole: it is closed, or goes on in the next paragraph. */
	isWhole(quotation: Quotation): boolean {
		return quotation.closed || this.carriedOn.has(quotation.index);
	}
}
