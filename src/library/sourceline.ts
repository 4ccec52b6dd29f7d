import type { CheckResult, Claim } from "../contract/check.ts";
import type { NewsArticle, Ninjs } from "../contract/foreign.ts";
import type { EngineInfo, Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { createEngine } from "../report/attribute.ts";
import { answer } from "../service/answer.ts";
import { answerChecks } from "../service/checks.ts";
import { type Service, serviceOf } from "../service/service.ts";
import { validateCheckRequest, validateRequest } from "../service/validate.ts";

/** What the engine is made from. */
export interface Assets {
	/** The bytes of model.bin. They are kept and must not change. */
	readonly weights: ArrayBuffer;
	/** kernels.wasm, compiled. Without it the network runs in plain JavaScript: the same answers, more slowly. */
	readonly kernels?: WebAssembly.Module | undefined;
}

/** An article: plain text, a request as POST /v1/attributions takes it, or an article of another standard. */
export type Article = string | AttributionRequest | NewsArticle | Ninjs;

/** The engine in this process: what the Worker's addresses answer, as functions. */
export class Sourceline {
	/** What runs: the version and the model, as every report carries them. */
	readonly engine: EngineInfo;
	/** What the other doors of this package answer with. */
	readonly service: Service;

	/** @throws TaggerFileError where the weights are cut short, changed or of another version. */
	constructor({ weights, kernels }: Assets) {
		this.service = serviceOf(createEngine(weights, kernels));
		this.engine = this.service.engine;
	}

	/**
	 * Tells for every sentence of an article whose word it stands on, as POST /v1/attributions does. Takes a few
	 * milliseconds of CPU time.
	 * @throws ProblemError where the request is not valid: not English, no sentence, over a limit.
	 */
	attribute(article: Article): Report {
		return answer(this.service, requestOf(article));
	}

	/**
	 * Holds claims against an article, as POST /v1/checks does: one result for each, in order.
	 * @throws ProblemError where the article or a claim is not valid.
	 */
	check(article: Article, claims: readonly Claim[]): readonly CheckResult[] {
		const request = validateCheckRequest({ article: inFull(article), claims });
		return answerChecks(this.service, request).results;
	}
}

/**
 * An article as a valid request.
 * @throws ProblemError where it is none.
 */
export function requestOf(article: Article): AttributionRequest {
	return validateRequest(inFull(article));
}

/** Plain text is short for a request that holds nothing else. */
function inFull(article: Article): Exclude<Article, string> {
	return typeof article === "string" ? { text: article } : article;
}
