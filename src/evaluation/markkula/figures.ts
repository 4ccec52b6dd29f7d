import { type Figures, named, prf, share } from "../statistics/rates.ts";
import type { Tally } from "../statistics/tally.ts";
import type { StatementCount } from "./count.ts";

/** The figures that stand for the whole, printed with intervals. */
export const STATEMENT_HEADLINES = ["named F", "sentence F"] as const;

/** The figures of the Markkula set (evaluation.md, section 3), from summed counts. */
export function statementFigures(total: Tally<StatementCount>): Figures {
	const of = (key: StatementCount) => total.of(key);
	return {
		...named("named", prf(of("named right"), of("predicted"), of("gold"))),
		...named("sentence", prf(of("right"), of("predicted"), of("gold"))),
		type: share(of("type right"), of("right")),
	};
}
