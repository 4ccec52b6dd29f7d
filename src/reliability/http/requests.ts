import { type Chance, chanceFrom } from "../../evaluation/claims/chance.ts";
import {
	anyArticle,
	checkOf,
	formBytes,
	htmlOf,
	jsonBytes,
	messageOf,
	ndjsonBytes,
	recode,
	textOf,
} from "./bodies.ts";
import { between, concat, mutateBytes, oneOf } from "./mutate.ts";
import type { Piece, Wire } from "./wire.ts";

/** A request before it is written down. */
interface Draft {
	readonly kind: string;
	readonly method: string;
	readonly path: string;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: Uint8Array | null;
}

type Maker = (chance: Chance) => Draft;

const post = (kind: string, path: string, type: string, body: Uint8Array): Draft => ({
	kind,
	method: "POST",
	path,
	headers: [["Content-Type", type]],
	body,
});
const encode = (text: string) => new TextEncoder().encode(text);

const ATTRIBUTIONS = "/v1/attributions";

/** What is asked, and how often: of so many requests. */
const MAKERS: readonly (readonly [number, Maker])[] = [
	[
		22,
		(chance) =>
			post("JSON", ATTRIBUTIONS, "application/json", jsonBytes(anyArticle(chance), chance)),
	],
	[12, (chance) => post("text", ATTRIBUTIONS, "text/plain", encode(textOf(chance)))],
	[12, (chance) => post("HTML", ATTRIBUTIONS, "text/html", encode(htmlOf(chance)))],
	[12, (chance) => post("NDJSON", ATTRIBUTIONS, "application/x-ndjson", ndjsonBytes(chance))],
	[
		12,
		(chance) =>
			post("checks", "/v1/checks", "application/json", jsonBytes(checkOf(chance), chance)),
	],
	[12, (chance) => post("MCP", "/mcp", "application/json", jsonBytes(messageOf(chance), chance))],
	[
		5,
		(chance) => {
			const { type, bytes } = formBytes(chance);
			return post("form", "/", type, bytes);
		},
	],
	[13, lookUp],
];

const PATHS: readonly [string, ...string[]] = [
	"/",
	"/health",
	"/docs",
	"/openapi.json",
	"/model-card",
	"/v1/samples",
	"/v1/samples/harbour-inquest",
	"/v1/samples/%E0%A4%A",
	"/v1/samples/..%2f..%2fetc%2fpasswd",
	"/v1/samples/",
	"/v1/attributions",
	"/v1/attributions/",
	"/V1/Attributions",
	"/v1//checks",
	"/v1/../health",
	"/page/none.js",
	"/page/%00",
	"/mcp",
	"//",
	"/?sample=none",
	"/?sample=harbour-inquest&format=html",
	"/favicon.ico",
	"/.env",
	"/%ff",
	"/é",
	"/<script>alert(1)</script>",
	"*",
	"",
];

const METHODS: readonly [string, ...string[]] = [
	"GET",
	"GET",
	"GET",
	"HEAD",
	"OPTIONS",
	"PUT",
	"DELETE",
	"PATCH",
	"TRACE",
	"PROPFIND",
	"get",
	"BREW",
	"POST",
];

/** GET and other methods at addresses that are there, and that are not. */
function lookUp(chance: Chance): Draft {
	const method = oneOf(chance, METHODS);
	const path = oneOf(chance, PATHS) || `/${"a".repeat(between(chance, 1, 100_000))}`;
	return { kind: "look-up", method, path, headers: [], body: null };
}

const QUERIES: readonly [string, ...string[]] = [
	"format=csv",
	"format=ndjson",
	"format=jsonld",
	"format=annotation",
	"format=html",
	"format=brat",
	"format=labelstudio",
	"format=none",
	"format=",
	"format=json&format=csv",
	"title=A%20title&offsets=codepoint",
	"offsets=bytes",
	"minConfidence=0.9",
	"minConfidence=.",
	"minConfidence=1e400",
	"publishedAt=yesterday",
	"url=javascript:alert(1)",
	"language=de",
	"%ff=%00",
	"&&&=",
	"?",
	`title=${"t".repeat(1500)}`,
];

const HEADERS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
	["Accept", "text/csv"],
	["Accept", "application/ld+json"],
	["Accept", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'],
	["Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"],
	["Accept", "image/png"],
	["Accept", "*/*;q=0"],
	["Accept", ";;;,,,q=2"],
	["Accept", "a/b,".repeat(2000)],
	["Accept-Encoding", "gzip, br"],
	["Content-Type", "text/plain"],
	["Content-Type", "application/json; charset=utf-16"],
	["Content-Type", "text/html; charset=windows-1252"],
	["Content-Type", "text/plain; charset=utf-16le"],
	["Content-Type", 'text/plain; charset="no such"'],
	["Content-Type", "multipart/form-data"],
	["Content-Type", "application/vnd.api+json"],
	["Content-Type", "text"],
	["Content-Type", ""],
	["Content-Encoding", "gzip"],
	["Content-Encoding", "identity"],
	["If-None-Match", "*"],
	["If-None-Match", 'W/"a", "b'],
	["If-Modified-Since", "Tue, 99 Foo 2026"],
	["Range", "bytes=0-10"],
	["X-Request-Id", "<script>"],
	["X-Request-Id", "a".repeat(5000)],
	["Authorization", "Bearer \xff"],
	["Authorization", "Basic Og=="],
	["Cookie", "a=b;".repeat(500)],
	["Origin", "https://evil.example"],
	["Origin", "null"],
	["Host", "evil.example"],
	["Host", "[::1]:99999"],
	["MCP-Protocol-Version", "2026-07-28"],
	["MCP-Protocol-Version", "1999-01-01"],
	["Mcp-Method", "tools/call"],
	["Expect", "100-continue"],
	["Upgrade", "websocket"],
	["X-Forwarded-For", "127.0.0.1, ::1"],
	["CF-Connecting-IP", "not an address"],
	["\u00e9", "a"],
	["X Y", "a"],
	["X-Nul", "a\0b"],
];

