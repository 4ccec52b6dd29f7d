import { ProblemError } from "../../service/problems.ts";
import type { RateLimiter } from "./bindings.ts";
import type { CallName, Key } from "./keys.ts";
import { LIMITERS, type Limited, notConfigured, type Settings } from "./settings.ts";

/** Somebody who was let in. */
export interface Caller {
	/** The name of the key; null without one. */
	readonly name: string | null;
	/**
	 * Counts one request against the caller's rate limit: the first on the way in, another for each share of a
	 * long stream.
	 * @throws ProblemError rate-limited, limiter-failed, not-configured.
	 */
	readonly count: () => Promise<void>;
}

/** Seconds: the longest period that Cloudflare's rate limiters have. */
const PERIOD = 60;
/** Seconds until a rate limiter that failed may be asked again. */
const SOON = 10;

/**
 * Lets a caller in, or does not. Whoever has no key that counts is counted by address, so that nobody can try
 * many.
 * @throws ProblemError no-key, unknown-key, key-expired, key-not-for-this, rate-limited, limiter-failed, not-configured.
 */
export async function admit(
	{ keys, limiters }: Settings,
	request: Request,
	call: CallName,
	presented: string | null = bearerOf(request),
): Promise<Caller> {
	if (keys === null) return counted(limiters, "address", `address ${addressOf(request)}`, null);
	const key = presented === null ? null : await keys.find(presented);
	if (key === null) {
		await counted(limiters, "address", `address ${addressOf(request)}`, null);
		throw presented === null
			? refusal("no-key", "The service is not open, and there is no key.", "")
			: refusal("unknown-key", "The key is not one of this service.", 'error="invalid_token"');
	}
	refuseUse(key, call);
	const { name, limit } = key;
	if (limit === "none") return { name, count: async () => undefined };
	return counted(limiters, limit, `key ${name}`, name);
}

/** The key of a request, in the only place where it belongs: `Authorization: Bearer KEY` (RFC 6750). */
export function bearerOf(request: Request): string | null {
	return /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

function refuseUse({ expires, calls }: Key, call: CallName): void {
	if (Date.now() >= expires) {
		throw refusal("key-expired", "The key has expired.", 'error="invalid_token"');
	}
	if (!calls.includes(call)) {
		const detail = `The key is for ${calls.join(" and ")}, not for ${call}.`;
		throw refusal("key-not-for-this", detail, 'error="insufficient_scope"');
	}
}

function refusal(
	code: "no-key" | "unknown-key" | "key-expired" | "key-not-for-this",
	detail: string,
	why: string,
): ProblemError {
	const challenge = ['Bearer realm="sourceline"', why].filter((part) => part !== "").join(", ");
	return new ProblemError(code, detail, { headers: { "www-authenticate": challenge } });
}

/** A caller who is counted, this request included. */
async function counted(
	limiters: Settings["limiters"],
	limited: Limited,
	key: string,
	name: string | null,
): Promise<Caller> {
	const limiter = limiters[limited];
	if (limiter === undefined) {
		// Who is counted by address alone may go uncounted (RATE_LIMITS says whether); a key's limit is a promise.
		if (limited === "address") return { name, count: async () => undefined };
		throw notConfigured(
			`The key's limit is ${limited}, and there is no rate limiter ${LIMITERS[limited]}: it belongs under [[ratelimits]] in wrangler.toml.`,
		);
	}
	const count = async (): Promise<void> => {
		if (await within(limiter, limited, key)) return;
		const whose = name === null ? "this address" : "this key";
		throw new ProblemError("rate-limited", `There were too many requests from ${whose}.`, {
			headers: { "retry-after": String(PERIOD) },
		});
	};
	await count();
	return { name, count };
}

/** Whether a rate limiter lets another request pass. */
async function within(limiter: RateLimiter, limited: Limited, key: string): Promise<boolean> {
	try {
		return (await limiter.limit({ key })).success;
	} catch (cause) {
		const headers = { "retry-after": String(SOON) };
		const detail = `The rate limiter ${LIMITERS[limited]} failed.`;
		throw new ProblemError("limiter-failed", detail, { headers, cause });
	}
}

/** Whom a request comes from, as Cloudflare tells it: of IPv6 the network, which is one customer's. */
export function addressOf(request: Request): string {
	const address = request.headers.get("cf-connecting-ip") ?? "";
	if (!address.includes(":")) return address;
	const [head = "", tail] = address.toLowerCase().split("::");
	const groups = head === "" ? [] : head.split(":");
	const after = tail === undefined || tail === "" ? [] : tail.split(":");
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
	const whole = [...groups, ...Array.from({ length: zeros }, () => "0"), ...after];
	return `${whole
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ""))
		.join(":")}::/64`;
}
