import type { Actor } from "./actor.ts";
import { maybeSamePaper } from "./alike.ts";
import { governmentName } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { paperName, publication } from "./paper-names.ts";
import { phrase, sentenceOf, type Words } from "./reading.ts";
import { addThing, countryAt, lastSpoken, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { wording } from "./wording.ts";

/** Words before a document's noun that tell of no other document: "the new report", "the full report". */
const PLAIN =
	/^(?:new|full|final|latest|same|recent|official|original|present|current|independent|entire|whole|latter|longer|actual|so-called|\d+-page)$/;

/** Whether nothing before and behind the noun says which document it is. */
function isPlain(words: Words, read: NounPhrase): boolean {
	for (let k = read.modifiers.from; k < read.modifiers.to; k++)
		if (!PLAIN.test(words.lower[k] ?? "")) return false;
	return read.after === null;
}

/** Words for what stands in a document, which speaks where it does: "the hypothesis of the report". */
const PARTS =
	/^(?:hypothesis|conclusions?|abstract|section|chapter|pages?|paragraph|clause|article|version|copy|copies|draft|excerpts?|foreword|summary|results|findings)$/;

/** The document that the words mean: one met before for "the report", else a new one; `inner` is what stands behind their "of". */
export function findPaper(
	scene: Scene,
	read: NounPhrase,
	owner: Actor | null,
	inner: Actor | null = null,
): Found {
	const { words } = scene;
	const noun = words.lower[read.head] ?? "";
	const text = phrase(words, { from: read.range.from, to: read.end });
	if (inner?.kind === "document" && PARTS.test(noun))
		return found(inner, 0.8, `“${text}” stands in a document named before: ${inner.name}`);
	const same = owner === null && isPlain(words, read) ? metBefore(scene, read) : null;
	if (same !== null) {
		rename(same, noun);
		return found(same, 0.85, `“${text}” is the ${noun} named before: ${same.name}`);
	}
	const name = paperName(scene, read, owner, inner);
	const known = scene.papers.find((paper) => paper.name.toLowerCase() === name.toLowerCase());
	const actor =
		known ??
		addThing(
			scene,
			"document",
			publication(scene, read) ?? issued(scene, read, owner) ?? name,
			read.range.from,
		);
	actor.nouns.add(noun);
	actor.owner = owner;
	const reason =
		owner === null
			? `the document is called so: ${actor.name}`
			: `it is a document of ${owner.name}`;
	return found(actor, owner === null ? 0.85 : 0.8, reason);
}

/** The document named before that "the report", "these findings" can mean; null where it is none of those. */
function metBefore(scene: Scene, read: NounPhrase): Actor | null {
	if (read.determination !== "definite") return null;
	const noun = scene.words.lower[read.head] ?? "";
	const { papers } = scene;
	const called = papers.find((paper) => paper.nouns.has(noun));
	if (called !== undefined) return called;
	if (noun === "document") return papers[0] ?? null;
	return papers.find((paper) => [...paper.nouns].some((own) => maybeSamePaper(own, noun))) ?? null;
}

const OF_COURTS = /^(?:ruling|judge?ment|opinion|verdict|decision|order|sentence)$/;
const OF_SPEAKERS =
	/^(?:report|statement|filing|release|study|survey|poll|analysis|letter|announcement|log|communiqu[eé]|advisory|bulletin|forecast|memo|memorandum|audit|review|findings|figures|statistics|estimates?|prospectus|email|dossier|readout)$/;

/** "The ruling" that nobody has named: that of the court spoken of; "the report" that of the body that spoke last. null where nothing tells. */
function issued(scene: Scene, read: NounPhrase, owner: Actor | null): string | null {
	const { words } = scene;
	if (owner !== null || read.after !== null || read.determination !== "definite") return null;
	const noun = words.lower[read.head] ?? "";
	const rest = wording(words, read.modifiers.from, read.head + 1);
	if (/\p{Lu}/u.test(rest)) return null;
	if (rest.startsWith("government ")) {
		const country = countryAt(scene, read.range.from);
		return country === null ? null : `${governmentName(country)} ${rest.slice(11)}`;
	}
	if (OF_COURTS.test(noun)) {
		const court = scene.bodies.find(
			({ kind, key }) =>
				kind === "organization" && key.some((word) => /^(?:court|tribunal)$/.test(word)),
		);
		return court === undefined ? null : `${court.name} ${rest}`;
	}
	if (!OF_SPEAKERS.test(noun)) return null;
	const last = lastSpoken(scene, read.range.from);
	if (last === null || sentenceOf(words, read.range.from) - last.sentence > 3) return null;
	return last.actor.kind === "organization" ? `${last.actor.name} ${rest}` : null;
}

/** "findings in Nature" that are called a study further on are a study. */
function rename(paper: Actor, noun: string): void {
	if (/^(?:study|report|paper|survey)$/.test(noun))
		paper.name = paper.name.replace(/^(?:findings|research|results|work)(?= in )/, noun);
}
