import { describe, expect, test } from "vitest";
import { readArticle, toSource } from "../../src/article/read.ts";
import { asideOf, bodyOf, FIRST, SECOND } from "./helpers.ts";

const bodies: readonly [name: string, html: string, body: readonly string[]][] = [
	["paragraphs", `<p>${FIRST}</p><p>${SECOND}</p>`, [FIRST, SECOND]],
	["paragraphs never closed", `<p>${FIRST}<p>${SECOND}`, [FIRST, SECOND]],
	[
		"words joined over inline elements",
		"<p>The <b>min</b>ister said <i>so</i>.</p>",
		["The minister said so."],
	],
	[
		"named references",
		"<p>AT&amp;T said &ldquo;no&rdquo; to caf&eacute;s &hellip;</p>",
		["AT&T said “no” to cafés …"],
	],
	[
		"references without semicolon",
		"<p>AT&ampT said &copy so, &notit said.</p>",
		["AT&T said © so, ¬it said."],
	],
	[
		"what is no reference",
		"<p>R&D and &nonesuch; and & said.</p>",
		["R&D and &nonesuch; and & said."],
	],
	["numeric references", "<p>It&#8217;s &#x2014; he said &#128512;.</p>", ["It’s — he said 😀."]],
	[
		"windows-1252 references",
		"<p>&#147;It&#146;s over&#148;, he said.</p>",
		["“It’s over”, he said."],
	],
	["references out of range", "<p>He said &#0;&#xD800;&#x110000; so.</p>", ["He said ��� so."]],
	["no-break spaces kept", "<p>He&nbsp;said so.</p>", ["He\u00a0said so."]],
	["white space gathered", "<p>\n\tHe   said\r\n so.\n</p>", ["He said so."]],
	["two line breaks", `${FIRST}<br><br/>${SECOND}`, [FIRST, SECOND]],
	[
		"one line break in a sentence",
		"<p>The council voted on Tuesday to close the bridge<br>over the river, he said.</p>",
		["The council voted on Tuesday to close the bridge\nover the river, he said."],
	],
	["pre", `<pre>${FIRST}\n\n${SECOND}</pre>`, [FIRST, SECOND]],
	[
		"script and style",
		`<script>if (a < b) "<p>no</p>";</script><style>p > a {}</style><p>${FIRST}</p>`,
		[FIRST],
	],
	[
		"script with a comment in it",
		`<script><!-- var a = "</p>"; //--></script><p>${FIRST}</p>`,
		[FIRST],
	],
	["a comment", `<p>He said<!-- <p>no</p> --> so.</p>`, ["He said so."]],
	["empty comments", `<p>He said<!--><!---> so.</p>`, ["He said so."]],
	["CDATA", `<p>He said<![CDATA[ <b>no</b> > ]]> so.</p>`, ["He said so."]],
	[
		"template, noscript, svg",
		`<template><p>no</p></template><noscript><p>no</p></noscript><svg><title>no</title><text>no</text></svg><p>${FIRST}</p>`,
		[FIRST],
	],
	["attributes with >", `<p title="a > b" data-x='>'>${FIRST}</p>`, [FIRST]],
	["an attribute that never closes", `<p title="a>${FIRST}</p>`, [FIRST]],
	["a < that is none", "<p>If a < b and 3<4, he said so.</p>", ["If a < b and 3<4, he said so."]],
	["capitals", `<P>${FIRST}</P><SCRIPT>no</SCRIPT>`, [FIRST]],
	[
		"a list",
		`<p>${FIRST}</p><ul><li>Close the bridge</li><li>Build a new one</li></ul>`,
		[FIRST, "Close the bridge", "Build a new one"],
	],
	["a table laid out as text", `<table><tr><td>${FIRST}<td>${SECOND}</table>`, [FIRST, SECOND]],
	["a blockquote", `<blockquote><p>“${FIRST}”</p></blockquote>`, [`“${FIRST}”`]],
	["text outside of any element", FIRST, [FIRST]],
	[
		"a page without end tags",
		`<html><head><title>x</title><body><div><p>${FIRST}<div>${SECOND}`,
		[FIRST, SECOND],
	],
	["a head that never closes", `<head><title>x</title><meta name=a><p>${FIRST}`, [FIRST]],
	["a title that never closes", `<title>x<p>${FIRST}`, [FIRST]],
	["end tags that close nothing", `</b></div></p><p>${FIRST}</i></p></table>`, [FIRST]],
	[
		"a form around the page",
		`<form><p>${FIRST}</p><p>${SECOND}</p><p>${SECOND}</p></form>`,
		[FIRST, SECOND, SECOND],
	],
	[
		"an article in an element whose class deceives",
		`<div class="sidebar"><article><p>${FIRST}</p></article></div>`,
		[FIRST],
	],
	[
		"a button in the middle of a sentence",
		"<p>The leader <button>i</button> said so on Tuesday.</p>",
		["The leader i said so on Tuesday."],
	],
	[
		"a button after it",
		"<p>The leader said so on Tuesday. <button>Listen</button></p>",
		["The leader said so on Tuesday."],
	],
	["ten thousand elements deep", "<div>".repeat(10_000) + FIRST + "</div>".repeat(10_000), [FIRST]],
	["nothing", "", []],
	["tags alone", "<div><p></p></div>", []],
];

