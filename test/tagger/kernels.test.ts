import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileKernels } from "../../src/evaluation/kernels.ts";
import { type Kernels, type Layer, packWeights, roundUp } from "../../src/tagger/kernels.ts";
import { ReferenceKernels } from "../../src/tagger/reference.ts";
import { loadTagger, tag } from "../../src/tagger/tag.ts";
import { WasmKernels } from "../../src/tagger/wasm.ts";
import { documentOf, modelBytes } from "./documents.ts";

const ROOT = join(import.meta.dirname, "../..");
const module = compileKernels();

/** The same numbers for every implementation: a small generator, so that no test data is stored. */
function numbers(count: number, seed: number): Float32Array {
	let state = seed + 1;
	return Float32Array.from({ length: count }, () => {
		state = Math.imul(state, 48_271) % 0x7fffffff;
		return ((state >>> 0) / 0x7fffffff - 0.5) * 4;
	});
}

/** Signed bytes from -127 to 127. */
function weights(count: number, seed: number): Int8Array {
	return Int8Array.from(numbers(count, seed), (value) => Math.round(value * 63.5));
}

function put({ memory }: Kernels, values: Float32Array): number {
	const at = memory.take(4 * values.length);
	memory.floats.set(values, at / 4);
	return at;
}

function get({ memory }: Kernels, at: number, count: number): Float32Array {
	return memory.floats.slice(at / 4, at / 4 + count);
}

/** Runs on both kinds, expects the very same numbers, and gives them. */
function alike(run: (kernels: Kernels) => Float32Array): Float32Array {
	const reference = run(new ReferenceKernels());
	expect(run(new WasmKernels(module))).toEqual(reference);
	return reference;
}

const size = (most: number, step: number) =>
	fc.integer({ min: 1, max: most }).map((n) => roundUp(n, step));

/** Quantised rows, and the layer that they are multiplied by. */
function product(kernels: Kernels, rows: number, inputs: number, outputs: number, seed: number) {
	const { memory } = kernels;
	const values = weights(outputs * inputs, seed);
	const weight = memory.take(outputs * inputs);
	packWeights(memory.bytes, weight, values, outputs, inputs);
	const scales = numbers(outputs, seed + 2);
	const sums = scales.map(
		(scale, o) => scale * values.subarray(o * inputs, (o + 1) * inputs).reduce((a, b) => a + b, 0),
	);
	const layer: Layer = {
		inputs,
		outputs,
		weight,
		scales: put(kernels, scales),
		sums: put(kernels, sums),
		bias: put(kernels, numbers(outputs, seed + 3)),
	};
	const from = put(kernels, numbers(rows * inputs, seed + 1));
	const x = memory.take(rows * inputs);
	const [least, step, out] = [rows, rows, rows * outputs].map((n) => memory.take(4 * n));
	kernels.quantise(from, rows, inputs, x, least ?? 0, step ?? 0);
	kernels.multiply({ ...layer, x, rows, least: least ?? 0, step: step ?? 0, out: out ?? 0 });
	return get(kernels, out ?? 0, rows * outputs);
}

