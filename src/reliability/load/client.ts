import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { chanceFrom } from "../../evaluation/claims/chance.ts";
import { randomArticle } from "../articles.ts";

/** Words of articles under load, each as often as it stands here. */
const SIZES = [60, 150, 150, 300, 300, 600, 600, 1500] as const;

/** Articles that the clients send in turn; made once, so that making them costs nothing while it is measured. */
export const ARTICLES: readonly string[] = Array.from({ length: 64 }, (_, number) =>
	randomArticle(SIZES[number % SIZES.length] ?? 150, chanceFrom(`load ${number}`)),
);

/** What clients saw. */
export interface Seen {
	/** Milliseconds from asking to the last byte, of every request that was answered with 200. */
	readonly latencies: number[];
	/** Of every other: a status, or why there is none. */
	readonly errors: string[];
}

/** Sends an article over a connection that is kept open; the milliseconds until the answer was whole. */
function attribute(port: number, agent: Agent, text: string): Promise<number> {
	const begin = performance.now();
	const headers = { "content-type": "text/plain", "content-length": Buffer.byteLength(text) };
	const options = { host: "127.0.0.1", port, agent, headers, method: "POST" };
	return new Promise((resolve, reject) => {
		const sent = request({ ...options, path: "/v1/attributions" }, (answer) => {
			answer.resume();
			answer.once("error", reject);
			answer.once("end", () => {
				if (answer.statusCode === 200) resolve(performance.now() - begin);
				else reject(new Error(`status ${answer.statusCode}`));
			});
		});
		sent.once("error", reject);
		sent.end(text);
	});
}

/** So many clients, each with a connection of its own, sending one article after the other until time is up. */
export async function runClients(
	port: number,
	clients: number,
	milliseconds: number,
): Promise<Seen> {
	const seen: Seen = { latencies: [], errors: [] };
	const end = performance.now() + milliseconds;
	let next = 0;
	const work = async (): Promise<void> => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		while (performance.now() < end) {
			const article = ARTICLES[next++ % ARTICLES.length] ?? "";
			try {
				seen.latencies.push(await attribute(port, agent, article));
			} catch (failure) {
				seen.errors.push(failure instanceof Error ? failure.message : "unknown");
			}
		}
		agent.destroy();
	};
	await Promise.all(Array.from({ length: clients }, work));
	return seen;
}

/** Lines of NDJSON for a stream without end. */
function lineOf(number: number): string {
	return `${JSON.stringify({ id: number, text: ARTICLES[number % ARTICLES.length] })}\n`;
}

const HEAD =
	"POST /v1/attributions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";

const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/**
 * A client that sends articles without end in one stream and takes the answers in sips: a few hundred bytes, then a
 * pause. Resolves when it is told to stop, with the bytes that it read.
 */
export async function readSlowly(port: number, stop: AbortSignal): Promise<number> {
	const socket = connect({ host: "127.0.0.1", port });
	socket.on("error", () => undefined);
	socket.pause();
	socket.write(HEAD);
	let read = 0;
	for (let number = 0; !stop.aborted && !socket.destroyed; number++) {
		// What does not fit into the buffers waits: the service takes no line before the last answer is taken.
		if (socket.writableLength < 65_536) socket.write(chunk(lineOf(number)));
		const sip: Buffer | null = socket.read(256) ?? socket.read();
		read += sip?.length ?? 0;
		await pause(20);
	}
	socket.destroy();
	return read;
}

/** A client that sends a stream of articles, takes the beginning of the answer, and hangs up; again and again. */
export async function hangUp(port: number, stop: AbortSignal): Promise<number> {
	let times = 0;
	while (!stop.aborted) {
		const socket = connect({ host: "127.0.0.1", port });
		socket.on("error", () => undefined);
		socket.write(HEAD + Array.from({ length: 20 }, (_, number) => chunk(lineOf(number))).join(""));
		await new Promise((resolve) => {
			socket.once("data", resolve);
			socket.once("close", resolve);
		});
		socket.destroy();
		times += 1;
		await pause(50);
	}
	return times;
}
