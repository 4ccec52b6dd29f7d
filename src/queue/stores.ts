/** An object of R2 with its content. */
export interface StoredArticle {
	/** Bytes. */
	readonly size: number;
	readonly httpMetadata?: { readonly contentType?: string | undefined } | undefined;
	arrayBuffer(): Promise<ArrayBuffer>;
}

/** The bucket that articles lie in, as much as is used of it. */
export interface ArticleStore {
	get(key: string): Promise<StoredArticle | null>;
}

/** What is written beside a report or a problem. */
export interface Written {
	readonly httpMetadata: { readonly contentType: string };
	readonly customMetadata: Record<string, string>;
}

/** The bucket that reports go to, as much as is used of it. */
export interface ReportStore {
	head(
		key: string,
	): Promise<{ readonly customMetadata?: Readonly<Record<string, string>> | undefined } | null>;
	put(key: string, content: string, written: Written): Promise<unknown>;
	delete(key: string): Promise<void>;
}

/** A message as the queue delivers it. */
export interface Delivery {
	readonly id: string;
	/** How often it was delivered, this time included. */
	readonly attempts: number;
	readonly body: unknown;
	ack(): void;
	retry(options: { readonly delaySeconds: number }): void;
}
