import { join } from "../service/bytes.ts";
import { incompleteBody, tooLarge } from "../service/problems.ts";

/**
 * Reads a body to its end, and no further than its limit: what is larger is refused on the way.
 * @throws ProblemError too-large, incomplete-body.
 */
export async function readBytes(
	body: ReadableStream<Uint8Array> | null,
	limit: { readonly bytes: number; readonly named: string },
): Promise<Uint8Array> {
	if (body === null) return new Uint8Array(0);
	const reader = body.getReader();
	const chunks: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read().catch((cause: unknown) => {
			throw incompleteBody(cause);
		});
		if (done) return join(chunks, length);
		length += value.byteLength;
		if (length > limit.bytes) {
			await reader.cancel();
			throw tooLarge(`The body has more than ${limit.bytes} bytes`, limit.named);
		}
		chunks.push(value);
	}
}
