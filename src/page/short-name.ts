import type { ReportEntity } from "../contract/report.ts";

/** What stands before a family name as a part of it. */
const PARTICLE = /^(?:al|bin|da|de|del|den|der|di|du|el|la|le|ten|van|von)$/i;

/** A name for where there is little room: a person's family name with its particles, anybody else's whole name. */
export function shortName({ name, type }: ReportEntity): string {
	if (type !== "named-person") return name;
	const words = name.split(" ");
	let first = words.length - 1;
	while (first > 1 && PARTICLE.test(words[first - 1] ?? "")) first -= 1;
	return words.slice(first).join(" ");
}
