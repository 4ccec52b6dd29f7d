import { type Figures, named, prf, share } from "../statistics/rates.ts";
import type { Tally } from "../statistics/tally.ts";
import type { SpanCount } from "./count.ts";

/** The figures that stand for the whole, printed with intervals. */
export const SPAN_HEADLINES = ["relation F", "sentence F"] as const;

/** The figures of PolNeAR (evaluation.md, section 1), headline first, from summed counts. */
export function spanFigures(total: Tally<SpanCount>): Figures {
	const of = (key: SpanCount) => total.of(key);
	const words = prf(of("content words"), of("predicted words"), of("gold words"));
	return {
		...named("relation", prf(of("relation"), of("predicted"), of("gold"))),
		"strict relation F": prf(of("strict"), of("predicted"), of("gold")).F,
		...named(
			"sentence",
			prf(of("sentences right"), of("predicted sentences"), of("gold sentences")),
		),
		...named("cue", prf(of("cue overlaps"), of("predicted cue"), of("gold cue"))),
		"cue F, exact": prf(of("cue exact"), of("predicted cue"), of("gold cue")).F,
		"source F, overlap": prf(of("source overlaps"), of("predicted source"), of("gold source")).F,
		"source F, exact": prf(of("source exact"), of("predicted source"), of("gold source")).F,
		"content F, exact": prf(of("content exact"), of("predicted content"), of("gold content")).F,
		"content F, tokens": words.F,
		"recall, direct": share(of("relation direct"), of("gold direct")),
		"recall, mixed": share(of("relation mixed"), of("gold mixed")),
		"recall, indirect": share(of("relation indirect"), of("gold indirect")),
		"main source of a sentence, overlap": share(of("main source overlaps"), of("main sources")),
		"main source of a sentence, exact": share(of("main source exact"), of("main sources")),
	};
}
