import { LABELS, type Tagging } from "../tagger/tagging.ts";
import type { Document } from "../text/document.ts";
import type { GoldRelation } from "../training/corpora.ts";
import { labelTokens } from "../training/labels.ts";

/** The marginal probability of the right label in an oracle's tagging; the rest is spread evenly over the others. */
const SURE = 0.95;

/**
 * The tagging that a perfect tagger would give for these relations: what everything behind the tagger
 * can be measured by alone.
 */
export function oracleTagging(document: Document, relations: readonly GoldRelation[]): Tagging {
	const labels = labelTokens(document.tokens, relations);
	const marginals = new Float32Array(labels.length * LABELS.length).fill(
		(1 - SURE) / (LABELS.length - 1),
	);
	labels.forEach((label, token) => {
		marginals[token * LABELS.length + label] = SURE;
	});
	return { labels, confidence: new Float32Array(labels.length).fill(SURE), marginals };
}
