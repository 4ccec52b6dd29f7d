import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { paragraphOf } from "./reading.ts";
import { addThing, type Scene } from "./scene.ts";
import { namesIn } from "./source.ts";
import { roleSpeakers } from "./turn-roles.ts";

/** Who speaks the turns of a transcript or interview. */
export interface Turns {
	/** The actor whose turn a source names by a letter ("Q", "A"); null for every other source. */
	actorOf(range: TokenRange): Actor | null;
	/** Whom the speaker of the turn speaks to, where the turn asks; null elsewhere. */
	addressedAt(token: number): Actor | null;
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

/** Whose initials the word is ("NG:" for Natasha Gownaris); null where nobody's or several persons'. */
function byInitials(scene: Scene, word: string): Actor | null {
	if (!/^\p{Lu}{2,3}$/u.test(word)) return null;
	const letters = word.toLowerCase();
	const fitting = scene.cast.actors.filter(
		({ kind, key }) =>
			kind === "person" && key.length > 1 && key.map((part) => part[0]).join("") === letters,
	);
	const [who] = fitting;
	return fitting.length === 1 && who !== undefined ? who : null;
}

/** Reads who speaks each turn of an article that is a conversation. */
export function turnSpeakers(scene: Scene): Turns {
	const { words, cast } = scene;
	const { paragraphs, sentences } = words.document;
	const byRole = roleSpeakers(scene);
	/** The tokens of the name before the turn that a token stands in. */
	const turnOf = (token: number): TokenRange | null => {
		const paragraph = paragraphs[paragraphOf(words, token)];
		const from = sentences[paragraph?.firstSentence ?? -1]?.tokens.from ?? -1;
		if (!paragraph?.turn || from < 0) return null;
		let to = from;
		while ((words.document.tokens.start[to] ?? Infinity) < paragraph.turn.end) to++;
		return { from, to };
	};
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
			if (!paragraph?.turn) return null;
			const turn = turnOf(range.from);
			if (turn?.from === range.from && turn.to >= range.to) {
				const role = byRole(turn);
				if (role !== null) return role;
			}
			if (range.to - range.from > 2) return null;
			return LETTER.test(word) ? byLetter(word) : byInitials(scene, words.raw[range.from] ?? "");
		},
		addressedAt(token) {
			const paragraph = paragraphs[paragraphOf(words, token)];
			const from = sentences[paragraph?.firstSentence ?? -1]?.tokens.from ?? -1;
			const asks = paragraph?.turn && (words.lower[from] ?? "").startsWith("q");
			return asks && LETTER.test(words.lower[from] ?? "") ? byLetter("a") : null;
		},
		speakerAt(token) {
			const paragraph = paragraphs[paragraphOf(words, token)];
			if (!paragraph?.turn) return null;
			const from = sentences[paragraph.firstSentence]?.tokens.from ?? token;
			const word = words.lower[from] ?? "";
			if (LETTER.test(word)) return byLetter(word);
			const turn = turnOf(from);
			const role = turn === null ? null : byRole(turn);
			if (role !== null) return role;
			const initialled = byInitials(scene, words.raw[from] ?? "");
			if (initialled !== null) return initialled;
			const [name] = namesIn(cast.names, { from, to: from + 8 });
			return name === undefined ? null : cast.ownerOf(name);
		},
	};
}
