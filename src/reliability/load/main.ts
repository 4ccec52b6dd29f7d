import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { buildBundle, writeConfig } from "../../evaluation/bench/bundle.ts";
import { cpuTime, memory } from "../../evaluation/bench/cpu.ts";
import { countWords } from "../../evaluation/bench/texts.ts";
import { type RunningWorker, startWorker } from "../../evaluation/bench/workerd.ts";
import { originNow } from "../../evaluation/origin.ts";
import { percentile } from "../../evaluation/statistics/bootstrap.ts";
import { readOptions, wholeNumber } from "../options.ts";
import { printOrigin, printTable } from "../print.ts";
import { ARTICLES, hangUp, readSlowly, runClients } from "./client.ts";

const USAGE = `npm run load -- [options]: many clients at once on the built Worker in bare workerd (Linux)
  --seconds N      of every row (default 20)
  --connections N  the most clients; rows go up to it by four (default 1024)
  --help           print this`;

/** US dollars a million milliseconds of CPU, and a million requests, beyond what the paid plan includes (Cloudflare's list, 2026-11-25). */
const PRICES = { cpu: 0.02, requests: 0.3 };

/** What a row measured. */
interface Row {
	readonly cells: readonly string[];
	readonly errors: readonly string[];
	/** CPU milliseconds an article, all threads; NaN where there was none. */
	readonly cost: number;
}

/** Lets clients work, and measures what they see and what it costs. */
async function measure(
	worker: RunningWorker,
	name: string,
	clients: number,
	milliseconds: number,
): Promise<Row> {
	const before = cpuTime(worker.pid).all;
	const begin = performance.now();
	const { latencies, errors } = await runClients(worker.port, clients, milliseconds);
	const seconds = (performance.now() - begin) / 1000;
	const cpu = cpuTime(worker.pid).all - before;
	latencies.sort((a, b) => a - b);
	const at = (share: number) => percentile(latencies, share).toFixed(0);
	const cells = [
		name,
		String(latencies.length),
		String(errors.length),
		(latencies.length / seconds).toFixed(0),
		(cpu / latencies.length).toFixed(2),
		at(0.5),
		at(0.99),
		at(1),
		memory(worker.pid).now.toFixed(0),
	];
	return { cells, errors, cost: cpu / latencies.length };
}

/** Rows with a client beside the others that behaves badly until they are done. */
async function beside(
	worker: RunningWorker,
	name: string,
	behave: (port: number, stop: AbortSignal) => Promise<number>,
	milliseconds: number,
): Promise<{ readonly row: Row; readonly count: number }> {
	const stop = new AbortController();
	const behaving = behave(worker.port, stop.signal);
	const row = await measure(worker, name, 16, milliseconds);
	stop.abort();
	return { row, count: await behaving };
}

/** CPU milliseconds that the Worker still uses in a second, once nobody asks anything any more. */
async function restlessness(worker: RunningWorker): Promise<number> {
	await pause(1000);
	const before = cpuTime(worker.pid).all;
	await pause(1000);
	return cpuTime(worker.pid).all - before;
}

async function run(worker: RunningWorker, most: number, milliseconds: number): Promise<boolean> {
	const rows: Row[] = [];
	// V8 has compiled what it will before anything is measured.
	await runClients(worker.port, 4, Math.min(milliseconds, 5000));
	for (let clients = 1; clients <= most; clients *= 4) {
		rows.push(await measure(worker, `${clients} clients`, clients, milliseconds));
	}
	rows.push(await measure(worker, "16 clients alone", 16, milliseconds));
	const slow = await beside(worker, "16, and one that reads slowly", readSlowly, milliseconds);
	const hung = await beside(worker, "16, and one that hangs up", hangUp, milliseconds);
	rows.push(slow.row, hung.row);
	const head = ["", "articles", "errors", "a second", "CPU ms", "p50 ms", "p99", "most", "RSS MB"];
	printTable(
		head,
		rows.map(({ cells }) => cells),
	);
	console.log(`\nthe slow reader read ${slow.count} bytes; the other hung up ${hung.count} times`);
	console.log(`CPU in a second after all were gone: ${(await restlessness(worker)).toFixed(1)} ms`);
	const cost = rows.find(({ cells }) => cells[0] === "16 clients alone")?.cost ?? Number.NaN;
	const dollars = cost * PRICES.cpu;
	console.log(
		`a million such articles: ${cost.toFixed(1)} thousand seconds of CPU, US$ ${dollars.toFixed(2)}; as many requests, US$ ${PRICES.requests.toFixed(2)}`,
	);
	const errors = new Set(rows.flatMap((row) => row.errors));
	for (const error of errors) console.log(`error: ${error}`);
	return errors.size === 0;
}

const options = readOptions(process.argv.slice(2), { seconds: "20", connections: "1024" });
if (options === null) console.log(USAGE);
else if (process.platform !== "linux") {
	process.stderr.write("npm run load reads CPU time from Linux's /proc: run it on Linux.\n");
	process.exitCode = 2;
} else {
	const seconds = wholeNumber("seconds", options.seconds);
	const origin = originNow();
	const bundle = buildBundle();
	const worker = await startWorker(writeConfig(bundle));
	try {
		const words = ARTICLES.reduce((sum, text) => sum + countWords(text), 0) / ARTICLES.length;
		printOrigin(
			origin,
			`articles of 60 to 1,500 words, ${words.toFixed(0)} on average; ${seconds} s a row`,
		);
		const most = wholeNumber("connections", options.connections);
		if (!(await run(worker, most, 1000 * seconds))) process.exitCode = 1;
	} finally {
		await worker.stop();
		rmSync(bundle.folder, { recursive: true });
	}
}
