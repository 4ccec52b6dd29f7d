import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Answer, readAnswer } from "./answer.ts";
import type { Wire } from "./wire.ts";

/** What came of a request. */
export type Outcome =
	| { readonly kind: "answer"; readonly answer: Answer }
	/** The connection ended, or was ended by us, before an answer was whole. */
	| { readonly kind: "none"; readonly why: string };

/** Milliseconds until a request whose answer does not come is given up. */
const PATIENCE = 60_000;

/** Sends a request over a connection of its own to a port of 127.0.0.1 and waits for what comes. Never throws. */
export function exchange(port: number, wire: Wire): Promise<Outcome> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let received = 0;
		const socket = connect({ host: "127.0.0.1", port, noDelay: true, allowHalfOpen: true });
		const finish = (outcome: Outcome): void => {
			clearTimeout(timer);
			socket.destroy();
			resolve(outcome);
		};
		const timer = setTimeout(() => finish({ kind: "none", why: "timed out" }), PATIENCE);
		const look = (ended: boolean): void => {
			const reading = readAnswer(Buffer.concat(chunks, received), wire.method === "HEAD", ended);
			if (reading.state === "whole") finish({ kind: "answer", answer: reading.answer });
			else if (reading.state === "malformed") finish({ kind: "none", why: reading.why });
			else if (ended) finish({ kind: "none", why: "the connection ended without an answer" });
		};
		socket.on("data", (chunk) => {
			chunks.push(chunk);
			received += chunk.length;
			look(false);
		});
		socket.on("end", () => look(true));
		// A server that refuses a request may close before it has read it all: what it had said still counts.
		socket.on("error", ({ message }) => {
			if (received > 0) look(true);
			else finish({ kind: "none", why: message });
		});
		send(socket, wire).then(
			() => {
				if (wire.end === "hang-up") finish({ kind: "none", why: "hung up" });
				else if (wire.end === "half-close" && socket.writable) socket.end();
			},
			() => undefined,
		);
	});
}

async function send(socket: ReturnType<typeof connect>, { pieces }: Wire): Promise<void> {
	for (const piece of pieces) {
		if (socket.destroyed) return;
		if (typeof piece === "number") await pause(piece);
		else await new Promise<void>((sent) => socket.write(piece, () => sent()));
	}
}
