import type { ReportEntity } from "../../contract/report.ts";
import { candidatesOf } from "../candidates.ts";
import type { Reading, ReadSentence } from "../reading.ts";
import { STATUS_WORDS, TYPE_WORDS, WORDS } from "../words.ts";

/** The form that puts a sentence right: another status, another of the article's sources, or a name typed in. */
export function CorrectionForm({
	reading,
	read,
	corrected,
}: {
	readonly reading: Reading;
	readonly read: ReadSentence;
	readonly corrected: boolean;
}) {
	const { sentence, attributions, speaker } = read;
	const [first] = attributions;
	const candidates = first === undefined ? [] : candidatesOf(reading, first);
	const rank = (entity: ReportEntity) =>
		entity === speaker ? 0 : candidates.includes(entity) ? 1 : 2;
	const entities = [...reading.entities.values()].sort((a, b) => rank(a) - rank(b));
	return (
		<form class="correct" data-correct={sentence.index}>
			<h3>{WORDS.correct}</h3>
			{candidates.length === 0 ? null : (
				<p class="rather">
					<span>{WORDS.rather}</span>
					{candidates.map(({ id, name }) => (
						<button type="button" data-pick={id}>
							<bdi>{name}</bdi>
						</button>
					))}
				</p>
			)}
			<label>
				<span>{WORDS.status}</span>
				<select name="status">
					{Object.entries(STATUS_WORDS).map(([status, words]) => (
						<option value={status} selected={status === sentence.status}>
							{words}
						</option>
					))}
				</select>
			</label>
			<label class="if-attributed">
				<span>{WORDS.speaker}</span>
				<select name="speaker">
					{entities.map(({ id, name }) => (
						<option value={id} selected={id === speaker?.id}>
							{name}
						</option>
					))}
					<option value="" selected={entities.length === 0}>
						{WORDS.somebodyElse}
					</option>
				</select>
			</label>
			<label class="if-else">
				<span>{WORDS.nameOfSpeaker}</span>
				<input name="name" autocomplete="off" maxlength={300} />
			</label>
			<label class="if-else">
				<span>{WORDS.typeOfSpeaker}</span>
				<select name="type">
					{Object.entries(TYPE_WORDS).map(([type, words]) => (
						<option value={type}>{words}</option>
					))}
				</select>
			</label>
			<p class="actions">
				<button type="submit">{WORDS.save}</button>
				{corrected ? (
					<button type="button" data-undo={sentence.index}>
						{WORDS.undo}
					</button>
				) : null}
			</p>
			<p class="hint">{WORDS.correctHint}</p>
		</form>
	);
}
