import { describe, expect, it } from "vitest";
import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import type { Report } from "../../src/contract/report.ts";
import { toHtml } from "../../src/export/html.ts";
import { MADE } from "./reports.ts";

const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert(1)">'"&</style></title>`;

/** The example with hostile words wherever the article's or the caller's stand. */
function hostile(): Report {
	const { article, sentences, attributions, entities } = EXAMPLE_REPORT;
	return {
		...EXAMPLE_REPORT,
		engine: { ...EXAMPLE_REPORT.engine, version: HOSTILE, model: HOSTILE },
		article: { ...article, title: HOSTILE, language: HOSTILE },
		sentences: sentences.map((each) => ({ ...each, text: HOSTILE, evidence: HOSTILE })),
		attributions: attributions.map((each) => ({ ...each, evidence: HOSTILE })),
		entities: entities.map((each) => ({
			...each,
			name: HOSTILE,
			title: HOSTILE,
			aliases: [HOSTILE],
		})),
	};
}

describe("html", () => {
	it("needs nothing beside it, and runs nothing", () => {
		for (const page of [toHtml(hostile()), ...MADE.map(({ report }) => toHtml(report))]) {
			expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|form)|@import|url\(/i);
			const bare = page.replace(/"[^"]*"/g, '""');
			expect(bare).not.toMatch(/<[^>]*\s(?:on\w+|src)\s*=/i);
			expect([...page.matchAll(/\shref="([^"]*)"/g)].every(([, to]) => to?.startsWith("#"))).toBe(
				true,
			);
			expect(page).toContain(`default-src 'none'`);
			expect(page.match(/<\/(?:style|title)>/g)).toHaveLength(2);
		}
	});

	it.each(MADE)("has every sentence, and where it leads to: $what", ({ report }) => {
		const page = toHtml(report);
		for (const { index, plain, text } of report.sentences) {
			const words = (plain ?? text).replaceAll("&", "&amp;");
			expect(page.split(words)).toHaveLength(3);
			expect(page).toContain(`id="s${index}"`);
		}
		const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
		for (const id of targets) expect(page.split(` id="${id}"`), id).toHaveLength(2);
		for (const { name } of report.entities) expect(page).toContain(name);
	});

	it("shows nobody's sentences as such", () => {
		const page = toHtml({
			...EXAMPLE_REPORT,
			attributions: [],
			entities: [],
			sentences: [],
			summary: { sentences: 0, attributed: 0, agentless: 0, unattributed: 0, speakers: [] },
		});
		expect(page).toContain("Nobody is stated as a source");
	});
});
