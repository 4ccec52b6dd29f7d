import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judge, type Verdict } from "./judge.ts";
import { concat } from "./mutate.ts";
import { requestOf } from "./requests.ts";
import { exchange } from "./socket.ts";
import { type KeptWire, keep, type Wire } from "./wire.ts";

/** A request that got what it must not get. */
export interface Failure {
	readonly seed: string;
	readonly number: number;
	readonly fault: string;
	readonly wire: KeptWire;
}

/** What came of a run. */
export interface Tally {
	readonly requests: number;
	/** How often each label of a verdict came, by the kind of request. */
	readonly labels: ReadonlyMap<string, ReadonlyMap<string, number>>;
	readonly failures: readonly Failure[];
}

/** A run: the requests of a seed from one number up to another, to a port of this machine. */
export interface Run {
	readonly port: number;
	readonly seed: string;
	readonly from: number;
	readonly count: number;
	/** Requests under way at once. */
	readonly abreast: number;
	/** Milliseconds after which no further request is sent. */
	readonly patience: number;
	/** Is told after each request how many are done. */
	readonly onDone?: (done: number) => void;
}

/** How sending fails where the server has answered and closed before all was sent: TCP then takes the answer back. */
const CUT_OFF = /EPIPE|ECONNRESET/;

/**
 * Sends one request and judges what comes back. A request that is refused by its headers while its body still comes in
 * pieces may lose its answer on the way; it is sent again all at once, and then must get it.
 */
export async function attempt(port: number, wire: Wire): Promise<Verdict> {
	const outcome = await exchange(port, wire);
	if (outcome.kind === "answer" || !CUT_OFF.test(outcome.why)) return judge(wire, outcome);
	const bytes = wire.pieces.filter((piece) => typeof piece !== "number");
	return judge(wire, await exchange(port, { ...wire, pieces: [concat(bytes)] }));
}

/** Sends the requests of a run, several at once, and counts what comes of them. */
export async function runRequests(run: Run): Promise<Tally> {
	const { port, seed, from, count, abreast, patience, onDone } = run;
	const end = performance.now() + patience;
	const labels = new Map<string, Map<string, number>>();
	const failures: Failure[] = [];
	let next = from;
	let done = 0;
	const work = async (): Promise<void> => {
		for (let number = next++; number < from + count; number = next++) {
			if (performance.now() > end) return;
			const wire = requestOf(seed, number);
			const { label, fault } = await attempt(port, wire);
			const row = labels.get(wire.kind) ?? new Map<string, number>();
			labels.set(wire.kind, row.set(label, (row.get(label) ?? 0) + 1));
			if (fault !== null) failures.push({ seed, number, fault, wire: keep(wire) });
			done += 1;
			onDone?.(done);
		}
	};
	await Promise.all(Array.from({ length: abreast }, work));
	return { requests: done, labels, failures };
}

/** Writes a failure where the tests find it. Gives the path. */
export function writeFailure(folder: string, failure: Failure): string {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${failure.seed}-${failure.number}.json`);
	writeFileSync(path, `${JSON.stringify(failure, null, "\t")}\n`);
	return path;
}
