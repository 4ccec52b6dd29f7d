import type { Report } from "../contract/report.ts";

/** An example that can be chosen. */
export interface PageSample {
	readonly id: string;
	readonly title: string;
}

/** What was analysed. */
export interface PageArticle {
	readonly kind: "text" | "html";
	readonly value: string;
	/** Its title, where that is known from elsewhere. */
	readonly title?: string;
}

/** What an article is called: as its report has it, or as it is known. */
export function titleOf(article: PageArticle, report: Report | null): string | null {
	return report?.article.title ?? article.title ?? null;
}

/** A format to take the report along in. */
export interface PageFormat {
	/** Its name in `?format=`. */
	readonly name: string;
	/** The extension of its file. */
	readonly extension: string;
	/** What it is, in a line. */
	readonly description: string;
}

/** The script and the style of a page: where they are. */
export interface PageAddresses {
	/** null where the page has none. */
	readonly script: string | null;
	readonly style: string;
}

/** All that the page is drawn from. */
export interface PageView {
	/** Whether the service asks for a key. */
	readonly keyed: boolean;
	readonly article: PageArticle;
	/** null where the article could not be analysed; `problem` then says why. */
	readonly report: Report | null;
	readonly problem: string | null;
	readonly samples: readonly PageSample[];
	/** The id of the example that is shown; null where it is the reader's own article. */
	readonly sample: string | null;
	readonly formats: readonly PageFormat[];
	/** Whether the service checks claims. */
	readonly checks: boolean;
	readonly addresses: PageAddresses;
}

/** What the client takes over from the server: it stands in the page as JSON. */
export interface Handover {
	readonly article: PageArticle;
	readonly report: Report | null;
	readonly sample: string | null;
}
