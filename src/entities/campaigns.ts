import type { Actor } from "./actor.ts";
import type { NameMention } from "./kinds.ts";
import { isPossessive, sentenceOf } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";

/** Nouns for those who work for one person's election. */
const CAMPAIGN = /^(?:campaign|camp)$/;

/** How far back "the campaign" is looked for with whose it is, in tokens. */
const REACH = 600;

/** In how many sentences a campaign goes on being spoken of. */
const SPOKEN_OF = 2;

/** Whose the campaign of "the Lorem campaign" is, and of "the campaign" behind it; null for other nouns, and where no name tells. */
export function candidateOf({ words, cast }: Scene, read: NounPhrase): Actor | null {
	const { head, modifiers, owner, after, determination } = read;
	const noun = words.lower[head] ?? "";
	if (!CAMPAIGN.test(noun) || owner !== null || determination === "indefinite") return null;
	if (modifiers.from < modifiers.to) {
		const name = namesIn(cast.names, modifiers).at(-1);
		return name?.to === head ? personOf(cast.ownerOf(name)) : null;
	}
	if (after !== null || determination !== "definite") return null;
	const met = namesIn(cast.names, { from: Math.max(0, head - REACH), to: read.range.from });
	const told = met.filter((name) => words.lower[behindOwner(name)] === noun);
	const whose = told.at(-1);
	if (whose === undefined) return null;
	// Where two have campaigns, "the campaign" is the last one's only while it is spoken of.
	const rival = told.some((name) => cast.ownerOf(name) !== cast.ownerOf(whose));
	const near = sentenceOf(words, head) - sentenceOf(words, whose.from) <= SPOKEN_OF;
	return rival && !near ? null : personOf(cast.ownerOf(whose));

	function behindOwner({ to }: NameMention): number {
		return isPossessive(words, to) ? to + 1 : to;
	}
}

function personOf(actor: Actor | null): Actor | null {
	return actor?.kind === "person" ? actor : null;
}
