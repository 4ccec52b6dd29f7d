/** sum + the products of four inputs of a row with those of four outputs' weights. */
@inline
function dot(weight: v128, x: v128, sum: v128): v128 {
	// Exact and the same on all hardware, since the second operand stays within 0..127.
	return i32x4.relaxed_dot_i8x16_i7x16_add_s(weight, x, sum);
}

/** bias + least * sum + (step * scale) * dots, for four outputs of one row. */
@inline
function finish(dots: v128, bias: v128, sums: v128, scales: v128, least: v128, step: v128): v128 {
	const base = f32x4.add(bias, f32x4.mul(least, sums));
	return f32x4.add(base, f32x4.mul(f32x4.mul(step, scales), f32x4.convert_i32x4_s(dots)));
}

/** See `Product` in kernels.ts. */
export function multiply(
	x: usize, rows: i32, inputs: i32, leasts: usize, steps: usize,
	weight: usize, scales: usize, sums: usize, bias: usize, outputs: i32, out: usize,
): void {
	const width = <usize>outputs << 2;
	const size = <usize>inputs << 3;
	const last = x + <usize>rows * inputs;
	for (let o: usize = 0; o < width; o += 32, weight += size) {
		const end = weight + size;
		const bias0 = v128.load(bias + o);
		const bias1 = v128.load(bias + o, 16);
		const sums0 = v128.load(sums + o);
		const sums1 = v128.load(sums + o, 16);
		const scales0 = v128.load(scales + o);
		const scales1 = v128.load(scales + o, 16);
		let to = out + o;
		let row: usize = 0;
		for (let x0 = x; x0 < last; ) {
			let x1 = x0 + inputs;
			let x2 = x1 + inputs;
			let x3 = x2 + inputs;
			let a0 = i32x4.splat(0);
			let a1 = a0;
			let a2 = a0;
			let a3 = a0;
			let b0 = a0;
			let b1 = a0;
			let b2 = a0;
			let b3 = a0;
			let at = weight;
			do {
				let w = v128.load(at);
				let z = v128.load(at, 16);
				let four = v128.load32_splat(x0);
				a0 = dot(w, four, a0);
				b0 = dot(z, four, b0);
				four = v128.load32_splat(x1);
				a1 = dot(w, four, a1);
				b1 = dot(z, four, b1);
				four = v128.load32_splat(x2);
				a2 = dot(w, four, a2);
				b2 = dot(z, four, b2);
				four = v128.load32_splat(x3);
				a3 = dot(w, four, a3);
				b3 = dot(z, four, b3);
				w = v128.load(at, 32);
				z = v128.load(at, 48);
				four = v128.load32_splat(x0, 4);
				a0 = dot(w, four, a0);
				b0 = dot(z, four, b0);
				four = v128.load32_splat(x1, 4);
				a1 = dot(w, four, a1);
				b1 = dot(z, four, b1);
				four = v128.load32_splat(x2, 4);
				a2 = dot(w, four, a2);
				b2 = dot(z, four, b2);
				four = v128.load32_splat(x3, 4);
				a3 = dot(w, four, a3);
				b3 = dot(z, four, b3);
				x0 += 8;
				x1 += 8;
				x2 += 8;
				x3 += 8;
				at += 64;
			} while (at < end);
			let least = v128.load32_splat(leasts + row);
			let step = v128.load32_splat(steps + row);
			v128.store(to, finish(a0, bias0, sums0, scales0, least, step));
			v128.store(to, finish(b0, bias1, sums1, scales1, least, step), 16);
			to += width;
			least = v128.load32_splat(leasts + row, 4);
			step = v128.load32_splat(steps + row, 4);
			v128.store(to, finish(a1, bias0, sums0, scales0, least, step));
			v128.store(to, finish(b1, bias1, sums1, scales1, least, step), 16);
			to += width;
			least = v128.load32_splat(leasts + row, 8);
			step = v128.load32_splat(steps + row, 8);
			v128.store(to, finish(a2, bias0, sums0, scales0, least, step));
			v128.store(to, finish(b2, bias1, sums1, scales1, least, step), 16);
			to += width;
			least = v128.load32_splat(leasts + row, 12);
			step = v128.load32_splat(steps + row, 12);
			v128.store(to, finish(a3, bias0, sums0, scales0, least, step));
			v128.store(to, finish(b3, bias1, sums1, scales1, least, step), 16);
			to += width;
			row += 16;
			// x3 has run to the end of its row: the next four rows begin there.
			x0 = x3;
		}
	}
}
