import { describe, expect, it } from "vitest";
import { REPORT_FORMATS } from "../../src/export/formats.ts";
import { call } from "./fake.ts";

const BROWSER = { headers: { accept: "text/html,*/*;q=0.8" } };
const ARTICLE = "It rained, she said.";

/** Sends what the page's form sends. */
function send(fields: Readonly<Record<string, string | Blob>>): Promise<Response> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return call("/", { method: "POST", body });
}

describe("the page over HTTP", () => {
	it.each(["/", "/?sample=one", "/model-card"])(
		"gives %s with a policy that forbids inline code",
		async (path) => {
			const response = await call(path, BROWSER);
			expect(response.status).toBe(200);
			expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
			const policy = response.headers.get("content-security-policy");
			expect(policy).toContain("default-src 'none'");
			expect(policy).not.toContain("unsafe");
			expect(response.headers.get("etag")).toMatch(/^"/);
		},
	);

	it("says in the page that there is no such example", async () => {
		const response = await call("/?sample=two", BROWSER);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain("There is no such example.");
	});

	it("keeps script and style for good, at addresses that change with them", async () => {
		const html = await (await call("/", BROWSER)).text();
		const paths = Array.from(html.matchAll(/"(\/page\/[^"]+)"/g), ([, path]) => path ?? "");
		expect(paths).toHaveLength(2);
		for (const path of paths) {
			const response = await call(path);
			expect(response.headers.get("cache-control")).toContain("immutable");
		}
		expect((await call("/page/other.js")).status).toBe(404);
	});
});

describe("the form", () => {
	it("gives the same page as the script draws", async () => {
		const response = await send({ text: ARTICLE });
		expect(response.status).toBe(200);
		expect(response.headers.get("cache-control")).toBe("no-store");
		expect(await response.text()).toContain('id="s0"');
	});

	it("takes a file before the field", async () => {
		const file = new File([ARTICLE], "rain.txt", { type: "text/plain" });
		const html = await (await send({ text: "", file })).text();
		expect(html).toContain(">It rained, she said.</textarea>");
	});

	it.each(REPORT_FORMATS.map(({ name }) => name))("gives the report as %s", async (format) => {
		const response = await send({ text: ARTICLE, format });
		expect(response.status).toBe(200);
		expect((await response.text()).length).toBeGreaterThan(0);
	});

	it("knows no other format", async () => {
		expect((await send({ text: ARTICLE, format: "docx" })).status).toBe(406);
	});

	it("says why there is no report, and keeps what was sent", async () => {
		const response = await send({ text: "der die und" });
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(html).toContain("English only");
		expect(html).toContain(">der die und</textarea>");
	});
});
