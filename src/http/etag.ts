/** The strong entity tag of a body: SHA-256 of it, in hexadecimal, quoted. */
export async function entityTag(body: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", body);
	const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0"));
	return `"${hex.join("")}"`;
}

/** Whether If-None-Match names the tag (RFC 9110, 13.1.2: compared weakly; `*` is any). */
export function matches(ifNoneMatch: string | null | undefined, tag: string): boolean {
	if (ifNoneMatch === null || ifNoneMatch === undefined) return false;
	return ifNoneMatch
		.split(",")
		.map((each) => each.trim().replace(/^W\//, ""))
		.some((each) => each === "*" || each === tag);
}

/** A body with its entity tag, or 304 without it where the caller has it already. */
export async function tagged(
	request: Request,
	body: string,
	headers: Readonly<Record<string, string>>,
): Promise<Response> {
	const bytes = new TextEncoder().encode(body);
	const tag = await entityTag(bytes);
	if (matches(request.headers.get("if-none-match"), tag)) {
		const { "content-type": _type, "content-disposition": _name, ...kept } = headers;
		return new Response(null, { status: 304, headers: { ...kept, etag: tag } });
	}
	// The length is for the log, which does not read answers.
	const length = String(bytes.length);
	return new Response(bytes, { headers: { ...headers, "content-length": length, etag: tag } });
}
