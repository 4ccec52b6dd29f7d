import { articleOf } from "../../../evaluation/bench/texts.ts";

/** Makes a page of about so many characters; `odd` varies it. */
export type Builder = (size: number, odd: number) => string;

const ARTICLE = articleOf(300);
const PARAGRAPH = ARTICLE.split("\n\n")[0] ?? "";

/** The pattern again and again. */
const repeat =
	(...patterns: readonly string[]): Builder =>
	(size, odd) => {
		const pattern = patterns[odd % patterns.length] ?? "";
		return pattern.repeat(Math.ceil(size / pattern.length));
	};

/** A beginning, the pattern again and again, an end. */
const framed =
	(before: string, pattern: string, after: string): Builder =>
	(size) =>
		before + pattern.repeat(Math.ceil(size / pattern.length)) + after;

/** As many opened as closed. */
const nested =
	(open: string, close: string): Builder =>
	(size) => {
		const times = Math.ceil(size / (open.length + close.length));
		return open.repeat(times) + PARAGRAPH + close.repeat(times);
	};

/** The pattern with the number of its turn in place of "#". */
const numbered =
	(before: string, pattern: string, after: string): Builder =>
	(size) => {
		const turns = Math.ceil(size / (pattern.length + 4));
		const all = Array.from({ length: turns }, (_, turn) => pattern.replaceAll("#", String(turn)));
		return before + all.join("") + after;
	};

/** A page around an article that is mostly something else, as a browser would save it. */
const saved =
	(filling: string): Builder =>
	(size) => {
		const turns = Math.ceil(size / (filling.length + 40));
		const middle = Math.floor(turns / 2);
		const parts = Array.from({ length: turns }, (_, turn) =>
			turn === middle
				? `<article>${ARTICLE.replace(/^.+$/gm, "<p>$&</p>")}</article>`
				: `<div class="c${turn} box" data-n="${turn}">${filling}</div>`,
		);
		return `<!doctype html><html lang=en><head><title>The bridge - x</title></head><body>${parts.join("\n")}</body></html>`;
	};

