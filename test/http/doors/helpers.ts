import type { Bindings, RateLimiter } from "../../../src/http/doors/bindings.ts";

/** Keys that the tests use, by their names. */
export const KEYS = {
	desk: "sl_desk0000000000000000000000000000000000000000000",
	bulk: "sl_bulk0000000000000000000000000000000000000000000",
	reader: "sl_read0000000000000000000000000000000000000000000",
	old: "sl_old00000000000000000000000000000000000000000000",
	free: "sl_free0000000000000000000000000000000000000000000",
} as const;

async function sha256(key: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The secret that lists these keys. */
export const API_KEYS = JSON.stringify([
	{ name: "desk", sha256: await sha256(KEYS.desk) },
	{ name: "bulk", sha256: await sha256(KEYS.bulk), limit: "high" },
	{ name: "reader", sha256: await sha256(KEYS.reader), calls: ["checks"], expires: "2999-01-01" },
	{ name: "old", sha256: await sha256(KEYS.old), expires: "2020-01-31" },
	{ name: "free", sha256: await sha256(KEYS.free), limit: "none" },
]);

/** A rate limiter that lets so many requests of each caller pass; `seen` counts them. */
export function limiterOf(most: number): RateLimiter & { readonly seen: Map<string, number> } {
	const seen = new Map<string, number>();
	return {
		seen,
		limit: async ({ key }) => {
			const count = (seen.get(key) ?? 0) + 1;
			seen.set(key, count);
			return { success: count <= most };
		},
	};
}

/** A deployment with keys, and limiters that let everything pass unless others are given. */
export function keyed(more: Bindings = {}): Bindings {
	const limiters = {
		RATE_ADDRESS: limiterOf(1000),
		RATE_STANDARD: limiterOf(1000),
		RATE_HIGH: limiterOf(1000),
	};
	return { API_KEYS, ...limiters, ...more };
}

/** A request for the report of a short article, by one key or none. */
export function asking(key?: string, headers: Readonly<Record<string, string>> = {}): RequestInit {
	return {
		method: "POST",
		headers: {
			"content-type": "text/plain",
			...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
			...headers,
		},
		body: "It rained, she said.",
	};
}
