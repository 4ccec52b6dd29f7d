import type { Actor } from "./actor.ts";
import type { Gender } from "./gazetteer.ts";
import { isOfOther } from "./gender.ts";
import { sentenceOf } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { namesIn } from "./source.ts";
import { isSubject } from "./subject.ts";

/** Words before what is no subject. */
export const PREPOSITIONS = new Set(
	"of in on at by for with to from against about between into over under after before than like".split(
		" ",
	),
);

/** Longest way from a pronoun to the comma and the name behind it: "In his speech to parliament on Monday, Rouhani …". */
const AHEAD = 18;
/** How far into its sentence a pronoun may stand that leans on a name behind the comma. */
const OPENING = 12;

/** The person named behind the comma of a phrase that opens the sentence with the pronoun; null where none is. */
export function namedAhead(scene: Scene, token: number, gender: Gender): Actor | null {
	const { words, cast } = scene;
	const sentence = words.document.sentences[sentenceOf(words, token)];
	if (sentence === undefined || token - sentence.tokens.from > OPENING) return null;
	const opens = words.lower[sentence.tokens.from] ?? "";
	const leans = PREPOSITIONS.has(opens) || LEANING.test(opens) || /[a-z]{3}ing$/.test(opens);
	const opened = words.lower.slice(sentence.tokens.from, token).includes(",");
	if (!leans || opened) return null;
	const end = Math.min(sentence.tokens.to, token + AHEAD);
	for (let k = token + 1; k < end; k++) {
		if (words.lower[k] !== ",") continue;
		const [name] = namesIn(cast.names, { from: k + 1, to: k + 5 });
		const from = name?.title?.from ?? name?.from ?? end;
		const introduced = words.lower.slice(k + 1, from).every((word) => /^[a-z-]+$/.test(word));
		if (name === undefined || from > k + 4 || !introduced) return null;
		const actor = cast.ownerOf(name);
		if (actor === null || (actor.kind !== "person" && !actor.unsure)) return null;
		if (from > k + 2 && !isSubject(words, from, name.to)) return null;
		return isOfOther(actor, gender) ? null : actor;
	}
	return null;
}

const LEANING =
	/^(?:during|despite|as|when|while|since|having|though|although|if|throughout|unlike|following|amid|because|once|until|soon|shortly|known|asked|described|born|early|later)$/;
