import fc from "fast-check";
import { LIMITS } from "../../contract/limits.ts";
import type { AttributionRequest, RosterEntry } from "../../contract/request.ts";
import { EntityTypeSchema, OffsetUnitSchema } from "../../contract/vocabulary.ts";
import { ODD, PIECES } from "./pieces.ts";
import { type FuzzText, TEXTS, type TextKind } from "./texts.ts";

/** A request, and how its article was made. */
export interface FuzzRequest {
	readonly kind: TextKind;
	readonly request: AttributionRequest;
}

const oddText = fc
	.array(fc.oneof(fc.constantFrom(...PIECES.names), ODD, fc.constantFrom(...PIECES.scripts)), {
		minLength: 1,
		maxLength: 6,
	})
	.map((parts) => parts.join(" "));

/** A name as the contract takes it: no white space at its ends, not empty, not too long. */
const name = fc
	.oneof(fc.constantFrom(...PIECES.names), oddText)
	.map((text) => text.slice(0, LIMITS.nameCharacters).trim() || "x");

const entry = fc.record(
	{
		name,
		aliases: fc.array(name, { maxLength: 4 }),
		type: fc.constantFrom(...EntityTypeSchema.options),
		title: name,
	},
	{ requiredKeys: ["name"] },
);

/** Entries with ids of their own. */
function numbered(entries: readonly Omit<RosterEntry, "id">[]): RosterEntry[] {
	return entries.map((one, index) => ({ id: `r${index}`, ...one }));
}

const roster = fc.oneof(
	{ weight: 199, arbitrary: fc.array(entry, { maxLength: 5 }).map(numbered) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat({ max: LIMITS.rosterEntries }))
			.map(([entries, size]) =>
				numbered(
					Array.from({ length: size }, (_, i) => entries[i % entries.length] ?? { name: "x" }),
				),
			),
	},
);

/** Gives a field in so many of a hundred requests. */
function sometimes<Value>(
	percent: number,
	field: fc.Arbitrary<Value>,
): fc.Arbitrary<Value | undefined> {
	return fc.oneof(
		{ weight: percent, arbitrary: field },
		{ weight: 100 - percent, arbitrary: fc.constant(undefined) },
	);
}

const options = fc.record({
	offsets: sometimes(60, fc.constantFrom(...OffsetUnitSchema.options)),
	minConfidence: sometimes(20, fc.constantFrom(0, 0.5, 0.9, 1)),
});

const fields = {
	id: sometimes(
		10,
		fc.oneof(
			fc.integer(),
			oddText.map((text) => text.slice(0, LIMITS.idCharacters)),
		),
	),
	title: sometimes(15, oddText),
	url: sometimes(5, fc.constantFrom("https://example.org/a?b=“c”", "http://localhost/%ff")),
	publisher: sometimes(10, name),
	publishedAt: sometimes(
		5,
		fc.constantFrom("2026-11-25", "2024-02-29T23:59:60Z".replace(":60", ":59")),
	),
	language: sometimes(10, fc.constantFrom("en", "EN-gb", "en-x-anything")),
	roster: sometimes(20, roster),
	options: sometimes(70, options),
};

const ESCAPES: Readonly<Record<string, string>> = {
	"<": "&lt;",
	"&": "&amp;",
	'"': "&#34;",
	"“": "&ldquo;",
};

/** How a text becomes HTML: as it is, escaped, in paragraphs, in a page, a tag a word. */
const PAGES: readonly ((text: string) => string)[] = [
	(text) => text,
	(text) => text.replace(/[<&"“]/g, (mark) => ESCAPES[mark] ?? mark),
	(text) => `<p>${text.replace(/\n+/g, "</p>\n<p>")}</p>`,
	(text) =>
		`<!doctype html><title>x - y</title><body><nav><a href=/>Home</a></nav><article><h1>x</h1><p>${text}</article>`,
	(text) => text.replace(/ /g, " <b>").replace(/[.,]/g, "</b>$&"),
	(text) => text.replace(/[a-z]/g, (letter) => (letter === "e" ? "&#101;" : letter)),
	(text) => `<div>${text.replace(/ /g, "<br>")}`,
];

function articleOf(
	{ kind, text }: FuzzText,
	asPage: number,
): Pick<AttributionRequest, "text" | "html"> {
	const markup = kind === "markup" ? asPage % 10 < 8 : asPage % 10 < 2;
	if (!markup) return { text };
	const page = PAGES[Math.floor(asPage / 10) % PAGES.length] ?? String;
	return { html: page(text) };
}

/** The fields that are there. */
function given<Fields extends object>(
	of: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
	return JSON.parse(JSON.stringify(of));
}

/** Any valid request: an article of any kind, as text or as HTML, and all that may stand beside it. */
export const REQUESTS: fc.Arbitrary<FuzzRequest> = fc
	.tuple(TEXTS, fc.nat({ max: 10 * PAGES.length - 1 }), fc.record(fields))
	.map(([text, asPage, beside]) => ({
		kind: text.kind,
		request: { ...articleOf(text, asPage), ...given(beside) },
	}));

/** The requests of a batch: the same seed gives the same. */
export function requestsOf(seed: number, count: number): FuzzRequest[] {
	return fc.sample(REQUESTS, { seed, numRuns: count });
}
