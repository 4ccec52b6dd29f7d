import { toJson } from "../export/json.ts";
import { answer } from "../service/answer.ts";
import { ProblemError } from "../service/problems.ts";
import type { Service } from "../service/service.ts";
import { validateRequest } from "../service/validate.ts";
import { fetchArticle } from "./article.ts";
import { entryOf, isWritten, PROBLEM, REPORT, write } from "./entry.ts";
import { readMessage } from "./message.ts";
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
export const LONGEST_DELAY = 3600;

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
