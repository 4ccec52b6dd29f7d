import type { Report } from "../../src/contract/report.ts";
import { type Reading, read } from "../../src/page/reading.ts";
import moscow from "./moscow.json" with { type: "json" };

type Draft = typeof moscow;

/** A literal of a JSON file as one of the words that the contract has for it. */
function oneOf<T extends string>(words: readonly T[], value: string): T {
	const found = words.find((word) => word === value);
	if (found === undefined) throw new Error(`The fixture has the strange word ${value}`);
	return found;
}

function reportOf({ engine, article, sentences, attributions, entities, summary }: Draft): Report {
	return {
		engine: { ...engine, name: "sourceline" },
		article: { ...article, offsetUnit: oneOf(["utf16", "codepoint"], article.offsetUnit) },
		sentences: sentences.map(({ evidence, ...sentence }) => ({
			...sentence,
			...(evidence === undefined ? {} : { evidence }),
			status: oneOf(["attributed", "agentless", "unattributed"], sentence.status),
		})),
		attributions: attributions.map((each) => ({
			...each,
			quote: oneOf(["direct", "mixed", "indirect"], each.quote),
			basis: oneOf(["explicit", "continued"], each.basis),
		})),
		entities: entities.map((entity) => ({
			...entity,
			type: oneOf(
				[
					"named-person",
					"named-organization",
					"document",
					"anonymous-source",
					"unnamed-person",
					"unnamed-group",
				],
				entity.type,
			),
		})),
		summary,
	};
}

/** The report of the bundled Moscow article as a reader would write it, made by hand. */
export const MOSCOW: Report = reportOf(moscow);

/** The same, looked up. */
export const READING: Reading = read(MOSCOW);
