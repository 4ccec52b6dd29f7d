import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve } from "node:path";
import type { Readable } from "node:stream";
import { type InputType, type Options, UsageError } from "./options.ts";

/** Something to read articles from. */
export interface Input {
	/** As messages and reports name it. */
	readonly name: string;
	/** Where its report goes below the directory for reports. */
	readonly place: string;
	/** null where the content is to tell. */
	readonly type: InputType | null;
	readonly open: () => ReadableStream<Uint8Array>;
}

const TYPES: Readonly<Record<string, InputType>> = {
	".txt": "text",
	".html": "html",
	".htm": "html",
	".json": "json",
	".jsonld": "json",
	".ndjson": "ndjson",
	".jsonl": "ndjson",
};

/** The inputs that were asked for, and whether there may be several articles. */
export interface Inputs {
	readonly list: readonly Input[];
	readonly several: boolean;
}

/**
 * Finds what there is to read. Of a directory every file of a known name, in the order of their paths; hidden
 * ones, node_modules and the answers of an earlier run are left out.
 * @throws UsageError for a path that is not there, and where there is nothing at all.
 */
export async function findInputs(
	{ paths, type, out }: Pick<Options, "paths" | "type" | "out">,
	stdin: () => ReadableStream<Uint8Array>,
): Promise<Inputs> {
	const list: Input[] = [];
	let several = paths.length > 1;
	for (const path of paths) {
		if (path === "-") {
			list.push({ name: "standard input", place: "standard-input", type, open: stdin });
			continue;
		}
		const found = await stat(path).catch(() => null);
		if (found === null) throw new UsageError(`there is no file ${path}`);
		if (found.isDirectory()) {
			several = true;
			const files = (await filesIn(path, out)).map((file) =>
				fileInput(file, relative(path, file), null),
			);
			if (files.length === 0) {
				throw new UsageError(`in ${path} is no ${Object.keys(TYPES).join(", ")} file`);
			}
			list.push(...files);
		} else {
			list.push(fileInput(path, basename(path), type));
		}
	}
	return { list, several: several || list.some((input) => input.type === "ndjson") };
}

async function filesIn(directory: string, out: string | null): Promise<string[]> {
	const entries = await readdir(directory, { withFileTypes: true });
	const found = entries
		.filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(async (entry) => {
			const path = join(directory, entry.name);
			if (out !== null && resolve(path) === resolve(out)) return [];
			if (entry.isDirectory()) return filesIn(path, out);
			return entry.isFile() && typeOf(path) !== null ? [path] : [];
		});
	return (await Promise.all(found)).flat();
}

function typeOf(path: string): InputType | null {
	return TYPES[extname(path).toLowerCase()] ?? null;
}

function fileInput(path: string, place: string, type: InputType | null): Input {
	return {
		name: path,
		place,
		type: typeOf(path) ?? type,
		open: () => streamOf(createReadStream(path)),
	};
}

/** A stream of Node's as the web's. */
export function streamOf(readable: Readable): ReadableStream<Uint8Array> {
	const chunks = readable[Symbol.asyncIterator]();
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done === true) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await chunks.return?.();
		},
	});
}
