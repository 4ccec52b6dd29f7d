import outlets from "../../data/outlets.json" with { type: "json" };
import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import { isCapital, isWordToken } from "./words.ts";

/** Names by their first word: the words of each, lower-cased. */
const NAMES = new Map<string, string[][]>();
const SHARED = new Set(outlets.sharedNames);
const LAST = new Set(outlets.shapes.lastWords);
const COMMON = new Set(outlets.shapes.commonNouns);
const NEWS_NOUNS = new Set(outlets.shapes.newsNouns);
/** Words that show the name before them to be an outlet's ("the TV-21 channel"). */
const CHANNELS = new Set(outlets.shapes.channels);
const OPENERS = new Set(outlets.shapes.openers);
const NEVER = new Set(outlets.shapes.never);
const LONGEST_NAME = 12;

for (const entry of outlets.outlets) {
	for (const form of entry.slice(0, 2).flat()) {
		const words = form.toLowerCase().replace(/^the /, "").replace(/'s\b/g, " 's").split(" ");
		const first = words[0] ?? "";
		const list = NAMES.get(first);
		if (list) list.push(words);
		else NAMES.set(first, [words]);
	}
}

/** The end of the longest known name that begins at a token, or -1. Names that are also plain words need a capital. */
function nameAt(document: Document, token: number, limit: number): number {
	const { lower } = document.tokens;
	let best = -1;
	for (const words of NAMES.get(lower[token] ?? "") ?? []) {
		const to = token + words.length;
		if (to > limit || to <= best) continue;
		if (words.every((word, i) => lower[token + i] === word) && isCapital(document, token))
			best = to;
	}
	return best;
}

/** The end of a word that shows an outlet by its shape ("news agency", "the Thornley Gazette", "state media"), or -1. */
function shapeAt(document: Document, token: number, from: number): number {
	const word = document.tokens.lower[token] ?? "";
	const before = document.tokens.lower[token - 1] ?? "";
	if (COMMON.has(word)) return token + 1;
	if (CHANNELS.has(word) && token > from && isCapital(document, token - 1)) return token + 1;
	if (NEWS_NOUNS.has(word) && ["news", "media", "wire", "press"].includes(before)) return token + 1;
	const proper = isCapital(document, token) && token > from && isCapital(document, token - 1);
	if (LAST.has(word) && proper) return token + 1;
	if (word === "news" && /^\p{N}|^\p{Lu}+$/u.test(written(document, token - 1))) return token + 1;
	if (/^[a-z]{2,}-?(?:tv|fm)$/.test(word) && isCapital(document, token)) return token + 1;
	if (
		/^[\w-]+\.(?:com|org|net|co|info|tv|news|in|ie|de|ru|ua|by|kz|kg|uz|pl|cz|hu|ro|bg|rs|ee|lv|lt|fr|it|es|nl|be|se|no|dk|fi|gr|il|ph|my|br|mx|ar|uk)(?:\.[a-z]{2})?$/.test(
			word,
		)
	)
		return token + 1;
	return -1;
}

function written(document: Document, token: number): string {
	return document.text.slice(document.tokens.start[token], document.tokens.end[token]);
}

function isSharedName(document: Document, from: number, to: number): boolean {
	return SHARED.has(document.tokens.lower.slice(from, to).join(" "));
}

/**
 * Reads an outlet's description from a token on ("the official news agency SANA", "Channel 3 television"),
 * at most to `limit`; null where the words there name no outlet.
 */
export function readOutlet(document: Document, from: number, limit: number): TokenRange | null {
	const { lower } = document.tokens;
	const end = Math.min(limit, from + LONGEST_NAME);
	let found = -1;
	let at = from;
	while (at < end) {
		const word = lower[at] ?? "";
		const name = nameAt(document, at, end);
		const shape = name > 0 ? -1 : shapeAt(document, at, from);
		if (NEVER.has(word)) return null;
		if (word === "'s" && found > 0) break;
		if (name > 0 || shape > 0) found = Math.max(name, shape);
		else if (!OPENERS.has(word) && !(isWordToken(word) && isCapital(document, at))) break;
		else if (found > 0 && isCapital(document, at) && at === found) found = at + 1;
		at = Math.max(at + 1, name, shape);
	}
	if (found < 0) return null;
	const of = lower.slice(from, found).lastIndexOf("of");
	const start = of > 0 && nameOrShape(document, from + of + 1, found) ? from + of + 1 : from;
	return { from: start, to: found };
}

function nameOrShape(document: Document, from: number, to: number): boolean {
	for (let token = from; token < to; token++) {
		if (nameAt(document, token, to) > 0 || shapeAt(document, token, from) > 0) return true;
	}
	return false;
}

/** Whether a source is an outlet that passes news on, not a person of one or a paper of another kind. */
export function isOutlet(document: Document, source: TokenRange): boolean {
	const { lower } = document.tokens;
	if (source.to - source.from > LONGEST_NAME) return false;
	for (let token = source.from; token < source.to; token++) {
		if (NEVER.has(lower[token] ?? "")) return false;
	}
	for (let token = source.from; token < source.to; token++) {
		const to = nameAt(document, token, source.to);
		if (to > 0) {
			const alone = token - source.from <= 1 && to === source.to;
			if (!isSharedName(document, token, to) || alone) return true;
		}
		if (shapeAt(document, token, source.from) > 0) return true;
	}
	return false;
}

/** The outlet whose description ends right before a token, or null. */
export function outletBefore(document: Document, end: number, floor: number): TokenRange | null {
	const { lower } = document.tokens;
	let from = end;
	while (from > floor && end - from < LONGEST_NAME) {
		const word = lower[from - 1] ?? "";
		const fits =
			OPENERS.has(word) ||
			(isWordToken(word) && isCapital(document, from - 1)) ||
			shapeAt(document, from - 1, floor) > 0;
		if (!fits || word === "and") break;
		from--;
	}
	const range = { from, to: end };
	return end > from && isOutlet(document, range) ? range : null;
}
