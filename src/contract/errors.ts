import { LIMITS } from "./limits.ts";

/** A kind of problem: its status, its title and what a caller can do about it. */
export interface ErrorKind {
	readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 413 | 415 | 422 | 429 | 500 | 503;
	readonly title: string;
	/** For the reference: when it happens and what helps. */
	readonly remedy: string;
}

const group = (count: number) => count.toLocaleString("en-US");

/**
 * Every problem that the service answers with, by its stable code.
 * 400 is for a body that cannot be read, 422 for one that can be read and is not valid.
 */
export const ERRORS = {
	"empty-body": {
		status: 400,
		title: "The request has no body",
		remedy: "Send the article as the body of the request.",
	},
	"incomplete-body": {
		status: 400,
		title: "The body ends before it is whole",
		remedy:
			"Send it again: the connection broke, the Content-Length says more than was sent, or the chunks are not well formed.",
	},
	"invalid-address": {
		status: 400,
		title: "The address of the request is no URL",
		remedy: "Name the service in the Host header, with a port up to 65535 where it has one.",
	},
	"invalid-encoding": {
		status: 400,
		title: "The body is not text in its character encoding",
		remedy:
			"Send UTF-8, or name the encoding of plain text and HTML in the Content-Type (text/plain; charset=windows-1252).",
	},
	"binary-body": {
		status: 400,
		title: "The body is binary",
		remedy: "Take the text out of the document (PDF, image, archive) and send that.",
	},
	"invalid-json": {
		status: 400,
		title: "The body is not JSON",
		remedy:
			"Mend the JSON at the line and column named. Mostly it is a quotation mark or a line break inside a string that is not escaped: let a JSON library write the body.",
	},
	"key-in-address": {
		status: 400,
		title: "A key stands in the address",
		remedy:
			"A key belongs in the header `Authorization: Bearer KEY`. Take this one out of use: addresses are kept in logs and histories.",
	},
	"no-key": {
		status: 401,
		title: "The service asks for a key",
		remedy: "Send the key that you were given in the header `Authorization: Bearer KEY`.",
	},
	"unknown-key": {
		status: 401,
		title: "The key is not known",
		remedy:
			"See whether it is whole and meant for this service, or ask who runs the service for a new one.",
	},
	"key-expired": {
		status: 403,
		title: "The key has expired",
		remedy: "Ask who runs the service for a new one.",
	},
	"key-not-for-this": {
		status: 403,
		title: "The key does not allow this call",
		remedy: "Use a key that is for this call, or ask who runs the service to extend this one.",
	},
	"forbidden-caller": {
		status: 403,
		title: "The call comes from a site, or for a host, that is not allowed",
		remedy:
			"List the host names of your service, and of the sites that may call /mcp from a browser, in the variable MCP_HOSTS of its configuration.",
	},
	"not-found": {
		status: 404,
		title: "There is nothing at this address",
		remedy: "GET / lists the addresses.",
	},
	"method-not-allowed": {
		status: 405,
		title: "This address does not take the method",
		remedy: "Use one of the methods in the Allow header.",
	},
	"not-acceptable": {
		status: 406,
		title: "The service has no such format",
		remedy: "Ask for one of the formats named, by the Accept header or by ?format=.",
	},
	"too-large": {
		status: 413,
		title: "The request is over the limit",
		remedy: `An article may have ${group(LIMITS.textCharacters)} characters of text or ${group(LIMITS.htmlBytes)} bytes of HTML, a request for checks ${group(LIMITS.claims)} claims. Cut it, or send its parts one by one.`,
	},
	"too-much-work": {
		status: 413,
		title: "The request asks for too much work",
		remedy:
			"Send it in parts, as the detail says: each part gets the same answers as the whole would.",
	},
	"unsupported-media-type": {
		status: 415,
		title: "The service does not read this content type",
		remedy:
			"Send application/json (or application/ld+json), text/plain, text/html or application/x-ndjson, and name it in the Content-Type header; POST /v1/checks takes JSON alone.",
	},
	"invalid-request": {
		status: 422,
		title: "The request is not valid",
		remedy: "`errors` names every field at fault and what it should be.",
	},
	"empty-text": {
		status: 422,
		title: "The article has no text",
		remedy: "Send an article that has at least one sentence.",
	},
	"no-sentence": {
		status: 422,
		title: "The article has no sentence",
		remedy:
			"Nothing but headline, menus, captions or punctuation was found. Send the body of the article.",
	},
	"unsupported-language": {
		status: 422,
		title: "The article is not in English",
		remedy:
			'Send an English article. Where the language was detected wrongly, say so with "language": "en".',
	},
	"rate-limited": {
		status: 429,
		title: "Too many requests",
		remedy:
			"Wait as many seconds as the Retry-After header says, a minute where there is none, and send it again.",
	},
	internal: {
		status: 500,
		title: "The service failed",
		remedy: "Try again; where it happens again, report it with the x-request-id of the answer.",
	},
	"not-configured": {
		status: 503,
		title: "The service is not configured as it should be",
		remedy: "Who runs the service can mend it: docs/operations.md tells what each setting takes.",
	},
	"limiter-failed": {
		status: 503,
		title: "The service cannot count requests",
		remedy:
			"Wait as many seconds as the Retry-After header says, and send it again. Nothing of it was done.",
	},
} as const satisfies Record<string, ErrorKind>;

/** The stable name of a problem. */
export type ErrorCode = keyof typeof ERRORS;
