import type { Actor } from "./actor.ts";
import { countryOf, institutionOf, settlementOf } from "./gazetteer.ts";
import { FUNCTION_WORDS, GROUPS } from "./lexicon.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";

/** Whether the word at the token would be written small inside a sentence. */
function smallInside(words: Words, token: number): boolean {
	if (words.shape[token] === SMALL) return true;
	if (words.first[token] === 0) return false;
	const lower = words.lower[token] ?? "";
	const pair = `${lower} ${words.lower[token + 1]}`;
	if (settlementOf(pair) !== null || countryOf(pair) !== null) return false;
	if (words.small.has(lower) || FUNCTION_WORDS.has(lower)) return true;
	const proper =
		countryOf(lower) !== null ||
		(institutionOf(lower) !== null && !GROUPS.has(lower)) ||
		settlementOf(lower) !== null;
	return (
		!proper &&
		!words.capital.has(lower) &&
		!/^(?:republicans?|democrats?|democratic|labour|tory|western|arab|asian|african|muslim|christian|jewish)$/.test(
			lower,
		)
	);
}

/** The words from..to on one line, brackets left out, the first word small where only the sentence made it great. */
export function wording(words: Words, from: number, to: number): string {
	const whole = phrase(words, { from, to });
	const text = whole.replace(/\s*\([^()]*\)/g, "").replace(/[,;:]\s*$/, "") || whole;
	if (!smallInside(words, from) || text === "") return text;
	return text[0]?.toLowerCase() + text.slice(1);
}

/** Where the noun phrase begins without "the", "this", "another". */
export function withoutArticle(words: Words, phraseOf: NounPhrase): number {
	let { from } = phraseOf.range;
	while (
		from < phraseOf.head &&
		/^(?:the|a|an|this|that|these|those|such|another|its own|same)$/.test(words.lower[from] ?? "")
	) {
		from++;
	}
	return from;
}

/** The words of a noun phrase as a name for what nobody names: "two witnesses", "a police officer", "residents of X". */
export function plainName(words: Words, phraseOf: NounPhrase): string {
	const { determination } = phraseOf;
	const from = withoutArticle(words, phraseOf);
	const whole = wording(words, from, phraseOf.end).replace(/^same /, "");
	const text = whole.replace(UNTOLD, "");
	const isUntold = text !== whole;
	const article = words.lower[phraseOf.range.from] ?? "";
	const named = determination === "indefinite" && words.shape[phraseOf.head] !== SMALL;
	if (!named && !/^(?:person|spokesperson|kin)$/.test(phraseOf.noun)) return text;
	if (determination === "definite") return `the ${text}`;
	if (determination === "indefinite" && (article === "a" || article === "an"))
		return `${isUntold ? articleFor(text) : article} ${text}`;
	return article === "another" ? `${articleFor(text)} ${text}` : text;
}

/** Words that only say that no name is told, which is no part of what somebody is called. */
const UNTOLD = /^(?:unnamed|unidentified) (?=\p{L})/u;

function articleFor(text: string): string {
	return /^[aeiou]/i.test(text) ? "an" : "a";
}

/** "'s" or "'" behind an owner's name. */
export function owned(owner: string): string {
	// "senators' aides": several of a kind; a name that ends so takes its "s".
	return /^\p{Ll}.*[^s]s$/u.test(owner) ? `${owner}'` : `${owner}'s`;
}

/** The name of what belongs to somebody: "Donald Trump's statement". */
export function ownedName(owner: Actor, rest: string, called: string | null = null): string {
	return `${owned(called ?? owner.name)} ${rest.replace(/^own /, "")}`;
}

/** Cuts where a body lies that is named already: "researchers from the University of X in Colorado". */
export function withoutWhere(scene: Scene, read: NounPhrase, name: string): string {
	const { words, cast } = scene;
	if (read.after === null) return name;
	const names = namesIn(cast.names, read.after);
	let text = name;
	names.forEach((place, index) => {
		const body = names[index - 1];
		const at = words.lower[place.from - 1] === "the" ? place.from - 2 : place.from - 1;
		if (body === undefined || body.to > at || words.lower[at] !== "in") return;
		const between = words.lower.slice(body.to, at).join(" ");
		if (body.kind !== "organization" || !/^(?:\)|\(.*\))?$/.test(between)) return;
		text = text.replace(` ${phrase(words, { from: at, to: place.to })}`, "");
	});
	return text;
}
