import { readFileSync } from "node:fs";
import { join } from "node:path";

/** data/kernels.wasm, compiled: in the Worker the bundle brings it so, in Node whoever makes an engine does it here. */
export function compileKernels(): WebAssembly.Module {
	const bytes = readFileSync(join(import.meta.dirname, "../../data/kernels.wasm"));
	// The types are workerd's, where nothing is compiled at run time.
	return Reflect.construct(WebAssembly.Module, [bytes]);
}
