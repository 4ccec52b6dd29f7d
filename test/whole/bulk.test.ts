import { request } from "node:http";
import { createInterface } from "node:readline";
import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProblemSchema } from "../../src/contract/problem.ts";
import { ReportSchema } from "../../src/contract/report.ts";
import { articleOf } from "../../src/evaluation/bench/texts.ts";
import { startWorker } from "./worker.ts";

const ARTICLES = 1_000;
/** Every so many lines one is broken. */
const BROKEN = 100;
/** Bytes of a line: blanks make them more than all buffers between sender and service hold together. */
const LINE = 40_000;
/** Bytes that may lie in the buffers of two sockets and of the service: a fraction of what is sent. */
const IN_FLIGHT = ARTICLES * LINE * 0.5;

function lineOf(number: number): string {
	const line =
		number % BROKEN === 0
			? `{"id":${number},"text":`
			: JSON.stringify({ id: number, text: articleOf(60 + (number % 140)) });
	return `${line.padEnd(LINE - 1)}\n`;
}

describe("many articles through one connection", () => {
	let worker: Miniflare;
	let origin: URL;
	beforeAll(async () => {
		worker = startWorker();
		origin = await worker.ready;
	});
	afterAll(() => worker.dispose());

	it(`answers ${ARTICLES}, each broken one by a problem, and takes no more than it has answered`, async () => {
		const connection = request(new URL("/v1/attributions", origin), {
			method: "POST",
			headers: { "content-type": "application/x-ndjson" },
		});
		let sent = 0;
		const sending = (async () => {
			for (let number = 1; number <= ARTICLES; number++) {
				const hasRoom = connection.write(lineOf(number));
				sent += LINE;
				if (!hasRoom) await new Promise((resolve) => connection.once("drain", resolve));
			}
			connection.end();
		})();

		const response = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
			connection.once("response", resolve).once("error", reject);
		});
		let answered = 0;
		let ahead = 0;
		for await (const line of createInterface({ input: response })) {
			answered += 1;
			ahead = Math.max(ahead, sent - answered * LINE);
			const value = JSON.parse(line);
			expect(value.id ?? value.line).toBe(answered);
			if (answered % BROKEN === 0) {
				expect(ProblemSchema.parse(value)).toMatchObject({ code: "invalid-json", line: answered });
			} else {
				expect(ReportSchema.parse(value).sentences.length).toBeGreaterThan(0);
			}
		}
		await sending;
		expect(answered).toBe(ARTICLES);
		expect(ahead).toBeLessThan(IN_FLIGHT);
	}, 600_000);
});
