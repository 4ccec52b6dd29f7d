import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readArticle } from "../article/read.ts";
import type { Attribution, Relation } from "../attribution/relation.ts";
import type { Actor } from "../entities/actor.ts";
import { sameInstitution } from "../entities/gazetteer.ts";
import {
	beginsAt,
	choicesOf,
	isMentionedAt,
	type SeenDescription,
} from "../evaluation/coreference/candidates.ts";
import { readGap } from "../evaluation/coreference/gap.ts";
import { readGum } from "../evaluation/coreference/gum.ts";
import { nameJudge } from "../evaluation/gold/names.ts";
import { type GoldAttribution, readGold } from "../evaluation/gold/read.ts";
import { tasksOf, tokensOf } from "../evaluation/gold/tasks.ts";
import { WRITTEN } from "../evaluation/gold/written.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { ChoiceExample } from "./choice.ts";
import { readPolnear } from "./corpora.ts";

const SHARED = process.env.SOURCELINE_SHARED ?? "../shared";
/** Articles of PolNeAR whose silver chains are learned from. */
const SILVER_ARTICLES = 200;

/** How much an example of a set counts. */
export type Weights = Readonly<Partial<Record<SetName, number>>>;

/** Where a sample is from. */
export type SetName = "gold" | "gap" | "gum" | "silver";

/** A choice with its right answers. */
export interface Sample extends ChoiceExample {
	readonly set: SetName;
	/** Examples of one text stand in one fold. */
	readonly text: number;
}

/** The samples of the choices that are learned. */
export interface Samples {
	readonly pronouns: readonly Sample[];
	readonly descriptions: readonly Sample[];
	readonly bodies: readonly Sample[];
	readonly it: readonly Sample[];
	readonly they: readonly Sample[];
}

interface Weighed {
	readonly actor: Actor | null;
	readonly features: Float64Array;
}

/** The sample of a choice, where it has a right candidate and a wrong one. */
function sampleOf(
	set: SetName,
	text: number,
	weight: number,
	candidates: readonly Weighed[],
	isRight: (actor: Actor | null) => boolean,
): Sample[] {
	const right = candidates.map(({ actor }) => isRight(actor));
	if (!right.includes(true) || !right.includes(false)) return [];
	return [{ set, text, candidates: candidates.map(({ features }) => features), right, weight }];
}

/** A description's sample: nobody is right where no candidate is. */
function describedSample(
	set: SetName,
	text: number,
	weight: number,
	candidates: readonly Weighed[],
	isRight: (actor: Actor) => boolean,
): Sample[] {
	const told = candidates.some(({ actor }) => actor !== null && isRight(actor));
	return sampleOf(set, text, weight, candidates, (actor) =>
		actor === null ? !told : isRight(actor),
	);
}

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

/** Whether a mention of a chain is short enough to be one name or description. */
const isShort = ({ start, end }: Span): boolean => end - start <= 60;

const NOBODY: Samples = { pronouns: [], descriptions: [], bodies: [], it: [], they: [] };

function joined(all: readonly Samples[]): Samples {
	return {
		pronouns: all.flatMap(({ pronouns }) => pronouns),
		descriptions: all.flatMap(({ descriptions }) => descriptions),
		bodies: all.flatMap(({ bodies }) => bodies),
		it: all.flatMap(({ it }) => it),
		they: all.flatMap(({ they }) => they),
	};
}

/** The genres of GUM in which persons speak and are spoken of, and those that tell of bodies and documents, too. */
const OF_PERSONS = /_(?:news|bio|interview|court|speech)_/;
const OF_THINGS = /_(?:news|bio|interview|court|speech|academic|essay|letter|textbook)_/;

function fromGum(weight: number): Samples {
	const folder = join(SHARED, "corpora", "gum");
	const files = readdirSync(folder).filter((file) => OF_THINGS.test(file));
	return joined(
		files.sort().map((file, text): Samples => {
			const gum = readGum(join(folder, file));
			const { document, pronouns, descriptions, bodies, things } = choicesOf(gum.text);
			const chainOf = (start: number): readonly Span[] | undefined =>
				[...gum.entities.values()].find((mentions) =>
					mentions.some((mention) => mention.start === start && isShort(mention)),
				);
			const meant = (actor: Actor, start: number): boolean =>
				(chainOf(start) ?? [])
					.filter((mention) => isShort(mention) && mention.start !== start)
					.some((mention) => isMentionedAt(document, actor, mention));
			const described = ({ span, candidates }: SeenDescription): Sample[] =>
				chainOf(span.start) === undefined
					? []
					: describedSample("gum", text, weight, candidates, (actor) => meant(actor, span.start));
			const begins = (actor: Actor, start: number): boolean =>
				(chainOf(start) ?? [])
					.filter((mention) => mention.start !== start)
					.some((mention) => beginsAt(document, actor, mention));
			const thingsOf = (pronoun: "it" | "they"): Sample[] =>
				things
					.filter((seen) => seen.pronoun === pronoun)
					.flatMap(({ span, candidates }) =>
						sampleOf(
							"gum",
							text,
							weight,
							candidates,
							(actor) => actor !== null && begins(actor, span.start),
						),
					);
			const ofThings = { ...NOBODY, it: thingsOf("it"), they: thingsOf("they") };
			if (!OF_PERSONS.test(file)) return ofThings;
			return {
				...ofThings,
				pronouns: pronouns.flatMap(({ span, candidates }) =>
					sampleOf(
						"gum",
						text,
						weight,
						candidates,
						(actor) => actor !== null && meant(actor, span.start),
					),
				),
				descriptions: descriptions.flatMap(described),
				bodies: bodies.flatMap(described),
			};
		}),
	);
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
			const goldAt = (span: Span) =>
				tasks.find(({ gold }) => gold.mention !== null && overlaps(gold.mention, span))?.gold;
			// Nobody's name tells the nameless apart: theirs is whoever their other mentions are.
			const isMeant = ({ speaker, type, mention }: GoldAttribution, actor: Actor): boolean =>
				judge.same(speaker, type, actor.name) ||
				tasks.some(
					({ gold: other }) =>
						other.speaker === speaker &&
						other.mention !== null &&
						other.mention.start !== mention?.start &&
						isMentionedAt(document, actor, other.mention),
				);
			const isThing = ({ speaker, type, mention }: GoldAttribution, actor: Actor): boolean =>
				judge.same(speaker, type, actor.name) ||
				tasks.some(
					({ gold: other }) =>
						other.speaker === speaker &&
						other.mention !== null &&
						other.mention.start !== mention?.start &&
						beginsAt(document, actor, other.mention),
				);
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
					const gold = goldAt(span);
					if (gold === undefined) return NOBODY;
					const isRight = (actor: Actor | null): boolean =>
						actor !== null && (isOwn(gold, span) ? isOwner(gold, actor) : isThing(gold, actor));
					return { ...NOBODY, [pronoun]: sampleOf("gold", text, weight, candidates, isRight) };
				}),
				...descriptions.map((seen) => ({ ...NOBODY, descriptions: described(seen) })),
				...bodies.map((seen) => ({ ...NOBODY, bodies: described(seen) })),
			];
			return joined(samples);
		}),
	);
}

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
		gum === undefined ? NOBODY : fromGum(gum),
		{ ...NOBODY, pronouns: silver === undefined ? [] : fromSilver(silver) },
	]);
}
