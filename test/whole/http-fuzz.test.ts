import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleIn, writeConfig } from "../../src/evaluation/bench/bundle.ts";
import { type RunningWorker, startWorker } from "../../src/evaluation/bench/workerd.ts";
import { attempt, type Failure, runRequests } from "../../src/reliability/http/run.ts";
import { unkeep } from "../../src/reliability/http/wire.ts";
import { BUNDLE, ROOT } from "./build.ts";

const FAILURES = join(ROOT, "test", "reliability", "http-failures");

/** What `npm run fuzz:http` found, and wrote down. */
const failures = readdirSync(FAILURES).map((file): readonly [string, Failure] => [
	file,
	JSON.parse(readFileSync(join(FAILURES, file), "utf8")),
]);

describe("the built Worker in bare workerd", () => {
	let worker: RunningWorker;
	beforeAll(async () => {
		worker = await startWorker(writeConfig(bundleIn(BUNDLE)));
	});
	afterAll(() => worker.stop());

	it.each(failures)("holds what once broke it: %s", async (_file, { wire }) => {
		expect((await attempt(worker.port, unkeep(wire))).fault).toBeNull();
	});

	it("answers requests of every kind, right and wrong, as the contract has it", async () => {
		const { port } = worker;
		const run = await runRequests({
			port,
			seed: "test",
			from: 0,
			count: 600,
			abreast: 4,
			patience: 500_000,
		});
		expect(run.failures.map(({ number, fault }) => `${number}: ${fault}`)).toEqual([]);
		expect(worker.complaints()).not.toContain('"failure"');
	}, 600_000);
});
