import type {
	Report,
	ReportAttribution,
	ReportEntity,
	ReportSentence,
	ReportSpan,
} from "../contract/report.ts";
import { type Voice, voiceOfSentence, voiceOfType } from "./voice.ts";

/** Words that stand for an entity, at their place in the article. */
export interface Mention extends ReportSpan {
	readonly entity: ReportEntity;
}

/** A sentence with all that the report says of it. */
export interface ReadSentence {
	readonly sentence: ReportSentence;
	readonly attributions: readonly ReportAttribution[];
	/** The speaker of the first attribution; null where nobody is stated. */
	readonly speaker: ReportEntity | null;
	readonly voice: Voice;
	readonly opensParagraph: boolean;
	/** In the order of the article. */
	readonly mentions: readonly Mention[];
}

/** Somebody who speaks, or passes on what others say. */
export interface Source {
	readonly entity: ReportEntity;
	readonly voice: Voice;
	/** Indexes of the sentences that rest on it. */
	readonly speaks: readonly number[];
	/** Indexes of the sentences that it passes on. */
	readonly relays: readonly number[];
}

/** A report with its parts looked up: what every view is drawn from. */
export interface Reading {
	readonly report: Report;
	readonly sentences: readonly ReadSentence[];
	/** Those who speak, most sentences first; then those who only pass on. */
	readonly sources: readonly Source[];
	/** By id. */
	readonly entities: ReadonlyMap<string, ReportEntity>;
	/** By id. */
	readonly attributions: ReadonlyMap<string, ReportAttribution>;
}

/** Looks up the parts of a report, once, in time proportional to its length. */
export function read(report: Report): Reading {
	const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
	const attributions = new Map(report.attributions.map((each) => [each.id, each]));
	const mentions = report.entities
		.flatMap((entity) => entity.mentions.map((span) => ({ ...span, entity })))
		.sort((a, b) => a.start - b.start || b.end - a.end);
	let next = 0;
	let paragraph = -1;
	const sentences = report.sentences.map((sentence): ReadSentence => {
		const own = sentence.attributions.flatMap((id) => attributions.get(id) ?? []);
		const speaker = entities.get(own[0]?.speaker.entity ?? "") ?? null;
		const opensParagraph = sentence.paragraph !== paragraph;
		paragraph = sentence.paragraph;
		while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next += 1;
		const from = next;
		while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) next += 1;
		return {
			sentence,
			attributions: own,
			speaker,
			voice: voiceOfSentence(sentence.status, speaker?.type ?? null),
			opensParagraph,
			mentions: mentions.slice(from, next).filter((mention) => mention.end <= sentence.end),
		};
	});
	return { report, sentences, sources: sourcesOf(report), entities, attributions };
}

function sourcesOf(report: Report): Source[] {
	const speaks = new Map<string, Set<number>>();
	const relays = new Map<string, Set<number>>();
	const add = (to: Map<string, Set<number>>, entity: string, sentence: number) => {
		to.set(entity, (to.get(entity) ?? new Set()).add(sentence));
	};
	for (const { sentence, speaker, via } of report.attributions) {
		add(speaks, speaker.entity, sentence);
		for (const relay of via) add(relays, relay.entity, sentence);
	}
	return report.entities
		.map((entity) => ({
			entity,
			voice: voiceOfType(entity.type),
			speaks: [...(speaks.get(entity.id) ?? [])],
			relays: [...(relays.get(entity.id) ?? [])],
		}))
		.filter(({ speaks, relays }) => speaks.length + relays.length > 0)
		.sort((a, b) => b.speaks.length - a.speaks.length || b.relays.length - a.relays.length);
}

/** The names of a chain from the source to the reader: the speaker, then who passes it on, the last one nearest. */
export function chainOf(reading: Reading, attribution: ReportAttribution): string[] {
	const name = (id: string) => reading.entities.get(id)?.name ?? "";
	const relays = attribution.via.map(({ entity }) => name(entity));
	return [name(attribution.speaker.entity), ...relays.reverse()];
}

/** Why a reader should look at a sentence again; null where there is no reason. */
export type Doubt = "agentless" | "unnamed" | "unsure";

/** Below this confidence a verdict is to be checked. */
export const UNSURE = 0.65;

/** Why a sentence is to be checked. */
export function doubtOf({ sentence, voice }: ReadSentence): Doubt | null {
	if (voice === "agentless") return "agentless";
	if (voice === "unnamed") return "unnamed";
	return sentence.confidence < UNSURE ? "unsure" : null;
}

const DOUBTS: readonly Doubt[] = ["agentless", "unnamed", "unsure"];

/** The sentences to be checked, the most doubtful kind first, each kind in the order of the article. */
export function toCheck(
	reading: Reading,
): { readonly read: ReadSentence; readonly doubt: Doubt }[] {
	const doubtful = reading.sentences.flatMap((each) => {
		const doubt = doubtOf(each);
		return doubt === null ? [] : [{ read: each, doubt }];
	});
	return doubtful.sort((a, b) => DOUBTS.indexOf(a.doubt) - DOUBTS.indexOf(b.doubt));
}
