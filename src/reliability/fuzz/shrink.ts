import type { AttributionRequest } from "../../contract/request.ts";

/** How often a request is tried smaller. */
const TRIES = 600;
/** Milliseconds after which the smallest so far is good enough. */
const PATIENCE = 30_000;

/**
 * The smallest request found that still does what `fails` tells: fields left out one by one, then the article cut by
 * halves, quarters and so on (delta debugging, Zeller and Hildebrandt 2002).
 */
export function shrink(
	request: AttributionRequest,
	fails: (smaller: AttributionRequest) => boolean,
): AttributionRequest {
	const end = performance.now() + PATIENCE;
	let tries = 0;
	const still = (smaller: AttributionRequest) =>
		tries++ < TRIES && performance.now() < end && fails(smaller);
	let best = withoutFields(request, still);
	const field = best.html === undefined ? "text" : "html";
	let article = best[field] ?? "";
	for (let parts = 2; parts / 2 < article.length; ) {
		const length = Math.ceil(article.length / parts);
		const shorter = Array.from({ length: parts }, (_, part) => part * length)
			.filter((at) => at < article.length)
			.map((at) => article.slice(0, at) + article.slice(at + length))
			.find((text) => text !== "" && still({ ...best, [field]: text }));
		if (shorter === undefined) parts *= 2;
		else {
			article = shorter;
			best = { ...best, [field]: article };
			parts = Math.max(2, parts - 1);
		}
		if (tries >= TRIES || performance.now() >= end) break;
	}
	return best;
}

/** Leaves out what may be left out: fields beside the article, options, lines of the roster. */
function withoutFields(
	request: AttributionRequest,
	still: (smaller: AttributionRequest) => boolean,
): AttributionRequest {
	let best = request;
	for (const key of Object.keys(request)) {
		if (key === "text" || key === "html") continue;
		const { [key as keyof AttributionRequest]: _, ...rest } = best;
		if (still(rest)) best = rest;
	}
	for (const key of Object.keys(best.options ?? {})) {
		const options = Object.fromEntries(
			Object.entries(best.options ?? {}).filter(([name]) => name !== key),
		);
		if (still({ ...best, options })) best = { ...best, options };
	}
	for (let at = (best.roster ?? []).length - 1; at >= 0; at--) {
		const smaller = { ...best, roster: (best.roster ?? []).filter((_, i) => i !== at) };
		if (still(smaller)) best = smaller;
	}
	return best;
}
