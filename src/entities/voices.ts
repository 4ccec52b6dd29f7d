import { type Found, found } from "./found.ts";
import { phrase } from "./reading.ts";
import type { Scene } from "./scene.ts";
import type { NounPhrase } from "./source.ts";
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
	const body = bodyBefore(scene, read);
	if (body === null) return null;
	const text = phrase(words, { from: read.range.from, to: read.end });
	return found(body, 0.8, `“${text}” is unnamed and speaks for ${body.name}`);
}
