/** Files that wrangler's rules bundle as bytes. */
declare module "*.bin" {
	const bytes: ArrayBuffer;
	export default bytes;
}

/** Files that wrangler's rules bundle as strings. */
declare module "*.txt" {
	const text: string;
	export default text;
}

/** WebAssembly, which wrangler hands over compiled. */
declare module "*.wasm" {
	const module: WebAssembly.Module;
	export default module;
}
