import { compile, libraryOf } from "./library.ts";

export { ProblemError } from "../service/problems.ts";
export { formats, write } from "./formats.ts";
export { Sourceline } from "./sourceline.ts";

async function fetched(url: URL): Promise<ArrayBuffer> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
	return response.arrayBuffer();
}

/** The library in a browser: its files are fetched from beside it. Bundlers know the addresses by their form. */
export const { attribute, check, load } = libraryOf(async () => {
	const [weights, kernels] = await Promise.all([
		fetched(new URL("./model.bin", import.meta.url)),
		fetched(new URL("./kernels.wasm", import.meta.url)),
	]);
	return { weights, kernels: await compile(kernels) };
});
