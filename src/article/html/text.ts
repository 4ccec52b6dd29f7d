/**
 * The working text of a page as it grows: code units, and for each where it stands in the source.
 * Never longer than the source and two.
 */
export class WorkingText {
	private readonly units: Uint16Array;
	private readonly from: Int32Array;
	private readonly to: Int32Array;
	length = 0;

	/** Room for a source of this length, in code units. */
	constructor(sourceLength: number) {
		this.units = new Uint16Array(sourceLength + 2);
		this.from = new Int32Array(sourceLength + 3);
		this.to = new Int32Array(sourceLength + 2);
	}

	/** Adds a code unit that stands at source[start, end). */
	push(unit: number, start: number, end: number): void {
		this.units[this.length] = unit;
		this.from[this.length] = start;
		this.to[this.length] = end;
		this.length++;
	}

	/** The code unit at `at`; 0 past the end. */
	unitAt(at: number): number {
		return at < this.length ? (this.units[at] ?? 0) : 0;
	}

	/** The text, and its two maps into the source: [length + 1] and [length]. */
	finish(sourceLength: number): { text: string; origin: Int32Array; originEnd: Int32Array } {
		const { length } = this;
		let text = "";
		// In pieces: a call takes only so many arguments.
		for (let at = 0; at < length; at += 4096) {
			const units = this.units.subarray(at, Math.min(length, at + 4096));
			text += Reflect.apply(String.fromCharCode, null, units);
		}
		this.from[length] = sourceLength;
		return { text, origin: this.from.slice(0, length + 1), originEnd: this.to.slice(0, length) };
	}
}
