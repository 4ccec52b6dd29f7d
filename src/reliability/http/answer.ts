/** An HTTP answer as it came over the wire. */
export interface Answer {
	readonly status: number;
	/** By lower-cased name; of several with one name the values joined by ", ". */
	readonly headers: ReadonlyMap<string, string>;
	readonly body: Buffer;
}

/** How much of an answer has come. */
export type Reading =
	| { readonly state: "partial" }
	| { readonly state: "whole"; readonly answer: Answer }
	| { readonly state: "malformed"; readonly why: string };

const PARTIAL: Reading = { state: "partial" };
const malformed = (why: string): Reading => ({ state: "malformed", why });

/** Statuses whose answers have no body, whatever their headers say (RFC 9112, 6.3). */
const BODILESS = [204, 304];

/**
 * Reads an answer out of the bytes of a connection; those of 1xx before it are passed over. `isHead`: it answers HEAD,
 * and has no body. `ended`: nothing more will come.
 */
export function readAnswer(bytes: Buffer, isHead: boolean, ended: boolean): Reading {
	const blank = bytes.indexOf("\r\n\r\n");
	if (blank < 0) {
		return ended && bytes.length > 0 ? malformed("it ends within its headers") : PARTIAL;
	}
	const [first = "", ...lines] = bytes.toString("latin1", 0, blank).split("\r\n");
	const status = Number(/^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(first)?.[1] ?? Number.NaN);
	if (Number.isNaN(status)) return malformed("it does not begin with a status");
	const rest = bytes.subarray(blank + 4);
	if (status < 200) return readAnswer(rest, isHead, ended);
	const headers = new Map<string, string>();
	for (const line of lines) {
		const [, name = "", value = ""] = /^([^:\s]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
		if (name === "") return malformed("a header is none");
		const key = name.toLowerCase();
		const before = headers.get(key);
		headers.set(key, before === undefined ? value : `${before}, ${value}`);
	}
	const whole = (body: Buffer): Reading => ({ state: "whole", answer: { status, headers, body } });
	if (isHead || BODILESS.includes(status)) return whole(Buffer.alloc(0));
	if (headers.get("transfer-encoding")?.toLowerCase() === "chunked") {
		if (!ended && !rest.subarray(-7).toString("latin1").endsWith("0\r\n\r\n")) return PARTIAL;
		const body = unchunk(rest);
		return body === null ? malformed("its chunks break off") : whole(body);
	}
	const length = headers.get("content-length");
	if (length === undefined) return ended ? whole(rest) : PARTIAL;
	if (rest.length < Number(length)) {
		return ended ? malformed("its body is shorter than its Content-Length") : PARTIAL;
	}
	return whole(rest.subarray(0, Number(length)));
}

/** The bytes within chunks; null where they break off or are none. */
function unchunk(bytes: Buffer): Buffer | null {
	const pieces: Buffer[] = [];
	for (let at = 0; ; ) {
		const line = bytes.indexOf("\r\n", at);
		const size = line < 0 ? "" : bytes.toString("latin1", at, line);
		if (!/^[\da-f]+$/i.test(size)) return null;
		const start = line + 2;
		const end = start + Number.parseInt(size, 16);
		if (bytes.length < end + 2) return null;
		if (end === start) return Buffer.concat(pieces);
		pieces.push(bytes.subarray(start, end));
		at = end + 2;
	}
}
