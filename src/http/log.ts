/**
 * What may be written down of a failure: its kind and where in our code it happened. Its message is
 * left out, for it may hold words of the article.
 */
export function logFailure(requestId: string, failure: unknown): void {
	const error = failure instanceof Error ? failure : new Error("not an Error");
	const stack = error.stack ?? "";
	const after = stack.indexOf(error.message) + error.message.length;
	const frames = stack
		.slice(after)
		.split("\n")
		.filter((line) => line.startsWith("    at "))
		.map((line) => line.slice(7));
	console.error(JSON.stringify({ requestId, failure: error.name, frames }));
}
