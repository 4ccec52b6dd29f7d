import { ProblemError } from "./problems.ts";

/** Chunks that lie one after the other, as one; `length` is theirs together, in bytes. */
export function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const only = chunks[0];
	if (only !== undefined && chunks.length === 1) return only;
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}

/**
 * Decodes text, strictly: an offset must count what the caller sent, not a replacement character.
 * A byte order mark is the encoding's, not the text's, and is left out.
 * @throws ProblemError unsupported-media-type for an encoding that is not known, invalid-encoding,
 * binary-body where the text holds NUL.
 */
export function decode(bytes: Uint8Array, charset = "utf-8"): string {
	let decoder: TextDecoder;
	try {
		decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: false });
	} catch (cause) {
		throw new ProblemError(
			"unsupported-media-type",
			`The character encoding ${JSON.stringify(charset)} is not known here.`,
			{ cause },
		);
	}
	const kind = signatureOf(bytes);
	if (kind !== undefined || (decoder.encoding === "utf-8" && bytes.includes(0))) {
		throw new ProblemError(
			"binary-body",
			kind === undefined ? "It holds NUL bytes, which text does not." : `It begins like ${kind}.`,
		);
	}
	try {
		return decoder.decode(bytes);
	} catch (cause) {
		const where = decoder.encoding === "utf-8" ? `: see byte ${firstInvalid(bytes)}, from 0` : "";
		throw new ProblemError("invalid-encoding", `It is not ${decoder.encoding}${where}.`, { cause });
	}
}

/** How the documents begin that people send for text by mistake. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
	["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
	["an archive or an Office document", [0x50, 0x4b, 0x03, 0x04]],
	["gzip", [0x1f, 0x8b]],
	["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
	["a JPEG image", [0xff, 0xd8, 0xff]],
];

function signatureOf(bytes: Uint8Array): string | undefined {
	return SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0];
}

/** The offset of the first character that is not UTF-8: the longest good start is found by halves. */
function firstInvalid(bytes: Uint8Array): number {
	let good = 0;
	let end = bytes.length;
	let start = "";
	while (good < end) {
		const middle = (good + end + 1) >> 1;
		const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
		try {
			// `stream` lets the last character be cut short; it is left out of what comes back.
			start = decoder.decode(bytes.subarray(0, middle), { stream: true });
			good = middle;
		} catch {
			end = middle - 1;
		}
	}
	return new TextEncoder().encode(start).length;
}
