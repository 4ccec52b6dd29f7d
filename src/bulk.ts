import kernels from "../data/kernels.wasm";
import weights from "../data/model.bin";
import { consoleLog, logFailure } from "./http/log.ts";
import { consume } from "./queue/consumer.ts";
import { createEngine } from "./report/attribute.ts";
import { serviceOf } from "./service/service.ts";

/** What wrangler.bulk.toml binds. */
interface Bindings {
	readonly ARTICLES: R2Bucket;
	readonly REPORTS: R2Bucket;
	readonly RETRY_SECONDS: number;
}

const service = serviceOf(createEngine(weights, kernels));

/** The second Worker, for more than one machine's worth: it answers no requests, but messages of a queue. */
export default {
	async queue({ messages }, { ARTICLES, REPORTS, RETRY_SECONDS }) {
		await consume(
			{
				service,
				articles: ARTICLES,
				reports: REPORTS,
				retrySeconds: RETRY_SECONDS,
				onFailure: (messageId, failure) => logFailure(consoleLog, messageId, failure),
			},
			messages,
		);
	},
} satisfies ExportedHandler<Bindings>;
