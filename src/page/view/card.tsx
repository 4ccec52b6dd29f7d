import type { ReportAttribution } from "../../contract/report.ts";
import { candidatesOf, partedEvidence } from "../candidates.ts";
import { runsOf } from "../marks.ts";
import { toPlain } from "../plain.ts";
import { chainOf, type Reading, type ReadSentence } from "../reading.ts";
import { BASIS_WORDS, QUOTE_WORDS, STATUS_WORDS, sureness, TYPE_WORDS, WORDS } from "../words.ts";

/** A probability in words and as a number, and as a line for the eye. */
function Confidence({ value }: { readonly value: number }) {
	return (
		<span class="confidence">
			<svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
				<rect class="ground" width="100" height="4" />
				<rect class="level" width={Math.round(value * 100)} height="4" />
			</svg>
			{sureness(value)} · {value.toFixed(2)}
		</span>
	);
}

function Statement({ reading, attribution }: StatementProps) {
	const entity = reading.entities.get(attribution.speaker.entity);
	if (entity === undefined) return null;
	const { cue, content, basis, quote, evidence, confidence, continues } = attribution;
	const names = chainOf(reading, attribution);
	const from = reading.attributions.get(continues ?? "")?.sentence;
	const { mention } = attribution.speaker;
	const others = candidatesOf(reading, attribution);
	return (
		<div class="statement">
			<h3>
				<bdi>{entity.name}</bdi>
			</h3>
			<p class="kind">
				{TYPE_WORDS[entity.type]}
				{entity.title === null ? null : (
					<>
						{" · "}
						<bdi>{entity.title}</bdi>
					</>
				)}
			</p>
			<dl>
				{names.length > 1 ? (
					<Row term={WORDS.chain}>{[...names, WORDS.here].join(" → ")}</Row>
				) : null}
				{mention !== null && !toPlain(mention.text).includes(entity.name) ? (
					<Row term={WORDS.refersTo}>
						“{toPlain(mention.text)}” = <bdi>{entity.name}</bdi>
					</Row>
				) : null}
				{cue === null ? null : (
					<Row term={WORDS.cueTerm}>
						<span class="cue">{toPlain(cue.text)}</span>
					</Row>
				)}
				<Row term={WORDS.content}>
					<span class={`content ${quote}`}>
						{content.map(({ text }) => toPlain(text)).join(" … ")}
					</span>
				</Row>
				<Row term={WORDS.standsAs}>{QUOTE_WORDS[quote]}</Row>
				<Row term={WORDS.basis}>
					{from === undefined ? BASIS_WORDS[basis] : WORDS.continuesFrom(from)}
				</Row>
				<Row term={WORDS.confidence}>
					<Confidence value={confidence} />
				</Row>
				<Row term={WORDS.evidence}>{partedEvidence(evidence).rest}</Row>
				{others.length > 0 ? (
					<Row term={WORDS.candidates}>
						<bdi>{others.map(({ name }) => name).join(", ")}</bdi>
					</Row>
				) : null}
			</dl>
		</div>
	);
}

interface StatementProps {
	readonly reading: Reading;
	readonly attribution: ReportAttribution;
}

function Row({ term, children }: { readonly term: string; readonly children?: unknown }) {
	return (
		<div>
			<dt>{term}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** All that the report says of a sentence. */
export function Card({
	reading,
	read,
	children,
}: {
	readonly reading: Reading;
	readonly read: ReadSentence;
	/** What stands below it: the form to correct it. */
	readonly children?: unknown;
}) {
	const { sentence, attributions, voice } = read;
	const { index } = sentence;
	return (
		<section class={`card v-${voice}`} id={`c${index}`} aria-labelledby={`c${index}-title`}>
			<header>
				<h2 id={`c${index}-title`} tabindex={-1}>
					{WORDS.sentenceOf(index, reading.sentences.length)}
				</h2>
				<a class="close" href={`#s${index}`} data-close>
					{WORDS.close}
				</a>
			</header>
			<blockquote dir="auto">
				{runsOf(read)
					.map(({ text }) => text)
					.join("")}
			</blockquote>
			{attributions.length > 0 ? (
				attributions.map((attribution) => <Statement reading={reading} attribution={attribution} />)
			) : (
				<div class="statement">
					<h3>{voice === "agentless" ? WORDS.nobodyNamed : WORDS.ownVoice}</h3>
					<p class="kind">{STATUS_WORDS[sentence.status]}</p>
					<dl>
						<Row term={WORDS.confidence}>
							<Confidence value={sentence.confidence} />
						</Row>
						{sentence.evidence === undefined ? null : (
							<Row term={WORDS.evidence}>{sentence.evidence}</Row>
						)}
					</dl>
				</div>
			)}
			{children}
		</section>
	);
}
