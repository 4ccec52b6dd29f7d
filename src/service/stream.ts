import { LIMITS } from "../contract/limits.ts";
import type { RequestId } from "../contract/request.ts";
import { RequestIdSchema } from "../contract/request.ts";
import { answer } from "./answer.ts";
import { decode } from "./bytes.ts";
import { readForeign } from "./foreign.ts";
import { parseJson } from "./json.ts";
import { type Line, linesOf } from "./lines.ts";
import { LIMIT_NAMES, ProblemError, problemOf, tooLarge } from "./problems.ts";
import type { Service } from "./service.ts";
import { validateRequest } from "./validate.ts";

/**
 * Answers articles line by line, in order: a report or a problem for each line that is not blank.
 * A line is read when the one before it has been taken, so a slow reader slows the sender down and
 * no more than a line is held. `onFailure` is told what was not foreseen; the line then gets the problem `internal`.
 * @throws ProblemError empty-body where there is no line at all.
 */
export async function answerLines(
	service: Service,
	body: ReadableStream<Uint8Array> | null,
	onFailure: (failure: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
	const lines = body === null ? null : filled(linesOf(body, LIMITS.jsonBytes));
	const first = await lines?.next();
	if (lines === null || first === undefined || first.done) {
		throw new ProblemError("empty-body", "There is no line in it.");
	}
	const encoder = new TextEncoder();
	let next: IteratorResult<Line, void> | null = first;
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const line = next ?? (await lines.next());
				next = null;
				if (line.done) {
					controller.close();
					return;
				}
				const written = answerLine(service, line.value, onFailure);
				controller.enqueue(encoder.encode(`${written}\n`));
			},
			async cancel() {
				await lines.return();
			},
		},
		{ highWaterMark: 0 },
	);
}

async function* filled(lines: AsyncGenerator<Line, void, undefined>) {
	for await (const line of lines) {
		const blank = line.bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
		if (!blank) yield line;
	}
}

function answerLine(service: Service, line: Line, onFailure: (failure: unknown) => void): string {
	let id: RequestId | undefined;
	try {
		if (line.bytes === null) {
			throw tooLarge(`The line has more than ${LIMITS.jsonBytes} bytes`, LIMIT_NAMES.json);
		}
		const value = parseJson(decode(line.bytes));
		id = idOf(value);
		return JSON.stringify(answer(service, validateRequest(value)));
	} catch (failure) {
		const error = problemOf(failure);
		if (error.code === "internal") onFailure(failure);
		const echoed = id === undefined ? {} : { id };
		return JSON.stringify({ ...echoed, line: line.number, ...error.toProblem() });
	}
}

/** The caller's id, where a line that may be wrong elsewhere has one. */
function idOf(value: unknown): RequestId | undefined {
	const fields = readForeign(value)?.request ?? value;
	if (typeof fields !== "object" || fields === null || !("id" in fields)) return undefined;
	return RequestIdSchema.safeParse(fields.id).data;
}
