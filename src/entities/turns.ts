import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { paragraphOf } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import { namesIn } from "./source.ts";

/** Who speaks the turns of a transcript or interview. */
export interface Turns {
	/** The actor whose turn a source names by a letter ("Q", "A"); null for every other source. */
	actorOf(range: TokenRange): Actor | null;
	/** The actor whose turn the token stands in, or null outside turns. */
	speakerAt(token: number): Actor | null;
}

const LETTER = /^[qa]\.?$/;

/** The person whom an interview is with: the one named most in it. */
function interviewed(scene: Scene): Actor | null {
	let best: Actor | null = null;
	for (const actor of scene.cast.actors) {
		if (actor.kind !== "person") continue;
		if (best === null || actor.mentions.length > best.mentions.length) best = actor;
	}
	return best;
}

/** Reads who speaks each turn of an article that is a conversation. */
export function turnSpeakers(scene: Scene): Turns {
	const { words, cast } = scene;
	const { paragraphs, sentences } = words.document;
	let guest: Actor | null = null;
	let asking: Actor | null = null;
	const byLetter = (letter: string): Actor | null => {
		if (letter.startsWith("a")) {
			guest ??= interviewed(scene);
			return guest;
		}
		asking ??= addThing(scene, "unnamed", "interviewer", 0);
		return asking;
	};
	return {
		actorOf(range) {
			const paragraph = paragraphs[paragraphOf(words, range.from)];
			const word = words.lower[range.from] ?? "";
			if (!paragraph?.turn || range.to - range.from > 2 || !LETTER.test(word)) return null;
			return byLetter(word);
		},
		speakerAt(token) {
			const paragraph = paragraphs[paragraphOf(words, token)];
			if (!paragraph?.turn) return null;
			const from = sentences[paragraph.firstSentence]?.tokens.from ?? token;
			const word = words.lower[from] ?? "";
			if (LETTER.test(word)) return byLetter(word);
			const [name] = namesIn(cast.names, { from, to: from + 8 });
			return name === undefined ? null : cast.ownerOf(name);
		},
	};
}
