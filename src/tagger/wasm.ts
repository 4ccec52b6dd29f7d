import { type Kernels, Memory, type Product } from "./kernels.ts";

/** What data/kernels.wasm exports: assembly/index.ts, where every number is one of WebAssembly. */
interface Exports extends Pick<Kernels, "sum" | "quantise" | "convolve" | "add"> {
	readonly memory: WebAssembly.Memory;
	readonly multiply: (
		x: number,
		rows: number,
		inputs: number,
		least: number,
		step: number,
		weight: number,
		scales: number,
		sums: number,
		bias: number,
		outputs: number,
		out: number,
	) => void;
	readonly recur: (u: number, rows: number, units: number, zero: number, out: number) => void;
}

const FUNCTIONS = ["sum", "quantise", "convolve", "add", "multiply", "recur"] as const;

/** Whether the exports of a module are the kernels; what their parameters are, assembly/index.ts says. */
function isKernels(exports: object): exports is Exports {
	return "memory" in exports && FUNCTIONS.every((name) => name in exports);
}

/** What helps against any fault of the module. */
const REMEDY =
	"Take data/kernels.wasm anew from the commit that the engine is of, or make it anew (npm run build:kernels), and deploy again.";

/** @throws TypeError where the module cannot be instantiated. */
function exportsOf(module: WebAssembly.Module): object {
	try {
		return new WebAssembly.Instance(module).exports;
	} catch (cause) {
		const detail = `The kernels cannot be instantiated. ${REMEDY}`;
		throw new TypeError(detail, { cause });
	}
}

const PAGE = 65_536;

/** The most units a recurrence may have: so many zeros stand at the bottom of the memory. */
const MOST_UNITS = 512;

/** The kernels of data/kernels.wasm (source: assembly/), on a memory of their own. */
export class WasmKernels implements Kernels {
	readonly memory: Memory;
	private readonly wasm: Exports;
	private readonly zeros: number;

	/**
	 * `module` is data/kernels.wasm, compiled ahead.
	 * @throws TypeError where it is another module, or no module.
	 */
	constructor(module: WebAssembly.Module) {
		const wasm = exportsOf(module);
		if (!isKernels(wasm)) {
			throw new TypeError(`The module of the kernels lacks one. ${REMEDY}`);
		}
		this.wasm = wasm;
		this.memory = new Memory((bytes) => {
			const missing = bytes - wasm.memory.buffer.byteLength;
			if (missing > 0) wasm.memory.grow(Math.ceil(missing / PAGE) + 4);
			return wasm.memory.buffer;
		});
		this.zeros = this.memory.keep(4 * MOST_UNITS);
	}

	sum(
		rows: number,
		scales: number,
		count: number,
		parts: number,
		width: number,
		out: number,
	): void {
		this.wasm.sum(rows, scales, count, parts, width, out);
	}

	quantise(x: number, rows: number, width: number, out: number, least: number, step: number): void {
		this.wasm.quantise(x, rows, width, out, least, step);
	}

	multiply(product: Product): void {
		const { x, rows, inputs, least, step, weight, scales, sums, bias, outputs, out } = product;
		this.wasm.multiply(x, rows, inputs, least, step, weight, scales, sums, bias, outputs, out);
	}

	convolve(
		parts: number,
		each: number,
		count: number,
		bias: number,
		width: number,
		out: number,
	): void {
		this.wasm.convolve(parts, each, count, bias, width, out);
	}

	recur(u: number, rows: number, units: number, out: number): void {
		this.wasm.recur(u, rows, units, this.zeros, out);
	}

	add(to: number, from: number, count: number): void {
		this.wasm.add(to, from, count);
	}
}
