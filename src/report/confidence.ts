import learned from "../../data/confidence.json" with { type: "json" };
import { oddsFeature } from "../attribution/confidence.ts";
import type { Entity, Reference } from "../entities/entity.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(learned.name));

/** What the confidence in a name goes by: how sure the entities room is, and what kind of source it is. By name, with values. */
export function nameFeatures(
	reference: Reference,
	entity: Pick<Entity, "type">,
): [string, number][] {
	const features: [string, number][] = [
		["resolved", oddsFeature(reference.confidence)],
		[entity.type, 1],
	];
	if (reference.mention === null) features.push(["no mention", 1]);
	if (reference.alternative !== null) features.push(["another", 1]);
	return features;
}

/** The probability that a relation's speaker is the entity that it is given, 0..1, where the relation itself is right. */
export function nameConfidence(reference: Reference, entity: Pick<Entity, "type">): number {
	let score = WEIGHTS.get("bias") ?? 0;
	for (const [name, value] of nameFeatures(reference, entity)) {
		score += value * (WEIGHTS.get(name) ?? 0);
	}
	return 1 / (1 + Math.exp(-score));
}
