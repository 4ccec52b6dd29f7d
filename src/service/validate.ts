import type * as z from "zod";
import { type CheckRequest, CheckRequestSchema, ClaimSchema } from "../contract/check.ts";
import { LIMITS } from "../contract/limits.ts";
import type { Fault } from "../contract/problem.ts";
import {
	type AttributionRequest,
	AttributionRequestSchema,
	OptionsSchema,
	RosterEntrySchema,
} from "../contract/request.ts";
import { readForeign } from "./foreign.ts";
import { type PlacedRequest, place, pointingBack } from "./placed.ts";
import { LIMIT_NAMES, ProblemError, tooLarge } from "./problems.ts";

/** How many faults an answer lists: a roster of a thousand wrong entries needs no thousand lines. */
const LISTED = 20;

/**
 * Holds a value that was read from JSON against the contract. It may be a request of ours, a schema.org article
 * in JSON-LD or a news item in ninjs.
 * @throws ProblemError too-large, empty-text, unsupported-language or invalid-request, with pointers.
 */
export function validateRequest(value: unknown): PlacedRequest {
	const foreign = readForeign(value);
	if (foreign === null) return validate(value);
	return place(
		pointingBack(foreign, "", () => validate(foreign.request)),
		foreign,
	);
}

function validate(value: unknown): AttributionRequest {
	refuseTooLarge(value, "");
	const request = parse(AttributionRequestSchema, value);
	refuseUnreadable(request, "");
	return request;
}

/** Where the article stands in a request for checks. */
export const ARTICLE = "/article";

/**
 * Holds a request for checks against the contract; its article may be of another standard, as for reports.
 * @throws ProblemError too-large, empty-text, unsupported-language or invalid-request, with pointers.
 */
export function validateCheckRequest(value: unknown): CheckRequest {
	if (typeof value !== "object" || value === null || !("article" in value)) {
		return validateCheck(value);
	}
	const foreign = readForeign(value.article);
	if (foreign === null) return validateCheck(value);
	const request = pointingBack(foreign, ARTICLE, () =>
		validateCheck({ ...value, article: foreign.request }),
	);
	return { ...request, article: place(request.article, foreign) };
}

function validateCheck(value: unknown): CheckRequest {
	if (typeof value === "object" && value !== null) {
		if ("article" in value) refuseTooLarge(value.article, ARTICLE);
		if ("claims" in value && Array.isArray(value.claims) && value.claims.length > LIMITS.claims) {
			throw tooLarge(`claims has ${value.claims.length} entries`, LIMIT_NAMES.claims, "/claims");
		}
	}
	const request = parse(CheckRequestSchema, value);
	refuseUnreadable(request.article, ARTICLE);
	return request;
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, schema));
	const more = faults.length > LISTED ? ` The first ${LISTED} of ${faults.length} are listed.` : "";
	const first = faults[0];
	const where = first?.pointer ? `${first.pointer}: ` : "";
	throw new ProblemError("invalid-request", `${where}${first?.detail ?? "Not valid."}${more}`, {
		errors: faults.slice(0, LISTED),
	});
}

/** Refuses an article without words and one in another language; `at` is the pointer to it in the body. */
function refuseUnreadable(request: AttributionRequest, at: string): void {
	const [field, article] =
		request.html === undefined ? ["text", request.text ?? ""] : ["html", request.html];
	if (article.trim() === "") {
		const detail = article === "" ? "It is empty." : "It holds nothing but white space.";
		throw new ProblemError("empty-text", detail, {
			errors: [{ pointer: `${at}/${field}`, detail }],
		});
	}
	refuseLanguage(request.language, at);
}

/** The bytes that UTF-8 needs for a string, without making the bytes. */
function utf8Length(text: string): number {
	let bytes = text.length;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 0x7f) bytes += 1;
		// Each half of a surrogate pair stands for two of the pair's four bytes.
		if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes += 1;
	}
	return bytes;
}

function refuseTooLarge(value: unknown, at: string): void {
	if (typeof value !== "object" || value === null) return;
	const text = "text" in value ? value.text : undefined;
	if (typeof text === "string" && text.length > LIMITS.textCharacters) {
		throw tooLarge(`text has ${text.length} characters`, LIMIT_NAMES.text, `${at}/text`);
	}
	const html = "html" in value ? value.html : undefined;
	if (typeof html === "string" && utf8Length(html) > LIMITS.htmlBytes) {
		throw tooLarge(`html has ${utf8Length(html)} bytes`, LIMIT_NAMES.html, `${at}/html`);
	}
}

function refuseLanguage(tag: string | undefined, at: string): void {
	if (tag === undefined || /^en(-|$)/i.test(tag)) return;
	const detail = `The language given is ${tag}.`;
	throw new ProblemError("unsupported-language", detail, {
		errors: [{ pointer: `${at}/language`, detail }],
	});
}

/** RFC 6901. */
function pointerOf(path: readonly PropertyKey[]): string {
	return path
		.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`)
		.join("");
}

/** The fields of the objects that a request holds, by where they stand. */
const KNOWN: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^\/article$/, Object.keys(AttributionRequestSchema.shape)],
	[/\/options$/, Object.keys(OptionsSchema.shape)],
	[/\/roster\/\d+$/, Object.keys(RosterEntrySchema.shape)],
	[/^\/claims\/\d+$/, Object.keys(ClaimSchema.shape)],
];

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
	const pointer = pointerOf(issue.path);
	if (issue.code === "unrecognized_keys") {
		const top = "shape" in schema ? Object.keys(Object(schema.shape)) : [];
		const known = pointer === "" ? top : KNOWN.find(([where]) => where.test(pointer))?.[1];
		return issue.keys.map((key) => ({
			pointer: pointer + pointerOf([key]),
			detail: `Unknown field. Known here: ${(known ?? []).join(", ")}`,
		}));
	}
	// A union's own message says only that it fits nothing.
	if (issue.code === "invalid_union") {
		const field = String(issue.path.at(-1));
		return [{ pointer, detail: UNIONS[field] ?? issue.message }];
	}
	return [{ pointer, detail: issue.message }];
}

/** What a field takes that may be of several types. */
const UNIONS: Readonly<Record<string, string>> = {
	id: `Invalid input: expected a string of at most ${LIMITS.idCharacters} characters or an integer`,
	publishedAt:
		"Invalid input: expected a date like 2026-10-23, or a date and time with its offset like 2026-10-23T08:00:00Z",
};
