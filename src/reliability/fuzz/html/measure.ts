import { articleOf, readSource } from "../../../article/read.ts";
import type { AttributionRequest } from "../../../contract/request.ts";
import { answer } from "../../../service/answer.ts";
import { decode } from "../../../service/bytes.ts";
import { ProblemError } from "../../../service/problems.ts";
import type { Service } from "../../../service/service.ts";
import { validateRequest } from "../../../service/validate.ts";
import { threadTime } from "../batch.ts";
import { type Failure, reportFailure, type Subject } from "../properties.ts";
import type { HostilePage } from "./pages.ts";

/** What a page costs and comes to. */
export interface PageResult {
	readonly kind: string;
	readonly bytes: number;
	/** CPU milliseconds from its bytes to its article: decoding, markup, furniture, language, sentences, tokens. */
	readonly read: number;
	/** CPU milliseconds of the whole answer, and of holding it to its promises. */
	readonly whole: number;
	/** Tokens of its body, for which the engine works beyond reading; 0 where it was refused. */
	readonly tokens: number;
	/** "report", or the code of the problem that it was refused with. */
	readonly outcome: string;
	readonly failure: Failure | null;
}

const NOTHING = readSource({ html: "" });

function requestOf({ bytes, charset, html }: HostilePage): AttributionRequest {
	return validateRequest({ html: html ?? decode(bytes, charset ?? undefined) });
}

/** Answers a page as far as its tokens, all that the service does before the engine begins: how many there are. */
function readPage({ service }: Subject, page: HostilePage): number {
	let tokens = 0;
	const reading: Service = {
		...service,
		attribute: (request, source) => {
			tokens = articleOf(source).document.tokens.count;
			return service.attribute({ ...request, html: "" }, NOTHING);
		},
	};
	outcomeOf(() => answer(reading, requestOf(page)));
	return tokens;
}

/** The least CPU milliseconds of several runs. */
function least(runs: number, run: () => void): number {
	let best = Number.POSITIVE_INFINITY;
	for (let turn = 0; turn < runs; turn++) {
		const began = threadTime();
		run();
		best = Math.min(best, threadTime() - began);
	}
	return best;
}

/** What `run` gives, or the problem that it is refused with. @throws whatever is no problem of the catalogue. */
function outcomeOf<Value>(run: () => Value): Value | ProblemError {
	try {
		return run();
	} catch (thrown) {
		if (thrown instanceof ProblemError && thrown.code !== "internal") return thrown;
		throw thrown;
	}
}

/** Answers a page once: what it comes to, and whether the report keeps its promises. */
export function tryPage(
	{ service }: Subject,
	page: HostilePage,
): Pick<PageResult, "outcome" | "failure"> {
	try {
		const answered = outcomeOf(() => {
			const request = requestOf(page);
			return { request, report: answer(service, request) };
		});
		if (answered instanceof ProblemError) return { outcome: answered.code, failure: null };
		const { report, request } = answered;
		const { id: _, ...body } = report;
		return { outcome: "report", failure: reportFailure(body, request) };
	} catch (thrown) {
		const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
		return { outcome: "throw", failure: { property: "no throw", detail } };
	}
}

/**
 * Measures a page: the whole answer once, the reading as the best of several runs, for other programs and the garbage
 * collector only ever add.
 */
export function measurePage(subject: Subject, page: HostilePage, runs: number): PageResult {
	const began = threadTime();
	const tried = tryPage(subject, page);
	const whole = threadTime() - began;
	let tokens = 0;
	const read = least(runs, () => {
		tokens = readPage(subject, page);
	});
	return { kind: page.kind, bytes: page.bytes.length, read, whole, tokens, ...tried };
}
