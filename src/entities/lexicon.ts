import table from "../../data/roles.json" with { type: "json" };
import type { Gender } from "./gazetteer.ts";

const words = (...lists: string[]): ReadonlySet<string> =>
	new Set(lists.flatMap((l) => l.split(" ")));

/** Words of address before a name: "Mr", "Dame", "Dr". Lower-cased, as everything here. */
export const HONORIFICS = words(
	table.honorifics.female,
	table.honorifics.male,
	table.honorifics.either,
);
/** Words of address by which somebody is called later: "the archbishop". */
const ADDRESSED_ROLES = words(table["honorifics-of-roles"]);
/** Abbreviated titles with what they stand for. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
	table["short-forms"].split(",").map((pair): [string, string] => {
		const [short = "", full = ""] = pair.split(" ");
		return [short, full];
	}),
);

/** What a title's word, lower-cased, lets somebody be called later, beside the word itself: "senator" for "sen."; null where nothing. */
export function calledFor(lower: string): string | null {
	return ADDRESSED_ROLES.has(lower) ? lower : (SHORT_FORMS.get(lower.replace(/\.$/, "")) ?? null);
}
/** Ranks of army and police: "Gen.", "Detective". */
export const RANKS = words(table.ranks);
/** Offices, callings and roles that a person is called by: "minister", "coach", "witness". */
export const OFFICES = words(table.offices);
/** Callings that only tell somebody's trade where they are written small: "weaver", "shepherd" are surnames too. */
const CALLINGS = words(table.callings);
/** Words that narrow an office: "former", "deputy". */
export const OFFICE_MODIFIERS = words(table["office-modifiers"]);
/** Kinship and closeness to one person: "wife", "cousin", "boss". */
export const KIN = words(table.kin.female, table.kin.male, table.kin.either);
/** Kin in the plural: "parents", "lawyers". */
export const KIN_GROUPS = words(table.kin.group);
/** Kin who mostly bear one surname. */
export const KIN_OF_ONE_NAME = words(table.kin["share-surname"]);
/** Those who speak for a body: "spokeswoman". */
export const SPOKESPEOPLE = words(table.spokespeople);
/** Persons without office: "woman", "source". */
export const PERSONS = words(table.persons);
/** Groups: "residents", "officials". */
export const GROUPS = words(table.groups);
/** Groups that are a body's own voice where the body is named: "Syrian officials". */
export const NAMED_GROUPS = words(table["named-groups"]);
/** Documents: "report", "data". */
export const DOCUMENTS = words(table.documents);
/** Words that a name of an organization holds: "Ministry", "Inc." */
export const ORGANIZATION_HEADS = words(table["organization-heads"]);
/** Nouns that call an organization: "the company". */
export const ORGANIZATION_NOUNS = words(table["organization-nouns"]);
/** Fields of public life that offices are named by: "the transport and logistics minister". */
export const OFFICE_FIELDS = words(table["office-fields"]);
/** Nouns that call a place: "the county". */
export const PLACE_NOUNS = words(table["place-nouns"]);
/** Nouns that call an outlet: "newspaper". */
export const OUTLET_NOUNS = words(table["outlet-nouns"]);

const gendered = new Map<string, Gender>();
const read = (list: string, gender: Gender): void => {
	for (const word of list.split(" ")) gendered.set(word, gender);
};
read(table.honorifics.female, "female");
read(table.honorifics.male, "male");
read(table.kin.female, "female");
read(table.kin.male, "male");
read(table.gendered.female, "female");
read(table.gendered.male, "male");

/** The gender that a word of address, kinship or role shows, or null: "spokeswoman", "Mr". */
export function genderOfWord(lower: string): Gender | null {
	return gendered.get(lower) ?? null;
}

const FEMALE = new Set(["she", "her", "hers", "herself"]);
const MALE = new Set(["he", "him", "his", "himself"]);

