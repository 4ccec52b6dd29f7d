import { ProblemError } from "../../service/problems.ts";
import type { Bindings, RateLimiter } from "./bindings.ts";
import { type Key, type KeyRing, KeysError, readKeys } from "./keys.ts";

/** Who may come in, and how often: what a deployment configures, read. */
export interface Settings {
	/** null where everybody may call. */
	readonly keys: KeyRing | null;
	/** The sites whose pages may call. */
	readonly origins: "*" | readonly string[];
	/** The rate limiters that there are, by whom they count. */
	readonly limiters: Readonly<Record<Limited, RateLimiter | undefined>>;
}

/** Whom a rate limiter counts: callers without a key, and those with one, by its limit. */
export type Limited = "address" | Exclude<Key["limit"], "none">;

/** The bindings of the rate limiters. */
export const LIMITERS: Readonly<Record<Limited, "RATE_ADDRESS" | "RATE_STANDARD" | "RATE_HIGH">> = {
	address: "RATE_ADDRESS",
	standard: "RATE_STANDARD",
	high: "RATE_HIGH",
};

/**
 * Reads what a deployment configures.
 * @throws ProblemError not-configured, which names what is wrong and nothing of a secret.
 */
export function readSettings(bindings: Bindings): Settings {
	const keys = bindings.API_KEYS === undefined ? null : keysOf(bindings.API_KEYS);
	const limiters = {
		address: bindings.RATE_ADDRESS,
		standard: bindings.RATE_STANDARD,
		high: bindings.RATE_HIGH,
	};
	requireLimiters(bindings.RATE_LIMITS, limiters, keys !== null);
	return { keys, origins: originsOf(bindings.CORS_ORIGINS, keys !== null), limiters };
}

function keysOf(secret: string): KeyRing {
	try {
		return readKeys(secret);
	} catch (failure) {
		if (!(failure instanceof KeysError)) throw failure;
		throw notConfigured(`The secret API_KEYS cannot be read: ${failure.message}.`);
	}
}

function requireLimiters(
	wanted: string | undefined,
	limiters: Settings["limiters"],
	keyed: boolean,
): void {
	if (wanted === undefined || wanted === "" || wanted === "optional") return;
	if (wanted !== "required") {
		throw notConfigured("The variable RATE_LIMITS is neither required nor optional.");
	}
	const needed: readonly Limited[] = keyed ? ["address", "standard", "high"] : ["address"];
	const missing = needed.find((each) => limiters[each] === undefined);
	if (missing !== undefined) {
		throw notConfigured(
			`RATE_LIMITS is required, and there is no rate limiter ${LIMITERS[missing]}: it belongs under [[ratelimits]] in wrangler.toml.`,
		);
	}
}

function originsOf(list: string | undefined, keyed: boolean): Settings["origins"] {
	if (list === undefined) return keyed ? [] : "*";
	const origins: readonly string[] = list.match(/[^\s,]+/g) ?? [];
	if (origins.includes("*")) return "*";
	const wrong = origins.find((origin) => origin.includes("*") || !isOrigin(origin));
	if (wrong !== undefined) {
		throw notConfigured(
			`The variable CORS_ORIGINS holds ${JSON.stringify(wrong.slice(0, 100))}, which is no origin: https://app.example.org is one, without a path.`,
		);
	}
	return origins;
}

function isOrigin(text: string): boolean {
	return URL.canParse(text) && new URL(text).origin === text;
}

/** The deployment is not configured as it should be. */
export function notConfigured(detail: string): ProblemError {
	return new ProblemError("not-configured", detail);
}
