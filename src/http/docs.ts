import { docsPage } from "./docs-page.ts";
import { DOCS_STYLE } from "./docs-style.ts";
import { tagged } from "./etag.ts";
import type { OpenApi } from "./openapi-parts.ts";

/** GET /docs: the reference as one page that asks nobody for anything, not even for its style. */
export async function docsResponse(request: Request, api: OpenApi): Promise<Response> {
	const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(DOCS_STYLE));
	const hash = btoa(String.fromCharCode(...new Uint8Array(bytes)));
	return tagged(request, docsPage(api, DOCS_STYLE), {
		"content-type": "text/html; charset=utf-8",
		"cache-control": "public, max-age=300",
		"content-security-policy": `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
	});
}
