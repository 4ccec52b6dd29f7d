import * as z from "zod";
import { sameBytes } from "./same-bytes.ts";

/** What a key can be for. */
export const CALLS = ["attributions", "checks", "mcp"] as const;
export type CallName = (typeof CALLS)[number];

/** How much a key may ask for: the rate limiters of the deployment, and none. */
export const KEY_LIMITS = ["standard", "high", "none"] as const;

/** A key as the secret API_KEYS has it: never the key itself. */
const KeySchema = z.strictObject({
	/** Stands in the log beside each request. */
	name: z
		.string()
		.regex(
			/^[\w.-]{1,64}$/,
			"a name has up to 64 letters, digits, dots, hyphens and low lines, none else",
		),
	/** Of the key's characters, in hexadecimal digits. */
	sha256: z
		.string()
		.regex(
			/^[\da-f]{64}$/,
			"64 hexadecimal digits in lower case should stand here: not the key, but its digest",
		),
	limit: z.enum(KEY_LIMITS).default("standard"),
	/** What it may be used for; everything where it is left out. */
	calls: z
		.array(z.enum(CALLS))
		.min(1)
		.default([...CALLS]),
	/** From then on it is refused. */
	expires: z
		.union([z.iso.date(), z.iso.datetime({ offset: true })], {
			error: "a date like 2027-01-31, or a date and time with its offset, should stand here",
		})
		.optional(),
});

const KeysSchema = z.array(KeySchema).min(1, "no key is listed: nobody could call");

/** A key's entry, read. */
export interface Key {
	readonly name: string;
	readonly limit: (typeof KEY_LIMITS)[number];
	readonly calls: readonly CallName[];
	/** Milliseconds since 1970; Infinity where it never ends. */
	readonly expires: number;
}

/** The keys of a deployment, by their digests. */
export interface KeyRing {
	/** The entry of a key; null where there is none. Takes as long wherever it stands in the list. */
	find(key: string): Promise<Key | null>;
}

/** Why a secret cannot be read; it quotes nothing of the secret. */
export class KeysError extends Error {
	override readonly name = "KeysError";
}

/**
 * Reads the secret API_KEYS.
 * @throws KeysError which says where it is wrong, and nothing of what stands there.
 */
export function readKeys(secret: string): KeyRing {
	const entries = parse(secret).map(({ sha256, expires, ...entry }) => ({
		digest: bytesOf(sha256),
		key: {
			...entry,
			expires: expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires),
		},
	}));
	return {
		async find(key) {
			const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(key)));
			// Every entry is looked at, so that the time does not tell which one it is.
			const found = entries.filter((entry) => sameBytes(entry.digest, digest));
			return found[0]?.key ?? null;
		},
	};
}

const encoder = new TextEncoder();

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
	const pairs = hex.match(/../g) ?? [];
	return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

function parse(secret: string): z.infer<typeof KeysSchema> {
	let value: unknown;
	try {
		value = JSON.parse(secret);
	} catch {
		throw new KeysError("it is not JSON");
	}
	const { success, data, error } = KeysSchema.safeParse(value);
	if (!success) throw new KeysError(faultOf(error.issues[0]));
	for (const field of ["name", "sha256"] as const) {
		const values = data.map((entry) => entry[field]);
		const twice = values.findIndex((each, index) => values.indexOf(each) < index);
		if (twice >= 0) throw new KeysError(`entry ${twice + 1} has the ${field} of another entry`);
	}
	return data;
}

const FIELDS = Object.keys(KeySchema.shape);

/** What is wrong, in words of ours alone: a field's name may be a key that somebody put in the wrong place. */
function faultOf(issue: z.core.$ZodIssue | undefined): string {
	const [index, field] = issue?.path ?? [];
	if (issue === undefined || typeof index !== "number") {
		return issue?.code === "too_small" ? issue.message : "a list of entries should stand there";
	}
	const entry = `entry ${index + 1}`;
	if (issue.code === "unrecognized_keys") {
		return `${entry} has a field that is not known; known are ${FIELDS.join(", ")}`;
	}
	if (field === undefined) return `${entry} is no object`;
	return `${entry}, ${String(field)}: ${issue.message}`;
}
