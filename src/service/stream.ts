import { LIMITS } from "../contract/limits.ts";
import type { RequestId } from "../contract/request.ts";
import { RequestIdSchema } from "../contract/request.ts";
import { answer } from "./answer.ts";
import { decode } from "./bytes.ts";
import { readForeign } from "./foreign.ts";
import { parseJson } from "./json.ts";
import { type Line, linesOf } from "./lines.ts";
import { incompleteBody, LIMIT_NAMES, ProblemError, problemOf, tooLarge } from "./problems.ts";
import type { Service } from "./service.ts";
import { StreamWork } from "./stream-work.ts";
import { validateRequest } from "./validate.ts";

/** How a stream of articles ended. */
export interface StreamEnd {
	/** Lines that were answered. */
	readonly lines: number;
	/** Those of them that got a problem. */
	readonly problems: number;
	/** Bytes of the answers. */
	readonly bytesOut: number;
	/** Whether the caller hung up, or the body broke off. */
	readonly cut: boolean;
}

/** What whoever serves a stream is told of it. */
export interface Listener {
	/** Something failed that was not foreseen; the line gets the problem `internal`. */
	readonly onFailure: (failure: unknown) => void;
	/** Another share of work begins (LIMITS.shareOfWork); a ProblemError that it throws ends the stream. */
	readonly onShare: () => Promise<void>;
	readonly onEnd: (end: StreamEnd) => void;
}

/**
 * Answers articles line by line, in order: a report or a problem for each line that is not blank.
 * A line is read when the one before it has been taken, so a slow reader slows the sender down and
 * no more than a line is held, and no more than one is worked at. A stream that asks for more than a request may
 * ends with a problem at the first line that was not answered, one whose body breaks off with the problem
 * `incomplete-body`.
 * @throws ProblemError empty-body where there is no line at all.
 */
export async function answerLines(
	service: Service,
	body: ReadableStream<Uint8Array> | null,
	{ onFailure, onShare, onEnd }: Listener,
): Promise<ReadableStream<Uint8Array>> {
	const lines = body === null ? null : filled(linesOf(body, LIMITS.jsonBytes));
	const first = await lines?.next();
	if (lines === null || first === undefined || first.done) {
		throw new ProblemError("empty-body", "There is no line in it.");
	}
	const encoder = new TextEncoder();
	const work = new StreamWork(service, onShare);
	const tally = { lines: 0, problems: 0, bytesOut: 0 };
	const end = once((cut: boolean) => onEnd({ ...tally, cut }));
	let next: typeof first | null = first;
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				try {
					const line = next ?? (await lines.next());
					next = null;
					const isBroken = !line.done && "problem" in line.value;
					const refusal = line.done ? null : await refusalOf(line.value, work);
					if (!line.done) {
						const answered =
							refusal === null
								? answerLine(work.service, line.value, onFailure)
								: problemLine(refusal, line.value.number);
						const bytes = encoder.encode(`${answered.json}\n`);
						tally.lines += 1;
						tally.problems += answered.isProblem ? 1 : 0;
						tally.bytesOut += bytes.length;
						controller.enqueue(bytes);
					}
					if (!line.done && refusal === null) return;
					end(isBroken);
					controller.close();
					await lines.return();
				} catch (failure) {
					end(true);
					throw failure;
				}
			},
			async cancel() {
				end(true);
				await lines.return();
			},
		},
		{ highWaterMark: 0 },
	);
}

/** Calls a function the first time alone. */
function once<Given>(call: (given: Given) => void): (given: Given) => void {
	let called = false;
	return (given) => {
		if (!called) call(given);
		called = true;
	};
}

/** A line of the answer. */
interface AnsweredLine {
	readonly json: string;
	readonly isProblem: boolean;
}

function problemLine(error: ProblemError, line: number, id?: RequestId): AnsweredLine {
	const echoed = id === undefined ? {} : { id };
	return { json: JSON.stringify({ ...echoed, line, ...error.toProblem() }), isProblem: true };
}

/** The place of a line that cannot be answered, for the body broke off in it. */
interface BrokenLine extends Line {
	readonly bytes: null;
	readonly problem: ProblemError;
}

/** The lines that are not blank; last, where the body breaks off, that it did. */
async function* filled(
	lines: AsyncGenerator<Line, void, undefined>,
): AsyncGenerator<Line | BrokenLine, void, undefined> {
	let number = 0;
	try {
		for await (const line of lines) {
			number = line.number;
			const blank = line.bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
			if (!blank || line.number > LIMITS.lines) yield line;
		}
	} catch (cause) {
		yield { number: number + 1, bytes: null, problem: incompleteBody(cause) };
	}
}

/** Why neither a line nor what comes after it is answered; null where it is. */
async function refusalOf(line: Line | BrokenLine, work: StreamWork): Promise<ProblemError | null> {
	return "problem" in line ? line.problem : await work.refusal(line);
}

function answerLine(
	service: Service,
	line: Line,
	onFailure: (failure: unknown) => void,
): AnsweredLine {
	let id: RequestId | undefined;
	try {
		if (line.bytes === null) {
			throw tooLarge(`The line has more than ${LIMITS.jsonBytes} bytes`, LIMIT_NAMES.json);
		}
		const value = parseJson(decode(line.bytes));
		id = idOf(value);
		return { json: JSON.stringify(answer(service, validateRequest(value))), isProblem: false };
	} catch (failure) {
		const error = problemOf(failure);
		if (error.code === "internal") onFailure(failure);
		return problemLine(error, line.number, id);
	}
}

/** The caller's id, where a line that may be wrong elsewhere has one. */
function idOf(value: unknown): RequestId | undefined {
	const fields = readForeign(value)?.request ?? value;
	if (typeof fields !== "object" || fields === null || !("id" in fields)) return undefined;
	return RequestIdSchema.safeParse(fields.id).data;
}
