import type { Hono } from "hono";
import type { BlankEnv } from "hono/types";
import type * as z from "zod";
import type { API, Call } from "../contract/api.ts";
import type { ERRORS, ErrorCode } from "../contract/errors.ts";
import type { Problem } from "../contract/problem.ts";
import type { Frozen } from "../contract/vocabulary.ts";

type Body<C extends Call> = C["body"] extends z.ZodType
	? { json: Frozen<z.input<C["body"]>> }
	: object;

type Parameters<Path extends string> = Path extends `${string}:${infer Name}`
	? { param: { [Key in Name]: string } }
	: object;

type Input<C extends Call> = Body<C> & Parameters<C["path"]>;

/** What a call may answer: its answer with 200, or a problem with any status of the catalogue. */
type Answers<C extends Call> =
	| {
			input: Input<C>;
			output: Frozen<z.output<C["answer"]>>;
			outputFormat: "json";
			status: 200;
	  }
	| {
			input: Input<C>;
			output: Problem;
			outputFormat: "json";
			status: (typeof ERRORS)[ErrorCode]["status"];
	  };

/**
 * The service as Hono's client sees it, made from the table of calls and the schemas that validate.
 * @example const { v1 } = hc<SourcelineApi>("http://localhost:8787");
 */
export type SourcelineApi = Hono<
	BlankEnv,
	{
		[Name in keyof typeof API as (typeof API)[Name]["path"]]: {
			[Method in `$${Lowercase<(typeof API)[Name]["method"]>}`]: Answers<(typeof API)[Name]>;
		};
	},
	"/"
>;
