import type { Attribution, Relation } from "../attribution/relation.ts";
import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import { apposedTo, findMention } from "./aside.ts";
import { noteBond, noteKin } from "./bonds.ts";
import { type Found, found } from "./found.ts";
import { identify } from "./identify.ts";
import { kinName } from "./kin.ts";
import { genderOfPronoun } from "./lexicon.ts";
import { speakersOf } from "./lists.ts";
import { findPronoun } from "./people.ts";
import { findNounPhrases } from "./phrases.ts";
import { findIt, type Setting, theyAre } from "./pronouns.ts";
import { sentenceOf } from "./reading.ts";
import { meet, noteMention, type Scene } from "./scene.ts";
import { severalMeant } from "./several.ts";
import { turnSpeakers } from "./turns.ts";

/** A part of a source with whom it means. */
export interface Named {
	readonly range: TokenRange;
	readonly found: Found;
}

/** Whom every source and relay means. */
export interface Findings {
	readonly speakers: ReadonlyMap<Relation, readonly Named[]>;
	readonly relays: ReadonlyMap<Relation, readonly Named[]>;
}

interface Step {
	readonly at: number;
	/** At one token names come before sources, and those before mere mentions. */
	readonly order: number;
	/** Where it stands in the text: what is put off keeps its order. */
	readonly token: number;
	readonly run: () => void;
}

interface Source {
	readonly range: TokenRange;
	readonly relation: Relation;
	readonly relay: boolean;
}

const THINGS = /^(?:it|its|they|them|their)$/;

const keyOf = (range: TokenRange): string => `${range.from} ${range.to}`;

/** Every range that is a source or relay, once, with the first relation that it belongs to. */
function sourcesOf(attribution: Attribution, count: number): Map<string, Source> {
	const sources = new Map<string, Source>();
	const inside = ({ from, to }: TokenRange): boolean => from >= 0 && to > from && to <= count;
	for (const relation of attribution.relations) {
		const { source } = relation;
		if (source !== null && inside(source)) {
			const known = sources.get(keyOf(source));
			if (known === undefined || known.relay)
				sources.set(keyOf(source), { range: source, relation, relay: false });
		}
		for (const { mention } of relation.relays) {
			if (inside(mention) && !sources.has(keyOf(mention)))
				sources.set(keyOf(mention), { range: mention, relation, relay: true });
		}
	}
	return sources;
}

/** Reads the article from its head and names every source where it stands, knowing what came before. */
export function readAlong(scene: Scene, attribution: Attribution): Findings {
	const { words, cast } = scene;
	const known = new Map<string, readonly Named[]>();
	const taken = new Uint8Array(words.count);
	const sources = sourcesOf(attribution, words.count);
	for (const { range } of sources.values()) taken.fill(1, range.from, range.to);
	const turns = turnSpeakers(scene);
	const steps: Step[] = [];
	const speakerOf = (source: TokenRange | null): Actor | null =>
		source === null ? null : (known.get(keyOf(source))?.[0]?.found.actor ?? null);
	const quotedBy = quotedSources(scene, attribution);
	/** Runs a step where the token stands, or behind the source of the quotation around it, which may follow. */
	const pass = (token: number, run: (speaker: Actor | null) => void): void => {
		const source = quotedBy[token] ?? null;
		const at = Math.max(token, source?.from ?? 0);
		steps.push({
			at,
			order: 2,
			token,
			run: () => run(speakerOf(source) ?? turns.speakerAt(token)),
		});
	};
	for (const source of sources.values()) {
		const { range, relation } = source;
		const outer = relation.within === null ? undefined : attribution.relations[relation.within];
		const around = outer === undefined ? null : sourceCarriedOn(attribution, outer);
		const run = (): void => {
			const speaker = speakerOf(around) ?? turns.speakerAt(range.from);
			known.set(
				keyOf(range),
				nameSource(scene, source, turns.actorOf(range), {
					speaker,
					addressed: turns.addressedAt(range.from),
					source: true,
				}),
			);
		};
		// A quotation may stand before its speaker: what is said in it is read when the speaker is known.
		const later = around !== null && around.from > range.from;
		const place = later ? { at: around.from, order: 2 } : { at: range.from, order: 1 };
		steps.push({ ...place, token: range.from, run });
	}
	for (const name of cast.names) {
		const actor = cast.ownerOf(name);
		if (actor === null) continue;
		const run = (): void => {
			kinName(scene, name, actor, null);
			noteBond(scene, name, actor);
			meet(scene, actor);
			if (taken[name.to + 1] !== 1) noteKin(scene, name, actor);
		};
		steps.push({ at: name.from, order: 0, token: name.from, run });
	}
	for (const phrase of findNounPhrases(words, cast.names)) {
		if (taken[phrase.range.from] === 1 || taken[phrase.head] === 1) continue;
		pass(phrase.range.from, (speaker) => {
			const actor = apposedTo(scene, phrase) ?? findMention(scene, phrase, speaker);
			if (actor !== null)
				noteMention(scene, actor, { from: phrase.range.from, to: phrase.end }, "description");
		});
	}
	for (let k = 0; k < words.count; k++) {
		const gender = taken[k] === 1 ? null : genderOfPronoun(words.lower[k] ?? "");
		if (gender === null) continue;
		pass(k, (speaker) => {
			const excluded = speaker === null ? undefined : new Set([speaker]);
			const who = findPronoun(scene, k, gender, false, excluded);
			if (who !== null) noteMention(scene, who.actor, { from: k, to: k + 1 }, "pronoun");
		});
	}
	if (scene.observe !== null) steps.push(...observedThings(scene, taken));
	steps.sort((a, b) => a.at - b.at || a.order - b.order || a.token - b.token);
	for (const step of steps) step.run();
	return collect(attribution, known);
}

