import module from "../../../data/kernels.wasm";
import { packWeights } from "../../tagger/kernels.ts";
import { WasmKernels } from "../../tagger/wasm.ts";

/** Tokens of an article of 600 words. */
const TOKENS = 720;

const kernels = new WasmKernels(module);

/** The parts of one recurrent layer, ready to run on numbers of no meaning. */
function layerOf(inputs: number, units: number): Record<string, () => void> {
	const { memory } = kernels;
	memory.free();
	const outputs = 4 * units;
	const take = (count: number) => memory.take(4 * count);
	const weight = memory.take(outputs * inputs);
	const values = Int8Array.from({ length: outputs * inputs }, (_, i) => ((i * 37) % 255) - 127);
	packWeights(memory.bytes, weight, values, outputs, inputs);
	const [scales, sums, bias] = [take(outputs), take(outputs), take(outputs)];
	memory.floats.fill(0.001, scales / 4, bias / 4 + outputs);
	const input = take(TOKENS * inputs);
	for (let i = 0; i < TOKENS * inputs; i++) {
		memory.floats[input / 4 + i] = ((i * 31) % 200) / 100 - 1;
	}
	const x = memory.take(TOKENS * inputs);
	const [least, step, out] = [take(TOKENS), take(TOKENS), take(TOKENS * outputs)];
	const h = take(TOKENS * 2 * units);
	const layer = { inputs, outputs, weight, scales, sums, bias };
	const quantise = () => kernels.quantise(input, TOKENS, inputs, x, least, step);
	const multiply = () => kernels.multiply({ ...layer, x, rows: TOKENS, least, step, out });
	quantise();
	multiply();
	return { quantise, multiply, recur: () => kernels.recur(out, TOKENS, units, h) };
}

/** A Worker that runs a part of a layer many times: the body names part, inputs, units and turns. */
export default {
	async fetch(request: Request): Promise<Response> {
		const [part = "", inputs, units, turns] = (await request.text()).split(" ");
		const run = layerOf(Number(inputs), Number(units))[part];
		for (let turn = 0; turn < Number(turns); turn++) run?.();
		return new Response();
	},
};
