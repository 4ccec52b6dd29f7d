import type { Actor } from "./actor.ts";
import { type Found, found } from "./found.ts";
import { phrase } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { type NounPhrase, namesIn } from "./source.ts";
import { bodyBefore } from "./spokespeople.ts";
import { isWithheld } from "./unnamed.ts";

/** Where a body speaks to everybody in its own name: "the Vox website". */
const MOUTHPIECES = new Set([
	"website",
	"site",
	"webpage",
	"homepage",
	"account",
	"accounts",
	"feed",
]);

/** Whether the words mean what a body speaks by in its own name: its website, its press service. */
export function isMouthpiece(scene: Scene, read: NounPhrase): boolean {
	return MOUTHPIECES.has(scene.words.lower[read.head] ?? "") || isPressService(scene, read);
}

/** "the press service of the Northern Fleet": an office that is a body's own voice. */
function isPressService({ words }: Scene, { modifiers, head }: NounPhrase): boolean {
	const kind = words.lower.slice(modifiers.from, modifiers.to).join(" ");
	return (
		/^(?:press|media|information|public affairs|press and information)$/.test(kind) &&
		/^(?:service|office|department|bureau|team|wing|unit)$/.test(words.lower[head] ?? "")
	);
}

/** Words for those who speak for the body that the words before name: "a Treasury official". */
const VOICES = new Set([
	"official",
	"representative",
	"reporter",
	"correspondent",
	"journalist",
	"executive",
]);

/** The body for which somebody without a name speaks: "a Treasury official". null where the words tell none. */
export function voiceOf(scene: Scene, read: NounPhrase, source: boolean): Found | null {
	const { words } = scene;
	if (!source || !VOICES.has(words.lower[read.head] ?? "")) return null;
	if (read.determination === "definite" || isWithheld(scene, read.range)) return null;
	const body = bodyBefore(scene, read) ?? bodyBehind(scene, read);
	if (body === null) return null;
	const text = phrase(words, { from: read.range.from, to: read.end });
	return found(body, 0.8, `“${text}” is unnamed and speaks for ${body.name}`);
}

/** The body that "an official of the Harbour Bureau" names behind its noun; null where it names none, or more than that. */
function bodyBehind({ words, cast }: Scene, { after }: NounPhrase): Actor | null {
	if (after === null || !/^(?:of|at|from|with)$/.test(words.lower[after.from] ?? "")) return null;
	const [name] = namesIn(cast.names, after);
	const start = words.lower[after.from + 1] === "the" ? after.from + 2 : after.from + 1;
	const whole = name !== undefined && name.from === start && name.to === after.to;
	const body = whole && name.kind === "organization" ? cast.ownerOf(name) : null;
	return body?.kind === "organization" ? body : null;
}
