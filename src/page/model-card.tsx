import { raw } from "hono/html";
import { toHtml } from "./html.ts";
import type { PageAddresses } from "./page-view.ts";
import { Document } from "./view/document.tsx";
import { WORDS } from "./words.ts";

/**
 * The model card as a page of its own.
 * @param card the card as HTML, made from MODEL_CARD.md by the build
 */
export function renderModelCard(card: string, addresses: PageAddresses): string {
	const page = (
		<Document title={WORDS.modelCard} addresses={{ ...addresses, script: null }} headed>
			<main class="prose">{raw(card)}</main>
		</Document>
	);
	return `<!doctype html>${toHtml(page)}`;
}
