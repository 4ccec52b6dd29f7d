import type { HtmlEscapedString } from "hono/utils/html";

/** A drawn part as HTML: what is not markup in it is escaped. No part of this page waits for anything. */
export function toHtml(node: HtmlEscapedString | Promise<HtmlEscapedString>): string {
	return node.toString();
}
