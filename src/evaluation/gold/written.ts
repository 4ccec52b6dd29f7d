import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { QuoteKind, SentenceStatus } from "../../attribution/relation.ts";
import type { EntityType } from "../../entities/entity.ts";

/** The articles to learn from, and those kept from learning (data/training/README.md). */
export const WRITTEN = fileURLToPath(new URL("../../../data/training", import.meta.url));
export const WRITTEN_DEV = fileURLToPath(new URL("../../../data/development", import.meta.url));

/** A span as the gold's files write it: UTF-16 offsets, end-exclusive. */
type Pair = [start: number, end: number];

/** A claim with its labels (the annotation guide), in the gold's shape. */
export interface WrittenAttribution {
	readonly speaker: string;
	readonly type: EntityType;
	readonly title: string | null;
	/** Who relays it, nearest the reader first. */
	readonly via: readonly string[];
	readonly basis: "explicit" | "continued";
	readonly quote: QuoteKind;
	readonly mention: Pair | null;
	readonly cue: Pair | null;
	readonly content: readonly Pair[];
}

/** A sentence with its labels, in the gold's shape. */
export interface WrittenSentence {
	readonly index: number;
	readonly start: number;
	readonly end: number;
	readonly status: SentenceStatus;
	readonly attributions: readonly WrittenAttribution[];
	readonly alsoAccept?: readonly SentenceStatus[];
}

/** An article written for training, in the gold's shape. */
export interface WrittenArticle {
	readonly id: string;
	readonly style: string;
	readonly title: string;
	readonly text: string;
	readonly sentences: readonly WrittenSentence[];
}

/** The six types by the letters that the files write for them. */
const TYPES: Readonly<Record<string, EntityType>> = {
	p: "named-person",
	o: "named-organization",
	d: "document",
	a: "anonymous-source",
	u: "unnamed-person",
	g: "unnamed-group",
};

/** A line that does not follow the notation of data/training/README.md. */
export class NotationError extends Error {
	constructor(file: string, line: number, what: string) {
		super(`${file}:${line}: ${what}`);
	}
}

/** Finds a piece of a sentence: "words", "first words ... last words", or either with "#2" for its second place. */
function find(sentence: string, piece: string): Pair | null {
	const [, words = piece, place = "1"] = /^(.*?)#(\d)$/s.exec(piece) ?? [];
	const [head = "", tail] = words.split(" ... ").map((part) => part.trim());
	let start = -1;
	for (let i = 0; i < Number(place); i++) {
		start = wholeWords(sentence, head, start + 1);
		if (start < 0) return null;
	}
	if (tail === undefined) return [start, start + head.length];
	const last = sentence.lastIndexOf(tail);
	return last < start + head.length ? null : [start, last + tail.length];
}

/** Where words stand from a place on, not in the middle of longer words; -1 where they do not. */
function wholeWords(sentence: string, words: string, from: number): number {
	if (words === "") return -1;
	const letter = /[\p{L}\p{N}]/u;
	for (let at = sentence.indexOf(words, from); at >= 0; at = sentence.indexOf(words, at + 1)) {
		const before = sentence[at - 1] ?? " ";
		const after = sentence[at + words.length] ?? " ";
		const cutsBefore = letter.test(before) && letter.test(words[0] ?? "");
		const cutsAfter = letter.test(after) && letter.test(words.at(-1) ?? "");
		if (!cutsBefore && !cutsAfter) return at;
	}
	return -1;
}

/**
 * Which characters of a paragraph stand inside quotation marks, double or single, curly or straight. A
 * mark that is not closed in its paragraph goes on to the end of it.
 */
