import { CheckResponseSchema } from "../../contract/check.ts";
import { type Report, ReportSchema } from "../../contract/report.ts";
import type { AttributionRequest } from "../../contract/request.ts";
import { REPORT_FORMATS } from "../../export/formats.ts";
import { type Analysis, analyse, type Engine } from "../../report/attribute.ts";
import { answer } from "../../service/answer.ts";
import { answerChecks } from "../../service/checks.ts";
import { ProblemError } from "../../service/problems.ts";
import { type Service, serviceOf } from "../../service/service.ts";
import { validateCheckRequest, validateRequest } from "../../service/validate.ts";

/** What every answer must hold to, as it is named where it breaks. */
export type Property =
	| "no throw"
	| "spans slice"
	| "order"
	| "schema"
	| "names"
	| "references"
	| "same bytes"
	| "service"
	| "exports"
	| "checks"
	| "no hang";

/** A promise that broke. */
export interface Failure {
	readonly property: Property;
	/** What was seen; may hold words of the input, which are ours. */
	readonly detail: string;
}

/** The engine, and one made apart from it, so that what one remembers cannot hide in the other. */
export interface Subject {
	readonly engine: Engine;
	readonly other: Engine;
	readonly service: Service;
}

/** Makes a subject from a way to make engines. */
export function subjectOf(create: () => Engine): Subject {
	const other = create();
	return { engine: create(), other, service: serviceOf(other) };
}

