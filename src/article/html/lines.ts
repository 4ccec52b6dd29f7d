import type { Span } from "../../text/span.ts";
import type { Mark } from "./elements.ts";
import type { WorkingText } from "./text.ts";

/** The parts of a page that may hold the article: 0 where a line stands outside of one, else its number. */
export interface Region {
	readonly body: number;
	readonly article: number;
	readonly main: number;
}

/** A line of the page: what stands between two boundaries of blocks. */
export interface PageLine extends Span {
	readonly mark: Mark | null;
	readonly item: boolean;
	readonly region: Region;
	/** Share of its characters that stand in links: 0 to 1. */
	readonly linked: number;
}

interface Piece {
	readonly start: number;
	end: number;
	readonly mark: Mark | null;
}

/** Inline elements that may stand before or after a paragraph's words without being part of them. */
const CUTS = new Set(["menu", "timestamp", "hidden", "footer"]);

/** What is known of a character when it is added. */
export interface Place {
	readonly mark: Mark | null;
	readonly region: Region;
	readonly item: boolean;
	readonly link: boolean;
}

/** White space of HTML's: what the source may hold for its own sake. */
export function isWhite(code: number): boolean {
	return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isSmall(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || code === 0x2c || code === 0x2e;
}

/** Puts the characters of a page into lines; white space between words becomes one space. */
export class LineBuilder {
	readonly lines: PageLine[] = [];
	private readonly text: WorkingText;
	private pieces: Piece[] = [];
	private region: Region | null = null;
	private item = false;
	private letters = 0;
	private linked = 0;
	/** White space and line breaks seen since the last character: where they stand in the source. */
	private space = -1;
	private breaks = 0;
	private breakAt = 0;

	constructor(text: WorkingText) {
		this.text = text;
	}

	/** A character that prints, standing at source[start, end). */
	add(unit: number, start: number, end: number, place: Place): void {
		if (this.breaks >= 2) this.end();
		if (this.region === null) this.begin(start, place);
		else if (this.breaks === 1) this.text.push(0x0a, this.breakAt, this.breakAt + 1);
		else if (this.space >= 0) this.text.push(0x20, this.space, this.space + 1);
		this.space = -1;
		this.breaks = 0;
		this.item ||= place.item;
		this.letters++;
		if (place.link) this.linked++;
		const at = this.text.length;
		const piece = this.pieces.at(-1);
		if (piece && piece.mark === place.mark) piece.end = at + 1;
		else this.pieces.push({ start: at, end: at + 1, mark: place.mark });
		this.text.push(unit, start, end);
	}

	/** A run of characters that stand for themselves, source[start, end); white space among them is gathered. */
	addRun(source: string, start: number, end: number, place: Place): void {
		let at = start;
		while (at < end) {
			const code = source.charCodeAt(at);
			if (isWhite(code)) {
				this.addSpace(at);
				at++;
				continue;
			}
			this.add(code, at, at + 1, place);
			const first = ++at;
			while (at < end) {
				const next = source.charCodeAt(at);
				if (isWhite(next)) break;
				this.text.push(next, at, at + 1);
				at++;
			}
			this.letters += at - first;
			if (place.link) this.linked += at - first;
			const piece = this.pieces.at(-1);
			if (piece) piece.end = this.text.length;
		}
	}

	/** White space at `at` in the source, where it does not count for itself. */
	addSpace(at: number): void {
		if (this.space < 0) this.space = at;
	}

	/** A line break inside the block: two end the line. */
	addBreak(at: number): void {
		if (this.breaks === 0) this.breakAt = at;
		this.breaks++;
	}

	private begin(at: number, place: Place): void {
		this.region = place.region;
		if (this.text.length === 0) return;
		this.text.push(0x0a, at, at);
		this.text.push(0x0a, at, at);
	}

	/** The boundary of a block: what was added makes a line. */
	end(): void {
		const { region, pieces } = this;
		if (region && pieces.length > 0) {
			const linked = this.linked / this.letters;
			const { item } = this;
			for (const { start, end, mark } of this.join()) {
				this.lines.push({ start, end, mark, item, region, linked });
			}
		}
		this.pieces = [];
		this.region = null;
		this.item = false;
		this.letters = 0;
		this.linked = 0;
		this.space = -1;
		this.breaks = 0;
	}

	/** Cuts marked pieces off both ends of the line and joins what stands between. */
	private join(): Piece[] {
		const { pieces } = this;
		if (pieces.every((piece) => piece.mark !== null)) return pieces;
		let first = 0;
		let last = pieces.length - 1;
		while (first < last && this.cuts(pieces[first], pieces[first + 1])) first++;
		while (last > first && this.cuts(pieces[last], undefined)) last--;
		const start = pieces[first]?.start ?? 0;
		const end = pieces[last]?.end ?? start;
		return [...pieces.slice(0, first), { start, end, mark: null }, ...pieces.slice(last + 1)];
	}

	private cuts(piece: Piece | undefined, next: Piece | undefined): boolean {
		if (!piece?.mark || !CUTS.has(piece.mark.kind)) return false;
		return next === undefined || !isSmall(this.text.unitAt(next.start));
	}
}
