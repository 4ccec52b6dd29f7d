import { gzipSync } from "node:zlib";
import { claimsAbout } from "../../evaluation/bench/claims.ts";
import type { Chance } from "../../evaluation/claims/chance.ts";
import { randomArticle } from "../articles.ts";
import { between, concat, mutateBytes, mutateJson, oneOf } from "./mutate.ts";

/** Words of an article: mostly few, for the sake of many requests. */
function wordsOf(chance: Chance): number {
	const size = chance.next();
	if (size < 0.1) return 0;
	if (size < 0.9) return between(chance, 1, 150);
	return between(chance, 150, size < 0.995 ? 800 : 4000);
}

const OTHERS: readonly [string, ...string[]] = [
	"Der Minister sagte am Dienstag, die Brücke werde geschlossen. Niemand habe gefragt.",
	"El ministro dijo el martes que el puente se cerrará.",
	"大臣は火曜日に橋を閉鎖すると述べた。",
	"וְהַשָּׂר אָמַר",
	"* * *",
	"“““““““““““",
	"a",
	"😀".repeat(200),
	"said said said said",
];

/** The text of an article, or of something else. */
export function textOf(chance: Chance): string {
	return chance.next() < 0.1 ? oneOf(chance, OTHERS) : randomArticle(wordsOf(chance), chance);
}

/** An article as HTML: paragraphs with what stands about them in a page. */
export function htmlOf(chance: Chance): string {
	const tags = ["p", "div", "li", "h2", "blockquote", "td", "x-unknown"] as const;
	const paragraphs = textOf(chance)
		.split("\n\n")
		.map((text) => {
			const tag = chance.next() < 0.8 ? "p" : oneOf(chance, tags);
			const close = chance.next() < 0.9 ? `</${tag}>` : "";
			return `<${tag} class="a&quot;b">${text.replace(/ /g, chance.next() < 0.1 ? "&nbsp;" : " ")}${close}`;
		});
	const around = [
		"<script>var said = '</p>';</script>",
		"<nav><a href=/>Home</a></nav>",
		"<!-- said -->",
		"<![CDATA[ He said. ]]>",
		"<div>".repeat(between(chance, 0, 3000)),
		"&#x110000;&#0;&notanentity;&amp",
		'<script type="application/ld+json">{"@type":"NewsArticle","headline":7}</script>',
		"<table><tr><td>",
		"<",
	] as const;
	return `<!doctype html><title>A title</title>${oneOf(chance, around)}${paragraphs.join("\n")}${oneOf(chance, around)}`;
}

/** A request for attribution, as JSON has it. */
export function articleOf(chance: Chance): Record<string, unknown> {
	const article = chance.next() < 0.7 ? { text: textOf(chance) } : { html: htmlOf(chance) };
	const extras: readonly [string, unknown][] = [
		["id", oneOf<unknown>(chance, ["a", 7, "é"])],
		["title", "Bridge to close"],
		["url", "https://example.org/a"],
		["publisher", "The Example"],
		["publishedAt", "2026-10-23"],
		["language", "en-GB"],
		["roster", [{ id: "m", name: "Helena Marsh", aliases: ["Marsh"], type: "named-person" }]],
		["options", { offsets: oneOf(chance, ["utf16", "codepoint"]), minConfidence: chance.next() }],
	];
	return { ...article, ...Object.fromEntries(extras.filter(() => chance.next() < 0.2)) };
}

/** An article of another standard. */
function foreignOf(chance: Chance): unknown {
	const text = textOf(chance);
	return chance.next() < 0.5
		? { "@context": "https://schema.org", "@type": "NewsArticle", articleBody: text, headline: "H" }
		: {
				uri: "urn:a",
				headlines: [{ value: "H" }],
				bodies: [{ contenttype: "text/html", value: text }],
			};
}

/** A request for checks. */
export function checkOf(chance: Chance): unknown {
	const text = textOf(chance);
	return { article: { text }, claims: claimsAbout(text, between(chance, 1, 6)) };
}

