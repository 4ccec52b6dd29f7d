import type { Actor } from "../entities/actor.ts";
import type { Span } from "../text/span.ts";
import type { ChoiceExample } from "./choice.ts";

/** Where a sample is from. */
export type SetName = "gold" | "gap" | "gum" | "silver";

/** A choice with its right answers. */
export interface Sample extends ChoiceExample {
	readonly set: SetName;
	/** Examples of one text stand in one fold. */
	readonly text: number;
}

/** The samples of the choices that are learned. */
export interface Samples {
	readonly pronouns: readonly Sample[];
	readonly descriptions: readonly Sample[];
	readonly bodies: readonly Sample[];
	readonly it: readonly Sample[];
	readonly they: readonly Sample[];
}

interface Weighed {
	readonly actor: Actor | null;
	readonly features: Float64Array;
}

/** The sample of a choice, where it has a right candidate and a wrong one. */
export function choiceSample<Among extends { readonly features: Float64Array }>(
	set: SetName,
	text: number,
	weight: number,
	candidates: readonly Among[],
	isRight: (candidate: Among) => boolean,
): Sample[] {
	const right = candidates.map(isRight);
	if (!right.includes(true) || !right.includes(false)) return [];
	return [{ set, text, candidates: candidates.map(({ features }) => features), right, weight }];
}

/** The same where the actor alone tells. */
export function sampleOf(
	set: SetName,
	text: number,
	weight: number,
	candidates: readonly Weighed[],
	isRight: (actor: Actor | null) => boolean,
): Sample[] {
	return choiceSample(set, text, weight, candidates, ({ actor }) => isRight(actor));
}

/** A description's sample: nobody is right where no candidate is. */
export function describedSample(
	set: SetName,
	text: number,
	weight: number,
	candidates: readonly Weighed[],
	isRight: (actor: Actor) => boolean,
): Sample[] {
	const told = candidates.some(({ actor }) => actor !== null && isRight(actor));
	return sampleOf(set, text, weight, candidates, (actor) =>
		actor === null ? !told : isRight(actor),
	);
}

/** Whether a mention of a chain is short enough to be one name or description. */
export const isShort = ({ start, end }: Span): boolean => end - start <= 60;

/** No samples. */
export const NOBODY: Samples = { pronouns: [], descriptions: [], bodies: [], it: [], they: [] };

/** The samples of several texts as one. */
export function joined(all: readonly Samples[]): Samples {
	return {
		pronouns: all.flatMap(({ pronouns }) => pronouns),
		descriptions: all.flatMap(({ descriptions }) => descriptions),
		bodies: all.flatMap(({ bodies }) => bodies),
		it: all.flatMap(({ it }) => it),
		they: all.flatMap(({ they }) => they),
	};
}
