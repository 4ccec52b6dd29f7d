import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import table from "../../data/bench/paragraphs.json" with { type: "json" };
import { countWords, fillSlots, firstWords } from "../evaluation/bench/texts.ts";
import type { Chance } from "../evaluation/claims/chance.ts";

const SAMPLES = join(import.meta.dirname, "..", "..", "data", "samples");

/** The paragraphs of the bundled articles. */
const SAMPLE_PARAGRAPHS: readonly string[] = readdirSync(SAMPLES)
	.sort()
	.flatMap((file) => readFileSync(join(SAMPLES, file), "utf8").split(/\n\s*\n/))
	.filter((paragraph) => paragraph.trim() !== "");

/** A name, a surname and pronouns: one person's first name with another one's surname. */
function personOf(chance: Chance): readonly string[] {
	const [full = "", , ...pronouns] = chance.pick(table.people) ?? [];
	const surname = chance.pick(table.people)?.[1] ?? "";
	return [`${full.split(" ")[0]} ${surname}`, surname, ...pronouns];
}

/** Puts other figures of the same length for about half of those in a text, so that hardly two articles are alike. */
function renumber(text: string, chance: Chance): string {
	return text.replace(/\d+/g, (figure) =>
		chance.next() < 0.5
			? figure
			: Array.from(figure, () => String(1 + Math.floor(chance.next() * 9))).join(""),
	);
}

/**
 * A news-like article of about so many words, to the nearest sentence: paragraphs of our own texts in an order, with
 * people, bodies, places and figures, that the chance decides. The same chance gives the same article.
 */
export function randomArticle(words: number, chance: Chance): string {
	const paragraphs: string[] = [];
	for (let left = words; left > 0; ) {
		const isOfBench = chance.next() < 0.7;
		const paragraph = isOfBench
			? fillSlots(chance.pick(table.paragraphs) ?? "", {
					person: personOf(chance),
					organization: chance.pick(table.organizations) ?? "",
					place: chance.pick(table.places) ?? "",
				})
			: (chance.pick(SAMPLE_PARAGRAPHS) ?? "");
		const cut = firstWords(paragraph, left);
		paragraphs.push(renumber(cut, chance));
		left -= Math.max(1, countWords(cut));
	}
	return paragraphs.join("\n\n");
}
