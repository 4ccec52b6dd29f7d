import { describe, expect, test } from "vitest";
import { sources } from "./notation.ts";

/** A text of our own with its sources in {}, and whom they name. */
type Row = readonly [text: string, named: readonly string[]];

const OFFICES: readonly Row[] = [
	[
		"{Director of the Northern Institute for Soil Research Lương Thị Bích Hoa} said so.",
		["Lương Thị Bích Hoa, person"],
	],
	[
		"{Vice Chairman of the provincial People’s Committee Đỗ Hữu Khang} said so.",
		["Đỗ Hữu Khang, person"],
	],
	["{Leader of the Opposition B.R. Munsaw} said so.", ["B.R. Munsaw, person"]],
	[
		"{Assistant Undersecretary for Labour Affairs Zubayda al-Qasiri} said so.",
		["Zubayda al-Qasiri, person"],
	],
	[
		"{Assistant Undersecretary for Port Affairs Maha al-Dosari, who attended,} said so.",
		["Maha al-Dosari, person"],
	],
	["{Human rights lobby Maltese For Justice} said so.", ["Maltese For Justice, organization"]],
	["{The Senate of Nigeria} said so.", ["Senate of Nigeria, organization"]],
	[
		"{The head of the mission, Dutch senator Jelle ter Brugge}, said so.",
		["Jelle ter Brugge, person"],
	],
	[
		"{The state Auditor General's Office (AGO)} said so.",
		["Auditor General's Office, organization"],
	],
];

/** An office that is called by its letters, in place of who holds it; never where a body is called so. */
const LETTERS: readonly Row[] = [
	[
		"Deputy Public Prosecutor Suriani Bakri opened. {The DPP} asked for a fine.",
		["Suriani Bakri, person"],
	],
	["Jashim Molla, officer-in-charge of Rupganj, came. {The OC} said so.", ["Jashim Molla, person"]],
	["Anil Roy, head of the WHO, came. {The WHO} said so.", ["WHO, organization"]],
];

const ADDRESSED: readonly Row[] = [
	[
		"{The custodian of the shrine, Pir Nazir Ahmad Solangi,} said so.",
		["Nazir Ahmad Solangi, person"],
	],
	["{Sen. Harlan Three Elks-Moran} said so.", ["Harlan Three Elks-Moran, person"]],
	["{Ottavio de' Fiori} said so.", ["Ottavio de' Fiori, person"]],
	["{Wm. Hadley} said so.", ["Wm. Hadley, person"]],
	[
		"A report by Amnesty International was out. {Amnesty} said so.",
		["Amnesty International, organization"],
	],
	["{Ratu Semesa Vakatale, 48,} said so.", ["Semesa Vakatale, person"]],
	["{Hadjia Salamatou Idrissa} said so.", ["Salamatou Idrissa, person"]],
	["{HE Khalid bin Rashid al-Sulaiti} said so.", ["Khalid bin Rashid al-Sulaiti, person"]],
	[
		"Ana Boro fell. {Boro} told them. {@0 Dad} thought so.",
		["Ana Boro, person", "Ana Boro's dad, unnamed"],
	],
];

const THINGS: readonly Row[] = [
	["It was so, {Radio Lumbra} said.", ["Radio Lumbra, organization"]],
	["The far-right party {Polish Answer} said so.", ["Polish Answer, organization"]],
	[
		"{Brodt & Walsing Canada, the maker of the engines,} said so.",
		["Brodt & Walsing Canada, organization"],
	],
	["It was so, {Cadena MIR} said.", ["Cadena MIR, organization"]],
	[
		"The minister spoke in a post on X. {Housing Minister Stavros Melas} said so.",
		["Stavros Melas, person"],
	],
	[
		"Adwoa Sarpong II, Queenmother of Dompim, who led them, said so. {She} left. {The Queenmother} wrote.",
		["Adwoa Sarpong II, person", "Adwoa Sarpong II, person"],
	],
	["{The Gazzetta dello Svago} said so.", ["Gazzetta dello Svago, organization"]],
	["Mirela Hoxha came from St James. {She} said so.", ["Mirela Hoxha, person"]],
	["{Queen Maud Hospital} closed its ward and said so.", ["Queen Maud Hospital, organization"]],
	[
		"{HE Council member Jassim bin Saif al-Ruwaili} said so.",
		["Jassim bin Saif al-Ruwaili, person"],
	],
	[
		"Deputy Chief Minister Sona Murmu spoke. Chief Minister Birsa Tirkey left. Murmu sat. {The chief minister} said so.",
		["Birsa Tirkey, person"],
	],
	["{Her Worship Efua Danquah} found for her.", ["Efua Danquah, person"]],
	["{DSP Bello Sani} said so.", ["Bello Sani, person"]],
	["{The Forest Dwellers Act} says so.", ["Forest Dwellers Act, document"]],
	["{The Sri Lankan} said so.", ["Government of Sri Lanka, organization"]],
	["Piotr Lis won the Lumbra Prize. “Brilliant,” {he} said.", ["Piotr Lis, person"]],
	// Where a name only stands as places do, nobody is meant by it.
	["Mirela Hoxha left for the plants of Drenovo. {She} said so.", ["Mirela Hoxha, person"]],
];

/** What stands beside a name shows what it is the name of. */
const BESIDE: readonly Row[] = [
	["He asked {the supervisor, Dvorn}, and left.", ["Dvorn, person"]],
	["{My boss in those days, Aslaug}, said so.", ["Aslaug, person"]],
	["The court heard her. {The plaintiff, a Filipina expat}, said so.", ["the plaintiff, unnamed"]],
	["{Transporters} said the fares were too low.", ["transporters, group"]],
	["{The lobby Farmers For Water} said so.", ["Farmers For Water, organization"]],
	["It was false, {lumbra.com} reported.", ["lumbra.com, organization"]],
	["{The Law on Workplace Safety} says so.", ["Law on Workplace Safety, document"]],
];

/** Bodies without a name of their own are bodies all the same; gatherings of people are groups. */
const BODIES: readonly Row[] = [
	["Shelling began at dawn. {The army} denied it.", ["army, organization"]],
	[
		"She was treated there. {The regional hospital} confirmed it.",
		["regional hospital, organization"],
	],
	["{The prosecution} asked for ten years.", ["prosecution, organization"]],
	["{The Lumba public broadcaster} said so.", ["Lumba public broadcaster, organization"]],
	[
		"{An official of the Northern Harbour Bureau} said so.",
		["Northern Harbour Bureau, organization"],
	],
	[
		"{Coast guard spokesperson Captain Eleni Vasou} spoke. {The Maltese coast guard} agreed.",
		["Eleni Vasou, person", "Maltese coast guard, organization"],
	],
	["{A delegation} said so.", ["delegation, group"]],
];

describe("names", () => {
	test.each(OFFICES)("behind offices and their bodies: %s", (text, named) => {
		expect(sources(text)).toEqual(named);
	});
	test.each(LETTERS)("of who holds an office: %s", (text, named) => {
		expect(sources(text)).toEqual(named);
	});
	test.each(ADDRESSED)("behind words of address: %s", (text, named) => {
		expect(sources(text)).toEqual(named);
	});
	test.each(BESIDE)("of what stands beside them: %s", (text, named) => {
		expect(sources(text)).toEqual(named);
	});
	test.each(BODIES)("of nameless bodies: %s", (text, named) => {
		expect(sources(text)).toEqual(named);
	});
	test.each(THINGS)("of bodies, places and things: %s", (text, named) => {
		expect(sources(text)).toEqual(named);
	});
});
