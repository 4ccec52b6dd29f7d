import { escapeHtml } from "./html.ts";
import { negotiate } from "./negotiate.ts";

const TEXT = `Sourceline: who said it.
The stated source and speaker of every sentence of a news article.

  POST /v1/attributions    who says each sentence: JSON, plain text, HTML or NDJSON in
  GET  /v1/samples         bundled articles to try it on
  GET  /docs               the reference
  GET  /openapi.json       the same for machines (OpenAPI 3.1)
  GET  /health             what runs here

  curl -H 'Content-Type: text/plain' --data-binary @article.txt ORIGIN/v1/attributions
`;

const FORMATS = [
	{ name: "text", mediaType: "text/plain" },
	{ name: "html", mediaType: "text/html" },
] as const;

/**
 * GET /: what there is, in plain text, or as HTML for a browser.
 * @throws ProblemError not-acceptable.
 */
export function homeResponse(request: Request): Response {
	const { origin, searchParams } = new URL(request.url);
	const text = TEXT.replace("ORIGIN", origin);
	const accept = request.headers.get("accept");
	const headers = { vary: "Accept", "cache-control": "public, max-age=300" };
	if (negotiate(FORMATS, accept, searchParams.get("format")).name === "text") {
		return new Response(text, {
			headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
		});
	}
	const linked = escapeHtml(text).replace(/(GET {2})(\/\S+)/g, '$1<a href="$2">$2</a>');
	const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sourceline</title><pre>${linked}</pre></html>\n`;
	return new Response(page, {
		headers: { ...headers, "content-type": "text/html; charset=utf-8" },
	});
}
