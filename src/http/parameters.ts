/** A query parameter that stands for a field of the JSON where the body is the article itself. */
export interface FieldParameter {
	readonly name: string;
	/** The keys that lead to the field. */
	readonly field: readonly [string] | readonly ["options", string];
	readonly description: string;
}

/** Every one of them, for POST /v1/attributions. */
export const PARAMETERS: readonly FieldParameter[] = [
	...["title", "url", "publisher", "publishedAt", "language"].map((name) => ({
		name,
		field: [name] as const,
		description: `The field \`${name}\`, where the body is the article itself.`,
	})),
	...["offsets", "minConfidence"].map((name) => ({
		name,
		field: ["options", name] as const,
		description: `The option \`${name}\`, where the body is the article itself.`,
	})),
];
