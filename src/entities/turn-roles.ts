import roles from "../../data/roles.json" with { type: "json" };
import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import type { Words } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";

const table = roles["turn-roles"];
const ONE = new Set(table.one.split(" "));
const SEVERAL = new Set(table.several.split(" "));
const MODIFIERS = new Set(table.modifiers.split(" "));
const ARTICLES = /^(?:the|an?) /;

/** "unidentified woman" for "UNIDENTIFIED WOMAN": words before a turn that tell a part in the talk and nobody's name; null for others. */
function roleOf(words: Words, { from, to }: TokenRange): string | null {
	const said = words.lower.slice(from, to);
	const last = said.at(-1) ?? "";
	if (!ONE.has(last) && !SEVERAL.has(last)) return null;
	return said.slice(0, -1).every((word) => MODIFIERS.has(word))
		? said.join(" ").replace(ARTICLES, "")
		: null;
}

/** The only person of the article who is called by the role: "moderator Ada Holt" for "MODERATOR". */
function holderOf(scene: Scene, role: string): Actor | null {
	const holders = scene.cast.actors.filter(
		({ kind, title, nouns }) =>
			kind === "person" && (nouns.has(role) || title?.toLowerCase().endsWith(role) === true),
	);
	return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** Gives the speakers of turns that are called by their part in the talk: one actor a role, made when first asked for. */
export function roleSpeakers(scene: Scene): (range: TokenRange) => Actor | null {
	const known = new Map<string, Actor>();
	return (range) => {
		const role = roleOf(scene.words, range);
		if (role === null) return null;
		const kind = SEVERAL.has(scene.words.lower[range.to - 1] ?? "") ? "group" : "unnamed";
		const actor =
			known.get(role) ?? holderOf(scene, role) ?? addThing(scene, kind, role, range.from);
		known.set(role, actor);
		return actor;
	};
}
