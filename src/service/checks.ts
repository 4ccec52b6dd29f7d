import { check } from "../check/check.ts";
import type { CheckRequest, CheckResponse } from "../contract/check.ts";
import { answer } from "./answer.ts";
import type { Service } from "./service.ts";
import { ARTICLE } from "./validate.ts";

/**
 * Holds the claims of a valid request against its article: one result for each, in order.
 * @throws ProblemError unsupported-language, too-large, no-sentence, with pointers into the request.
 */
export function answerChecks(service: Service, request: CheckRequest): CheckResponse {
	const { article, claims } = request;
	// Claims are held against a report in UTF-16; their spans come back in the unit that was asked for.
	const options = { ...article.options, offsets: "utf16" } as const;
	const report = answer(service, { ...article, options }, ARTICLE);
	return { engine: report.engine, results: check(report, article, claims) };
}
