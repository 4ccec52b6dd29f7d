import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/article/language.ts";

const cases: readonly [language: string | null, text: string][] = [
	["en", "Police said Tuesday."],
	["en", "He resigned on Monday, officials said."],
	["en", "WASHINGTON (AP) — THE PRESIDENT SAID THAT HE WOULD NOT SIGN IT."],
	["en", "The agency of Deir Ezzor quoted Hassan al-Rashid, Abdullah Öcalan and Nguyễn Văn Minh."],
	["en", "“El pueblo unido”, they sang, and then the crowd was gone from the square."],
	["en", "The word for it is 平和, he said, and it was in all of the papers."],
	["es", "El presidente dijo el martes que no habrá elecciones este año."],
	["fr", "Le ministre a déclaré mardi que la réforme sera adoptée."],
	["de", "Der Minister sagte am Dienstag, die Reform werde verabschiedet."],
	["it", "Il ministro ha detto che la riforma sarà approvata."],
	["pt", "O ministro disse que a reforma será aprovada na próxima semana."],
	["nl", "De minister zei dinsdag dat de hervorming wordt goedgekeurd."],
	["pl", "Minister powiedział, że reforma zostanie przyjęta we wtorek."],
	["sv", "Ministern sade på tisdagen att reformen ska antas och att den blir dyr."],
	["fi", "Ministeri sanoi tiistaina, että uudistus on hyväksytty ja se tulee voimaan."],
	["tr", "Bakan salı günü reformun kabul edileceğini söyledi."],
	["id", "Menteri mengatakan bahwa reformasi itu akan disahkan pada hari Selasa."],
	["ro", "Ministrul a spus că reforma va fi adoptată și că nu este scumpă."],
	["cs", "Ministr řekl, že reforma bude přijata a že je drahá."],
	["hu", "A miniszter azt mondta, hogy a reformot elfogadják, és nem lesz drága."],
	["vi", "Bộ trưởng nói rằng cải cách sẽ được thông qua trong năm nay."],
	["ru", "Министр заявил во вторник, что реформа будет принята."],
	["uk", "Міністр заявив у вівторок, що реформа буде прийнята."],
	["ar", "قال الوزير يوم الثلاثاء إن الإصلاح سيتم في هذا العام"],
	["fa", "وزیر گفت که این اصلاحات در سال آینده انجام می شود"],
	["hi", "मंत्री ने मंगलवार को कहा कि सुधार होगा"],
	["zh", "部长周二表示改革将获通过"],
	["ja", "大臣は火曜日に改革が承認されると述べた"],
	["ko", "장관은 화요일에 개혁이 승인될 것이라고 말했다"],
	["el", "Ο υπουργός είπε την Τρίτη"],
	["he", "השר אמר ביום שלישי"],
	["th", "รัฐมนตรีกล่าวเมื่อวันอังคาร"],
	[null, ""],
	[null, "ok"],
	[null, "12345 67890 — 3.14"],
	[null, "x".repeat(100_000)],
	[null, "Erdogan visited Ankara."],
	[null, "Lorem ipsum dolor sit amet, consectetur adipiscing elit"],
];

describe("language", () => {
	test.each(cases)("%s: %.60s", (language, text) => {
		expect(detectLanguage(text)?.language ?? null).toBe(language);
	});

	test("an English article full of foreign names is English with certainty", () => {
		const text = `Bashar al-Assad met Recep Tayyip Erdoğan and Nicolás Maduro in Deir ez-Zor on Tuesday,
the Agencia Venezolana de Noticias said. The Frankfurter Allgemeine Zeitung and Le Monde had reported that
the talks were off. “We were told nothing,” said Wolfgang Müller of the Konrad-Adenauer-Stiftung in Ankara.`;
		const detected = detectLanguage(text);
		expect(detected?.language).toBe("en");
		expect(detected?.confidence).toBeGreaterThan(0.85);
	});
});
