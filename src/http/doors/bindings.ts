/** A rate limiter of Cloudflare, as much as is used of it. */
export interface RateLimiter {
	limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** What a deployment configures: secrets, variables and bindings, all of which may be left out. */
export interface Bindings {
	/** Secret: who may call, as JSON (docs/operations.md). Without it everybody may. */
	readonly API_KEYS?: string | undefined;
	/** Sites whose pages may call, parted by commas; `*` is every site. Where it is left out: every site without keys, none with them. */
	readonly CORS_ORIGINS?: string | undefined;
	/** Host names besides Cloudflare's and this machine's that POST /mcp answers to, parted by commas. */
	readonly MCP_HOSTS?: string | undefined;
	/** `required`: the service answers nobody where a rate limiter is missing. */
	readonly RATE_LIMITS?: string | undefined;
	/** Counts callers without a key, each by its address. */
	readonly RATE_ADDRESS?: RateLimiter | undefined;
	/** Counts callers whose key has the limit `standard`. */
	readonly RATE_STANDARD?: RateLimiter | undefined;
	/** Counts callers whose key has the limit `high`. */
	readonly RATE_HIGH?: RateLimiter | undefined;
}
