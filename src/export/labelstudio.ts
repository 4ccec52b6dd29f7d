import type { Party, Report, ReportSpan } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { embeddable } from "./iri.ts";
import { sourceOf } from "./source.ts";

/** Names that the labelling configuration of docs/formats.md gives to its labels and its text. */
const FROM = "label";
const TO = "text";

/**
 * The report as a task for Label Studio with a prediction: regions for sentences (by status), sources,
 * relays, cues and contents, and relations from each content to its source, cue and relays. The text is exactly
 * what was sent and offsets count UTF-16 code units, as Label Studio does in the browser.
 */
export function toLabelStudio(report: Report, request: AttributionRequest): string {
	const source = sourceOf(report, request);
	const names = new Map(report.entities.map(({ id, name }) => [id, name]));
	const region = (
		id: string,
		label: string,
		span: ReportSpan,
		score: number,
		notes: readonly string[],
	) => {
		const { start, end } = source.inUtf16(span);
		return {
			id,
			from_name: FROM,
			to_name: TO,
			type: "labels",
			value: { start, end, text: source.text.slice(start, end), labels: [label] },
			score,
			...(notes.length === 0 ? {} : { meta: { text: notes } }),
		};
	};
	const relation = (from: string, to: string, label: string) => ({
		type: "relation",
		from_id: from,
		to_id: to,
		direction: "right",
		labels: [label],
	});
	const sentences = report.sentences.map((sentence) =>
		region(`s${sentence.index}`, LABELS[sentence.status], sentence, sentence.confidence, []),
	);
	const attributions = report.attributions.flatMap((each) => {
		const { id, cue, speaker, via, content, continues, confidence } = each;
		const party = (suffix: string, label: string, { entity, mention }: Party) =>
			mention === null
				? []
				: [region(`${id}-${suffix}`, label, mention, confidence, [names.get(entity) ?? ""])];
		const parts = [
			...party("source", "Source", speaker),
			...via.flatMap((relay, index) => party(`relay${index}`, "Relay", relay)),
			...(cue === null ? [] : [region(`${id}-cue`, "Cue", cue, confidence, [])]),
		];
		const who = [speaker, ...via].map(({ entity }) => names.get(entity) ?? "");
		const contents = content.map((piece, index) =>
			region(`${id}-content${index}`, "Content", piece, confidence, who),
		);
		return [
			...parts,
			...contents,
			...contents.flatMap((piece) =>
				parts.map((part) => relation(piece.id, part.id, part.value.labels[0] ?? "")),
			),
			...(continues === null
				? []
				: [relation(`${id}-content0`, `${continues}-content0`, "Continues")]),
		];
	});
	const { name, version, model } = report.engine;
	const scores = report.sentences.map(({ confidence }) => confidence);
	const score = scores.reduce((sum, each) => sum + each, 0) / Math.max(1, scores.length);
	return embeddable([
		{
			data: { [TO]: source.text, title: report.article.title ?? "" },
			meta: { article: report.article.id, ...(report.id === undefined ? {} : { id: report.id }) },
			predictions: [
				{
					model_version: `${name} ${version} (${model})`,
					score: Math.round(score * 1000) / 1000,
					result: [...sentences, ...attributions],
				},
			],
		},
	]);
}

const LABELS = {
	attributed: "Attributed",
	agentless: "Agentless",
	unattributed: "Unattributed",
} as const;
