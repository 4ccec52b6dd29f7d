import type { Call } from "../contract/api.ts";
import { ERRORS } from "../contract/errors.ts";

/**
 * Declarations of the service for Hono's client, made from the table of calls: what src/http/api.ts infers,
 * written down for those who have the package and not the schemas.
 */
export function clientDeclarations(api: Readonly<Record<string, Call>>): string {
	const calls = Object.values(api);
	const names = calls.flatMap(({ body, answer }) => [nameOf(body), nameOf(answer)]);
	const imported = [...new Set(["Problem", ...names])].filter((name) => name !== "").sort();
	const statuses = [...new Set(Object.values(ERRORS).map(({ status }) => status))].sort();
	return `import type { Hono } from "hono";
import type { ${imported.join(", ")} } from "./contract.js";

/** An answer with 200, or a problem with any other status. */
type Answers<Input, Output> =
	| { input: Input; output: Output; outputFormat: "json"; status: 200 }
	| { input: Input; output: Problem; outputFormat: "json"; status: ${statuses.join(" | ")} };

/**
 * The service as Hono's client sees it.
 * @example const { v1 } = hc<SourcelineApi>("http://localhost:8787");
 */
export type SourcelineApi = Hono<
	{},
	{
${calls.map(endpoint).join("\n")}
	},
	"/"
>;
`;
}

function endpoint({ method, path, body, answer }: Call): string {
	const parameter = /:(\w+)/.exec(path)?.[1];
	const input = [
		...(body === null ? [] : [`json: ${nameOf(body)}`]),
		...(parameter === undefined ? [] : [`param: { ${parameter}: string }`]),
	].join("; ");
	const given = input === "" ? "object" : `{ ${input} }`;
	return `\t\t"${path}": { $${method.toLowerCase()}: Answers<${given}, ${nameOf(answer)}> };`;
}

/** The name that a schema of the contract goes by. */
function nameOf(schema: Call["body"]): string {
	return schema?.meta()?.id ?? "";
}
