import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resolve } from "../../entities/resolve.ts";
import { analyse, createEngine } from "../../report/attribute.ts";
import { compileKernels } from "../kernels.ts";
import { originNow } from "../origin.ts";
import { articleOf, countWords } from "./texts.ts";

/**
 * What naming by itself adds to a request: `node src/evaluation/bench/naming.ts` prints the CPU milliseconds of the
 * entities room for the article of 600 words of `npm run bench`, its attributions given, in Node: the median of 400 runs and the 95th of 100.
 */
const WORDS = 600;
const WARM = 200;
const RUNS = 400;

const root = join(import.meta.dirname, "..", "..", "..");
const engine = createEngine(
	new Uint8Array(readFileSync(join(root, "data", "model.bin"))).buffer,
	compileKernels(),
);
const text = articleOf(WORDS);
const { article, attribution } = analyse(engine, { text });

/** CPU milliseconds of one run. */
function run(): number {
	const began = process.cpuUsage();
	resolve(article, attribution, []);
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1000;
}

for (let k = 0; k < WARM; k++) run();
const costs = Array.from({ length: RUNS }, run).sort((a, b) => a - b);
const at = (share: number): string => (costs[Math.floor(share * RUNS)] ?? 0).toFixed(2);
console.log(
	`commit ${originNow().commit}: naming, ${countWords(text)} words, CPU ms: median ${at(0.5)}, p95 ${at(0.95)}`,
);
