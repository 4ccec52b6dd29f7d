/** Sourceline: who said it. The engine in this process, in Node, Deno, Bun and browsers. */
import type { AttributionRequest, EngineInfo, Problem, Report } from "./contract.js";

export type * from "./contract.js";

/** The name of a format that a report can be written in. */
export type FormatName = FORMATS;

/** The names of all formats. */
export const formats: readonly FormatName[];

/** A report in one of the formats. */
export function write(report: Report, format: FormatName): string;

/** What the engine is made from. */
export interface Assets {
	/** The bytes of `sourceline/model.bin`. They are kept and must not change. */
	readonly weights: ArrayBuffer;
	/** `sourceline/kernels.wasm`, compiled. Without it the same answers come more slowly. */
	readonly kernels?: WebAssembly.Module | undefined;
}

/** The engine, opened. */
export class Sourceline {
	constructor(assets: Assets);
	/** The version and the model, as every report carries them. */
	readonly engine: EngineInfo;
	/**
	 * Tells for every sentence of an article whose word it stands on, as POST /v1/attributions does. A string is
	 * the article as plain text. Takes a few milliseconds of CPU time.
	 * @throws ProblemError where the request is not valid: not English, no sentence, over a limit.
	 */
	attribute(article: string | AttributionRequest): Report;
}

/**
 * Opens the engine, once however often it is called; with assets of your own (where the package's files cannot
 * be read, as inside another Worker) always anew.
 */
export function load(assets?: Assets): Promise<Sourceline>;

/** Who says each sentence: `(await load()).attribute(article)`. */
export function attribute(article: string | AttributionRequest): Promise<Report>;

/** Why there is no report. */
export class ProblemError extends Error {
	/** The problem's stable name. */
	readonly code: Problem["code"];
	/** The problem as the service would answer it. */
	toProblem(): Problem;
}
