import { LIMITS } from "../contract/limits.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { decode } from "../service/bytes.ts";
import { parseJson } from "../service/json.ts";
import { LIMIT_NAMES, ProblemError, tooLarge } from "../service/problems.ts";
import { validateRequest } from "../service/validate.ts";
import { readBytes } from "./body.ts";
import { type MediaType, parseMediaType } from "./media-type.ts";
import { PARAMETERS } from "./parameters.ts";

/** How a body is to be read. */
export type BodyKind = "json" | "text" | "html" | "ndjson" | "unnamed";

const KINDS: Readonly<Record<string, BodyKind>> = {
	"application/json": "json",
	"text/plain": "text",
	"text/html": "html",
	"application/x-ndjson": "ndjson",
	"application/ndjson": "ndjson",
	"application/jsonl": "ndjson",
	// What curl calls its data unless it is told; `unnamed` finds out whether it is a form after all.
	"application/x-www-form-urlencoded": "unnamed",
};

/** Every query parameter that POST /v1/attributions takes. */
const ATTRIBUTIONS = ["format", ...PARAMETERS.map(({ name }) => name)];

/** JSON of other standards is named by them: application/ld+json. */
function kindOf({ essence }: MediaType): BodyKind | undefined {
	return /^application\/[\w.-]+\+json$/.test(essence) ? "json" : KINDS[essence];
}

/**
 * How the body of a request is to be read, by its headers.
 * @throws ProblemError empty-body, unsupported-media-type.
 */
export function bodyKind(request: Request): { kind: BodyKind; type: MediaType } {
	const header = request.headers.get("content-type");
	if (header === null) {
		if (request.body === null) throw new ProblemError("empty-body", "Nothing was sent.");
		throw new ProblemError("unsupported-media-type", "There is no Content-Type header.");
	}
	const type = parseMediaType(header);
	const kind = type === null ? undefined : kindOf(type);
	if (type === null || kind === undefined) {
		throw new ProblemError(
			"unsupported-media-type",
			`The Content-Type is ${header.slice(0, 100)}.`,
		);
	}
	const coding = request.headers.get("content-encoding") ?? "identity";
	if (coding.toLowerCase() !== "identity") {
		throw new ProblemError("unsupported-media-type", "The body is compressed: send it as it is.");
	}
	return { kind, type };
}

/**
 * Holds the query against what the kind of body allows: a parameter that would do nothing is a mistake.
 * @throws ProblemError invalid-request.
 */
export function checkQuery(
	query: URLSearchParams,
	kind: BodyKind,
	known: readonly string[] = ATTRIBUTIONS,
): void {
	const isJson = kind === "json" || kind === "ndjson";
	const errors = [...new Set(query.keys())].flatMap((parameter) => {
		if (!known.includes(parameter)) {
			return [{ parameter, detail: `Unknown query parameter. Known here: ${known.join(", ")}` }];
		}
		const misplaced = isJson && parameter !== "format";
		return misplaced ? [{ parameter, detail: "With JSON this is a field of the body" }] : [];
	});
	const first = errors[0];
	if (first) {
		throw new ProblemError("invalid-request", `?${first.parameter}: ${first.detail}.`, { errors });
	}
}

/**
 * Reads one article from a request of any kind but NDJSON.
 * @throws ProblemError where it cannot be read, is too large or is not valid.
 */
export async function readRequest(
	request: Request,
	kind: Exclude<BodyKind, "ndjson">,
	type: MediaType,
): Promise<AttributionRequest> {
	const query = new URL(request.url).searchParams;
	const charset = type.parameters.get("charset");
	if (kind === "json") return validateRequest(await readJson(request, type));
	// A character takes at most four bytes, in any encoding.
	const limit =
		kind === "html"
			? { bytes: LIMITS.htmlBytes, named: LIMIT_NAMES.html }
			: { bytes: 4 * LIMITS.textCharacters, named: LIMIT_NAMES.text };
	const article = decode(await readBytes(request.body, limit), charset);
	if (kind === "unnamed") refuseForm(article);
	if (kind !== "html" && article.length > LIMITS.textCharacters) {
		throw tooLarge(`The text has ${article.length} characters`, LIMIT_NAMES.text);
	}
	return validateRequest({
		[kind === "html" ? "html" : "text"]: article,
		...fieldsOf(query),
	});
}

/**
 * Reads a body of JSON.
 * @throws ProblemError where it cannot be read or is too large.
 */
export async function readJson(request: Request, type: MediaType): Promise<unknown> {
	const charset = type.parameters.get("charset");
	if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
		throw new ProblemError("unsupported-media-type", `JSON is UTF-8, not ${charset.slice(0, 40)}.`);
	}
	const limit = { bytes: LIMITS.jsonBytes, named: LIMIT_NAMES.json };
	const bytes = await readBytes(request.body, limit);
	if (bytes.length === 0) throw new ProblemError("empty-body", "Nothing was sent.");
	return parseJson(decode(bytes));
}

function fieldsOf(query: URLSearchParams): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	const options: Record<string, unknown> = {};
	for (const { name, field } of PARAMETERS) {
		const value = query.get(name);
		if (value === null) continue;
		const holder = field.length > 1 ? options : fields;
		// What is no number stays a string, and the contract says so.
		const isNumber = name === "minConfidence" && /^[\d.]+$/.test(value);
		holder[name] = isNumber ? Number(value) : value;
	}
	return Object.keys(options).length > 0 ? { ...fields, options } : fields;
}

/** A form's data never has a space in it; JSON and HTML give themselves away. */
function refuseForm(body: string): void {
	const start = body.trimStart().slice(0, 15).toLowerCase();
	const guess = start.startsWith("{")
		? "JSON, which needs Content-Type: application/json"
		: start.startsWith("<!doctype html") || start.startsWith("<html")
			? "HTML, which needs Content-Type: text/html"
			: /^[^\s=]+=\S*$/.test(body)
				? "a form"
				: null;
	if (guess !== null) {
		throw new ProblemError(
			"unsupported-media-type",
			`The Content-Type is application/x-www-form-urlencoded, and the body looks like ${guess}.`,
		);
	}
}
