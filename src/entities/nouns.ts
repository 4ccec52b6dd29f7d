import {
	DOCUMENTS,
	GROUPS,
	isCalling,
	KIN,
	KIN_GROUPS,
	ORGANIZATION_NOUNS,
	PERSONS,
	PLACE_NOUNS,
	SPOKESPEOPLE,
} from "./lexicon.ts";

/** What a noun calls. */
export type NounKind =
	| "person"
	| "kin"
	| "spokesperson"
	| "group"
	| "kin-group"
	| "document"
	| "organization"
	| "place"
	| "other";

/** The kind of thing that a noun (lower-cased) calls. */
export function nounKind(lower: string): NounKind {
	const noun = /['’]/.test(lower) ? lower.replace(/['’]s?$/, "") : lower;
	const kind = kindOfNoun(noun);
	// "decree-law", "physician-researchers": what it is, its last part calls.
	return kind === "other" && noun.includes("-")
		? kindOfNoun(noun.slice(noun.lastIndexOf("-") + 1))
		: kind;
}

function kindOfNoun(noun: string): NounKind {
	if (SPOKESPEOPLE.has(noun)) return "spokesperson";
	if (DOCUMENTS.has(noun)) return "document";
	if (KIN.has(noun) && !isCalling(noun)) return "kin";
	if (isCalling(noun) || PERSONS.has(noun)) return GROUPS.has(noun) ? "group" : "person";
	if (KIN_GROUPS.has(noun)) return GROUPS.has(noun) ? "group" : "kin-group";
	if (ORGANIZATION_NOUNS.has(noun) && noun !== "police") return "organization";
	if (GROUPS.has(noun)) return "group";
	if (PLACE_NOUNS.has(noun)) return "place";
	if (noun.endsWith("s") && (isCalling(noun.slice(0, -1)) || PERSONS.has(noun.slice(0, -1))))
		return "group";
	return isPlural(noun) ? "group" : "other";
}

/** Words that end in "men" and are of no men. */
const NO_MEN = new Set("specimen regimen acumen abdomen stamen cyclamen ramen examen".split(" "));

/** Whether the word is a plural of callings or origins that no table has: "linemen", "tribeswomen", "townsfolk". */
function isPlural(noun: string): boolean {
	const people = noun.endsWith("men") || noun.endsWith("people") || noun.endsWith("folk");
	return people && noun.length > 5 && !NO_MEN.has(noun);
}
