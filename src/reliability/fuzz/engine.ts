import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileKernels } from "../../evaluation/kernels.ts";
import { createEngine } from "../../report/attribute.ts";
import { type Subject, subjectOf } from "./properties.ts";

/** The engine that ships, twice. */
export function shippedSubject(): Subject {
	const file = readFileSync(join(import.meta.dirname, "../../../data/model.bin"));
	const weights = new Uint8Array(file).buffer;
	const kernels = compileKernels();
	return subjectOf(() => createEngine(weights, kernels));
}