describe("the body of a page", () => {
	test.each(bodies)("%s", (_, html, body) => {
		expect(bodyOf(readArticle({ html }))).toEqual(body);
	});
});

const asides: readonly [name: string, html: string, aside: readonly string[]][] = [
	["nav", "<nav><ul><li><a href='/'>Home</a></li></ul></nav>", ["menu: Home"]],
	[
		"header and h1",
		"<header>The Ledger<h1>Bridge shut</h1></header>",
		["menu: The Ledger", "headline: Bridge shut"],
	],
	["h2", "<h2>What happened next</h2>", ["heading: What happened next"]],
	["footer", "<footer>All for nothing.</footer>", ["footer: All for nothing."]],
	["aside", "<aside><p>The best of the week.</p></aside>", ["footer: The best of the week."]],
	[
		"figure",
		"<figure><img src=a.png><figcaption>The bridge, seen from above.</figcaption></figure>",
		["caption: The bridge, seen from above."],
	],
	[
		"button and form",
		"<button>Share it.</button><form><label>Name</label></form>",
		["menu: Share it.", "menu: Name"],
	],
	["role", "<div role=navigation>Go there.</div>", ["menu: Go there."]],
	["class", "<div class='byline'>Jane Doe wrote this.</div>", ["byline: Jane Doe wrote this."]],
	[
		"class built in blocks",
		"<div class='story__byline'>Jane Doe wrote this.</div>",
		["byline: Jane Doe wrote this."],
	],
	[
		"hidden",
		"<div style='display: none'>You cannot see this.</div>",
		["hidden: You cannot see this."],
	],
	[
		"links in a list",
		"<ul><li><a href=a>Why did it fall?</a></li></ul>",
		["menu: Why did it fall?"],
	],
];

describe("what markup sets aside", () => {
	test.each(asides)("%s", (_, html, aside) => {
		const page = `${html}<p>${FIRST} ${SECOND}</p><p>${SECOND} ${FIRST}</p>`;
		const article = readArticle({ html: page });
		expect(asideOf(article)).toEqual(aside);
		expect(article.document.paragraphs).toHaveLength(2);
	});

	test.each([
		["article", "<article>", "</article>"],
		["main", "<main>", "</main>"],
		["itemprop", "<div itemprop='articleBody'>", "</div>"],
	])("what stands outside of %s", (_, open, close) => {
		const article = readArticle({
			html: `<div>Cold today.</div>${open}<p>${FIRST}</p><p>${SECOND}</p>${close}<div>Rain tomorrow.</div>`,
		});
		expect(bodyOf(article)).toEqual([FIRST, SECOND]);
		expect(asideOf(article)).toEqual(["menu: Cold today.", "footer: Rain tomorrow."]);
	});
});

describe("what a page says of itself", () => {
	const cases: readonly [head: string, title: string | null, publisher: string | null][] = [
		["<title>Bridge shut</title>", "Bridge shut", null],
		[
			"<title>Bridge shut after long debate | The Ledger</title>",
			"Bridge shut after long debate",
			null,
		],
		[
			"<title>Shut - The Ledger</title><meta property='og:site_name' content='The Ledger'>",
			"Shut",
			"The Ledger",
		],
		["<title>x</title><meta property=og:title content='Bridge &amp; road'>", "Bridge & road", null],
		[
			'<script type="application/ld+json">{"publisher":{"name":"The Ledger"}}</script>',
			null,
			"The Ledger",
		],
		[
			'<script type="application/ld+json">{"@graph":[{"publisher":[{"name":"AFP"}]}]}</script>',
			null,
			"AFP",
		],
		['<script type="application/ld+json">{"publisher":</script>', null, null],
		["<h1>Bridge shut</h1>", "Bridge shut", null],
	];

	test.each(cases)("%s", (head, title, publisher) => {
		const article = readArticle({ html: `${head}<p>${FIRST}</p>` });
		expect([article.title, article.publisher]).toEqual([title, publisher]);
	});
});

describe("the way back to the source", () => {
	test.each([
		["<p>The <b>min</b>ister said.</p>", "minister", "min</b>ister"],
		["<p>AT&amp;T said so.</p>", "AT&T", "AT&amp;T"],
		["<p>He said &#128512; so.</p>", "😀", "&#128512;"],
		["<p>He said\n\t so.</p>", "said so", "said\n\t so"],
		["\ufeff<p>He 😀 said so.</p>", "said", "said"],
	])("%j", (html, words, source) => {
		const article = readArticle({ html });
		const start = article.text.indexOf(words);
		const span = toSource(article, { start, end: start + words.length });
		expect(html.slice(span.start, span.end)).toBe(source);
	});
});
