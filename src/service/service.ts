import { readPage } from "../article/html/page.ts";
import { type DetectedLanguage, detectLanguage } from "../article/language.ts";
import type { EngineInfo, Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { attribute, ENGINE_VERSION, type Engine } from "../report/attribute.ts";

/** What every door to the engine answers with: HTTP, the library, the command, the queue; a test may give less. */
export interface Service {
	readonly engine: EngineInfo;
	/** The article's words without markup, from which its language is told. */
	readonly plainText: (request: AttributionRequest) => string;
	/** null where the text does not tell. */
	readonly detectLanguage: (text: string) => DetectedLanguage | null;
	readonly attribute: (request: AttributionRequest) => Report;
}

/** The engine as a service. */
export function serviceOf(engine: Engine): Service {
	return {
		engine: { name: "sourceline", version: ENGINE_VERSION, model: engine.tagger.model },
		plainText: ({ text, html }) => (html === undefined ? (text ?? "") : readPage(html).text),
		detectLanguage,
		attribute: (request) => attribute(engine, request),
	};
}
