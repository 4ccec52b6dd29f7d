import { describe, expect, test } from "vitest";
import { AttributionRequestSchema } from "../../src/contract/request.ts";
import { readCorpus } from "../../src/reliability/fuzz/corpus.ts";
import { shippedSubject } from "../../src/reliability/fuzz/engine.ts";
import { costBy, fitLine } from "../../src/reliability/fuzz/line.ts";
import { type Failure, tryRequest } from "../../src/reliability/fuzz/properties.ts";
import { requestsOf } from "../../src/reliability/fuzz/requests.ts";
import { shrink } from "../../src/reliability/fuzz/shrink.ts";

const subject = shippedSubject();

/** Nothing but the promises that broke, so that a failing test shows them and their inputs. */
function broken(requests: Parameters<typeof tryRequest>[1][]) {
	return requests.flatMap((request): { failure: Failure; request: unknown }[] => {
		const { failure } = tryRequest(subject, request);
		return failure === null ? [] : [{ failure, request }];
	});
}

describe("every promise of the contract", () => {
	test.each(readCorpus().map(({ name, request }) => [name, request] as const))(
		"holds where it once broke: %s",
		(_, request) => {
			expect(broken([request])).toEqual([]);
		},
	);

	test.each([11, 12, 13, 14])("holds for the inputs of seed %i", (seed) => {
		expect(broken(requestsOf(seed, 150).map(({ request }) => request))).toEqual([]);
	});
});

describe("the inputs", () => {
	test("are valid requests, but for the blank ones", () => {
		for (const { request } of requestsOf(3, 300)) {
			expect(AttributionRequestSchema.safeParse(request).error).toBeUndefined();
		}
	});

	test("are the same for the same seed, and others for another", () => {
		expect(requestsOf(5, 50)).toEqual(requestsOf(5, 50));
		expect(requestsOf(5, 50)).not.toEqual(requestsOf(6, 50));
	});
});

test("a failing request is shrunk to what makes it fail", () => {
	const request = {
		text: "The mayor said the bridge was shut. \u0000 Nobody else did, she added.",
		title: "x",
		roster: [{ id: "1", name: "Anna Jones" }],
		options: { offsets: "codepoint" as const, minConfidence: 0.5 },
	};
	const smallest = shrink(
		request,
		({ text, options }) => text?.includes("\u0000") === true && options?.offsets === "codepoint",
	);
	expect(smallest).toEqual({ text: "\u0000", options: { offsets: "codepoint" } });
});

test("the line through costs that grow in one is found, and none of its parts is negative", () => {
	const sizes = [30, 300, 3000, 30_000].flatMap((characters) =>
		[0.1, 0.5].map((tokens) => ({ characters, tokens: tokens * characters })),
	);
	const line = { each: 0.1, character: 0.002, token: 0.01 };
	const found = fitLine(sizes.map((size) => ({ ...size, milliseconds: costBy(line, size) })));
	for (const size of sizes) expect(costBy(found, size)).toBeCloseTo(costBy(line, size), 6);
	const falling = fitLine(sizes.map((size) => ({ ...size, milliseconds: 1 / size.characters })));
	expect(Math.min(...Object.values(falling))).toBeGreaterThanOrEqual(0);
});
