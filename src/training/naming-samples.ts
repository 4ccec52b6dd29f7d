import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readArticle } from "../article/read.ts";
import type { Attribution, Relation } from "../attribution/relation.ts";
import type { Actor } from "../entities/actor.ts";
import { sameInstitution } from "../entities/gazetteer.ts";
import type { Thing } from "../entities/thing-candidates.ts";
import {
	beginsAt,
	choicesOf,
	isMentionedAt,
	type SeenDescription,
} from "../evaluation/coreference/candidates.ts";
import { readGap } from "../evaluation/coreference/gap.ts";
import { nameJudge } from "../evaluation/gold/names.ts";
import { type GoldAttribution, readGold } from "../evaluation/gold/read.ts";
import { tasksOf, tokensOf } from "../evaluation/gold/tasks.ts";
import { WRITTEN } from "../evaluation/gold/written.ts";
import type { Document } from "../text/document.ts";
import { overlaps, type Span } from "../text/span.ts";
import { readPolnear } from "./corpora.ts";
import { fromGum } from "./naming-gum.ts";
import {
	choiceSample,
	describedSample,
	isShort,
	joined,
	NOBODY,
	type Sample,
	type Samples,
	type SetName,
	sampleOf,
} from "./naming-sample.ts";

const SHARED = process.env.SOURCELINE_SHARED ?? "../shared";

/** How much an example of a set counts. */
export type Weights = Readonly<Partial<Record<SetName, number>>>;

/** Articles of PolNeAR whose silver chains are learned from. */
const SILVER_ARTICLES = 200;

function fromGap(weight: number): Sample[] {
	const examples = readGap(join(SHARED, "corpora", "gap", "gap-development.tsv"));
	return examples.flatMap((example, text) => {
		const meant = example.names.find((name) => name.meant);
		if (meant === undefined) return [];
		const { document, pronouns } = choicesOf(example.text);
		const pronoun = pronouns.find(({ span }) => overlaps(span, example.pronoun));
		return sampleOf(
			"gap",
			text,
			weight,
			pronoun?.candidates ?? [],
			(actor) => actor !== null && isMentionedAt(document, actor, meant.span),
		);
	});
}

interface Silver {
	readonly id: string;
	readonly coreference: readonly (readonly (readonly [number, number, number])[])[];
}

/** Pronouns of PolNeAR, its sources as relations, so that a pronoun is known to be one. */
function fromSilver(weight: number): Sample[] {
	const folder = join(SHARED, "corpora", "polnear");
	const packed = readFileSync(join(folder, "corenlp-train.jsonl.gz"));
	const chains = new Map<string, Silver["coreference"]>();
	for (const line of gunzipSync(packed).toString("utf8").split("\n")) {
		if (line === "") continue;
		const { id, coreference }: Silver = JSON.parse(line);
		chains.set(id, coreference);
	}
	return readPolnear(folder, "train")
		.slice(0, SILVER_ARTICLES)
		.flatMap((article, text) => {
			const { document } = readArticle({ text: article.text }, {});
			const relations = (article.relations ?? []).flatMap(({ source: [span] }, index) => {
				const source = span === undefined ? null : tokensOf(document, span);
				return source === null
					? []
					: [relationOf(index, document.tokens.sentence[source.from] ?? 0, source)];
			});
			const attribution: Attribution = { relations, sentences: [] };
			const { pronouns } = choicesOf(article.text, attribution);
			return pronouns.flatMap(({ span, candidates }) => {
				const chain = (chains.get(article.id) ?? []).find((mentions) =>
					mentions.some(([start, end]) => start === span.start && end === span.end),
				);
				const names = (chain ?? [])
					.map(([start, end]) => ({ start, end }))
					.filter(
						(mention) =>
							isShort(mention) &&
							/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(article.text.slice(mention.start, mention.end)),
					);
				return sampleOf("silver", text, weight, candidates, (actor) =>
					actor === null ? false : names.some((mention) => isMentionedAt(document, actor, mention)),
				);
			});
		});
}

function relationOf(index: number, sentence: number, source: Relation["source"]): Relation {
	return {
		index,
		sentence,
		source,
		sourceOrigin: "own",
		cue: null,
		content: [],
		relays: [],
		within: null,
		quote: "indirect",
		basis: "explicit",
		continues: null,
		confidence: 1,
	};
}

