import type { Report, ReportSpan } from "../contract/report.ts";
import type { Basis, EntityType, Quote, Status } from "../contract/vocabulary.ts";

/** A place in the text: [start, end), in code points. */
type Place = readonly [number, number];

interface GoldAttribution {
	readonly speaker: string;
	readonly type: EntityType;
	readonly title: string | null;
	readonly via: readonly string[];
	readonly mention: Place | null;
	readonly cue: Place | null;
	readonly basis: Basis;
	readonly quote: Quote;
	readonly content: readonly Place[];
}

/** An article with its labels, in the shape of the project's gold sets. */
export interface Gold {
	readonly id: string;
	readonly title: string;
	readonly text: string;
	readonly sentences: readonly {
		readonly index: number;
		readonly start: number;
		readonly end: number;
		readonly status: Status;
		readonly attributions: readonly GoldAttribution[];
	}[];
}

/**
 * A report, corrected or not, as gold: what evaluation reads.
 * @param text exactly what was analysed; offsets of the report count its UTF-16 code units
 */
export function toGold(report: Report, text: string): Gold {
	const points = codePoints(text);
	const place = ({ start, end }: ReportSpan): Place => [points(start), points(end)];
	const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
	const name = (id: string) => entities.get(id)?.name ?? "";
	return {
		id: report.article.id,
		title: report.article.title ?? "",
		text,
		sentences: report.sentences.map((sentence) => {
			const [start, end] = place(sentence);
			const own = report.attributions.filter((each) => each.sentence === sentence.index);
			return {
				index: sentence.index,
				start,
				end,
				status: sentence.status,
				attributions: own.map(({ speaker, via, cue, content, basis, quote }) => ({
					speaker: name(speaker.entity),
					type: entities.get(speaker.entity)?.type ?? "unnamed-group",
					title: entities.get(speaker.entity)?.title ?? null,
					via: via.map((relay) => name(relay.entity)),
					mention: speaker.mention && place(speaker.mention),
					cue: cue && place(cue),
					basis,
					quote,
					content: content.map(place),
				})),
			};
		}),
	};
}

/** Offsets in UTF-16 code units to offsets in code points. */
function codePoints(text: string): (offset: number) => number {
	const astral = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
	if (astral.length === 0) return (offset) => offset;
	return (offset) => offset - astral.filter((place) => place < offset).length;
}
