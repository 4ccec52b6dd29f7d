import type { Features } from "./features.ts";
import {
	dequantized,
	floats,
	integers,
	type QuantizedTable,
	quantized,
	type TaggerFile,
	TaggerFileError,
} from "./file.ts";
import { wordKey } from "./hash.ts";
import { type Kernels, packWeights, roundUp } from "./kernels.ts";
import { LABELS } from "./tagging.ts";

/** Tokens that go through the network at a time, and the tokens seen on each side of them besides. */
const WINDOW = 1024;
const MARGIN = 64;

const K = LABELS.length;
const OUTPUTS = roundUp(K, 8);

/** A layer's weights and bias in the kernels' memory. */
interface Layer {
	readonly inputs: number;
	readonly outputs: number;
	readonly weight: number;
	readonly bias: number;
}

/** The network of a model file, ready to run. Numbers named `...At` are addresses in the kernels' memory. */
export interface Network {
	readonly kernels: Kernels;
	readonly embed: number;
	readonly hidden: number;
	readonly units: number;
	/** Whether a recurrence adds its input to its output, where they are of one width. */
	readonly residual: boolean;
	/** [words] keys in rising order, the row of each being its index + 1; row 0 is the unknown word. */
	readonly keys: Uint32Array;
	readonly word: QuantizedTable;
	readonly ending: QuantizedTable;
	readonly beginning: QuantizedTable;
	readonly shape: QuantizedTable;
	/** [3 * hidden x embed] the first layer: weights for the token before, itself and the token after. */
	readonly input: Layer;
	/** [hidden] */
	readonly inputBiasAt: number;
	/** [QUOTE_VALUES x 3 * hidden], [PLACE_VALUES x 3 * hidden]: the first layer's products of these columns. */
	readonly quoteAt: number;
	readonly placeAt: number;
	readonly recurrences: readonly Layer[];
	readonly output: Layer;
	/** [LABELS x LABELS] from row to column. */
	readonly transition: Float32Array;
}

function keepFloats(kernels: Kernels, values: Float32Array, size = values.length): number {
	const at = kernels.keep(size);
	kernels.floats.fill(0, at, at + size);
	kernels.floats.set(values, at);
	return at;
}

function keepLayer(kernels: Kernels, file: TaggerFile, name: string, bias: Float32Array): Layer {
	const { rows, columns } = quantized(file, name);
	const outputs = roundUp(rows, 8);
	const weight = kernels.keep(outputs * columns);
	packWeights(kernels.floats, weight, dequantized(file, name), rows, columns);
	return { inputs: columns, outputs, weight, bias: keepFloats(kernels, bias, outputs) };
}