/** The choices for each "it" and "they" that is no source: nothing leans on them but learning. */
function observedThings(scene: Scene, taken: Uint8Array): Step[] {
	return scene.words.lower.flatMap((word, at): Step[] => {
		if (taken[at] === 1 || !THINGS.test(word)) return [];
		const run = (): void => {
			if (word.startsWith("it")) findIt(scene, at, false);
			else theyAre(scene, at, word, false);
		};
		return [{ at, order: 2, token: at, run }];
	});
}

/** The source of the quotation that each token stands in, where one is told; the inner of two. */
function quotedSources(
	{ words }: Scene,
	attribution: Attribution,
): readonly (TokenRange | undefined)[] {
	const { quotation } = words.document.tokens;
	const quoted = new Array<TokenRange | undefined>(words.count);
	for (const relation of attribution.relations) {
		const source = sourceCarriedOn(attribution, relation);
		if (source === null) continue;
		for (const { from, to } of relation.content)
			for (let k = from; k < to; k++)
				if ((quotation[k] ?? -1) >= 0 && (relation.within !== null || quoted[k] === undefined))
					quoted[k] = source;
	}
	return quoted;
}

/** Names a source, part by part where it is a list, and notes who spoke. */
function nameSource(scene: Scene, source: Source, turn: Actor | null, setting: Setting): Named[] {
	const { words, cast } = scene;
	const { range, relation, relay } = source;
	const named =
		turn === null
			? speakersOf(words, cast.names, range).flatMap((part) => nameParts(scene, part, setting))
			: [{ range, found: found(turn, 0.9, `the turn of the conversation is ${turn.name}'s`) }];
	if (relay || relation.within !== null) return named;
	for (const { found: who } of named) {
		scene.speakers.add(who.actor);
		scene.spoken.push({
			actor: who.actor,
			token: range.from,
			sentence: sentenceOf(words, range.from),
			together: named.length,
		});
	}
	return named;
}

/** One part of a list of speakers: "both men" and "they" may be several. */
function nameParts(scene: Scene, range: TokenRange, setting: Setting): Named[] {
	const several = severalMeant(scene, range, setting.source);
	const named = several.length > 0 ? several : [identify(scene, range, setting)];
	return named.map((found) => ({ range, found }));
}

/** Longest row of relations that carry each other on. */
const MOST_CARRIED = 50;

/** The source of a relation, or of the one that it carries on; null where none is told. */
function sourceCarriedOn({ relations }: Attribution, relation: Relation): TokenRange | null {
	let from: Relation | undefined = relation;
	for (
		let hops = 0;
		hops < MOST_CARRIED && from?.source === null && from.continues !== null;
		hops++
	)
		from = relations[from.continues];
	return from?.source ?? null;
}

/** Gives every relation the findings of its source, or of the one that it carries on. */
function collect(attribution: Attribution, known: ReadonlyMap<string, readonly Named[]>): Findings {
	const speakers = new Map<Relation, readonly Named[]>();
	const relays = new Map<Relation, readonly Named[]>();
	for (const relation of attribution.relations) {
		const source = sourceCarriedOn(attribution, relation);
		if (source === null) continue;
		speakers.set(relation, known.get(keyOf(source)) ?? []);
		const via = relation.relays.flatMap(({ mention }) => known.get(keyOf(mention)) ?? []);
		relays.set(relation, via);
	}
	return { speakers, relays };
}