function quotedCharacters(paragraph: string): boolean[] {
	const inside: boolean[] = [];
	let closing = "";
	for (let i = 0; i < paragraph.length; i++) {
		const character = paragraph[i] ?? "";
		const before = paragraph[i - 1] ?? " ";
		const after = paragraph[i + 1] ?? " ";
		const opens = /[\s([—–-]/.test(before) && /\S/.test(after);
		if (closing === "") {
			const partner = { "“": "”", "‘": "’", '"': '"', "'": "'" }[character];
			if (partner !== undefined && (character === "“" || opens)) closing = partner;
			inside.push(closing !== "");
			continue;
		}
		inside.push(true);
		const single = closing === "’" || closing === "'";
		if (character === closing && !(single && /\p{L}/u.test(after))) closing = "";
	}
	return inside;
}

/** How a content stands to quotation marks: all of it inside, none of it, or some. */
function quoteOf(text: string, inside: readonly boolean[], content: readonly Pair[]): QuoteKind {
	let quoted = 0;
	let plain = 0;
	for (const [start, end] of content) {
		for (let i = start; i < end; i++) {
			if (!/[\p{L}\p{N}]/u.test(text[i] ?? "")) continue;
			if (inside[i] === true) quoted++;
			else plain++;
		}
	}
	if (quoted === 0) return "indirect";
	return plain === 0 ? "direct" : "mixed";
}

interface Line {
	readonly number: number;
	readonly text: string;
}

interface Draft {
	readonly start: number;
	readonly end: number;
	readonly labels: Line[];
}

/**
 * Reads an article in the notation of data/training/README.md: a line a sentence, its labels on the lines below it.
 * @throws NotationError that names file, line and fault.
 */
export function readWritten(file: string, id: string, source: string): WrittenArticle {
	const heads: Record<string, string> = {};
	const drafts: Draft[] = [];
	let text = "";
	let gap = "";
	source.split("\n").forEach((raw, i) => {
		const line: Line = { number: i + 1, text: raw.trim() };
		const head = /^# (\w+): (.*)$/.exec(line.text);
		if (head !== null) heads[head[1] ?? ""] = head[2] ?? "";
		else if (line.text === "") gap = text === "" ? "" : "\n\n";
		else if (line.text.startsWith(">")) {
			const draft = drafts.at(-1);
			if (draft === undefined)
				throw new NotationError(file, line.number, "labels before any sentence");
			draft.labels.push(line);
		} else {
			const furniture = line.text.startsWith("~");
			const words = furniture ? line.text.slice(1).trim() : line.text;
			text += gap + words;
			if (!furniture)
				drafts.push({ start: text.length - words.length, end: text.length, labels: [] });
			gap = furniture ? "\n\n" : " ";
		}
	});
	const { title, style } = heads;
	if (title === undefined || style === undefined) {
		throw new NotationError(file, 1, 'needs "# title: …" and "# style: …"');
	}
	const inside = text
		.split("\n\n")
		.flatMap((paragraph) => [...quotedCharacters(paragraph), false, false]);
	const sentences = drafts.map(({ start, end, labels }, index) => {
		const attributions = labels
			.filter((line) => !line.text.startsWith(">?"))
			.map((line) => readLabels(file, line, text, inside, start, end));
		const hedged = labels.some((line) => line.text.startsWith(">?"));
		const status: SentenceStatus =
			attributions.length > 0 ? "attributed" : hedged ? "agentless" : "unattributed";
		return { index, start, end, status, attributions };
	});
	return { id, style, title, text, sentences };
}

function readLabels(
	file: string,
	line: Line,
	text: string,
	inside: readonly boolean[],
	start: number,
	end: number,
): WrittenAttribution {
	const fail = (what: string): never => {
		throw new NotationError(file, line.number, what);
	};
	const fields = line.text
		.slice(1)
		.split("|")
		.map((field) => field.trim());
	const [speaker = "", letter = "", mentioned = "", cued = "", told = "", ...more] = fields;
	if (fields.length < 5) fail("needs: > speaker | type | mention | cue | content");
	const type =
		TYPES[letter] ?? fail(`type is one of ${Object.keys(TYPES).join(", ")}, not "${letter}"`);
	const sentence = text.slice(start, end);
	const place = (piece: string): Pair => {
		const found = find(sentence, piece) ?? fail(`not in the sentence: "${piece}"`);
		return [found[0] + start, found[1] + start];
	};
	const maybe = (piece: string) => (piece === "-" ? null : place(piece));
	const content = told === "-" ? [] : told.split(" // ").map(place);
	let title: string | null = null;
	let via: readonly string[] = [];
	let basis: "explicit" | "continued" = cued === "-" ? "continued" : "explicit";
	let quote = quoteOf(text, inside, content);
	for (const extra of more) {
		const [key = "", value = ""] = extra.split("=").map((part) => part.trim());
		if (key === "title") title = value;
		else if (key === "via") via = value.split(";").map((name) => name.trim());
		else if (key === "continued") basis = "continued";
		else if (key === "explicit") basis = "explicit";
		else if (key === "quote" && (value === "direct" || value === "mixed" || value === "indirect")) {
			quote = value;
		} else fail(`not known: "${extra}"`);
	}
	if (speaker === "") fail("has no speaker");
	return {
		speaker,
		type,
		title,
		via,
		basis,
		quote,
		mention: maybe(mentioned),
		cue: maybe(cued),
		content,
	};
}

/** All articles of a folder, by name of file; empty where it is absent. @throws NotationError */
export function readWrittenFolder(folder: string): WrittenArticle[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.map((file) =>
			readWritten(file, basename(file, ".txt"), readFileSync(join(folder, file), "utf8")),
		);
}
