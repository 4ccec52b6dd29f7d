import { digest } from "../report/digest.ts";
import type { Service } from "../service/service.ts";
import type { Order } from "./message.ts";
import type { ReportStore } from "./stores.ts";

/** The bytes that a key of R2 may have, less what stands around a name here. */
const NAME_BYTES = 1000;

/** What an answer is called and known by. */
export interface Entry {
	readonly name: string;
	/** Stands beside the answer. The same `asked` has the same answer: a hash of the engine and of all that it reads. */
	readonly metadata: { readonly asked: string; readonly version: string; readonly model: string };
}

/** The entry of what a message asks for: its answer is the same as long as the engine and the article are. */
export function entryOf({ engine }: Service, order: Order, article: unknown): Entry {
	const { version, model } = engine;
	const asked = digest(JSON.stringify([version, model, article]));
	return { name: nameOf(order, article) ?? asked, metadata: { asked, version, model } };
}

/** The name of the article's object, else its caller's id for it; null where there is none that a key can hold. */
function nameOf(order: Order, article: unknown): string | null {
	const id = typeof article === "object" && article !== null && "id" in article ? article.id : null;
	const given = order.kind === "stored" ? order.key : id;
	const name = typeof given === "number" ? String(given) : given;
	if (typeof name !== "string" || name === "") return null;
	return new TextEncoder().encode(name).length > NAME_BYTES ? null : name;
}

/** A kind of answer: where it lies, what it is, and which one it takes the place of. */
export interface Kind {
	readonly folder: string;
	readonly type: string;
	readonly other: string;
}

/** The report. */
export const REPORT: Kind = { folder: "reports", type: "application/json", other: "problems" };
/** Why there is none. */
export const PROBLEM: Kind = {
	folder: "problems",
	type: "application/problem+json",
	other: "reports",
};

/**
 * Whether the bucket has just this answer. Where it has, what it took the place of goes too: whoever wrote it may have
 * been killed before that.
 */
export async function isWritten(
	reports: ReportStore,
	{ name, metadata }: Entry,
	{ folder, other }: Kind,
): Promise<boolean> {
	const found = await reports.head(`${folder}/${name}.json`);
	if (found?.customMetadata?.asked !== metadata.asked) return false;
	await reports.delete(`${other}/${name}.json`);
	return true;
}

/** Writes an answer, in the place of whatever was there. */
export async function write(
	reports: ReportStore,
	{ name, metadata }: Entry,
	{ folder, type, other }: Kind,
	content: string,
): Promise<void> {
	await reports.put(`${folder}/${name}.json`, content, {
		httpMetadata: { contentType: type },
		customMetadata: { ...metadata },
	});
	await reports.delete(`${other}/${name}.json`);
}
