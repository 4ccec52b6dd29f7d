import { decode } from "./references.ts";

/** What a page says of itself outside its body. */
export interface Metadata {
	/** Of og:title, else of the `title` element. */
	readonly title: string | null;
	/** Of og:site_name, else of the publisher in JSON-LD. */
	readonly publisher: string | null;
	/** Whether the title is that of the `title` element, which may have the site's name after it. */
	readonly titled: boolean;
}

/** Longest JSON-LD that is parsed, in code units. */
const LONGEST_DATA = 200_000;
/** Longest title or name taken over, in code units. */
const LONGEST_NAME = 400;

function clean(text: string): string | null {
	const plain = decode(text.slice(0, LONGEST_NAME * 4))
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, LONGEST_NAME);
	return plain === "" ? null : plain;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [value];
}

/** The publisher's name in a JSON-LD value: of the page itself, of a list or a graph; nothing deeper. */
function publisherOf(value: unknown): string | null {
	for (const entry of listOf(value)) {
		if (!isRecord(entry)) continue;
		for (const node of [entry, ...listOf(entry["@graph"])]) {
			if (!isRecord(node)) continue;
			for (const publisher of listOf(node.publisher)) {
				if (isRecord(publisher) && typeof publisher.name === "string") return clean(publisher.name);
			}
		}
	}
	return null;
}

/** Gathers a page's metadata as the tags go by. */
export class MetadataReader {
	private openGraphTitle: string | null = null;
	private pageTitle: string | null = null;
	private siteName: string | null = null;
	private publisher: string | null = null;

	/** Takes a `meta` element's attributes. */
	readMeta(attributes: ReadonlyMap<string, string>): void {
		const property = (attributes.get("property") ?? attributes.get("name") ?? "").toLowerCase();
		const content = attributes.get("content") ?? "";
		if (property === "og:title") this.openGraphTitle ??= clean(content);
		if (property === "og:site_name") this.siteName ??= clean(content);
	}

	/** Takes the content of a `title` element; the first counts. */
	readTitle(content: string): void {
		this.pageTitle ??= clean(content);
	}

	/** Takes the content of a script of type application/ld+json; what is no JSON is left alone. */
	readData(content: string): void {
		if (this.publisher !== null || content.length > LONGEST_DATA) return;
		let value: unknown;
		try {
			value = JSON.parse(content);
		} catch {
			return;
		}
		this.publisher = publisherOf(value);
	}

	/** What was gathered. */
	result(): Metadata {
		return {
			title: this.openGraphTitle ?? this.pageTitle,
			titled: this.openGraphTitle === null,
			publisher: this.siteName ?? this.publisher,
		};
	}
}
