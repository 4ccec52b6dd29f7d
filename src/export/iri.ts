import type { Report } from "../contract/report.ts";

/**
 * The IRI of what was sent, by its SHA-256 (RFC 6920: "ni:///sha-256;…"): the same text has the same IRI
 * wherever it is analysed. The parts of a report are fragments of it.
 */
export function articleIri(report: Report): string {
	const bytes = report.article.id.match(/../g) ?? [];
	const binary = bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join("");
	const base64url = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
	return `ni:///sha-256;${base64url}`;
}

/** JSON that may stand inside a script element of HTML as it is: no "<" ends it. */
export function embeddable(value: unknown): string {
	return `${JSON.stringify(value).replaceAll("<", "\\u003c")}\n`;
}