/** Prepares the network: the small matrices go into the kernels' memory as floats, the tables of words stay int8. */
export function readNetwork(file: TaggerFile, kernels: Kernels): Network {
	const { embed, hidden, units, layers, labels, residual } = file.config;
	if (labels.join(" ") !== LABELS.join(" ")) {
		throw new TaggerFileError("content", "The model file has other labels than this engine.");
	}
	return {
		kernels,
		embed,
		hidden,
		units,
		residual,
		keys: integers(file, "words"),
		word: quantized(file, "word"),
		ending: quantized(file, "ending"),
		beginning: quantized(file, "beginning"),
		shape: quantized(file, "shape"),
		input: keepLayer(kernels, file, "input", new Float32Array(0)),
		inputBiasAt: keepFloats(kernels, floats(file, "input.bias")),
		quoteAt: keepFloats(kernels, dequantized(file, "quote")),
		placeAt: keepFloats(kernels, dequantized(file, "place")),
		recurrences: Array.from({ length: layers }, (_, i) =>
			keepLayer(kernels, file, `layer${i}`, floats(file, `layer${i}.bias`)),
		),
		output: keepLayer(kernels, file, "output", floats(file, "output.bias")),
		transition: floats(file, "transition"),
	};
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

function addRow(out: Float32Array, at: number, table: QuantizedTable, row: number): void {
	const { columns, values } = table;
	const scale = table.scales[row] as number;
	const from = row * columns;
	for (let k = 0; k < columns; k++) {
		out[at + k] = (out[at + k] as number) + (values[from + k] as number) * scale;
	}
}

/** A stretch of tokens that goes through the network at once. */
interface Run {
	readonly features: Features;
	readonly from: number;
	readonly to: number;
}

/** The distinct forms of a stretch: their rows in the form table, and each token's place among them. */
function localForms({ features, from, to }: Run): { rows: number[]; local: Int32Array } {
	const seen = new Map<number, number>();
	const rows: number[] = [];
	const local = new Int32Array(to - from);
	for (let i = from; i < to; i++) {
		const row = features.form[i] as number;
		let at = seen.get(row);
		if (at === undefined) {
			at = rows.length;
			seen.set(row, at);
			rows.push(row);
		}
		local[i - from] = at;
	}
	return { rows, local };
}

/** The first layer's products of every distinct form, [forms x 3 * hidden]: a word that comes often is paid for once. */
function formProducts(network: Network, features: Features, rows: readonly number[]): number {
	const { embed, hidden, kernels, input } = network;
	const { forms } = features;
	const count = roundUp(rows.length, 4);
	const sumsAt = kernels.take(count * embed);
	const out = kernels.take(count * 3 * hidden);
	const sums = kernels.floats;
	sums.fill(0, sumsAt, sumsAt + count * embed);
	rows.forEach((form, i) => {
		const at = sumsAt + i * embed;
		addRow(sums, at, network.word, wordRow(network.keys, forms.word[form] as string));
		addRow(sums, at, network.ending, forms.ending3[form] as number);
		addRow(sums, at, network.ending, forms.ending2[form] as number);
		addRow(sums, at, network.beginning, forms.beginning4[form] as number);
		addRow(sums, at, network.shape, forms.shape[form] as number);
	});
	kernels.multiply({ ...input, x: sumsAt, rows: count, out });
	return out;
}

/** The first layer, [tokens x hidden]: relu of the sum over the token before, itself and the token after. */
function inputLayer(network: Network, run: Run): number {
	const { features, from, to } = run;
	const { hidden, kernels, inputBiasAt, quoteAt, placeAt } = network;
	const { rows, local } = localForms(run);
	const productsAt = formProducts(network, features, rows);
	const out = kernels.take(roundUp(to - from, 4) * hidden);
	const width = 3 * hidden;
	for (let i = from; i < to; i++) {
		const at = out + (i - from) * hidden;
		kernels.floats.copyWithin(at, inputBiasAt, inputBiasAt + hidden);
		for (let tap = 0; tap < 3; tap++) {
			const j = i + tap - 1;
			if (j < from || j >= to) continue;
			const part = tap * hidden;
			kernels.add(at, productsAt + (local[j - from] as number) * width + part, hidden);
			kernels.add(at, quoteAt + (features.quote[j] as number) * width + part, hidden);
			kernels.add(at, placeAt + (features.place[j] as number) * width + part, hidden);
		}
	}
	kernels.rectify(out, (to - from) * hidden);
	return out;
}

/** Runs a stretch of tokens through the network: the address of their scores, [tokens x OUTPUTS]. */
function forward(network: Network, run: Run): number {
	const { kernels, units } = network;
	const tokens = run.to - run.from;
	const rows = roundUp(tokens, 4);
	let x = inputLayer(network, run);
	const gates = kernels.take(rows * 4 * units);
	for (const layer of network.recurrences) {
		kernels.multiply({ ...layer, x, rows, out: gates });
		const h = kernels.take(rows * 2 * units);
		kernels.recur(gates, tokens, units, h);
		if (network.residual && layer.inputs === 2 * units) kernels.add(h, x, tokens * 2 * units);
		x = h;
	}
	const out = kernels.take(rows * OUTPUTS);
	kernels.multiply({ ...network.output, x, rows, out });
	return out;
}

/**
 * The score of every label at every token: [tokens x LABELS.length], row-major.
 * Long documents go through in stretches, so that memory beside the answer is bounded.
 */
export function scoreLabels(network: Network, features: Features): Float32Array {
	const count = features.form.length;
	const scores = new Float32Array(count * K);
	const { kernels } = network;
	for (let core = 0; core < count; core += WINDOW) {
		const coreEnd = Math.min(count, core + WINDOW);
		const from = Math.max(0, core - MARGIN);
		kernels.free();
		const at = forward(network, { features, from, to: Math.min(count, coreEnd + MARGIN) });
		for (let i = core; i < coreEnd; i++) {
			const row = at + (i - from) * OUTPUTS;
			scores.set(kernels.floats.subarray(row, row + K), i * K);
		}
	}
	return scores;
}
