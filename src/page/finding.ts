import { chainOf, type Reading, type Source } from "./reading.ts";
import { BODY_WORDS, FINDING_WORDS, TYPE_WORDS } from "./words.ts";

/** What a source is, in a word. */
function kindOf({ entity }: Source): string {
	if (entity.type !== "named-organization") return TYPE_WORDS[entity.type];
	return BODY_WORDS.find(([pattern]) => pattern.test(entity.name))?.[1] ?? TYPE_WORDS[entity.type];
}

/** Who passes on most of what a source says, and how many sentences of it; null where it speaks for itself. */
function relayOf(reading: Reading, source: Source): { name: string; sentences: number } | null {
	const ways = new Map<string, Set<number>>();
	for (const attribution of reading.report.attributions) {
		if (attribution.speaker.entity !== source.entity.id || attribution.via.length === 0) continue;
		const name = chainOf(reading, attribution).slice(1).join(" and ");
		ways.set(name, (ways.get(name) ?? new Set()).add(attribution.sentence));
	}
	const [most] = [...ways].sort(([, a], [, b]) => b.size - a.size);
	return most === undefined ? null : { name: most[0], sentences: most[1].size };
}

/** The finding in one line: how much rests on a stated source, how much of that on one, and what rests on none. */
export function findingOf(reading: Reading): string {
	const { sentences, attributed, agentless, unattributed } = reading.report.summary;
	if (sentences === 1) {
		const named = agentless === 1 ? "agentless" : "unattributed";
		return `${FINDING_WORDS.only[attributed === 1 ? "attributed" : named]}.`;
	}
	const parts = [FINDING_WORDS.rests(attributed, sentences)];
	const [top] = reading.sources;
	if (top !== undefined && top.speaks.length > 1) {
		const speaks = top.speaks.length;
		const share = speaks === attributed ? "all" : speaks;
		const relay = relayOf(reading, top);
		const via =
			relay === null
				? []
				: [FINDING_WORDS.via(relay.sentences === speaks ? "all" : relay.sentences, relay.name)];
		parts.push([FINDING_WORDS.onOne(share, kindOf(top), top.entity.name), ...via].join(", "));
	}
	const unnamed = reading.sentences.filter(
		({ voice, speaker }) => voice === "unnamed" && speaker !== top?.entity,
	).length;
	if (unnamed > 0) parts.push(FINDING_WORDS.unnamed(unnamed));
	if (unattributed > 0) parts.push(FINDING_WORDS.own(unattributed));
	if (agentless > 0) parts.push(FINDING_WORDS.nobody(agentless));
	return `${parts.join("; ")}.`;
}
