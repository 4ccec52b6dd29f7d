import { negotiate } from "./negotiate.ts";

const TEXT = `Sourceline: who said it.
The stated source and speaker of every sentence of a news article.

  GET  /                   in a browser: the page to see it on
  GET  /model-card         what the engine learned from, and where it fails
  POST /v1/attributions    who says each sentence: JSON, plain text, HTML or NDJSON in
  POST /v1/checks          whether an article bears out what somebody is said to have said
  POST /mcp                both as tools for models (Model Context Protocol)
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
 * Whether who asks for `/` wants plain text, as curl does, and not the page, as a browser does.
 * @throws ProblemError not-acceptable.
 */
export function wantsText(request: Request): boolean {
	const { searchParams } = new URL(request.url);
	const accept = request.headers.get("accept");
	return negotiate(FORMATS, accept, searchParams.get("format")).name === "text";
}

/** GET / in plain text: what there is. */
export function homeText(request: Request): Response {
	return new Response(TEXT.replace("ORIGIN", new URL(request.url).origin), {
		headers: {
			"content-type": "text/plain; charset=utf-8",
			"cache-control": "public, max-age=300",
			vary: "Accept",
		},
	});
}
