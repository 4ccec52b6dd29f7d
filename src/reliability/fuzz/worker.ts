import { parentPort, workerData } from "node:worker_threads";
import { calibrate, runBatch } from "./batch.ts";
import { shippedSubject } from "./engine.ts";
import type { Order } from "./pool.ts";

const progress = new Int32Array(workerData.progress);
const subject = shippedSubject();
const line = calibrate(subject);
parentPort?.postMessage({ line });
parentPort?.on("message", (order: Order) => {
	const result = runBatch(subject, line, order, (place) => {
		progress[0] = place;
		Atomics.add(progress, 1, 1);
	});
	parentPort?.postMessage({ batch: order.batch, result });
});
