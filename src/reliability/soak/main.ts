import { rmSync } from "node:fs";
import { buildBundle, writeConfig } from "../../evaluation/bench/bundle.ts";
import { startWorker } from "../../evaluation/bench/workerd.ts";
import { originNow } from "../../evaluation/origin.ts";
import { readOptions, wholeNumber } from "../options.ts";
import { duration, printOrigin, printTable } from "../print.ts";
import { ABREAST, soak, type Tenth } from "./run.ts";

const USAGE = `npm run soak -- [options]: many articles, all different, through one isolate in bare workerd (Linux)
  --count N    articles, rounded up to a multiple of 1,000 (default 100000)
  --seed WORD  the same seed sends the same articles (default 1)
  --minutes N  stop after so long, and print what was reached (default 600)
  --help       print this`;

/** How much the last tenth may have more than the second: the first still warms up. */
const ALLOWED = 0.05;

/** Megabytes of heap, as Cloudflare allows an isolate: without a bound V8 takes what a large machine has. */
const HEAP = 128;

const change = (from: number, to: number) => to / from - 1;
const percent = (part: number) => `${part < 0 ? "" : "+"}${(100 * part).toFixed(1)} %`;

function print(tenths: readonly Tenth[]): boolean {
	const head = ["tenth", "articles", "words", "CPU ms", "p50", "p99", "RSS MB"];
	printTable(
		head,
		tenths.map(({ articles, words, mean, p50, p99, memory }, index) => [
			String(index + 1),
			String(articles),
			words.toFixed(0),
			...[mean, p50, p99].map((value) => value.toFixed(2)),
			memory.toFixed(1),
		]),
	);
	const [, second, last] = [tenths[0], tenths[1], tenths[9]];
	if (second === undefined || last === undefined) return false;
	const memory = change(second.memory, last.memory);
	console.log(
		`\nlast tenth against second: memory ${percent(memory)} (at most ${percent(ALLOWED)}),`,
	);
	console.log(
		`CPU: mean ${percent(change(second.mean, last.mean))}, p99 ${percent(change(second.p99, last.p99))}`,
	);
	return memory <= ALLOWED;
}

const options = readOptions(process.argv.slice(2), { count: "100000", seed: "1", minutes: "600" });
if (options === null) console.log(USAGE);
else if (process.platform !== "linux") {
	process.stderr.write(
		"npm run soak reads CPU time and memory from Linux's /proc: run it on Linux.\n",
	);
	process.exitCode = 2;
} else {
	const count = 1000 * Math.ceil(wholeNumber("count", options.count) / 1000);
	const origin = originNow();
	const bundle = buildBundle();
	const worker = await startWorker(writeConfig(bundle, HEAP), ABREAST);
	try {
		const begin = performance.now();
		const since = () => duration(performance.now() - begin);
		const tenths = await soak(worker, {
			count,
			seed: options.seed,
			patience: 60_000 * wholeNumber("minutes", options.minutes),
			onArticles: (done) => {
				if (done % 5000 === 0) process.stderr.write(`${done} articles, ${since()}\n`);
			},
		});
		const sent = tenths.reduce((sum, { articles }) => sum + articles, 0);
		printOrigin(origin, `${sent} articles, seed ${options.seed}, ${since()}`);
		if (!print(tenths)) process.exitCode = 1;
	} finally {
		await worker.stop();
		rmSync(bundle.folder, { recursive: true });
	}
}
