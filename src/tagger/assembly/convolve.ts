/**
 * out[i] = max(0, bias + the sum over the token before, itself and the token after of their products):
 * [count x width] floats, width a multiple of 4. parts: the addresses of each token's products, `each` of them,
 * every one [3 x width] floats: for its right neighbour, for itself, for its left neighbour.
 */
export function convolve(parts: usize, each: i32, count: i32, bias: usize, width: i32, out: usize): void {
	const size = <usize>width << 2;
	const token = <usize>each << 2;
	const end = parts + <usize>count * token;
	for (let at = parts; at < end; at += token) {
		const from = at > parts ? at - token : at;
		const to = at + token < end ? at + (token << 1) : end;
		// Where the token before is missing, the first part is the token's own.
		const first = at > parts ? <usize>0 : size;
		for (let k: usize = 0; k < size; k += 16) {
			let sum = v128.load(bias + k);
			let tap = first + k;
			for (let neighbour = from; neighbour < to; neighbour += token, tap += size) {
				for (let part = neighbour; part < neighbour + token; part += 4) {
					sum = f32x4.add(sum, v128.load(<usize>load<u32>(part) + tap));
				}
			}
			v128.store(out, f32x4.pmax(f32x4.splat(0), sum));
			out += 16;
		}
	}
}
