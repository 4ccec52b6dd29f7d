import { ERRORS, type ErrorCode } from "../contract/errors.ts";
import { LIMITS } from "../contract/limits.ts";
import type { Fault, Problem } from "../contract/problem.ts";

/** What a problem may carry besides its code and detail. */
export interface ProblemContext {
	readonly errors?: readonly Fault[];
	/** Headers of the answer, such as Allow. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Where it comes from, for the one who debugs; never sent. */
	readonly cause?: unknown;
}

/**
 * A request that cannot be answered with a report.
 * @example throw new ProblemError("empty-text", "The field text is empty.");
 */
export class ProblemError extends Error {
	override readonly name = "ProblemError";
	readonly code: ErrorCode;
	readonly errors: readonly Fault[];
	readonly headers: Readonly<Record<string, string>>;

	/** `detail` says what is wrong here; the catalogue's remedy is added to it. */
	constructor(code: ErrorCode, detail: string, context: ProblemContext = {}) {
		super(detail, { cause: context.cause });
		this.code = code;
		this.errors = context.errors ?? [];
		this.headers = context.headers ?? {};
	}

	/** The problem as the contract has it. */
	toProblem(): Problem {
		const { title, status, remedy } = ERRORS[this.code];
		return {
			type: `/docs#problem-${this.code}`,
			code: this.code,
			title,
			status,
			detail: `${this.message} ${remedy}`,
			...(this.errors.length > 0 ? { errors: this.errors } : {}),
		};
	}
}

/** The limits as a sentence names them. */
export const LIMIT_NAMES = {
	text: `${LIMITS.textCharacters} characters of text`,
	html: `${LIMITS.htmlBytes} bytes of HTML`,
	json: `${LIMITS.jsonBytes} bytes of JSON`,
	claims: `${LIMITS.claims} claims`,
	lines: `${LIMITS.lines} lines`,
	work: `${LIMITS.streamWork} characters of text (100 bytes of a line count as one more)`,
} as const;

/** A request over a limit, which it names. */
export function tooLarge(what: string, limit: string, pointer?: string): ProblemError {
	const detail = `${what}; the limit is ${limit}.`;
	return new ProblemError("too-large", detail, {
		errors: pointer === undefined ? [] : [{ pointer, detail }],
	});
}

/** A body that could not be read to its end. */
export function incompleteBody(cause: unknown): ProblemError {
	return new ProblemError("incomplete-body", "It could not be read to its end.", { cause });
}

/** Any failure as a problem: what was not foreseen says nothing of the service's insides. */
export function problemOf(failure: unknown): ProblemError {
	if (failure instanceof ProblemError) return failure;
	return new ProblemError("internal", "Something went wrong that is not your request's fault.", {
		cause: failure,
	});
}
