import { createHash, randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { CALLS, KEY_LIMITS, KeysError, readKeys } from "./http/doors/keys.ts";

const USAGE = `npm run key -- NAME [options]: makes a key, and prints its entry for the secret API_KEYS.
  --limit LIMIT    ${KEY_LIMITS.join(", ")} (default: ${KEY_LIMITS[0]})
  --calls A,B      what it is for, of ${CALLS.join(", ")} (default: all)
  --expires DATE   from when on it is refused: 2027-01-31, or a date and time with its offset (default: never)
`;

/** 256 bits: nobody guesses them, so that a digest without salt keeps the key. */
const KEY_BYTES = 32;

function main(): void {
	const { values, positionals } = parseArgs({
		options: {
			limit: { type: "string" },
			calls: { type: "string" },
			expires: { type: "string" },
			help: { type: "boolean", short: "h" },
		},
		allowPositionals: true,
	});
	const [name, ...more] = positionals;
	if (values.help === true || name === undefined || more.length > 0) {
		process.stderr.write(USAGE);
		process.exitCode = values.help === true ? 0 : 2;
		return;
	}
	const key = `sl_${randomBytes(KEY_BYTES).toString("base64url")}`;
	const { limit, calls, expires } = values;
	const entry = JSON.stringify({
		name,
		sha256: createHash("sha256").update(key).digest("hex"),
		...(limit === undefined ? {} : { limit }),
		...(calls === undefined ? {} : { calls: calls.split(",") }),
		...(expires === undefined ? {} : { expires }),
	});
	readKeys(`[${entry}]`);
	console.log(`The key, for whoever calls; it is shown this once and kept nowhere:\n\n  ${key}\n`);
	console.log(
		`Its entry in the list of the secret API_KEYS, beside those of the other keys:\n\n  ${entry}\n`,
	);
	console.log(
		"To set the secret, the whole list in brackets: npx wrangler secret put API_KEYS --env production",
	);
}

try {
	main();
} catch (failure) {
	const isUsage = failure instanceof KeysError || failure instanceof TypeError;
	if (!isUsage) throw failure;
	// Of the list there is one entry, so that its number says nothing.
	process.stderr.write(`${failure.message.replace(/^entry 1, /, "")}\n\n${USAGE}`);
	process.exitCode = 2;
}
