import type { Actor } from "./actor.ts";
import { bodyNamed } from "./bodies.ts";
import { type Found, found } from "./found.ts";
import type { Country } from "./gazetteer.ts";
import { phrase, SMALL, type Words } from "./reading.ts";
import { countryAt, countryCalled, type Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
import { wording } from "./wording.ts";

const capitalised = (text: string): string =>
	text.replace(
		/(^|[\s-])(\p{Ll})/gu,
		(_, gap: string, letter: string) => gap + letter.toUpperCase(),
	);

/** "Syria's defense ministry": its name in the article's own words, "Syrian Defense Ministry". */
function ministryCalled(modifiers: string, adjective: string): string {
	return `${adjective} ${capitalised(modifiers)} Ministry`.trim();
}

/** The ministry of a portfolio with its country, for "the defense ministry" where the words name no country: "Syrian Ministry of Defense". */
function ministryOf(portfolio: string, adjective: string): string {
	const full = /^foreign$/i.test(portfolio) ? "foreign affairs" : portfolio;
	return `${adjective} Ministry of ${capitalised(full)}`.trim();
}

/** Whether the words name whose it is, "Syria's", and don't only point, "the country's". */
const isOwnerNamed = (words: Words, { owner }: NounPhrase): boolean =>
	owner !== null && words.shape[owner.to - 1] !== SMALL;

/** The portfolio of a minister of the article, for "the ministry" that has not been named: "Minister of Water Resources". */
function portfolioAt(scene: Scene): { readonly portfolio: string; readonly actor: Actor } | null {
	const later = scene.cast.actors.length <= 400 ? scene.cast.actors : [];
	for (const actor of [...scene.people, ...later]) {
		const title = actor.title ?? (actor.kind === "unnamed" ? actor.name : "");
		const of = /\bminister (?:of|for) (.+)$/i.exec(title)?.[1];
		const before = /^(?:the )?(.+?) minister$/i.exec(title)?.[1];
		const portfolio = of ?? before;
		if (portfolio !== undefined && !/^(?:prime|deputy|former prime)$/i.test(portfolio))
			return { portfolio, actor };
	}
	return null;
}

/** The name of an owner that may be a state which no table has ("Sarvan's foreign ministry"); "" for any other. */
function placeNameOf(owner: Actor | null): string {
	if (owner === null || !/^\p{Lu}/u.test(owner.name)) return "";
	// A lone name that owns a ministry is a state's, whatever else it was taken for.
	if (owner.kind === "person" && owner.name.includes(" ")) return "";
	return owner.name.replace(/^Government of (?:the )?/, "");
}

function hasCapital(words: Words, phraseOf: NounPhrase): boolean {
	for (let k = phraseOf.modifiers.from; k < phraseOf.modifiers.to; k++) {
		if (words.shape[k] !== SMALL) return true;
	}
	return false;
}

/** The ministry that the words name by its portfolio, or that of the minister of the article; null where nothing tells which. */
export function ministryMeant(
	scene: Scene,
	phraseOf: NounPhrase,
	owner: Actor | null,
	country: Country | null,
): Found | null {
	const { words } = scene;
	const modifiers = wording(words, phraseOf.modifiers.from, phraseOf.modifiers.to);
	const { from } = phraseOf.range;
	const text = phrase(words, phraseOf.range);
	const spoken = country ?? (owner === null ? countryAt(scene, from) : null);
	const adjective = spoken?.adjective || placeNameOf(owner);
	if (modifiers !== "" && !hasCapital(words, phraseOf)) {
		const name = isOwnerNamed(words, phraseOf)
			? ministryCalled(modifiers, adjective)
			: ministryOf(modifiers, adjective);
		const actor = bodyNamed(scene, name, from);
		return found(
			actor,
			country === null ? 0.7 : 0.9,
			`“${text}” is the ministry of the country spoken of: ${actor.name}`,
		);
	}
	const minister = portfolioAt(scene);
	if (modifiers === "" && minister !== null) {
		const { portfolio } = minister;
		const own = countryCalled(scene, portfolio.split(" ")[0] ?? "");
		const rest = own?.by === "adjective" ? portfolio.split(" ").slice(1).join(" ") : portfolio;
		const name =
			own === null && adjective === ""
				? `Ministry of ${rest}`
				: ministryOf(rest, own?.country.adjective ?? adjective);
		const actor = bodyNamed(scene, name, from);
		return found(
			actor,
			0.75,
			`“${text}” is the ministry of ${minister.actor.name}${minister.actor.title === null ? "" : `, ${minister.actor.title}`}`,
		);
	}
	return null;
}
