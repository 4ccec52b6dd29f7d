/**
 * The tags: C a cue; S> S< a source whose cue lies to the right or left; T> T< a content likewise;
 * each begun (B-) or carried on (I-), or O for none (a study of small taggers on PolNeAR, 2026).
 */
export const LABELS = [
	"O",
	"B-C",
	"I-C",
	"B-S>",
	"I-S>",
	"B-S<",
	"I-S<",
	"B-T>",
	"I-T>",
	"B-T<",
	"I-T<",
] as const;

export type Label = (typeof LABELS)[number];

/** What the tagger says of a document. */
export interface Tagging {
	/** [tokens] index into LABELS of the best path. */
	readonly labels: Uint8Array;
	/** [tokens] the marginal probability of that label, 0..1, by forward-backward. */
	readonly confidence: Float32Array;
	/** [tokens x LABELS.length], row-major: the marginal probability of every label. */
	readonly marginals: Float32Array;
}
