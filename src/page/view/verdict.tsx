import type { ClaimAnswer } from "../claim.ts";
import { sureness, VERDICT_WORDS, WORDS } from "../words.ts";

/** The verdict on a claim, with the places in the article that it goes by. */
export function Verdict({ answer }: { readonly answer: ClaimAnswer }) {
	const { verdict, speaker, confidence, sentences } = answer;
	return (
		<div class={`verdict ${verdict}`}>
			<p>
				<strong>{VERDICT_WORDS[verdict] ?? verdict}</strong>
			</p>
			{speaker === null ? null : (
				<p>
					{WORDS.inTheArticle}: <bdi>{speaker}</bdi>
				</p>
			)}
			<p class="hint">
				{sureness(confidence)} · {confidence.toFixed(2)}
				{sentences.map((index) => (
					<>
						{" · "}
						<a href={`#s${index}`} data-sentence={index}>
							{`sentence ${index + 1}`}
						</a>
					</>
				))}
			</p>
		</div>
	);
}
