/** FNV-1a over the code units of word[from, to) with a last mixing step: 32 bits, unsigned. */
export function hashUnits(word: string, from: number, to: number, seed: number): number {
	let value = seed;
	for (let i = from; i < to; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
	value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
	return (value ^ (value >>> 13)) >>> 0;
}

/** The key by which the vocabulary knows a word. */
export function wordKey(word: string): number {
	return hashUnits(word, 0, word.length, 0x811c9dc5);
}

/** The checksum of a model file: FNV-1a over its 32-bit words, unsigned. */
export function checksum(words: Uint32Array): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < words.length; i++) value = Math.imul(value ^ (words[i] ?? 0), 0x01000193);
	return value >>> 0;
}
