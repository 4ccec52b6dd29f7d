import type { Actor } from "./actor.ts";
import type { Scene } from "./scene.ts";
import { namesIn } from "./source.ts";

/** How much of a quotation beside its speaker is looked through, in tokens. */
const QUOTE = 120;
/** How far beside the speaker the quotation may begin or end, in tokens. */
const BESIDE = 120;

/** Whom the quotation beside "he said" or "the aide said" names: who speaks calls nobody's name his own, but for "I am". */
export function namedInQuote({ words, cast }: Scene, token: number): ReadonlySet<Actor> {
	const { tokens, quotations } = words.document;
	const named = new Set<Actor>();
	if ((tokens.quotation[token] ?? -1) >= 0) return named;
	for (const step of [-1, 1]) {
		let k = token + step;
		while (
			tokens.sentence[k] === tokens.sentence[token] &&
			tokens.quotation[k] === -1 &&
			Math.abs(k - token) < BESIDE
		)
			k += step;
		if (tokens.sentence[k] !== tokens.sentence[token]) continue;
		let quote = quotations[tokens.quotation[k] ?? -1];
		while (quote !== undefined && quote.parent !== null) quote = quotations[quote.parent];
		if (quote === undefined) continue;
		const from = step < 0 ? Math.max(quote.tokens.from, k - QUOTE) : k;
		const to = step < 0 ? k + 1 : Math.min(quote.tokens.to, k + QUOTE);
		for (const name of namesIn(cast.names, { from, to })) {
			const actor = cast.ownerOf(name);
			const own = /^(?:i'm|am|'m|i|is|was|me)$/.test(words.lower[name.from - 1] ?? "");
			// “She said: ‘Not one, Lorem’,” he recalled: others may call him by name.
			const inner = tokens.quotation[name.from] !== quote.index;
			if (actor !== null && !own && !inner) named.add(actor);
		}
	}
	return named;
}
