import fc from "fast-check";
import { LIMITS } from "../../../contract/limits.ts";
import { BUILDERS } from "./builders.ts";

/** A page as it comes over the wire. */
export interface HostilePage {
	/** What is wrong with it. */
	readonly kind: string;
	readonly bytes: Uint8Array;
	/** The encoding that its sender names; null where none is. */
	readonly charset: string | null;
	/** The same as a string, as it comes within JSON; null where only the bytes are meant. */
	readonly html: string | null;
}

/** Bytes of UTF-16, little end first. */
function utf16(text: string, bigEnd = false): Uint8Array {
	const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
	if (bigEnd) Buffer.from(bytes.buffer).swap16();
	return bytes;
}

/** A way in which a page's bytes and what is said of them part. */
export interface Encoding {
	readonly name: string;
	readonly encode: (text: string) => Uint8Array;
	readonly charset: string | null;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Encodings said and not said, true and false. */
export const ENCODINGS: readonly Encoding[] = [
	{ name: "UTF-8 with its mark", encode: (text) => utf8(`\ufeff${text}`), charset: "utf-8" },
	{ name: "UTF-16 with its mark", encode: (text) => utf16(`\ufeff${text}`), charset: "utf-16" },
	{ name: "UTF-16, big end first", encode: (text) => utf16(text, true), charset: "utf-16be" },
	{ name: "UTF-16 that says nothing", encode: (text) => utf16(`\ufeff${text}`), charset: null },
	{ name: "UTF-16 called UTF-8", encode: (text) => utf16(text), charset: "utf-8" },
	{ name: "UTF-8 called UTF-16", encode: utf8, charset: "utf-16" },
	{ name: "UTF-8 called Latin", encode: utf8, charset: "windows-1252" },
	{ name: "UTF-8 called Japanese", encode: utf8, charset: "shift_jis" },
	{ name: "UTF-8 called Chinese", encode: utf8, charset: "gb18030" },
	{
		name: "Latin called UTF-8",
		encode: (text) => new Uint8Array(Buffer.from(`${text}é`, "latin1")),
		charset: null,
	},
	{ name: "an unknown encoding", encode: utf8, charset: "x-none" },
];

/** Bytes of a page that is not at the limit. */
const USUAL = 200_000;

/** How many of a thousand pages are as large as the contract allows. */
const AT_LIMIT = 20;

const kinds = Object.entries(BUILDERS);
const size = fc.oneof(
	{ weight: 1000 - AT_LIMIT, arbitrary: fc.integer({ min: USUAL / 10, max: USUAL }) },
	{ weight: AT_LIMIT, arbitrary: fc.constant(LIMITS.htmlBytes) },
);

/** Cuts a page to a size in bytes of UTF-8. */
function cut(html: string, bytes: number): string {
	const encoded = utf8(html);
	if (encoded.length <= bytes) return html;
	return new TextDecoder().decode(encoded.subarray(0, bytes - 3)).replace(/\ufffd+$/, "");
}

/** So many pages, each kind as often as the others; one in seven comes in some encoding that is not what it seems. */
export function hostilePages(seed: number, count: number): HostilePage[] {
	const drawn = fc.sample(fc.tuple(size, fc.nat({ max: 59 })), { seed, numRuns: count });
	return drawn.map(([length, odd], turn) => {
		const [kind, build] = kinds[turn % kinds.length] ?? ["", () => ""];
		const whole = build(length, odd);
		// A lone surrogate has no bytes: such pages come within JSON only, and are cut by their units.
		const html = whole.isWellFormed() ? cut(whole, length) : whole.slice(0, length / 3);
		const encoding =
			turn % 7 === 6 ? ENCODINGS[Math.floor(turn / 7) % ENCODINGS.length] : undefined;
		if (encoding === undefined) return { kind, bytes: utf8(html), charset: null, html };
		const { name, encode, charset } = encoding;
		const bytes = encode(html.slice(0, length / 2));
		return { kind: `${kind}; ${name}`, bytes, charset, html: null };
	});
}
