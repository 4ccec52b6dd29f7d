/**
 * Four rows by four outputs: out[at + i * step + j] = bias[b + j] + x[x0 + i * n ..] . weight[w0 + j * n ..].
 * Every number that is loaded serves four products: 2.2 thousand million multiply-adds a second in V8, where
 * one product at a time gives 0.5. Bounds are the caller's, so reads need no default.
 */
function block(
	x: Float32Array,
	x0: number,
	n: number,
	weight: Float32Array,
	w0: number,
	bias: Float32Array,
	b: number,
	out: Float32Array,
	at: number,
	step: number,
): void {
	const x1 = x0 + n;
	const x2 = x1 + n;
	const x3 = x2 + n;
	const w1 = w0 + n;
	const w2 = w1 + n;
	const w3 = w2 + n;
	let a0 = bias[b] as number;
	let a1 = bias[b + 1] as number;
	let a2 = bias[b + 2] as number;
	let a3 = bias[b + 3] as number;
	let c0 = a0;
	let c1 = a1;
	let c2 = a2;
	let c3 = a3;
	let d0 = a0;
	let d1 = a1;
	let d2 = a2;
	let d3 = a3;
	let e0 = a0;
	let e1 = a1;
	let e2 = a2;
	let e3 = a3;
	for (let k = 0; k < n; k++) {
		const p = x[x0 + k] as number;
		const q = x[x1 + k] as number;
		const r = x[x2 + k] as number;
		const s = x[x3 + k] as number;
		let w = weight[w0 + k] as number;
		a0 += p * w;
		c0 += q * w;
		d0 += r * w;
		e0 += s * w;
		w = weight[w1 + k] as number;
		a1 += p * w;
		c1 += q * w;
		d1 += r * w;
		e1 += s * w;
		w = weight[w2 + k] as number;
		a2 += p * w;
		c2 += q * w;
		d2 += r * w;
		e2 += s * w;
		w = weight[w3 + k] as number;
		a3 += p * w;
		c3 += q * w;
		d3 += r * w;
		e3 += s * w;
	}
	out[at] = a0;
	out[at + 1] = a1;
	out[at + 2] = a2;
	out[at + 3] = a3;
	const second = at + step;
	out[second] = c0;
	out[second + 1] = c1;
	out[second + 2] = c2;
	out[second + 3] = c3;
	const third = second + step;
	out[third] = d0;
	out[third + 1] = d1;
	out[third + 2] = d2;
	out[third + 3] = d3;
	const fourth = third + step;
	out[fourth] = e0;
	out[fourth + 1] = e1;
	out[fourth + 2] = e2;
	out[fourth + 3] = e3;
}

/**
 * out[r, o] = bias[o] + sum over k of x[r, k] * weight[o, k].
 * x [rows x inputs], weight [outputs x inputs], bias [outputs], out [rows x outputs], all row-major.
 * `outputs` is a multiple of 4, and x and out have room for rows rounded up to a multiple of 4.
 */
export function multiply(
	x: Float32Array,
	rows: number,
	inputs: number,
	weight: Float32Array,
	bias: Float32Array,
	outputs: number,
	out: Float32Array,
): void {
	for (let o = 0; o < outputs; o += 4) {
		for (let r = 0; r < rows; r += 4) {
			block(x, r * inputs, inputs, weight, o * inputs, bias, o, out, r * outputs + o, outputs);
		}
	}
}

/** 1 / (1 + e^-x). */
function sigmoid(x: number): number {
	return 1 / (1 + Math.exp(-x));
}

/**
 * Both directions of a gated linear recurrence over `rows` tokens, h[-1] = 0:
 * h = f * h + (1 - f) * v, f = sigmoid of the first columns, v = tanh of the second.
 * u [rows x 4 * units]: f forwards, f backwards, v forwards, v backwards. out [rows x 2 * units]: forwards, backwards.
 */
export function recur(u: Float32Array, rows: number, units: number, out: Float32Array): void {
	const width = 4 * units;
	const both = 2 * units;
	for (let r = 0; r < rows; r++) {
		const from = r * width;
		const to = r * both;
		for (let j = 0; j < units; j++) {
			const f = sigmoid(u[from + j] as number);
			const v = 2 * sigmoid(2 * (u[from + both + j] as number)) - 1;
			const before = r === 0 ? 0 : (out[to - both + j] as number);
			out[to + j] = v + f * (before - v);
		}
	}
	for (let r = rows - 1; r >= 0; r--) {
		const from = r * width + units;
		const to = r * both + units;
		for (let j = 0; j < units; j++) {
			const f = sigmoid(u[from + j] as number);
			const v = 2 * sigmoid(2 * (u[from + both + j] as number)) - 1;
			const after = r === rows - 1 ? 0 : (out[to + both + j] as number);
			out[to + j] = v + f * (after - v);
		}
	}
}
