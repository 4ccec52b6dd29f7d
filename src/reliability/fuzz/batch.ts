import type { AttributionRequest } from "../../contract/request.ts";
import { costBy, fitLine, type Line, type Size } from "./line.ts";
import { type Failure, ONCE, type Property, type Subject, tryRequest } from "./properties.ts";
import { type FuzzRequest, requestsOf } from "./requests.ts";
import { shrink } from "./shrink.ts";
import { count, type Slow, sizeClass, type Tallies } from "./tally.ts";

/** Inputs of a batch: what is done or not done when a run is cut off. */
export const BATCH = 250;
/** How many times the line an input may cost. */
export const TIMES = 3;
/** Of so many inputs one is run a second time, through the whole service and on an engine made apart. */
const REPEATED = 4;
/** Of so many inputs one is held to the promises of formats and checks too. */
const THOROUGH = 16;
/** An input that seems slow is measured again so often, where a run takes less than `SHORT` milliseconds, and else. */
const AGAIN = 30;
const AGAIN_LONG = 3;
const SHORT = 20;

/** An input that broke a promise, as small as it was found. */
export interface Found {
	readonly failure: Failure;
	/** What makes it the same as others that broke the same promise in the same way. */
	readonly signature: string;
	readonly request: AttributionRequest;
}

/** What a batch came to. */
export interface BatchResult {
	readonly inputs: number;
	readonly sizes: Tallies;
	readonly kinds: Tallies;
	/** The first failure of each signature that was not known. */
	readonly found: readonly Found[];
	/** How often each signature was met. */
	readonly met: Readonly<Record<string, number>>;
	readonly slow: readonly Slow[];
	/** Inputs that were measured again. */
	readonly suspects: number;
	/** Inputs that were run twice, and those of them held to all promises. */
	readonly repeated: number;
	readonly thorough: number;
}

/** The seed of a batch of a run. */
export function seedOf(seed: number, batch: number): number {
	return (Math.imul(seed, 0x9e3779b1) + Math.imul(batch, 0x85ebca6b)) | 0;
}

/** CPU milliseconds of this thread so far. */
export function threadTime(): number {
	// Linux counts a thread's time up to its last tick, but for the asking for the whole process, which brings it up to now.
	process.cpuUsage();
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
}

/** Failures are the same where they break the same promise at the same place, whatever the words and numbers. */
export function signatureOf({ property, detail }: Failure): string {
	const plain = detail.replace(/"(?:[^"\\]|\\.)*"/g, "…").replace(/\d+/g, "0");
	return `${property}: ${plain.slice(0, 300)}`;
}

function sizeOf(request: AttributionRequest, tokens: number): Size {
	const article = (request.html ?? request.text ?? "").length;
	const roster = (request.roster ?? []).reduce(
		(sum, { name, aliases = [] }) => sum + name.length + aliases.join("").length,
		(request.title ?? "").length,
	);
	return { characters: article + roster, tokens };
}

/** What one run of the engine costs, and how large the input was. */
function measure(subject: Subject, request: AttributionRequest): Size & { milliseconds: number } {
	let began = 0;
	let milliseconds = 0;
	const { analysis } = tryRequest(subject, request, ONCE, () => {
		milliseconds = threadTime() - began;
		began = threadTime();
	});
	return { ...sizeOf(request, analysis?.article.document.tokens.count ?? 0), milliseconds };
}

/** The least of several runs: other programs and the garbage collector only ever add. */
function measureBest(subject: Subject, request: AttributionRequest) {
	const [first, ...others] = [1, 2, 3].map(() => measure(subject, request));
	return others.reduce(
		(best, next) => (next.milliseconds < best.milliseconds ? next : best),
		first ?? measure(subject, request),
	);
}

const WARM_UP = 2000;
const MEASURED = 600;

/** Finds what inputs cost on this machine by their size, on inputs of a fixed seed: warm, the best of three each. */
export function calibrate(subject: Subject): Line {
	for (const { request } of requestsOf(1, WARM_UP)) tryRequest(subject, request, ONCE);
	const short = requestsOf(2, MEASURED).map(({ request }) => request);
	const long = Array.from({ length: 6 }, (_, part) => ({
		text: short
			.slice(part * 100, part * 100 + 100)
			.map(({ text }) => text ?? "")
			.join("\n\n"),
	}));
	return fitLine([...short, ...long].map((request) => measureBest(subject, request)));
}

/** Runs one batch; `known` are signatures that need no smaller example, `at` is told which input is next. */
export function runBatch(
	subject: Subject,
	line: Line,
	{ seed, batch, known }: { seed: number; batch: number; known: readonly string[] },
	at: (place: number) => void,
): BatchResult {
	const sizes: Tallies = {};
	const kinds: Tallies = {};
	const found: Found[] = [];
	const met: Record<string, number> = {};
	const slow: Slow[] = [];
	let suspects = 0;
	let repeated = 0;
	let thorough = 0;
	const seen = new Set(known);
	const requests: readonly FuzzRequest[] = requestsOf(seedOf(seed, batch), BATCH);
	for (const [place, { kind, request }] of requests.entries()) {
		at(place);
		let began = 0;
		let milliseconds = 0;
		const depth = { repeat: place % REPEATED === 0, thorough: place % THOROUGH === 0 };
		if (depth.repeat) repeated++;
		if (depth.thorough) thorough++;
		const { analysis, failure } = tryRequest(subject, request, depth, () => {
			milliseconds = threadTime() - began;
			began = threadTime();
		});
		if (failure) {
			const signature = signatureOf(failure);
			met[signature] = (met[signature] ?? 0) + 1;
			if (!seen.has(signature)) {
				seen.add(signature);
				found.push({ failure, signature, request: smallest(subject, request, failure.property) });
			}
		}
		const size = sizeOf(request, analysis?.article.document.tokens.count ?? 0);
		const byLine = costBy(line, size);
		if (milliseconds > TIMES * byLine) {
			suspects++;
			const times = milliseconds < SHORT ? AGAIN : AGAIN_LONG;
			for (let again = 0; again < times && milliseconds > TIMES * byLine; again++) {
				milliseconds = Math.min(milliseconds, measure(subject, request).milliseconds);
			}
			if (milliseconds > TIMES * byLine) {
				slow.push({ kind, batch, place, ...size, milliseconds, times: milliseconds / byLine });
			}
		}
		const tally = {
			inputs: 1,
			characters: size.characters,
			milliseconds,
			byLine,
			worst: milliseconds / byLine,
		};
		count(sizes, sizeClass(size.characters), tally);
		count(kinds, kind, tally);
	}
	return { inputs: requests.length, sizes, kinds, found, met, slow, suspects, repeated, thorough };
}

function smallest(
	subject: Subject,
	request: AttributionRequest,
	property: Property,
): AttributionRequest {
	return shrink(request, (smaller) => {
		const { failure } = tryRequest(subject, smaller);
		return failure?.property === property;
	});
}
