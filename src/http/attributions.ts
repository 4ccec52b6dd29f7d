import { REPORT_FORMATS } from "../export/formats.ts";
import { answer } from "../service/answer.ts";
import { answerLines } from "../service/stream.ts";
import type { Dependencies } from "./dependencies.ts";
import { tagged } from "./etag.ts";
import { fileHeaders } from "./file-headers.ts";
import { logFailure } from "./log.ts";
import { negotiate } from "./negotiate.ts";
import { bodyKind, checkQuery, readRequest } from "./read-request.ts";

/** Articles that come line by line are answered line by line. */
const STREAM_FORMATS = [{ name: "ndjson", mediaType: "application/x-ndjson" }] as const;

/**
 * POST /v1/attributions: who says each sentence.
 * @throws ProblemError for everything that keeps a report from being made.
 */
export async function postAttributions(
	dependencies: Dependencies,
	request: Request,
	requestId: string,
): Promise<Response> {
	const { kind, type } = bodyKind(request);
	const accept = request.headers.get("accept");
	const query = new URL(request.url).searchParams;
	checkQuery(query, kind);
	const wanted = query.get("format");
	if (kind === "ndjson") {
		const { mediaType } = negotiate(STREAM_FORMATS, accept, wanted);
		const stream = await answerLines(dependencies, request.body, (failure) =>
			logFailure(requestId, failure),
		);
		return new Response(stream, {
			headers: { "content-type": mediaType, "cache-control": "no-store", vary: "Accept" },
		});
	}
	const format = negotiate(REPORT_FORMATS, accept, wanted);
	const article = await readRequest(request, kind, type);
	const report = answer(dependencies, article);
	return tagged(request, format.write(report, article), {
		"content-type": format.contentType,
		"cache-control": "private, no-cache",
		vary: "Accept",
		...fileHeaders(report, format),
	});
}
