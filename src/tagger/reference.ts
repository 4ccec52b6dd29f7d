import { Allocator, type Kernels, type Product } from "./kernels.ts";

/** 1 / (1 + e^-x). */
function sigmoid(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

/**
 * Four rows by four outputs of a product, `step` outputs apart in a row of `out`. Every number that is loaded serves
 * four products: about two thousand million multiply-adds a second in V8, where one at a time gives 0.5.
 */
function block(
	m: Float32Array,
	x0: number,
	n: number,
	w: number,
	bias: number,
	out: number,
	step: number,
) {
	const x1 = x0 + n;
	const x2 = x1 + n;
	const x3 = x2 + n;
	let a0 = m[bias] as number;
	let a1 = m[bias + 1] as number;
	let a2 = m[bias + 2] as number;
	let a3 = m[bias + 3] as number;
	let [b0, b1, b2, b3] = [a0, a1, a2, a3];
	let [c0, c1, c2, c3] = [a0, a1, a2, a3];
	let [d0, d1, d2, d3] = [a0, a1, a2, a3];
	for (let k = 0; k < n; k++) {
		const at = w + k * 8;
		const w0 = m[at] as number;
		const w1 = m[at + 1] as number;
		const w2 = m[at + 2] as number;
		const w3 = m[at + 3] as number;
		let x = m[x0 + k] as number;
		a0 += x * w0;
		a1 += x * w1;
		a2 += x * w2;
		a3 += x * w3;
		x = m[x1 + k] as number;
		b0 += x * w0;
		b1 += x * w1;
		b2 += x * w2;
		b3 += x * w3;
		x = m[x2 + k] as number;
		c0 += x * w0;
		c1 += x * w1;
		c2 += x * w2;
		c3 += x * w3;
		x = m[x3 + k] as number;
		d0 += x * w0;
		d1 += x * w1;
		d2 += x * w2;
		d3 += x * w3;
	}
	m[out] = a0;
	m[out + 1] = a1;
	m[out + 2] = a2;
	m[out + 3] = a3;
	const second = out + step;
	m[second] = b0;
	m[second + 1] = b1;
	m[second + 2] = b2;
	m[second + 3] = b3;
	const third = second + step;
	m[third] = c0;
	m[third + 1] = c1;
	m[third + 2] = c2;
	m[third + 3] = c3;
	const fourth = third + step;
	m[fourth] = d0;
	m[fourth + 1] = d1;
	m[fourth + 2] = d2;
	m[fourth + 3] = d3;
}

/** The kernels in plain TypeScript: what the WebAssembly ones are held to, and the way to run without them. */
export class ReferenceKernels implements Kernels {
	floats = new Float32Array(1 << 16);
	private readonly allocator = new Allocator((floats) => {
		if (floats <= this.floats.length) return;
		const larger = new Float32Array(Math.ceil(floats * 1.5));
		larger.set(this.floats);
		this.floats = larger;
	});

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
		for (let o = 0; o < outputs; o += 4) {
			const w = weight + (o >> 3) * inputs * 8 + (o & 7);
			for (let r = 0; r < rows; r += 4) {
				block(this.floats, x + r * inputs, inputs, w, bias + o, out + r * outputs + o, outputs);
			}
		}
	}

	recur(u: number, rows: number, units: number, out: number): void {
		this.advance(u, rows, units, out, 4 * units, 2 * units);
		const last = rows - 1;
		const backwards = u + last * 4 * units + units;
		this.advance(backwards, rows, units, out + last * 2 * units + units, -4 * units, -2 * units);
	}

	/** One direction: `read` and `write` are the steps from token to token. */
	private advance(
		u: number,
		rows: number,
		units: number,
		out: number,
		read: number,
		write: number,
	) {
		const m = this.floats;
		for (let r = 0, from = u, to = out; r < rows; r++, from += read, to += write) {
			for (let j = 0; j < units; j++) {
				const f = sigmoid(m[from + j] as number);
				const v = 2 * sigmoid(2 * (m[from + 2 * units + j] as number)) - 1;
				const before = r === 0 ? 0 : (m[to - write + j] as number);
				m[to + j] = v + f * (before - v);
			}
		}
	}

	add(to: number, from: number, count: number): void {
		const m = this.floats;
		for (let k = 0; k < count; k++) m[to + k] = (m[to + k] as number) + (m[from + k] as number);
	}

	rectify(x: number, count: number): void {
		const m = this.floats;
		for (let k = x; k < x + count; k++) if ((m[k] as number) < 0) m[k] = 0;
	}
}
