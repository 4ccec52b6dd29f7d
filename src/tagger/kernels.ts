/**
 * The arithmetic of the network over one memory of f32, addressed by index. Two implementations give the same
 * numbers but for rounding: kernels.wat in WebAssembly SIMD, and the reference in reference.ts.
 */
export interface Kernels {
	/** The memory. Ask again after `reserve`, which may replace it. */
	readonly floats: Float32Array;
	/** Room for `count` floats that stay: the address, a multiple of 4. */
	keep(count: number): number;
	/** Room for `count` floats until the next `free`: the address, a multiple of 4. Their values are of any kind. */
	take(count: number): number;
	/** Gives back all that was taken. */
	free(): void;
	/**
	 * out[r, o] = bias[o] + sum over k of x[r, k] * weight[o, k]; weight packed by `packWeights`.
	 * x [rows x inputs], bias [outputs], out [rows x outputs]; rows a multiple of 4, inputs of 2, outputs of 8.
	 */
	multiply(product: Product): void;
	/**
	 * Both directions of a gated linear recurrence over `rows` tokens: h = v + f * (h - v), f = sigmoid(u), v = tanh(u).
	 * u [rows x 4 * units]: f forwards, f backwards, v forwards, v backwards; out [rows x 2 * units].
	 */
	recur(u: number, rows: number, units: number, out: number): void;
	/** memory[to + k] += memory[from + k] for k < count, a multiple of 4. */
	add(to: number, from: number, count: number): void;
	/** memory[x + k] = max(0, memory[x + k]) for k < count, a multiple of 4. */
	rectify(x: number, count: number): void;
}

/** Addresses and sizes of one matrix product. */
export interface Product {
	readonly x: number;
	readonly rows: number;
	readonly inputs: number;
	readonly weight: number;
	readonly bias: number;
	readonly outputs: number;
	readonly out: number;
}

/** n rounded up to a multiple of `step`, a power of two. */
export function roundUp(n: number, step: number): number {
	return (n + step - 1) & ~(step - 1);
}

/**
 * Puts weights [outputs x inputs] into the order that `multiply` reads, at `at`: eight outputs side by side for
 * each input; outputs beyond the last count as 0. Takes roundUp(outputs, 8) * inputs floats.
 */
export function packWeights(
	floats: Float32Array,
	at: number,
	weight: Float32Array,
	outputs: number,
	inputs: number,
): void {
	floats.fill(0, at, at + roundUp(outputs, 8) * inputs);
	for (let o = 0; o < outputs; o++) {
		const group = at + (o >> 3) * inputs * 8 + (o & 7);
		for (let k = 0; k < inputs; k++) floats[group + k * 8] = weight[o * inputs + k] ?? 0;
	}
}

/** Hands out one memory: what stays lies at the bottom, what is taken for a run above it. */
export class Allocator {
	private kept = 4;
	private top = 4;
	private readonly grow: (floats: number) => void;

	/** `grow` makes the memory hold at least so many floats, their values kept. */
	constructor(grow: (floats: number) => void) {
		this.grow = grow;
	}

	keep(count: number): number {
		const at = this.kept;
		this.kept += roundUp(count, 4);
		this.top = this.kept;
		this.grow(this.top);
		return at;
	}

	take(count: number): number {
		const at = this.top;
		this.top += roundUp(count, 4);
		this.grow(this.top);
		return at;
	}

	free(): void {
		this.top = this.kept;
	}
}
