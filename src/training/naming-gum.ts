import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../entities/actor.ts";
import type { Thing } from "../entities/thing-candidates.ts";
import {
	beginsAt,
	choicesOf,
	isMentionedAt,
	type SeenDescription,
} from "../evaluation/coreference/candidates.ts";
import { readGum } from "../evaluation/coreference/gum.ts";
import type { Span } from "../text/span.ts";
import {
	choiceSample,
	describedSample,
	isShort,
	joined,
	NOBODY,
	type Sample,
	type Samples,
	sampleOf,
} from "./naming-sample.ts";

/** Words for several together: "Ann Cole and Ben Day". */
const JOINED = /^(?:the )?\p{Lu}.* and (?:the )?\p{Lu}/u;

/** The genres of GUM in which persons speak and are spoken of, and those that tell of bodies and documents, too. */
const OF_PERSONS = /_(?:news|bio|interview|court|speech)_/;
const OF_THINGS = /_(?:news|bio|interview|court|speech|academic|essay|letter|textbook)_/;

/** The choices of GUM's documents in a folder whose right candidates its chains tell. */
export function fromGum(folder: string, weight: number): Samples {
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
			const fits = ({ actor, together }: Thing, start: number): boolean =>
				(chainOf(start) ?? [])
					.filter((mention) => mention.start !== start)
					.some(
						(mention) =>
							together.length > 0 === JOINED.test(gum.text.slice(mention.start, mention.end)) &&
							[actor, ...together].some((one) => beginsAt(document, one, mention)),
					);
			const thingsOf = (pronoun: "it" | "they"): Sample[] =>
				things
					.filter((seen) => seen.pronoun === pronoun)
					.flatMap(({ span, candidates }) =>
						choiceSample("gum", text, weight, candidates, (thing) => fits(thing, span.start)),
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
