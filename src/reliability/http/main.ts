import { rmSync } from "node:fs";
import { buildBundle, writeConfig } from "../../evaluation/bench/bundle.ts";
import { startWorker } from "../../evaluation/bench/workerd.ts";
import { originNow } from "../../evaluation/origin.ts";
import { readOptions, wholeNumber } from "../options.ts";
import { duration, printOrigin, printTable } from "../print.ts";
import { runRequests, type Tally, writeFailure } from "./run.ts";

const USAGE = `npm run fuzz:http -- [options]: requests of every kind, right and wrong, to the built Worker in bare workerd
  --count N     requests (default 2000)
  --seed WORD   the same seed sends the same requests (default 1)
  --from N      begin with the request of this number (default 0); with --count 1 it is sent alone
  --minutes N   stop after so long, and print what was reached (default 600)
  --abreast N   requests under way at once (default 8)
  --keep DIR    where requests that fail are written (default test/reliability/http-failures)
  --help        print this`;

/** The labels of all kinds, and how often each came. */
function print({ labels }: Tally): void {
	const names = [...new Set([...labels.values()].flatMap((row) => [...row.keys()]))].sort();
	const rows = [...labels]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([kind, row]) => [kind, ...names.map((name) => String(row.get(name) ?? ""))]);
	const sums = names.map((name) =>
		[...labels.values()].reduce((sum, row) => sum + (row.get(name) ?? 0), 0),
	);
	printTable(["request", ...names], [...rows, ["all", ...sums.map(String)]]);
}

const options = readOptions(process.argv.slice(2), {
	count: "2000",
	seed: "1",
	from: "0",
	minutes: "600",
	abreast: "8",
	keep: "test/reliability/http-failures",
});
if (options === null) console.log(USAGE);
else {
	const { seed, keep } = options;
	const count = wholeNumber("count", options.count);
	const from = wholeNumber("from", options.from, 0);
	const abreast = wholeNumber("abreast", options.abreast);
	const origin = originNow();
	const bundle = buildBundle();
	const worker = await startWorker(writeConfig(bundle));
	try {
		const begin = performance.now();
		const onDone = (done: number): void => {
			if (done % 5000 === 0) process.stderr.write(`${done} of ${count}\n`);
		};
		const patience = 60_000 * wholeNumber("minutes", options.minutes);
		const tally = await runRequests({
			port: worker.port,
			seed,
			from,
			count,
			abreast,
			patience,
			onDone,
		});
		const { requests, failures } = tally;
		printOrigin(
			origin,
			`${requests} requests, seed ${seed}, ${duration(performance.now() - begin)}`,
		);
		print(tally);
		for (const failure of failures.slice(0, 50)) {
			console.log(`\n${failure.wire.kind}: ${failure.fault}\n  ${writeFailure(keep, failure)}`);
		}
		console.log(`\nfailures: ${failures.length}`);
		if (failures.length > 0) {
			console.log(`the Worker's log ends:\n${worker.complaints().slice(-2000)}`);
			process.exitCode = 1;
		}
	} finally {
		await worker.stop();
		rmSync(bundle.folder, { recursive: true });
	}
}
