import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BatchResult } from "./batch.ts";
import type { Line } from "./line.ts";

/** What a worker is asked to run. */
export interface Order {
	readonly seed: number;
	readonly batch: number;
	/** Signatures of failures that need no further example. */
	readonly known: readonly string[];
}

/** How a pool takes its orders and gives its results. */
export interface PoolUse {
	readonly workers: number;
	/** The next order, or null where there is none. */
	readonly next: () => Order | null;
	readonly done: (batch: number, result: BatchResult) => void;
	/** An input on which a worker stood still: it was ended, and the rest of its batch left undone. */
	readonly hung: (batch: number, place: number) => void;
	readonly calibrated: (line: Line) => void;
}

/** Seconds without a step after which an input counts as one that never ends. */
const PATIENCE = 600;

/** Runs orders in threads until there are none; resolves when the last is done. */
export async function runPool(use: PoolUse): Promise<void> {
	await Promise.all(Array.from({ length: use.workers }, () => runLane(use)));
}

/** One lane: a thread, and another in its place where it stood still. */
async function runLane(use: PoolUse): Promise<void> {
	for (;;) {
		const finished = await runThread(use);
		if (finished) return;
	}
}

function runThread({ next, done, hung, calibrated }: PoolUse): Promise<boolean> {
	const progress = new Int32Array(new SharedArrayBuffer(8));
	const worker = new Worker(join(import.meta.dirname, "worker.ts"), {
		workerData: { progress: progress.buffer },
	});
	return new Promise((resolve, reject) => {
		let order: Order | null = null;
		let steps = 0;
		let stood = 0;
		const end = async (finished: boolean) => {
			clearInterval(watch);
			await worker.terminate();
			resolve(finished);
		};
		const watch = setInterval(() => {
			const now = Atomics.load(progress, 1);
			stood = now === steps ? stood + 10 : 0;
			steps = now;
			if (order === null || stood < PATIENCE) return;
			hung(order.batch, Atomics.load(progress, 0));
			void end(false);
		}, 10_000);
		const go = () => {
			order = next();
			if (order === null) void end(true);
			else worker.postMessage(order);
		};
		worker.on("message", (message: { line: Line } | { batch: number; result: BatchResult }) => {
			if ("line" in message) calibrated(message.line);
			else done(message.batch, message.result);
			go();
		});
		worker.on("error", (failure) => {
			clearInterval(watch);
			reject(failure);
		});
	});
}
