import type { Report } from "../../contract/report.ts";
import { segment } from "../../text/segment.ts";
import type { Span } from "../../text/span.ts";
import { belongsTo, sharesSubstance, statusOf } from "../gold/align.ts";
import { type NameJudge, nameJudge, type SameInstitution } from "../gold/names.ts";
import { Tally } from "../statistics/tally.ts";
import type { Statement, StatementArticle } from "./read.ts";

/** What is counted of an article of statements; the unit is the sentence. */
export type StatementCount =
	| "sentences"
	| "gold"
	| "predicted"
	| "right"
	| "named right"
	| "type right";

/** The paragraphs of a text, one a line. */
function paragraphsOf(text: string): Span[] {
	return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
		start: index,
		end: index + line.length,
	})).filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/**
 * Holds a report against the statements of its article (evaluation.md, section 3). The file has no sentences:
 * the unit are those of the whole text, furniture and all, so that what the engine sets aside is missed.
 */
export function countStatements(
	article: StatementArticle,
	report: Report,
	sameInstitution: SameInstitution,
): Tally<StatementCount> {
	const tally = new Tally<StatementCount>();
	const people = article.statements.flatMap(({ type, name }) =>
		type === "named-person" && name !== null ? [name] : [],
	);
	const names = nameJudge([...new Set(people)], sameInstitution);
	for (const sentence of segment(article.text, paragraphsOf(article.text)).sentences) {
		const statements = article.statements.filter(({ spans }) =>
			spans.some((span) => sharesSubstance(span, sentence)),
		);
		const predicted = statusOf(report, sentence) === "attributed";
		tally.add("sentences");
		tally.add("gold", statements.length > 0);
		tally.add("predicted", predicted);
		if (statements.length === 0 || !predicted) continue;
		tally.add("right");
		const speakers = speakersIn(report, sentence);
		tally.add(
			"named right",
			speakers.some((speaker) => isNamed(speaker, statements, names)),
		);
		tally.add(
			"type right",
			speakers.some(({ type }) => statements.some((statement) => statement.type === type)),
		);
	}
	return tally;
}

type Speaker = Report["entities"][number];

function speakersIn(report: Report, sentence: Span): Speaker[] {
	const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
	return report.attributions
		.filter((attribution) => belongsTo(attribution, sentence))
		.flatMap(({ speaker }) => entities.get(speaker.entity) ?? []);
}

function isNamed(speaker: Speaker, statements: readonly Statement[], names: NameJudge): boolean {
	return statements.some(({ name, type }) =>
		name === null ? speaker.type === type : names.same(name, type, speaker.name),
	);
}
