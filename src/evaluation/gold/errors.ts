import { bagF } from "../statistics/rates.ts";
import type { Guess, JudgedArticle, JudgedSentence, Judgement } from "./judge.ts";
import { nameWords } from "./names.ts";

/** What is wrong with a sentence's answer. */
export type ErrorClass =
	/** a gold attribution that no reported one overlaps */
	| "missed"
	/** a reported attribution that overlaps no gold one */
	| "extra"
	/** another speaker */
	| "wrong name"
	/** another speaker, whose name shares half of its words or more with the right one */
	| "near name"
	/** the right speaker with other relays */
	| "wrong chain"
	/** the right speaker with another type */
	| "wrong type"
	/** another status, where no attribution is at fault */
	| "status";

/** The errors of one sentence. */
export interface SentenceErrors {
	readonly article: string;
	readonly sentence: JudgedSentence;
	readonly errors: readonly {
		readonly kind: ErrorClass;
		readonly judgement: Judgement | null;
		readonly guess: Guess | null;
	}[];
}

/** Finds every wrong sentence of an article; excused ones are not wrong. */
export function findErrors(article: JudgedArticle): SentenceErrors[] {
	return article.sentences.flatMap((sentence): SentenceErrors[] => {
		if (sentence.excused) return [];
		const errors: SentenceErrors["errors"][number][] = [];
		for (const judgement of sentence.judgements) {
			const kind = classify(judgement);
			if (kind !== null) errors.push({ kind, judgement, guess: judgement.guess });
		}
		for (const guess of sentence.extra) errors.push({ kind: "extra", judgement: null, guess });
		const blamed = errors.some(({ kind }) => kind === "missed" || kind === "extra");
		if (!sentence.statusRight && !blamed) {
			errors.push({ kind: "status", judgement: null, guess: null });
		}
		return errors.length > 0 ? [{ article: article.id, sentence, errors }] : [];
	});
}

function classify({ gold, guess, right, chain }: Judgement): ErrorClass | null {
	if (guess === null) return "missed";
	if (!right) {
		const near = bagF(nameWords(gold.speaker), nameWords(guess.speaker)) >= 0.5;
		return near ? "near name" : "wrong name";
	}
	if (!chain) return "wrong chain";
	return guess.type === gold.type ? null : "wrong type";
}
