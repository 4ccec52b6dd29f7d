import { REPORT_FORMATS } from "../export/formats.ts";
import { answer } from "../service/answer.ts";
import type { Service } from "../service/service.ts";
import { answerLines } from "../service/stream.ts";
import type { Caller } from "./doors/caller.ts";
import { tagged } from "./etag.ts";
import { fileHeaders } from "./file-headers.ts";
import { negotiate } from "./negotiate.ts";
import { bodyKind, checkQuery, readRequest } from "./read-request.ts";
import type { RequestLog } from "./request-log.ts";

/** Articles that come line by line are answered line by line. */
const STREAM_FORMATS = [{ name: "ndjson", mediaType: "application/x-ndjson" }] as const;

/** What a stream of articles needs besides them. */
interface Streaming {
	readonly caller: Caller;
	readonly log: RequestLog;
	/** Is told what was not foreseen. */
	readonly onFailure: (failure: unknown) => void;
}

/**
 * POST /v1/attributions: who says each sentence.
 * @throws ProblemError for everything that keeps a report from being made.
 */
export async function postAttributions(
	service: Service,
	request: Request,
	{ caller, log, onFailure }: Streaming,
): Promise<Response> {
	const { kind, type } = bodyKind(request);
	const accept = request.headers.get("accept");
	const query = new URL(request.url).searchParams;
	checkQuery(query, kind);
	const wanted = query.get("format");
	if (kind === "ndjson") {
		const { mediaType } = negotiate(STREAM_FORMATS, accept, wanted);
		const stream = await answerLines(service, request.body, {
			onFailure,
			onShare: caller.count,
			onEnd: (end) => log.ended(end),
		});
		log.leaveOpen();
		return new Response(stream, {
			headers: { "content-type": mediaType, "cache-control": "no-store", vary: "Accept" },
		});
	}
	const format = negotiate(REPORT_FORMATS, accept, wanted);
	const article = await readRequest(request, kind, type);
	const report = answer(service, article);
	return tagged(request, format.write(report, article), {
		"content-type": format.contentType,
		"cache-control": "private, no-cache",
		vary: "Accept",
		...fileHeaders(report, format),
	});
}
