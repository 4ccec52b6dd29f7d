import * as z from "zod";
import type { Frozen } from "./vocabulary.ts";

const passage = (description: string) => z.string().optional().meta({ description });

/** What is read of an article in JSON-LD; whatever else it holds is left alone. */
export const NewsArticleSchema = z
	.looseObject({
		"@type": z.string().meta({ description: "NewsArticle, or another Article of schema.org." }),
		articleBody: z.string().meta({ description: "The article; offsets count in this string." }),
		headline: passage("Read as `title`."),
		url: passage("Or `mainEntityOfPage`."),
		publisher: z.unknown().optional().meta({ description: "A name, or a node with a `name`." }),
		datePublished: passage("Read as `publishedAt`."),
		inLanguage: passage("Read as `language`."),
		"@id": passage("Read as `id`."),
	})
	.meta({
		id: "NewsArticle",
		description:
			"A schema.org article in JSON-LD, by itself, in a `@graph` or in a list. `roster`, `options` and `id` may stand beside its own fields.",
	});

/** What is read of an article in ninjs; whatever else it holds is left alone. */
export const NinjsSchema = z
	.looseObject({
		uri: passage("Read as `id`, and as `url` where it is one."),
		bodies: z
			.array(
				z.looseObject({
					role: passage("The body whose role is `main` goes before others of its type."),
					contenttype: passage("`text/plain`, or a type of HTML."),
					value: z.string().meta({ description: "Offsets count in the one that is read." }),
				}),
			)
			.meta({ description: "The first in plain text is read, else the first in HTML." }),
		headlines: z.array(z.looseObject({ role: passage(""), value: z.string() })).optional(),
		versioncreated: passage("Read as `publishedAt`."),
		copyrightholder: passage("Read as `publisher`."),
		language: passage("Read as `language`."),
	})
	.meta({
		id: "Ninjs",
		description:
			"A news item in ninjs 2 (IPTC); ninjs 1 (`body_text`, `body_html`, `headline`) and 3 are read too. `roster`, `options` and `id` may stand beside its own fields.",
	});

export type NewsArticle = Frozen<z.infer<typeof NewsArticleSchema>>;
export type Ninjs = Frozen<z.infer<typeof NinjsSchema>>;
