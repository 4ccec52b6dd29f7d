import type * as z from "zod";
import { CheckRequestSchema, CheckResponseSchema } from "../contract/check.ts";
import { ReportSchema } from "../contract/report.ts";
import { AttributionRequestSchema } from "../contract/request.ts";
import { answer } from "../service/answer.ts";
import { answerChecks } from "../service/checks.ts";
import { ProblemError } from "../service/problems.ts";
import type { Service } from "../service/service.ts";
import { validateCheckRequest, validateRequest } from "../service/validate.ts";
import { objectSchema } from "./schemas.ts";
import { reportInWords, verdictsInWords } from "./words.ts";

/** What a tool gives back: words for the model, and the whole of it for a program. */
interface Outcome {
	readonly words: string;
	readonly whole: object;
}

/** A tool of this server. */
interface Tool {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly input: z.ZodType;
	readonly output: z.ZodType;
	/** @throws ProblemError where the arguments are not valid. */
	readonly run: (service: Service, given: unknown) => Outcome;
}

const TOOLS: readonly Tool[] = [
	{
		name: "attribute",
		title: "Who said it",
		description:
			"Tells for every sentence of an English news article whose word it is given on: a stated source (named, with pronouns and descriptions resolved, and who relays it), nobody in particular, or the article's own. Give the article as `text` or as `html`.",
		input: AttributionRequestSchema,
		output: ReportSchema,
		run: (service, given) => {
			const report = answer(service, validateRequest(given));
			return { words: reportInWords(report), whole: report };
		},
	},
	{
		name: "check",
		title: "Did they say it",
		description:
			"Holds claims of the kind “X said Y” against an English news article: supported, misattributed (and whose word it is), unattributed, misquoted (and which words differ) or not-found. Says nothing of whether what was said is true.",
		input: CheckRequestSchema,
		output: CheckResponseSchema,
		run: (service, given) => {
			const response = answerChecks(service, validateCheckRequest(given));
			return { words: verdictsInWords(response), whole: response };
		},
	},
];

/** A tool as `tools/list` shows it. */
export type ListedTool = Readonly<Record<string, unknown>>;

let listed: readonly ListedTool[] | undefined;

/** All tools; made once, when first asked for, for their schemas take a few milliseconds. */
export function listTools(): readonly ListedTool[] {
	listed ??= TOOLS.map(({ name, title, description, input, output }) => ({
		name,
		title,
		description,
		inputSchema: objectSchema(input),
		outputSchema: objectSchema(output),
		annotations: {
			title,
			readOnlyHint: true,
			destructiveHint: false,
			idempotentHint: true,
			openWorldHint: false,
		},
	}));
	return listed;
}

/**
 * Calls a tool; null where there is none of that name. What is wrong with the arguments is told to the model,
 * which can mend them.
 */
export function callTool(service: Service, name: string, given: unknown): object | null {
	const tool = TOOLS.find((each) => each.name === name);
	if (tool === undefined) return null;
	try {
		const { words, whole } = tool.run(service, given);
		return { content: [{ type: "text", text: words }], structuredContent: whole };
	} catch (failure) {
		if (!(failure instanceof ProblemError) || failure.code === "internal") throw failure;
		const { code, detail, errors = [] } = failure.toProblem();
		const faults = errors.map(({ pointer = "", detail: why }) => `${pointer}: ${why}`);
		return {
			content: [{ type: "text", text: [`${code}: ${detail}`, ...faults].join("\n") }],
			isError: true,
		};
	}
}
