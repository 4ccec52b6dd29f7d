import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleIn, writeConfig } from "../../src/evaluation/bench/bundle.ts";
import { BUNDLE, ROOT } from "./build.ts";

/** A word that stands in everything that is sent here, and in no text of ours. */
const MARK = "Quagswerve";

const ARTICLE = `${MARK} bridge to close\n\nThe ${MARK} bridge will close on Monday, Mayor Ann ${MARK} said.`;
const JSON_TYPE = "application/json";
const NDJSON = "application/x-ndjson";
const asJson = (value: unknown) => JSON.stringify(value);

/** [content type, body, path] of requests that are answered, refused or broken; each holds the word. */
const SENT: readonly (readonly [type: string, body: string, path?: string])[] = [
	["text/plain", ARTICLE],
	["text/html", `<title>${MARK}</title><p>${ARTICLE}</p>`],
	[JSON_TYPE, asJson({ text: ARTICLE, title: MARK, publisher: MARK, id: MARK })],
	[JSON_TYPE, asJson({ text: ARTICLE, roster: [{ id: MARK, name: `Ann ${MARK}` }] })],
	[JSON_TYPE, asJson({ text: ARTICLE, [MARK]: MARK })],
	[JSON_TYPE, asJson({ text: ARTICLE, language: MARK })],
	[JSON_TYPE, asJson({ text: ARTICLE, options: { offsets: MARK } })],
	[JSON_TYPE, asJson({ text: ARTICLE, url: MARK })],
	[JSON_TYPE, `{"text": "${MARK}"`],
	[JSON_TYPE, `${MARK}`],
	[JSON_TYPE, asJson([MARK])],
	[JSON_TYPE, asJson({ "@type": "NewsArticle", articleBody: ARTICLE, headline: MARK })],
	[JSON_TYPE, asJson({ uri: MARK, bodies: [{ value: ARTICLE }], headlines: [{ value: MARK }] })],
	["text/plain", `Der ${MARK} sagte, die Brücke und der Weg seien wegen der Arbeiten geschlossen.`],
	["text/plain", `--- ${MARK.replace(/\w/g, "1")} ---`],
	["text/plain", `${ARTICLE}\u0000`],
	["text/plain", `%PDF-1.7 ${MARK}`],
	["text/plain", ARTICLE, `/v1/attributions?title=${MARK}&publisher=${MARK}&offsets=${MARK}`],
	["text/plain", ARTICLE, `/v1/attributions?format=${MARK}`],
	["text/plain", ARTICLE, `/v1/attributions?${MARK}=1`],
	["text/plain", ARTICLE, `/v1/attributions?key=${MARK}`],
	["text/plain", ARTICLE, `/${MARK}`],
	["text/plain", ARTICLE, `/v1/samples/${MARK}`],
	[`text/${MARK}`, ARTICLE],
	[`text/plain; charset=${MARK}`, ARTICLE],
	["application/x-www-form-urlencoded", `text=${MARK}`],
	[NDJSON, [asJson({ text: ARTICLE, id: MARK }), `{${MARK}`, asJson({ id: MARK })].join("\n")],
	[NDJSON, `${"\n".repeat(50)}${MARK}`],
	[
		JSON_TYPE,
		asJson({ article: { text: ARTICLE }, claims: [{ text: MARK, speaker: MARK }] }),
		"/v1/checks",
	],
	[JSON_TYPE, asJson({ article: { text: MARK }, claims: [{ [MARK]: MARK }] }), "/v1/checks"],
	[JSON_TYPE, asJson({ jsonrpc: "2.0", id: MARK, method: MARK }), "/mcp"],
	[
		JSON_TYPE,
		asJson({
			jsonrpc: "2.0",
			id: 1,
			method: "tools/call",
			params: { name: "attribute", arguments: { text: ARTICLE, [MARK]: 1 } },
		}),
		"/mcp",
	],
	[JSON_TYPE, `{"${MARK}`, "/mcp"],
	["application/x-www-form-urlencoded", `text=${MARK}&format=${MARK}&key=${MARK}`, "/"],
	[
		"multipart/form-data; boundary=b",
		`--b\r\nContent-Disposition: form-data; name="file"; filename="${MARK}.txt"\r\n\r\n${ARTICLE}\r\n--b--`,
		"/",
	],
	["multipart/form-data; boundary=b", `--b\r\n${MARK}`, "/"],
];

const METHODS = ["POST", "POST", "POST", "PUT", "GET"] as const;

