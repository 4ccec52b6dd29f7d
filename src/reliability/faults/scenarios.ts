import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bundle, bundleIn, writeConfig } from "../../evaluation/bench/bundle.ts";
import { startWorker } from "../../evaluation/bench/workerd.ts";

/** Something that goes wrong with what the Worker is made of. */
export interface Fault {
	readonly name: string;
	/** The ending of the module that is spoilt. */
	readonly module: "model.bin" | "kernels.wasm";
	/** The module's bytes then; null where it is gone. */
	readonly spoil: (bytes: Buffer) => Buffer | null;
	/** What whoever deploys it is told. */
	readonly told: RegExp;
}

function changed(bytes: Buffer, change: (copy: Buffer) => unknown): Buffer {
	const copy = Buffer.from(bytes);
	change(copy);
	return copy;
}

/** A module that wants something imported: it compiles, and cannot be instantiated. */
const WANTING = Buffer.from("0061736d01000000010401600000020701016101620000", "hex");
/** A module with nothing in it. */
const EMPTY = Buffer.from("0061736d01000000", "hex");

const WEIGHTS = /TaggerFileError: The model file .*data\/model\.bin anew/;
const KERNELS = /TypeError: The .*kernels .*data\/kernels\.wasm anew/;

/** All of them; each must keep the Worker from starting, and say what helps. */
export const FAULTS: readonly Fault[] = [
	{
		name: "weights missing",
		module: "model.bin",
		spoil: () => null,
		told: /No such module.*model\.bin/,
	},
	{ name: "weights empty", module: "model.bin", spoil: () => Buffer.alloc(0), told: WEIGHTS },
	{
		name: "weights cut short",
		module: "model.bin",
		spoil: (bytes) => bytes.subarray(0, bytes.length >> 1),
		told: WEIGHTS,
	},
	{
		name: "a bit of the weights turned",
		module: "model.bin",
		spoil: (bytes) =>
			changed(bytes, (copy) =>
				copy.writeUInt8(copy.readUInt8(copy.length >> 1) ^ 1, copy.length >> 1),
			),
		told: WEIGHTS,
	},
	{
		name: "weights of another format",
		module: "model.bin",
		spoil: (bytes) => changed(bytes, (copy) => copy.writeUInt16LE(99, 4)),
		told: WEIGHTS,
	},
	{
		name: "weights for other features",
		module: "model.bin",
		spoil: (bytes) => changed(bytes, (copy) => copy.writeUInt16LE(99, 6)),
		told: WEIGHTS,
	},
	{
		name: "another file for the weights",
		module: "model.bin",
		spoil: () => Buffer.from("<!doctype html>".repeat(100)),
		told: WEIGHTS,
	},
	{
		name: "kernels missing",
		module: "kernels.wasm",
		spoil: () => null,
		told: /No such module.*kernels\.wasm/,
	},
	{
		name: "kernels that cannot be instantiated",
		module: "kernels.wasm",
		spoil: () => WANTING,
		told: KERNELS,
	},
	{ name: "kernels of another make", module: "kernels.wasm", spoil: () => EMPTY, told: KERNELS },
	{
		name: "kernels that are no WebAssembly",
		module: "kernels.wasm",
		spoil: () => Buffer.from("not WebAssembly"),
		// V8 refuses it before the Worker is asked.
		told: /CompileError: /,
	},
];

/** What workerd said of a Worker with a fault; null where it started all the same. */
export async function sayingOf(
	bundle: Bundle,
	fault: Fault,
	folder: string,
): Promise<string | null> {
	rmSync(folder, { recursive: true, force: true });
	cpSync(bundle.folder, folder, { recursive: true });
	const name = bundle.modules.find((each) => each.endsWith(fault.module));
	if (name === undefined) throw new Error(`The bundle has no ${fault.module}`);
	const path = join(folder, name);
	const spoilt = fault.spoil(readFileSync(path));
	if (spoilt === null) rmSync(path);
	else writeFileSync(path, spoilt);
	try {
		const worker = await startWorker(writeConfig(bundleIn(folder)));
		await worker.stop();
		return null;
	} catch (failure) {
		return failure instanceof Error ? failure.message : String(failure);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
