import type { Party, Report, ReportAttribution, ReportEntity } from "../contract/report.ts";
import type { AttributionRequest } from "../contract/request.ts";
import type { EntityType } from "../contract/vocabulary.ts";
import { articleIri, embeddable } from "./iri.ts";
import { type Source, sourceOf } from "./source.ts";

const link = (id: string) => ({ "@id": id, "@type": "@id" });

/**
 * Written out, so that nobody asks the network for it. schema.org is the vocabulary; PROV-O (W3C) has the
 * chains, ITS 2.0 (W3C) the confidence of a text analysis.
 */
const CONTEXT = {
	"@vocab": "https://schema.org/",
	prov: "http://www.w3.org/ns/prov#",
	url: link("https://schema.org/url"),
	creator: link("https://schema.org/creator"),
	author: link("https://schema.org/author"),
	appearance: link("https://schema.org/appearance"),
	isBasedOn: link("https://schema.org/isBasedOn"),
	isPartOf: link("https://schema.org/isPartOf"),
	wasAttributedTo: link("prov:wasAttributedTo"),
	wasQuotedFrom: link("prov:wasQuotedFrom"),
	actedOnBehalfOf: link("prov:actedOnBehalfOf"),
	confidence: {
		"@id": "http://www.w3.org/2005/11/its/rdf#taConfidence",
		"@type": "http://www.w3.org/2001/XMLSchema#double",
	},
} as const;

/** What schema.org and PROV call each kind of source. A group is no schema.org Organization. */
const TYPES: Readonly<Record<EntityType, readonly string[]>> = {
	"named-person": ["Person", "prov:Person"],
	"anonymous-source": ["Person", "prov:Person"],
	"unnamed-person": ["Person", "prov:Person"],
	"named-organization": ["Organization", "prov:Organization"],
	"unnamed-group": ["Thing", "prov:Agent"],
	document: ["CreativeWork", "prov:Entity"],
};

type Node = Readonly<Record<string, unknown>>;

/**
 * The report as JSON-LD: a schema.org NewsArticle, a Quotation for each content in quotation marks, a Claim
 * for every other, their speakers, and PROV for who passes them on. No ClaimReview: nothing here says
 * whether a claim is true; and no firstAppearance: it may have appeared elsewhere before.
 */
export function toJsonLd(report: Report, request: AttributionRequest): string {
	return embeddable(new Graph(report, sourceOf(report, request)).write(request));
}

class Graph {
	private readonly report: Report;
	private readonly source: Source;
	private readonly article: string;
	private readonly entities: ReadonlyMap<string, ReportEntity>;

	constructor(report: Report, source: Source) {
		this.report = report;
		this.source = source;
		this.article = articleIri(report);
		this.entities = new Map(report.entities.map((entity) => [entity.id, entity]));
	}

	write(request: AttributionRequest): Node {
		const { attributions } = this.report;
		return {
			"@context": CONTEXT,
			"@graph": [
				this.newsArticle(request),
				...this.sentences(),
				...this.report.entities.flatMap((entity) => this.entity(entity)),
				...attributions.flatMap((each) => [this.claim(each), ...this.chain(each)]),
			],
		};
	}

	private part(id: string): string {
		return `${this.article}#${id}`;
	}

	private newsArticle({ url, publisher, publishedAt }: AttributionRequest): Node {
		const { id, title, language } = this.report.article;
		return {
			"@id": this.article,
			"@type": ["NewsArticle", "prov:Entity"],
			identifier: `sha256:${id}`,
			...(title === null ? {} : { headline: title }),
			inLanguage: language,
			...(url === undefined ? {} : { url }),
			...(publishedAt === undefined ? {} : { datePublished: publishedAt }),
			...(publisher === undefined
				? {}
				: { publisher: { "@type": "Organization", name: publisher } }),
		};
	}

	/** The sentences that somebody is a source of: what a claim is based on. */
	private sentences(): Node[] {
		return this.report.sentences
			.filter(({ attributions }) => attributions.length > 0)
			.map(({ index, text, plain }) => ({
				"@id": this.part(`s${index}`),
				"@type": ["CreativeWork", "prov:Entity"],
				position: index,
				text: plain ?? text,
				isPartOf: this.article,
			}));
	}

	private entity({ id, name, type, title, aliases, rosterId }: ReportEntity): Node[] {
		const body = type === "named-person" ? bodySpokenFor(title) : null;
		const agent = {
			"@id": this.part(id),
			"@type": TYPES[type],
			name,
			...(aliases.length === 0 ? {} : { alternateName: aliases }),
			...(title === null ? {} : { jobTitle: title }),
			...(rosterId === null ? {} : { identifier: rosterId }),
		};
		if (body === null) return [agent];
		const known = this.report.entities.find((each) => each.name === body);
		const bodyId = this.part(known?.id ?? `${id}-body`);
		const named = { "@id": bodyId, "@type": TYPES["named-organization"], name: body };
		return [{ ...agent, actedOnBehalfOf: bodyId }, ...(known === undefined ? [named] : [])];
	}

	private claim(attribution: ReportAttribution): Node {
		const { id, sentence, speaker, via, content, quote, confidence } = attribution;
		const words = content.map((piece) =>
			this.source.excerpt(piece, 0).words.replace(/\s+/g, " ").trim(),
		);
		const direct = quote === "direct";
		const account = via.length === 0 ? [] : [this.part(`${id}-via0`)];
		const documents = this.isDocument(speaker) ? [this.part(speaker.entity)] : [];
		const from = account.length > 0 ? account : documents;
		return {
			"@id": this.part(id),
			"@type": [direct ? "Quotation" : "Claim", "prov:Entity"],
			text: words.join(" … "),
			[direct ? "creator" : "author"]: this.part(speaker.entity),
			...(direct ? { isPartOf: this.article } : { appearance: this.article }),
			isBasedOn: [this.part(`s${sentence}`), ...documents],
			...(documents.length > 0 ? {} : { wasAttributedTo: this.part(speaker.entity) }),
			...(from.length > 0 ? { wasQuotedFrom: from } : {}),
			confidence,
		};
	}

	/** What each relay says, nearest the reader first; the last has it from the speaker. */
	private chain({ id, speaker, via }: ReportAttribution): Node[] {
		return via.map((relay, step) => {
			const last = step === via.length - 1;
			const document = last && this.isDocument(speaker) ? this.part(speaker.entity) : null;
			const next = last ? document : this.part(`${id}-via${step + 1}`);
			return {
				"@id": this.part(`${id}-via${step}`),
				"@type": ["CreativeWork", "prov:Entity"],
				...(this.isDocument(relay)
					? { isPartOf: this.part(relay.entity) }
					: { wasAttributedTo: this.part(relay.entity) }),
				...(next === null ? {} : { wasQuotedFrom: next }),
			};
		});
	}

	private isDocument({ entity }: Party): boolean {
		return this.entities.get(entity)?.type === "document";
	}
}

const SPOKEN_FOR =
	/^(?:chief |deputy |senior |lead )?spokes(?:man|woman|person) (?:for|of) (?:the )?(?<body>.+)$/i;
const BODY_FIRST =
	/^(?<body>\p{Lu}.*?)(?:['’]s)? (?:chief |deputy |senior |lead )?spokes(?:man|woman|person)$/u;

/** The body that a title says somebody speaks for: "spokesman for Apple", "Apple spokesman"; null where it says none. */
function bodySpokenFor(title: string | null): string | null {
	if (title === null) return null;
	const { groups } = SPOKEN_FOR.exec(title) ?? BODY_FIRST.exec(title) ?? {};
	return groups?.body ?? null;
}
