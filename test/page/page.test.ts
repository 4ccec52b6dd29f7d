import { describe, expect, it } from "vitest";
import { readClaimAnswer } from "../../src/page/claim.ts";
import { renderPage } from "../../src/page/page.tsx";
import type { PageView } from "../../src/page/page-view.ts";
import { sureness } from "../../src/page/words.ts";
import { MOSCOW } from "./fixture.ts";

const VIEW: PageView = {
	article: { kind: "text", value: "The text." },
	report: MOSCOW,
	problem: null,
	samples: [{ id: "moscow-four-party-talks", title: "Moscow" }],
	sample: "moscow-four-party-talks",
	formats: [{ name: "json", extension: "json" }],
	checks: false,
	addresses: { script: "/page/x.js", style: "/page/x.css" },
};

describe("the page", () => {
	it("has every sentence, every source, and every card", () => {
		const html = renderPage(VIEW);
		for (const { index } of MOSCOW.sentences) {
			expect(html).toContain(`id="s${index}"`);
			expect(html).toContain(`id="c${index}"`);
		}
		for (const { name } of MOSCOW.entities) expect(html).toContain(name);
	});

	it("is the same for the same view", () => {
		expect(renderPage(VIEW)).toBe(renderPage(VIEW));
	});

	it("has no script or style of its own, which its policy forbids", () => {
		const html = renderPage(VIEW);
		expect(html).not.toMatch(/ style=| on[a-z]+=|<style/);
		const scripts = html.match(/<script[^>]*>/g);
		expect(scripts).toEqual([
			'<script type="module" src="/page/x.js">',
			'<script type="application/json" id="handover">',
		]);
	});

	it("lets no article break out of its place", () => {
		const evil = '</script><img src=x onerror="alert(1)">';
		const html = renderPage({
			...VIEW,
			article: { kind: "html", value: evil },
			report: {
				...MOSCOW,
				article: { ...MOSCOW.article, title: evil },
				entities: MOSCOW.entities.map((entity) => ({ ...entity, name: evil, title: evil })),
				sentences: MOSCOW.sentences.map((sentence) => ({ ...sentence, evidence: evil })),
			},
		});
		expect(html).not.toContain("<img");
		expect(html.match(/<\/script>/g)).toHaveLength(2);
	});

	it("offers to check claims only where the service does", () => {
		expect(renderPage(VIEW)).not.toContain('id="claim"');
		expect(renderPage({ ...VIEW, checks: true })).toContain('id="claim"');
	});

	it("says why there is no report", () => {
		const problem = { title: "The article has no sentence", detail: "Send more." };
		const html = renderPage({ ...VIEW, sample: null, report: null, problem });
		expect(html).toContain("The article has no sentence. Send more.");
		expect(html).toContain("The text.</textarea>");
		expect(html).not.toContain('id="result"');
	});
});

describe("confidence in words", () => {
	it.each([
		[0.99, "almost certain"],
		[0.9, "very likely"],
		[0.7, "likely"],
		[0.6, "uncertain"],
		[0.1, "a guess"],
	])("%f is %s", (confidence, words) => {
		expect(sureness(confidence)).toBe(words);
	});
});

describe("the answer to a claim", () => {
	it.each([
		[
			{
				results: [
					{
						verdict: "supported",
						speaker: "Ann Lee",
						confidence: 0.9,
						evidence: { sentences: [3], attributions: ["a1"], similarity: 0.8 },
					},
				],
			},
			{ verdict: "supported", speaker: "Ann Lee", confidence: 0.9, sentences: [3] },
		],
		[
			{ results: [{ verdict: "not-found", speaker: null, confidence: 0.8 }] },
			{ verdict: "not-found", speaker: null, confidence: 0.8, sentences: [] },
		],
		[
			{ results: [{ verdict: "supported", speaker: { name: "Ann Lee" } }] },
			{ verdict: "supported", speaker: "Ann Lee", confidence: 0, sentences: [] },
		],
		[{ results: [] }, null],
		["nonsense", null],
	])("%o", (answer, expected) => {
		expect(readClaimAnswer(answer)).toEqual(expected);
	});
});
