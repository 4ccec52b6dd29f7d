import type { Party, Report, ReportAttribution, ReportEntity } from "../contract/report.ts";
import type { NamedParty, SentenceLine } from "../contract/sentence-line.ts";

/**
 * The report's sentences, each with its attributions and their speakers in full, so that a line
 * needs nothing beside it.
 * @throws Error where the report names an attribution or entity that it does not hold.
 */
export function sentenceLines(report: Report): SentenceLine[] {
	const attributions = new Map(report.attributions.map((each) => [each.id, each]));
	const entities = new Map(report.entities.map((each) => [each.id, each]));
	const named = (party: Party): NamedParty => {
		const { name, type, title, rosterId } = find(entities, party.entity);
		return { ...party, name, type, title, rosterId };
	};
	const inFull = (id: string) => {
		const attribution = find(attributions, id);
		return { ...attribution, speaker: named(attribution.speaker), via: attribution.via.map(named) };
	};
	return report.sentences.map((sentence) => ({
		...(report.id === undefined ? {} : { id: report.id }),
		article: report.article.id,
		...sentence,
		attributions: sentence.attributions.map(inFull),
	}));
}

/** The report as NDJSON: one sentence a line, each line ended by a line feed. */
export function toNdjson(report: Report): string {
	return sentenceLines(report)
		.map((line) => `${JSON.stringify(line)}\n`)
		.join("");
}

function find<T extends ReportAttribution | ReportEntity>(all: Map<string, T>, id: string): T {
	const found = all.get(id);
	if (found === undefined) throw new Error(`The report names ${id} and does not hold it`);
	return found;
}