/** The gender of a personal pronoun; null where it is none of one person. */
export function genderOfPronoun(word: string): Gender | null {
	if (FEMALE.has(word)) return "female";
	return MALE.has(word) ? "male" : null;
}

const HYPHEN = 45;

/** Whether the word (lower-cased) is an office, calling or role of the table. */
export function isOffice(lower: string): boolean {
	if (OFFICES.has(lower) || RANKS.has(lower)) return true;
	if (lower.charCodeAt(2) !== HYPHEN) return false;
	return (lower.startsWith("ex-") || lower.startsWith("co-")) && OFFICES.has(lower.slice(3));
}

const CALLING =
	/(?:ologist|ographer|onomist|ematist|mechanicist|physicist|chemist|[a-z]{4}(?:woman|person)|(?:sports|news|house|trades?|fisher|sales|crafts|camera|states|lines|service|repair|assembly|congress|council|police|fire|spokes)man)$/;

const [T, R, N] = [116, 114, 110];

/** Whether the word, written small, is an office or calling; its ending tells where the table lacks it. */
export function isCalling(lower: string): boolean {
	if (isOffice(lower) || CALLINGS.has(lower)) return true;
	// Every ending of the pattern closes with one of three letters: most words need no pattern.
	const last = lower.charCodeAt(lower.length - 1);
	return (last === T || last === R || last === N) && CALLING.test(lower);
}

/** Words of grammar and common starts of sentences that are no part of a name, whatever their case. */
export const FUNCTION_WORDS = words(
	"a an the this that these those some any each every no all both either neither one two three four five six seven eight nine ten eleven twelve twenty thirty hundreds thousands dozens several many most few more another other others such same",
	"whichever i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what where when why how himself herself itself themselves whoever whatever",
	"and or but nor so yet if then than as because although though while whereas since until unless once after before when whether",
	"of in on at by for from with without within into onto upon over under above below between among amid during through throughout across against about around near behind beyond despite except like along according due per via toward towards up down out off to",
	"is are was were be been being am has have had having do does did doing will would shall should can could may might must cannot let",
	"not also just only even still already again ever never always often now here there today yesterday tomorrow tonight soon later earlier meanwhile however therefore thus instead moreover nevertheless nonetheless furthermore additionally indeed perhaps maybe please yes well oh hello thanks thank too very much",
	"said says say saying told tell tells asked ask asks added adds announced reported stated claimed according speaking asked following including regarding concerning based given born formerly previously recently currently originally finally initially eventually similarly likewise elsewhere overall separately apparently reportedly allegedly obviously clearly certainly actually really especially particularly",
	"yeah yes okay ok um uh hmm nope yep wow alright anyway monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays januaries februaries aprils junes julys augusts septembers octobers novembers decembers january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun spring summer autumn winter",
	"inside outside asked reads claim facts rating fact photo video read outside including first second third last next new old early late part down back home good bad big great little long right left high low early nearly almost roughly approximately t-shirt t-shirts how's what's that's it's there's let's i'm we're",
);

/** Words of grammar that show a sentence's frame: title walks and noun phrases stop there. */
export const DETERMINERS = words(
	"a an the this that these those its his her their our my your some any each every no another one both",
);

/** Verbs of saying that stop a walk to the left and show a subject to the left of them. */
export const SPEECH = words(
	"said says say told tells tell added adds add asked asks announced announces reported reports stated states claimed claims argued argues warned warns noted notes explained explains insisted insists acknowledged admitted confirmed confirms denied denies declared suggested suggests believes believed thinks thought wrote writes tweeted posted replied responded answered stressed emphasized emphasised affirmed urged called calls described describes recalled recounted alleged alleges accused accuses promised vowed pledged complained expressed praised criticized criticised condemned welcomed rejected testified conceded countered contended maintained reiterated remarked commented observed pointed predicted hopes hoped expects expected wants wanted shows showed found finds indicates indicated cited citing quoted joked shouted continued concluded agreed disagreed advised ordered demanded requested recommended proposed revealed disclosed published issued",
);
