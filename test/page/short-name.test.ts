import { expect, it } from "vitest";
import type { EntityType } from "../../src/contract/vocabulary.ts";
import { shortName } from "../../src/page/short-name.ts";

it.each<[string, EntityType, string]>([
	["Faisal Mekdad", "named-person", "Mekdad"],
	["Ursula von der Leyen", "named-person", "von der Leyen"],
	["Bashar al-Assad", "named-person", "al-Assad"],
	["Van Morrison", "named-person", "Morrison"],
	["Pelé", "named-person", "Pelé"],
	["Ministry of Defense", "named-organization", "Ministry of Defense"],
])("%s (%s) is %s for short", (name, type, short) => {
	const entity = { id: "e1", name, type, title: null, aliases: [], rosterId: null, mentions: [] };
	expect(shortName(entity)).toBe(short);
});
