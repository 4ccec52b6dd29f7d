import type { PageArticle } from "../page-view.ts";

/** Longer addresses are cut or refused by programs that pass them on. */
const LONGEST = 32_000;

async function through(bytes: BufferSource, step: GenericTransformStream): Promise<Uint8Array> {
	const stream = new Response(bytes).body?.pipeThrough(step);
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The fragment that holds an article, packed; null where it would be too long for a link. */
export async function toFragment({ kind, value }: PageArticle): Promise<string | null> {
	const packed = await through(
		new TextEncoder().encode(value),
		new CompressionStream("deflate-raw"),
	);
	const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
	const base64 = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
	return base64.length > LONGEST ? null : `#${kind}=${base64}`;
}

/** The article that a fragment holds; null where it holds none. */
export async function fromFragment(fragment: string): Promise<PageArticle | null> {
	const [, kind, base64] = /^#(text|html)=([\w-]+)$/.exec(fragment) ?? [];
	if ((kind !== "text" && kind !== "html") || base64 === undefined) return null;
	try {
		const binary = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
		const value = await through(bytes, new DecompressionStream("deflate-raw"));
		return { kind, value: new TextDecoder().decode(value) };
	} catch {
		return null;
	}
}
