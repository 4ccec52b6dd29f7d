import { stripVTControlCharacters } from "node:util";

/** A terminal or a file that messages go to. */
export interface Messages {
	readonly isTTY?: boolean | undefined;
	readonly columns?: number | undefined;
	write(text: string): unknown;
}

/** How many articles lie between two lines of progress where there is no terminal to draw one line on. */
const STEP = 100;

/** Tells how far the work is, and what went wrong; on a terminal in one line that changes. */
export class Progress {
	private readonly messages: Messages;
	private readonly total: number | null;
	private readonly quiet: boolean;
	private done = 0;
	private failed = 0;

	/** `total` is the number of articles, null where it shows only at the end. */
	constructor(messages: Messages, total: number | null, quiet: boolean) {
		this.messages = messages;
		this.total = total;
		this.quiet = quiet;
	}

	get failures(): number {
		return this.failed;
	}

	/** The work on an article begins. */
	begin(name: string): void {
		if (this.quiet || this.total === 1 || this.messages.isTTY !== true) return;
		const line = `${this.count(this.done + 1)}  ${clean(name)}`;
		this.messages.write(`\r${line.slice(0, (this.messages.columns ?? 80) - 1)}\u001b[K`);
	}

	/** An article is done. */
	end(): void {
		this.done += 1;
		const isDue = this.done % STEP === 0 && this.messages.isTTY !== true;
		if (isDue && !this.quiet) this.messages.write(`${this.count(this.done)}\n`);
	}

	/** An article has no report. Told however quiet the rest is. */
	fail(name: string, why: string): void {
		this.failed += 1;
		this.clear();
		this.messages.write(`sourceline: ${clean(name)}: ${why}\n`);
	}

	/** All is done. */
	close(): void {
		this.clear();
		if (this.quiet || this.done === 1) return;
		const failed = this.failed === 0 ? "" : `, ${this.failed} of them not answered`;
		this.messages.write(`${this.done} articles${failed}\n`);
	}

	private clear(): void {
		if (!this.quiet && this.messages.isTTY === true) this.messages.write("\r\u001b[K");
	}

	private count(done: number): string {
		return this.total === null ? String(done) : `${done} of ${this.total}`;
	}
}

/** What a file is named must not steer the terminal. */
function clean(name: string): string {
	return stripVTControlCharacters(name).replace(/\p{Cc}/gu, "?");
}
