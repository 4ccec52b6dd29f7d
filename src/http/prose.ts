import { escapeHtml } from "../export/escape.ts";

/** A sentence of the reference: escaped, with `code` between backquotes. */
export function prose(text: string): string {
	return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}
