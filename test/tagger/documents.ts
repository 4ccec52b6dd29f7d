import { readFileSync } from "node:fs";
import type { Document } from "../../src/text/document.ts";
import { segment } from "../../src/text/segment.ts";
import type { Span } from "../../src/text/span.ts";

/** The document of a text whose paragraphs are its lines. */
export function documentOf(text: string): Document {
	const spans: Span[] = [];
	let start = 0;
	for (const line of text.split("\n")) {
		if (line.length > 0) spans.push({ start, end: start + line.length });
		start += line.length + 1;
	}
	return segment(text, spans);
}

/** A fresh copy of the model file that ships. */
export function modelBytes(): ArrayBuffer {
	const file = readFileSync(new URL("../../data/model.bin", import.meta.url));
	return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}
