import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	type Advisory,
	type Exception,
	ExceptionsSchema,
	judge,
	readAudit,
} from "../../src/supply/advisories.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const URL = "https://github.com/advisories/GHSA-aaaa-bbbb-cccc";
const ADVISORY: Advisory = { url: URL, package: "left", severity: "high", title: "It leaks" };
const EXCEPTION: Exception = {
	advisory: URL,
	package: "left",
	reason: "It only runs in a test, on our own input.",
	until: "2026-12-31",
};

describe("what npm audit prints", () => {
	const via = { source: 1, name: "left", dependency: "left", title: "It leaks", url: URL };
	it("has every advisory once, and not the packages that are at fault by another", () => {
		const printed = {
			auditReportVersion: 2,
			vulnerabilities: {
				left: { name: "left", severity: "high", via: [{ ...via, severity: "high" }] },
				right: { name: "right", severity: "high", via: ["left", { ...via, severity: "high" }] },
			},
		};
		expect(readAudit(JSON.stringify(printed))).toEqual({
			kind: "answered",
			advisories: [ADVISORY],
		});
	});

	it("has none where nothing is known", () => {
		const printed = { auditReportVersion: 2, vulnerabilities: {} };
		expect(readAudit(JSON.stringify(printed))).toEqual({ kind: "answered", advisories: [] });
	});

	it.each([
		[
			"the registry refuses",
			{
				message: "405 Method Not Allowed - POST https://registry.example/-/npm/v1/security",
				statusCode: 405,
				error: { summary: "", detail: "" },
			},
			"405 Method Not Allowed",
		],
		[
			"there is no network",
			{
				message:
					"request to https://registry.example/ failed, reason: getaddrinfo ENOTFOUND registry.example",
				error: { summary: "", detail: "" },
			},
			"getaddrinfo ENOTFOUND registry.example",
		],
	])("is no answer where %s", (_where, printed, reason) => {
		expect(readAudit(JSON.stringify(printed))).toEqual({ kind: "no-answer", reason });
	});

	it.each([
		["a failure of npm's own", '{"error":{"code":"ENOLOCK","summary":"…","detail":""}}'],
		["another shape", '{"auditReportVersion":3,"findings":[]}'],
		["nothing", ""],
	])("is taken for an error where it is %s", (_what, printed) => {
		expect(() => readAudit(printed)).toThrow();
	});
});

describe("advisories and exceptions", () => {
	const of = (exceptions: readonly Exception[], today: string) => {
		const { bad, excepted, unused } = judge([ADVISORY], exceptions, today);
		return [bad.length, excepted.length, unused.length];
	};
	it.each([
		["without an exception: bad", [], "2026-11-25", [1, 0, 0]],
		["with one: excepted", [EXCEPTION], "2026-11-25", [0, 1, 0]],
		["on its last day: excepted", [EXCEPTION], "2026-12-31", [0, 1, 0]],
		["a day later: bad", [EXCEPTION], "2027-01-01", [1, 0, 0]],
		[
			"one for another package: bad, and unused",
			[{ ...EXCEPTION, package: "right" }],
			"2026-11-25",
			[1, 0, 1],
		],
	])("%s", (_what, exceptions, today, expected) => {
		expect(of(exceptions, today)).toEqual(expected);
	});

	it("are written down with a reason and a day", () => {
		const file = readFileSync(join(ROOT, ".ci/audit-exceptions.json"), "utf8");
		expect(ExceptionsSchema.safeParse(JSON.parse(file)).success).toBe(true);
		expect(ExceptionsSchema.safeParse([{ ...EXCEPTION, until: "some day" }]).success).toBe(false);
		expect(ExceptionsSchema.safeParse([{ ...EXCEPTION, reason: "" }]).success).toBe(false);
	});
});
