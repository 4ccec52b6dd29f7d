import table from "../../data/furniture.json" with { type: "json" };

const LETTERS = /[\p{L}\p{N}]/u;

/** Phrases to be found at the head of a line; longest match is not needed, so a set by first word will do. */
class Phrases {
	private readonly byFirst = new Map<string, string[]>();

	constructor(phrases: readonly string[]) {
		for (const phrase of phrases) {
			const first = firstWordOf(phrase);
			const known = this.byFirst.get(first);
			if (known) known.push(phrase);
			else this.byFirst.set(first, [phrase]);
		}
	}

	/** Whether a phrase stands at the head of the line, ending where a word ends; its length, or 0. */
	lengthAt({ lower: line, first }: Line): number {
		let longest = 0;
		for (const phrase of this.byFirst.get(first) ?? []) {
			if (phrase.length <= longest || !line.startsWith(phrase)) continue;
			const next = line.charAt(phrase.length);
			if (!LETTERS.test(next) || !LETTERS.test(phrase.charAt(phrase.length - 1))) {
				longest = phrase.length;
			}
		}
		return longest;
	}
}

/** A line as phrases are looked for in it. */
export interface Line {
	/** Lower-cased. */
	readonly lower: string;
	/** Its first word, or the mark that it begins with. */
	readonly first: string;
}

/** The word at the head of a line, or the mark; "" of an empty line. */
export function firstWordOf(line: string): string {
	return /^(?:[\p{L}\p{N}]+|.)/u.exec(line)?.[0] ?? "";
}

const captionLabels = new Phrases(table.captionLabels);
const footerLabels = new Phrases(table.footerLabels);
const openers = new Phrases(table.openers);
const tailOpeners = new Phrases(table.tailOpeners);
const sections = new Set(table.sections);
const dates = new Set(table.dates);
const roles = new Set(table.roles);

function isLabel(labels: Phrases, line: Line): boolean {
	const length = labels.lengthAt(line);
	return length > 0 && /^\s?(?:[:|]|\s[-–—]\s)/.test(line.lower.slice(length, length + 4));
}

/** "Photo: …", "Image credit: …", "Image source, …" at the head of the line. */
export function isCaptionLabel(line: Line): boolean {
	return (
		isLabel(captionLabels, line) ||
		/^(?:image|video|media|photo) (?:source|caption|credit),/.test(line.lower)
	);
}

/** "Read more: …", "Tags: …", "Correction: …" at the head of the line. */
export function isFooterLabel(line: Line): boolean {
	return isLabel(footerLabels, line);
}

/** "Sign up …", "Back to top", "© …": what no body begins with. */
export function isFooterOpener(line: Line): boolean {
	return openers.lengthAt(line) > 0;
}

/** "Follow …", "Contact …", "This article …": what ends a page but may also begin a sentence of the body. */
export function isTailOpener(line: Line): boolean {
	return tailOpeners.lengthAt(line) > 0;
}

/** Whether the lower-cased line is the heading of a list of links: "Related articles". */
export function isSectionHeading(line: string): boolean {
	return sections.has(line.replace(/[:\s]+$/, ""));
}

/** Whether the line holds a date or a time and nothing else: "Wed 12 Mar 2025 06.00 GMT", "Updated 3 hours ago". */
export function isTimeStamp(line: string): boolean {
	if (!/\d|ago|today|yesterday/.test(line)) return false;
	const words = line.match(/\p{L}+|\p{N}+/gu);
	if (!words || words.length > 24) return false;
	const known = words.every((word) => /^\p{N}/u.test(word) || dates.has(word));
	const dated = words.some((word) => dates.has(word) && word.length > 2);
	const timed = /^\W*\d{1,2}[:.h]\d{2}(?!\d)/.test(line);
	return known && (timed || dated);
}

/** Whether the lower-cased word is one of a journalist's: "correspondent", "editor". */
export function isRole(word: string): boolean {
	return roles.has(word);
}
