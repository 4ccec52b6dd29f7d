import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Report, ReportSchema } from "../../src/contract/report.ts";
import type { AttributionRequest } from "../../src/contract/request.ts";
import { compileKernels } from "../../src/evaluation/kernels.ts";
import { attribute, createEngine } from "../../src/report/attribute.ts";
import { modelBytes } from "../tagger/documents.ts";

const engine = createEngine(modelBytes(), compileKernels());

/** Pieces of news, of markup and of what comes by accident. */
const PIECES = [
	"Mayor Anna Jones",
	"Jones",
	"She",
	"the ministry",
	"the country’s defense ministry",
	"Reuters",
	"two officials",
	" said",
	" told",
	" that",
	", citing ",
	", according to ",
	"as reported by",
	"it was reported that",
	"reportedly",
	" the bridge would close",
	"“no longer safe”",
	"‘no longer",
	'"',
	"’",
	"”",
	"«",
	" ",
	"\u00a0",
	"\u200b",
	"\r\n",
	"\n\n",
	". ",
	"…",
	"?” ",
	"WALLACE: ",
	"Q: ",
	"Mr. ",
	"U.N. ",
	"1.5 million",
	"• ",
	"— ",
	"😀",
	"👩‍👧",
	"\ud83d",
	"é",
	"Δ",
	"\u202e",
	"<p>",
	"</p>",
	"<b",
	"&amp;",
	"&#x1F600;",
	"<!--",
	"<script>",
	"a".repeat(300),
] as const;

const texts = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
	fc.string({ unit: "binary", maxLength: 200 }),
);

const requests: fc.Arbitrary<AttributionRequest> = fc
	.record({
		text: texts,
		html: fc.boolean(),
		offsets: fc.constantFrom("utf16" as const, "codepoint" as const),
		roster: fc.boolean(),
	})
	.map(({ text, html, offsets, roster }) => ({
		...(html ? { html: text } : { text }),
		...(roster ? { roster: [{ id: "mayor", name: "Anna Jones", aliases: ["the mayor"] }] } : {}),
		options: { offsets },
	}));

/** The words of a place, counted as the report counts. */
function slicer(request: AttributionRequest): (start: number, end: number) => string {
	const source = request.html ?? request.text ?? "";
	if (request.options?.offsets !== "codepoint") return (start, end) => source.slice(start, end);
	const points = Array.from(source);
	return (start, end) => points.slice(start, end).join("");
}

function places(report: Report): { start: number; end: number; text: string }[] {
	return [
		...report.sentences,
		...report.attributions.flatMap(({ speaker, via, cue, content }) => [
			...[speaker, ...via].flatMap(({ mention }) => (mention === null ? [] : [mention])),
			...(cue === null ? [] : [cue]),
			...content,
		]),
	];
}

describe("a report on any text", () => {
	test("keeps every promise of the contract", () => {
		fc.assert(
			fc.property(requests, (request) => {
				const report = attribute(engine, request);
				expect(ReportSchema.safeParse(report).error).toBeUndefined();
				const slice = slicer(request);
				for (const { start, end, text } of places(report)) expect(slice(start, end)).toBe(text);
				let last = 0;
				for (const { start, end } of report.sentences) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}
				expect(JSON.stringify(attribute(engine, request))).toBe(JSON.stringify(report));
			}),
			{ numRuns: 400 },
		);
	});

	test("leads from every attribution to its sentence and its entities, and back", () => {
		fc.assert(
			fc.property(requests, (request) => {
				const { sentences, attributions, entities, summary } = attribute(engine, request);
				const known = new Set(entities.map(({ id }) => id));
				expect(known.size).toBe(entities.length);
				for (const { id, sentence, speaker, via, confidence } of attributions) {
					expect(sentences[sentence]?.attributions).toContain(id);
					expect(sentences[sentence]?.status).toBe("attributed");
					for (const { entity } of [speaker, ...via]) expect(known).toContain(entity);
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(1);
				}
				expect(summary.attributed + summary.agentless + summary.unattributed).toBe(
					sentences.length,
				);
				for (const { status, speaker, attributions: own } of sentences) {
					expect(own.length > 0).toBe(status === "attributed");
					if (status !== "attributed") expect(speaker).toBeNull();
				}
			}),
			{ numRuns: 300 },
		);
	});
});
