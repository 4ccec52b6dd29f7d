import { LABELS, type Label } from "../tagger/tagging.ts";
import type { TokenTable } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import type { GoldRelation } from "./corpora.ts";

/** Tokens that share a code unit with one of the spans. */
function tokensOf(tokens: TokenTable, spans: readonly Span[]): number[] {
	const found: number[] = [];
	for (const span of spans) {
		let low = 0;
		let high = tokens.count;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((tokens.end[middle] ?? 0) <= span.start) low = middle + 1;
			else high = middle;
		}
		for (let i = low; i < tokens.count && (tokens.start[i] ?? 0) < span.end; i++) found.push(i);
	}
	return found;
}

/**
 * The tags of gold relations, [tokens] indexes into LABELS. Where relations overlap, a cue wins over a source
 * and a source over a content, and within a role the relation that begins later (the inner one) wins.
 */
export function labelTokens(tokens: TokenTable, relations: readonly GoldRelation[]): Uint8Array {
	const owner = new Int32Array(tokens.count).fill(-1);
	const role: ("S" | "T" | "C")[] = new Array(tokens.count).fill("T");
	const firstCue = relations.map(({ cue }) =>
		Math.min(Number.POSITIVE_INFINITY, ...tokensOf(tokens, cue)),
	);
	const roles = [
		["T", (relation: GoldRelation) => relation.content],
		["S", (relation: GoldRelation) => relation.source],
		["C", (relation: GoldRelation) => relation.cue],
	] as const;
	for (const [name, spansOf] of roles) {
		relations.forEach((relation, index) => {
			for (const token of tokensOf(tokens, spansOf(relation))) {
				owner[token] = index;
				role[token] = name;
			}
		});
	}
	const labels = new Uint8Array(tokens.count);
	let before: string | null = null;
	for (let i = 0; i < tokens.count; i++) {
		const relation = owner[i] ?? -1;
		if (relation < 0) {
			before = null;
			continue;
		}
		const name = role[i] ?? "T";
		const arrow = i < (firstCue[relation] ?? 0) ? ">" : "<";
		const tag = name === "C" ? "C" : `${name}${arrow}`;
		const here = `${relation} ${tag}`;
		labels[i] = LABELS.indexOf(`${here === before ? "I" : "B"}-${tag}` as Label);
		before = here;
	}
	return labels;
}
