const NAMED: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	eacute: "é",
	pound: "£",
	euro: "€",
};

function character(reference: string, body: string): string {
	if (!body.startsWith("#")) return NAMED[body] ?? reference;
	const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
	return Number.isInteger(code) && code > 0 && code <= 0x10ffff
		? String.fromCodePoint(code)
		: reference;
}

/**
 * What a reader sees of a piece of HTML: without tags and comments, character references resolved where they
 * are among the common ones. For showing only; offsets count in the HTML itself.
 */
export function toPlain(html: string): string {
	return html
		.replace(/<!--[\s\S]*?-->/g, "")
		.replace(/<\/?[a-z][^>]*>/gi, "")
		.replace(/&(#?[a-z0-9]+);/gi, character)
		.replace(/\s+/g, " ");
}

/** Whether what somebody pasted is HTML and not text: it begins with a tag, or has closing tags of blocks. */
export function looksLikeHtml(input: string): boolean {
	return /^\s*<(?:!doctype|!--|[a-z])/i.test(input) || /<\/(?:p|div|article|body)>/i.test(input);
}
