import table from "../../../data/bench/paragraphs.json" with { type: "json" };
import type { Claim } from "../../contract/check.ts";
import { chanceFrom } from "../claims/chance.ts";
import { bare, negated, paraphrased, renumbered, trimmed } from "../claims/rewrite.ts";

/**
 * So many claims about an article that the bench made, always the same: its sentences as they are, cut, put
 * in other words, in quotation marks, turned round, with another number, each with a speaker of the article
 * or another.
 */
export function claimsAbout(text: string, count: number): Claim[] {
	const chance = chanceFrom(text);
	const sentences = text.match(/[^\n.?!]{30,}[.?!]/g) ?? [text];
	const names = table.people.map(([name = ""]) => name);
	const ways = [
		(sentence: string) => sentence,
		(sentence: string) => trimmed(sentence, chance),
		paraphrased,
		(sentence: string) => `“${sentence}”`,
		negated,
		(sentence: string) => renumbered(sentence, chance),
	];
	return Array.from({ length: count }, (_, index) => {
		const sentence = bare(sentences[index % sentences.length] ?? text);
		const claim = ways[index % ways.length]?.(sentence) ?? sentence;
		const speaker = chance.pick(names);
		return speaker === undefined ? { text: claim } : { text: claim, speaker };
	});
}
