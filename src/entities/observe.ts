import type { Article } from "../article/article.ts";
import type { Attribution } from "../attribution/relation.ts";
import { readAlong } from "./along.ts";
import { gatherCast } from "./cast.ts";
import { readWords } from "./reading.ts";
import { type Observer, openScene } from "./scene.ts";

/** Reads an article as `resolve` does and shows every choice of whom a pronoun or a description means, in order; for measuring and training. */
export function observeChoices(
	article: Article,
	attribution: Attribution,
	observe: Observer,
): void {
	const words = readWords(article.document);
	readAlong(openScene(article, gatherCast(words, article.title), observe), attribution);
}