describe("the WebAssembly kernels give what the reference gives, bit for bit", () => {
	test("products of quantised rows, near the products of the rows", () => {
		const sizes = [size(20, 4), size(80, 16), size(40, 8), fc.nat(1000)] as const;
		fc.assert(
			fc.property(...sizes, (rows, inputs, outputs, seed) => {
				const found = alike((kernels) => product(kernels, rows, inputs, outputs, seed));
				const x = numbers(rows * inputs, seed + 1).subarray((rows - 1) * inputs);
				const last = weights(outputs * inputs, seed).subarray((outputs - 1) * inputs);
				const scale = numbers(outputs, seed + 2)[outputs - 1] ?? 0;
				const sum = last.reduce((a, w, k) => a + w * scale * (x[k] ?? 0), 0);
				const bias = numbers(outputs, seed + 3)[outputs - 1] ?? 0;
				// A level is a 127th of what a row spans, here 4; a weight is 2 * 127 at the most.
				const error = inputs * (4 / 127 / 2) * 127 * Math.abs(scale);
				expect(Math.abs((found.at(-1) ?? 0) - sum - bias)).toBeLessThan(error + 1e-3);
			}),
		);
	});

	test("the greatest products do not overflow", () => {
		const inputs = 1024;
		const found = alike((kernels) => {
			const { memory } = kernels;
			const weight = memory.take(8 * inputs);
			packWeights(memory.bytes, weight, new Int8Array(8 * inputs).fill(-127), 8, inputs);
			const x = memory.take(4 * inputs);
			memory.bytes.fill(127, x, x + 4 * inputs);
			const [scales, sums, bias] = [1, 0, 0].map((v) => put(kernels, new Float32Array(8).fill(v)));
			const [least, step] = [0, 1].map((v) => put(kernels, new Float32Array(4).fill(v)));
			const layer = { inputs, outputs: 8, weight, scales, sums, bias };
			const out = memory.take(4 * 32);
			kernels.multiply({ x, rows: 4, least, step, out, ...layer } as Parameters<
				Kernels["multiply"]
			>[0]);
			return get(kernels, out, 32);
		});
		expect(new Set(found)).toEqual(new Set([-127 * 127 * inputs]));
	});

	test("rows that are all one number are that number", () => {
		const found = alike((kernels) => {
			const x = put(kernels, new Float32Array(32).fill(-3.25));
			const [out, least, step] = [32, 8, 8].map((n) => kernels.memory.take(n));
			kernels.quantise(x, 2, 16, out ?? 0, least ?? 0, step ?? 0);
			const { bytes } = kernels.memory;
			const levels = Float32Array.from(bytes.subarray(out ?? 0, (out ?? 0) + 32));
			return Float32Array.of(
				...levels,
				...get(kernels, least ?? 0, 2),
				...get(kernels, step ?? 0, 2),
			);
		});
		expect(Array.from(found.slice(-4))).toEqual([-3.25, -3.25, 0, 0]);
		expect(new Set(found.slice(0, 32))).toEqual(new Set([0]));
	});

	test("sums of scaled rows", () => {
		fc.assert(
			fc.property(
				size(6, 1),
				size(5, 1),
				size(40, 8),
				fc.nat(1000),
				(count, parts, width, seed) => {
					alike((kernels) => {
						const { memory } = kernels;
						const table = memory.take(9 * width);
						memory.bytes.set(weights(9 * width, seed), table);
						const rows = memory.take(4 * count * parts);
						for (let i = 0; i < count * parts; i++) {
							memory.integers[rows / 4 + i] = table + ((i * 7 + seed) % 9) * width;
						}
						const scales = put(kernels, numbers(count * parts, seed + 1));
						const out = memory.take(4 * count * width);
						kernels.sum(rows, scales, count, parts, width, out);
						return get(kernels, out, count * width);
					});
				},
			),
		);
	});

	test("convolutions over three tokens, at the ends over two, of one over one", () => {
		fc.assert(
			fc.property(size(7, 1), size(3, 1), size(24, 4), fc.nat(1000), (count, each, width, seed) => {
				const found = alike((kernels) => {
					const { memory } = kernels;
					const products = put(kernels, numbers(5 * 3 * width, seed));
					const parts = memory.take(4 * count * each);
					for (let i = 0; i < count * each; i++) {
						memory.integers[parts / 4 + i] = products + 4 * 3 * width * ((i * 3 + seed) % 5);
					}
					const bias = put(kernels, numbers(width, seed + 1));
					const out = memory.take(4 * count * width);
					kernels.convolve(parts, each, count, bias, width, out);
					return get(kernels, out, count * width);
				});
				expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	test("recurrences", () => {
		fc.assert(
			fc.property(size(12, 1), size(24, 4), fc.nat(1000), (rows, units, seed) => {
				alike((kernels) => {
					const u = put(kernels, numbers(rows * 4 * units, seed));
					const out = kernels.memory.take(4 * rows * 2 * units);
					kernels.recur(u, rows, units, out);
					return get(kernels, out, rows * 2 * units);
				});
			}),
		);
	});

	test.each([
		[0, 0],
		[0.5, 0.4621],
		[-1.5, -0.9051],
		[3, 0.9951],
		[1e6, 1],
		[-1e6, -1],
	])("a recurrence that forgets all gives tanh: of %d, %d", (value, expected) => {
		const found = alike((kernels) => {
			const u = put(
				kernels,
				Float32Array.from({ length: 16 }, (_, i) => (i < 8 ? -1e6 : value)),
			);
			const out = kernels.memory.take(4 * 8);
			kernels.recur(u, 1, 4, out);
			return get(kernels, out, 8);
		});
		for (const each of found) expect(each).toBeCloseTo(expected, 3);
	});

	test("sums", () => {
		alike((kernels) => {
			const to = put(kernels, numbers(40, 3));
			kernels.add(to, put(kernels, numbers(40, 4)), 40);
			return get(kernels, to, 40);
		});
	});

	test("memory grows and keeps what is in it", () => {
		alike((kernels) => {
			const { memory } = kernels;
			const at = memory.keep(16);
			memory.floats.set([1, 2, 3, 4], at / 4);
			const far = memory.take(12_000_000);
			memory.bytes[far + 11_999_999] = 7;
			expect(Array.from(get(kernels, at, 4))).toEqual([1, 2, 3, 4]);
			return get(kernels, at, 4);
		});
	});

	test("whole documents, in more than one window", () => {
		const sentence = "“We will not go,” Mr. Osei told reporters, adding that talks had failed. ";
		const document = documentOf(`${sentence.repeat(70)}\n${sentence.repeat(3)}`);
		const found = tag(loadTagger(modelBytes(), module), document);
		expect(found).toEqual(tag(loadTagger(modelBytes()), document));
	});
});

test.each([
	["that wants an import", "0061736d01000000010401600000020701016101620000"],
	["with nothing in it", "0061736d01000000"],
])("a module %s is refused with what helps", (_what, hex) => {
	const module = Reflect.construct(WebAssembly.Module, [new Uint8Array(Buffer.from(hex, "hex"))]);
	expect(() => new WasmKernels(module)).toThrow(/kernels.*npm run build:kernels/);
});

test("data/kernels.wasm is what npm run build:kernels makes", () => {
	const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
	const built = join(mkdtempSync(join(tmpdir(), "sourceline-kernels-")), "kernels.wasm");
	const [, ...words] = scripts["build:kernels"].replace("data/kernels.wasm", built).split(" ");
	const compiler = join(ROOT, "node_modules/assemblyscript/bin/asc.js");
	execFileSync(process.execPath, [compiler, ...words], { cwd: ROOT });
	expect(readFileSync(built).equals(readFileSync(join(ROOT, "data/kernels.wasm")))).toBe(true);
});