describe("the log of the Worker", () => {
	let worker: ChildProcess;
	let port = 0;
	let log = "";

	beforeAll(async () => {
		const config = writeConfig(bundleIn(BUNDLE));
		const platform = `workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}`;
		const binary = join(ROOT, "node_modules", "@cloudflare", platform, "bin", "workerd");
		worker = spawn(binary, ["serve", "--control-fd=3", config], {
			stdio: ["ignore", "pipe", "pipe", "pipe"],
		});
		for (const stream of [worker.stdout, worker.stderr]) {
			stream?.on("data", (chunk: Buffer) => {
				log += chunk.toString();
			});
		}
		port = await new Promise<number>((resolve, reject) => {
			let events = "";
			worker.stdio[3]?.on("data", (chunk: Buffer) => {
				events += chunk.toString();
				const found = /"event":"listen"[^}]*"port":(\d+)/.exec(events)?.[1];
				if (found !== undefined) resolve(Number(found));
			});
			worker.once("exit", () => reject(new Error(`workerd ended: ${log}`)));
		});
	});
	afterAll(() => {
		worker.kill("SIGTERM");
	});

	/** The lines that the Worker wrote itself. */
	const lines = () =>
		log
			.split("\n")
			.filter((line) => line.startsWith("{"))
			.map((line) => JSON.parse(line));

	/** Waits until so many requests are in the log. */
	async function logged(count: number): Promise<Record<string, unknown>[]> {
		for (let waited = 0; waited < 600; waited++) {
			const found = lines().filter(({ event }) => event === "request");
			if (found.length >= count) return found;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		return lines().filter(({ event }) => event === "request");
	}

	it("has one line for each request, and no word of what hundreds of odd ones sent", async () => {
		let sent = 0;
		for (let round = 0; round < 10; round++) {
			for (const [at, [type, body, path = "/v1/attributions"]] of SENT.entries()) {
				const method = METHODS[(round + at) % METHODS.length] ?? "POST";
				const init = method === "GET" ? {} : { body: body.slice(0, body.length - (round % 3)) };
				const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
					method,
					headers: {
						"content-type": type,
						accept: round % 4 === 3 ? `text/${MARK}` : "*/*",
						"x-request-id": `${MARK} ${round}`,
						origin: `https://${MARK}.example`,
						authorization: `Bearer ${MARK}`,
						"cf-connecting-ip": "192.0.2.1",
					},
					...init,
				});
				await answer.arrayBuffer();
				expect(answer.status).not.toBe(500);
				sent += 1;
			}
		}
		const requests = await logged(sent);
		expect(requests).toHaveLength(sent);
		expect(log.toLowerCase()).not.toContain(MARK.toLowerCase());
		expect(log).not.toContain("192.0.2.1");
		const ROUTES = ["/", "/mcp", "/v1/attributions", "/v1/checks", "/v1/samples/:id", "none"];
		for (const line of requests) {
			expect(line).toMatchObject({
				requestId: expect.stringMatching(/^[\da-f-]{36}$/),
				method: expect.stringMatching(/^(?:GET|POST|PUT)$/),
				status: expect.any(Number),
				ms: expect.any(Number),
				version: expect.stringMatching(/^\d+\.\d+\.\d+/),
			});
			expect(ROUTES).toContain(line.route);
			if (Number(line.status) >= 400) expect(line.problem).toMatch(/^[a-z-]+$/);
			if (line.route === "/v1/checks" && line.status === 200) {
				expect(line.bytesOut).toBeGreaterThan(100);
			}
		}
		expect(requests.some(({ bytesIn }) => Number(bytesIn) > 100)).toBe(true);
		expect(requests.some(({ bytesOut }) => Number(bytesOut) > 1000)).toBe(true);
		expect(lines().filter(({ event }) => event === "start")).toHaveLength(1);
	});

	it("has no word of those either who hang up amid their article", async () => {
		const before = (await logged(0)).length;
		for (const type of ["text/plain", JSON_TYPE, NDJSON, "multipart/form-data; boundary=b"]) {
			await new Promise<void>((resolve, reject) => {
				const socket = connect(port, "127.0.0.1", () => {
					socket.write(
						`POST /v1/attributions HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nContent-Length: 5000\r\n\r\n{"text":"${ARTICLE.replaceAll("\n", " ")}"}\n`,
					);
					setTimeout(() => socket.destroy(), 200);
				});
				socket.once("close", () => resolve());
				socket.once("error", reject);
			});
		}
		const alive = await fetch(`http://127.0.0.1:${port}/health`);
		expect(alive.status).toBe(200);
		await logged(before + 1);
		expect(log.toLowerCase()).not.toContain(MARK.toLowerCase());
	});
});
