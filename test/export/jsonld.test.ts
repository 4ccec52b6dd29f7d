import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { EXAMPLE_REPORT, EXAMPLE_REQUEST } from "../../src/contract/example.ts";
import type { Report } from "../../src/contract/report.ts";
import type { AttributionRequest } from "../../src/contract/request.ts";
import { toJsonLd } from "../../src/export/jsonld.ts";
import { MADE } from "./reports.ts";

const SCHEMA = "https://schema.org/";
const PROV = "http://www.w3.org/ns/prov#";

type Expanded = Readonly<Record<string, unknown>>;

/** The nodes of a report's graph with every term written out; nothing is fetched. */
async function expand(report: Report, request: AttributionRequest): Promise<Expanded[]> {
	const options = {
		documentLoader: (url: string) => Promise.reject(new Error(`asks for ${url}`)),
		safe: true,
	};
	return await jsonld.expand(JSON.parse(toJsonLd(report, request)), options);
}

const ids = (value: unknown): string[] =>
	Array.isArray(value) ? value.map((each) => String(each["@id"] ?? each["@value"])) : [];

describe("jsonld", () => {
	it.each(MADE)("is a closed graph of IRIs: $what", async ({ report, request }) => {
		const nodes = await expand(report, request);
		const known = nodes.map((node) => node["@id"]);
		expect(new Set(known).size).toBe(known.length);
		for (const node of nodes) {
			for (const [key, values] of Object.entries(node)) {
				if (key.startsWith("@")) continue;
				expect(key).toMatch(/^https?:\/\//);
				if (key === `${SCHEMA}url` || !Array.isArray(values)) continue;
				for (const value of values) if ("@id" in value) expect(known).toContain(value["@id"]);
			}
		}
	});

	it.each(MADE)("has a node for each attribution, with its words: $what", async (made) => {
		const nodes = await expand(made.report, made.request);
		for (const { id, content, quote } of made.report.attributions) {
			const node = nodes.find((each) => String(each["@id"]).endsWith(`#${id}`)) ?? {};
			expect(node["@type"]).toContain(SCHEMA + (quote === "direct" ? "Quotation" : "Claim"));
			expect(ids(node[`${SCHEMA}${quote === "direct" ? "creator" : "author"}`])).toHaveLength(1);
			const [text] = ids(node[`${SCHEMA}text`]);
			if (made.request.html !== undefined) expect(text).not.toMatch(/<|&amp;/);
			else expect(text).toBe(content.map((each) => each.text.replace(/\s+/g, " ")).join(" … "));
		}
	});

	it("tells the chain from the reader to the origin", async () => {
		const nodes = await expand(EXAMPLE_REPORT, EXAMPLE_REQUEST);
		const node = (end: string) => nodes.find((each) => String(each["@id"]).endsWith(end)) ?? {};
		const claim = node("#a1");
		expect(ids(claim[`${PROV}wasAttributedTo`])).toEqual([node("#e1")["@id"]]);
		expect(ids(claim[`${PROV}wasQuotedFrom`])).toEqual([node("#a1-via0")["@id"]]);
		expect(ids(node("#a1-via0")[`${PROV}wasAttributedTo`])).toEqual([node("#e2")["@id"]]);
		expect(ids(claim[`${SCHEMA}isBasedOn`])).toEqual([node("#s0")["@id"]]);
		expect(ids(claim[`${SCHEMA}appearance`])).toEqual([nodes[0]?.["@id"]]);
		expect(nodes[0]?.["@type"]).toContain(`${SCHEMA}NewsArticle`);
	});

	it.each([
		["Apple spokesman", "Apple"],
		["spokeswoman for the World Health Organization", "World Health Organization"],
		["Kremlin’s chief spokesperson", "Kremlin"],
		["mayor", null],
		["former spokesman", null],
	])("says for whom a %s speaks: %s", async (title, body) => {
		const [mayor, ...others] = EXAMPLE_REPORT.entities;
		if (mayor === undefined) throw new Error("The example has no entity");
		const entities = [{ ...mayor, type: "named-person" as const, title }, ...others];
		const nodes = await expand({ ...EXAMPLE_REPORT, entities }, EXAMPLE_REQUEST);
		const [by] = ids(
			nodes.find((each) => String(each["@id"]).endsWith("#e1"))?.[`${PROV}actedOnBehalfOf`],
		);
		const named = nodes.find((each) => each["@id"] === by);
		expect(ids(named?.[`${SCHEMA}name`])[0] ?? null).toBe(body);
	});

	it("gives no verdict on truth and claims no first appearance", () => {
		for (const { report, request } of MADE) {
			expect(toJsonLd(report, request)).not.toMatch(/ClaimReview|firstAppearance|Rating/);
		}
	});

	it("may stand inside a script element", () => {
		const report = { ...EXAMPLE_REPORT };
		const hostile = "</script><script>alert(1)</script><!--";
		const [first, ...rest] = report.sentences;
		if (first === undefined) throw new Error("The example has no sentence");
		const json = toJsonLd(
			{ ...report, sentences: [{ ...first, text: hostile }, ...rest] },
			{ ...EXAMPLE_REQUEST, publisher: hostile },
		);
		expect(json).not.toContain("<");
		expect(JSON.stringify(JSON.parse(json))).toContain(hostile);
	});
});
