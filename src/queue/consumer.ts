import { toJson } from "../export/json.ts";
import { digest } from "../report/digest.ts";
import { answer } from "../service/answer.ts";
import { ProblemError } from "../service/problems.ts";
import type { Service } from "../service/service.ts";
import { validateRequest } from "../service/validate.ts";
import { fetchArticle } from "./article.ts";
import { type Order, readMessage } from "./message.ts";
import type { ArticleStore, Delivery, ReportStore } from "./stores.ts";

/** What a consumer works with. */
export interface Consumer {
	readonly service: Service;
	readonly articles: ArticleStore;
	readonly reports: ReportStore;
	/** Seconds until a message that failed comes again for the first time; doubled each time. */
	readonly retrySeconds: number;
	/** Is told what was not foreseen, with the message's id; the message comes again. */
	readonly onFailure: (messageId: string, failure: unknown) => void;
}

/** Seconds: no message waits longer. */
const LONGEST_DELAY = 3600;

/** The bytes that a key of R2 may have, less what stands around a name here. */
const NAME_BYTES = 1000;

/**
 * Answers a batch of messages: for each the report, or the problem that keeps it from having one, in the bucket.
 * What may be better later (a bucket that fails, an object that is not there yet) comes again, and in the end
 * goes to the queue of dead letters; what never will be is a problem, written down and done with.
 */
export async function consume(consumer: Consumer, batch: readonly Delivery[]): Promise<void> {
	await Promise.all(batch.map((delivery) => consumeOne(consumer, delivery)));
}

async function consumeOne(consumer: Consumer, delivery: Delivery): Promise<void> {
	try {
		await settle(consumer, delivery.body);
		delivery.ack();
	} catch (failure) {
		consumer.onFailure(delivery.id, failure);
		const delaySeconds = Math.min(
			LONGEST_DELAY,
			consumer.retrySeconds * 2 ** (delivery.attempts - 1),
		);
		delivery.retry({ delaySeconds });
	}
}

/** Writes the answer to a message, unless the same one is there already. */
async function settle(consumer: Consumer, body: unknown): Promise<void> {
	const { service, articles, reports } = consumer;
	const order = readMessage(body);
	let entry = entryOf(service, order, body);
	try {
		const article = await fetchArticle(order, articles);
		entry = entryOf(service, order, article);
		if (await isWritten(reports, entry, REPORT)) return;
		const request = validateRequest(article);
		await write(reports, entry, REPORT, toJson(answer(service, request)));
	} catch (failure) {
		if (!(failure instanceof ProblemError) || failure.code === "internal") throw failure;
		if (await isWritten(reports, entry, PROBLEM)) return;
		await write(reports, entry, PROBLEM, `${JSON.stringify(failure.toProblem())}\n`);
	}
}

/** What an answer is called and known by. */
interface Entry {
	readonly name: string;
	/** Stands beside the answer. The same `asked` has the same answer: a hash of the engine and of all that it reads. */
	readonly metadata: { readonly asked: string; readonly version: string; readonly model: string };
}

function entryOf({ engine }: Service, order: Order, article: unknown): Entry {
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
interface Kind {
	readonly folder: string;
	readonly type: string;
	readonly other: string;
}

const REPORT: Kind = { folder: "reports", type: "application/json", other: "problems" };
const PROBLEM: Kind = { folder: "problems", type: "application/problem+json", other: "reports" };

async function isWritten(reports: ReportStore, entry: Entry, { folder }: Kind): Promise<boolean> {
	const found = await reports.head(`${folder}/${entry.name}.json`);
	return found?.customMetadata?.asked === entry.metadata.asked;
}

async function write(
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
