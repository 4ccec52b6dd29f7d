import { LIMITS } from "../contract/limits.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { decode, join } from "../service/bytes.ts";
import { parseJson } from "../service/json.ts";
import { linesOf } from "../service/lines.ts";
import { LIMIT_NAMES, tooLarge } from "../service/problems.ts";
import { validateRequest } from "../service/validate.ts";
import type { Input } from "./inputs.ts";
import type { InputType } from "./options.ts";

/** An article of an input, not yet read: reading it may throw. */
export interface PendingArticle {
	/** The input's name, with the line where it has several. */
	readonly name: string;
	/** Where its report goes below the directory for reports. */
	readonly place: string;
	/** @throws ProblemError where there is no valid article. */
	readonly read: () => AttributionRequest;
}

/**
 * The articles of an input, one by one: a line is read when the one before it is done with. `fields` are what
 * every article gets that does not bring its own.
 * @throws ProblemError and whatever reading a file throws.
 */
export async function* articlesOf(
	input: Input,
	fields: Readonly<Record<string, unknown>>,
): AsyncGenerator<PendingArticle, void, undefined> {
	if (input.type === "ndjson") {
		for await (const { number, bytes } of linesOf(input.open(), LIMITS.jsonBytes)) {
			if (bytes?.every((byte) => byte <= 0x20)) continue;
			yield {
				name: `${input.name}:${number}`,
				place: `${input.place}.${number}`,
				read: () => {
					if (bytes === null) throw tooLarge("The line is too long", LIMIT_NAMES.json);
					return validateRequest(withFields(parseJson(decode(bytes)), fields));
				},
			};
		}
		return;
	}
	const bytes = await readWhole(input.open());
	yield {
		name: input.name,
		place: input.place,
		read: () => {
			if (bytes === null) throw tooLarge("The file is too large", LIMIT_NAMES.json);
			const content = decode(bytes);
			const type = input.type ?? guessType(content);
			const value = type === "json" ? parseJson(content) : { [type]: content };
			return validateRequest(withFields(value, fields));
		},
	};
}

/** Everything in a stream; null where it is more than the service would take. */
async function readWhole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of stream) {
		length += chunk.byteLength;
		if (length > LIMITS.jsonBytes) return null;
		chunks.push(chunk);
	}
	return join(chunks, length);
}

/** A page begins with its declaration, a comment or a tag; a request in JSON is only taken for one when it is told. */
function guessType(content: string): InputType {
	return /^\s*<(?:!doctype|!--|[a-z])/i.test(content) ? "html" : "text";
}

function withFields(value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? { ...fields, ...value }
		: value;
}
