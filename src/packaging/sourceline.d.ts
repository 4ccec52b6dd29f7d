/** Sourceline: who said it. The engine in this process, in Node, Deno, Bun and browsers. */
import type {
	AttributionRequest,
	CheckResult,
	Claim,
	EngineInfo,
	NewsArticle,
	Ninjs,
	Problem,
	Report,
} from "./contract.js";

export type * from "./contract.js";

/** The name of a format that a report can be written in. */
export type FormatName = FORMATS;

/** The names of all formats. */
export const formats: readonly FormatName[];

/**
 * A report in one of the formats that the service writes; `article` is what it was made from.
 * @throws RangeError for another format.
 */
export function write(report: Report, article: Article, format: FormatName): string;

/** What the engine is made from. */
export interface Assets {
	/** The bytes of `sourceline/model.bin`. They are kept and must not change. */
	readonly weights: ArrayBuffer;
	/** `sourceline/kernels.wasm`, compiled. Without it the same answers come more slowly. */
	readonly kernels?: WebAssembly.Module | undefined;
}

/** An article: plain text, a request as POST /v1/attributions takes it, or an article of another standard. */
export type Article = string | AttributionRequest | NewsArticle | Ninjs;

/** The engine, opened. */
export class Sourceline {
	constructor(assets: Assets);
	/** The version and the model, as every report carries them. */
	readonly engine: EngineInfo;
	/**
	 * Tells for every sentence of an article whose word it stands on, as POST /v1/attributions does. Takes a few
	 * milliseconds of CPU time.
	 * @throws ProblemError where the request is not valid: not English, no sentence, over a limit.
	 */
	attribute(article: Article): Report;
	/**
	 * Holds claims against an article, as POST /v1/checks does: one result for each, in order.
	 * @throws ProblemError where the article or a claim is not valid.
	 */
	check(article: Article, claims: readonly Claim[]): readonly CheckResult[];
}

/**
 * Opens the engine, once however often it is called; with assets of your own (where the package's files cannot
 * be read, as inside another Worker) always anew.
 */
export function load(assets?: Assets): Promise<Sourceline>;

/** Who says each sentence: `(await load()).attribute(article)`. */
export function attribute(article: Article): Promise<Report>;

/** Whether an article bears claims out: `(await load()).check(article, claims)`. */
export function check(article: Article, claims: readonly Claim[]): Promise<readonly CheckResult[]>;

/** Why there is no report; thrown, and made by nobody else. */
export class ProblemError extends Error {
	private constructor();
	/** The problem's stable name. */
	readonly code: Problem["code"];
	/** The problem as the service would answer it. */
	toProblem(): Problem;
}
