import type { Article } from "../article/article.ts";
import type { Attribution } from "../attribution/relation.ts";
import { readAlong } from "./along.ts";
import { gatherCast } from "./cast.ts";
import { readWords } from "./reading.ts";
import { openScene, type PronounObserver } from "./scene.ts";

/** Reads an article as `resolve` does and shows every choice of whom "he" or "she" means, in order; for measuring and training. */
export function observePronouns(
	article: Article,
	attribution: Attribution,
	observe: PronounObserver,
): void {
	const words = readWords(article.document);
	readAlong(openScene(article, gatherCast(words, article.title), observe), attribution);
}
