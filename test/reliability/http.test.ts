import { describe, expect, test } from "vitest";
import { EXAMPLE_REPORT } from "../../src/contract/example.ts";
import { readAnswer } from "../../src/reliability/http/answer.ts";
import { judge } from "../../src/reliability/http/judge.ts";
import { requestOf } from "../../src/reliability/http/requests.ts";
import { keep, unkeep, type Wire } from "../../src/reliability/http/wire.ts";

/** An answer as it stands on the wire. */
function onWire(status: number, headers: Readonly<Record<string, string>>, body: string): Buffer {
	const lines = Object.entries({ "Content-Length": String(Buffer.byteLength(body)), ...headers });
	const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
	return Buffer.from(`HTTP/1.1 ${status} Word\r\n${head}\r\n${body}`);
}

describe("an answer on the wire", () => {
	test.each([
		["with a length", onWire(200, {}, "abc"), false, "whole"],
		["without its last byte", onWire(200, {}, "abc").subarray(0, -1), false, "partial"],
		["cut short", onWire(200, {}, "abc").subarray(0, -1), true, "malformed"],
		["cut within its headers", onWire(200, {}, "abc").subarray(0, 20), true, "malformed"],
		[
			"in chunks",
			Buffer.from("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"),
			false,
			"whole",
		],
		[
			"in chunks that break off",
			Buffer.from("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab"),
			true,
			"malformed",
		],
		[
			"after 100 Continue",
			Buffer.concat([Buffer.from("HTTP/1.1 100 Continue\r\n\r\n"), onWire(200, {}, "abc")]),
			false,
			"whole",
		],
		["that is none", Buffer.from("hello\r\n\r\n"), true, "malformed"],
	])("%s", (_what, bytes, ended, state) => {
		const reading = readAnswer(bytes, false, ended);
		expect(reading.state).toBe(state);
		if (reading.state === "whole") expect(reading.answer.body.toString()).toBe("abc");
	});
});

/** A request for attribution that was sent whole. */
const ASKED: Wire = { kind: "", method: "POST", path: "/v1/attributions", pieces: [], end: "wait" };
const OURS = {
	"x-request-id": "a",
	"x-content-type-options": "nosniff",
	"content-security-policy": "",
};

/** The fault that the judge finds with an answer. */
function faultOf(status: number, type: string, value: unknown, wire = ASKED): string | null {
	const body = typeof value === "string" ? value : JSON.stringify(value);
	const reading = readAnswer(onWire(status, { ...OURS, "content-type": type }, body), false, true);
	if (reading.state !== "whole") throw new Error("The test's answer is malformed");
	return judge(wire, { kind: "answer", answer: reading.answer }).fault;
}

const PROBLEM = { type: "/docs", code: "not-found", title: "T", status: 404, detail: "D" };

describe("the judge of answers", () => {
	test.each([
		["a report", 200, "application/json", EXAMPLE_REPORT],
		[
			"a report a line, and a problem",
			200,
			"application/x-ndjson",
			`${JSON.stringify(EXAMPLE_REPORT)}\n${JSON.stringify({ line: 2, ...PROBLEM })}\n`,
		],
		["a table", 200, "text/csv; charset=utf-8", "a,b\r\n"],
		["a problem", 404, "application/problem+json", PROBLEM],
	])("lets %s pass", (_what, status, type, value) => {
		expect(faultOf(status, type, value)).toBeNull();
	});

	test.each([
		["another status than the problem's", 400, "application/problem+json", PROBLEM],
		[
			"a problem that is not in the catalogue",
			404,
			"application/problem+json",
			{ ...PROBLEM, code: "toString" },
		],
		["a problem with a field too many", 404, "application/problem+json", { ...PROBLEM, stack: "" }],
		["a failure", 500, "application/problem+json", { ...PROBLEM, code: "internal", status: 500 }],
		[
			"a failure in a line",
			200,
			"application/x-ndjson",
			`${JSON.stringify({ ...PROBLEM, code: "internal", status: 500 })}\n`,
		],
		["a line that breaks off", 200, "application/x-ndjson", JSON.stringify(EXAMPLE_REPORT)],
		[
			"a report without a field",
			200,
			"application/json",
			{ ...EXAMPLE_REPORT, summary: undefined },
		],
		["a refusal without a problem", 404, "text/plain", "no"],
	])("finds fault with %s", (_what, status, type, value) => {
		expect(faultOf(status, type, value)).not.toBeNull();
	});

	test("wants an answer for whoever waits", () => {
		const none = { kind: "none", why: "" } as const;
		expect(judge(ASKED, none).fault).not.toBeNull();
		expect(judge({ ...ASKED, end: "hang-up" }, none).fault).toBeNull();
	});
});

describe("a request that is made up", () => {
	test("is the same for the same seed and number, and another for another", () => {
		expect(requestOf("a", 7)).toEqual(requestOf("a", 7));
		expect(requestOf("a", 7)).not.toEqual(requestOf("b", 7));
	});

	test("comes out of a file as it went in", () => {
		for (let number = 0; number < 50; number++) {
			const wire = requestOf("kept", number);
			expect(unkeep(JSON.parse(JSON.stringify(keep(wire))))).toEqual(wire);
		}
	});
});
