import kernels from "../data/kernels.wasm";
import weights from "../data/model.bin";
import { consoleLog, logFailure } from "./http/log.ts";
import { type BulkBindings, requireBindings } from "./queue/bindings.ts";
import { consume, LONGEST_DELAY } from "./queue/consumer.ts";
import { createEngine } from "./report/attribute.ts";
import { serviceOf } from "./service/service.ts";

const service = serviceOf(createEngine(weights, kernels));

/** The bindings; null where one is missing, which the log then names: its message is ours, and holds no article. */
function bindingsOf(bindings: Partial<BulkBindings>): BulkBindings | null {
	try {
		return requireBindings(bindings);
	} catch (failure) {
		const { name, message } = failure instanceof Error ? failure : new Error("not an Error");
		consoleLog.error({ event: "failure", failure: name, remedy: message });
		return null;
	}
}

/** The second Worker, for more than one machine's worth: it answers no requests, but messages of a queue. */
export default {
	async queue(batch, environment) {
		const bindings = bindingsOf(environment);
		if (bindings === null) {
			// Nothing is lost: the messages wait for somebody to bind what is missing, as long as they may.
			batch.retryAll({ delaySeconds: LONGEST_DELAY });
			return;
		}
		await consume(
			{
				service,
				articles: bindings.ARTICLES,
				reports: bindings.REPORTS,
				retrySeconds: bindings.RETRY_SECONDS,
				onFailure: (messageId, failure) => logFailure(consoleLog, messageId, failure),
			},
			batch.messages,
		);
	},
} satisfies ExportedHandler<Partial<BulkBindings>>;
