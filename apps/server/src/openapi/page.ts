import { Html, html } from '../http/html.ts';
import { renderPage } from '../http/page.ts';
import { schemaTable, typeText } from './schema-text.ts';
import type { ApiDocument, DocumentedOperation, Schema } from './document-types.ts';
import { exampleAddress } from './example-address.ts';

/** The API's document as a page to read: plain HTML, no script. */
export function renderDocumentPage(document: ApiDocument): Buffer {
  const operations = operationsOf(document);
  const schemas = Object.entries(document.components.schemas);
  const content = html`<header>
<h1>${document.info.title} API</h1>
${prose(document.info.description)}
<p>As a document for tools: <a href="openapi.json">OpenAPI ${document.openapi}</a>.</p>
</header>
<nav aria-label="Operations">
<h2 id="operations">Operations</h2>
<ul>
${operations.map(({ id, method, path, summary }) => html`<li><a href="#${id}">${summary}</a><br><span class="path">${method} ${path}</span></li>`)}
</ul>
</nav>
<main>
${document.tags.map(({ name, description }) => {
  const own = operations.filter(({ tag }) => tag === name);
  return html`<section aria-labelledby="${anchor(name)}">
<h2 id="${anchor(name)}">${name}</h2>
<p>${description}.</p>
${own.map(operationSection)}
</section>`;
})}
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => schemaSection(name, schema))}
</section>
</main>
<footer>EUPL-1.2</footer>`;
  return renderPage({
    language: 'en',
    title: `${document.info.title} API`,
    styles: 'docs/style.css',
    content,
  });
}

interface ListedOperation extends DocumentedOperation {
  id: string;
  tag: string;
  method: string;
  path: string;
}

function operationsOf({ paths }: ApiDocument): ListedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      id: operation.operationId,
      tag: operation.tags[0] ?? '',
      method: method.toUpperCase(),
      path,
    })),
  );
}

function operationSection(operation: ListedOperation): Html {
  const { id, method, path, summary, description, parameters = [], requestBody } = operation;
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  return html`<article aria-labelledby="${id}">
<h3 id="${id}"><span class="method">${method}</span> <span class="path">${path}</span></h3>
<p><strong>${summary}</strong> <code>${id}</code></p>
${prose(description)}
${parameters.length > 0 ? parameterTable(parameters) : undefined}
${body ? html`<h4>Body</h4><p>${typeText(body)}</p>` : undefined}
<h4>Answers</h4>
${answerTable(operation)}
${exampleDetails(operation)}
</article>`;
}

function exampleDetails({ id, method, path, parameters = [], ...rest }: ListedOperation): Html {
  const address = exampleAddress(path, parameters);
  const asked = Object.values(rest.requestBody?.content ?? {})[0]?.example;
  const [status, answer] = Object.entries(rest.responses)[0] ?? [];
  const answered = Object.values(answer?.content ?? {})[0]?.example;
  return html`<details>
<summary>Example of <code>${id}</code></summary>
${code(`${method} ${address}`, asked)}
${code(status ?? '', answered)}
</details>`;
}

/** A line, and below it what is sent, if anything. */
function code(line: string, sent: unknown): Html {
  const text = sent === undefined ? line : `${line}\n\n${JSON.stringify(sent, null, 2)}`;
  return html`<pre tabindex="0"><code>${text}</code></pre>`;
}

function parameterTable(parameters: NonNullable<DocumentedOperation['parameters']>): Html {
  return table(
    ['Parameter', 'In', 'Type', 'Meaning'],
    parameters.map(({ name, in: place, required, description, schema }) => [
      html`<code>${name}</code>`,
      html`${place}${required ? ', required' : ''}`,
      typeText(schema ?? {}),
      inline(description ?? ''),
    ]),
  );
}

function answerTable({ responses }: DocumentedOperation): Html {
  return table(
    ['Status', 'Body', 'When'],
    Object.entries(responses).map(([status, { description, content }]) => {
      const schema = Object.values(content ?? {})[0]?.schema;
      return [html`${status}`, schema ? typeText(schema) : html`–`, inline(description)];
    }),
  );
}

function schemaSection(name: string, schema: Schema): Html {
  return html`<article aria-labelledby="schema-${name}">
<h3 id="schema-${name}">${name}</h3>
${prose(schema.description ?? '')}
${schemaTable(schema, table)}
</article>`;
}

function table(heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${heads.join(', ')}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody>
</table></div>`;
}

function prose(text: string): Html {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph !== '');
  return html`${paragraphs.map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}

/** The little Markdown that descriptions use: code and strong words. */
function inline(text: string): Html {
  return new Html(
    html`${text}`.text
      .replace(/`([^`]+)`/g, '<code>$1</code>')
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>'),
  );
}

function anchor(name: string): string {
  return `tag-${name.toLowerCase().replaceAll(' ', '-')}`;
}
