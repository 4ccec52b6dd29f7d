import type { Document } from "../text/document.ts";
import type { TokenRange } from "../text/span.ts";
import type { QuoteKind } from "./relation.ts";
import { isWordToken } from "./words.ts";

/** Words that lead into a content and do not make it less of a quotation. */
const LEADS = new Set(["that", "as", "how", "and", "but"]);

/**
 * Whether all, some or none of a content's words stand between quotation marks of any style
 * ("that" before them does not count).
 */
export function quoteKindOf(document: Document, content: readonly TokenRange[]): QuoteKind {
	const { lower, quotation } = document.tokens;
	let inside = 0;
	let outside = 0;
	for (const piece of content) {
		let leading = true;
		for (let token = piece.from; token < piece.to; token++) {
			const word = lower[token] ?? "";
			if ((quotation[token] ?? -1) >= 0) {
				if (isWordToken(word)) inside++;
				leading = false;
			} else if (isWordToken(word) && !(leading && LEADS.has(word))) {
				outside++;
				leading = false;
			}
		}
	}
	if (inside === 0) return "indirect";
	return outside === 0 ? "direct" : "mixed";
}
