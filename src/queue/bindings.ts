import type { ArticleStore, ReportStore } from "./stores.ts";

/** A binding or a variable that the Worker for bulk cannot do without; the message names it and what helps. */
export class MissingBindingError extends Error {
	override readonly name = "MissingBindingError";
}

/** What the Worker for bulk is bound to. */
export interface BulkBindings {
	readonly ARTICLES: ArticleStore;
	readonly REPORTS: ReportStore;
	/** Seconds until a message that failed comes again for the first time. */
	readonly RETRY_SECONDS: number;
}

const REMEDIES: Readonly<Record<keyof BulkBindings, string>> = {
	ARTICLES: "bind the bucket of articles under [[r2_buckets]]",
	REPORTS: "bind the bucket of reports under [[r2_buckets]]",
	RETRY_SECONDS: "set it under [vars] to a number of seconds",
};

/**
 * Makes sure that everything is bound.
 * @throws MissingBindingError for the first that is not.
 */
export function requireBindings(bindings: Partial<BulkBindings>): BulkBindings {
	const { ARTICLES, REPORTS, RETRY_SECONDS } = bindings;
	if (ARTICLES === undefined) throw missing("ARTICLES");
	if (REPORTS === undefined) throw missing("REPORTS");
	if (RETRY_SECONDS === undefined || !(RETRY_SECONDS >= 0)) throw missing("RETRY_SECONDS");
	return { ARTICLES, REPORTS, RETRY_SECONDS };
}

function missing(name: keyof BulkBindings): MissingBindingError {
	return new MissingBindingError(
		`There is no ${name}: ${REMEDIES[name]} in wrangler.bulk.toml, and deploy again (docs/bulk.md).`,
	);
}
