import { ProblemError } from "./problems.ts";

/**
 * Parses JSON, and says where it breaks off.
 * @throws ProblemError invalid-json.
 */
export function parseJson(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch (cause) {
		const fault = findJsonFault(text);
		const where = fault ? `Line ${fault.line}, column ${fault.column}: ${fault.detail}.` : "";
		throw new ProblemError("invalid-json", where, { cause });
	}
}

/** Where JSON breaks off, counted from 1, and what is wrong there. */
export interface JsonFault {
	readonly line: number;
	readonly column: number;
	readonly detail: string;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

const SPACE = " \t\n\r";

type Expected = "value" | "firstItem" | "key" | "firstKey" | "colon" | "next" | "end";

/**
 * Finds where a text that JSON.parse refused stops being JSON. V8's own message quotes the text
 * and often leaves the place out. Takes time in proportion to the text and no stack, however deep.
 * Returns null where the text is JSON after all.
 */
export function findJsonFault(text: string): JsonFault | null {
	const open: ("{" | "[")[] = [];
	let expected: Expected = "value";
	let at = 0;
	const afterValue = (): Expected => (open.length === 0 ? "end" : "next");
	const match = (pattern: RegExp): number => {
		pattern.lastIndex = at;
		return pattern.exec(text)?.[0].length ?? -1;
	};
	const fault = (detail: string): JsonFault => ({ ...place(text, at), detail });

	for (;;) {
		while (SPACE.includes(text.charAt(at)) && at < text.length) at += 1;
		const char = text[at];
		if (char === undefined) {
			return expected === "end"
				? null
				: fault(`the text ends where ${WANTED[expected]} should stand`);
		}
		const inObject = open.at(-1) === "{";
		const isKey = KEYS.includes(expected);
		const isValue = VALUES.includes(expected);
		if (char === '"' && (isKey || isValue)) {
			at = endOfString(text, at + 1);
			if (text[at] !== '"') return fault(stringFault(text, at));
			at += 1;
			expected = isKey ? "colon" : afterValue();
		} else if (char === ":" && expected === "colon") {
			at += 1;
			expected = "value";
		} else if (char === "," && expected === "next") {
			at += 1;
			expected = inObject ? "key" : "value";
		} else if (closes(char, expected, inObject)) {
			at += 1;
			open.pop();
			expected = afterValue();
		} else if (isValue && (char === "{" || char === "[")) {
			open.push(char);
			at += 1;
			expected = char === "{" ? "firstKey" : "firstItem";
		} else if (isValue) {
			const length = Math.max(match(NUMBER), match(WORD));
			if (length <= 0) return fault(`${WANTED[expected]} should stand here`);
			at += length;
			expected = afterValue();
		} else {
			return fault(`${WANTED[expected]} should stand here`);
		}
	}
}

const KEYS: readonly Expected[] = ["key", "firstKey"];
const VALUES: readonly Expected[] = ["value", "firstItem"];

const WANTED: Record<Expected, string> = {
	value: "a value",
	firstItem: "a value or ]",
	key: "a key in double quotation marks",
	firstKey: "a key in double quotation marks or }",
	colon: "a colon",
	next: "a comma or the closing bracket",
	end: "nothing more",
};

function closes(char: string, expected: Expected, inObject: boolean): boolean {
	if (char === "}") return inObject && (expected === "next" || expected === "firstKey");
	return char === "]" && !inObject && (expected === "next" || expected === "firstItem");
}

/** The offset of the string's closing mark, or of the first character that it must not hold. */
function endOfString(text: string, from: number): number {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		if (Number.isNaN(code) || code === 0x22 || code < 0x20) return at;
		if (code === 0x5c) {
			ESCAPE.lastIndex = at;
			if (!ESCAPE.test(text)) return at;
			at = ESCAPE.lastIndex;
		} else {
			at += 1;
		}
	}
}

function stringFault(text: string, at: number): string {
	const code = text.charCodeAt(at);
	if (at >= text.length) return "the text ends inside a string";
	if (code === 0x0a || code === 0x0d) return "a line break inside a string must be written \\n";
	if (code < 0x20) return "a control character inside a string must be escaped";
	return 'a backslash inside a string must be followed by one of "\\/bfnrt or u and four digits';
}

function place(text: string, at: number): { line: number; column: number } {
	const before = text.slice(0, at);
	const lineStart = before.lastIndexOf("\n") + 1;
	let line = 1;
	for (let i = before.indexOf("\n"); i >= 0; i = before.indexOf("\n", i + 1)) line += 1;
	return { line, column: at - lineStart + 1 };
}
