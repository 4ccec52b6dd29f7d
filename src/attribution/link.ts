import type { Document } from "../text/document.ts";
import type { Chunk } from "./chunks.ts";
import { type Draft, draftOf } from "./draft.ts";

/** How many cues to each side of a source may claim it: more would cost time and find nothing. */
const NEIGHBOURS = 3;
/** How many sentences may lie between a content and its cue, on the side that its tag points to. */
const CONTENT_REACH = 6;
/** Costs of a source's link to a cue, in tokens of distance. */
const COST = { wrongSide: 15, sentence: 30, paragraph: 40, quotation: 12, cueBetween: 6 } as const;

interface Candidate {
	readonly cost: number;
	readonly source: number;
	readonly cue: number;
}

/** The index of the first cue that begins at `token` or after it. */
function firstCueFrom(cues: readonly Chunk[], token: number): number {
	let low = 0;
	let high = cues.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((cues[middle]?.from ?? 0) < token) low = middle + 1;
		else high = middle;
	}
	return low;
}

class Linker {
	private readonly document: Document;
	private readonly cues: readonly Chunk[];
	readonly drafts: Draft[];

	constructor(document: Document, cues: readonly Chunk[]) {
		this.document = document;
		this.cues = cues;
		this.drafts = cues.map((cue) => ({ ...draftOf({ from: cue.from, to: cue.to }) }));
	}

	private sentence(token: number): number {
		return this.document.tokens.sentence[token] ?? 0;
	}

	private paragraph(token: number): number {
		return this.document.sentences[this.sentence(token)]?.paragraph ?? 0;
	}

	private cost(source: Chunk, cue: Chunk, between: number): number {
		const { quotation } = this.document.tokens;
		const right = cue.from >= source.to;
		const distance = right ? cue.from - source.to : source.from - cue.to;
		const sentences = Math.abs(this.sentence(cue.from) - this.sentence(source.from));
		let cost = distance + sentences * COST.sentence + between * COST.cueBetween;
		if (right !== (source.cueSide === "right")) cost += COST.wrongSide;
		if (quotation[cue.from] !== quotation[source.from]) cost += COST.quotation;
		if (this.paragraph(cue.from) !== this.paragraph(source.from)) cost += COST.paragraph;
		return cost;
	}

	private candidates(source: Chunk, index: number): Candidate[] {
		const right = firstCueFrom(this.cues, source.from);
		const out: Candidate[] = [];
		for (let k = right - NEIGHBOURS; k < right + NEIGHBOURS; k++) {
			const cue = this.cues[k];
			if (!cue) continue;
			if (Math.abs(this.sentence(cue.from) - this.sentence(source.from)) > 1) continue;
			const between = k >= right ? k - right : right - 1 - k;
			out.push({ cost: this.cost(source, cue, between), source: index, cue: k });
		}
		return out;
	}

	/** Gives each source to one cue and each cue one source, the cheapest pairs first. */
	linkSources(sources: readonly Chunk[]): Chunk[] {
		const pairs = sources.flatMap((source, index) => this.candidates(source, index));
		pairs.sort((a, b) => a.cost - b.cost || a.source - b.source || a.cue - b.cue);
		const used = new Uint8Array(sources.length);
		for (const { source, cue } of pairs) {
			const chunk = sources[source];
			const draft = this.drafts[cue];
			if (!chunk || !draft || used[source] || draft.source) continue;
			used[source] = 1;
			draft.source = { from: chunk.from, to: chunk.to };
			draft.sourceOrigin = "own";
		}
		return sources.filter((_, index) => !used[index]);
	}

	private reaches(content: Chunk, cue: Chunk, sentences: number): boolean {
		const edge = cue.from < content.from ? content.from : content.to - 1;
		return Math.abs(this.sentence(cue.from) - this.sentence(edge)) <= sentences;
	}

	/**
	 * A content of a quotation is not spoken by a cue of another sentence of that quotation:
	 * the first cue outside it, from `index` on in steps of `step`.
	 */
	private outside(content: Chunk, index: number, step: 1 | -1): number {
		const { quotation } = this.document.tokens;
		const edge = step === 1 ? content.to - 1 : content.from;
		const around = quotation[edge] ?? -1;
		for (let k = index; around >= 0 && Math.abs(k - index) <= NEIGHBOURS; k += step) {
			const cue = this.cues[k];
			if (!cue) return index;
			const apart = this.sentence(cue.from) !== this.sentence(edge);
			if (!apart || quotation[cue.from] !== around) return k;
		}
		return index;
	}

	/** Gives a content to the nearest cue on the side it points to, else to one of its own sentence. */
	linkContent(content: Chunk): boolean {
		const first = firstCueFrom(this.cues, content.from);
		const right = content.cueSide === "right" ? this.outside(content, first, 1) : first;
		const order = content.cueSide === "right" ? [right, right - 1] : [right - 1, right];
		for (const [place, index] of order.entries()) {
			const cue = this.cues[index];
			const draft = this.drafts[index];
			if (!cue || !draft || !this.reaches(content, cue, place === 0 ? CONTENT_REACH : 0)) continue;
			draft.content.push({ from: content.from, to: content.to });
			return true;
		}
		return false;
	}
}

/** Words between the names of one source. */
const COORDINATION = new Set([",", "and", "or", "&", "both", "as", "well", "along", "with", "the"]);
const LONGEST_COORDINATION = 4;

/** How two neighbouring sources stand together: joined by a word, by a comma alone (a list may go on), or apart. */
function bond(document: Document, left: Chunk, right: Chunk): "word" | "comma" | "none" {
	const { lower, sentence } = document.tokens;
	if (left.cueSide !== right.cueSide || sentence[left.to - 1] !== sentence[right.from])
		return "none";
	const gap = lower.slice(left.to, Math.min(right.from, left.to + LONGEST_COORDINATION + 1));
	if (gap.length === 0 || gap.length > LONGEST_COORDINATION) return "none";
	if (!gap.every((word) => COORDINATION.has(word))) return "none";
	return gap.some((word) => word !== "," && word !== "the") ? "word" : "comma";
}

/** Joins sources that are coordinated ("Toomey" and "Rossi" said; "Britain", "Norway" and "Chad") into one. */
function coordinated(document: Document, sources: readonly Chunk[]): Chunk[] {
	const out: Chunk[] = [];
	let listed = false;
	for (let k = sources.length - 1; k >= 0; k--) {
		const source = sources[k];
		if (!source) continue;
		const next = out.at(-1);
		const bound = next ? bond(document, source, next) : "none";
		listed = bound === "word" || (bound === "comma" && listed);
		if (next && listed) out[out.length - 1] = { ...source, to: next.to };
		else out.push(source);
	}
	return out.reverse();
}

/** What linking yields: a draft for each cue, in order, and what found no cue. */
export interface Linked {
	readonly drafts: Draft[];
	readonly strayContents: readonly Chunk[];
	readonly straySources: readonly Chunk[];
}

/**
 * Links sources and contents to cues by direction, distance, and the bounds of sentences, paragraphs
 * and quotations. Coordination, nesting and repairs come after. O(n log n) in the number of chunks.
 */
export function link(document: Document, chunks: readonly Chunk[]): Linked {
	const linker = new Linker(
		document,
		chunks.filter(({ role }) => role === "cue"),
	);
	const straySources = linker.linkSources(
		coordinated(
			document,
			chunks.filter(({ role }) => role === "source"),
		),
	);
	const strayContents = chunks.filter(
		(chunk) => chunk.role === "content" && !linker.linkContent(chunk),
	);
	return { drafts: linker.drafts, strayContents, straySources };
}