function fromGold(weight: number): Samples {
	const files = ["wikinews-train.jsonl", "styles-train.jsonl"].map((file) =>
		join(SHARED, "gold", file),
	);
	const articles = [...files, WRITTEN].flatMap(readGold);
	return joined(
		articles.map((article, text): Samples => {
			const { document } = readArticle({ text: article.text }, {});
			const tasks = tasksOf(article, document);
			const people = tasks.map(({ gold }) => gold).filter(({ type }) => type === "named-person");
			const judge = nameJudge(
				people.map(({ speaker }) => speaker),
				sameInstitution,
			);
			const relations = tasks.map(({ relation }) => relation);
			const { pronouns, descriptions, bodies, things } = choicesOf(
				article.text,
				{ relations, sentences: [] },
				article.title,
			);
			const goldAt = (span: Span) => tasks.find(({ gold }) => isAt(gold, span))?.gold;
			// Nobody's name tells the nameless apart: theirs is whoever their other mentions are.
			const isOneOf =
				(stands: (document: Document, actor: Actor, span: Span) => boolean) =>
				({ speaker, type, mention }: GoldAttribution, actor: Actor): boolean =>
					judge.same(speaker, type, actor.name) ||
					tasks.some(
						({ gold: other }) =>
							other.speaker === speaker &&
							other.mention !== null &&
							other.mention.start !== mention?.start &&
							stands(document, actor, other.mention),
					);
			const isMeant = isOneOf(isMentionedAt);
			const isThing = isOneOf(beginsAt);
			const described = ({ span, candidates }: SeenDescription): Sample[] => {
				const gold = goldAt(span);
				return gold?.mention?.start !== span.start
					? []
					: describedSample("gold", text, weight, candidates, (actor) => isMeant(gold, actor));
			};
			const samples: Samples[] = [
				...pronouns.map(({ span, candidates }) => {
					const gold = goldAt(span);
					if (gold === undefined) return NOBODY;
					return {
						...NOBODY,
						pronouns: sampleOf(
							"gold",
							text,
							weight,
							candidates,
							(actor) => actor !== null && isMeant(gold, actor),
						),
					};
				}),
				...things.map(({ span, pronoun, candidates }) => {
					const golds = tasks.map((task) => task.gold).filter((gold) => isAt(gold, span));
					const isRight = ({ actor, together }: Thing): boolean => {
						const all = together.length > 0 ? together : [actor];
						return (
							golds.length > 0 &&
							golds.every((gold) =>
								all.some((one) => (isOwn(gold, span) ? isOwner(gold, one) : isThing(gold, one))),
							)
						);
					};
					return { ...NOBODY, [pronoun]: choiceSample("gold", text, weight, candidates, isRight) };
				}),
				...descriptions.map((seen) => ({ ...NOBODY, descriptions: described(seen) })),
				...bodies.map((seen) => ({ ...NOBODY, bodies: described(seen) })),
			];
			return joined(samples);
		}),
	);
}

/** Whether the source's words hold some of the span's. */
const isAt = ({ mention }: GoldAttribution, span: Span): boolean =>
	mention !== null && overlaps(mention, span);

/** Whether the pronoun only begins the source: "its" of "its lawyer". */
function isOwn({ mention }: GoldAttribution, { start, end }: Span): boolean {
	return mention !== null && mention.start === start && mention.end > end + 1;
}

/** Whether the source is called by the actor whose it is: "Fegafoot's lawyer". */
function isOwner({ speaker }: GoldAttribution, { name, aliases }: Actor): boolean {
	return [name, ...aliases].some((own) => own.length > 2 && speaker.startsWith(own));
}

/** Reads every choice of the corpora for which the right candidate is known. */
export function readSamples(weights: Weights): Samples {
	const { gold, gap, gum, silver } = weights;
	return joined([
		gold === undefined ? NOBODY : fromGold(gold),
		{ ...NOBODY, pronouns: gap === undefined ? [] : fromGap(gap) },
		gum === undefined ? NOBODY : fromGum(join(SHARED, "corpora", "gum"), gum),
		{ ...NOBODY, pronouns: silver === undefined ? [] : fromSilver(silver) },
	]);
}
