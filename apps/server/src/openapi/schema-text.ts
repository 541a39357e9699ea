import { Html, html } from '../http/html.ts';
import type { Schema } from './document-types.ts';

type Table = (heads: readonly string[], rows: readonly (readonly Html[])[]) => Html;

/** What kind of value a schema allows, in a few words, with links to the schemas it names. */
export function typeText(schema: Schema): Html {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.map(typeText), ' or ');
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) {
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ', ',
    );
  }
  if (schema.type === 'array')
    return html`list of ${typeText(schema.items ?? {})}${limits(schema)}`;
  if (schema.properties) {
    const entries = Object.entries(schema.properties);
    return html`{ ${joined(
      entries.map(([name, inner]) => html`<code>${name}</code>: ${typeText(inner)}`),
      ', ',
    )} }`;
  }
  const type = [schema.type ?? 'any'].flat().join(' or ');
  return html`${schema.format ? `${type} (${schema.format})` : type}${limits(schema)}`;
}

/** The properties of a schema, one row each; of a choice, one table for each. */
export function schemaTable(schema: Schema, table: Table): Html {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices?.some(({ properties }) => properties)) {
    return html`${choices.map(
      (choice) => html`<p>${choice.description ?? ''}</p>${schemaTable(choice, table)}`,
    )}`;
  }
  if (!schema.properties) return html`<p>${typeText(schema)}</p>`;
  const rows = Object.entries(schema.properties).map(([name, inner]) => [
    html`<code>${name}</code>${schema.required?.includes(name) ? '' : ', optional'}`,
    typeText(inner),
    html`${inner.description ?? ''}${
      inner.default === undefined ? '' : ` Default ${JSON.stringify(inner.default)}.`
    }`,
  ]);
  return table(['Property', 'Type', 'Meaning'], rows);
}

function limits({ minimum, maximum, maxLength, maxItems }: Schema): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (maxItems !== undefined) return `, at most ${maxItems}`;
  const isSafeLimit = maximum === Number.MAX_SAFE_INTEGER;
  if (minimum === undefined || maximum === undefined || isSafeLimit) return '';
  return `, ${minimum} to ${maximum}`;
}

function joined(parts: readonly Html[], separator: string): Html {
  return new Html(parts.map(({ text }) => text).join(separator));
}
