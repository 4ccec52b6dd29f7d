import type { ReportEntity } from "../contract/report.ts";
import type { RosterEntry } from "../contract/request.ts";
import { levelOf } from "./name-match.ts";
import { readName } from "./speaker-name.ts";

/** The entities of a report that a name may stand for. */
export interface SpeakerMatch {
	/** Ids of the report's entities; empty where the name stands for none. */
	readonly entities: readonly string[];
	/** How sure it is, 0..1. */
	readonly confidence: number;
	/** How the name was known, where that needs saying: "by surname", or null. */
	readonly note: string | null;
}

/** Steps of sameness, surest first; a name stands for the entities of the first step that has any. */
const STEPS = [
	{ level: 4, confidence: 1, note: null },
	{ level: 3, confidence: 0.97, note: null },
	{ level: 2, confidence: 0.88, note: "by a part of the name or the title" },
	{ level: 1, confidence: 0.75, note: "by a name that is close" },
] as const;

const PRONOUN = /^(?:he|she|it|they|we|i|him|her|them|his|their|who|you)$/;

/** Finds the entities that a name stands for. */
export type SpeakerFinder = (name: string) => SpeakerMatch;

/** Makes a finder for the entities of a report: by names, aliases, the caller's roster, titles, surname alone. */
export function speakerFinder(
	entities: readonly ReportEntity[],
	roster: readonly RosterEntry[],
): SpeakerFinder {
	const known = entities.map((entity) => ({
		entity,
		names: [entity.name, ...entity.aliases]
			.map(readName)
			.filter((each) => each.plain !== "" && !PRONOUN.test(each.plain)),
		title: entity.title === null ? null : readName(entity.title),
	}));
	const listed = roster.map((entry) => ({
		id: entry.id,
		names: new Set(
			[entry.id, entry.name, ...(entry.aliases ?? [])].map((name) => readName(name).plain),
		),
	}));
	const look = (name: string): SpeakerMatch => {
		const wanted = readName(name);
		const ids = new Set(listed.filter(({ names }) => names.has(wanted.plain)).map(({ id }) => id));
		const levels = known.map((each) => {
			const { rosterId } = each.entity;
			return rosterId !== null && ids.has(rosterId) ? 4 : levelOf(wanted, each);
		});
		for (const { level, confidence, note } of STEPS) {
			const found = entities.filter((_, index) => levels[index] === level);
			if (found.length === 0) continue;
			// A name that fits several speakers is less sure to be any one of them.
			const shared = found.length === 1 ? confidence : confidence * 0.85;
			return { entities: found.map(({ id }) => id), confidence: shared, note };
		}
		return { entities: [], confidence: 0.9, note: null };
	};
	// Claims about one article mostly name the same few speakers.
	const looked = new Map<string, SpeakerMatch>();
	return (name) => {
		const match = looked.get(name) ?? look(name);
		looked.set(name, match);
		return match;
	};
}
