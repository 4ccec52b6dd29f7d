import { describe, expect, it } from "vitest";
import { REPORT_FORMATS } from "../../../src/export/formats.ts";
import { deployment, ORIGIN } from "../fake.ts";
import { HOSTILE } from "./hostile.ts";

const JSON_TYPE = { "content-type": "application/json" };

/** The tags of our own pages; a text that brings another has become markup. */
const TAGS =
	/^(?:!doctype|html|head|meta|title|link|script|style|body|header|footer|main|nav|section|aside|article|div|span|p|a|b|i|em|strong|small|bdi|cite|q|h[1-6]|ul|ol|li|dl|dt|dd|form|fieldset|legend|label|input|textarea|select|option|optgroup|datalist|button|dialog|details|summary|table|caption|thead|tbody|tr|th|td|code|pre|kbd|mark|abbr|time|output|progress|figure|figcaption|br|hr|svg|rect|text|path|g|line|circle|search|blockquote)$/;

/** Where our own pages lead. */
const OURS = /^(?:#|\/|https?:|data:,|$)/;

/** What in a page does not come from us: tags, handlers, addresses that are none of ours. */
function strangers(html: string): string[] {
	const found: string[] = [];
	for (const [whole, name = "", attributes = ""] of html.matchAll(
		/<\/?(!?[a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi,
	)) {
		if (!TAGS.test(name)) found.push(whole);
		for (const [, attribute = "", value = ""] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
			const leads = /^(?:href|src|action)$/i.test(attribute) && !OURS.test(value);
			if (leads || /^(?:on\w+|srcdoc|formaction|style)$/i.test(attribute)) found.push(whole);
		}
	}
	// What is no tag of ours, and still opens one, would be read somehow.
	const rest = html
		.replace(/<style>.*?<\/style>|<script[^>]*>.*?<\/script>/gs, "")
		.replace(/<\/?!?[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?>/gi, "");
	if (rest.includes("<")) found.push(rest.slice(rest.indexOf("<"), rest.indexOf("<") + 60));
	return found;
}

/** A cell that a spreadsheet would run. */
function formulas(csv: string): string[] {
	const cells = csv.match(/"(?:[^"]|"")*"|[^,\r\n]+/g) ?? [];
	return cells.filter(
		(cell) => /^"?\s*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell),
	);
}

const requests = (hostile: string): readonly Readonly<Record<string, unknown>>[] => {
	const line = hostile.replace(/\s+/g, " ");
	return [
		{ text: `It rained, ${line} said.\n${line}\nDry, ${line} said via ${line}.` },
		{ text: `It rained, Ann Lee said.`, title: hostile, publisher: line.trim() || "x" },
		{
			text: `It rained, ${line.trim()} said.`,
			id: hostile,
			roster: [{ id: hostile, name: line.trim(), title: line.trim(), aliases: [line.trim()] }],
		},
		{ text: "It rained.", url: `https://news.example/${encodeURIComponent(hostile)}?"'<>` },
	];
};

describe.each(HOSTILE.map((hostile) => ({ hostile })))("$hostile", ({ hostile }) => {
	const { ask } = deployment({ MCP_HOSTS: new URL(ORIGIN).hostname });
	const post = (path: string, body: unknown) =>
		ask(path, { method: "POST", headers: JSON_TYPE, body: JSON.stringify(body) });

	it.each(REPORT_FORMATS.map(({ name }) => name))("does nothing in %s", async (format) => {
		for (const request of requests(hostile)) {
			const response = await post(`/v1/attributions?format=${format}`, request);
			const type = response.headers.get("content-type") ?? "";
			const body = new TextDecoder().decode(await response.arrayBuffer());
			expect(response.status, body).toBe(200);
			expect(response.headers.get("x-content-type-options")).toBe("nosniff");
			if (format === "html") {
				expect(strangers(body)).toEqual([]);
				expect(body).not.toContain("<script");
				expect(response.headers.get("content-security-policy")).toMatch(
					/^sandbox; default-src 'none'/,
				);
			} else expect(type).not.toContain("html");
			if (format === "csv") expect(formulas(body)).toEqual([]);
			if (format !== "json") {
				const named = response.headers.get("content-disposition");
				expect(named).toMatch(/^attachment; filename="sourceline-[\da-f]{8}\.[a-z.]+"$/);
			}
		}
	});

	it("does nothing in the page, typed, attached or asked for", async () => {
		const text = `It rained, ${hostile} said.`;
		const file = new File([text], `${hostile}.txt`, { type: "text/html" });
		const bodies = [{ text }, { file }, { text: `${hostile}` }, { text, format: hostile }].map(
			(fields) => {
				const form = new FormData();
				for (const [name, value] of Object.entries(fields)) form.set(name, value);
				return { method: "POST", body: form };
			},
		);
		const answers = [
			...(await Promise.all(bodies.map((init) => ask("/", init)))),
			await ask(`/?sample=${encodeURIComponent(hostile)}`, { headers: { accept: "text/html" } }),
		];
		for (const answer of answers) {
			const html = await answer.text();
			expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
			expect(strangers(html)).toEqual([]);
			expect(html.match(/<script/gi)).toHaveLength(2);
		}
	});

	it("does nothing in claims and their verdicts, for programs and for models", async () => {
		const claims = [{ id: hostile, text: `it rained ${hostile}`, speaker: hostile.trim() }];
		const given = { article: { text: `It rained, ${hostile} said.` }, claims };
		const tool = { name: "check", arguments: given };
		const message = { jsonrpc: "2.0", id: hostile, method: "tools/call", params: tool };
		for (const [path, body] of [
			["/v1/checks", given],
			["/mcp", message],
		] as const) {
			const response = await post(path, body);
			expect(response.status).toBe(200);
			expect(response.headers.get("content-type")).toBe("application/json");
			expect(JSON.parse(await response.text())).toBeTypeOf("object");
		}
	});

	it("does nothing in a problem, which stays JSON", async () => {
		const asked = encodeURIComponent(hostile);
		const answers = [
			await ask(`/${asked}`),
			await ask(`/v1/samples/${asked}`),
			await ask(`/v1/samples/one?format=${asked}`),
			await ask(`/page/${asked}`),
			await post(`/v1/attributions?${asked}=1`, { text: "It rained." }),
			await post(`/v1/attributions?format=${asked}`, { text: "It rained." }),
			await post("/v1/attributions", { text: "It rained.", [hostile]: 1 }),
			await post("/v1/attributions", { text: "It rained.", language: hostile }),
			await post("/v1/attributions", { text: "It rained.", options: { offsets: hostile } }),
			await ask("/v1/attributions", {
				method: "POST",
				headers: { "content-type": `text/plain; charset="${hostile.replace(/[^ -~]/g, "")}"` },
				body: "It rained.",
			}),
			await ask("/v1/attributions", { method: "POST", body: hostile, headers: JSON_TYPE }),
		];
		for (const answer of answers) {
			const type = answer.headers.get("content-type");
			const body = await answer.text();
			expect(answer.status, body).toBeGreaterThanOrEqual(400);
			expect(type).toBe("application/problem+json");
			expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
			expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
			expect(JSON.parse(body)).toMatchObject({ status: answer.status });
		}
	});
});

describe("a page", () => {
	it.each([
		["<p>x</p><img src=x>", 1],
		['<p onclick="x">x</p>', 1],
		['<a href="javascript:x">x</a>', 1],
		["<p>a < b</p>", 1],
		['<a href="/docs">x</a>', 0],
	])("%s has %i strangers", (html, count) => {
		expect(strangers(html).length).toBeGreaterThanOrEqual(count);
		if (count === 0) expect(strangers(html)).toEqual([]);
	});

	it.each([
		["=1,a\r\n", 1],
		['"\t=1",a\r\n', 1],
		["'=1,-0.5,-3\r\n", 0],
	])("of CSV %j has %i formulas", (csv, count) => {
		expect(formulas(csv)).toHaveLength(count);
	});
});
