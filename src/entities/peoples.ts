import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { type Found, found } from "./found.ts";
import { countryOf } from "./gazetteer.ts";
import { GROUPS } from "./lexicon.ts";
import { phrase } from "./reading.ts";
import { addThing, noteMention, type Scene } from "./scene.ts";
import type { NamePhrase } from "./source.ts";
import { wording } from "./wording.ts";

/** What a people's name may be led by: "House Democrats", "Moderate Republicans". */
const LEADS =
	/^(?:house|senate|state|local|leading|senior|many|some|most|moderate|young|black|white|native|congressional|progressive|tea party)$/;

/**
 * "Americans", "Hindus", "House Democrats", "231 Republicans": a people or the members of a party are a group, not the
 * name of a body; null for other names.
 */
export function asPeople(scene: Scene, read: NamePhrase, actor: Actor): Found | null {
	const { words } = scene;
	const { name, range } = read;
	const lower = words.lower[name.to - 1] ?? "";
	const lone = name.to - name.from === 1;
	if (lone && isFamily(scene, name.from)) return familyOf(scene, name);
	if (!lower.endsWith("s") || (lone && actor.kind === "person" && !PARTIES.test(lower)))
		return null;
	if (!lone && !LEADS.test(words.lower.slice(name.from, name.to - 1).join(" "))) return null;
	const people =
		GROUPS.has(lower) ||
		(countryOf(lower)?.by === "adjective" && countryOf(lower.slice(0, -1)) !== null);
	if (!people || (!lone && !PARTIES.test(lower))) return null;
	const from = counted(scene, range.from, name.from);
	const chamber = /^(?:house|senate)$/.test(words.lower[from] ?? "");
	const text = chamber ? phrase(words, { from, to: name.to }) : wording(words, from, name.to);
	const group =
		scene.groups.find((known) => known.name === text) ?? addThing(scene, "group", text, name.from);
	group.plural = true;
	group.nouns.add(lower);
	noteMention(scene, group, name, "description");
	return found(group, 0.9, `“${phrase(words, name)}” are a people, not a body`);
}

/** "the Claytons": all who bear the surname of somebody of the article. */
function isFamily({ words, cast }: Scene, token: number): boolean {
	const lower = words.lower[token] ?? "";
	if (!/[^s]s$/.test(lower) || words.lower[token - 1] !== "the") return false;
	const bearers = cast.persons.get(lower.slice(0, -1)) ?? [];
	return bearers.some(({ key }) => key.at(-1) === lower.slice(0, -1));
}

function familyOf(scene: Scene, name: TokenRange): Found {
	const text = `the ${phrase(scene.words, name)}`;
	const group =
		scene.groups.find((known) => known.name === text) ?? addThing(scene, "group", text, name.from);
	group.plural = true;
	noteMention(scene, group, name, "description");
	return found(group, 0.85, `“${text}” are all who bear the name`);
}

const PARTIES =
	/^(?:democrats|republicans|conservatives|liberals|tories|labourites|greens|independents)$/;

const COUNTS =
	/^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|dozens|hundreds|thousands|of|all)$/;

/** Where the count before a people begins: "some | Democrats", "231 | Republicans". */
function counted({ words }: Scene, from: number, name: number): number {
	let start = name;
	while (start > from && COUNTS.test(words.lower[start - 1] ?? "")) start--;
	return words.lower[start] === "of" ? name : start;
}
