import { ProblemError } from "../../service/problems.ts";

/** How people name a key in an address. */
const NAMES = /^(?:api[-_]?key|key|access[-_]?token|token|authorization|auth)$/i;

/**
 * Refuses a key in the query, where logs and histories keep it. The problem does not repeat it.
 * @throws ProblemError key-in-address.
 */
export function refuseKeyInAddress(request: Request): void {
	const { search, searchParams } = new URL(request.url);
	if (search === "") return;
	for (const name of searchParams.keys()) {
		if (!NAMES.test(name)) continue;
		throw new ProblemError("key-in-address", `The query has the parameter ${name.toLowerCase()}.`);
	}
}
