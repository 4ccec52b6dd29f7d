import type { CheckResponse, CheckResult } from "../../contract/check.ts";
import type { Problem } from "../../contract/problem.ts";
import type { Report } from "../../contract/report.ts";
import type { PageArticle } from "../page-view.ts";
import { problemInWords, WORDS } from "../words.ts";
import { maybe } from "./elements.ts";

/** The service refused, or could not be reached; the message is for the reader. */
export class ServiceError extends Error {}

function isProblem(value: unknown): value is Problem {
	return typeof value === "object" && value !== null && "title" in value && "detail" in value;
}

/** Whether a value is a report, by its parts: what our own service sends needs no closer look. */
export function isReport(value: unknown): value is Report {
	return (
		typeof value === "object" &&
		value !== null &&
		"sentences" in value &&
		Array.isArray(value.sentences) &&
		"attributions" in value &&
		Array.isArray(value.attributions) &&
		"entities" in value &&
		Array.isArray(value.entities)
	);
}

function isCheckResponse(value: unknown): value is CheckResponse {
	return (
		typeof value === "object" &&
		value !== null &&
		"results" in value &&
		Array.isArray(value.results)
	);
}

/** The header that brings the key, where one was typed: the field is the only place that keeps it. */
function authorization(): Readonly<Record<string, string>> {
	const key = maybe("key", HTMLInputElement)?.value.trim() ?? "";
	return key === "" ? {} : { authorization: `Bearer ${key}` };
}

async function post(path: string, body: unknown): Promise<Response> {
	let response: Response;
	try {
		response = await fetch(path, {
			method: "POST",
			headers: { "content-type": "application/json", ...authorization() },
			body: JSON.stringify(body),
		});
	} catch (cause) {
		throw new ServiceError(WORDS.tooFar, { cause });
	}
	if (response.ok) return response;
	const problem: unknown = await response.json().catch(() => null);
	throw new ServiceError(isProblem(problem) ? problemInWords(problem) : WORDS.tooFar);
}

const requestOf = ({ kind, value }: PageArticle) => ({ [kind]: value });

/**
 * The report of an article.
 * @throws ServiceError
 */
export async function attribute(article: PageArticle): Promise<Report> {
	const report: unknown = await (await post("/v1/attributions", requestOf(article))).json();
	if (isReport(report)) return report;
	throw new ServiceError(WORDS.tooFar);
}

/**
 * The report of an article as a file in one of the formats.
 * @throws ServiceError
 */
export async function reportFile(article: PageArticle, format: string): Promise<Blob> {
	const path = `/v1/attributions?format=${encodeURIComponent(format)}`;
	return (await post(path, requestOf(article))).blob();
}

/**
 * Holds a claim against an article.
 * @throws ServiceError
 */
export async function check(
	article: PageArticle,
	claim: { readonly text: string; readonly speaker?: string },
): Promise<CheckResult> {
	const response = await post("/v1/checks", { article: requestOf(article), claims: [claim] });
	const answer: unknown = await response.json();
	const result = isCheckResponse(answer) ? answer.results[0] : undefined;
	if (result === undefined) throw new ServiceError(WORDS.tooFar);
	return result;
}

async function getText(path: string): Promise<string> {
	try {
		const response = await fetch(path);
		if (response.ok) return await response.text();
	} catch (cause) {
		throw new ServiceError(WORDS.tooFar, { cause });
	}
	throw new ServiceError(WORDS.tooFar);
}

/**
 * The text of one of the bundled articles.
 * @throws ServiceError
 */
export function sampleText(id: string): Promise<string> {
	return getText(`/v1/samples/${encodeURIComponent(id)}?format=text`);
}

/**
 * The style of this page.
 * @throws ServiceError
 */
export function pageStyle(): Promise<string> {
	return getText(document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.href ?? "");
}
