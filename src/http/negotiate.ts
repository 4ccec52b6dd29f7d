import { ProblemError } from "../service/problems.ts";
import { parseMediaType } from "./media-type.ts";

/** Something to choose from: a name for `?format=`, a media type for Accept. */
export interface Offer {
	readonly name: string;
	readonly mediaType: string;
}

interface Range {
	readonly essence: string;
	readonly quality: number;
}

/**
 * Chooses the format of the answer: `?format=` before Accept (RFC 9110, 12.5.1). A more specific
 * range overrides a wider one; of two that are wanted alike, the earlier offer wins.
 * @throws ProblemError not-acceptable, which names the offers.
 */
export function negotiate<T extends Offer>(
	offers: readonly T[],
	accept: string | null | undefined,
	format: string | null | undefined,
): T {
	if (format !== null && format !== undefined) {
		const named = offers.find((offer) => offer.name === format);
		if (named === undefined) {
			const names = offers.map((offer) => offer.name).join(", ");
			throw new ProblemError(
				"not-acceptable",
				`There is no format ${JSON.stringify(format)}; the formats are ${names}.`,
				{ errors: [{ parameter: "format", detail: `One of ${names}` }] },
			);
		}
		return named;
	}
	if (accept === null || accept === undefined || accept.trim() === "") return first(offers);
	const ranges = readRanges(accept);
	let best: T | undefined;
	let bestQuality = 0;
	for (const offer of offers) {
		const quality = qualityOf(offer.mediaType, ranges);
		if (quality > bestQuality) {
			best = offer;
			bestQuality = quality;
		}
	}
	if (best === undefined) {
		const types = offers.map((offer) => offer.mediaType).join(", ");
		throw new ProblemError("not-acceptable", `Accept allows none of ${types}.`);
	}
	return best;
}

function first<T extends Offer>(offers: readonly T[]): T {
	const offer = offers[0];
	if (offer === undefined) throw new RangeError("There is nothing to choose from");
	return offer;
}

function readRanges(accept: string): Range[] {
	return accept.split(",").flatMap((part) => {
		const type = parseMediaType(part);
		if (type === null) return [];
		const quality = Number(type.parameters.get("q") ?? 1);
		return [{ essence: type.essence, quality: quality >= 0 && quality <= 1 ? quality : 1 }];
	});
}

function qualityOf(mediaType: string, ranges: readonly Range[]): number {
	const wider = `${mediaType.slice(0, mediaType.indexOf("/"))}/*`;
	for (const wanted of [mediaType, wider, "*/*"]) {
		const range = ranges.find((each) => each.essence === wanted);
		if (range !== undefined) return range.quality;
	}
	return 0;
}
