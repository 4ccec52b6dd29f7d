import { ERRORS } from "../contract/errors.ts";
import type { ProblemError } from "../service/problems.ts";

/** A problem as a response. */
export function problemResponse(error: ProblemError): Response {
	return new Response(`${JSON.stringify(error.toProblem())}\n`, {
		status: ERRORS[error.code].status,
		headers: {
			"content-type": "application/problem+json",
			"cache-control": "no-store",
			...error.headers,
		},
	});
}
