/** A media type (RFC 9110, 8.3.1): lower-cased, with its parameters. */
export interface MediaType {
	/** `type/subtype`. */
	readonly essence: string;
	readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([\w!#$%&'*+.^`|~-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g;

/** Reads a media type; null where it is none. */
export function parseMediaType(header: string): MediaType | null {
	const essence = /^\s*([\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+)\s*(?:;|$)/.exec(header)?.[1];
	if (essence === undefined) return null;
	const parameters = new Map<string, string>();
	for (const [, name = "", quoted, plain] of header.matchAll(PARAMETER)) {
		const value = quoted === undefined ? (plain ?? "") : quoted.replace(/\\(.)/g, "$1");
		parameters.set(name.toLowerCase(), value);
	}
	return { essence: essence.toLowerCase(), parameters };
}
