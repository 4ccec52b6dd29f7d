import type { Article } from "../article/article.ts";
import { toSource } from "../article/read.ts";
import type { Attribution, Relation, SentenceVerdict } from "../attribution/relation.ts";
import type { Report } from "../contract/report.ts";
import type { NamedRelation, Reference, Resolution } from "../entities/entity.ts";
import { spanOfTokens, textOfTokens } from "../text/document.ts";
import type { Span, TokenRange } from "../text/span.ts";
import { nameConfidence } from "./confidence.ts";
import { evidenceOf, evidenceOfVerdict } from "./evidence.ts";
import { lemmaOfCue } from "./lemma.ts";
import type { Measure } from "./offsets.ts";
import { summarize } from "./summary.ts";

type ReportedSentence = Report["sentences"][number];
type ReportedAttribution = Report["attributions"][number];
type ReportedEntity = Report["entities"][number];
type Place = ReportedAttribution["content"][number];

/** Everything a report is made from. */
export interface ReportParts {
	readonly article: Article;
	readonly attribution: Attribution;
	readonly resolution: Resolution;
	/** Turns UTF-16 spans of the caller's text into the unit that the caller asked for. */
	readonly measure: Measure;
	/** Attributions below this confidence are left out. */
	readonly minConfidence: number;
}

/** The parts of the report that the article decides; `engine` and `article` are the caller's to add. */
export type ReportBody = Pick<Report, "sentences" | "attributions" | "entities" | "summary">;

const round = (probability: number): number =>
	Math.round(Math.min(1, Math.max(0, probability)) * 1000) / 1000;

/** Writes the report of one article; holds what each of its parts is looked up by. */
class ReportWriter {
	private readonly parts: ReportParts;
	/** Entity index to the id in the report, for those that speak or pass on. */
	private readonly ids = new Map<number, string>();
	/** The id of an entity in the report to its name. */
	private readonly names = new Map<string, string>();
	/** Relation index to its attributions: their ids, and the entities that speak. */
	private readonly written = new Map<number, { readonly id: string; readonly entity: number }[]>();

	constructor(parts: ReportParts) {
		this.parts = parts;
	}

	write(): ReportBody {
		const kept = this.parts.resolution.named.filter(
			(named) => this.confidenceOf(named) >= this.parts.minConfidence,
		);
		this.numberEntities(kept);
		const attributions = this.attributions(kept);
		const sentences = this.parts.attribution.sentences.map((verdict) =>
			this.sentence(verdict, attributions),
		);
		const entities = this.entities();
		return { sentences, attributions, entities, summary: summarize(sentences, attributions) };
	}

	private relation(named: NamedRelation): Relation | undefined {
		return this.parts.attribution.relations[named.relation];
	}

	private confidenceOf(named: NamedRelation): number {
		const entity = this.parts.resolution.entities[named.speaker.entity];
		if (entity === undefined) return 0;
		return round((this.relation(named)?.confidence ?? 0) * nameConfidence(named.speaker, entity));
	}

	private numberEntities(kept: readonly NamedRelation[]): void {
		const used = new Set<number>();
		for (const { speaker, via } of kept) {
			used.add(speaker.entity);
			for (const relay of via) used.add(relay.entity);
		}
		const firstOf = (entity: number): number =>
			this.parts.resolution.entities[entity]?.mentions[0]?.from ?? Number.MAX_SAFE_INTEGER;
		const inOrder = [...used].sort((a, b) => firstOf(a) - firstOf(b) || a - b);
		inOrder.forEach((entity, i) => {
			this.ids.set(entity, `e${i + 1}`);
			this.names.set(`e${i + 1}`, this.parts.resolution.entities[entity]?.name ?? "");
		});
	}

	/** Attributions in the order of their sentences, and within one in the order of their cues. */
	private attributions(kept: readonly NamedRelation[]): ReportedAttribution[] {
		const rank = new Map<number, number>();
		for (const { relations } of this.parts.attribution.sentences) {
			for (const relation of relations) rank.set(relation, rank.size);
		}
		const inOrder = kept
			.map((named, order) => ({ named, order }))
			.sort(
				(a, b) =>
					(rank.get(a.named.relation) ?? 0) - (rank.get(b.named.relation) ?? 0) ||
					a.order - b.order,
			)
			.map(({ named }) => named);
		inOrder.forEach((named, i) => {
			const written = this.written.get(named.relation) ?? [];
			written.push({ id: `a${i + 1}`, entity: named.speaker.entity });
			this.written.set(named.relation, written);
		});
		return inOrder.flatMap((named, i) => {
			const relation = this.relation(named);
			return relation ? [this.attribution(named, relation, `a${i + 1}`)] : [];
		});
	}

