import type { EntityType, Status } from "../contract/vocabulary.ts";

/** Whose voice a sentence is in, as the page colours it: three kinds of named source, and three of none. */
export type Voice = "person" | "organization" | "document" | "unnamed" | "agentless" | "own";

/** Every voice, from the firmest source to none at all. */
export const VOICES = [
	"person",
	"organization",
	"document",
	"unnamed",
	"agentless",
	"own",
] as const satisfies readonly Voice[];

const OF_TYPE: Readonly<Record<EntityType, Voice>> = {
	"named-person": "person",
	"named-organization": "organization",
	document: "document",
	"anonymous-source": "unnamed",
	"unnamed-person": "unnamed",
	"unnamed-group": "unnamed",
};

/** The voice of a source of this type. */
export function voiceOfType(type: EntityType): Voice {
	return OF_TYPE[type];
}

/** The voice of a sentence: its first speaker's, or nobody's, or the article's own. */
export function voiceOfSentence(status: Status, speaker: EntityType | null): Voice {
	if (status === "agentless") return "agentless";
	if (status === "unattributed" || speaker === null) return "own";
	return voiceOfType(speaker);
}
