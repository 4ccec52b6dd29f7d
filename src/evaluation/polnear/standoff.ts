import type { Span } from "../../text/span.ts";
import type { SpanRelation } from "./relation.ts";

/** Turns an offset in code points into one in UTF-16 code units. */
export type ToUtf16 = (codePoint: number) => number;

/** The UTF-16 offset of each code point of a text; past the end it is the text's length. */
export function utf16Offsets(text: string): ToUtf16 {
	const offsets: number[] = [];
	let unit = 0;
	for (const character of text) {
		offsets.push(unit);
		unit += character.length;
	}
	return (codePoint) => offsets[codePoint] ?? text.length;
}

/**
 * Reads the relations of a brat standoff file: `T` lines are spans whose pieces are joined by semicolons,
 * `E` lines link a cue with its sources and contents. Relations in the order of their first word.
 */
export function readStandoff(standoff: string, at: ToUtf16): SpanRelation[] {
	const lines = standoff.split(/\r?\n/).map((line) => line.split("\t"));
	const spans = new Map<string, Span[]>();
	for (const [id = "", body = ""] of lines) {
		if (id.startsWith("T")) spans.set(id, readPieces(body.slice(body.indexOf(" ") + 1), at));
	}
	return lines
		.flatMap(([id = "", body = ""]) => (id.startsWith("E") ? [readRelation(body, spans)] : []))
		.filter((relation) => Number.isFinite(firstOffset(relation)))
		.sort((a, b) => firstOffset(a) - firstOffset(b));
}

function readPieces(pieces: string, at: ToUtf16): Span[] {
	return pieces.split(";").map((piece) => {
		const [start = 0, end = 0] = piece.trim().split(" ").map(Number);
		return { start: at(start), end: at(end) };
	});
}

function readRelation(body: string, spans: ReadonlyMap<string, readonly Span[]>): SpanRelation {
	const part = (role: string): Span[] =>
		body
			.split(" ")
			.map((link) => link.split(":"))
			.filter(([name = ""]) => name.replace(/\d+$/, "").toLowerCase() === role)
			.flatMap(([, target = ""]) => spans.get(target) ?? [])
			.sort((a, b) => a.start - b.start || a.end - b.end);
	return { source: part("source"), cue: part("cue"), content: part("content") };
}

function firstOffset({ source, cue, content }: SpanRelation): number {
	return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}
