import type { Verdict } from "../contract/check.ts";
import type { ErrorCode } from "../contract/errors.ts";
import { LIMITS } from "../contract/limits.ts";
import type { Problem } from "../contract/problem.ts";
import type { Basis, EntityType, Quote, Status } from "../contract/vocabulary.ts";
import type { Doubt } from "./reading.ts";
import type { Voice } from "./voice.ts";

/** Every text of the page stands here, so that it is read and translated in one place. */
export const WORDS = {
	name: "Sourceline",
	motto: "Who says it: whose word every sentence of an article stands on.",
	description:
		"Paste a news article and see at a glance who says what: the stated source and speaker of every sentence.",
	skipToArticle: "Skip to the article",
	skipToSources: "Skip to the sources",
	onward: "From here",
	reference: "API",
	help: "Keys",
	examples: "Examples",
	field: "Your article",
	placeholder: "Paste an article, its text or its HTML, or drop a .txt or .html file anywhere",
	file: "Choose a file",
	analyse: "See who says what",
	key: "Key",
	keyHint:
		"This service asks for a key. It is kept as long as this page is open, and nowhere else.",
	analysed: (sentences: number, ms: number) =>
		`${count(sentences, "sentence")} read in ${ms} milliseconds`,
	privacy: "Nothing is stored: no account, no cookie, no third party.",
	tooFar: "The service cannot be reached. Check the connection and try again.",
	notText: (name: string) => `“${name}” is not a text or HTML file.`,
	legend: "Voices",
	article: "The article, sentence by sentence",
	untitled: "Untitled article",
	search: "Search the article",
	only: (what: string, sentences: number) => `${what}: ${count(sentences, "sentence")}`,
	showAll: "Show all",
	here: "here",
	via: "via",
	marks: "How words are marked",
	cue: "cue",
	goesOn: "goes on",
	unsure: "unsure",
	more: (others: number) => `and ${others} more`,
	sources: "Sources",
	sourcesHint: "Everyone who speaks, by share. Choose one to follow it.",
	noSample: "There is no such example. Choose one of those above, or paste an article.",
	noSources: "Nobody is stated as a source.",
	passesOn: (sentences: number) => `passes on ${sentences}`,
	alsoCalled: "also",
	check: "To check",
	checkHint: "Nobody named, or not sure: look at these first.",
	moreSources: (others: number) => `${count(others, "more source")}`,
	moreToCheck: (others: number) => `${count(others, "more sentence")}`,
	nothingToCheck: "Nothing stands out: every source is named and found with confidence.",
	sentenceOf: (index: number, all: number) => `Sentence ${index + 1} of ${all}`,
	close: "Close",
	chain: "Chain",
	cueTerm: "Cue",
	content: "Content",
	standsAs: "Stands as",
	basis: "Basis",
	confidence: "Confidence",
	evidence: "Evidence",
	candidates: "Other candidates",
	refersTo: "Refers to",
	nobodyNamed: "Nobody is named",
	ownVoice: "The article’s own voice",
	ownVoiceShort: "own voice",
	continuesFrom: (index: number) => `goes on from sentence ${index + 1}`,
	correct: "Correct this",
	rather: "It is rather",
	correctHint: "Stays in this browser until you export it.",
	status: "Status",
	speaker: "Speaker",
	somebodyElse: "Somebody else…",
	nameOfSpeaker: "Name",
	typeOfSpeaker: "Type",
	save: "Save",
	undo: "Undo",
	corrected: "corrected",
	corrections: (sentences: number) => `${count(sentences, "sentence")} corrected here`,
	exportGold: "Export corrections as gold",
	claim: "Check a claim",
	claimHint: "Does the article really have this speaker say this?",
	claimText: "Claim",
	claimSpeaker: "Said by",
	claimCheck: "Check",
	inTheArticle: "In the article",
	sentenceAt: (index: number) => `sentence ${index + 1}`,
	take: "Take it along",
	copyCurl: "Copy as curl",
	copyLink: "Copy link",
	linkHint: "The link holds the article itself; no server keeps it.",
	print: "Print",
	copied: "Copied",
	linkTooLong: "The article is too long for a link; send the report instead.",
	report: (article: string, version: string, model: string) =>
		`Report on article ${article}, made by Sourceline ${version} with the model ${model}.`,
	honesty: "How far to trust this",
	notTrue: "Attributed does not mean true.",
	notTrueMore: "Sourceline tells whose word a sentence stands on, not whether that word is right.",
	expected: (wrong: number, of: number) =>
		wrong === 0
			? `By its own confidence, ${of === 1 ? "this verdict is" : `all of these ${of} verdicts are`} right.`
			: `By its own confidence, about ${wrong} of these ${count(of, "verdict")} ${wrong === 1 ? "is" : "are"} wrong.`,
	measured: (rates: string) => `Measured on other articles, this share was wrong: ${rates}.`,
	measuredOn: (articles: number, date: string, commit: string) =>
		`Share that was wrong on ${articles} articles that it did not learn from (${date}, version ${commit})`,
	wrongIs: "What was wrong",
	rightOf: (counts: string) => `${counts} right`,
	modelCard: "Model card",
	modelCardMore: "what it learned from, and where it fails",
	backToPage: "Back to the page",
	keys: "Keys",
	footer: "Free software under Apache-2.0.",
} as const;

