import type { Report, ReportAttribution, ReportSpan } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import { articleIri, embeddable } from "./iri.ts";
import { type Source, sourceOf } from "./source.ts";

/** Code units of a prefix and a suffix, as Hypothesis has them. */
const AROUND = 32;

/** Something said of a place (W3C, Web Annotation Vocabulary, 3.2.4). */
interface TextualBody {
	readonly type: "TextualBody";
	readonly value: string;
	readonly format: "text/plain";
	readonly purpose: "describing" | "tagging";
}

const body = (purpose: TextualBody["purpose"], value: string): TextualBody => ({
	type: "TextualBody",
	value,
	format: "text/plain",
	purpose,
});

/**
 * The report as a page of W3C Web Annotations: one for each attribution, one for each agentless sentence.
 * A place is given by its words and those around it (TextQuoteSelector), and by its place: in plain text
 * its code points (TextPositionSelector), in HTML, where a position would count in text that nobody sent,
 * the bytes of its UTF-8 (DataPositionSelector). Hypothesis takes each annotation's targets as they are.
 */
export function toAnnotation(report: Report, request: AttributionRequest): string {
	const source = sourceOf(report, request);
	const article = articleIri(report);
	const names = new Map(report.entities.map(({ id, name }) => [id, name]));
	const nameOf = (id: string): string => names.get(id) ?? "";
	const target = targetOf(source, request.url ?? article);
	const attributed = report.attributions.map((attribution) => ({
		id: `${article}#${attribution.id}`,
		type: "Annotation",
		motivation: "identifying",
		body: bodiesOf(attribution, nameOf),
		target: attribution.content.map(target),
	}));
	const agentless = report.sentences
		.filter(({ status }) => status === "agentless")
		.map((sentence) => ({
			id: `${article}#s${sentence.index}`,
			type: "Annotation",
			motivation: "identifying",
			body: [
				body("describing", sentence.evidence ?? "Reported or claimed, by nobody who is named."),
				body("tagging", "agentless"),
			],
			target: [target(sentence)],
		}));
	const { name, version, model } = report.engine;
	return embeddable({
		"@context": "http://www.w3.org/ns/anno.jsonld",
		id: `${article}#page`,
		type: "AnnotationPage",
		partOf: {
			id: `${article}#annotations`,
			type: "AnnotationCollection",
			total: attributed.length + agentless.length,
			generator: { type: "Software", name: `${name} ${version} (${model})` },
		},
		startIndex: 0,
		items: [...attributed, ...agentless],
	});
}

function bodiesOf(
	{ speaker, via, quote, basis, confidence, evidence }: ReportAttribution,
	nameOf: (id: string) => string,
): TextualBody[] {
	const relays = via.map(({ entity }) => nameOf(entity));
	const chain = relays.length > 0 ? `, via ${relays.join(", ")}` : "";
	const words = `${nameOf(speaker.entity)}${chain}. ${evidence} Confidence ${confidence}.`;
	const tags = [`speaker: ${nameOf(speaker.entity)}`, ...relays.map((relay) => `via: ${relay}`)];
	return [body("describing", words), ...[...tags, quote, basis].map((tag) => body("tagging", tag))];
}

function targetOf(source: Source, iri: string) {
	const bytes = source.isHtml ? utf8Offsets(source.text) : null;
	return (span: ReportSpan) => {
		const { before, words, after } = source.excerpt(span, AROUND);
		const { start, end } = source.inUtf16(span);
		const position =
			bytes === null
				? { type: "TextPositionSelector", ...source.inCodePoints(span) }
				: { type: "DataPositionSelector", start: bytes[start], end: bytes[end] };
		return {
			source: iri,
			selector: [
				{ type: "TextQuoteSelector", exact: words, prefix: before, suffix: after },
				position,
			],
		};
	};
}

/** For each UTF-16 offset of a text, how many bytes of UTF-8 stand before it. */
function utf8Offsets(text: string): Uint32Array {
	const offsets = new Uint32Array(text.length + 1);
	for (let i = 0, bytes = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		// Each half of a surrogate pair stands for two of the pair's four bytes.
		const pair = code >= 0xd800 && code <= 0xdfff;
		bytes += code < 0x80 ? 1 : code < 0x800 || pair ? 2 : 3;
		offsets[i + 1] = bytes;
	}
	return offsets;
}
