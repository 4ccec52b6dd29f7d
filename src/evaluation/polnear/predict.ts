import type { Attribution, Relation } from "../../attribution/relation.ts";
import { type Document, spanOfTokens } from "../../text/document.ts";
import type { Span, TokenRange } from "../../text/span.ts";
import type { SpanRelation } from "./relation.ts";

/** A relation of the attribution room with all the sentences that carry it on. */
export interface JoinedRelation extends SpanRelation {
	/** Index of the relation that begins it. */
	readonly relation: number;
	/** Its probability. */
	readonly confidence: number;
}

/** The relation that this one, having no cue of its own, carries on; itself where it carries on none. */
function beginning(relations: readonly Relation[], relation: Relation): Relation {
	const seen = new Set<number>();
	let root = relation;
	while (root.cue === null && root.continues !== null && !seen.has(root.index)) {
		seen.add(root.index);
		const before = relations[root.continues];
		if (before === undefined) break;
		root = before;
	}
	return root;
}

/** The source's words: its own, or where the cue stands alone those of the relation that it carries on. */
function sourceOf(relations: readonly Relation[], relation: Relation): TokenRange | null {
	const seen = new Set<number>();
	let at = relation;
	while (at.source === null && at.sourceOrigin !== "none" && at.continues !== null) {
		if (seen.has(at.index)) break;
		seen.add(at.index);
		const before = relations[at.continues];
		if (before === undefined) break;
		at = before;
	}
	return at.source;
}

/**
 * The relations of an article as PolNeAR counts them: one per cue, its content joined over all sentences
 * that carry it on without a cue. A relation without a source is agentless.
 */
export function joinRelations(document: Document, attribution: Attribution): JoinedRelation[] {
	const { relations } = attribution;
	const contents = new Map<number, Span[]>();
	for (const relation of relations) {
		const root = beginning(relations, relation).index;
		const spans = relation.content.map((range) => spanOfTokens(document, range));
		contents.set(root, [...(contents.get(root) ?? []), ...spans]);
	}
	const spansOf = (range: TokenRange | null) => (range ? [spanOfTokens(document, range)] : []);
	return [...contents].flatMap(([index, content]): JoinedRelation[] => {
		const root = relations[index];
		if (root === undefined) return [];
		return [
			{
				relation: index,
				source: spansOf(sourceOf(relations, root)),
				cue: spansOf(root.cue),
				content: content.sort((a, b) => a.start - b.start || a.end - b.end),
				confidence: root.confidence,
			},
		];
	});
}
