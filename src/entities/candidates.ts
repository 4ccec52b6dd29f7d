import { type Actor, lastMentionBefore } from "./actor.ts";
import { type Candidate, COLUMNS, PRONOUN_FEATURES, type PronounFeature } from "./choose.ts";
import { type Gender, genderOfName } from "./gazetteer.ts";
import { disagrees, hasAgreeing, isOfOther } from "./gender.ts";
import { namedAhead, PREPOSITIONS } from "./named-ahead.ts";
import {
	lastNameOf,
	leaderOf,
	openerOf,
	ownerGender,
	placeOfPronoun,
	sameClause,
	standsAsPlace,
} from "./pronoun-scene.ts";
import { isPossessive, paragraphOf, sentenceOf } from "./reading.ts";
import { inHeadline, lastSpoken, mentionedMost, type Scene } from "./scene.ts";
import { speaksBetween } from "./subject.ts";

/** The candidates for a person's pronoun at a token, with their features. */
export function pronounCandidates(
	scene: Scene,
	token: number,
	gender: Gender,
	source: boolean,
	excluded: ReadonlySet<Actor>,
): Candidate[] {
	const { words } = scene;
	const place = placeOfPronoun(words, token);
	const here = sentenceOf(words, token);
	const speaker = lastSpoken(scene, token);
	const quoted = (words.document.tokens.quotation[token] ?? -1) >= 0;
	const candidates: Candidate[] = [];
	const ahead = namedAhead(scene, token, gender);
	const leader = leaderOf(scene, token);
	const opener = openerOf(scene, token);
	const longest = mentionedMost(scene);
	const agreeing = hasAgreeing(scene, token, gender, excluded);
	let order = 0;
	for (const actor of scene.people) {
		if (isOfOther(actor, gender)) continue;
		const other = disagrees(actor, gender);
		if (other && agreeing) continue;
		if (excluded.has(actor) || actor.plural) continue;
		const index = lastMentionBefore(actor, token);
		const mention = actor.mentions[index];
		if (mention === undefined || actor === ahead) continue;
		const seen = new Float64Array(PRONOUN_FEATURES.length);
		const put = (name: PronounFeature, value: boolean | number): void => {
			if (value !== false) seen[COLUMNS[name]] = Number(value);
		};
		const distance = here - sentenceOf(words, mention.from);
		const apart = paragraphOf(words, mention.from) !== paragraphOf(words, token);
		put("same sentence", distance === 0);
		put("same sentence, near", distance === 0 && token - mention.to < 8);
		put("sentence before", distance === 1);
		put("two sentences before", distance === 2);
		put("three or more before", distance >= 3 ? Math.min(distance, 12) / 4 : 0);
		put("latest", order === 0);
		put("second latest", order === 1);
		put("subject", mention.subject);
		put("subject of the sentence before", distance === 1 && mention.subject);
		put("subject for a subject", mention.subject && place === "subject");
		put("subject for a possessive", mention.subject && place === "possessive" && distance === 0);
		put("object for an object", !mention.subject && place === "object");
		put("owner", isPossessive(words, mention.to));
		put("gender known", gender !== "either" && actor.gender === gender);
		put("gender told", actor.genderBy === "told" && actor.gender === gender);
		put("other gender by name", other && actor.genderBy === "name");
		put("other gender by a pronoun", other && actor.genderBy === "pronoun");
		put("spoke last", speaker?.actor === actor);
		put("spoke last, for a source", source && speaker?.actor === actor);
		put(
			"spoke in the sentence before, for a source",
			source && speaker?.actor === actor && here - speaker.sentence <= 1,
		);
		put("spoke ever, for a source", source && scene.speakers.has(actor));
		put("last a pronoun", mention.form === "pronoun");
		put("last a full name", mention.form === "full");
		put("last a description", mention.form === "description");
		put("mentions", Math.log(1 + index));
		put("another paragraph", apart);
		put("another paragraph, for a source", apart && source);
		put("first person of the article", actor === scene.first);
		put("in the headline", inHeadline(scene, actor));
		const inQuotation = (words.document.tokens.quotation[mention.from] ?? -1) >= 0;
		const bothQuoted = quoted && inQuotation && distance <= 1 && !apart;
		put("in a quotation, the pronoun not", !quoted && inQuotation);
		put("in a quotation, the pronoun too", bothQuoted);
		put("in a quotation, the pronoun too, unnamed", bothQuoted && actor.kind !== "person");
		put("out of quotations, the pronoun in one", quoted && !inQuotation);
		put("unnamed", actor.kind !== "person" && !actor.unsure);
		put("kind unknown", actor.unsure);
		put("kind unknown, for a source", actor.unsure && source);
		put("kind unknown, once where a place stands", actor.unsure && standsAsPlace(words, actor));
		put(
			"kind unknown, never a subject",
			actor.unsure && !actor.mentions.some(({ subject }) => subject),
		);
		const unnamed = actor.kind !== "person" && !actor.unsure;
		put("unnamed, for a source", unnamed && source);
		put("unnamed, gender open", unnamed && actor.gender === "either");
		put("unnamed, another paragraph", unnamed && apart);
		put("unnamed, spoke last, for a source", unnamed && source && speaker?.actor === actor);
		put(
			"heads its sentence",
			words.document.sentences[sentenceOf(words, mention.from)]?.tokens.from === mention.from,
		);
		put(
			"never subject",
			!actor.mentions.slice(Math.max(0, index - 5), index + 1).some(({ subject }) => subject),
		);
		const lone = actor.gender === "either" && actor.key.length === 1;
		const given = lone ? genderOfName(actor.key[0] ?? "") : null;
		const told = given !== null && given !== "either" && gender !== "either";
		put("lone given name of this gender", told && given === gender);
		put("lone given name of the other gender", told && given !== gender);
		const inClause = distance === 0 && sameClause(words, mention.to, token);
		put("subject of this clause for an object", inClause && mention.subject && place === "object");
		put(
			"subject of this clause for a possessive",
			inClause && mention.subject && place === "possessive",
		);
		put("in this clause, no subject", inClause && !mention.subject);
		put("nearest before a possessive", order === 0 && place === "possessive" && distance === 0);
		put("behind a preposition", PREPOSITIONS.has(words.lower[mention.from - 1] ?? ""));
		put("far in the same sentence", distance === 0 && token - mention.to > 18);
		put(
			"behind the verb, the pronoun a subject",
			distance === 0 && place === "subject" && !mention.subject,
		);
		put("a paragraph's first name", actor === leader);
		put("female asked, gender open", gender === "female" && actor.gender === "either");
		const heads = words.document.sentences[here]?.tokens.from ?? -1;
		const opening = token - heads <= 1 && place !== "object";
		const mentionHeads =
			mention.from - (words.document.sentences[here - distance]?.tokens.from ?? 0) <= 3;
		put("in brackets", words.lower[mention.from - 1] === "(");
		put("joined by and", mention.to === token - 1 && words.lower[mention.to] === "and");
		put("directly before", mention.to === token);
		put(
			"followed by who, same sentence",
			distance === 0 && /^who(?:se|m)?$/.test(words.lower[mention.to] ?? ""),
		);
		put(
			"says so in this sentence",
			distance === 0 &&
				mention.subject &&
				place === "subject" &&
				speaksBetween(words, mention.to, token),
		);
		put("last a pronoun, same sentence", distance === 0 && mention.form === "pronoun");
		put("last a pronoun, sentence before", distance === 1 && mention.form === "pronoun");
		put(
			"heads the sentence before, the pronoun heads its own",
			distance === 1 && opening && mentionHeads && mention.subject,
		);
		put(
			"subject before, the pronoun heads its sentence",
			distance === 1 && opening && mention.subject,
		);
		put(
			"object before, the pronoun heads its sentence",
			distance === 1 && opening && !mention.subject,
		);
		const name = lastNameOf(actor, index);
		const since = name === null ? -1 : here - sentenceOf(words, name.from);
		put("named in this sentence", since === 0);
		put("named in the sentence before", since === 1);
		put("named three or more before", since > 2);
		put("never named", since < 0);
		put("first of this sentence", distance === 0 && mention.from === opener);
		put("owner, for a possessive", place === "possessive" && isPossessive(words, mention.to));
		put("agent behind by", words.lower[mention.from - 1] === "by");
		put(
			"subject, same sentence, for a possessive",
			distance === 0 && mention.subject && place === "possessive",
		);
		put(
			"subject, same sentence, for a subject",
			distance === 0 && mention.subject && place === "subject",
		);
		put(
			"subject, same sentence, for an object",
			distance === 0 && mention.subject && place === "object",
		);
		put("longest chain", actor === longest);
		const owned = gender !== "either" && ownerGender(words, mention.from) === gender;
		put("told by a pronoun of this gender", owned);
		put("told by a pronoun of this gender, same sentence", owned && distance === 0);
		candidates.push({ actor, features: seen });
		order++;
	}
	const fitting = candidates.filter(
		(candidate) => candidate.features[COLUMNS["gender known"]] === 1,
	);
	const [only] = fitting;
	if (fitting.length === 1 && only !== undefined)
		only.features[COLUMNS["only one of this gender"]] = 1;
	if (ahead !== null && !excluded.has(ahead)) {
		const seen = new Float64Array(PRONOUN_FEATURES.length);
		seen[COLUMNS["named behind the comma"]] = 1;
		const agrees = gender !== "either" && ahead.gender === gender;
		seen[COLUMNS["gender known"]] = Number(agrees);
		seen[COLUMNS["gender told"]] = Number(agrees && ahead.genderBy === "told");
		seen[COLUMNS["kind unknown"]] = Number(ahead.unsure);
		candidates.push({ actor: ahead, features: seen });
	}
	return candidates;
}
