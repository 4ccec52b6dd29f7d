/** What goes over a socket: bytes, or a pause in milliseconds. */
export type Piece = Uint8Array | number;

/** A request as it goes over the wire, right or wrong, and what is known of it. */
export interface Wire {
	/** What the request is, for the table: its address and what was done to it. */
	readonly kind: string;
	/** As in the request line; the answer is held against what this address gives. */
	readonly method: string;
	readonly path: string;
	readonly pieces: readonly Piece[];
	/** After the last piece: wait for the answer, close the sending half and wait, or hang up. */
	readonly end: "wait" | "half-close" | "hang-up";
}

/** A request as a file keeps it: bytes as Latin-1, a character a byte. */
export interface KeptWire extends Omit<Wire, "pieces"> {
	readonly pieces: readonly (string | number)[];
}

/** A request for a file. */
export function keep({ pieces, ...rest }: Wire): KeptWire {
	const written = pieces.map((piece) =>
		typeof piece === "number" ? piece : Buffer.from(piece).toString("latin1"),
	);
	return { ...rest, pieces: written };
}

/** A request out of a file. */
export function unkeep({ pieces, ...rest }: KeptWire): Wire {
	const read = pieces.map((piece) =>
		typeof piece === "number" ? piece : new Uint8Array(Buffer.from(piece, "latin1")),
	);
	return { ...rest, pieces: read };
}
