import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	FORMAT_VERSION,
	HEADER_BYTES,
	MAGIC,
	type ModelConfig,
	type TensorEntry,
} from "../tagger/file.ts";
import { checksum, wordKey } from "../tagger/hash.ts";

/** What dump.py writes beside `tensors.bin`; offsets count in that file. `words[0]` stands for the unknown. */
interface Dump extends ModelConfig {
	readonly featureTableVersion: number;
	readonly words: readonly string[];
}

function align(bytes: number): number {
	return (bytes + 3) & ~3;
}

/** The rows of the vocabulary in the order of their keys; of two words with one key the more frequent stays. */
function orderWords(words: readonly string[]): { keys: number[]; rows: number[] } {
	const rowOf = new Map<number, number>();
	words.forEach((word, row) => {
		const key = wordKey(word);
		if (row > 0 && !rowOf.has(key)) rowOf.set(key, row);
	});
	const keys = [...rowOf.keys()].sort((a, b) => a - b);
	return { keys, rows: [0, ...keys.map((key) => rowOf.get(key) ?? 0)] };
}

/** One tensor's bytes cut from the dump, rows chosen where `rows` is given. */
function cut(
	blob: Uint8Array,
	offset: number,
	width: number,
	count: number,
	rows: readonly number[] | null,
): Uint8Array {
	if (rows === null) return blob.subarray(offset, offset + width * count);
	const out = new Uint8Array(width * rows.length);
	rows.forEach((row, i) => {
		out.set(blob.subarray(offset + row * width, offset + (row + 1) * width), i * width);
	});
	return out;
}

/** Lays the dump of a training run out as a model file (docs/model-format.md). */
export function packModel(folder: string): Uint8Array {
	const dump: Dump = JSON.parse(readFileSync(join(folder, "tensors.json"), "utf8"));
	const blob = new Uint8Array(readFileSync(join(folder, "tensors.bin")));
	const { keys, rows } = orderWords(dump.words);
	const pieces: Uint8Array[] = [];
	const tensors: Record<string, TensorEntry> = {};
	let size = 0;
	const put = (bytes: Uint8Array): number => {
		const at = size;
		const padded = new Uint8Array(align(bytes.length));
		padded.set(bytes);
		pieces.push(padded);
		size += padded.length;
		return at;
	};
	tensors.words = {
		kind: "u32",
		rows: 1,
		columns: keys.length,
		offset: put(new Uint8Array(Uint32Array.from(keys).buffer)),
	};
	for (const [name, entry] of Object.entries(dump.tensors)) {
		const chosen = name === "word" ? rows : null;
		const count = chosen?.length ?? entry.rows;
		const width = entry.columns * (entry.kind === "int8-rows" ? 1 : 4);
		const offset = put(cut(blob, entry.offset, width, entry.rows, chosen));
		const values = { kind: entry.kind, rows: count, columns: entry.columns, offset };
		if (entry.scales === undefined) tensors[name] = values;
		else tensors[name] = { ...values, scales: put(cut(blob, entry.scales, 4, entry.rows, chosen)) };
	}
	const { model, labels, embed, hidden, units, layers, residual } = dump;
	const encode = (start: number): Uint8Array => {
		const moved = Object.entries(tensors).map(([name, entry]) => {
			const offset = entry.offset + start;
			return [
				name,
				entry.scales === undefined
					? { ...entry, offset }
					: { ...entry, offset, scales: entry.scales + start },
			];
		});
		return new TextEncoder().encode(
			JSON.stringify({
				model,
				labels,
				embed,
				hidden,
				units,
				layers,
				residual,
				tensors: Object.fromEntries(moved),
			}),
		);
	};
	// Offsets stand in the configuration whose length moves them: room is left for longer numbers, filled with spaces.
	const room = align(encode(0).length + 16 * Object.keys(tensors).length);
	const start = HEADER_BYTES + room;
	const config = new Uint8Array(room).fill(0x20);
	config.set(encode(start));
	const bytes = new Uint8Array(start + size);
	const head = new DataView(bytes.buffer);
	head.setUint32(0, MAGIC, true);
	head.setUint16(4, FORMAT_VERSION, true);
	head.setUint16(6, dump.featureTableVersion, true);
	head.setUint32(8, bytes.length, true);
	head.setUint32(16, room, true);
	bytes.set(config, HEADER_BYTES);
	let at = start;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	head.setUint32(12, checksum(new Uint32Array(bytes.buffer, 16)), true);
	return bytes;
}
