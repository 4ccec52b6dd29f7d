import type { Actor } from "./actor.ts";
import { type Found, found } from "./found.ts";
import { paperName, publication } from "./paper-names.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";

/** Nouns that may mean one and the same paper. */
const SAME_PAPER: readonly (readonly string[])[] = [
	[
		"study",
		"report",
		"paper",
		"research",
		"findings",
		"survey",
		"analysis",
		"article",
		"work",
		"finding",
	],
	["video", "videos", "footage", "clip", "recording"],
	["poll", "survey"],
	["statement", "letter", "release", "message", "announcement", "statements"],
	["lawsuit", "suit", "complaint", "filing", "motion", "petition"],
	["data", "figures", "statistics", "numbers", "records"],
	["ruling", "decision", "judgment", "judgement", "opinion", "verdict", "order"],
	["post", "tweet", "message", "posts", "tweets"],
	["constitution"],
	["act", "law", "bill", "legislation", "measure"],
	["resolution", "draft", "text"],
	["contract", "agreement", "deal"],
	["advisory", "bulletin", "warning"],
	["log", "logs"],
	["minutes"],
	["audit", "report"],
];

function mayBeSame(a: string, b: string): boolean {
	return a === b || SAME_PAPER.some((list) => list.includes(a) && list.includes(b));
}

/** Words before a document's noun that tell of no other document: "the new report", "the full report". */
const PLAIN =
	/^(?:new|full|final|latest|same|recent|official|original|present|current|independent|entire|whole|latter|longer|actual|so-called|\d+-page)$/;

/** Whether nothing before and behind the noun says which document it is. */
function isPlain(words: Words, read: NounPhrase): boolean {
	for (let k = read.modifiers.from; k < read.modifiers.to; k++)
		if (!PLAIN.test(words.lower[k] ?? "")) return false;
	return read.after === null;
}

/** The document that the words mean: one met before for "the report", else a new one. */
export function findPaper(scene: Scene, read: NounPhrase, owner: Actor | null): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	const name = paperName(scene, read, owner);
	const bare = isPlain(words, read) && owner === null;
	if (read.determination === "definite" && (bare || !hasCapital(words, read))) {
		const same =
			scene.papers.find((paper) => paper.nouns.has(noun)) ??
			(noun === "document"
				? scene.papers[0]
				: scene.papers.find((paper) => [...paper.nouns].some((own) => mayBeSame(own, noun))));
		if (same !== undefined && bare) {
			rename(same, noun);
			return found(same, 0.85, `“${text}” is the ${noun} named before: ${same.name}`);
		}
	}
	const known = scene.papers.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
	const actor =
		known ?? addThing(scene, "document", publication(scene, read) ?? name, read.range.from);
	actor.nouns.add(noun);
	actor.owner = owner;
	const reason =
		owner === null
			? `the document is called so: ${actor.name}`
			: `it is a document of ${owner.name}`;
	return found(actor, owner === null ? 0.85 : 0.8, reason);
}

/** "findings in Nature" that are called a study further on are a study. */
function rename(paper: Actor, noun: string): void {
	if (/^(?:study|report|paper|survey)$/.test(noun))
		paper.name = paper.name.replace(/^(?:findings|research|results|work)(?= in )/, noun);
}

function hasCapital(words: Words, read: NounPhrase): boolean {
	for (let k = read.modifiers.from; k < read.end; k++) if (words.shape[k] !== SMALL) return true;
	return false;
}
