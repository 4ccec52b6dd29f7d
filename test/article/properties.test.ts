import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { detectLanguage } from "../../src/article/language.ts";
import { readArticle, readSource, toSource } from "../../src/article/read.ts";
import type { Span } from "../../src/text/span.ts";

const PIECES = [
	"The minister said so. ",
	"“No,” ",
	"he said.\n",
	"\n\n",
	"\r\n",
	"\u2028",
	"\u00a0",
	"\u200b",
	"😀",
	"\ud83d",
	"By Jane Doe\n",
	"BERLIN (Reuters) — ",
	"14:32 ",
	"Photo: x",
	"(AP Photo/x)",
	"- ",
	"WALLACE: ",
	"&amp;",
	"|",
	":",
	"Share\n",
	"Related articles\n",
	"___",
	"A",
	"é",
	"平",
];
const MARKUP = [
	"<",
	">",
	"</",
	"<p>",
	"</p>",
	"<p",
	"<div class=nav>",
	"</div>",
	"<br>",
	"<script>",
	"</script>",
	"<!--",
	"-->",
	"<![CDATA[",
	"]]>",
	"<nav>",
	"</nav>",
	"<article>",
	"<main>",
	"<h1>",
	"</h1>",
	"<title>",
	"</title>",
	"<a href='",
	"'",
	'"',
	"=",
	"&",
	"&#",
	"&#x",
	";",
	"&lt;",
	"&#128512;",
	"<pre>",
	"<ul><li>",
	"<table><tr><td>",
	"<svg>",
	"<span hidden>",
	"</span>",
	"<template>",
	"<form>",
	"<b>",
	"</b>",
	"<head>",
	"<body>",
	"<!doctype html>",
	"<?xml ",
];

const soup = (pieces: readonly string[]) =>
	fc
		.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 })), {
			maxLength: 60,
		})
		.map((parts) => parts.join(""));

function checkSpans(article: Article): void {
	const { text, source, document, furniture } = article;
	const spans: Span[] = [...document.paragraphs, ...furniture].sort((a, b) => a.start - b.start);
	let last = 0;
	for (const { start, end } of spans) {
		expect(start).toBeGreaterThanOrEqual(last);
		expect(end).toBeGreaterThan(start);
		expect(end).toBeLessThanOrEqual(text.length);
		last = end;
		const there = toSource(article, { start, end });
		expect(there.start).toBeGreaterThanOrEqual(0);
		expect(there.end).toBeGreaterThan(there.start);
		expect(there.end).toBeLessThanOrEqual(source.length);
	}
}

/** Everything printed is in a paragraph or in furniture: nothing is lost. */
function checkNothingLost(article: Article): void {
	const covered = new Uint8Array(article.text.length);
	for (const { start, end } of [...article.document.paragraphs, ...article.furniture])
		covered.fill(1, start, end);
	for (let i = 0; i < covered.length; i++) {
		if (/[\p{L}\p{N}]/u.test(article.text.charAt(i))) expect(covered[i]).toBe(1);
	}
}

describe("any text", () => {
	test("is read without a throw, its text untouched, its spans in order and disjoint, no word lost", () => {
		fc.assert(
			fc.property(soup(PIECES), (text) => {
				const article = readArticle({ text });
				expect(article.text).toBe(text);
				expect(readSource({ text }).text).toBe(text);
				checkSpans(article);
				checkNothingLost(article);
				detectLanguage(text);
			}),
			{ numRuns: 400 },
		);
	});
});

describe("any page", () => {
	test("is read without a throw, every span with a place in the source, no word lost", () => {
		fc.assert(
			fc.property(soup([...PIECES, ...MARKUP, ...MARKUP]), (html) => {
				const article = readArticle({ html });
				checkSpans(article);
				checkNothingLost(article);
				expect(readSource({ html }).text).toBe(article.text);
			}),
			{ numRuns: 600 },
		);
	});

	test("maps every character to where it stands, in order", () => {
		fc.assert(
			fc.property(soup([...PIECES, ...MARKUP]), (html) => {
				const { text, origin, originEnd } = readArticle({ html });
				expect(origin).toHaveLength(text.length + 1);
				expect(originEnd).toHaveLength(text.length);
				for (let i = 0; i < text.length; i++) {
					const start = origin?.[i] ?? -1;
					const end = originEnd?.[i] ?? -1;
					expect(start).toBeGreaterThanOrEqual(origin?.[i - 1] ?? 0);
					expect(end).toBeGreaterThanOrEqual(start);
					const there = html.slice(start, end);
					if (text.charCodeAt(i) > 0x20 && there !== text.charAt(i)) expect(there).toMatch(/^&/);
				}
			}),
			{ numRuns: 400 },
		);
	});

	test("is frozen, and the same for the same input", () => {
		const html = "<h1>Bridge shut</h1><p>The council voted on Tuesday to close it.</p>";
		expect(Object.isFrozen(readArticle({ html }))).toBe(true);
		expect(readArticle({ html })).toEqual(readArticle({ html }));
	});
});
