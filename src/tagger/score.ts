import type { Features } from "./features.ts";
import { wordKey } from "./hash.ts";
import { type Layer, roundUp } from "./kernels.ts";
import type { Network, Table } from "./network.ts";
import { LABELS } from "./tagging.ts";

/** Tokens that go through the network at a time, and the tokens seen on each side of them besides. */
const WINDOW = 1024;
const MARGIN = 64;

const K = LABELS.length;
/** Columns of the scores as the output layer gives them, those beyond the labels' 0. */
const OUTPUTS = roundUp(K, 8);
/** Rows of embeddings that a form is the sum of: word, two endings, beginning, shape. */
const EMBEDDINGS = 5;
/** Products that the first layer adds up for a token: its form's, its quotation's, its place's. */
const PARTS = 3;

/** A stretch of tokens that goes through the network at once. */
interface Run {
	readonly network: Network;
	readonly features: Features;
	readonly from: number;
	readonly to: number;
}

/** The row of a word, 0 where the vocabulary has none. */
function wordRow(keys: Uint32Array, word: string): number {
	const key = wordKey(word);
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((keys[middle] as number) < key) low = middle + 1;
		else high = middle;
	}
	return keys[low] === key ? low + 1 : 0;
}

/** Quantises rows [rows x layer.inputs] and multiplies them by a layer: the address of [rows x layer.outputs]. */
function apply({ network: { kernels } }: Run, layer: Layer, x: number, rows: number): number {
	const { memory } = kernels;
	const bytes = memory.take(rows * layer.inputs);
	const least = memory.take(4 * rows);
	const step = memory.take(4 * rows);
	const out = memory.take(4 * rows * layer.outputs);
	kernels.quantise(x, rows, layer.inputs, bytes, least, step);
	kernels.multiply({ ...layer, x: bytes, rows, least, step, out });
	return out;
}

/** The distinct forms of a stretch: their rows in the form table, and each token's place among them. */
function localForms({ features, from, to }: Run): { rows: number[]; local: Int32Array } {
	const places = new Int32Array(features.forms.count).fill(-1);
	const rows: number[] = [];
	const local = new Int32Array(to - from);
	for (let i = from; i < to; i++) {
		const form = features.form[i] as number;
		if (places[form] === -1) {
			places[form] = rows.length;
			rows.push(form);
		}
		local[i - from] = places[form] as number;
	}
	return { rows, local };
}

/** The first layer's products of every distinct form, [forms x 3 * hidden]: a word that comes often is paid for once. */
function formProducts(run: Run, rows: readonly number[]): number {
	const { network, features } = run;
	const { embed, kernels, word, ending, beginning, shape } = network;
	const { memory } = kernels;
	const { forms } = features;
	const count = roundUp(rows.length, 4);
	const addressesAt = memory.take(4 * count * EMBEDDINGS);
	const scalesAt = memory.take(4 * count * EMBEDDINGS);
	const sums = memory.take(4 * count * embed);
	let next = 0;
	const put = ({ at, columns, scales }: Table, row: number): void => {
		memory.integers[addressesAt / 4 + next] = at + row * columns;
		memory.floats[scalesAt / 4 + next] = scales[row] as number;
		next++;
	};
	for (const form of rows) {
		put(word, wordRow(network.keys, forms.word[form] as string));
		put(ending, forms.ending3[form] as number);
		put(ending, forms.ending2[form] as number);
		put(beginning, forms.beginning4[form] as number);
		put(shape, forms.shape[form] as number);
	}
	kernels.sum(addressesAt, scalesAt, rows.length, EMBEDDINGS, embed, sums);
	return apply(run, network.input, sums, count);
}

/** The first layer, [tokens x hidden]: relu of the sum over the token before, itself and the token after. */
function inputLayer(run: Run): number {
	const { network, features, from, to } = run;
	const { hidden, kernels, inputBiasAt, quoteAt, placeAt } = network;
	const { memory } = kernels;
	const { rows, local } = localForms(run);
	const products = formProducts(run, rows);
	const tokens = to - from;
	const parts = memory.take(4 * tokens * PARTS);
	const out = memory.take(4 * roundUp(tokens, 4) * hidden);
	const size = 4 * network.input.outputs;
	for (let i = 0; i < tokens; i++) {
		const at = parts / 4 + i * PARTS;
		memory.integers[at] = products + (local[i] as number) * size;
		memory.integers[at + 1] = quoteAt + (features.quote[from + i] as number) * size;
		memory.integers[at + 2] = placeAt + (features.place[from + i] as number) * size;
	}
	kernels.convolve(parts, PARTS, tokens, inputBiasAt, hidden, out);
	return out;
}

/** Runs a stretch of tokens through the network: the address of their scores, [tokens x OUTPUTS]. */
function forward(run: Run): number {
	const { kernels, units, recurrences, residual, output } = run.network;
	const tokens = run.to - run.from;
	const rows = roundUp(tokens, 4);
	let x = inputLayer(run);
	for (const layer of recurrences) {
		const gates = apply(run, layer, x, rows);
		const h = kernels.memory.take(4 * rows * 2 * units);
		kernels.recur(gates, tokens, units, h);
		if (residual && layer.inputs === 2 * units) kernels.add(h, x, tokens * 2 * units);
		x = h;
	}
	return apply(run, output, x, rows);
}

/**
 * The score of every label at every token: [tokens x LABELS.length], row-major.
 * Long documents go through in stretches, so that memory beside the answer is bounded.
 */
export function scoreLabels(network: Network, features: Features): Float32Array {
	const count = features.form.length;
	const scores = new Float32Array(count * K);
	const { memory } = network.kernels;
	for (let core = 0; core < count; core += WINDOW) {
		const coreEnd = Math.min(count, core + WINDOW);
		const from = Math.max(0, core - MARGIN);
		memory.free();
		const to = Math.min(count, coreEnd + MARGIN);
		const at = forward({ network, features, from, to }) / 4;
		for (let i = core; i < coreEnd; i++) {
			const row = at + (i - from) * OUTPUTS;
			for (let k = 0; k < K; k++) scores[i * K + k] = memory.floats[row + k] as number;
		}
	}
	return scores;
}
