import jsonld, { type ContextDefinition } from "jsonld";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { toAnnotation } from "../../src/export/annotation.ts";
import { MADE } from "./reports.ts";

/** As the Web Annotation Data Model (W3C, 2017) has them. */
const Quote = z.strictObject({
	type: z.literal("TextQuoteSelector"),
	exact: z.string().min(1),
	prefix: z.string(),
	suffix: z.string(),
});
const Position = z.strictObject({
	type: z.enum(["TextPositionSelector", "DataPositionSelector"]),
	start: z.int().min(0),
	end: z.int().min(0),
});
const Page = z.looseObject({
	"@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
	id: z.url(),
	type: z.literal("AnnotationPage"),
	partOf: z.looseObject({ type: z.literal("AnnotationCollection"), total: z.int() }),
	items: z.array(
		z.strictObject({
			id: z.url(),
			type: z.literal("Annotation"),
			motivation: z.literal("identifying"),
			body: z.array(
				z.strictObject({
					type: z.literal("TextualBody"),
					value: z.string(),
					format: z.literal("text/plain"),
					purpose: z.enum(["describing", "tagging"]),
				}),
			),
			target: z
				.array(z.strictObject({ source: z.url(), selector: z.tuple([Quote, Position]) }))
				.min(1),
		}),
	),
});

const withoutMarkup = (html: string) =>
	html
		.replace(/<[^>]*>/g, "")
		.replaceAll("&amp;", "&")
		.replaceAll("&#x1F309;", "🌉")
		.replace(/\s+/g, " ");

describe("annotation", () => {
	it.each(MADE)("points at its words by position: $what", ({ report, request, text }) => {
		const { items } = Page.parse(JSON.parse(toAnnotation(report, request)));
		const points = [...text];
		const bytes = new TextEncoder().encode(text);
		for (const { target } of items) {
			for (const { selector } of target) {
				const [{ exact }, { type, start, end }] = selector;
				if (request.html === undefined) {
					expect(type).toBe("TextPositionSelector");
					expect(points.slice(start, end).join("")).toBe(exact);
				} else {
					expect(type).toBe("DataPositionSelector");
					const raw = new TextDecoder().decode(bytes.slice(start, end));
					expect(withoutMarkup(raw)).toBe(exact.replace(/\s+/g, " "));
				}
			}
		}
	});

	it.each(MADE)("points at its words by what stands around them: $what", (made) => {
		const { items } = Page.parse(JSON.parse(toAnnotation(made.report, made.request)));
		const shown = made.request.html === undefined ? made.text : withoutMarkup(made.text);
		const bare = (words: string) =>
			made.request.html === undefined ? words : words.replace(/\s+/g, " ");
		for (const { target } of items) {
			for (const { selector } of target) {
				const [{ exact, prefix, suffix }] = selector;
				expect(shown).toContain(bare(exact));
				if (made.request.html !== undefined) continue;
				expect(shown.split(prefix + exact + suffix)).toHaveLength(2);
				expect(`${prefix}${suffix}`).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
			}
		}
	});

	it.each(MADE)("has one for each attribution and each agentless sentence: $what", (made) => {
		const { items, partOf } = Page.parse(JSON.parse(toAnnotation(made.report, made.request)));
		const agentless = made.report.sentences.filter(({ status }) => status === "agentless");
		expect(items).toHaveLength(made.report.attributions.length + agentless.length);
		expect(partOf.total).toBe(items.length);
		for (const { target } of items) {
			const [{ source } = { source: "" }] = target;
			expect(source).toBe(made.request.url ?? items[0]?.id.replace(/#.*/, ""));
		}
	});

	it("uses only terms of the Web Annotation context", async () => {
		// The terms of that context which are used here; JSON-LD drops what a context does not have.
		const oa = (name: string) => ({ "@id": `http://www.w3.org/ns/oa#${name}` });
		const linked = (id: string) => ({ "@id": id, "@type": "@vocab" });
		const terms: ContextDefinition = {
			id: "@id",
			type: "@type",
			...Object.fromEntries(
				[
					"Annotation",
					"TextualBody",
					"TextQuoteSelector",
					"TextPositionSelector",
					"DataPositionSelector",
					"exact",
					"prefix",
					"suffix",
					"start",
					"end",
				].map((name) => [name, oa(name)]),
			),
			body: oa("hasBody"),
			target: oa("hasTarget"),
			selector: oa("hasSelector"),
			source: { "@id": "http://www.w3.org/ns/oa#hasSource", "@type": "@id" },
			motivation: linked("http://www.w3.org/ns/oa#motivatedBy"),
			purpose: linked("http://www.w3.org/ns/oa#hasPurpose"),
			identifying: oa("identifying"),
			describing: oa("describing"),
			tagging: oa("tagging"),
			value: { "@id": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value" },
			format: { "@id": "http://purl.org/dc/elements/1.1/format" },
			AnnotationPage: {
				"@id": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
			},
			AnnotationCollection: { "@id": "http://www.w3.org/ns/activitystreams#OrderedCollection" },
			Software: { "@id": "http://www.w3.org/ns/activitystreams#Application" },
			partOf: { "@id": "http://www.w3.org/ns/activitystreams#partOf", "@type": "@id" },
			items: { "@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list" },
			total: { "@id": "http://www.w3.org/ns/activitystreams#totalItems" },
			startIndex: { "@id": "http://www.w3.org/ns/activitystreams#startIndex" },
			generator: { "@id": "http://www.w3.org/ns/activitystreams#generator" },
			name: { "@id": "http://xmlns.com/foaf/0.1/name" },
		};
		const options = {
			documentLoader: async (url: string) => {
				if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`asks for ${url}`);
				return { document: { "@context": terms }, documentUrl: url };
			},
			safe: true,
		};
		for (const { report, request } of MADE) {
			const page = JSON.parse(toAnnotation(report, request));
			const expanded = await jsonld.expand(page, options);
			expect(expanded).toHaveLength(1);
		}
	});
});
