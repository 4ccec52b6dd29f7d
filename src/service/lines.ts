import { join } from "./bytes.ts";

/** A line of a stream: its number, counted from 1, and its bytes, or null where they are over the limit. */
export interface Line {
	readonly number: number;
	readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream into lines as they are asked for, and reads no further than the line it gives.
 * The line feed is left out. Of a line over the limit no more than the limit is held.
 */
export async function* linesOf(
	body: ReadableStream<Uint8Array>,
	limitBytes: number,
): AsyncGenerator<Line, void, undefined> {
	const reader = body.getReader();
	let number = 0;
	let held: Uint8Array[] = [];
	let length = 0;
	const hold = (piece: Uint8Array): void => {
		length += piece.byteLength;
		if (length > limitBytes) held = [];
		else held.push(piece);
	};
	const line = (): Line => {
		number += 1;
		const bytes = length > limitBytes ? null : join(held, length);
		held = [];
		length = 0;
		return { number, bytes };
	};
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			let from = 0;
			for (let at = value.indexOf(LINE_FEED); at >= 0; at = value.indexOf(LINE_FEED, from)) {
				hold(value.subarray(from, at));
				from = at + 1;
				yield line();
			}
			hold(value.subarray(from));
		}
		if (length > 0) yield line();
	} finally {
		// Where the caller of the generator stops early, the rest of the body is not wanted.
		await reader.cancel().catch(() => undefined);
	}
}
