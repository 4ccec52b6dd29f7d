import type { ArticleIndex } from "./article-index.ts";
import type { ReadClaim } from "./claim-reading.ts";
import type { Bearing, Passage } from "./find.ts";
import { isReporting } from "./lexicon.ts";
import { readName } from "./speaker-name.ts";
import type { SpeakerMatch } from "./speakers.ts";

/** Share of a claim that the sentence must hold in which its speaker is named. */
const HELD = 0.5;

/** Words before a name that make it the one spoken to or of. */
const SPOKEN_TO = new Set(
	"tell ask urg warn call about against at in like on over than to with".split(" "),
);

/**
 * Whether the passage names the claim's speaker beside what is claimed, with a word of saying: the report may
 * have overlooked it, and a name that is known is easier to verify than one that is sought. Not where the claim
 * itself holds the name, where the name stands in what another says or is the one spoken to, where the sentence
 * is agentless, or where the report knows what that speaker says in it.
 */
export function standsBeside(
	article: ArticleIndex,
	read: ReadClaim,
	passage: Passage,
	bearing: Bearing | null,
	speaker: SpeakerMatch,
	name: string,
): boolean {
	const { personal } = readName(name);
	if (personal.length === 0) return false;
	if (read.words.lower.some((word) => personal.includes(bareWord(word)))) return false;
	return passage.sentences.some((sentence) => {
		if (article.report.sentences[sentence]?.status === "agentless") return false;
		if (heldBy(article, read, passage, sentence) < HELD) return false;
		if (speaksIn(article, speaker, sentence)) return false;
		return isNamed(article, personal, bearing, sentence);
	});
}

/** A word of a text as names have it: without marks, possessive ending and stops. */
function bareWord(lower: string): string {
	const plain = /^[\x20-\x7e]*$/.test(lower)
		? lower
		: lower.normalize("NFKD").replace(/[\p{M}]/gu, "");
	return plain.replace(/'s?$/, "").replace(/['.]/g, "");
}

function heldBy(
	article: ArticleIndex,
	read: ReadClaim,
	passage: Passage,
	sentence: number,
): number {
	let held = 0;
	passage.places.forEach((places, index) => {
		if (places.some((place) => article.sentence[place] === sentence)) {
			held += read.senses[index]?.weight ?? 0;
		}
	});
	return held / read.total;
}

function speaksIn(article: ArticleIndex, { entities }: SpeakerMatch, sentence: number): boolean {
	return article.report.attributions.some(
		(each) =>
			each.sentence === sentence &&
			[each.speaker, ...each.via].some(({ entity }) => entities.includes(entity)),
	);
}

function isNamed(
	article: ArticleIndex,
	personal: readonly string[],
	bearing: Bearing | null,
	sentence: number,
): boolean {
	const { from, to } = article.ranges[sentence] ?? { from: 0, to: 0 };
	const { words } = article;
	const inContent = (word: number): boolean =>
		(article.bearers[word] ?? []).some((index) => bearing?.attributions.includes(index));
	let named = false;
	let said = false;
	for (let word = from; word < to; word++) {
		if (inContent(word)) continue;
		if (isReporting(words.stem[word] ?? "")) said = true;
		if (named || (!words.name[word] && word > from)) continue;
		const all = personal.every((part, k) => bareWord(words.lower[word + k] ?? "") === part);
		if (!all || word + personal.length > to) continue;
		const before = words.stem[word - 1] ?? "";
		const according = words.stem[word - 2] === "accord";
		named = word === from || according || !SPOKEN_TO.has(before);
	}
	return named && said;
}