/** Problems that a reader of the page meets, with what to do about them here; others speak for themselves. */
const PROBLEM_WORDS: Readonly<Partial<Record<ErrorCode, string>>> = {
	"empty-text": "There is no text in it. Paste an article, or choose one of the examples.",
	"no-sentence":
		"No sentence of an article was found in it, at most headlines, menus or captions. Paste the body of the article.",
	"unsupported-language": "This does not look like English, and Sourceline reads English only.",
	"no-key": "This service asks for a key: type yours into the field beside the button.",
	"unknown-key": "The service does not know this key. See whether it is whole.",
	"rate-limited": "That was too much at once. Wait a minute and try again.",
	"too-large": `This is too long: up to ${LIMITS.textCharacters.toLocaleString("en-US")} characters of text are read at a time. Paste a part of it.`,
};

/** What the page says of a problem of the service. */
export function problemInWords({ code, title, detail }: Omit<Problem, "type" | "status">): string {
	return (
		Object.entries(PROBLEM_WORDS).find(([known]) => known === code)?.[1] ?? `${title}. ${detail}`
	);
}

/** What each key does, for the help. */
export const KEYS: readonly (readonly [string, string])[] = [
	["j", "next sentence"],
	["k", "sentence before"],
	["u", "next sentence to check"],
	["Enter", "open the sentence"],
	["/", "search the article"],
	["Esc", "close, show all"],
	["?", "this help"],
];

/** "1 sentence", "3 sentences". */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The finding in one line, clause by clause. */
export const FINDING_WORDS = {
	only: {
		attributed: "The only sentence rests on a stated source",
		agentless: "The only sentence names nobody",
		unattributed: "The only sentence is the article’s own voice",
	} satisfies Record<Status, string>,
	rests: (attributed: number, sentences: number) =>
		`${attributed === 0 ? "None" : attributed} of ${count(sentences, "sentence")} ${attributed > 1 ? "rest" : "rests"} on a stated source`,
	onOne: (share: number | "all", kind: string, name: string) =>
		`${share} of them on one ${kind}, ${name}`,
	via: (share: number | "all", relay: string) =>
		share === "all" ? `via ${relay}` : `${share} via ${relay}`,
	unnamed: (sentences: number) =>
		`${sentences} of them on ${sentences === 1 ? "a source" : "sources"} without a name`,
	own: (sentences: number) =>
		`${sentences} ${sentences === 1 ? "is" : "are"} the article’s own voice`,
	nobody: (sentences: number) => `${sentences} ${sentences === 1 ? "names" : "name"} nobody`,
} as const;

/** What a body is called, by the words in its name; the more telling come first. */
export const BODY_WORDS: readonly (readonly [RegExp, string])[] = [
	[/\bministry\b/i, "ministry"],
	[/\bgovernment\b/i, "government"],
	[/\bpolice\b/i, "police force"],
	[/\b(?:court|tribunal)\b/i, "court"],
	[/\b(?:university|college|institute)\b/i, "institute"],
	[/\b(?:agency|news)\b/i, "agency"],
	[/\bparty\b/i, "party"],
	[/\b(?:council|committee|commission)\b/i, "public body"],
	[/\b(?:inc|corp|plc|ltd|company|group)\b\.?/i, "company"],
];

/** Each voice in words: for one sentence, and as a kind in the legend. */
export const VOICE_WORDS: Readonly<Record<Voice, string>> = {
	person: "Named person",
	organization: "Organization",
	document: "Document",
	unnamed: "Unnamed source",
	agentless: "Nobody named",
	own: "Own voice",
};

/** Each type of source in words. */
export const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
	"named-person": "person",
	"named-organization": "organization",
	document: "document",
	"anonymous-source": "anonymous source",
	"unnamed-person": "unnamed person",
	"unnamed-group": "unnamed group",
};

/** How words stand, in words. */
export const QUOTE_WORDS: Readonly<Record<Quote, string>> = {
	direct: "quoted",
	mixed: "partly quoted",
	indirect: "in other words",
};

/** Whether the sentence itself shows the attribution, in words. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
	explicit: "stated in this sentence",
	continued: "goes on with the same source",
};

/** The verdicts, in words. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
	attributed: "rests on a stated source",
	agentless: "reported, by nobody named",
	unattributed: "the article’s own voice",
};

/** Why a sentence is to be checked, in words. */
export const DOUBT_WORDS: Readonly<Record<Doubt, string>> = {
	agentless: "nobody named",
	unnamed: "unnamed source",
	unsure: "not sure",
};

/** Examples by what they show, in a word or two; others go by their title. */
export const SAMPLE_WORDS: Readonly<Record<string, string>> = {
	"moscow-four-party-talks": "Diplomacy",
	"harbour-inquest": "Inquest",
	"lithium-merger": "Markets",
	"sleep-study": "Science",
	"river-council-live": "Live blog",
};

/** Formats by what people call them, those that most ask for first; others go by their name. */
export const FORMAT_WORDS: Readonly<Record<string, string>> = {
	html: "This page",
	json: "JSON",
	csv: "CSV",
	ndjson: "NDJSON",
	jsonld: "JSON-LD",
	annotation: "Web Annotation",
	brat: "brat",
	labelstudio: "Label Studio",
};

/** A probability in words, as it is to the two places that are shown. */
export function sureness(probability: number): string {
	const confidence = Math.round(100 * probability) / 100;
	if (confidence >= 0.95) return "almost certain";
	if (confidence >= 0.85) return "very likely";
	if (confidence >= 0.7) return "likely";
	return confidence >= 0.5 ? "uncertain" : "a guess";
}

/** The verdicts on a claim, in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
	supported: "Borne out: the article gives this on this speaker’s word.",
	misattributed: "Somebody else’s word: the article gives this to another speaker.",
	unattributed: "Nobody’s word: the article says this without this source.",
	misquoted: "Misquoted: the quotation holds words that the article’s does not.",
	"not-found": "Not found: the article does not have this.",
};
