import type { Log } from "../log.ts";
import type { Bindings } from "./bindings.ts";
import { readSettings, type Settings } from "./settings.ts";

/** The settings of the deployment, read once and again where they change. */
export class Door {
	private readonly log: Log;
	private last: { readonly bindings: Bindings; readonly settings: Settings } | null = null;

	constructor(log: Log) {
		this.log = log;
	}

	/**
	 * The settings that bindings hold. Where they are new, one line of the log says who may come in.
	 * @throws ProblemError not-configured.
	 */
	settings(bindings: Bindings): Settings {
		if (this.last !== null && isSame(this.last.bindings, bindings)) return this.last.settings;
		const settings = readSettings(bindings);
		this.last = { bindings, settings };
		this.log.info({ event: "start", ...accessOf(settings), origins: originsIn(settings) });
		return settings;
	}
}

/** Whether nothing that settings are read from differs. */
function isSame(left: Bindings, right: Bindings): boolean {
	return (
		left.API_KEYS === right.API_KEYS &&
		left.CORS_ORIGINS === right.CORS_ORIGINS &&
		left.RATE_LIMITS === right.RATE_LIMITS &&
		left.RATE_ADDRESS === right.RATE_ADDRESS &&
		left.RATE_STANDARD === right.RATE_STANDARD &&
		left.RATE_HIGH === right.RATE_HIGH
	);
}

/** What /health and the log say of who may come in. */
export function accessOf({ keys, limiters }: Settings) {
	return {
		access: keys === null ? ("open" as const) : ("keys" as const),
		rateLimits: limiters.address !== undefined,
	};
}

function originsIn({ origins }: Settings): string {
	if (origins === "*") return "every";
	return origins.length === 0 ? "none" : origins.join(" ");
}
