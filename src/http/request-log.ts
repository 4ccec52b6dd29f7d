import type { EngineInfo } from "../contract/report.ts";
import type { StreamEnd } from "../service/stream.ts";
import type { Log } from "./log.ts";

/** What becomes known of a request while it is answered. */
interface Known {
	/** The pattern of its address, never the address. */
	readonly route?: string;
	/** The name of the caller's key. */
	readonly key?: string;
	/** The code of the problem that it was answered with. */
	readonly problem?: string;
}

/** A method of its own is a word of the caller's. */
const METHODS: readonly string[] = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"];

/** The line that a request leaves in the log. */
export class RequestLog {
	private readonly log: Log;
	private readonly request: Request;
	private readonly begun = Date.now();
	private readonly fixed: Readonly<Record<string, string>>;
	private known: Known = {};
	private isOpen = false;

	constructor(log: Log, request: Request, requestId: string, { version, model }: EngineInfo) {
		this.log = log;
		this.request = request;
		const method = METHODS.includes(request.method) ? request.method : "other";
		this.fixed = { requestId, method, version, model };
	}

	/** Notes what became known. */
	note(known: Known): void {
		this.known = { ...this.known, ...known };
	}

	/** The answer is a stream: the line waits for its end. */
	leaveOpen(): void {
		this.isOpen = true;
	}

	/** A stream came to its end; this writes the line. */
	ended(end: StreamEnd): void {
		this.write(200, { ...end });
	}

	/** The answer is there; unless it is a stream, this writes the line. */
	answered({ status, headers }: Response): void {
		if (this.isOpen) return;
		const length = headers.get("content-length");
		this.write(status, length === null ? {} : { bytesOut: Number(length) });
	}

	private write(status: number, more: Readonly<Record<string, unknown>>): void {
		const sent = this.request.headers.get("content-length") ?? "";
		const line = {
			event: "request" as const,
			...this.fixed,
			route: "none",
			...this.known,
			status,
			// What the caller says; a body that comes in pieces says nothing.
			...(/^\d{1,12}$/.test(sent) ? { bytesIn: Number(sent) } : {}),
			...more,
			ms: Date.now() - this.begun,
		};
		if (status >= 500) this.log.error(line);
		else this.log.info(line);
	}
}
