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
import { multiply, recur } from "./kernels.ts";
import { LABELS } from "./tagging.ts";

/** Tokens that go through the network at a time, and the tokens seen on each side of them besides. */
const WINDOW = 1024;
const MARGIN = 64;

interface Layer {
	readonly inputs: number;
	/** [4 * units x inputs] */
	readonly weight: Float32Array;
	/** [4 * units] */
	readonly bias: Float32Array;
}

/** Working memory that only grows: contents mean nothing between calls. */
class Arena {
	private held = new Map<string, Float32Array>();

	/** At least `size` floats, of any value. */
	take(name: string, size: number): Float32Array {
		const known = this.held.get(name);
		if (known !== undefined && known.length >= size) return known;
		const fresh = new Float32Array(Math.ceil(size * 1.25));
		this.held.set(name, fresh);
		return fresh;
	}
}

/** A multiple of four that holds n. */
function four(n: number): number {
	return (n + 3) & ~3;
}

/** The network of a model file, ready to run. */
export interface Network {
	readonly embed: number;
	readonly hidden: number;
	readonly units: number;
	/** [words] keys in rising order, the row of each being its index + 1; row 0 is the unknown word. */
	readonly keys: Uint32Array;
	readonly word: QuantizedTable;
	readonly ending: QuantizedTable;
	readonly beginning: QuantizedTable;
	/** [SHAPES x embed] */
	readonly shape: Float32Array;
	/** [3 * hidden x embed] the first layer: weights for the token after, itself and the token before. */
	readonly input: Float32Array;
	readonly noBias: Float32Array;
	/** [QUOTE_VALUES x 3 * hidden] and [PLACE_VALUES x 3 * hidden]: the first layer's products of these columns. */
	readonly quote: Float32Array;
	readonly place: Float32Array;
	/** [hidden] */
	readonly inputBias: Float32Array;
	readonly layers: readonly Layer[];
	/** [12 x 2 * units] (one row of padding) and [12]. */
	readonly output: Float32Array;
	readonly outputBias: Float32Array;
	/** [LABELS x LABELS] from row to column. */
	readonly transition: Float32Array;
	readonly arena: Arena;
}

const OUTPUTS = four(LABELS.length);

/** Prepares the network: the small matrices become floats, the tables of words stay int8. */
export function readNetwork(file: TaggerFile): Network {
	const { embed, hidden, units, layers, labels } = file.config;
	if (labels.join(" ") !== LABELS.join(" ")) {
		throw new TaggerFileError("content", "The model file has other labels than this engine.");
	}
	const outputBias = new Float32Array(OUTPUTS);
	outputBias.set(floats(file, "output.bias"));
	const output = new Float32Array(OUTPUTS * 2 * units);
	output.set(dequantized(file, "output"));
	return {
		embed,
		hidden,
		units,
		keys: integers(file, "words"),
		word: quantized(file, "word"),
		ending: quantized(file, "ending"),
		beginning: quantized(file, "beginning"),
		shape: dequantized(file, "shape"),
		input: dequantized(file, "input"),
		noBias: new Float32Array(3 * hidden),
		quote: dequantized(file, "quote"),
		place: dequantized(file, "place"),
		inputBias: floats(file, "input.bias"),
		layers: Array.from({ length: layers }, (_, i) => ({
			inputs: i === 0 ? hidden : 2 * units,
			weight: dequantized(file, `layer${i}`),
			bias: floats(file, `layer${i}.bias`),
		})),
		output,
		outputBias,
		transition: floats(file, "transition"),
		arena: new Arena(),
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

/** [forms x 3 * hidden] the first layer's products of every distinct form: a word that comes often is paid for once. */
function formProducts(network: Network, features: Features): Float32Array {
	const { embed, hidden, arena } = network;
	const { forms } = features;
	const sums = arena.take("embeddings", four(forms.count) * embed);
	for (let i = 0; i < forms.count; i++) {
		const at = i * embed;
		const shape = (forms.shape[i] as number) * embed;
		for (let k = 0; k < embed; k++) sums[at + k] = network.shape[shape + k] as number;
		addRow(sums, at, network.word, wordRow(network.keys, forms.word[i] as string));
		addRow(sums, at, network.ending, forms.ending3[i] as number);
		addRow(sums, at, network.ending, forms.ending2[i] as number);
		addRow(sums, at, network.beginning, forms.beginning4[i] as number);
	}
	const products = arena.take("products", four(forms.count) * 3 * hidden);
	multiply(sums, forms.count, embed, network.input, network.noBias, 3 * hidden, products);
	return products;
}

/** out[at..] += table[row, part] for the part of a product row that belongs to one tap of the convolution. */
function addTap(
	out: Float32Array,
	at: number,
	table: Float32Array,
	from: number,
	hidden: number,
): void {
	for (let k = 0; k < hidden; k++)
		out[at + k] = (out[at + k] as number) + (table[from + k] as number);
}

/** The first layer for tokens [from, to): relu of the sum over the token before, itself and the token after. */
function inputLayer(
	network: Network,
	features: Features,
	products: Float32Array,
	from: number,
	to: number,
	out: Float32Array,
): void {
	const { hidden, inputBias, quote, place } = network;
	const width = 3 * hidden;
	for (let i = from; i < to; i++) {
		const at = (i - from) * hidden;
		out.set(inputBias, at);
		for (let tap = 0; tap < 3; tap++) {
			const j = i + tap - 1;
			if (j < from || j >= to) continue;
			const part = tap * hidden;
			addTap(out, at, products, (features.form[j] as number) * width + part, hidden);
			addTap(out, at, quote, (features.quote[j] as number) * width + part, hidden);
			addTap(out, at, place, (features.place[j] as number) * width + part, hidden);
		}
		for (let k = at; k < at + hidden; k++) if ((out[k] as number) < 0) out[k] = 0;
	}
}

/**
 * The score of every label at every token: [tokens x LABELS.length], row-major.
 * Long documents go through in windows, so that memory beside the answer is bounded.
 */
export function scoreLabels(network: Network, features: Features): Float32Array {
	const count = features.form.length;
	const scores = new Float32Array(count * LABELS.length);
	const products = formProducts(network, features);
	const { hidden, units, arena } = network;
	for (let core = 0; core < count; core += WINDOW) {
		const coreEnd = Math.min(count, core + WINDOW);
		const from = Math.max(0, core - MARGIN);
		const to = Math.min(count, coreEnd + MARGIN);
		const rows = to - from;
		const room = four(rows);
		let x = arena.take("x0", room * hidden);
		inputLayer(network, features, products, from, to, x);
		const gates = arena.take("gates", room * 4 * units);
		network.layers.forEach((layer, i) => {
			multiply(x, rows, layer.inputs, layer.weight, layer.bias, 4 * units, gates);
			const h = arena.take(`x${i + 1}`, room * 2 * units);
			recur(gates, rows, units, h);
			x = h;
		});
		const out = arena.take("scores", room * OUTPUTS);
		multiply(x, rows, 2 * units, network.output, network.outputBias, OUTPUTS, out);
		for (let i = core; i < coreEnd; i++) {
			const row = (i - from) * OUTPUTS;
			for (let l = 0; l < LABELS.length; l++)
				scores[i * LABELS.length + l] = out[row + l] as number;
		}
	}
	return scores;
}