/** Hostile and broken pages by what is wrong with them. */
export const BUILDERS: Readonly<Record<string, Builder>> = {
	"nested blocks": nested("<div>", "</div>"),
	"nested blocks, unclosed": repeat("<div>", "<section class=nav>", "<blockquote>", "<p><div>"),
	"nested inline elements": nested("<b><i>", "</i></b>"),
	"nested inline elements, unclosed": repeat("<b>x ", "<font><u>", "<span class=ad><em>x"),
	"ends that close nothing": repeat("</div>", "</p>", "</b></table>", "</li></ul>"),
	"ends in the wrong order": repeat("<b><i>x</b></i>", "<p><b></p></b>", "<a><div></a></div>"),
	"nested lists": repeat("<ul><li>x", "<ol><li><p>", "<dl><dt>x<dd>", "<menu><li><menu>"),
	"items without a list": repeat("<li>x", "<dd>x<dt>", "<option>x"),
	"nested tables": repeat("<table><tr><td>", "<table>", "<table><tbody><tr><th>x"),
	"rows and cells": framed("<table>", "<tr><td>14</td><td>x</td></tr>", "</table>"),
	"cells without a table": repeat("<td>x", "<tr><td></table>", "<caption>x"),
	ampersands: repeat("&", "&#", "&#x", "&a", "&amp", "&;"),
	"nested references": repeat("&amp;amp;", "&amp;lt;p&amp;gt;", "&ampamp;", "&#38;#38;"),
	"endless references": (size, odd) => ["&#", "&#x", "&"][odd % 3] + "1234567890".repeat(size / 10),
	"references to nothing": repeat(
		"&#0;",
		"&#xD800;",
		"&#x110000;",
		"&nosuchname;",
		"&#99999999999;",
	),
	"text of references": repeat("&#116;&#104;&#101; ", "&ldquo;x&rdquo; ", "&nbsp;"),
	scripts: repeat(
		"<script>let a = '<p>';</script>",
		"<script></script>",
		"<script src=x></script>",
	),
	"script without an end": framed("<p>x</p><script>", "let a = '</scrip';", ""),
	"script in comments": repeat("<script><!--<script></script>", "<script><!--</script>-->"),
	"almost ends of scripts": framed("<script>", "</scriptx></ script></s", "</script>"),
	"data in scripts": framed('<script type="application/ld+json">[', '{"a":[', "</script>"),
	"publishers in scripts": repeat(
		'<script type="application/ld+json">{"publisher":{"name":1}}</script>',
	),
	styles: repeat("<style>p{color:red}</style>", "<style>", "<style></style ><style>"),
	CDATA: repeat("<![CDATA[x]]>", "<![CDATA[", "<svg><![CDATA[<p>]]></svg>"),
	comments: repeat("<!-- x -->", "<!---->", "<!-- -- --!>", "<!-->", "<!--->"),
	"comments without an end": repeat("<!-- <p>", "<!--", "<!-- x --!"),
	declarations: repeat("<!doctype html>", "<!x", "<?xml version='1.0'?>", "<?", "<!>"),
	"many attributes": numbered("<p ", "a#=b# ", `>${PARAGRAPH}`),
	"elements of many attributes": numbered("", "<p class=c# id=i# a b c d e f g h i j k>x", ""),
	"one attribute again and again": framed("<p ", "class=nav ", `>${PARAGRAPH}`),
	"attributes of signs": framed("<p ", "=/\"' ", `>${PARAGRAPH}`),
	"giant values": (size, odd) =>
		`<p ${["class", "style", "id", "role", "href"][odd % 5]}="${"nav x_y--menu ".repeat(size / 14)}">${PARAGRAPH}`,
	"values without an end": repeat("<a href='x>", '<a href="', "<p class=\"x' "),
	"giant styles": framed('<p style="', "display : ", `">${PARAGRAPH}`),
	"giant names": (size) => `<${"a".repeat(size / 2)}>${PARAGRAPH}</${"a".repeat(size / 2)}>`,
	"nothing but <": repeat("<", "< ", "<<p", "</", "</ ", "<>", "<a<a", "<1"),
	"nothing but >": repeat(">", ">>p", "/>", "]]>", "-->"),
	plaintext: framed("<plaintext>", "<p>x</plaintext>", ""),
	"raw elements": repeat(
		"<xmp><p></xmp>",
		"<textarea>",
		"<noembed>x",
		"<iframe></iframe>",
		"<noframes>",
	),
	titles: repeat("<title>x</title>", "<title>", "<svg><title>x</title></svg>", "<title></titl"),
	"foreign elements": repeat(
		"<svg><p>",
		"<math><mi>x</math>",
		"<svg/><svg><foreignObject><p>x",
		"<svg><path d=''/>",
	),
	templates: repeat("<template>", "<template><p>x</template>", "<template></p>"),
	noscript: repeat("<noscript><p>x</noscript>", "<noscript>"),
	forms: repeat("<form><input>", "<select><option>x", "<button>x</button>", "<label>x"),
	frames: repeat("<frameset><frame>", "<object><embed>", "<video><source>"),
	hidden: repeat(
		"<p hidden>x</p>",
		"<span style=display:none>x</span>x ",
		"<div aria-hidden=true>",
	),
	metadata: repeat(
		'<meta property="og:title" content="x">',
		"<meta>",
		"<meta charset=utf-16><link>",
	),
	heads: repeat("<head>", "<head><body>", "<html>", "<body class=x>", "</body></html>"),
	regions: repeat("<article>", "<main>", "<article><p>x</article>", "<div itemprop=articleBody>x"),
	"breaks and space": repeat("<br>", " ", "\n", "&nbsp;", "<br> x", "\t\r\n", "<pre>\n\n"),
	preformatted: framed("<pre>", "x\n\n", ""),
	links: repeat("<a href=/>x</a> ", "<a>", "<li><a href=/x>Home</a></li>", "<p><a href=x>x</a>"),
	"lines of furniture": repeat(
		"<p>By Jane Doe</p>",
		"<p>14:32</p>",
		"<h2>Related articles</h2>",
		"<figcaption>Photo: x</figcaption>",
		"<p>BERLIN (Reuters) —</p>",
		"<p>Share</p>",
	),
	"one letter a paragraph": repeat("<p>a", "<p>.", "<p>“", "<p>WALLACE: x"),
	"one word": repeat("a", "é", "1", "’", "İ"),
	"one sentence": repeat("and then ", "x, ", "Anna Jones "),
	marks: repeat("“", '"', "’", "(", "…", "—", "«", "”“"),
	"NUL characters": repeat("\0", "<p\0>x", "x\0 ", "<\0"),
	"half characters": repeat("\ud800", "\udc00<p>", "\ud83d\ude00 "),
	"saved pages": saved(
		'<a href="/x?y=z&amp;a=b"><img src="data:image/png;base64,AAAA" alt=""></a>',
	),
	"saved pages of text": saved("Shares rose 3 percent. “We are glad,” said Anna Jones."),
	"saved pages of scripts": saved("<script>window.a=window.a||[];a.push('</div>')</script>"),
};
