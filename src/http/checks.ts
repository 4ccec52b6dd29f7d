import { answerChecks } from "../service/checks.ts";
import { ProblemError } from "../service/problems.ts";
import type { Service } from "../service/service.ts";
import { validateCheckRequest } from "../service/validate.ts";
import { tagged } from "./etag.ts";
import { negotiate } from "./negotiate.ts";
import { bodyKind, checkQuery, readJson } from "./read-request.ts";

const FORMATS = [{ name: "json", mediaType: "application/json" }] as const;

/**
 * POST /v1/checks: whether an article bears out what somebody is said to have said.
 * @throws ProblemError for everything that keeps the claims from being checked.
 */
export async function postChecks(service: Service, request: Request): Promise<Response> {
	const { kind, type } = bodyKind(request);
	if (kind !== "json") {
		throw new ProblemError("unsupported-media-type", `The Content-Type is ${type.essence}.`);
	}
	const query = new URL(request.url).searchParams;
	checkQuery(query, kind, ["format"]);
	const format = negotiate(FORMATS, request.headers.get("accept"), query.get("format"));
	const value = validateCheckRequest(await readJson(request, type));
	return tagged(request, `${JSON.stringify(answerChecks(service, value))}\n`, {
		"content-type": format.mediaType,
		"cache-control": "private, no-cache",
		vary: "Accept",
	});
}