/** Words of a place of the caller's text, counted as asked for. */
function slicer(request: AttributionRequest): (start: number, end: number) => string {
	const source = request.html ?? request.text ?? "";
	if (request.options?.offsets !== "codepoint") return (start, end) => source.slice(start, end);
	const starts: number[] = [];
	for (let at = 0; at < source.length; at += (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
		starts.push(at);
	}
	const unit = (point: number) => starts[point] ?? source.length;
	return (start, end) => source.slice(unit(start), unit(end));
}

interface Place {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

function placesOf({ sentences, attributions }: Report): Place[] {
	return [
		...sentences,
		...attributions.flatMap(({ speaker, via, cue, content }) => [
			...[speaker, ...via].flatMap(({ mention }) => (mention === null ? [] : [mention])),
			...(cue === null ? [] : [cue]),
			...content,
		]),
	];
}

function slices(report: Report, request: AttributionRequest): string | null {
	const slice = slicer(request);
	for (const { start, end, text } of placesOf(report)) {
		if (start >= end) return `the span ${start}–${end} is empty`;
		if (slice(start, end) !== text) {
			return `${start}–${end} is ${JSON.stringify(slice(start, end).slice(0, 80))}, not ${JSON.stringify(text.slice(0, 80))}`;
		}
	}
	for (const { id, mentions } of report.entities) {
		for (const { start, end } of mentions) {
			if (start >= end || end > report.article.length)
				return `${id} is mentioned at ${start}–${end}`;
		}
	}
	return null;
}

function inOrder({ sentences }: Report): string | null {
	let last = 0;
	let paragraph = 0;
	for (const [place, sentence] of sentences.entries()) {
		if (sentence.index !== place) return `sentence ${place} has the index ${sentence.index}`;
		if (sentence.start < last) return `sentence ${place} begins before the one before it ends`;
		if (sentence.paragraph < paragraph) return `sentence ${place} is of an earlier paragraph`;
		last = sentence.end;
		paragraph = sentence.paragraph;
	}
	return null;
}

/** Everybody has a name, and no name is white space. */
function named({ sentences, entities }: Report): string | null {
	for (const { id, name, aliases, title } of entities) {
		if ([name, ...aliases, title ?? "x"].some((words) => words.trim() === "")) {
			return `${id} is called ${JSON.stringify([name, ...aliases, title])}`;
		}
	}
	for (const { index, speaker, via } of sentences) {
		if (speaker === "" || via.includes("")) return `sentence ${index} is given to nobody`;
	}
	return null;
}

/** Every id leads somewhere, and the counts add up; `leavesOut` where unsure attributions were not asked for. */
function holdsTogether(report: Report, leavesOut: boolean): string | null {
	const { sentences, attributions, entities, summary } = report;
	const known = new Set(entities.map(({ id }) => id));
	const ids = new Set(attributions.map(({ id }) => id));
	if (known.size !== entities.length) return "two entities have one id";
	if (ids.size !== attributions.length) return "two attributions have one id";
	for (const { id, sentence, speaker, via, continues } of attributions) {
		if (!sentences[sentence]?.attributions.includes(id)) return `${id} is not in its sentence`;
		if (sentences[sentence].status !== "attributed") return `${id} is in no attributed sentence`;
		if (continues !== null && !ids.has(continues)) return `${id} continues nothing`;
		const lost = [speaker, ...via].find(({ entity }) => !known.has(entity));
		if (lost) return `${id} names ${lost.entity}, which is not there`;
	}
	for (const { index, status, attributions: own } of sentences) {
		const mayBeEmpty = leavesOut && status === "attributed";
		if (own.length > 0 !== (status === "attributed") && !(own.length === 0 && mayBeEmpty)) {
			return `sentence ${index} is ${status}`;
		}
		if (own.some((id) => !ids.has(id))) return `sentence ${index} names an unknown attribution`;
	}
	const { attributed, agentless, unattributed } = summary;
	const counted = attributed + agentless + unattributed;
	if (counted !== sentences.length || summary.sentences !== counted) return "the summary miscounts";
	return null;
}

/** The first promise that a report does not keep. */
export function reportFailure(report: Report, request: AttributionRequest): Failure | null {
	const parsed = ReportSchema.safeParse(report);
	const seen: readonly (readonly [Property, string | null | undefined])[] = [
		["schema", parsed.success ? null : parsed.error.message],
		["spans slice", slices(report, request)],
		["order", inOrder(report)],
		["names", named(report)],
		["references", holdsTogether(report, (request.options?.minConfidence ?? 0) > 0)],
	];
	for (const [property, detail] of seen) if (detail) return { property, detail };
	return null;
}

/** What a promise's check throws is a broken promise. */
function guarded(property: Property, check: () => string | null): Failure | null {
	try {
		const detail = check();
		return detail === null ? null : { property, detail };
	} catch (thrown) {
		const error = thrown instanceof Error ? thrown : new Error(String(thrown));
		return { property, detail: error.stack?.split("\n").slice(0, 4).join("\n") ?? error.message };
	}
}

/** The report of the whole way through the service; null where it is refused, which it may be. */
function byService(service: Service, request: AttributionRequest): Report | null {
	try {
		return answer(service, validateRequest(JSON.parse(JSON.stringify(request))));
	} catch (thrown) {
		if (thrown instanceof ProblemError && thrown.code !== "internal") return null;
		throw thrown;
	}
}

/** The same request again, by the service of an engine made apart: the same bytes, the id before them. */
export function repeatFailure(
	{ other, service }: Subject,
	request: AttributionRequest,
	report: Report,
): Failure | null {
	return guarded("service", () => {
		const again = byService(service, request);
		const { id: _, ...body } = again ?? analyse(other, request).report;
		return JSON.stringify(body) === JSON.stringify(report)
			? null
			: "the same request gave another report";
	});
}

/** Every format can be written. */
export function exportFailure(request: AttributionRequest, report: Report): Failure | null {
	for (const { name, write } of REPORT_FORMATS) {
		const failure = guarded("exports", () => {
			const written = write(report, request);
			if (name.startsWith("json") || name === "annotation") JSON.parse(written);
			return written.includes("undefined") && !JSON.stringify(request).includes("undefined")
				? `${name} says "undefined"`
				: null;
		});
		if (failure) return { ...failure, detail: `${name}: ${failure.detail}` };
	}
	return null;
}

/** Claims cut from the article are held against it: a valid answer, every difference where it says. */
export function checkFailure(
	{ service }: Subject,
	request: AttributionRequest,
	report: Report,
): Failure | null {
	const claims = report.sentences
		.slice(0, 3)
		.flatMap(({ text, speaker }, i) => [
			{ text: text.slice(0, 1500) },
			{
				text: `“${text.slice(i, 700)}” not ${text.slice(5, 700)}`,
				speaker: speaker ?? "Anna Jones",
			},
		])
		.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	if (claims.length === 0) return null;
	return guarded("checks", () => {
		let results: unknown;
		try {
			const asked = validateCheckRequest(JSON.parse(JSON.stringify({ article: request, claims })));
			results = answerChecks(service, asked);
		} catch (thrown) {
			if (thrown instanceof ProblemError && thrown.code !== "internal") return null;
			throw thrown;
		}
		const response = CheckResponseSchema.parse(results);
		const slice = slicer(request);
		for (const [place, { differences }] of response.results.entries()) {
			const claim = slicer({ text: claims[place]?.text ?? "", options: request.options ?? {} });
			for (const difference of differences ?? []) {
				for (const [span, of] of [
					[difference.claim, claim],
					[difference.article, slice],
				] as const) {
					if (span !== null && of(span.start, span.end) !== span.text) {
						return `a difference is not at ${span.start}–${span.end}`;
					}
				}
			}
		}
		return null;
	});
}

/** What a request came to: the analysis, where there is one, and the first promise that broke. */
export interface Trial {
	readonly analysis: Analysis | null;
	readonly failure: Failure | null;
}

/** How much of a request's promises is tried. */
export interface Depth {
	/** Whether the same request gives the same bytes a second time: as long again. */
	readonly repeat: boolean;
	/** Whether every format can be written, and claims be held against it: as long again. */
	readonly thorough: boolean;
}

/** The report alone. */
export const ONCE: Depth = { repeat: false, thorough: false };
const WHOLE: Depth = { repeat: true, thorough: true };

/** Runs a request and holds its answer to its promises. `clock` is told when the engine begins and ends. */
export function tryRequest(
	subject: Subject,
	request: AttributionRequest,
	depth: Depth = WHOLE,
	clock: () => void = () => {},
): Trial {
	let analysis: Analysis;
	clock();
	try {
		analysis = analyse(subject.engine, request);
	} catch (thrown) {
		const failure = guarded("no throw", () => {
			throw thrown;
		});
		return { analysis: null, failure };
	} finally {
		clock();
	}
	const { report } = analysis;
	const failure =
		reportFailure(report, request) ??
		(depth.repeat ? repeatFailure(subject, request, report) : null) ??
		(depth.thorough ? exportFailure(request, report) : null) ??
		(depth.thorough ? checkFailure(subject, request, report) : null);
	return { analysis, failure };
}
