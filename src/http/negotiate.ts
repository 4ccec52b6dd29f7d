import { ProblemError } from "../service/problems.ts";
import { parseMediaType } from "./media-type.ts";

/** Something to choose from: a name for `?format=`, a media type for Accept. */
export interface Offer {
	readonly name: string;
	readonly mediaType: string;
	/** Tells it from others of the media type (RFC 6906): an Accept with a profile means it alone. */
	readonly profile?: string;
}

interface Range {
	readonly essence: string;
	/** The profiles asked for, as far as there are such; empty where none is. */
	readonly profiles: readonly string[];
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
	const ranges = readRanges(accept, offers);
	let best: T | undefined;
	let bestQuality = 0;
	for (const offer of offers) {
		const quality = qualityOf(offer, ranges);
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

function readRanges(accept: string, offers: readonly Offer[]): Range[] {
	return accept.split(",").flatMap((part) => {
		const type = parseMediaType(part);
		if (type === null) return [];
		const quality = Number(type.parameters.get("q") ?? 1);
		const wanted = (type.parameters.get("profile") ?? "").split(" ");
		return [
			{
				essence: type.essence,
				profiles: wanted.filter((each) => offers.some(({ profile }) => profile === each)),
				quality: quality >= 0 && quality <= 1 ? quality : 1,
			},
		];
	});
}

function qualityOf({ mediaType, profile = "" }: Offer, ranges: readonly Range[]): number {
	const exact = ranges.filter(({ essence }) => essence === mediaType);
	const wider = `${mediaType.slice(0, mediaType.indexOf("/"))}/*`;
	const range =
		exact.find(({ profiles }) => profiles.includes(profile)) ??
		exact.find(({ profiles }) => profiles.length === 0) ??
		ranges.find(({ essence }) => essence === wider) ??
		ranges.find(({ essence }) => essence === "*/*");
	return range?.quality ?? 0;
}
