import { escapeHtml } from "../export/escape.ts";
import type { OpenApi, Operation } from "./openapi-parts.ts";
import type { JsonSchema } from "./openapi-schemas.ts";
import { prose } from "./prose.ts";

const REFERENCE = "#/components/schemas/";

/** The reference as a page: every call, every schema and every problem of an OpenAPI document. */
export function docsPage(api: OpenApi, style: string): string {
	const calls = Object.entries(api.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
	);
	const schemas = Object.entries(api.components.schemas);
	const links = calls.map(
		({ path, method, operation }) =>
			`<li><a href="#${operation.operationId}"><code>${method.toUpperCase()} ${escapeHtml(path)}</code></a></li>`,
	);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(api.info.title)} ${escapeHtml(api.info.version)}: reference</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(api.info.title)}</h1>
<p>${prose(api.info.summary)}</p>
<p>${prose(api.info.description)} Version ${escapeHtml(api.info.version)}; for machines: <a href="/openapi.json">openapi.json</a>.</p>
</header>
<nav aria-label="Contents">
<ul>
${links.join("\n")}
<li><a href="#schemas">Schemas</a></li>
<li><a href="#problems">Problems</a></li>
</ul>
</nav>
<main>
<h2 id="calls">Calls</h2>
${calls.map(({ path, method, operation }) => call(path, method, operation)).join("\n")}
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => schemaSection(name, schema)).join("\n")}
<h2 id="problems">Problems</h2>
${problems(api)}
</main>
</body>
</html>
`;
}

function call(path: string, method: string, operation: Operation): string {
	const parameters = (operation.parameters ?? []).map((each) => [
		`<code>${escapeHtml(each.name)}</code>`,
		each.in,
		typeOf(each.schema),
		prose(each.description),
	]);
	const bodies = media(operation.requestBody?.content ?? {});
	const answers = Object.entries(operation.responses).map(([status, answer]) => [
		status,
		Object.keys(answer.content ?? {})
			.map((type) => `<code>${type}</code>`)
			.join(" "),
		prose(answer.description),
	]);
	const ok = operation.responses["200"]?.content ?? {};
	return `<section id="${operation.operationId}">
<h3><code><span class="method">${method.toUpperCase()}</span> ${escapeHtml(path)}</code></h3>
<p>${prose(operation.summary)}.</p>
${operation.description === undefined ? "" : `<p>${prose(operation.description)}</p>`}
${parameters.length > 0 ? table("Parameters", ["Name", "In", "Type", ""], parameters) : ""}
${bodies === "" ? "" : `<h4>Request</h4>${bodies}`}
${table("Answers", ["Status", "Type", ""], answers)}
${media(ok) === "" ? "" : `<h4>Example answers</h4>${media(ok)}`}
</section>`;
}

function media(content: NonNullable<Operation["requestBody"]>["content"]): string {
	return Object.entries(content)
		.filter(([, { example }]) => example !== undefined)
		.map(([type, { schema, example }]) => {
			const text = typeof example === "string" ? example : JSON.stringify(example, null, 2);
			return `<p><code>${type}</code>: ${typeOf(schema)}</p>\n<pre tabindex="0">${escapeHtml(text)}</pre>`;
		})
		.join("\n");
}

function table(caption: string, head: readonly string[], rows: readonly string[][]): string {
	const cells = (row: readonly string[], tag: string) =>
		`<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
	return `<table><caption>${caption}</caption>
<thead>${cells(head, "th")}</thead>
<tbody>
${rows.map((row) => cells(row, "td")).join("\n")}
</tbody></table>`;
}

function schemaSection(name: string, schema: JsonSchema): string {
	const described = typeof schema.description === "string" ? prose(schema.description) : "";
	const required = Array.isArray(schema.required) ? schema.required : [];
	const fields = Object.entries(objectOf(schema.properties)).map(([field, value]) => {
		const of = objectOf(value);
		return [
			`<code>${escapeHtml(field)}</code>${required.includes(field) ? "" : " (optional)"}`,
			typeOf(of),
			typeof of.description === "string" ? prose(of.description) : "",
		];
	});
	return `<section id="schema-${name}">
<h3><code>${name}</code></h3>
<p>${described}</p>
${fields.length > 0 ? table(name, ["Field", "Type", ""], fields) : `<p>${typeOf(schema)}</p>`}
</section>`;
}

function objectOf(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A schema's type in a few words, linking what has a name. */
function typeOf(schema: JsonSchema): string {
	const { $ref, type, items, anyOf, format, const: only, default: usual } = schema;
	if (typeof $ref === "string") {
		const name = $ref.slice(REFERENCE.length);
		return `<a href="#schema-${name}">${name}</a>`;
	}
	if (Array.isArray(schema.enum)) {
		return schema.enum.map((each) => `<code>${escapeHtml(JSON.stringify(each))}</code>`).join(" ");
	}
	if (only !== undefined) return `<code>${escapeHtml(JSON.stringify(only))}</code>`;
	if (Array.isArray(anyOf))
		return [...new Set(anyOf.map((each) => typeOf(objectOf(each))))].join(" or ");
	if (type === "array") return `list of ${typeOf(objectOf(items))}`;
	const bounds = [
		typeof format === "string" ? format : "",
		typeof schema.maxLength === "number" ? `at most ${schema.maxLength} characters` : "",
		usual === undefined ? "" : `default ${JSON.stringify(usual)}`,
	].filter((bound) => bound !== "");
	const name = typeof type === "string" ? type : Array.isArray(type) ? type.join(" or ") : "any";
	return escapeHtml(bounds.length > 0 ? `${name} (${bounds.join(", ")})` : name);
}

function problems(api: OpenApi): string {
	return Object.entries(api["x-problems"])
		.map(
			([code, { status, title, remedy }]) => `<section id="problem-${code}">
<h3><code>${code}</code> ${status}</h3>
<p>${prose(title)}. ${prose(remedy)}</p>
</section>`,
		)
		.join("\n");
}
