import { overlaps, type Span } from "../../text/span.ts";
import { words } from "../print/errors.ts";
import type { WrongPlace } from "../result.ts";
import type { JudgedPair, SpanArticle, SpanScore } from "./count.ts";
import type { SpanRelation } from "./relation.ts";

/** A wrong answer: a gold relation, a predicted one, or two that don't agree. */
interface Wrong {
	readonly kind: "missed" | "extra" | "wrong source" | "wrong content" | "wrong source and content";
	readonly gold: SpanRelation | undefined;
	readonly predicted: SpanRelation | undefined;
}

/** Finds the relations of an article that are wrong, in the order of the text. */
export function findWrongRelations(
	article: SpanArticle,
	predicted: readonly SpanRelation[],
	{ pairs }: SpanScore,
): WrongPlace[] {
	const met = new Set(pairs.map(({ gold }) => gold));
	const used = new Set(pairs.map((pair) => pair.predicted));
	const wrong: Wrong[] = [
		...pairs
			.filter(({ source, content }) => !(source && content))
			.map(
				(pair): Wrong => ({
					kind: faultOf(pair),
					gold: article.relations[pair.gold],
					predicted: predicted[pair.predicted],
				}),
			),
		...article.relations
			.filter((_, index) => !met.has(index))
			.map((gold): Wrong => ({ kind: "missed", gold, predicted: undefined })),
		...predicted
			.filter((_, index) => !used.has(index))
			.map((relation): Wrong => ({ kind: "extra", gold: undefined, predicted: relation })),
	];
	return wrong
		.sort((a, b) => placeOf(a) - placeOf(b))
		.map((found) => ({ kinds: [found.kind], print: () => print(article, found) }));
}

function faultOf({ source, content }: JudgedPair): Wrong["kind"] {
	if (source) return "wrong content";
	return content ? "wrong source" : "wrong source and content";
}

function spansOf(relation: SpanRelation | undefined): Span[] {
	return relation ? [...relation.source, ...relation.cue, ...relation.content] : [];
}

function placeOf({ gold, predicted }: Wrong): number {
	return Math.min(...spansOf(gold ?? predicted).map(({ start }) => start));
}

function print(article: SpanArticle, { kind, gold, predicted }: Wrong): string {
	const { id, text, sentences } = article;
	const spans = [...spansOf(gold), ...spansOf(predicted)];
	const around = sentences.filter((sentence) => spans.some((span) => overlaps(span, sentence)));
	const describe = (relation: SpanRelation) =>
		`source “${words(text, relation.source)}”, cue “${words(text, relation.cue)}”: ${words(text, relation.content, 200)}`;
	return [
		`${id}  ${words(text, around, 700)}`,
		`    ${kind.toUpperCase()}`,
		...(gold ? [`      gold    ${describe(gold)}`] : []),
		...(predicted ? [`      engine  ${describe(predicted)}`] : []),
	].join("\n");
}
