import table from "../../../data/character-references.json" with { type: "json" };

/** A character reference read: "&amp;", "&#8217;", "&#x2019". */
export interface Reference {
	/** The characters it stands for: one code point. */
	readonly text: string;
	/** Code units of the source from "&" to its end, the semicolon included where there is one. */
	readonly length: number;
}

const NAMED: ReadonlyMap<string, number> = new Map(Object.entries(table.named));
const WITHOUT_SEMICOLON: ReadonlySet<string> = new Set(table.withoutSemicolon.split(" "));

/** Longest name in the table. */
const LONGEST = 32;
const LONGEST_WITHOUT_SEMICOLON = 6;

/** What numbers 128 to 159 mean in pages: windows-1252. 0 where it has no character. */
const WINDOWS_1252 = [
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
	0x203a, 0x0153, 0, 0x017e, 0x0178,
];

const REPLACEMENT = 0xfffd;

function isLetterOrDigit(code: number): boolean {
	return (
		(code >= 0x30 && code <= 0x39) ||
		(code >= 0x41 && code <= 0x5a) ||
		(code >= 0x61 && code <= 0x7a)
	);
}

function digitOf(code: number, radix: number): number {
	const value =
		code >= 0x30 && code <= 0x39
			? code - 0x30
			: code >= 0x41 && code <= 0x46
				? code - 0x37
				: code >= 0x61 && code <= 0x66
					? code - 0x57
					: radix;
	return value < radix ? value : -1;
}

function codePointOf(number: number): number {
	if (number >= 0x80 && number <= 0x9f) return WINDOWS_1252[number - 0x80] || number;
	const surrogate = number >= 0xd800 && number <= 0xdfff;
	return number === 0 || surrogate || number > 0x10ffff ? REPLACEMENT : number;
}

function readNumber(source: string, at: number): Reference | null {
	const hexadecimal = (source.charCodeAt(at + 2) | 0x20) === 0x78;
	const radix = hexadecimal ? 16 : 10;
	const start = at + (hexadecimal ? 3 : 2);
	let end = start;
	let number = 0;
	for (;;) {
		const value = end < source.length ? digitOf(source.charCodeAt(end), radix) : -1;
		if (value < 0) break;
		number = Math.min(number * radix + value, 0x110000);
		end++;
	}
	if (end === start) return null;
	if (source.charCodeAt(end) === 0x3b) end++;
	return { text: String.fromCodePoint(codePointOf(number)), length: end - at };
}

function readName(source: string, at: number): Reference | null {
	const start = at + 1;
	let end = start;
	while (end < source.length && end - start < LONGEST && isLetterOrDigit(source.charCodeAt(end)))
		end++;
	if (source.charCodeAt(end) === 0x3b) {
		const point = NAMED.get(source.slice(start, end));
		if (point !== undefined) return { text: String.fromCodePoint(point), length: end + 1 - at };
	}
	for (let to = Math.min(end, start + LONGEST_WITHOUT_SEMICOLON); to > start + 1; to--) {
		const name = source.slice(start, to);
		const point = WITHOUT_SEMICOLON.has(name) ? NAMED.get(name) : undefined;
		if (point !== undefined) return { text: String.fromCodePoint(point), length: to - at };
	}
	return null;
}

/** The character reference that begins with the "&" at `at`, or null where the "&" stands for itself. */
export function readReference(source: string, at: number): Reference | null {
	return source.charCodeAt(at + 1) === 0x23 ? readNumber(source, at) : readName(source, at);
}

/** The text of an attribute or a title, its character references read. */
export function decode(source: string): string {
	if (!source.includes("&")) return source;
	let decoded = "";
	let from = 0;
	for (let at = source.indexOf("&"); at >= 0; at = source.indexOf("&", from)) {
		const reference = readReference(source, at);
		decoded += source.slice(from, at) + (reference?.text ?? "&");
		from = at + (reference?.length ?? 1);
	}
	return decoded + source.slice(from);
}
