import * as z from "zod";

/** What npm says of a weakness in a package that is installed. */
export interface Advisory {
	/** Its address in the database of advisories: what an exception names. */
	readonly url: string;
	readonly package: string;
	readonly severity: string;
	readonly title: string;
}

/** `npm audit --json`, as much as is read of it: every package at fault, with advisories or with packages that have some. */
const AuditSchema = z.object({
	vulnerabilities: z.record(
		z.string(),
		z.object({
			via: z.array(
				z.union([
					z.string(),
					z.object({
						name: z.string(),
						title: z.string(),
						url: z.string(),
						severity: z.string(),
					}),
				]),
			),
		}),
	),
});

/** What npm prints where the registry refused, or could not be reached; a failure of npm's own has an `error.code`. */
const NoAnswerSchema = z.object({
	message: z.string(),
	error: z.object({ code: z.undefined().optional() }).optional(),
});

/** What an audit found out: the advisories, or why nobody can tell. */
export type Audit =
	| { readonly kind: "answered"; readonly advisories: readonly Advisory[] }
	| { readonly kind: "no-answer"; readonly reason: string };

/**
 * Reads what `npm audit --json` printed.
 * @throws Error where it is neither an audit nor a registry's refusal: then the audit itself is broken.
 */
export function readAudit(printed: string): Audit {
	const document: unknown = JSON.parse(printed);
	const audit = AuditSchema.safeParse(document);
	if (audit.success) {
		const found = Object.values(audit.data.vulnerabilities)
			.flatMap(({ via }) => via)
			.flatMap((each) => (typeof each === "string" ? [] : [each]))
			.map(({ name, title, url, severity }) => ({ url, package: name, severity, title }));
		const once = new Map(
			found.map((advisory) => [`${advisory.url} ${advisory.package}`, advisory]),
		);
		return { kind: "answered", advisories: [...once.values()] };
	}
	const refusal = NoAnswerSchema.safeParse(document);
	if (!refusal.success) throw new Error(`npm audit failed: ${printed.trim()}`);
	// The message names the registry, which is nobody's business here.
	const reason = refusal.data.message.replace(/ - [A-Z]+ http.*|^request to .* reason: /s, "");
	return { kind: "no-answer", reason };
}

/** .ci/audit-exceptions.json: advisories that are lived with, each for a reason and until a day. */
export const ExceptionsSchema = z.array(
	z.strictObject({
		advisory: z.url(),
		package: z.string(),
		reason: z.string().min(20),
		until: z.iso.date(),
	}),
);
export type Exception = z.infer<typeof ExceptionsSchema>[number];

/** Advisories parted by what becomes of them. */
export interface Judgement {
	/** Nobody has made an exception for them, or its day has passed: the check fails. */
	readonly bad: readonly Advisory[];
	readonly excepted: readonly { readonly advisory: Advisory; readonly exception: Exception }[];
	/** Exceptions that nothing needs any more. */
	readonly unused: readonly Exception[];
}

/** Holds advisories against the exceptions as of a day (YYYY-MM-DD); an exception counts to the end of its last day. */
export function judge(
	advisories: readonly Advisory[],
	exceptions: readonly Exception[],
	today: string,
): Judgement {
	const exceptionFor = (advisory: Advisory) =>
		exceptions.find((each) => each.advisory === advisory.url && each.package === advisory.package);
	const excepted = advisories.flatMap((advisory) => {
		const exception = exceptionFor(advisory);
		return exception === undefined || exception.until < today ? [] : [{ advisory, exception }];
	});
	const spared = new Set(excepted.map(({ advisory }) => advisory));
	const needed = new Set(advisories.map(exceptionFor));
	return {
		bad: advisories.filter((advisory) => !spared.has(advisory)),
		excepted,
		unused: exceptions.filter((each) => !needed.has(each)),
	};
}