/** A message of the Model Context Protocol, or nearly one. */
export function messageOf(chance: Chance): unknown {
	const isCheck = chance.next() < 0.3;
	const call = isCheck
		? { name: "check", arguments: checkOf(chance) }
		: { name: "attribute", arguments: articleOf(chance) };
	const [method, params] = oneOf<readonly [string, unknown]>(chance, [
		["tools/call", call],
		["tools/call", { name: "none", arguments: {} }],
		["tools/list", {}],
		["initialize", { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: {} }],
		["ping", undefined],
		["server/discover", { _meta: { "io.modelcontextprotocol/protocolVersion": "2026-07-28" } }],
		["notifications/initialized", undefined],
		["toString", {}],
		["resources/read", { uri: "file:///etc/passwd" }],
	]);
	const id = oneOf<unknown>(chance, [1, "a", null, 1.5, {}, undefined]);
	const message = { jsonrpc: chance.next() < 0.95 ? "2.0" : "1.0", id, method, params };
	const shape = chance.next();
	if (shape < 0.05) return [message, message];
	return shape < 0.1 ? { jsonrpc: "2.0", id, result: {} } : message;
}

/** JSON, now and then with a field spoilt, or deeper than any recursion bears. */
export function jsonBytes(value: unknown, chance: Chance): Uint8Array {
	if (chance.next() < 0.01) {
		const depth = between(chance, 1000, 200_000);
		return new TextEncoder().encode(`{"text":${"[".repeat(depth)}${"]".repeat(depth)}}`);
	}
	const said = chance.next() < 0.3 ? mutateJson(value, chance) : value;
	return new TextEncoder().encode(JSON.stringify(said) ?? "");
}

/** An article of any standard in JSON. */
export function anyArticle(chance: Chance): unknown {
	return chance.next() < 0.85 ? articleOf(chance) : foreignOf(chance);
}

/** Lines of articles, some of them broken, blank or cut. */
export function ndjsonBytes(chance: Chance): Uint8Array {
	const lines = Array.from({ length: between(chance, 0, 6) }, () => {
		const line = jsonBytes(anyArticle(chance), chance);
		const choice = chance.next();
		if (choice < 0.1) return new TextEncoder().encode(oneOf(chance, ["", "  ", "{", "null", "[]"]));
		return choice < 0.3 ? mutateBytes(line, chance) : line;
	});
	const ends = lines.map((line, index) =>
		index === lines.length - 1 && chance.next() < 0.5
			? [line]
			: [line, new TextEncoder().encode(chance.next() < 0.9 ? "\n" : "\r\n")],
	);
	return concat(ends.flat());
}

/** What the page's form sends, in either of its encodings. */
export function formBytes(chance: Chance): { readonly type: string; readonly bytes: Uint8Array } {
	const text = chance.next() < 0.5 ? textOf(chance) : htmlOf(chance);
	const format = oneOf(chance, ["", "json", "csv", "html", "brat", "none"]);
	if (chance.next() < 0.5) {
		const fields = new URLSearchParams({ text, ...(format === "" ? {} : { format }) });
		const type = "application/x-www-form-urlencoded";
		return { type, bytes: new TextEncoder().encode(String(fields)) };
	}
	const boundary = `----b${between(chance, 0, 1e9)}`;
	const part = (name: string, value: string, more = "") =>
		`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
	const body =
		chance.next() < 0.5
			? part("text", text)
			: part("file", text, '; filename="a<b>.html"\r\nContent-Type: text/html');
	const whole = `${body}${format === "" ? "" : part("format", format)}--${boundary}--\r\n`;
	return {
		type: `multipart/form-data; boundary=${boundary}`,
		bytes: new TextEncoder().encode(whole),
	};
}

/** Bytes in another encoding than they were, which their headers may or may not say. */
export function recode(bytes: Uint8Array, chance: Chance): Uint8Array {
	const text = Buffer.from(bytes);
	return oneOf<() => Uint8Array>(chance, [
		() => gzipSync(text),
		() => new Uint8Array(Buffer.from(text.toString("utf8"), "utf16le")),
		() => new Uint8Array(Buffer.from(text.toString("utf8"), "latin1")),
		() => concat([new Uint8Array([0xef, 0xbb, 0xbf]), bytes]),
		() => concat([new Uint8Array([0xff, 0xfe]), bytes]),
		() => new Uint8Array(Buffer.from("%PDF-1.7 said")),
	])();
}
