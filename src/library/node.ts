import { readFile } from "node:fs/promises";
import { compile, libraryOf } from "./library.ts";

export { ProblemError } from "../service/problems.ts";
export { formats, write } from "./formats.ts";
export { Sourceline } from "./sourceline.ts";

/** A file of the package; the build puts them beside the code. */
async function read(url: URL): Promise<ArrayBuffer> {
	return new Uint8Array(await readFile(url)).buffer;
}

/** The library in Node, Deno and Bun: its files are read from the disk. */
export const { attribute, check, load } = libraryOf(async () => ({
	weights: await read(new URL("./model.bin", import.meta.url)),
	kernels: await compile(await read(new URL("./kernels.wasm", import.meta.url))),
}));
