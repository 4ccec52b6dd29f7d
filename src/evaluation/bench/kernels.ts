import { type Kernels, packWeights } from "../../tagger/kernels.ts";
import { WasmKernels } from "../../tagger/wasm.ts";
import { compileKernels } from "../kernels.ts";
import { cpuTime } from "./cpu.ts";

/**
 * `node src/evaluation/bench/kernels.ts`: what the network's parts cost for an article of 600 words, by its size.
 * CPU milliseconds of Node's main thread, the best of several rounds; workerd's newer V8 is quicker still.
 */
const TOKENS = 720;
const SIZES = [
	{ hidden: 96, units: 64, layers: 2 },
	{ hidden: 128, units: 64, layers: 3 },
	{ hidden: 128, units: 96, layers: 3 },
	{ hidden: 128, units: 128, layers: 3 },
];
const ROUNDS = 5;
/** CPU milliseconds of a round: the kernel counts a running thread in steps of a few. */
const ROUND = 100;

const cpu = () => cpuTime(process.pid).main;

/** CPU milliseconds of a piece of work: the best of several rounds of many turns. */
function costOf(work: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const begin = cpu();
		let turns = 0;
		for (; cpu() - begin < ROUND; turns += 10) for (let turn = 0; turn < 10; turn++) work();
		best = Math.min(best, (cpu() - begin) / turns);
	}
	return best;
}

/** One layer's product, quantising its input, and one recurrence. */
function measureLayer(kernels: Kernels, inputs: number, units: number) {
	const { memory } = kernels;
	memory.free();
	const outputs = 4 * units;
	const take = (count: number) => memory.take(4 * count);
	const weight = memory.take(outputs * inputs);
	const values = Int8Array.from({ length: outputs * inputs }, (_, i) => ((i * 37) % 255) - 127);
	packWeights(memory.bytes, weight, values, outputs, inputs);
	const [scales, sums, bias] = [take(outputs), take(outputs), take(outputs)];
	memory.floats.fill(0.001, scales / 4, bias / 4 + outputs);
	const input = take(TOKENS * inputs);
	for (let i = 0; i < TOKENS * inputs; i++)
		memory.floats[input / 4 + i] = ((i * 31) % 200) / 100 - 1;
	const x = memory.take(TOKENS * inputs);
	const [low, step, out] = [take(TOKENS), take(TOKENS), take(TOKENS * outputs)];
	const h = take(TOKENS * 2 * units);
	const layer = { inputs, outputs, weight, scales, sums, bias };
	return {
		quantise: costOf(() => kernels.quantise(input, TOKENS, inputs, x, low, step)),
		multiply: costOf(() => kernels.multiply({ ...layer, x, rows: TOKENS, least: low, step, out })),
		recur: costOf(() => kernels.recur(out, TOKENS, units, h)),
		products: TOKENS * inputs * outputs,
	};
}

const kernels = new WasmKernels(compileKernels());
console.log(`${TOKENS} tokens, CPU milliseconds, all recurrences together\n`);
const head = [
	"hidden",
	"units",
	"layers",
	"products/token",
	"quantise",
	"multiply",
	"recur",
	"GMAC/s",
];
console.log(head.map((cell) => cell.padStart(15)).join(""));
for (const { hidden, units, layers } of SIZES) {
	const first = measureLayer(kernels, hidden, units);
	const later = measureLayer(kernels, 2 * units, units);
	const sum = (part: keyof typeof first) => first[part] + (layers - 1) * later[part];
	const cells = [
		hidden,
		units,
		layers,
		sum("products") / TOKENS,
		...(["quantise", "multiply", "recur"] as const).map((part) => sum(part).toFixed(2)),
		(sum("products") / sum("multiply") / 1e6).toFixed(0),
	];
	console.log(cells.map((cell) => String(cell).padStart(15)).join(""));
}
