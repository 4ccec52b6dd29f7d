import type { Actor } from "./actor.ts";

/** Whom some words mean, with the reason in words. */
export interface Found {
	readonly actor: Actor;
	/** 0..1. */
	readonly confidence: number;
	readonly reason: string;
	readonly alternative: Actor | null;
}

/** Makes a finding. */
export function found(
	actor: Actor,
	confidence: number,
	reason: string,
	alternative: Actor | null = null,
): Found {
	return { actor, confidence, reason, alternative };
}
