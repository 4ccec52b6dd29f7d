import type { JsonSchema } from "../http/openapi-schemas.ts";

const REFERENCE = "#/components/schemas/";

/**
 * TypeScript declarations of schemas by their names: what a user of the package sees of the contract, without
 * the library that validates it. Takes the JSON Schema that zod writes for the contract, no other.
 * @throws Error for a schema that it has no type for.
 */
export function declarationsOf(schemas: Readonly<Record<string, JsonSchema>>): string {
	return Object.entries(schemas)
		.map(([name, schema]) => `${comment(schema, "")}${declaration(name, schema)}`)
		.join("\n");
}

function declaration(name: string, schema: JsonSchema): string {
	const type = typeOf(schema, "");
	return type.startsWith("{\n")
		? `export interface ${name} ${type}\n`
		: `export type ${name} = ${type};\n`;
}

function comment({ description }: JsonSchema, indent: string): string {
	return typeof description === "string" && description !== ""
		? `${indent}/** ${description} */\n`
		: "";
}

function typeOf(schema: JsonSchema, indent: string): string {
	const { $ref, type, items, anyOf, properties, required, const: only } = schema;
	if (typeof $ref === "string") return $ref.slice(REFERENCE.length);
	if (Array.isArray(schema.enum))
		return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
	if (only !== undefined) return JSON.stringify(only);
	if (Array.isArray(anyOf)) {
		return [...new Set(anyOf.map((each) => typeOf(schemaOf(each), indent)))].join(" | ");
	}
	if (type === "object") {
		const deeper = `${indent}\t`;
		const names = Array.isArray(required) ? required : [];
		const fields = Object.entries(schemaOf(properties)).map(([field, value]) => {
			const of = schemaOf(value);
			const name = /^[A-Za-z]\w*$/.test(field) ? field : JSON.stringify(field);
			const [mark, or] = names.includes(field) ? ["", ""] : ["?", " | undefined"];
			return `${comment(of, deeper)}${deeper}readonly ${name}${mark}: ${typeOf(of, deeper)}${or};\n`;
		});
		const open =
			schema.additionalProperties === false ? "" : `${deeper}readonly [field: string]: unknown;\n`;
		return `{\n${fields.join("")}${open}${indent}}`;
	}
	if (type === "array") {
		const item = typeOf(schemaOf(items), indent);
		return `readonly ${item.includes(" ") ? `(${item})` : item}[]`;
	}
	if (Array.isArray(type)) return type.map((each) => typeOf({ type: each }, indent)).join(" | ");
	if (type === "integer" || type === "number") return "number";
	if (type === "string" || type === "null" || type === "boolean") return type;
	// Whatever it is, it is described in words.
	if (type === undefined) return "unknown";
	throw new Error(`There is no type for ${JSON.stringify(schema)}`);
}

function schemaOf(value: unknown): JsonSchema {
	return typeof value === "object" && value !== null ? { ...value } : {};
}
