import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of the text's UTF-8 bytes, in hexadecimal. By a library and not by WebCrypto, whose answer is a
 * promise: the engine stays one synchronous function that runs anywhere.
 */
export function digest(text: string): string {
	return bytesToHex(sha256(new TextEncoder().encode(text)));
}
