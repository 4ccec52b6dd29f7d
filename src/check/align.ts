import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";

/** One step of turning the article's words into the claim's. */
export interface Edit {
	/** Words of the claim: [from, to), empty where the article has more. */
	readonly claim: { readonly from: number; readonly to: number };
	/** Words of the article: [from, to), empty where the claim has more. */
	readonly article: { readonly from: number; readonly to: number };
}

/** Whether two words count as the same between quotation marks: numbers and spellings may be of either kind. */
export function agree(claim: ReadClaim, c: number, article: ArticleIndex, a: number): boolean {
	return (
		claim.words.spelling[c] === article.words.spelling[a] ||
		claim.words.number[c] === article.words.number[a]
	);
}

/** Alignment of all of `asked` with any stretch of `there`, by fewest words changed. */
export function align(
	article: ArticleIndex,
	claim: ReadClaim,
	asked: readonly number[],
	there: readonly number[],
): Edit[] {
	const width = there.length + 1;
	const cost = new Uint16Array((asked.length + 1) * width);
	for (let i = 1; i <= asked.length; i++) {
		cost[i * width] = i;
		for (let j = 1; j < width; j++) {
			const same = agree(claim, asked[i - 1] ?? 0, article, there[j - 1] ?? 0);
			cost[i * width + j] = Math.min(
				(cost[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1),
				(cost[(i - 1) * width + j] ?? 0) + 1,
				(cost[i * width + j - 1] ?? 0) + 1,
			);
		}
	}
	let j = 0;
	for (let k = 1; k < width; k++) {
		if ((cost[asked.length * width + k] ?? 0) < (cost[asked.length * width + j] ?? 0)) j = k;
	}
	// Last words that differ stand for those which the article has there; they were not put in behind it.
	while (
		j + 1 < width &&
		(cost[asked.length * width + j + 1] ?? 0) === (cost[asked.length * width + j] ?? 0)
	) {
		j++;
	}
	const edits: Edit[] = [];
	const note = (c: number, cEnd: number, a: number, aEnd: number): void => {
		const last = edits[0];
		if (last && last.claim.from === cEnd && last.article.from === aEnd) {
			edits[0] = {
				claim: { from: c, to: last.claim.to },
				article: { from: a, to: last.article.to },
			};
		} else edits.unshift({ claim: { from: c, to: cEnd }, article: { from: a, to: aEnd } });
	};
	let i = asked.length;
	while (i > 0) {
		const here = cost[i * width + j] ?? 0;
		const c = asked[i - 1] ?? 0;
		const a = there[j - 1] ?? there[0] ?? 0;
		const same = j > 0 && agree(claim, c, article, a);
		if (j > 0 && here === (cost[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1)) {
			if (!same) note(c, c + 1, a, a + 1);
			i--;
			j--;
		} else if (here === (cost[(i - 1) * width + j] ?? 0) + 1) {
			const at = j > 0 ? a + 1 : a;
			note(c, c + 1, at, at);
			i--;
		} else {
			note(c + 1, c + 1, a, a + 1);
			j--;
		}
	}
	return edits;
}
