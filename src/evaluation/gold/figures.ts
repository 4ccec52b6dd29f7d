import type { EntityType } from "../../contract/vocabulary.ts";
import { type Figures, named, prf, share } from "../statistics/rates.ts";
import type { Tally } from "../statistics/tally.ts";
import type { GoldCount } from "./count.ts";

/** The figures that stand for the whole, printed with intervals. */
export const GOLD_HEADLINES = ["status", "attributed F", "named F"] as const;

const TYPES: readonly EntityType[] = [
	"named-person",
	"named-organization",
	"document",
	"anonymous-source",
	"unnamed-person",
	"unnamed-group",
];

/** The figures of a gold set (evaluation.md, section 2), from summed counts. */
export function goldFigures(total: Tally<GoldCount>): Figures {
	const of = (key: GoldCount) => total.of(key);
	const statusPrf = (kind: "attributed" | "agentless") =>
		prf(of(`right ${kind}`), of(`predicted ${kind}`), of(`gold ${kind}`));
	const right = of("gold right");
	const content = prf(of("content shared"), of("content predicted"), of("content gold"));
	const byType = TYPES.filter((type) => of(`gold ${type}`) > 0).map(
		(type) => [`named recall, ${type}`, share(of(`right ${type}`), of(`gold ${type}`))] as const,
	);
	return {
		status: share(of("status right"), of("sentences")),
		...named("attributed", statusPrf("attributed")),
		"agentless F": statusPrf("agentless").F,
		...named("named", prf(of("predicted right"), of("predicted"), of("gold"), right)),
		"named F, one to one": prf(of("one to one"), of("predicted"), of("gold")).F,
		"found, whoever is named": share(of("gold met"), of("gold")),
		chain: share(of("chain right"), right),
		"chain, where there is one": share(of("chains right"), of("chains")),
		type: share(of("type right"), right),
		quote: share(of("quote right"), right),
		basis: share(of("basis right"), right),
		"content F, tokens": content.F,
		...Object.fromEntries(byType),
		"left a pronoun or description": share(of("named bare"), of("named met")),
	};
}