/** The request of that number in a run with this seed: always the same, whatever came before it. */
export function requestOf(seed: string, number: number): Wire {
	const chance = chanceFrom(`${seed} ${number}`);
	let left = chance.next() * MAKERS.reduce((sum, [share]) => sum + share, 0);
	const maker = MAKERS.find(([share]) => {
		left -= share;
		return left < 0;
	})?.[1];
	return deliver(vary((maker ?? lookUp)(chance), chance), chance);
}

/** Puts in a query, spoils the body, adds headers: about every second request gets one or several of these. */
function vary(draft: Draft, chance: Chance): Draft {
	const { path, headers, body } = draft;
	const query = chance.next() < 0.2 ? oneOf(chance, QUERIES) : null;
	const added =
		chance.next() < 0.35
			? Array.from({ length: between(chance, 1, 3) }, () => oneOf(chance, HEADERS))
			: [];
	const isReplaced = chance.next() < 0.8;
	const kept = headers.filter(
		([name]) => !isReplaced || !added.some(([other]) => other.toLowerCase() === name.toLowerCase()),
	);
	const spoil = chance.next();
	const spoilt =
		body === null || spoil > 0.25
			? body
			: spoil < 0.06
				? recode(body, chance)
				: mutateBytes(body, chance);
	return {
		...draft,
		path: query === null ? path : `${path}${path.includes("?") ? "&" : "?"}${query}`,
		headers: [...kept, ...added],
		body: spoilt,
	};
}

/** Writes a request down and decides how it goes over the wire: whole, in pieces, with wrong framing, cut short. */
function deliver(draft: Draft, chance: Chance): Wire {
	const { kind, method, path, body } = draft;
	const way = chance.next();
	const framed = (
		how: string,
		head: Draft["headers"],
		pieces: readonly Piece[],
		end: Wire["end"],
	) => {
		const host: Draft["headers"] = draft.headers.some(([name]) => name === "Host")
			? []
			: [["Host", "localhost"]];
		const lines = [...host, ...draft.headers, ...head].map(
			([name, value]) => `${name}: ${value}\r\n`,
		);
		// Latin-1: a header's value may be any bytes.
		const start = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1");
		return {
			kind: `${kind}, ${how}`,
			method,
			path,
			pieces: [new Uint8Array(start), ...pieces],
			end,
		};
	};
	if (body === null) return framed("whole", [], [], "wait");
	const length: Draft["headers"] = [["Content-Length", String(body.length)]];
	const cut = between(chance, 0, body.length);
	if (way < 0.7) return framed("whole", length, [body], "wait");
	if (way < 0.76) return framed("slow", length, slowly(body, chance), "wait");
	if (way < 0.82)
		return framed("chunked", [["Transfer-Encoding", "chunked"]], chunks(body, chance), "wait");
	if (way < 0.86) return framed("cut short", length, [body.subarray(0, cut)], "half-close");
	if (way < 0.9)
		return framed("hung up", length, [body.subarray(0, cut), between(chance, 0, 20)], "hang-up");
	if (way < 0.93) {
		const wrong = oneOf(chance, [
			"-1",
			"1e3",
			"99999999999999999999",
			"abc",
			String(body.length + 9),
		]);
		return framed("wrong length", [["Content-Length", wrong]], [body], "half-close");
	}
	if (way < 0.96) {
		const broken = concat([
			encode(oneOf(chance, ["zz\r\n", "5\r\nab", "-1\r\n", "ffffffffffffffff\r\n"])),
			body,
		]);
		return framed("broken chunks", [["Transfer-Encoding", "chunked"]], [broken], "half-close");
	}
	if (way < 0.98)
		return framed("two lengths", [...length, ["Content-Length", "3"]], [body], "half-close");
	return framed("no length", [], [body], "half-close");
}

/** A body in a few pieces with pauses between them. */
function slowly(body: Uint8Array, chance: Chance): Piece[] {
	const pieces: Piece[] = [];
	const step = Math.max(1, Math.ceil(body.length / between(chance, 2, 8)));
	for (let at = 0; at < body.length; at += step) {
		pieces.push(body.subarray(at, at + step), between(chance, 0, 10));
	}
	return pieces;
}

/** A body in chunks of any size. */
function chunks(body: Uint8Array, chance: Chance): Piece[] {
	const pieces: Uint8Array[] = [];
	for (let at = 0; at < body.length; ) {
		const size = Math.min(body.length - at, between(chance, 1, Math.max(1, body.length)));
		pieces.push(encode(`${size.toString(16)}\r\n`), body.subarray(at, at + size), encode("\r\n"));
		at += size;
	}
	return [...pieces, encode("0\r\n\r\n")];
}
