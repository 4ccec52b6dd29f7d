import type { AttributionRequest } from "../contract/request.ts";
import type { ForeignArticle } from "./foreign.ts";
import { ProblemError } from "./problems.ts";

/** Under which a request remembers where its fields stand in what was sent. */
const POINTERS = Symbol("pointers");

/** A request that may have been read from another standard. */
export type PlacedRequest = AttributionRequest & {
	readonly [POINTERS]?: ForeignArticle["pointers"];
};

/** The request, remembering where its fields stand: a problem found later points there. */
export function place(request: AttributionRequest, { pointers }: ForeignArticle): PlacedRequest {
	return { ...request, [POINTERS]: pointers };
}

/** The JSON pointer to a field of a request in what was sent; `at` is the one to the article. */
export function pointerTo(field: string, request: PlacedRequest, at: string): string {
	return at + (request[POINTERS]?.get(field) ?? `/${field}`);
}

/**
 * Does what may find a problem with an article of another standard, and points to where its fields stand.
 * @throws ProblemError what `use` throws, its pointers led back.
 */
export function pointingBack<Result>(
	{ pointers }: ForeignArticle,
	at: string,
	use: () => Result,
): Result {
	const back = (pointer: string): string => {
		if (!pointer.startsWith(`${at}/`)) return pointer;
		const [field = "", ...rest] = pointer.slice(at.length + 1).split("/");
		return [at + (pointers.get(field) ?? `/${field}`), ...rest].join("/");
	};
	try {
		return use();
	} catch (failure) {
		if (!(failure instanceof ProblemError)) throw failure;
		const { code, message, errors, headers, cause } = failure;
		const first = errors[0]?.pointer;
		const told =
			first !== undefined && message.startsWith(`${first}: `)
				? back(first) + message.slice(first.length)
				: message;
		const moved = errors.map((error) =>
			error.pointer === undefined ? error : { ...error, pointer: back(error.pointer) },
		);
		throw new ProblemError(code, told, { errors: moved, headers, cause });
	}
}
