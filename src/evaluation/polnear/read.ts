import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Span } from "../../text/span.ts";
import { CorpusMissing } from "../missing.ts";
import type { SpanArticle } from "./count.ts";
import { readStandoff, utf16Offsets } from "./standoff.ts";

/** A token of the parse: start and end in code points, then its analysis. */
type ParsedToken = readonly [start: number, end: number, ...analysis: unknown[]];

interface ParsedArticle {
	readonly id: string;
	readonly sentences: readonly (readonly ParsedToken[])[];
}

/** Sentences of every parsed article of a split, by its id, in code points. */
async function readSentences(file: string): Promise<Map<string, Span[]>> {
	const found = new Map<string, Span[]>();
	const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
	for await (const line of lines) {
		const article: ParsedArticle = JSON.parse(line);
		const spans = article.sentences.map((tokens) => ({
			start: tokens[0]?.[0] ?? 0,
			end: tokens.at(-1)?.[1] ?? 0,
		}));
		found.set(article.id, spans);
	}
	return found;
}

/**
 * Reads a split of PolNeAR: articles that have annotations (the first annotator's) and a parse, by id.
 * @throws CorpusMissing where the corpus does not lie in the folder.
 */
export async function readPolnear(folder: string, split: string): Promise<SpanArticle[]> {
	const texts = join(folder, "data", split, "text");
	const standoffs = join(folder, "data", split, "attributions");
	const parses = join(folder, `corenlp-${split}.jsonl.gz`);
	for (const path of [texts, standoffs, parses])
		if (!existsSync(path)) throw new CorpusMissing(path);
	const sentences = await readSentences(parses);
	const annotations = readdirSync(standoffs).sort();
	return readdirSync(texts)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.flatMap((file): SpanArticle[] => {
			const id = file.slice(0, -".txt".length);
			const parsed = sentences.get(id);
			const annotation = annotations.find(
				(name) => name.startsWith(id) && /^_[0-9a-f]{4}\.ann$/.test(name.slice(id.length)),
			);
			if (parsed === undefined || annotation === undefined) return [];
			const text = readFileSync(join(texts, file), "utf8");
			const at = utf16Offsets(text);
			return [
				{
					id,
					text,
					sentences: parsed.map(({ start, end }) => ({ start: at(start), end: at(end) })),
					relations: readStandoff(readFileSync(join(standoffs, annotation), "utf8"), at),
				},
			];
		});
}
