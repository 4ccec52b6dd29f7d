import { docsPage } from "./docs-page.ts";
import { DOCS_STYLE } from "./docs-style.ts";
import { tagged } from "./etag.ts";
import type { OpenApi } from "./openapi-parts.ts";

let drawn: { readonly api: OpenApi; readonly page: string; readonly policy: string } | undefined;

/** GET /docs: the reference as one page that asks nobody for anything, not even for its style; drawn once. */
export async function docsResponse(request: Request, api: OpenApi): Promise<Response> {
	if (drawn?.api !== api) {
		drawn = { api, page: docsPage(api, DOCS_STYLE), policy: await policyFor(DOCS_STYLE) };
	}
	return tagged(request, drawn.page, {
		"content-type": "text/html; charset=utf-8",
		"cache-control": "public, max-age=300",
		"content-security-policy": drawn.policy,
	});
}

/** The policy that allows one style, by its hash, and nothing else. */
async function policyFor(style: string): Promise<string> {
	const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
	const hash = btoa(String.fromCharCode(...new Uint8Array(bytes)));
	return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}
