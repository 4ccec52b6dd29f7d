import type { Sample } from "../contract/service.ts";
import type { Service } from "../service/service.ts";
import type { Log } from "./log.ts";

/** What the HTTP room is given to answer with; the Worker's entry gives the engine, a test may give less. */
export interface Dependencies extends Service {
	/** The bundled articles, by the part of their address. */
	readonly samples: readonly Omit<Sample, "href" | "length">[];
	/** The bundled script and style of the page at `/`, and the model card as HTML. */
	readonly page: { readonly script: string; readonly style: string; readonly modelCard: string };
	readonly log: Log;
}
