import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleIn, writeConfig } from "./bundle.ts";
import { cpuTime } from "./cpu.ts";
import { type RunningWorker, startWorker } from "./workerd.ts";

/**
 * `node src/evaluation/bench/kernels.ts`: what the recurrences of a network cost for an article of 600 words, by
 * their sizes: CPU milliseconds in bare workerd, the best of several rounds.
 */
const SIZES = [
	{ hidden: 96, units: 64, layers: 2 },
	{ hidden: 128, units: 64, layers: 3 },
	{ hidden: 128, units: 96, layers: 3 },
	{ hidden: 128, units: 128, layers: 3 },
];
const PARTS = ["quantise", "multiply", "recur"] as const;
const TOKENS = 720;
const ROUNDS = 5;
const TURNS = 100;

async function worker(): Promise<RunningWorker> {
	const folder = mkdtempSync(join(tmpdir(), "sourceline-kernels-"));
	await build({
		entryPoints: [join(import.meta.dirname, "kernels-worker.ts")],
		outfile: join(folder, "index.js"),
		bundle: true,
		format: "esm",
		plugins: [
			{
				name: "wasm",
				setup: ({ onResolve }) => {
					onResolve({ filter: /kernels\.wasm$/ }, () => ({ path: "kernels.wasm", external: true }));
				},
			},
		],
	});
	copyFileSync("data/kernels.wasm", join(folder, "kernels.wasm"));
	return startWorker(writeConfig(bundleIn(folder)));
}

const { attribute: send, pid, stop } = await worker();

/** CPU milliseconds of a part of one layer: what many turns cost more than one does. */
async function costOf(part: string, inputs: number, units: number): Promise<number> {
	const spent = async (turns: number) => {
		const before = cpuTime(pid).main;
		await send(`${part} ${inputs} ${units} ${turns}`);
		return cpuTime(pid).main - before;
	};
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const once = await spent(1);
		best = Math.min(best, ((await spent(TURNS + 1)) - once) / TURNS);
	}
	return best;
}

console.log(`${TOKENS} tokens, CPU milliseconds in workerd, all recurrences together\n`);
const head = ["hidden", "units", "layers", "products/token", ...PARTS, "GMAC/s"];
console.log(head.map((cell) => cell.padStart(15)).join(""));
try {
	for (const { hidden, units, layers } of SIZES) {
		const costs: number[] = [];
		for (const part of PARTS) {
			const later = await costOf(part, 2 * units, units);
			costs.push((await costOf(part, hidden, units)) + (layers - 1) * later);
		}
		const products = 4 * units * (hidden + (layers - 1) * 2 * units);
		const rate = (TOKENS * products) / (costs[1] ?? Number.NaN) / 1e6;
		const cells = [hidden, units, layers, products, ...costs.map((cost) => cost.toFixed(2))];
		console.log([...cells, rate.toFixed(0)].map((cell) => String(cell).padStart(15)).join(""));
	}
} finally {
	await stop();
}
