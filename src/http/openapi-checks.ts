import { EXAMPLE_CHECK, EXAMPLE_CHECK_RESPONSE } from "../contract/example.ts";
import { LIMITS } from "../contract/limits.ts";
import {
	articleProblems,
	format,
	IF_NONE_MATCH,
	json,
	MAY_ASK_FOR_KEY,
	type Operation,
	TAGGED,
} from "./openapi-parts.ts";

/** POST /v1/checks, as the OpenAPI document describes it. */
export function postChecks(): Operation {
	return {
		operationId: "postChecks",
		security: MAY_ASK_FOR_KEY,
		summary: "Whether an article bears out what somebody is said to have said",
		description:
			`Takes an article, as \`POST /v1/attributions\` does in JSON (NewsArticle and ninjs too), and up to ${LIMITS.claims} claims of at most ${LIMITS.claimCharacters} characters, and answers for each, in order: whether the article has its content, on whose word, and what differs. ` +
			"A claim's words between quotation marks are held against the article's quotation word for word; its other words may be put differently. Who passes a claim on supports it too, and `evidence.text` then names the origin. A speaker is known by name, alias, title or your roster. Without a speaker the answer says who says it. " +
			"Where the report gives a content to another or to nobody, and the article names the claim's speaker beside it with a word of saying, the verdict goes by the article's words: `evidence.attributions` is then empty, and the confidence lower. " +
			"No verdict is one on whether a claim is true. Spans of `differences` count in the unit of `article.options.offsets`; its `minConfidence` leaves attributions out that are less sure.",
		parameters: [format(["json"]), IF_NONE_MATCH],
		requestBody: { required: true, content: json("CheckRequest", EXAMPLE_CHECK) },
		responses: {
			"200": {
				description: "A result for each claim.",
				headers: TAGGED,
				content: json("CheckResponse", EXAMPLE_CHECK_RESPONSE),
			},
			"304": { description: "You have the answer already.", headers: TAGGED },
			...articleProblems(),
		},
	};
}
