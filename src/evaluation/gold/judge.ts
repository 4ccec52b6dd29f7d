import type { Report, ReportAttribution } from "../../contract/report.ts";
import type { EntityType, Status } from "../../contract/vocabulary.ts";
import { overlapLength, overlaps, type Span } from "../../text/span.ts";
import { anyOverlap, belongsTo, statusOf } from "./align.ts";
import { type NameJudge, nameJudge, type SameInstitution } from "./names.ts";
import type { GoldArticle, GoldAttribution, GoldSentence } from "./read.ts";

/** A reported attribution with its names looked up. */
export interface Guess {
	readonly attribution: ReportAttribution;
	readonly speaker: string;
	readonly type: EntityType;
	readonly via: readonly string[];
}

/** A gold attribution, and what the report makes of it. */
export interface Judgement {
	readonly gold: GoldAttribution;
	/** The reported attribution that answers it: one that names its speaker before one that only overlaps; null where it is missed. */
	readonly guess: Guess | null;
	/** Whether `guess` names the same speaker. */
	readonly right: boolean;
	/** Whether, being right, its relays are the same, in order. */
	readonly chain: boolean;
}

/** A gold sentence, and what the report makes of it. */
export interface JudgedSentence {
	readonly gold: GoldSentence;
	readonly status: Status;
	readonly statusRight: boolean;
	/** The report gives another status that the gold accepts too: its attributions are not counted. */
	readonly excused: boolean;
	readonly judgements: readonly Judgement[];
	/** Reported attributions that belong here and overlap no gold attribution. */
	readonly extra: readonly Guess[];
}

/** A reported attribution, and whether any gold attribution agrees with it. */
export interface JudgedGuess {
	readonly guess: Guess;
	readonly right: boolean;
	/** It belongs only to sentences that are excused. */
	readonly excused: boolean;
}

/** A report held against the gold. */
export interface JudgedArticle {
	readonly id: string;
	readonly text: string;
	readonly sentences: readonly JudgedSentence[];
	readonly guesses: readonly JudgedGuess[];
	/** Gold attributions that are right where each reported one may answer only one. */
	readonly oneToOne: number;
}

interface Meeting {
	readonly gold: GoldAttribution;
	readonly guess: Guess;
	readonly right: boolean;
	/** Characters shared, those of the cue counting most. */
	readonly closeness: number;
}

/** Holds a report against the gold of its article (evaluation.md, section 2). */
export function judge(
	article: GoldArticle,
	report: Report,
	sameInstitution: SameInstitution,
): JudgedArticle {
	const names = nameJudge(peopleOf(article), sameInstitution);
	const guesses = guessesOf(report);
	const meetings: Meeting[] = [];
	const sentences = article.sentences.map((gold): JudgedSentence => {
		const here = guesses.filter(({ attribution }) => belongsTo(attribution, gold));
		const met = meetingsIn(gold, here, names);
		const status = statusOf(report, gold);
		const excused = status !== gold.status && gold.alsoAccept.includes(status);
		if (!excused) meetings.push(...met);
		return {
			gold,
			status,
			statusRight: excused || status === gold.status,
			excused,
			judgements: gold.attributions.map((attribution) => judgementOf(attribution, met, names)),
			extra: here.filter((guess) => !met.some((meeting) => meeting.guess === guess)),
		};
	});
	const right = new Set(meetings.filter((meeting) => meeting.right).map(({ guess }) => guess));
	return {
		id: article.id,
		text: article.text,
		sentences,
		guesses: guesses.map((guess) => ({
			guess,
			right: right.has(guess),
			excused:
				!right.has(guess) &&
				sentences.some(({ gold, excused }) => excused && belongsTo(guess.attribution, gold)),
		})),
		oneToOne: countOneToOne(meetings),
	};
}

/** Everybody whom the gold of an article names as a person. */
function peopleOf(article: GoldArticle): string[] {
	const attributions = article.sentences.flatMap((sentence) => sentence.attributions);
	const people = attributions.filter(({ type }) => type === "named-person");
	return [...new Set(people.map(({ speaker }) => speaker))];
}

function guessesOf(report: Report): Guess[] {
	const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
	return report.attributions.map((attribution) => {
		const entity = entities.get(attribution.speaker.entity);
		return {
			attribution,
			speaker: entity?.name ?? "",
			type: entity?.type ?? "unnamed-person",
			via: attribution.via.map((party) => entities.get(party.entity)?.name ?? ""),
		};
	});
}

function meetingsIn(
	sentence: GoldSentence,
	guesses: readonly Guess[],
	names: NameJudge,
): Meeting[] {
	return sentence.attributions.flatMap((gold) =>
		guesses.flatMap((guess): Meeting[] => {
			const { content, cue } = guess.attribution;
			const sameCue = gold.cue !== null && cue !== null && overlaps(gold.cue, cue);
			if (!sameCue && !anyOverlap(gold.content, content)) return [];
			const right = [gold.speaker, ...sentence.alsoAcceptSpeaker].some((name) =>
				names.same(name, gold.type, guess.speaker),
			);
			const closeness = lengthShared(gold.content, content) + (sameCue ? 10_000 : 0);
			return [{ gold, guess, right, closeness }];
		}),
	);
}

function lengthShared(a: readonly Span[], b: readonly Span[]): number {
	let length = 0;
	for (const left of a) for (const right of b) length += overlapLength(left, right);
	return length;
}

function judgementOf(gold: GoldAttribution, met: readonly Meeting[], names: NameJudge): Judgement {
	const best = met
		.filter((meeting) => meeting.gold === gold)
		.sort((a, b) => Number(b.right) - Number(a.right) || b.closeness - a.closeness)[0];
	if (best === undefined) return { gold, guess: null, right: false, chain: false };
	const { guess, right } = best;
	const sameRelays =
		gold.via.length === guess.via.length &&
		gold.via.every((name, place) => names.sameRelay(name, guess.via[place] ?? ""));
	return { gold, guess, right, chain: right && sameRelays };
}

function countOneToOne(meetings: readonly Meeting[]): number {
	const taken = new Set<GoldAttribution | Guess>();
	let count = 0;
	const right = meetings.filter((meeting) => meeting.right);
	for (const { gold, guess } of right.sort((a, b) => b.closeness - a.closeness)) {
		if (taken.has(gold) || taken.has(guess)) continue;
		taken.add(gold);
		taken.add(guess);
		count++;
	}
	return count;
}
