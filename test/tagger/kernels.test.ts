import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileKernels } from "../../src/evaluation/kernels.ts";
import { type Kernels, packWeights, roundUp } from "../../src/tagger/kernels.ts";
import { ReferenceKernels } from "../../src/tagger/reference.ts";
import { loadTagger, tag } from "../../src/tagger/tag.ts";
import { WasmKernels } from "../../src/tagger/wasm.ts";
import { documentOf, modelBytes } from "./documents.ts";

const module = compileKernels();

/** The same numbers for every implementation: a small generator, so that no test data is stored. */
function numbers(count: number, seed: number): Float32Array {
	let state = seed + 1;
	return Float32Array.from({ length: count }, () => {
		state = Math.imul(state, 48_271) % 0x7fffffff;
		return ((state >>> 0) / 0x7fffffff - 0.5) * 4;
	});
}

function put(kernels: Kernels, values: Float32Array): number {
	const at = kernels.take(values.length);
	kernels.floats.set(values, at);
	return at;
}

function expectClose(found: Float32Array, wanted: Float32Array): void {
	expect(found.length).toBe(wanted.length);
	found.forEach((value, i) => {
		expect(Math.abs(value - (wanted[i] ?? Number.NaN))).toBeLessThan(1e-4);
	});
}

const both = <T>(run: (kernels: Kernels) => T): [T, T] => [
	run(new ReferenceKernels()),
	run(new WasmKernels(module)),
];

const size = (most: number, step: number) =>
	fc.integer({ min: 1, max: most }).map((n) => roundUp(n, step));

describe("the WebAssembly kernels give what the reference gives", () => {
	test("products", () => {
		fc.assert(
			fc.property(
				size(20, 4),
				size(40, 2),
				size(40, 8),
				fc.nat(1000),
				(rows, inputs, outputs, seed) => {
					const weights = numbers(outputs * inputs, seed);
					const [reference, wasm] = both((kernels) => {
						const x = put(kernels, numbers(rows * inputs, seed + 1));
						const bias = put(kernels, numbers(outputs, seed + 2));
						const weight = kernels.take(outputs * inputs);
						packWeights(kernels.floats, weight, weights, outputs, inputs);
						const out = kernels.take(rows * outputs);
						kernels.multiply({ x, rows, inputs, weight, bias, outputs, out });
						return kernels.floats.slice(out, out + rows * outputs);
					});
					expectClose(wasm, reference);
					const x = numbers(rows * inputs, seed + 1);
					const last = weights.subarray((outputs - 1) * inputs);
					const sum = last.reduce((a, w, k) => a + w * (x[(rows - 1) * inputs + k] ?? 0), 0);
					const bias = numbers(outputs, seed + 2)[outputs - 1] ?? 0;
					expect(reference.at(-1)).toBeCloseTo(sum + bias, 3);
				},
			),
		);
	});

	test("recurrences", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				size(24, 4),
				fc.nat(1000),
				(rows, units, seed) => {
					const [reference, wasm] = both((kernels) => {
						const u = put(kernels, numbers(rows * 4 * units, seed));
						const out = kernels.take(rows * 2 * units);
						kernels.recur(u, rows, units, out);
						return kernels.floats.slice(out, out + rows * 2 * units);
					});
					expectClose(wasm, reference);
				},
			),
		);
	});

	test("a recurrence saturates without overflow", () => {
		const [reference, wasm] = both((kernels) => {
			const u = put(
				kernels,
				Float32Array.from({ length: 32 }, (_, i) => (i % 2 === 0 ? 1e6 : -1e6)),
			);
			const out = kernels.take(16);
			kernels.recur(u, 2, 4, out);
			return kernels.floats.slice(out, out + 16);
		});
		expectClose(wasm, reference);
	});

	test("sums and rectified sums", () => {
		const [reference, wasm] = both((kernels) => {
			const to = put(kernels, numbers(40, 3));
			kernels.add(to, put(kernels, numbers(40, 4)), 40);
			kernels.rectify(to, 40);
			return kernels.floats.slice(to, to + 40);
		});
		expectClose(wasm, reference);
		expect(Math.min(...reference)).toBe(0);
	});

	test("memory grows and keeps what is in it", () => {
		both((kernels) => {
			const at = kernels.keep(4);
			kernels.floats.set([1, 2, 3, 4], at);
			const far = kernels.take(3_000_000);
			kernels.floats[far + 2_999_999] = 7;
			expect(Array.from(kernels.floats.subarray(at, at + 4))).toEqual([1, 2, 3, 4]);
		});
	});

	test("whole documents, in more than one window", () => {
		const reference = loadTagger(modelBytes());
		const wasm = loadTagger(modelBytes(), module);
		const sentence = "“We will not go,” Mr. Osei told reporters, adding that talks had failed. ";
		const document = documentOf(`${sentence.repeat(70)}\n${sentence.repeat(3)}`);
		const wanted = tag(reference, document);
		const found = tag(wasm, document);
		expect(found.labels).toEqual(wanted.labels);
		expectClose(found.marginals, wanted.marginals);
	});
});
