import { describe, expect, it } from "vitest";
import { CheckResultSchema } from "../../src/contract/check.ts";
import { toHtml } from "../../src/page/html.ts";
import { renderModelCard } from "../../src/page/model-card.tsx";
import { renderPage } from "../../src/page/page.tsx";
import type { PageView } from "../../src/page/page-view.ts";
import { renderReport } from "../../src/page/report-page.tsx";
import { Verdict } from "../../src/page/view/verdict.tsx";
import { problemInWords, sureness } from "../../src/page/words.ts";
import { MOSCOW, READING } from "./fixture.ts";

const VIEW: PageView = {
	keyed: false,
	article: { kind: "text", value: "The text." },
	report: MOSCOW,
	problem: null,
	samples: [{ id: "moscow-four-party-talks", title: "Moscow" }],
	sample: "moscow-four-party-talks",
	formats: [{ name: "json", extension: "json", description: "The report." }],
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
		const problem = "The article has no sentence. Send more.";
		const html = renderPage({ ...VIEW, sample: null, report: null, problem });
		expect(html).toContain("The article has no sentence. Send more.");
		expect(html).toContain("The text.</textarea>");
		expect(html).not.toContain('id="result"');
	});
});

describe("confidence in words", () => {
	it.each([
		[0.99, "almost certain"],
		[0.949, "almost certain"],
		[0.944, "very likely"],
		[0.9, "very likely"],
		[0.7, "likely"],
		[0.6, "uncertain"],
		[0.1, "a guess"],
	])("%f is %s", (confidence, words) => {
		expect(sureness(confidence)).toBe(words);
	});
});

describe("a problem in words", () => {
	const problem = { code: "internal", title: "The service failed", detail: "Try again." };

	it("is the service's own", () => {
		expect(problemInWords(problem)).toBe("The service failed. Try again.");
	});

	it("tells what helps on the page where the service speaks to programs", () => {
		const detail = 'Say so with "language": "en".';
		const words = problemInWords({ ...problem, code: "unsupported-language", detail });
		expect(words).toContain("English only");
		expect(words).not.toContain(detail);
	});
});

describe("the verdict on a claim", () => {
	const result = CheckResultSchema.parse({
		verdict: "misquoted",
		speaker: "Syrian Ministry of Defense",
		confidence: 0.9,
		evidence: {
			sentences: [2],
			attributions: ["a2"],
			similarity: 0.8,
			via: ["SANA"],
			text: "The closest sentence is on its word.",
		},
		differences: [{ kind: "word", claim: null, article: null, text: "“held” is not there." }],
	});
	const html = toHtml(Verdict({ reading: READING, result }));

	it("says whose word it is in the article, and how it got there", () => {
		expect(html).toContain("Misquoted");
		expect(html).toContain("Syrian Ministry of Defense → SANA");
		expect(html).toContain("very likely · 0.90");
	});

	it("shows the place, and what sets the claim apart", () => {
		expect(html).toContain('href="#s2"');
		expect(html).toContain("A four-party meeting in Moscow");
		expect(html).toContain("“held” is not there.");
	});

	it("shows no place that the article does not have", () => {
		const evidence = { ...result.evidence, sentences: [99] };
		expect(toHtml(Verdict({ reading: READING, result: { ...result, evidence } }))).not.toContain(
			"#s99",
		);
	});
});

describe("the report as one file", () => {
	const page = { reading: READING, title: "Moscow", corrections: new Set([3]), style: "a{}" };
	const html = renderReport({ ...page, home: "https://example.org" });

	it("holds all that is needed, and loads nothing", () => {
		expect(html).toContain("<style>a{}</style>");
		expect(html).not.toMatch(/<(?:script|link|img|iframe|form|button|input)\b/);
		expect(html).toContain("default-src &#39;none&#39;");
		for (const { index } of MOSCOW.sentences) expect(html).toContain(`id="c${index}"`);
	});

	it("leads back to the service, and nowhere else outside", () => {
		const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href ?? "");
		expect(links.filter((href) => !/^#|^https:\/\/example\.org/.test(href))).toEqual([]);
	});

	it("tells of corrections", () => {
		expect(html).toContain("1 sentence corrected here.");
	});
});

describe("the model card", () => {
	it("stands in a page without a script", () => {
		const html = renderModelCard("<h1>Card</h1>", { script: "/page/x.js", style: "/page/x.css" });
		expect(html).toContain('<main class="prose"><h1>Card</h1></main>');
		expect(html).not.toContain("<script");
		expect(html.match(/<h1/g)).toHaveLength(1);
	});
});
