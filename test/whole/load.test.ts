import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleIn, writeConfig } from "../../src/evaluation/bench/bundle.ts";
import { type RunningWorker, startWorker } from "../../src/evaluation/bench/workerd.ts";
import { hangUp, readSlowly, runClients } from "../../src/reliability/load/client.ts";
import { ABREAST, soak } from "../../src/reliability/soak/run.ts";
import { BUNDLE } from "./build.ts";

describe.runIf(process.platform === "linux")("the built Worker in bare workerd", () => {
	let worker: RunningWorker;
	beforeAll(async () => {
		worker = await startWorker(writeConfig(bundleIn(BUNDLE)), ABREAST);
	});
	afterAll(() => worker.stop());

	it("answers everybody beside one that reads slowly and one that hangs up", async () => {
		const stop = new AbortController();
		const slow = readSlowly(worker.port, stop.signal);
		const hung = hangUp(worker.port, stop.signal);
		const { latencies, errors } = await runClients(worker.port, 8, 2000);
		stop.abort();
		expect(errors).toEqual([]);
		// Each client began at least one request, and all that were begun came to an end.
		expect(latencies.length).toBeGreaterThanOrEqual(8);
		expect(await slow).toBeGreaterThan(0);
		expect(await hung).toBeGreaterThan(0);
	});

	it("answers article after article in one isolate", async () => {
		const tenths = await soak(worker, {
			count: 1000,
			seed: "test",
			patience: 60_000,
			onArticles: () => undefined,
		});
		expect(tenths.map(({ articles }) => articles)).toEqual(Array.from({ length: 10 }, () => 100));
	});
});
