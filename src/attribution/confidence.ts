import { LABELS, type Tagging } from "../tagger/tagging.ts";
import type { TokenRange } from "../text/span.ts";
import type { Draft } from "./draft.ts";

const ROLES = {
	cue: [LABELS.indexOf("B-C"), LABELS.indexOf("I-C")],
	source: [
		LABELS.indexOf("B-S>"),
		LABELS.indexOf("I-S>"),
		LABELS.indexOf("B-S<"),
		LABELS.indexOf("I-S<"),
	],
	content: [
		LABELS.indexOf("B-T>"),
		LABELS.indexOf("I-T>"),
		LABELS.indexOf("B-T<"),
		LABELS.indexOf("I-T<"),
	],
} as const;

/** The probability that a token has one of a role's labels. */
export function roleMass(tagging: Tagging, role: keyof typeof ROLES, token: number): number {
	let sum = 0;
	for (const label of ROLES[role]) sum += tagging.marginals[token * LABELS.length + label] ?? 0;
	return Math.min(1, sum);
}

/** The mean of `roleMass` over a range; 0 for an empty one. */
export function meanMass(tagging: Tagging, role: keyof typeof ROLES, range: TokenRange): number {
	let sum = 0;
	for (let token = range.from; token < range.to; token++) sum += roleMass(tagging, role, token);
	return range.to > range.from ? sum / (range.to - range.from) : 0;
}

/** How sure the tagger is of a draft's parts, each 0..1; 1 for a part that it did not have to find. */
export interface Support {
	readonly cue: number;
	readonly source: number;
	readonly content: number;
}

/** The tagger's support for the parts of a draft. */
export function supportOf(tagging: Tagging, draft: Draft): Support {
	const turn = draft.sourceOrigin === "turn";
	const tokens = draft.content.reduce((sum, piece) => sum + piece.to - piece.from, 0);
	const content = draft.content.reduce(
		(sum, piece) => sum + meanMass(tagging, "content", piece) * (piece.to - piece.from),
		0,
	);
	return {
		cue: draft.cue && !turn ? meanMass(tagging, "cue", draft.cue) : 1,
		source: draft.source && !turn ? meanMass(tagging, "source", draft.source) : 1,
		content: tokens > 0 && !turn ? content / tokens : 1,
	};
}
