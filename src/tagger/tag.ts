import type { Document } from "../text/document.ts";
import { constrain, decode } from "./chain.ts";
import { FEATURE_TABLE_VERSION, readFeatures } from "./features.ts";
import { openTaggerFile } from "./file.ts";
import { type Network, readNetwork, scoreLabels } from "./network.ts";
import type { Tagging } from "./tagging.ts";

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
 * @throws TaggerFileError where the file is cut short, damaged, or of another version.
 */
export function loadTagger(bytes: ArrayBuffer): Tagger {
	const file = openTaggerFile(bytes, FEATURE_TABLE_VERSION);
	const network = readNetwork(file);
	return { model: file.config.model, network, transition: constrain(network.transition) };
}

/** Tags every token of a document. Linear in its length; never throws. */
export function tag(tagger: Tagger, document: Document): Tagging {
	const scores = scoreLabels(tagger.network, readFeatures(document));
	return decode(scores, document.tokens.count, tagger.transition);
}
