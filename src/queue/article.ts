import { LIMITS } from "../contract/limits.ts";
import { decode } from "../service/bytes.ts";
import { parseJson } from "../service/json.ts";
import { LIMIT_NAMES, tooLarge } from "../service/problems.ts";
import type { Order } from "./message.ts";
import type { ArticleStore, StoredArticle } from "./stores.ts";

/** An object that is not there; it may have been named before it was put. */
export class MissingObjectError extends Error {
	override readonly name = "MissingObjectError";
}

/**
 * The article that a message asks for, not yet held against the contract.
 * @throws ProblemError where the object is no text or over the limit; MissingObjectError; what the bucket throws.
 */
export async function fetchArticle(order: Order, articles: ArticleStore): Promise<unknown> {
	if (order.kind === "held") return order.article;
	const stored = await articles.get(order.key);
	if (stored === null) throw new MissingObjectError("There is no object of that key");
	if (stored.size > LIMITS.jsonBytes) {
		throw tooLarge(`The object has ${stored.size} bytes`, LIMIT_NAMES.json);
	}
	const content = decode(new Uint8Array(await stored.arrayBuffer()));
	const type = typeOf(order.key, stored);
	const article = type === "json" ? parseJson(content) : { [type]: content };
	return typeof article === "object" && article !== null
		? { ...article, ...order.fields }
		: article;
}

/** By what the object says it is, else by its name; plain text where neither tells. */
function typeOf(key: string, { httpMetadata }: StoredArticle): "text" | "html" | "json" {
	const told = `${httpMetadata?.contentType ?? ""} ${key}`.toLowerCase();
	if (/^(?:text\/html|application\/xhtml\+xml)|\.x?html?$/.test(told)) return "html";
	return /^application\/(?:\w+\+)?json|\.json(?:ld)?$/.test(told) ? "json" : "text";
}
