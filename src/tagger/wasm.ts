import { Allocator, type Kernels, type Product } from "./kernels.ts";

/** What data/kernels.wasm exports; addresses in bytes. */
interface Exports {
	readonly memory: WebAssembly.Memory;
	readonly multiply: (
		x: number,
		rows: number,
		inputs: number,
		weight: number,
		bias: number,
		outputs: number,
		out: number,
	) => void;
	readonly recur: (u: number, rows: number, units: number, zero: number, out: number) => void;
	readonly add: (to: number, from: number, count: number) => void;
	readonly rectify: (x: number, count: number) => void;
}

const PAGE = 65_536;

/** The most units a recurrence may have: so many zeros stand at the bottom of the memory. */
const MOST_UNITS = 512;

/** The kernels of data/kernels.wasm (source: kernels.wat), on a memory of their own. */
export class WasmKernels implements Kernels {
	floats: Float32Array;
	private readonly wasm: Exports;
	private readonly allocator: Allocator;
	private readonly zeros: number;

	/** `module` is data/kernels.wasm, compiled ahead. */
	constructor(module: WebAssembly.Module) {
		// The module is our own file; its exports are what kernels.wat says.
		const wasm = new WebAssembly.Instance(module).exports as unknown as Exports;
		this.wasm = wasm;
		this.floats = new Float32Array(wasm.memory.buffer);
		this.allocator = new Allocator((floats) => {
			const missing = floats * 4 - wasm.memory.buffer.byteLength;
			if (missing <= 0) return;
			wasm.memory.grow(Math.ceil(missing / PAGE) + 4);
			this.floats = new Float32Array(wasm.memory.buffer);
		});
		this.zeros = this.allocator.keep(MOST_UNITS);
	}

	keep(count: number): number {
		return this.allocator.keep(count);
	}

	take(count: number): number {
		return this.allocator.take(count);
	}

	free(): void {
		this.allocator.free();
	}

	multiply({ x, rows, inputs, weight, bias, outputs, out }: Product): void {
		this.wasm.multiply(x * 4, rows, inputs, weight * 4, bias * 4, outputs, out * 4);
	}

	recur(u: number, rows: number, units: number, out: number): void {
		this.wasm.recur(u * 4, rows, units, this.zeros * 4, out * 4);
	}

	add(to: number, from: number, count: number): void {
		this.wasm.add(to * 4, from * 4, count);
	}

	rectify(x: number, count: number): void {
		this.wasm.rectify(x * 4, count);
	}
}
