import { parseArgs } from "node:util";
import type { Claim } from "../contract/check.ts";
import { REPORT_FORMATS } from "../export/formats.ts";

/** How an input is to be read. */
export type InputType = "text" | "html" | "json" | "ndjson";

/** What somebody asked of the command. */
export interface Options {
	readonly paths: readonly string[];
	readonly format: (typeof REPORT_FORMATS)[number];
	/** The directory that gets a file for each article; null for standard output. */
	readonly out: string | null;
	/** For standard input and files whose names do not tell; null where the content is to tell. */
	readonly type: InputType | null;
	/** Fields that every article gets which does not bring its own. */
	readonly fields: Readonly<Record<string, unknown>>;
	/** The file of the roster. */
	readonly roster: string | null;
	/** What is to be held against the articles; none where their reports are wanted. */
	readonly claims: readonly Claim[];
	readonly quiet: boolean;
}

/** A command line that asks for something that there is not. */
export class UsageError extends Error {
	override readonly name = "UsageError";
}

const TYPES: readonly InputType[] = ["text", "html", "json", "ndjson"];

/** What --help prints. */
export const USAGE = `sourceline: who says each sentence of a news article.

  sourceline [options] [file or directory ...]

Reads plain text (.txt), HTML (.html, .htm), JSON as the service takes it (.json, .jsonld), and many articles in
JSON, one a line (.ndjson, .jsonl); of a directory every such file, however deep. Without a file, and for -,
standard input.

  -f, --format NAME      ${REPORT_FORMATS.map(({ name }) => name).join(", ")} (default: ${REPORT_FORMATS[0].name})
  -o, --out DIR          write a file for each article into DIR, instead of to standard output
  -t, --type TYPE        what standard input and files of other names hold: ${TYPES.join(", ")}
                         (default: html where it looks like it, else text)
  -c, --claim TEXT       instead of reports, say whether each article bears this out; may be given again
      --speaker NAME     who is said to have said the claims
      --publisher NAME   who publishes the articles
      --roster FILE      your own list of speakers, as JSON
      --offsets UNIT     what offsets count: utf16 (default) or codepoint
      --min-confidence N leave out attributions below N, 0 to 1
  -q, --quiet            say nothing of progress
  -h, --help             print this
  -V, --version          print the versions of the engine and the model

Several articles on standard output: json and ndjson name each by its \`id\`, csv by a first column \`file\`.
What went wrong is told on standard error. Ends with 0 where every article was answered, with 1 where one was not,
with 2 where the command was not understood and nothing was done, with 3 where an article does not bear out a claim.
`;

/**
 * Reads the arguments; "help" and "version" where only that is wanted.
 * @throws UsageError.
 */
export function readOptions(args: readonly string[]): Options | "help" | "version" {
	const { values, positionals } = parse(args);
	if (values.help === true) return "help";
	if (values.version === true) return "version";
	const format = REPORT_FORMATS.find(({ name }) => name === (values.format ?? "json"));
	if (format === undefined) {
		const names = REPORT_FORMATS.map(({ name }) => name).join(", ");
		throw new UsageError(`there is no format ${values.format}; the formats are ${names}`);
	}
	const type = TYPES.find((each) => each === values.type) ?? null;
	if (values.type !== undefined && type === null) {
		throw new UsageError(`there is no type ${values.type}; the types are ${TYPES.join(", ")}`);
	}
	const claims = claimsOf(values);
	if (claims.length > 0 && format.name !== "json") {
		throw new UsageError("the answers to claims are given as json alone");
	}
	return {
		claims,
		paths: positionals.length === 0 ? ["-"] : positionals,
		format,
		out: values.out ?? null,
		type,
		fields: fieldsOf(values),
		roster: values.roster ?? null,
		quiet: values.quiet === true,
	};
}

const FLAGS = {
	format: { type: "string", short: "f" },
	out: { type: "string", short: "o" },
	type: { type: "string", short: "t" },
	claim: { type: "string", short: "c", multiple: true },
	speaker: { type: "string" },
	publisher: { type: "string" },
	roster: { type: "string" },
	offsets: { type: "string" },
	"min-confidence": { type: "string" },
	quiet: { type: "boolean", short: "q" },
	help: { type: "boolean", short: "h" },
	version: { type: "boolean", short: "V" },
} as const;

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
	} catch (failure) {
		// Node's message names the flag; its second sentence explains how to pass what looks like one.
		const message = failure instanceof Error ? failure.message : "";
		throw new UsageError(message.replace(/\. .*$/s, ""));
	}
}

function claimsOf({ claim = [], speaker }: ReturnType<typeof parse>["values"]): Claim[] {
	if (speaker !== undefined && claim.length === 0) {
		throw new UsageError("--speaker says who is said to have made a --claim, and there is none");
	}
	return claim.map((text) => (speaker === undefined ? { text } : { text, speaker }));
}

function fieldsOf(values: ReturnType<typeof parse>["values"]): Record<string, unknown> {
	const options: Record<string, unknown> = {};
	if (values.offsets !== undefined) {
		if (values.offsets !== "utf16" && values.offsets !== "codepoint") {
			throw new UsageError(`--offsets takes utf16 or codepoint, not ${values.offsets}`);
		}
		options.offsets = values.offsets;
	}
	if (values["min-confidence"] !== undefined) {
		const least = Number(values["min-confidence"]);
		if (!(least >= 0 && least <= 1)) {
			throw new UsageError(`--min-confidence takes 0 to 1, not ${values["min-confidence"]}`);
		}
		options.minConfidence = least;
	}
	return {
		...(values.publisher === undefined ? {} : { publisher: values.publisher }),
		...(Object.keys(options).length === 0 ? {} : { options }),
	};
}
