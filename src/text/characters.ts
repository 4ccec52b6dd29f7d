/** Code units that separate words: white space of every width, and the invisible ones that stand alone. */
export function isSpace(code: number): boolean {
	if (code <= 0x20) return true;
	if (code < 0xa0) return code === 0x7f || code === 0x85;
	return (
		code === 0xa0 ||
		code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		isInvisible(code)
	);
}

/** Code units that print nothing: zero-width spaces and joiners, soft hyphens, byte order and direction marks. */
export function isInvisible(code: number): boolean {
	return (
		code === 0xad ||
		(code >= 0x200b && code <= 0x200f) ||
		(code >= 0x202a && code <= 0x202e) ||
		(code >= 0x2060 && code <= 0x2064) ||
		(code >= 0x2066 && code <= 0x2069) ||
		code === 0xfeff
	);
}

const WORD = /[\p{L}\p{M}\p{N}_]/u;

/** Whether the code unit is a letter, digit or mark (of the basic plane; surrogates are not). */
export function isWord(code: number): boolean {
	if (code < 0x80) {
		return (
			(code >= 0x61 && code <= 0x7a) ||
			(code >= 0x41 && code <= 0x5a) ||
			(code >= 0x30 && code <= 0x39) ||
			code === 0x5f
		);
	}
	if (code >= 0xd800 && code <= 0xdfff) return false;
	if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
	return WORD.test(String.fromCharCode(code));
}

/** Whether the code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;

/** Whether the text begins with a capital letter. */
export function beginsUpper(text: string): boolean {
	const code = text.charCodeAt(0);
	if (code < 0x80) return code >= 0x41 && code <= 0x5a;
	return UPPER.test(text);
}

/** Whether the text begins with a small letter. */
export function beginsLower(text: string): boolean {
	const code = text.charCodeAt(0);
	if (code < 0x80) return code >= 0x61 && code <= 0x7a;
	return LOWER.test(text);
}

/**
 * Letters, capitals and combining marks of Latin, Greek and Cyrillic, as the inside of a character class: for patterns
 * that put several of them in a row. One \p{L} compiles as fast as they do, ten in a pattern take a hundred times as
 * long. Where capitals and small letters alternate, from U+0100, both count as capitals.
 */
export const LETTERS = "A-Za-zÀ-ÖØ-öø-ɏͰ-ԯḀ-ỿ";
export const CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯḀ-ỿ";
export const MARKS = "\u0300-\u036f";
