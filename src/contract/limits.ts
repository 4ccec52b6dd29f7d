/** What a request may hold. Every refusal names the limit that it met. */
export const LIMITS = {
	/** UTF-16 code units of an article's text. */
	textCharacters: 200_000,
	/** Bytes of an article's HTML, in UTF-8. */
	htmlBytes: 2_000_000,
	/** Bytes of a JSON body, or of one line of NDJSON: room for the HTML with its escapes. */
	jsonBytes: 4_000_000,
	/** Lines of NDJSON in one request, blank ones with them. */
	lines: 10_000,
	/** Work that one request with NDJSON may ask for: UTF-16 code units of text, and one more for each 100 bytes sent. */
	streamWork: 5_000_000,
	/** Work for which a stream counts as one request more against a rate limit: that of the longest article. */
	shareOfWork: 200_000,
	/** UTF-16 code units of `title`. */
	titleCharacters: 1_000,
	/** UTF-16 code units of `url`. */
	urlCharacters: 2_048,
	/** UTF-16 code units of a name: `publisher`, and names, aliases and titles of the roster. */
	nameCharacters: 300,
	/** UTF-16 code units of the caller's own `id`. */
	idCharacters: 200,
	/** Speakers of a roster. */
	rosterEntries: 1_000,
	/** Aliases of one of them. */
	rosterAliases: 50,
	/** Claims held against one article in one request. */
	claims: 100,
	/** UTF-16 code units of a claim's text. */
	claimCharacters: 2_000,
} as const;
