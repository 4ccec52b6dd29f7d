/**
 * out[i] = the sum of `parts` rows of signed bytes, each times its scale: [count x width] floats.
 * rows: addresses, scales: floats, [count x parts] each. width a multiple of 8.
 */
export function sum(rows: usize, scales: usize, count: i32, parts: i32, width: i32, out: usize): void {
	const step = <usize>parts << 2;
	for (let i = 0; i < count; i++) {
		for (let k = 0; k < width; k += 8) {
			let low = f32x4.splat(0);
			let high = f32x4.splat(0);
			for (let part: usize = 0; part < step; part += 4) {
				const scale = v128.load32_splat(scales + part);
				const values = v128.load8x8_s(<usize>load<u32>(rows + part) + k);
				low = f32x4.add(low, f32x4.mul(scale, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(values))));
				high = f32x4.add(high, f32x4.mul(scale, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(values))));
			}
			v128.store(out, low);
			v128.store(out, high, 16);
			out += 32;
		}
		rows += step;
		scales += step;
	}
}
