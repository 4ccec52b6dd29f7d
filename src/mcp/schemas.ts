import * as z from "zod";

/** A JSON Schema of an object, with what it refers to under `$defs`. */
export interface ObjectSchema {
	readonly type: "object";
	readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema of one of the contract's schemas, as a tool has it: an object at its root, and nothing there
 * but what model providers take (they refuse `oneOf` at the root).
 */
export function objectSchema(schema: z.ZodType): ObjectSchema {
	const { $schema: _dialect, $ref, $defs = {}, ...rest } = z.toJSONSchema(schema, { io: "input" });
	const root = $ref?.replace("#/$defs/", "") ?? "";
	const named = $defs[root];
	const { oneOf: _either, type: _type, ...fields } = named === undefined ? rest : { ...named };
	const others = Object.entries($defs).filter(([name]) => name !== root);
	return {
		type: "object",
		...fields,
		...(others.length === 0 ? {} : { $defs: Object.fromEntries(others) }),
	};
}
