import type { Attribution, Relation } from "../attribution/relation.ts";
import type { TokenRange } from "../text/span.ts";
import type { Actor } from "./actor.ts";
import type { Found } from "./found.ts";
import { found } from "./found.ts";
import { identify } from "./identify.ts";
import { findPronoun, genderOfPronoun } from "./people.ts";
import { findNounPhrases } from "./phrases.ts";
import { sentenceOf } from "./reading.ts";
import { meet, noteMention, type Scene } from "./scene.ts";
import { speakersOf } from "./source.ts";

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
	readonly run: () => void;
}

/** Reads the article from its head and names every source where it stands, knowing what came before. */
export function readAlong(scene: Scene, attribution: Attribution): Findings {
	const { words, cast } = scene;
	const known = new Map<string, readonly Named[]>();
	const taken = new Uint8Array(words.count);
	const keyOf = (range: TokenRange): string => `${range.from} ${range.to}`;
	const steps: Step[] = [];
	const sources = new Map<string, { range: TokenRange; relation: Relation; relay: boolean }>();
	for (const relation of attribution.relations) {
		const { source } = relation;
		if (source !== null && source.to > source.from) {
			const at = sources.get(keyOf(source));
			if (at === undefined || at.relay)
				sources.set(keyOf(source), { range: source, relation, relay: false });
		}
		for (const { mention } of relation.relays) {
			if (mention.to > mention.from && !sources.has(keyOf(mention))) {
				sources.set(keyOf(mention), { range: mention, relation, relay: true });
			}
		}
	}
	for (const { range } of sources.values()) taken.fill(1, Math.max(0, range.from), range.to);
	const speakerOf = (relation: Relation | null): Actor | null => {
		if (relation === null || relation.source === null) return null;
		return known.get(keyOf(relation.source))?.[0]?.found.actor ?? null;
	};
	for (const { range, relation, relay } of sources.values()) {
		const outer =
			relation.within === null ? null : (attribution.relations[relation.within] ?? null);
		steps.push({
			at: range.from,
			order: 1,
			run: () => {
				const parts = speakersOf(words, cast.names, range);
				const speaker = speakerOf(outer);
				const named = parts.flatMap((part) => nameParts(scene, part, speaker));
				known.set(keyOf(range), named);
				if (relay || relation.within !== null) return;
				for (const { found: who } of named) {
					scene.spoken.push({
						actor: who.actor,
						token: range.from,
						sentence: sentenceOf(words, range.from),
					});
				}
			},
		});
	}
	cast.names.forEach((name, index) => {
		const actor = cast.owners[index];
		if (actor !== null && actor !== undefined)
			steps.push({ at: name.from, order: 0, run: () => meet(scene, actor) });
	});
	for (const phrase of findNounPhrases(words, cast.names)) {
		if (taken[phrase.range.from] === 1 || taken[phrase.head] === 1) continue;
		steps.push({
			at: phrase.range.from,
			order: 2,
			run: () =>
				void identify(
					scene,
					{ from: phrase.range.from, to: phrase.end },
					{ speaker: null, source: false },
				),
		});
	}
	for (let k = 0; k < words.count; k++) {
		const gender = taken[k] === 1 ? null : genderOfPronoun(words.lower[k] ?? "");
		if (gender === null) continue;
		steps.push({
			at: k,
			order: 2,
			run: () => {
				const who = findPronoun(scene, k, gender, false);
				if (who !== null) noteMention(scene, who.actor, { from: k, to: k + 1 }, "pronoun");
			},
		});
	}
	steps.sort((a, b) => a.at - b.at || a.order - b.order);
	for (const step of steps) step.run();
	return collect(attribution, known, keyOf);
}

/** One part of a list of speakers; "both men" and "the two" are two. */
function nameParts(scene: Scene, range: TokenRange, speaker: Actor | null): Named[] {
	const { words } = scene;
	const text = words.lower.slice(range.from, range.to).join(" ");
	if (
		/^(?:both(?: (?:men|women|sides|leaders|ministers|presidents|armies))?|the (?:two|pair|couple|duo)(?: (?:men|women|leaders|ministers))?|the latter two)$/.test(
			text,
		)
	) {
		const pair = scene.people.filter((actor) => actor.kind === "person").slice(0, 2);
		if (pair.length === 2) {
			return pair
				.reverse()
				.map((actor) => ({
					range,
					found: found(actor, 0.6, `“${text}” are the last two persons named`),
				}));
		}
	}
	return [{ range, found: identify(scene, range, { speaker, source: true }) }];
}

function collect(
	attribution: Attribution,
	known: ReadonlyMap<string, readonly Named[]>,
	keyOf: (range: TokenRange) => string,
): Findings {
	const speakers = new Map<Relation, readonly Named[]>();
	const relays = new Map<Relation, readonly Named[]>();
	for (const relation of attribution.relations) {
		let from: Relation | undefined = relation;
		for (let hops = 0; hops < 50 && from?.source === null && from.continues !== null; hops++) {
			from = attribution.relations[from.continues];
		}
		if (from === undefined || from.source === null) continue;
		speakers.set(relation, known.get(keyOf(from.source)) ?? []);
		relays.set(
			relation,
			relation.relays.flatMap(({ mention }) => known.get(keyOf(mention)) ?? []),
		);
	}
	return { speakers, relays };
}
