import { type Kernels, Memory, type Product } from "./kernels.ts";

// WebAssembly computes in f32: every step is rounded as it rounds, so that the two give the same bits.
const f32 = Math.fround;

/** Where Lambert's fraction is cut off; beyond it tanh is 1 to four digits. */
const REACH = f32(4.9);

/** tanh by Lambert's continued fraction of seven terms, right to 1 in 10^4. */
function tanh(value: number): number {
	const x = Math.max(-REACH, Math.min(REACH, value));
	const y = f32(x * x);
	const above = f32(f32(f32(f32(f32(y + 378) * y) + 17325) * y) + 135135);
	const below = f32(f32(f32(f32(f32(f32(f32(y * 28) + 3150) * y) + 62370) * y)) + 135135);
	return f32(f32(above * x) / below);
}

function sigmoid(value: number): number {
	return f32(0.5 + f32(0.5 * tanh(f32(0.5 * value))));
}

/** The product of `inputs` bytes at `x` and an output's weights, whose fours lie 32 bytes apart. */
function dotOf(bytes: Int8Array, x: number, weight: number, inputs: number): number {
	let sum = 0;
	for (let k = x, w = weight; k < x + inputs; k += 4, w += 32) {
		sum +=
			(bytes[k] as number) * (bytes[w] as number) +
			(bytes[k + 1] as number) * (bytes[w + 1] as number) +
			(bytes[k + 2] as number) * (bytes[w + 2] as number) +
			(bytes[k + 3] as number) * (bytes[w + 3] as number);
	}
	return sum;
}

/** The kernels in plain TypeScript: what the WebAssembly ones are held to, and the way to run without them. */
export class ReferenceKernels implements Kernels {
	readonly memory: Memory;

	constructor() {
		let bytes = new Int8Array(0);
		this.memory = new Memory((count) => {
			const larger = new Int8Array(Math.ceil(count * 1.5) & ~15);
			larger.set(bytes);
			bytes = larger;
			return larger.buffer;
		});
	}

	sum(
		rows: number,
		scales: number,
		count: number,
		parts: number,
		width: number,
		out: number,
	): void {
		const { bytes, floats, integers } = this.memory;
		for (let i = 0; i < count; i++) {
			const to = out / 4 + i * width;
			floats.fill(0, to, to + width);
			for (let part = i * parts; part < (i + 1) * parts; part++) {
				const row = integers[rows / 4 + part] as number;
				const scale = floats[scales / 4 + part] as number;
				for (let k = 0; k < width; k++) {
					floats[to + k] = (floats[to + k] as number) + f32(scale * (bytes[row + k] as number));
				}
			}
		}
	}

	quantise(x: number, rows: number, width: number, out: number, least: number, step: number): void {
		const { bytes, floats } = this.memory;
		for (let r = 0; r < rows; r++) {
			const row = floats.subarray(x / 4 + r * width, x / 4 + (r + 1) * width);
			const low = row.reduce((a, b) => Math.min(a, b));
			const span = f32(row.reduce((a, b) => Math.max(a, b)) - low);
			const inverse = span > 0 ? f32(127 / span) : 0;
			floats[least / 4 + r] = low;
			floats[step / 4 + r] = span / 127;
			for (let k = 0; k < width; k++) {
				const level = f32(f32((row[k] as number) - low) * inverse);
				// Added to 2^23, a float keeps no fraction: the nearest integer, the even one of two as near.
				bytes[out + r * width + k] = f32(level + 0x800000) - 0x800000;
			}
		}
	}

	multiply(product: Product): void {
		const { x, rows, inputs, weight, scales, sums, bias, outputs, least, step, out } = product;
		const { bytes, floats } = this.memory;
		for (let r = 0; r < rows; r++) {
			const rowLeast = floats[least / 4 + r] as number;
			const rowStep = floats[step / 4 + r] as number;
			for (let o = 0; o < outputs; o++) {
				const group = weight + (o >> 3) * inputs * 8 + (o & 7) * 4;
				const dot = dotOf(bytes, x + r * inputs, group, inputs);
				const base = f32(
					(floats[bias / 4 + o] as number) + f32(rowLeast * (floats[sums / 4 + o] as number)),
				);
				const scale = f32(rowStep * (floats[scales / 4 + o] as number));
				floats[out / 4 + r * outputs + o] = base + f32(scale * dot);
			}
		}
	}

	convolve(
		parts: number,
		each: number,
		count: number,
		bias: number,
		width: number,
		out: number,
	): void {
		const { floats, integers } = this.memory;
		for (let i = 0; i < count; i++) {
			const to = out / 4 + i * width;
			floats.copyWithin(to, bias / 4, bias / 4 + width);
			for (let tap = 0; tap < 3; tap++) {
				const neighbour = i + tap - 1;
				if (neighbour < 0 || neighbour >= count) continue;
				for (let part = neighbour * each; part < (neighbour + 1) * each; part++) {
					const from = (integers[parts / 4 + part] as number) / 4 + tap * width;
					for (let k = 0; k < width; k++) {
						floats[to + k] = (floats[to + k] as number) + (floats[from + k] as number);
					}
				}
			}
			for (let k = to; k < to + width; k++) if (!((floats[k] as number) > 0)) floats[k] = 0;
		}
	}

	recur(u: number, rows: number, units: number, out: number): void {
		const last = rows - 1;
		this.advance(u / 4, rows, units, out / 4, 1);
		this.advance(u / 4 + (last * 4 + 1) * units, rows, units, out / 4 + (last * 2 + 1) * units, -1);
	}

	/** One direction, from the token at `u` on: to the right (1) or to the left (-1). */
	private advance(u: number, rows: number, units: number, out: number, way: 1 | -1): void {
		const { floats } = this.memory;
		const read = 4 * units * way;
		const write = 2 * units * way;
		for (let r = 0, from = u, to = out; r < rows; r++, from += read, to += write) {
			for (let j = 0; j < units; j++) {
				const forget = sigmoid(floats[from + j] as number);
				const value = tanh(floats[from + 2 * units + j] as number);
				const before = r === 0 ? 0 : (floats[to - write + j] as number);
				floats[to + j] = value + f32(forget * f32(before - value));
			}
		}
	}

	add(to: number, from: number, count: number): void {
		const { floats } = this.memory;
		for (let k = 0; k < count; k++) {
			floats[to / 4 + k] = (floats[to / 4 + k] as number) + (floats[from / 4 + k] as number);
		}
	}
}
