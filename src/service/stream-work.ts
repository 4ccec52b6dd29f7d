import { LIMITS } from "../contract/limits.ts";
import type { Line } from "./lines.ts";
import { LIMIT_NAMES, ProblemError } from "./problems.ts";
import type { Service } from "./service.ts";

/** Markup and JSON cost about a hundredth of what the text in them does. */
const BYTES_A_CHARACTER = 100;

/** Counts the work of a stream while its lines are answered: not by a clock, so that the same lines always fit. */
export class StreamWork {
	/** The service, its work counted. */
	readonly service: Service;
	private readonly onShare: () => Promise<void>;
	private done = 0;
	private shares = 1;

	/** `onShare` is called before each further share of work; a ProblemError that it throws refuses it. */
	constructor(service: Service, onShare: () => Promise<void>) {
		this.onShare = onShare;
		const read: Service["read"] = (request) => {
			const source = service.read(request);
			this.done += source.text.length;
			return source;
		};
		this.service = { ...service, read };
	}

	/** Why neither a line nor those after it are answered; null where it may be. */
	async refusal({ number, bytes }: Line): Promise<ProblemError | null> {
		const detail = `Line ${number} and those after it were not answered: send them in another request.`;
		const limit = this.limitMet(number);
		if (limit !== null) {
			return new ProblemError("too-much-work", `The limit of a request is ${limit}. ${detail}`);
		}
		this.done += (bytes?.length ?? LIMITS.jsonBytes) / BYTES_A_CHARACTER;
		try {
			for (; this.done > this.shares * LIMITS.shareOfWork; this.shares += 1) await this.onShare();
			return null;
		} catch (failure) {
			if (!(failure instanceof ProblemError)) throw failure;
			const { code, message, cause } = failure;
			return new ProblemError(code, `${message} ${detail}`, { cause });
		}
	}

	private limitMet(line: number): string | null {
		if (line > LIMITS.lines) return LIMIT_NAMES.lines;
		return this.done >= LIMITS.streamWork ? LIMIT_NAMES.work : null;
	}
}
