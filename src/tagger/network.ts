import {
	dequantized,
	floats,
	integers,
	type QuantizedTable,
	quantized,
	type TaggerFile,
	TaggerFileError,
} from "./file.ts";
import { type Kernels, type Layer, packWeights, roundUp } from "./kernels.ts";
import { LABELS } from "./tagging.ts";

/** A table of embeddings, its rows signed bytes in the kernels' memory. */
export interface Table {
	/** Address of the first row. */
	readonly at: number;
	readonly columns: number;
	/** [rows] by which a row is to be multiplied. */
	readonly scales: Float32Array;
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
	readonly word: Table;
	readonly ending: Table;
	readonly beginning: Table;
	readonly shape: Table;
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

function keepFloats(kernels: Kernels, values: Float32Array, count = values.length): number {
	const at = kernels.memory.keep(4 * count);
	kernels.memory.floats.set(values, at / 4);
	return at;
}

function keepTable({ memory }: Kernels, { values, columns, scales }: QuantizedTable): Table {
	const at = memory.keep(values.length);
	memory.bytes.set(values, at);
	return { at, columns, scales };
}

/** The sum of each row of weights, scaled. */
function rowSums({ values, rows, columns, scales }: QuantizedTable): Float32Array {
	return Float32Array.from({ length: rows }, (_, row) => {
		let sum = 0;
		for (let k = row * columns; k < (row + 1) * columns; k++) sum += values[k] as number;
		return sum * (scales[row] as number);
	});
}

function keepLayer(kernels: Kernels, table: QuantizedTable, bias: Float32Array): Layer {
	const { rows, columns, values, scales } = table;
	if (columns % 16 !== 0) {
		throw new TaggerFileError("content", "The model file has a layer of no multiple of 16 inputs.");
	}
	const outputs = roundUp(rows, 8);
	const weight = kernels.memory.keep(outputs * columns);
	packWeights(kernels.memory.bytes, weight, values, rows, columns);
	return {
		inputs: columns,
		outputs,
		weight,
		scales: keepFloats(kernels, scales, outputs),
		sums: keepFloats(kernels, rowSums(table), outputs),
		bias: keepFloats(kernels, bias, outputs),
	};
}

/**
 * Prepares the network in the kernels' memory.
 * @throws TaggerFileError where the file is of labels or sizes that this engine has not.
 */
export function readNetwork(file: TaggerFile, kernels: Kernels): Network {
	const { embed, hidden, units, layers, labels, residual } = file.config;
	if (labels.join(" ") !== LABELS.join(" ")) {
		throw new TaggerFileError("content", "The model file has other labels than this engine.");
	}
	const table = (name: string) => keepTable(kernels, quantized(file, name));
	const layer = (name: string, bias: Float32Array) =>
		keepLayer(kernels, quantized(file, name), bias);
	return {
		kernels,
		embed,
		hidden,
		units,
		residual,
		keys: integers(file, "words"),
		word: table("word"),
		ending: table("ending"),
		beginning: table("beginning"),
		shape: table("shape"),
		input: layer("input", new Float32Array(0)),
		inputBiasAt: keepFloats(kernels, floats(file, "input.bias")),
		quoteAt: keepFloats(kernels, dequantized(file, "quote")),
		placeAt: keepFloats(kernels, dequantized(file, "place")),
		recurrences: Array.from({ length: layers }, (_, i) =>
			layer(`layer${i}`, floats(file, `layer${i}.bias`)),
		),
		output: layer("output", floats(file, "output.bias")),
		transition: floats(file, "transition"),
	};
}
