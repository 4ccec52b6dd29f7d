import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { asBody, bodyNamed, governmentOf } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import { togetherBefore } from "./pairs.ts";
import { theyAre } from "./pronouns.ts";
import { sentenceOf } from "./reading.ts";
import { noteMention, type Scene } from "./scene.ts";

const BOTH =
	/^(?:both(?: [a-z]*(?:s|men|women))?|the (?:two|pair|couple|duo)(?: (?:men|women|leaders|ministers|officers|defendants|governments|armies|navies|countries|capitals))?)$/;
const STATES = /(?:nations|countries|governments|capitals|states)$/;
/** Nouns of what is neither person nor state. */
const NEITHER = /(?:sides|parties|armies|teams|companies|clubs|papers|studies|reports|groups)$/;
/** Bodies that every state has one of, and what one of them is called. */
const OF_STATES: ReadonlyMap<string, string> = new Map([
	["armies", "army"],
	["navies", "navy"],
	["militaries", "military"],
	["parliaments", "parliament"],
]);

/** Those whom "both", "the two countries" or "they" mean; empty where the words are none of these, or nobody is likely. */
export function severalMeant(scene: Scene, range: TokenRange, source: boolean): readonly Found[] {
	const { words } = scene;
	const text = words.lower.slice(range.from, Math.min(range.to, range.from + 5)).join(" ");
	if (text === "they") {
		const they = theyAre(scene, range.from, text, source);
		for (const { actor } of they) noteMention(scene, actor, range, "pronoun");
		return they;
	}
	if (!BOTH.test(text)) return [];
	const last = scene.spoken.at(-1);
	if (last !== undefined && last.together > 1) {
		const reason = `“${text}” are those who spoke together before`;
		return scene.spoken.slice(-last.together).map(({ actor }) => found(actor, 0.8, reason));
	}
	if (text === "both") {
		const pair = namedTogether(scene, range.from);
		if (pair.length > 0) return pair;
	}
	const own = OF_STATES.get(text.split(" ").at(-1) ?? "");
	if (own !== undefined || STATES.test(text) || isOfStates(scene, range.from, text))
		return states(scene, range.from, text, own ?? null);
	if (NEITHER.test(text)) return [];
	const pair = scene.people.filter(({ kind }) => kind === "person").slice(0, 2);
	const reason = `“${text}” are the last two persons named`;
	return pair.length < 2 ? [] : pair.reverse().map((actor) => found(actor, 0.6, reason));
}

/** How far back, in sentences, "both" looks for two who are named in one breath, or for "the two countries". */
const NEAR = 3;
/** The same in tokens: a sentence without end is no reason to read on. */
const REACH = 120;

/** "France and Benin, which | both | deny": the two named in one breath last. */
function namedTogether(scene: Scene, token: number): readonly Found[] {
	const { words } = scene;
	const pair = togetherBefore(scene, token).find(({ actors }) => actors.length === 2);
	if (pair === undefined || sentenceOf(words, token) - sentenceOf(words, pair.mention.from) > NEAR)
		return [];
	return pair.actors.map((actor) =>
		found(spoken(scene, actor, token), 0.7, "“both” are the two named together just before"),
	);
}

const spoken = (scene: Scene, actor: Actor, token: number): Actor =>
	actor.kind === "place" ? asBody(scene, actor, token) : actor;

/** "The two countries signed it. In it, | both | undertook": whether "both" are states told of so just before. */
function isOfStates({ words }: Scene, token: number, text: string): boolean {
	if (text !== "both") return false;
	const here = sentenceOf(words, token);
	const least = Math.max(1, token - REACH);
	for (let k = token - 1; k > least && here - sentenceOf(words, k) <= NEAR; k--)
		if (STATES.test(words.lower[k] ?? "") && /^(?:two|both)$/.test(words.lower[k - 1] ?? ""))
			return true;
	return false;
}

/** The governments of the last two countries named, or the bodies that each of them has. */
function states(scene: Scene, token: number, text: string, own: string | null): readonly Found[] {
	const named = scene.countries.filter((seen) => seen.token < token).map(({ country }) => country);
	const last = [...new Set(named.reverse())].slice(0, 2).reverse();
	if (last.length < 2) return [];
	const reason = `“${text}” are the last two countries named`;
	return last.map((country) => {
		const body =
			own === null
				? governmentOf(scene, country, token)
				: bodyNamed(scene, `${country.adjective || country.name} ${own}`, token);
		return found(body, 0.6, reason);
	});
}
