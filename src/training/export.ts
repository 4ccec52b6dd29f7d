import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle } from "../article/read.ts";
import {
	BEGINNING_ROWS,
	ENDING_ROWS,
	FEATURE_TABLE_VERSION,
	PLACE_VALUES,
	QUOTE_VALUES,
	readFeatures,
} from "../tagger/features.ts";
import { SHAPES } from "../tagger/shapes.ts";
import { LABELS } from "../tagger/tagging.ts";
import type { Document } from "../text/document.ts";
import { segment } from "../text/segment.ts";
import { overlaps, type Span } from "../text/span.ts";
import {
	readConllu,
	readGuide,
	readPolnear,
	readWikinewsRaw,
	readWritten,
	type Sample,
} from "./corpora.ts";
import { labelTokens } from "./labels.ts";

/** Value of the label column where a text has no labels. */
const UNLABELLED = 255;

/** Every line of a text. */
function lines(text: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (let i = 0; i <= text.length; i++) {
		if (i < text.length && text.charCodeAt(i) !== 0x0a) continue;
		if (i > start) spans.push({ start, end: i });
		start = i + 1;
	}
	return spans;
}

/** Whether a gold span lies in no paragraph of the body. */
function losesGold(document: Document, sample: Sample): boolean {
	const spans = (sample.relations ?? []).flatMap((r) => [...r.source, ...r.cue, ...r.content]);
	return spans.some((span) => !document.paragraphs.some((body) => overlaps(body, span)));
}

/** The text as the engine reads it, furniture set aside; every line of it where labels stand in what was set aside. */
function readDocument(sample: Sample): Document {
	const { document } = readArticle({ text: sample.text });
	return losesGold(document, sample) ? segment(sample.text, lines(sample.text)) : document;
}

/** All texts that the training reads, in a fixed order; empty where the corpora are absent. */
export function readSamples(shared: string): Sample[] {
	const corpora = join(shared, "corpora");
	const polnear = join(corpora, "polnear");
	const gold = join(shared, "gold");
	const labelled = [
		...readPolnear(polnear, "train"),
		...readPolnear(polnear, "dev"),
		...readGuide(join(gold, "wikinews-train.jsonl"), "wikinews-train"),
		...readGuide(join(gold, "styles-train.jsonl"), "styles-train"),
		...readGuide(join(gold, "wikinews-dev.jsonl"), "wikinews-dev"),
		...readGuide(join(gold, "styles-dev.jsonl"), "styles-dev"),
	];
	const treebanks = ["gum", "ewt"].flatMap((name) => {
		const folder = join(corpora, name);
		if (!existsSync(folder)) return [];
		const files = readdirSync(folder).filter((file) => file.endsWith(".conllu"));
		return files.sort().flatMap((file) => readConllu(join(folder, file), name));
	});
	return [
		...labelled,
		...readWikinewsRaw(join(corpora, "wikinews-raw", "wikinews-2019-2020.jsonl")),
		...treebanks,
		// Last, so that the numbers of the forms before them, and with them the teachers, stay what they are.
		...readWritten(),
	];
}

/**
 * Writes what the Python side reads: `columns.bin`, seven little-endian int32 columns of all tokens one after the
 * other (form, quote, place, sentence, start, end, label; 255 for no label), and `corpus.json` with
 * the table of forms and the articles as ranges of tokens.
 */
export function exportFeatures(samples: readonly Sample[], folder: string): number {
	mkdirSync(folder, { recursive: true });
	const columns: number[][] = [[], [], [], [], [], [], []];
	const rows = new Map<string, number>();
	const forms: [string, number, number, number, number][] = [];
	const articles: { id: string; set: string; from: number; to: number }[] = [];
	let total = 0;
	for (const sample of samples) {
		const document = readDocument(sample);
		const { tokens } = document;
		const features = readFeatures(document);
		const { forms: table } = features;
		const global = table.word.map((word, i) => {
			const shape = table.shape[i] ?? 0;
			const key = `${word}\u0000${shape}`;
			const known = rows.get(key);
			if (known !== undefined) return known;
			rows.set(key, forms.length);
			forms.push([
				word,
				table.ending3[i] ?? 0,
				table.ending2[i] ?? 0,
				table.beginning4[i] ?? 0,
				shape,
			]);
			return forms.length - 1;
		});
		const labels = sample.relations === null ? null : labelTokens(tokens, sample.relations);
		for (let i = 0; i < tokens.count; i++) {
			columns[0]?.push(global[features.form[i] ?? 0] ?? 0);
			columns[1]?.push(features.quote[i] ?? 0);
			columns[2]?.push(features.place[i] ?? 0);
			columns[3]?.push(tokens.sentence[i] ?? 0);
			columns[4]?.push(tokens.start[i] ?? 0);
			columns[5]?.push(tokens.end[i] ?? 0);
			columns[6]?.push(labels?.[i] ?? UNLABELLED);
		}
		articles.push({ id: sample.id, set: sample.set, from: total, to: total + tokens.count });
		total += tokens.count;
	}
	const bytes = new Int32Array(total * columns.length);
	columns.forEach((column, i) => {
		bytes.set(column, i * total);
	});
	writeFileSync(join(folder, "columns.bin"), bytes);
	const sizes = {
		ending: ENDING_ROWS,
		beginning: BEGINNING_ROWS,
		shape: SHAPES.length,
		quote: QUOTE_VALUES,
		place: PLACE_VALUES,
	};
	const head = { featureTableVersion: FEATURE_TABLE_VERSION, labels: LABELS, tokens: total, sizes };
	writeFileSync(join(folder, "corpus.json"), JSON.stringify({ ...head, forms, articles }));
	return total;
}
