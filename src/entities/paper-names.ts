import type { Actor } from "./actor.ts";
import { isPossessive, phrase, sentenceOf } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { ownedName, withoutArticle, withoutWhere, wording } from "./wording.ts";

/** What a document is called: by its owner, its maker, its journal, or as the article has it. */
export function paperName(scene: Scene, read: NounPhrase, owner: Actor | null): string {
	const { words } = scene;
	if (owner !== null && owner.kind !== "place") {
		return ownedName(
			owner,
			wording(words, read.modifiers.from, read.end),
			ownWords(scene, read, owner),
		);
	}
	const name = withoutWhere(scene, read, wording(words, withoutArticle(words, read), read.end));
	return makerFirst(scene, read) ?? expandAcronyms(scene, withoutPublishing(name));
}

/** Masses of facts that are called by whose they are: "data from the institute" is the institute's data. */
const MASSES = new Set("data footage figures statistics numbers video videos images".split(" "));

function makerFirst(scene: Scene, read: NounPhrase): string | null {
	const { words, cast } = scene;
	if (read.after === null || words.lower[read.after.from] !== "from") return null;
	if (!MASSES.has(words.lower[read.head] ?? "")) return null;
	const [maker, ...others] = namesIn(cast.names, read.after);
	if (maker === undefined || others.length > 0 || maker.to < read.after.to) return null;
	const actor = cast.ownerOf(maker);
	if (actor === null || actor.kind !== "organization") return null;
	return `${actor.name} ${wording(words, read.modifiers.from, read.head + 1)}`;
}

/** Nouns of what is published. */
const PUBLISHED = /^(?:study|report|paper|survey|analysis|research|article|findings|review)$/;
const PUBLISHES =
	/^(?:published|released|issued|unveiled|presented|publish|release|releases|publishes)$/;

/** A study that is met without a name, by the journal it stands in or by whoever published it: "study in Nature". */
export function publication(scene: Scene, read: NounPhrase): string | null {
	const { words, cast } = scene;
	const noun = words.lower[read.head] ?? "";
	if (!PUBLISHED.test(noun) || read.owner !== null) return null;
	const sentence = words.document.sentences[sentenceOf(words, read.head)]?.tokens;
	if (sentence === undefined) return null;
	const verb = read.range.from - 1;
	if (PUBLISHES.test(words.lower[verb] ?? "") && read.after === null) {
		const makers = namesIn(cast.names, { from: sentence.from, to: verb })
			.map((name) => cast.ownerOf(name))
			.filter((actor) => actor?.kind === "organization");
		if (makers.length > 0 && makers.length < 4)
			return `${makers.map((actor) => actor?.name).join(" and ")} ${noun}`;
	}
	for (let k = read.head + 1; k < Math.min(sentence.to, read.head + 10); k++) {
		if (
			words.lower[k] !== "in" ||
			!/^(?:published|appeared|appearing|out|online|\w*day|journal)$/.test(words.lower[k - 1] ?? "")
		)
			continue;
		const [journal] = namesIn(cast.names, { from: k + 1, to: k + 4 });
		if (journal === undefined || journal.kind === "place" || isPossessive(words, journal.to))
			return null;
		const start = journal.title?.from ?? journal.from;
		const lead = words.lower.slice(k + 1, start).join(" ");
		return /^(?:the )?(?:scientific )?(?:journal )?$/.test(`${lead} `.trimStart())
			? `${noun} in ${phrase(words, { from: start, to: journal.to })}`
			: null;
	}
	return null;
}

/** The owner's own short name where the words give one ("Stardom's statement"); null where they only point ("its"). */
function ownWords(scene: Scene, read: NounPhrase, owner: Actor): string | null {
	if (read.owner === null) return null;
	const indefinite = /^an?$/.test(scene.words.lower[read.owner.from] ?? "");
	if (owner.kind !== "organization" && !indefinite) return null;
	if (indefinite) return wording(scene.words, read.owner.from + 1, read.owner.to);
	const text = wording(scene.words, read.owner.from, read.owner.to).replace(/^the /i, "");
	return /\p{Lu}/u.test(text) ? text : null;
}

/** Where and how long a paper is, when it came out and who sent it: words that are no part of what it is called. */
function withoutPublishing(name: string): string {
	return name
		.replace(/^(?:one|separate|new|recent|longer) (?=\p{L})/u, "")
		.replace(/^official (?=\p{Lu})/u, "")
		.replace(/^\d+-page /, "")
		.replace(
			/ (?:published|released|sent)(?: online)?(?: on)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: last week)?(?= (?:in|by|from)\b)/,
			"",
		)
		.replace(/ in the journal /, " in ")
		.replace(/^(\w+) published in (\d{4}) by /, "$2 $1 by ")
		.replace(/^(\w+) from (\d{4})$/, "$2 $1");
}

/** Short names inside a longer one are given in full where the article does. */
function expandAcronyms(scene: Scene, name: string): string {
	return name.replace(
		/\bthe (ministry|institute|university|company|committee|agency|department|commission|bureau|group|foundation|council|court)$/i,
		(whole, noun: string) => {
			const body = scene.bodies.find(
				(actor) => actor.kind === "organization" && actor.key.includes(noun.toLowerCase()),
			);
			return body === undefined ? whole : `the ${body.name}`;
		},
	);
}
