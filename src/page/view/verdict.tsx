import type { CheckResult } from "../../contract/check.ts";
import type { Reading } from "../reading.ts";
import { sureness, VERDICT_WORDS, WORDS } from "../words.ts";

/** The verdict on a claim, with what sets it apart from the article and the places that it goes by. */
export function Verdict({
	reading,
	result,
}: {
	readonly reading: Reading;
	readonly result: CheckResult;
}) {
	const { verdict, speaker, confidence, evidence, differences = [] } = result;
	return (
		<div class={`verdict ${verdict}`}>
			<p>
				<strong>{VERDICT_WORDS[verdict]}</strong>
			</p>
			{speaker === null ? null : (
				<p>
					{WORDS.inTheArticle}: <bdi>{[speaker, ...[...evidence.via].reverse()].join(" → ")}</bdi>
				</p>
			)}
			{differences.length === 0 ? null : (
				<ul>
					{differences.map(({ text }) => (
						<li>{text}</li>
					))}
				</ul>
			)}
			{evidence.sentences.length === 0 ? null : (
				<ol class="places">
					{evidence.sentences.flatMap((index) => {
						const sentence = reading.sentences[index]?.sentence;
						if (sentence === undefined) return [];
						return [
							<li>
								<a href={`#s${index}`} data-sentence={index}>
									<span class="where">{WORDS.sentenceAt(index)}</span>{" "}
									<span dir="auto">{(sentence.plain ?? sentence.text).replace(/\s+/g, " ")}</span>
								</a>
							</li>,
						];
					})}
				</ol>
			)}
			<p class="hint">
				{sureness(confidence)} · {confidence.toFixed(2)}
			</p>
		</div>
	);
}
