import { checksum } from "./hash.ts";

/** "SLTG", little-endian: the first four bytes of a model file. */
export const MAGIC = 0x47544c53;
/** The version of the layout that docs/model-format.md describes. */
export const FORMAT_VERSION = 1;
/** Bytes before the configuration: magic, versions, length, checksum, length of the configuration, reserved. */
export const HEADER_BYTES = 24;

/** Where a tensor lies in the file. Row-major [rows x columns]; `scales` only where the kind is "int8-rows". */
export interface TensorEntry {
	readonly kind: "int8-rows" | "f32" | "u32";
	readonly rows: number;
	readonly columns: number;
	/** Byte offset of the values from the start of the file, a multiple of 4. */
	readonly offset: number;
	/** Byte offset of one f32 a row by which its int8 values are multiplied. */
	readonly scales?: number;
}

/** The configuration as the file carries it, in JSON. */
export interface ModelConfig {
	/** The name that reports carry. */
	readonly model: string;
	readonly labels: readonly string[];
	/** Width of the embeddings, of the first layer, and units of a direction of every recurrence. */
	readonly embed: number;
	readonly hidden: number;
	readonly units: number;
	readonly layers: number;
	/** Whether a recurrence adds its input to its output, where both have the same width. */
	readonly residual: boolean;
	readonly tensors: Readonly<Record<string, TensorEntry>>;
}

export interface TaggerFile {
	readonly config: ModelConfig;
	readonly bytes: ArrayBuffer;
}

export type TaggerFileFault =
	| "truncated"
	| "magic"
	| "format-version"
	| "feature-version"
	| "checksum"
	| "content";

/** A model file that cannot be used; `code` says why. */
export class TaggerFileError extends Error {
	readonly code: TaggerFileFault;

	constructor(code: TaggerFileFault, message: string) {
		super(message);
		this.name = "TaggerFileError";
		this.code = code;
	}
}

/** What helps against any fault of a model file. */
const REMEDY =
	"Take data/model.bin anew from the commit that the engine is of, or write it anew (npm run train), and deploy again.";

function tensorEnd(entry: TensorEntry): number {
	const values = entry.rows * entry.columns * (entry.kind === "int8-rows" ? 1 : 4);
	const scales = entry.scales === undefined ? 0 : entry.scales + entry.rows * 4;
	return Math.max(entry.offset + values, scales);
}

/**
 * Checks a model file and reads its configuration. Values are not copied.
 * @throws TaggerFileError where the file is cut short, of another kind or version, or damaged.
 */
export function openTaggerFile(bytes: ArrayBuffer, featureVersion: number): TaggerFile {
	const fail = (code: TaggerFileFault, message: string): never => {
		throw new TaggerFileError(code, `The model file ${message}. ${REMEDY}`);
	};
	if (bytes.byteLength < HEADER_BYTES) return fail("truncated", "ends before its header does");
	const head = new DataView(bytes, 0, HEADER_BYTES);
	if (head.getUint32(0, true) !== MAGIC) return fail("magic", "does not begin with SLTG");
	const format = head.getUint16(4, true);
	if (format !== FORMAT_VERSION) {
		return fail("format-version", `is of format ${format}; this engine reads ${FORMAT_VERSION}`);
	}
	const features = head.getUint16(6, true);
	if (features !== featureVersion) {
		return fail(
			"feature-version",
			`is made for feature table ${features}; this engine has ${featureVersion}`,
		);
	}
	const length = head.getUint32(8, true);
	if (length !== bytes.byteLength || length % 4 !== 0) {
		return fail("truncated", `has ${bytes.byteLength} bytes where its header says ${length}`);
	}
	if (checksum(new Uint32Array(bytes, 16)) !== head.getUint32(12, true)) {
		return fail("checksum", "is damaged: its checksum is wrong");
	}
	const text = new TextDecoder().decode(
		new Uint8Array(bytes, HEADER_BYTES, head.getUint32(16, true)),
	);
	const config: ModelConfig = JSON.parse(text);
	for (const [name, entry] of Object.entries(config.tensors)) {
		if (tensorEnd(entry) > length) return fail("content", `has a tensor past its end: ${name}`);
	}
	return { config, bytes };
}

function entryOf(file: TaggerFile, name: string, kind: TensorEntry["kind"]): TensorEntry {
	const entry = file.config.tensors[name];
	if (entry === undefined || entry.kind !== kind) {
		throw new TaggerFileError(
			"content",
			`The model file has no ${kind} tensor "${name}". ${REMEDY}`,
		);
	}
	return entry;
}

/** The values of an f32 tensor, as a view. */
export function floats(file: TaggerFile, name: string): Float32Array {
	const { offset, rows, columns } = entryOf(file, name, "f32");
	return new Float32Array(file.bytes, offset, rows * columns);
}

/** The values of a u32 tensor, as a view. */
export function integers(file: TaggerFile, name: string): Uint32Array {
	const { offset, rows, columns } = entryOf(file, name, "u32");
	return new Uint32Array(file.bytes, offset, rows * columns);
}

/** A table of int8 rows, each with its scale, as views. */
export interface QuantizedTable {
	readonly rows: number;
	readonly columns: number;
	/** [rows x columns] row-major. */
	readonly values: Int8Array;
	/** [rows] */
	readonly scales: Float32Array;
}

/** The int8 tensor of that name, as views. */
export function quantized(file: TaggerFile, name: string): QuantizedTable {
	const { offset, rows, columns, scales = 0 } = entryOf(file, name, "int8-rows");
	return {
		rows,
		columns,
		values: new Int8Array(file.bytes, offset, rows * columns),
		scales: new Float32Array(file.bytes, scales, rows),
	};
}

/** The int8 tensor of that name as floats, [rows x columns] row-major: once, at load. */
export function dequantized(file: TaggerFile, name: string): Float32Array {
	const { rows, columns, values, scales } = quantized(file, name);
	const out = new Float32Array(rows * columns);
	for (let row = 0, at = 0; row < rows; row++) {
		const scale = scales[row] ?? 0;
		for (let k = 0; k < columns; k++, at++) out[at] = (values[at] ?? 0) * scale;
	}
	return out;
}
