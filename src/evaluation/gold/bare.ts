const PRONOUN =
	/^(?:he|she|it|they|we|i|you|him|her|them|us|me|his|hers|their|theirs|its|who|which|that|this|these|those|both|one|others?|someone|somebody)$/i;

/**
 * Whether a speaker's name is no name but a pronoun ("he") or a description ("the ministry"):
 * no word of it but the first begins with a capital, and the first only as a determiner does.
 */
export function isBare(name: string): boolean {
	const words = name.trim().split(/\s+/);
	const [first = "", ...rest] = words;
	if (rest.length === 0 && PRONOUN.test(first)) return true;
	const determiner = /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|one|two|some)$/i;
	const told = determiner.test(first) ? rest : words;
	return !told.some((word) => /\p{Lu}/u.test(word));
}
