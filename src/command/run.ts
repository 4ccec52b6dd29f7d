import { readFile } from "node:fs/promises";
import type { Readable, Writable } from "node:stream";
import type { Sourceline } from "../library/sourceline.ts";
import { answer } from "../service/answer.ts";
import { answerChecks } from "../service/checks.ts";
import { parseJson } from "../service/json.ts";
import { problemOf } from "../service/problems.ts";
import type { Service } from "../service/service.ts";
import { validateCheckRequest } from "../service/validate.ts";
import { articlesOf, type PendingArticle } from "./articles.ts";
import { findInputs, streamOf } from "./inputs.ts";
import { type Options, readOptions, USAGE, UsageError } from "./options.ts";
import { type Answer, outputOf } from "./output.ts";
import { type Messages, Progress } from "./progress.ts";

/** What the command works with. */
export interface Surroundings {
	readonly stdin: Readable;
	readonly stdout: Writable;
	readonly stderr: Messages;
	readonly load: () => Promise<Sourceline>;
}

/** Every article has its report. */
const ANSWERED = 0;
/** One has none. */
const FAILED = 1;
/** Nothing was done. */
const MISUSED = 2;
/** An article does not bear out a claim. */
const REFUTED = 3;

/** Runs the command to its end, and gives the exit code. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
	try {
		const options = readOptions(args);
		if (options === "help") {
			around.stdout.write(USAGE);
			return ANSWERED;
		}
		if (options === "version") {
			const { engine } = await around.load();
			around.stdout.write(`${engine.name} ${engine.version}, model ${engine.model}\n`);
			return ANSWERED;
		}
		return await answerAll(options, around);
	} catch (failure) {
		if (!(failure instanceof UsageError)) throw failure;
		around.stderr.write(`sourceline: ${failure.message}\nsourceline --help tells more.\n`);
		return MISUSED;
	}
}

async function answerAll(options: Options, around: Surroundings): Promise<number> {
	const { list, several } = await findInputs(options, () => streamOf(around.stdin));
	const output = outputOf(options, several, around.stdout);
	const roster = options.roster === null ? {} : { roster: await readRoster(options.roster) };
	const fields = { ...options.fields, ...roster };
	const known = list.every(({ type }) => type !== "ndjson");
	const progress = new Progress(around.stderr, known ? list.length : null, options.quiet);
	const { service } = await around.load();
	let isBorneOut = true;
	for (const input of list) {
		try {
			for await (const article of articlesOf(input, fields)) {
				progress.begin(article.name);
				try {
					const answered = answerOne(service, article, options);
					isBorneOut &&= answered.isBorneOut;
					await output.take(answered);
				} catch (failure) {
					progress.fail(article.name, reasonOf(failure));
				}
				progress.end();
				if (around.stdout.destroyed) return ANSWERED;
			}
		} catch (failure) {
			progress.fail(input.name, reasonOf(failure));
			progress.end();
		}
	}
	progress.close();
	if (progress.failures > 0) return FAILED;
	return isBorneOut ? ANSWERED : REFUTED;
}

/** @throws ProblemError where there is no valid article. */
function answerOne(
	service: Service,
	{ name, place, read }: PendingArticle,
	{ format, claims }: Options,
): Answer & { readonly isBorneOut: boolean } {
	const request = read();
	if (claims.length === 0) {
		const report = answer(service, request);
		return {
			name,
			place,
			write: (named) => format.write(named ? { id: name, ...report } : report, request),
			isBorneOut: true,
		};
	}
	const response = answerChecks(service, validateCheckRequest({ article: request, claims }));
	return {
		name,
		place,
		write: (named) =>
			`${JSON.stringify(named ? { id: request.id ?? name, ...response } : response)}\n`,
		isBorneOut: response.results.every(({ verdict }) => verdict === "supported"),
	};
}

async function readRoster(path: string): Promise<unknown> {
	const text = await readFile(path, "utf8").catch(() => {
		throw new UsageError(`there is no file ${path}`);
	});
	try {
		return parseJson(text);
	} catch (failure) {
		throw new UsageError(`${path}: ${reasonOf(failure)}`);
	}
}

/** What went wrong in one line: a problem of the catalogue, or what the system said of a file. */
function reasonOf(failure: unknown): string {
	const problem = problemOf(failure);
	if (problem.code !== "internal") return `${problem.code}: ${problem.toProblem().detail}`;
	return failure instanceof Error ? failure.message : "it failed";
}
