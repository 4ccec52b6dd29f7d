import { type DetectedLanguage, detectLanguage } from "../article/language.ts";
import type { Source } from "../article/read.ts";
import type { EngineInfo, Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { ENGINE_VERSION } from "../contract/version.ts";
import { attribute, type Engine, sourceOf } from "../report/attribute.ts";

/** What every door to the engine answers with: HTTP, the library, the command, the queue; a test may give less. */
export interface Service {
	readonly engine: EngineInfo;
	/** Reads the article's markup: its words, from which the language is told, and what `attribute` goes on with. */
	readonly read: (request: AttributionRequest) => Source;
	/** null where the text does not tell. */
	readonly detectLanguage: (text: string) => DetectedLanguage | null;
	readonly attribute: (request: AttributionRequest, source: Source) => Report;
}

/** The engine as a service. */
export function serviceOf(engine: Engine): Service {
	return {
		engine: { name: "sourceline", version: ENGINE_VERSION, model: engine.tagger.model },
		read: sourceOf,
		detectLanguage,
		attribute: (request, source) => attribute(engine, request, source),
	};
}
