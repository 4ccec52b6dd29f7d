import { LIMITS } from "../contract/limits.ts";
import type { Report } from "../contract/report.ts";
import { type PlacedRequest, pointerTo } from "./placed.ts";
import { LIMIT_NAMES, ProblemError, tooLarge } from "./problems.ts";
import type { Service } from "./service.ts";

/**
 * Text is refused as another language where that is at least this sure. Single sentences in French
 * or Spanish come to 0.7; of English articles none is taken for another language at all.
 */
const SURE = 0.5;

/**
 * The report of a valid request, with the caller's id first where one was given. `at` is the pointer to the
 * article in the body.
 * @throws ProblemError unsupported-language, too-large, no-sentence.
 */
export function answer(service: Service, request: PlacedRequest, at = ""): Report {
	const source = service.read(request);
	const { text } = source;
	const field = pointerTo(request.html === undefined ? "text" : "html", request, at);
	if (text.length > LIMITS.textCharacters) {
		throw tooLarge(`The page holds ${text.length} characters of text`, LIMIT_NAMES.text, field);
	}
	if (request.language === undefined) {
		const detected = service.detectLanguage(text);
		if (detected !== null && detected.language !== "en" && detected.confidence >= SURE) {
			const detail = `The language found is ${languageName(detected.language)}.`;
			throw new ProblemError("unsupported-language", detail, {
				errors: [{ pointer: field, detail }],
			});
		}
	}
	const report = service.attribute(request, source);
	if (report.sentences.length === 0) {
		const detail = "No sentence was found in it.";
		throw new ProblemError("no-sentence", detail, { errors: [{ pointer: field, detail }] });
	}
	return request.id === undefined ? report : { id: request.id, ...report };
}

/** "German (de)"; the tag alone where it has no name. */
function languageName(tag: string): string {
	try {
		const name = new Intl.DisplayNames("en", { type: "language" }).of(tag);
		return name === undefined || name === tag ? tag : `${name} (${tag})`;
	} catch {
		return tag;
	}
}
