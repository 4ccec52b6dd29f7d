/** Where Lambert's fraction is cut off; beyond it tanh is 1 to four digits. */
const REACH: f32 = 4.9;

/** tanh by Lambert's continued fraction of seven terms, right to 1 in 10^4. */
@inline
function tanh(value: v128): v128 {
	const x = f32x4.pmax(f32x4.splat(-REACH), f32x4.pmin(f32x4.splat(REACH), value));
	const y = f32x4.mul(x, x);
	let above = f32x4.add(y, f32x4.splat(378));
	above = f32x4.add(f32x4.mul(above, y), f32x4.splat(17325));
	above = f32x4.add(f32x4.mul(above, y), f32x4.splat(135135));
	let below = f32x4.add(f32x4.mul(y, f32x4.splat(28)), f32x4.splat(3150));
	below = f32x4.add(f32x4.mul(below, y), f32x4.splat(62370));
	below = f32x4.add(f32x4.mul(below, y), f32x4.splat(135135));
	return f32x4.div(f32x4.mul(above, x), below);
}

/** One token of one direction: h = v + f * (before - v). `f` and `v` are addresses of the gates before their functions. */
@inline
function advance(f: usize, v: usize, before: usize, out: usize, size: usize): void {
	const half = f32x4.splat(0.5);
	for (let j: usize = 0; j < size; j += 16) {
		const forget = f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, v128.load(f + j)))));
		const value = tanh(v128.load(v + j));
		v128.store(out + j, f32x4.add(value, f32x4.mul(forget, f32x4.sub(v128.load(before + j), value))));
	}
}

/**
 * Both directions of a gated linear recurrence. u [rows x 4 * units]: forget gates forwards and backwards, candidates
 * forwards and backwards; zero: `units` floats of 0; out [rows x 2 * units]. units a multiple of 4.
 */
export function recur(u: usize, rows: i32, units: i32, zero: usize, out: usize): void {
	const size = <usize>units << 2;
	const read = size << 2;
	const write = size << 1;
	let before = zero;
	for (let r = 0; r < rows; r++) {
		advance(u, u + write, before, out, size);
		before = out;
		u += read;
		out += write;
	}
	before = zero;
	for (let r = 0; r < rows; r++) {
		u -= read;
		out -= write;
		advance(u + size, u + size + write, before, out + size, size);
		before = out + size;
	}
}
