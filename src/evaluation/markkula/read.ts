import { existsSync, readFileSync } from "node:fs";
import type { EntityType } from "../../contract/vocabulary.ts";
import type { Span } from "../../text/span.ts";
import { CorpusMissing } from "../missing.ts";

/** A run of sentences that one source stands behind. */
export interface Statement {
	readonly spans: readonly Span[];
	readonly type: EntityType;
	/** null where the source has no name: its type decides then. */
	readonly name: string | null;
}

/** An article with its sourced statements. */
export interface StatementArticle {
	readonly id: string;
	readonly text: string;
	readonly statements: readonly Statement[];
}

interface WrittenStatement {
	readonly spans: readonly (readonly [start: number, end: number])[];
	readonly type: string;
	readonly name: string | null;
}

interface WrittenArticle {
	readonly id: string | number;
	readonly text: string;
	readonly statements: readonly WrittenStatement[];
}

const TYPES: Readonly<Record<string, EntityType>> = {
	"Named Person": "named-person",
	"Named Organization": "named-organization",
	Document: "document",
	"Anonymous Source": "anonymous-source",
	"Unnamed Person": "unnamed-person",
	"Unnamed Group": "unnamed-group",
};

/**
 * Reads a file of statements as the Markkula Center's students marked them. Statements that could not be
 * found in the text (no spans) are left out.
 * @throws CorpusMissing where the file is not there.
 * @throws Error on a type of source that is none of the six.
 */
export function readStatements(file: string): StatementArticle[] {
	if (!existsSync(file)) throw new CorpusMissing(file);
	const articles: readonly WrittenArticle[] = JSON.parse(readFileSync(file, "utf8"));
	return articles.map(({ id, text, statements }) => ({
		id: String(id),
		text,
		statements: statements
			.filter(({ spans }) => spans.length > 0)
			.map(({ spans, type, name }) => ({
				spans: spans.map(([start, end]) => ({ start, end })),
				type: typeOf(type),
				name: name?.trim() ? name : null,
			})),
	}));
}

function typeOf(written: string): EntityType {
	const type = TYPES[written];
	if (type === undefined) throw new Error(`Unknown type of source: ${written}`);
	return type;
}
