// The tagger's kernels in AssemblyScript, compiled ahead by `npm run build:kernels` into data/kernels.wasm.
// kernels.ts says what each does and in which shape; reference.ts does the same in plain TypeScript, and a test
// holds one to the other, bit for bit. Addresses are bytes in the module's memory, multiples of 16.
export { sum } from "./sum";
export { quantise } from "./quantise";
export { multiply } from "./multiply";
export { convolve } from "./convolve";
export { recur } from "./recur";
export { add } from "./add";
