import type { EntityType } from "../contract/vocabulary.ts";
import { chainOf, type Reading, type Source } from "./reading.ts";

/** Kinds of body by the words in their names, the more telling first. */
const BODIES: readonly (readonly [RegExp, string])[] = [
	[/\bministry\b/i, "ministry"],
	[/\bgovernment\b/i, "government"],
	[/\bpolice\b/i, "police force"],
	[/\b(?:court|tribunal)\b/i, "court"],
	[/\b(?:university|college|institute)\b/i, "institute"],
	[/\b(?:agency|news)\b/i, "agency"],
	[/\bparty\b/i, "party"],
	[/\b(?:council|committee|commission)\b/i, "public body"],
	[/\b(?:inc|corp|plc|ltd|company|group)\b\.?/i, "company"],
];

const NOUNS: Readonly<Record<EntityType, string>> = {
	"named-person": "person",
	"named-organization": "organization",
	document: "document",
	"anonymous-source": "anonymous source",
	"unnamed-person": "unnamed person",
	"unnamed-group": "unnamed group",
};

function noun({ entity }: Source): string {
	if (entity.type !== "named-organization") return NOUNS[entity.type];
	return BODIES.find(([pattern]) => pattern.test(entity.name))?.[1] ?? NOUNS[entity.type];
}

/** Who passes on all that a source says, joined; "" where not all of it comes the same way. */
function relayOf(reading: Reading, source: Source): string {
	const ways = new Set(
		reading.report.attributions
			.filter(({ speaker }) => speaker.entity === source.entity.id)
			.map((attribution) => chainOf(reading, attribution).slice(1).join(" and ")),
	);
	return ways.size === 1 ? ([...ways][0] ?? "") : "";
}

const verb = (number: number, one: string, many: string) => (number === 1 ? one : many);

/** The finding in one line: how much rests on a stated source, how much of that on one, and what rests on none. */
export function findingOf(reading: Reading): string {
	const { sentences, attributed, agentless, unattributed } = reading.report.summary;
	const plural = sentences === 1 ? "sentence" : "sentences";
	const parts = [
		`${attributed === 0 ? "None" : attributed} of ${sentences} ${plural} ${verb(attributed, "rests", attributed === 0 ? "rests" : "rest")} on a stated source`,
	];
	const top = reading.sources[0];
	if (top && top.speaks.length > 1) {
		const relay = relayOf(reading, top);
		const all = top.speaks.length === attributed ? "all" : String(top.speaks.length);
		const via = relay === "" ? "" : `, via ${relay}`;
		parts.push(`${all} of them on one ${noun(top)}, ${top.entity.name}${via}`);
	}
	if (unattributed > 0) {
		parts.push(`${unattributed} ${verb(unattributed, "is", "are")} the article’s own voice`);
	}
	if (agentless > 0) parts.push(`${agentless} ${verb(agentless, "names", "name")} nobody`);
	return `${parts.join("; ")}.`;
}
