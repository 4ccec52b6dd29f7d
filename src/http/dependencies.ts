import type { EngineInfo, Report } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import type { Sample } from "../contract/service.ts";

/** A language and how sure it is, 0..1. */
export interface DetectedLanguage {
	readonly language: string;
	readonly confidence: number;
}

/** What the HTTP room is given to answer with; the Worker's entry gives the engine, a test may give less. */
export interface Dependencies {
	readonly engine: EngineInfo;
	/** The article's words without markup, from which its language is told. */
	readonly plainText: (request: AttributionRequest) => string;
	/** null where the text does not tell. */
	readonly detectLanguage: (text: string) => DetectedLanguage | null;
	readonly attribute: (request: AttributionRequest) => Report;
	/** The bundled articles, by the part of their address. */
	readonly samples: readonly Omit<Sample, "href" | "length">[];
	/** The bundled script and style of the page at `/`. */
	readonly page: { readonly script: string; readonly style: string };
}
