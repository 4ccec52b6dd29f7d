import learned from "../../data/confidence.json" with { type: "json" };
import { LABELS, type Tagging } from "../tagger/tagging.ts";
import type { TokenRange } from "../text/span.ts";
import type { HedgeKind } from "./agentless.ts";
import { isContinuation, rootOf } from "./continuation.ts";
import type { Draft } from "./draft.ts";
import type { SentenceStatus, SourceOrigin } from "./relation.ts";

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

/** Origins of a source that the text shows and the tagger does not have to find. */
const SHOWN: ReadonlySet<SourceOrigin> = new Set<SourceOrigin>([
	"turn",
	"signature",
	"stance",
	"phrase",
	"retold",
]);

/** How sure the tagger is of a draft's parts, each 0..1; 1 for a part that it did not have to find. */
export interface Support {
	readonly cue: number;
	readonly source: number;
	readonly content: number;
}

/** The tagger's support for the parts of a draft. */
export function supportOf(tagging: Tagging, draft: Draft): Support {
	const shown = SHOWN.has(draft.sourceOrigin);
	const tokens = draft.content.reduce((sum, piece) => sum + piece.to - piece.from, 0);
	const content = draft.content.reduce(
		(sum, piece) => sum + meanMass(tagging, "content", piece) * (piece.to - piece.from),
		0,
	);
	return {
		cue: draft.cue && !shown ? meanMass(tagging, "cue", draft.cue) : 1,
		source: draft.source && !shown ? meanMass(tagging, "source", draft.source) : 1,
		content: tokens > 0 && !shown ? content / tokens : 1,
	};
}

const WIDEST = 4;

/** Log-odds of a probability, held between -4 and 4 and brought to -1..1 so that features are of a size. */
export function oddsFeature(probability: number): number {
	const odds = Math.log(probability / (1 - probability));
	return Math.max(-WIDEST, Math.min(WIDEST, odds)) / WIDEST;
}

/** What a relation's confidence goes by: the tagger's support, and how the relation came to be. By name, with values. */
export function relationFeatures(
	tagging: Tagging,
	draft: Draft,
	explicit: boolean,
): [string, number][] {
	const root = supportOf(tagging, rootOf(draft));
	const carried = isContinuation(draft) ? supportOf(tagging, draft) : root;
	const features: [string, number][] = [
		["cue", oddsFeature(root.cue)],
		["source", oddsFeature(root.source)],
		["content", oddsFeature(carried.content)],
		// A relation is as sure as its least sure part.
		["weakest", oddsFeature(Math.min(root.cue, root.source, carried.content))],
	];
	if (draft.sourceOrigin === "shared") features.push(["shared", 1]);
	if (SHOWN.has(draft.sourceOrigin)) features.push([draft.sourceOrigin, 1]);
	if (draft.within) features.push(["within", 1]);
	if (draft.relays.length > 0) features.push(["relayed", 1]);
	if (isContinuation(draft)) features.push(["carries on", 1]);
	else if (!explicit) features.push(["runs on", 1]);
	return features;
}

type Weights = ReadonlyMap<string, number>;

const RELATION: Weights = new Map(Object.entries(learned.relation));
const STATUS: Weights = new Map(Object.entries(learned.status));

function probabilityOf(weights: Weights, features: readonly (readonly [string, number])[]): number {
	let score = weights.get("bias") ?? 0;
	for (const [name, value] of features) score += value * (weights.get(name) ?? 0);
	return 1 / (1 + Math.exp(-score));
}

/** The probability that cue, source and content of a draft are right, 0..1. */
export function relationConfidence(tagging: Tagging, draft: Draft, explicit: boolean): number {
	return probabilityOf(RELATION, relationFeatures(tagging, draft, explicit));
}

/** The highest mass of a cue in a range of tokens: how near the tagger came to an attribution there. */
export function highestCue(tagging: Tagging, range: TokenRange): number {
	let most = 0;
	for (let token = range.from; token < range.to; token++) {
		most = Math.max(most, roleMass(tagging, "cue", token));
	}
	return most;
}

/** What the confidence in a sentence's status goes by. */
export function statusFeatures(
	status: SentenceStatus,
	hedge: HedgeKind | null,
	relations: readonly number[],
	cue: number,
): [string, number][] {
	if (status === "attributed") {
		const doubt = relations.reduce((product, confidence) => product * (1 - confidence), 1);
		return [
			["attributed", 1],
			["attributed by", oddsFeature(1 - doubt)],
		];
	}
	if (status === "unattributed")
		return [
			["unattributed", 1],
			["unattributed, cue", oddsFeature(cue)],
		];
	return [
		["agentless", 1],
		[`agentless, ${hedge ?? "cue"}`, 1],
		["agentless, cue mass", oddsFeature(cue)],
	];
}

/** The probability that a sentence's status is right, 0..1. */
export function statusConfidence(features: readonly (readonly [string, number])[]): number {
	return probabilityOf(STATUS, features);
}
