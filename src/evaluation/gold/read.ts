import { existsSync, readFileSync, statSync } from "node:fs";
import type { QuoteKind, SentenceStatus } from "../../attribution/relation.ts";
import type { EntityType } from "../../entities/entity.ts";
import type { Span } from "../../text/span.ts";
import { CorpusMissing } from "../missing.ts";
import { readWrittenFolder } from "./written.ts";

/** A claim as the gold gives it; names in their full form. */
export interface GoldAttribution {
	readonly speaker: string;
	readonly type: EntityType;
	readonly title: string | null;
	/** Who relays it, nearest the reader first. */
	readonly via: readonly string[];
	readonly mention: Span | null;
	readonly cue: Span | null;
	readonly content: readonly Span[];
	readonly basis: "explicit" | "continued";
	readonly quote: QuoteKind;
}

/** A sentence of the gold, the unit of scoring. */
export interface GoldSentence extends Span {
	readonly index: number;
	readonly status: SentenceStatus;
	readonly attributions: readonly GoldAttribution[];
	/** Other statuses that are as good. */
	readonly alsoAccept: readonly SentenceStatus[];
	/** Other names that are as good for this sentence's speakers. */
	readonly alsoAcceptSpeaker: readonly string[];
}

/** An article with the right answer for each of its sentences. */
export interface GoldArticle {
	readonly id: string;
	readonly title: string | null;
	readonly text: string;
	readonly sentences: readonly GoldSentence[];
}

type WrittenSpan = readonly [start: number, end: number];

interface WrittenAttribution {
	readonly speaker: string;
	readonly type: EntityType;
	readonly title?: string | null;
	readonly via?: readonly string[];
	readonly mention?: WrittenSpan | null;
	readonly cue?: WrittenSpan | null;
	readonly content?: readonly WrittenSpan[] | null;
	readonly basis: "explicit" | "continued";
	readonly quote: QuoteKind;
}

interface WrittenSentence {
	readonly start: number;
	readonly end: number;
	readonly status: SentenceStatus;
	readonly attributions?: readonly WrittenAttribution[];
	readonly alsoAccept?: readonly SentenceStatus[];
	readonly alsoAcceptSpeaker?: readonly string[];
}

interface WrittenArticle {
	readonly id?: string | number;
	readonly title?: string | null;
	readonly text: string;
	readonly sentences: readonly WrittenSentence[];
}

/**
 * Reads a file of the gold shape: one article (`.json`), a list of them, or one a line (`.jsonl`); or a folder of
 * articles in the notation of data/training.
 * Spans count in UTF-16 (the files hold no astral characters).
 * @throws CorpusMissing where the file is not there.
 */
export function readGold(file: string): GoldArticle[] {
	if (!existsSync(file)) throw new CorpusMissing(file);
	if (statSync(file).isDirectory()) return readWrittenFolder(file).map(readArticle);
	const content = readFileSync(file, "utf8");
	const articles: readonly WrittenArticle[] = file.endsWith(".jsonl")
		? content
				.split("\n")
				.filter((line) => line.trim() !== "")
				.map((line) => JSON.parse(line))
		: [JSON.parse(content)].flat();
	return articles.map(readArticle);
}

function readArticle(article: WrittenArticle, place: number): GoldArticle {
	return {
		id: String(article.id ?? place),
		title: article.title ?? null,
		text: article.text,
		sentences: article.sentences.map((sentence, index) => ({
			index,
			start: sentence.start,
			end: sentence.end,
			status: sentence.status,
			attributions: (sentence.attributions ?? []).map(readAttribution),
			alsoAccept: sentence.alsoAccept ?? [],
			alsoAcceptSpeaker: sentence.alsoAcceptSpeaker ?? [],
		})),
	};
}

function readAttribution(written: WrittenAttribution): GoldAttribution {
	return {
		speaker: written.speaker,
		type: written.type,
		title: written.title ?? null,
		via: written.via ?? [],
		mention: written.mention ? toSpan(written.mention) : null,
		cue: written.cue ? toSpan(written.cue) : null,
		content: (written.content ?? []).map(toSpan),
		basis: written.basis,
		quote: written.quote,
	};
}

function toSpan([start, end]: WrittenSpan): Span {
	return { start, end };
}
