import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/contract/limits.ts";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { linesOf } from "../../src/service/lines.ts";
import { logged, post } from "./fake.ts";

const NDJSON = "application/x-ndjson";

async function linesIn(response: Response): Promise<unknown[]> {
	// workerd warns of text() on a type that is not text/*.
	const text = new TextDecoder().decode(await response.arrayBuffer());
	expect(text.endsWith("\n")).toBe(true);
	return text
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
}

describe("articles line by line", () => {
	it("answers each line by itself, in order, with the caller's id", async () => {
		logged.length = 0;
		const body = [
			'{"id":"first","text":"It rained."}',
			'{"id":"broken","text":"It rained."',
			'{"id":"wrong","text":7}',
			"",
			'{"id":12,"html":"<p>It rained.</p>"}\r',
			'{"id":{},"text":"It rained."}',
			'{"id":"German","text":"der die und"}',
			'{"id":"fails","text":"FAIL"}',
			'{"text":"It rained."}',
		].join("\n");
		const response = await post(body, NDJSON);
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toBe(NDJSON);
		const lines = await linesIn(response);
		expect(lines).toMatchObject([
			{ id: "first", sentences: [{ text: "It rained." }] },
			{ line: 2, status: 400, code: "invalid-json" },
			{ id: "wrong", line: 3, status: 422, errors: [{ pointer: "/text" }] },
			{ id: 12, sentences: [{}] },
			{ line: 6, status: 422, errors: [{ pointer: "/id" }] },
			{ id: "German", line: 7, code: "unsupported-language" },
			{ id: "fails", line: 8, status: 500 },
			{ sentences: [{ text: "It rained." }] },
		]);
		for (const line of lines) {
			expect(ReportSchema.or(ProblemSchema).safeParse(line).error).toBeUndefined();
		}
		expect(logged.filter(({ event }) => event !== "start")).toMatchObject([
			{ event: "failure" },
			{ event: "request", route: "/v1/attributions", lines: 8, problems: 5, cut: false },
		]);
	});

	it("says at the end that the body broke off, and answers what came whole", async () => {
		const pieces = ['{"id":1,"text":"It rained."}\n\n', '{"id":2,"te'];
		const body = new ReadableStream<Uint8Array>({
			pull(controller) {
				const piece = pieces.shift();
				if (piece === undefined) controller.error(new Error("Network connection lost."));
				else controller.enqueue(new TextEncoder().encode(piece));
			},
		});
		const lines = await linesIn(await post(body, NDJSON));
		expect(lines).toMatchObject([{ id: 1 }, { line: 3, status: 400, code: "incomplete-body" }]);
	});

	it("gives a line that is not UTF-8, or over the limit, its own problem", async () => {
		const good = new TextEncoder().encode('{"text":"It rained."}\n');
		const long = new Uint8Array(LIMITS.jsonBytes + 10).fill(0x20);
		const body = new Blob([good, new Uint8Array([0x22, 0xff, 0x22, 0x0a]), long, "\n", good]);
		const lines = await linesIn(await post(body.stream(), NDJSON));
		expect(lines).toMatchObject([
			{ sentences: [{}] },
			{ line: 2, code: "invalid-encoding" },
			{ line: 3, code: "too-large" },
			{ sentences: [{}] },
		]);
	});

	it("streams: an answer is there before the next article is sent", async () => {
		const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
		const writer = writable.getWriter();
		const encoder = new TextEncoder();
		const send = (id: number) =>
			writer.write(encoder.encode(`${JSON.stringify({ id, text: "It rained." })}\n`));
		const sent = send(0);
		const response = await post(readable, NDJSON);
		await sent;
		const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
		for (let id = 0; id < 5; id++) {
			const chunk = await reader?.read();
			expect(JSON.parse(chunk?.value ?? "")).toMatchObject({ id });
			if (id < 4) await send(id + 1);
		}
		await writer.close();
		expect(await reader?.read()).toMatchObject({ done: true });
	});

	it("reads no further ahead than the answers are taken", async () => {
		let sent = 0;
		const encoder = new TextEncoder();
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				sent += 1;
				controller.enqueue(encoder.encode(`{"id":${sent},"text":"It rained."}\n`));
			},
		});
		const response = await post(endless, NDJSON);
		const reader = response.body?.getReader();
		for (let i = 0; i < 10; i++) await reader?.read();
		expect(sent).toBeLessThan(20);
		await reader?.cancel();
	});

	it("answers many lines", async () => {
		const body = Array.from(
			{ length: 2000 },
			(_, id) => `${JSON.stringify({ id, text: "It rained." })}\n`,
		);
		const lines = await linesIn(await post(body.join(""), NDJSON));
		expect(lines).toHaveLength(2000);
		expect(lines.at(-1)).toMatchObject({ id: 1999 });
	});

	it.each([
		["application/x-ndjson", "", 200],
		["*/*", "", 200],
		["application/json", "", 406],
		["*/*", "?format=csv", 406],
		["*/*", "?title=x", 422],
	])("Accept %s and %j get %i", async (accept, query, status) => {
		const response = await post('{"text":"It rained."}', NDJSON, { query, headers: { accept } });
		expect(response.status).toBe(status);
	});

	it.each(["application/ndjson", "application/jsonl", "application/x-ndjson; charset=utf-8"])(
		"takes %s for NDJSON",
		async (type) => {
			expect((await post('{"text":"It rained."}', type)).status).toBe(200);
		},
	);
});

describe("lines of a stream", () => {
	it.each([
		[["a\nb"], ["a", "b"]],
		[["a\nb\n"], ["a", "b"]],
		[
			["a", "b", "\nc", "d\n", "\n"],
			["ab", "cd", ""],
		],
		[["", "\n"], [""]],
		[[], []],
		[
			["0123456789\n", "1\n01234", "56789"],
			[null, "1", null],
		],
	])("cuts %j into %j", async (chunks, expected) => {
		const encoder = new TextEncoder();
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
				controller.close();
			},
		});
		const found: (string | null)[] = [];
		for await (const { number, bytes } of linesOf(body, 8)) {
			found.push(bytes && new TextDecoder().decode(bytes));
			expect(number).toBe(found.length);
		}
		expect(found).toEqual(expected);
	});
});
