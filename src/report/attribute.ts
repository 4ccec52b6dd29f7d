import type { Article } from "../article/article.ts";
import { articleOf, readSource, type Source } from "../article/read.ts";
import { relate } from "../attribution/relate.ts";
import type { Attribution } from "../attribution/relation.ts";
import type { Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { ENGINE_VERSION } from "../contract/version.ts";
import type { Resolution, RosterEntry } from "../entities/entity.ts";
import { resolve } from "../entities/resolve.ts";
import { loadTagger, type Tagger, tag } from "../tagger/tag.ts";
import type { Tagging } from "../tagger/tagging.ts";
import { digest } from "./digest.ts";
import { inCodePoints, inUtf16 } from "./offsets.ts";
import { writeReport } from "./report.ts";

/** What attributing needs besides the article: the learned tagger. Made once, used for every request. */
export interface Engine {
	readonly tagger: Tagger;
}

/** The values that pass between the rooms, for evaluation and for the curious. */
export interface Analysis {
	readonly article: Article;
	readonly tagging: Tagging;
	readonly attribution: Attribution;
	readonly resolution: Resolution;
	readonly report: Report;
}

/**
 * Makes an engine from the bytes of data/model.bin and from data/kernels.wasm, compiled. Without the latter the
 * network runs in plain TypeScript, to the same answers, several times as slow.
 * @throws TaggerFileError where the bytes are cut short, changed or of another version.
 */
export function createEngine(weights: ArrayBuffer, kernels?: WebAssembly.Module): Engine {
	return { tagger: loadTagger(weights, kernels) };
}

function rosterOf(request: AttributionRequest): RosterEntry[] {
	return (request.roster ?? []).map(({ id, name, aliases, type, title }) => ({
		id,
		name,
		aliases: aliases ?? [],
		type: type ?? null,
		title: title ?? null,
	}));
}

/** Reads the markup of a request's article: what its attribution begins with, and its language is told from. */
export function sourceOf({ text, html }: AttributionRequest): Source {
	return readSource(html === undefined ? { text: text ?? "" } : { html });
}

/** Takes one article through every room and keeps what each made of it; `source` where it has been read already. */
export function analyse(
	engine: Engine,
	request: AttributionRequest,
	source: Source = sourceOf(request),
): Analysis {
	const article = articleOf(source, {
		title: request.title ?? null,
		publisher: request.publisher ?? null,
	});
	const tagging = tag(engine.tagger, article.document);
	const attribution = relate(article, tagging);
	const resolution = resolve(article, attribution, rosterOf(request));
	const unit = request.options?.offsets ?? "utf16";
	const measure = unit === "codepoint" ? inCodePoints(article.source) : inUtf16;
	const body = writeReport({
		article,
		attribution,
		resolution,
		measure,
		minConfidence: request.options?.minConfidence ?? 0,
	});
	const report: Report = {
		engine: { name: "sourceline", version: ENGINE_VERSION, model: engine.tagger.model },
		article: {
			id: digest(article.source),
			title: article.title,
			language: request.language ?? "en",
			offsetUnit: unit,
			length: measure({ start: 0, end: article.source.length }).end,
		},
		...body,
	};
	return { article, tagging, attribution, resolution, report };
}

/** Tells for every sentence of an article whose word it stands on. The same request gives the same report, byte for byte. */
export function attribute(engine: Engine, request: AttributionRequest, source?: Source): Report {
	return analyse(engine, request, source).report;
}