	private attribution(named: NamedRelation, relation: Relation, id: string): ReportedAttribution {
		const { document } = this.parts.article;
		const { relations } = this.parts.attribution;
		const { entities } = this.parts.resolution;
		const cue = relation.cue && {
			...this.place(relation.cue),
			lemma: lemmaOfCue(textOfTokens(document, relation.cue)),
		};
		return {
			id,
			sentence: relation.sentence,
			speaker: this.reference(named.speaker),
			via: named.via.map((relay) => this.reference(relay)),
			cue,
			content: relation.content.map((piece) => this.place(piece)),
			quote: relation.quote,
			basis: relation.basis,
			continues: relation.basis === "continued" ? this.carriedOn(relation, named) : null,
			confidence: this.confidenceOf(named),
			evidence: evidenceOf({ document, relations, entities }, named),
		};
	}

	/** The attribution carried on: the one of the same speaker, where the relation has several. */
	private carriedOn(relation: Relation, named: NamedRelation): string | null {
		if (relation.continues === null) return null;
		const written = this.written.get(relation.continues) ?? [];
		const same = written.find(({ entity }) => entity === named.speaker.entity);
		return (same ?? written[0])?.id ?? null;
	}

	private reference(reference: Reference): ReportedAttribution["speaker"] {
		return {
			entity: this.ids.get(reference.entity) ?? "",
			mention: reference.mention && this.place(reference.mention),
		};
	}

	private sentence(
		verdict: SentenceVerdict,
		attributions: readonly ReportedAttribution[],
	): ReportedSentence {
		const sentence = this.parts.article.document.sentences[verdict.sentence];
		const { document } = this.parts.article;
		const ids = verdict.relations.flatMap((relation) =>
			(this.written.get(relation) ?? []).map(({ id }) => id),
		);
		const first = ids[0] === undefined ? undefined : attributions[Number(ids[0].slice(1)) - 1];
		const span = sentence ?? { start: 0, end: 0 };
		const place = this.placeOf(span);
		const plain = document.text.slice(span.start, span.end);
		const evidence = evidenceOfVerdict(document, verdict);
		return {
			index: verdict.sentence,
			paragraph: sentence?.paragraph ?? 0,
			...place,
			...(plain === place.text ? {} : { plain: plain.replace(/\s+/g, " ") }),
			status: verdict.status,
			speaker: first ? (this.names.get(first.speaker.entity) ?? null) : null,
			via: first ? first.via.map(({ entity }) => this.names.get(entity) ?? "") : [],
			confidence: first ? first.confidence : round(verdict.confidence),
			attributions: ids,
			...(evidence === null ? {} : { evidence }),
		};
	}

	private entities(): ReportedEntity[] {
		return Array.from(this.ids, ([index, id]) => {
			const entity = this.parts.resolution.entities[index];
			return {
				id,
				name: entity?.name ?? "",
				type: entity?.type ?? "unnamed-group",
				title: entity?.title ?? null,
				aliases: [...(entity?.aliases ?? [])],
				rosterId: entity?.rosterId ?? null,
				mentions: (entity?.mentions ?? []).map((mention) => {
					const { start, end } = this.place(mention);
					return { start, end };
				}),
			};
		});
	}

	private place(range: TokenRange): Place {
		return this.placeOf(spanOfTokens(this.parts.article.document, range));
	}

	/** A working span as the caller counts it, with the caller's own words. */
	private placeOf(span: Span): Place {
		const { article, measure } = this.parts;
		const inSource = toSource(article, span);
		return { ...measure(inSource), text: article.source.slice(inSource.start, inSource.end) };
	}
}

/** Writes what the rooms below found as the contract has it; the same parts give the same report, byte for byte. */
export function writeReport(parts: ReportParts): ReportBody {
	return new ReportWriter(parts).write();
}
