/**
 * The arithmetic of the network over one memory. Two implementations give the same numbers, bit for bit: the
 * AssemblyScript in assembly/, compiled to WebAssembly SIMD, and the reference in reference.ts. Addresses and sizes of
 * rooms are bytes, multiples of 16; what is not said to be bytes or addresses is f32.
 */
export interface Kernels {
	readonly memory: Memory;
	/**
	 * out[i] = the sum of `parts` rows of signed bytes, each times its scale.
	 * rows: addresses, scales [count x parts], out [count x width]; width a multiple of 8.
	 */
	sum(rows: number, scales: number, count: number, parts: number, width: number, out: number): void;
	/**
	 * Rows to bytes 0..127: x = least + step * byte, the least and the step of each row beside them.
	 * x, out [rows x width], width a multiple of 16; least, step [rows].
	 */
	quantise(x: number, rows: number, width: number, out: number, least: number, step: number): void;
	/** out[r, o] = bias[o] + sum over k of x[r, k] * weight[o, k]. */
	multiply(product: Product): void;
	/**
	 * out[i] = max(0, bias + the products for it of the token before, itself and the token after), [count x width],
	 * width a multiple of 4. parts: addresses [count x each] of every token's products, [3 x width] each: for its right
	 * neighbour, for itself, for its left neighbour.
	 */
	convolve(
		parts: number,
		each: number,
		count: number,
		bias: number,
		width: number,
		out: number,
	): void;
	/**
	 * Both directions of a gated linear recurrence over `rows` tokens: h = v + f * (h - v), f = sigmoid(u), v = tanh(u).
	 * u [rows x 4 * units]: f forwards, f backwards, v forwards, v backwards; out [rows x 2 * units]; units a multiple of 4.
	 */
	recur(u: number, rows: number, units: number, out: number): void;
	/** to[k] += from[k] for k < count, a multiple of 4. */
	add(to: number, from: number, count: number): void;
}

/** A matrix of signed bytes whose rows, the outputs, have scales; all addresses. */
export interface Layer {
	/** A multiple of 8. */
	readonly inputs: number;
	/** A multiple of 8. */
	readonly outputs: number;
	/** As `packWeights` packs it. */
	readonly weight: number;
	/** [outputs] by which a row of weights is to be multiplied. */
	readonly scales: number;
	/** [outputs] the sum of a row of weights, scaled: what the least of quantised inputs is multiplied by. */
	readonly sums: number;
	/** [outputs] */
	readonly bias: number;
}

/** One matrix product: a layer over quantised rows. `rows` is a multiple of 4; out [rows x outputs]. */
export interface Product extends Layer {
	readonly x: number;
	readonly rows: number;
	readonly least: number;
	readonly step: number;
	readonly out: number;
}

/** n rounded up to a multiple of `step`, a power of two. */
export function roundUp(n: number, step: number): number {
	return (n + step - 1) & ~(step - 1);
}

/**
 * Puts weights [outputs x inputs] into the order that `multiply` reads, at `at`: for each eight outputs and each four
 * inputs, the outputs' four weights side by side. Outputs beyond the last count as 0. Takes roundUp(outputs, 8) * inputs
 * bytes.
 */
export function packWeights(
	bytes: Int8Array,
	at: number,
	weight: Int8Array,
	outputs: number,
	inputs: number,
): void {
	bytes.fill(0, at, at + roundUp(outputs, 8) * inputs);
	for (let o = 0; o < outputs; o++) {
		const group = at + (o >> 3) * inputs * 8 + (o & 7) * 4;
		for (let k = 0; k < inputs; k++) {
			bytes[group + (k >> 2) * 32 + (k & 3)] = weight[o * inputs + k] as number;
		}
	}
}

/** One memory in three views, handed out from the bottom: what stays, and above it what is taken for a run. */
export class Memory {
	/** The views; ask again after `keep` and `take`, which may replace them. */
	bytes: Int8Array;
	integers: Int32Array;
	floats: Float32Array;
	private kept = 64;
	private top = 64;
	private readonly grow: (bytes: number) => ArrayBuffer;

	/** `grow` makes the memory hold at least so many bytes, the old ones kept, and gives its buffer. */
	constructor(grow: (bytes: number) => ArrayBuffer) {
		this.grow = grow;
		const buffer = grow(this.top);
		this.bytes = new Int8Array(buffer);
		this.integers = new Int32Array(buffer);
		this.floats = new Float32Array(buffer);
	}

	/** Room for `count` bytes that stay, all 0: the address. Not while anything is taken. */
	keep(count: number): number {
		const at = this.take(count);
		this.kept = this.top;
		this.bytes.fill(0, at, this.top);
		return at;
	}

	/** Room for `count` bytes until the next `free`: the address. Their values are of any kind. */
	take(count: number): number {
		const at = this.top;
		this.top += roundUp(count, 16);
		if (this.top > this.bytes.length) this.view(this.grow(this.top));
		return at;
	}

	/** Gives back all that was taken. */
	free(): void {
		this.top = this.kept;
	}

	private view(buffer: ArrayBuffer): void {
		this.bytes = new Int8Array(buffer);
		this.integers = new Int32Array(buffer);
		this.floats = new Float32Array(buffer);
	}
}
