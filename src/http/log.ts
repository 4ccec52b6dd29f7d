/** A line of the log; its `event` says what kind it is. Nothing of an article, of an address or of a key goes in. */
export interface Line {
	readonly event: "start" | "request" | "failure";
	readonly [field: string]: unknown;
}

/** Where lines go. */
export interface Log {
	info(line: Line): void;
	/** What somebody should look at. */
	error(line: Line): void;
}

/** One JSON object a line, for programs to read and alert on. */
export const consoleLog: Log = {
	info: (line) => console.log(JSON.stringify({ level: "info", ...line })),
	error: (line) => console.error(JSON.stringify({ level: "error", ...line })),
};

/** A frame of a stack: a function and a place, and no other words. */
const FRAME = /^ {4}at ([^()]{0,100}(?:\([^()\s]*:\d+:\d+\)|:\d+:\d+))$/;

/**
 * What may be written down of a failure: its kind and where in our code it happened. Its message is
 * left out, for it may hold words of the article.
 */
export function logFailure(log: Log, requestId: string, failure: unknown): void {
	const error = failure instanceof Error ? failure : new Error("not an Error");
	const stack = error.stack ?? "";
	const after = stack.indexOf(error.message) + error.message.length;
	const frames = stack
		.slice(after)
		.split("\n")
		.flatMap((line) => FRAME.exec(line)?.[1] ?? []);
	log.error({ event: "failure", requestId, failure: error.name, frames });
}
