import type { Report, ReportAttribution, ReportEntity } from "../contract/report.ts";
import type { EntityType, Status } from "../contract/vocabulary.ts";

/** What a reader says of a sentence instead of the report. */
export interface Correction {
	readonly status: Status;
	/** The right speaker, where the sentence is attributed. */
	readonly speaker: { readonly name: string; readonly type: EntityType } | null;
}

/** A reader's corrections of one article, by the index of the sentence. */
export type Corrections = Readonly<Record<number, Correction>>;

/** The report as the reader corrects it; the rest stays as the engine has it. The same report where nothing is corrected. */
export function corrected(report: Report, corrections: Corrections): Report {
	if (Object.keys(corrections).length === 0) return report;
	const entities: ReportEntity[] = [...report.entities];
	const entityFor = ({ name, type }: NonNullable<Correction["speaker"]>): string => {
		const known = entities.find((entity) => entity.name === name);
		if (known) return known.id;
		const id = `c${entities.length + 1}`;
		entities.push({ id, name, type, title: null, aliases: [], rosterId: null, mentions: [] });
		return id;
	};
	const attributions: ReportAttribution[] = [];
	const sentences = report.sentences.map((sentence) => {
		const own = report.attributions.filter((each) => each.sentence === sentence.index);
		const correction = corrections[sentence.index];
		if (correction === undefined) {
			attributions.push(...own);
			return sentence;
		}
		const { status, speaker } = correction;
		if (status !== "attributed" || speaker === null) {
			return { ...sentence, status, speaker: null, via: [], confidence: 1, attributions: [] };
		}
		const entity = entityFor(speaker);
		const [first, ...others] = own;
		const same = first !== undefined && first.speaker.entity === entity;
		const attribution: ReportAttribution = {
			id: first?.id ?? `c${sentence.index}`,
			sentence: sentence.index,
			speaker: { entity, mention: same ? first.speaker.mention : null },
			via: same ? first.via : [],
			cue: first?.cue ?? null,
			content: first?.content ?? [
				{ start: sentence.start, end: sentence.end, text: sentence.text },
			],
			quote: first?.quote ?? "indirect",
			basis: first?.basis ?? "continued",
			continues: first?.continues ?? null,
			confidence: 1,
			evidence: "Corrected by a reader.",
		};
		attributions.push(attribution, ...others);
		return {
			...sentence,
			status,
			speaker: speaker.name,
			via: same ? sentence.via : [],
			confidence: 1,
			attributions: [attribution, ...others].map(({ id }) => id),
		};
	});
	const having = (status: Status) => sentences.filter((each) => each.status === status).length;
	return {
		...report,
		sentences,
		attributions,
		entities,
		summary: {
			sentences: sentences.length,
			attributed: having("attributed"),
			agentless: having("agentless"),
			unattributed: having("unattributed"),
			speakers: speakersOf(attributions),
		},
	};
}

function speakersOf(attributions: readonly ReportAttribution[]): Report["summary"]["speakers"] {
	const rests = new Map<string, Set<number>>();
	for (const { speaker, sentence } of attributions) {
		rests.set(speaker.entity, (rests.get(speaker.entity) ?? new Set()).add(sentence));
	}
	return Array.from(rests, ([entity, sentences]) => ({ entity, sentences: [...sentences] })).sort(
		(a, b) => b.sentences.length - a.sentences.length,
	);
}
