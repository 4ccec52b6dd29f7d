import type { Document } from "../text/document.ts";
import { constrain, decode } from "./chain.ts";
import { FEATURE_TABLE_VERSION, readFeatures } from "./features.ts";
import { openTaggerFile } from "./file.ts";
import { type Network, readNetwork } from "./network.ts";
import { ReferenceKernels } from "./reference.ts";
import { scoreLabels } from "./score.ts";
import type { Tagging } from "./tagging.ts";
import { WasmKernels } from "./wasm.ts";

/** A loaded model. */
export interface Tagger {
	/** The model's name, as reports carry it. */
	readonly model: string;
	readonly network: Network;
	/** [LABELS x LABELS] scores of one label after another. */
	readonly transition: Float32Array;
}

/**
 * Reads a model file (docs/model-format.md). The bytes are kept and must not change.
 * `kernels` is data/kernels.wasm, compiled: with it the network runs in WebAssembly SIMD. Where it is left out plain
 * TypeScript serves, to the same numbers, many times as slow.
 * @throws TaggerFileError where the file is cut short, damaged, or of another version.
 */
export function loadTagger(bytes: ArrayBuffer, kernels?: WebAssembly.Module): Tagger {
	const file = openTaggerFile(bytes, FEATURE_TABLE_VERSION);
	const means = kernels === undefined ? new ReferenceKernels() : new WasmKernels(kernels);
	const network = readNetwork(file, means);
	return { model: file.config.model, network, transition: constrain(network.transition) };
}

/** Tags every token of a document. Linear in its length; never throws. */
export function tag(tagger: Tagger, document: Document): Tagging {
	const scores = scoreLabels(tagger.network, readFeatures(document));
	return decode(scores, document.tokens.count, tagger.transition);
}
