/** Added to a float of 0..127, it leaves that float's nearest integer in the lowest bits: 2^23. */
const ROUND: f32 = 8388608;

@inline
function levels(x: usize, least: v128, inverse: v128): v128 {
	const level = f32x4.mul(f32x4.sub(v128.load(x), least), inverse);
	return v128.xor(f32x4.add(level, f32x4.splat(ROUND)), f32x4.splat(ROUND));
}

@inline
function lowest(v: v128): f32 {
	const pairs = f32x4.pmin(v, v128.shuffle<u32>(v, v, 2, 3, 0, 1));
	return f32x4.extract_lane(f32x4.pmin(pairs, v128.shuffle<u32>(pairs, pairs, 1, 0, 3, 2)), 0);
}

@inline
function highest(v: v128): f32 {
	const pairs = f32x4.pmax(v, v128.shuffle<u32>(v, v, 2, 3, 0, 1));
	return f32x4.extract_lane(f32x4.pmax(pairs, v128.shuffle<u32>(pairs, pairs, 1, 0, 3, 2)), 0);
}

/**
 * Rows of floats to bytes 0..127: x = least + step * byte, with the least and the step of each row.
 * x, out [rows x width], width a multiple of 16; leasts, steps [rows].
 */
export function quantise(x: usize, rows: i32, width: i32, out: usize, leasts: usize, steps: usize): void {
	const size = <usize>width << 2;
	for (let r = 0; r < rows; r++) {
		const end = x + size;
		let low = v128.load(x);
		let high = low;
		for (let at = x + 16; at < end; at += 16) {
			const values = v128.load(at);
			low = f32x4.pmin(low, values);
			high = f32x4.pmax(high, values);
		}
		const least = lowest(low);
		const span = highest(high) - least;
		store<f32>(leasts, least);
		store<f32>(steps, span / 127);
		leasts += 4;
		steps += 4;
		const leastOfAll = f32x4.splat(least);
		const inverse = f32x4.splat(span > 0 ? 127 / span : 0);
		for (; x < end; x += 64, out += 16) {
			const first = i16x8.narrow_i32x4_s(levels(x, leastOfAll, inverse), levels(x + 16, leastOfAll, inverse));
			const second = i16x8.narrow_i32x4_s(levels(x + 32, leastOfAll, inverse), levels(x + 48, leastOfAll, inverse));
			v128.store(out, i8x16.narrow_i16x8_u(first, second));
		}
	}
}
