import type { Sample, SampleInfo, Samples } from "../contract/service.ts";
import { ProblemError } from "../service/problems.ts";
import type { Dependencies } from "./dependencies.ts";
import { tagged } from "./etag.ts";
import { negotiate } from "./negotiate.ts";

type Bundled = Dependencies["samples"];

const CACHED = { "cache-control": "public, max-age=300" };

function infoOf({ text, ...info }: Bundled[number]): SampleInfo {
	return { ...info, length: text.length, href: `/v1/samples/${info.id}` };
}

/** GET /v1/samples: what articles there are to try the service on. */
export function listSamples(samples: Bundled, request: Request): Promise<Response> {
	const body: Samples = { samples: samples.map(infoOf) };
	return tagged(request, `${JSON.stringify(body)}\n`, {
		"content-type": "application/json",
		...CACHED,
	});
}

const FORMATS = [
	{ name: "json", mediaType: "application/json" },
	{ name: "text", mediaType: "text/plain" },
] as const;

/**
 * GET /v1/samples/{id}: an article, as JSON or, for piping it on, as plain text.
 * @throws ProblemError not-found, not-acceptable.
 */
export function getSample(samples: Bundled, id: string, request: Request): Promise<Response> {
	const found = samples.find((sample) => sample.id === id);
	if (found === undefined) {
		const ids = samples.map((sample) => sample.id).join(", ");
		throw new ProblemError("not-found", `There is no such sample; the samples are ${ids}.`);
	}
	const format = negotiate(
		FORMATS,
		request.headers.get("accept"),
		new URL(request.url).searchParams.get("format"),
	);
	const common = { vary: "Accept", ...CACHED };
	if (format.name === "text") {
		return tagged(request, found.text, { "content-type": "text/plain; charset=utf-8", ...common });
	}
	const body: Sample = { ...infoOf(found), text: found.text };
	return tagged(request, `${JSON.stringify(body)}\n`, {
		"content-type": "application/json",
		...common,
	});
}
