import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { ElementRenderer, render } from '@lit-labs/ssr';
import { digestForTemplateResult } from '@lit-labs/ssr-client';
import type { TemplateResult } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';
import { styleAttribute } from './style-attribute.ts';

/** Holds a text until it is written. */
const textAttribute = 'data-okr-text';

/** What our templates set as properties, which no HTML can say, and the attributes in their place. */
const inPlaceOf: readonly [property: RegExp, attribute: string][] = [
  [/\.textContent=$/, `${textAttribute}=`],
  [/\.style=$/, `${styleAttribute}=`],
  [/\.checked=$/, '?checked='],
];

/** Templates with a `<slot>` must stand in something. */
class Host extends ElementRenderer {}

/** What a template renders, as HTML that it can be hydrated from. */
export async function templateMarkup(rendered: unknown): Promise<string> {
  const digests = new Map<string, string>();
  const within = { customElementHostStack: [new Host('')] };
  const chunks = render(inAttributes(rendered, digests), within);
  const html = await collectResult(chunks);
  return html
    .replaceAll(
      /<!--lit-part ([^-]+)-->/g,
      (_, digest: string) => `<!--lit-part ${digests.get(digest) ?? digest}-->`,
    )
    .replaceAll(new RegExp(`\\s${textAttribute}="([^"]*)"([^>]*)>`, 'g'), '$2>$1');
}

/** The same with attributes for properties; the digest of each template so changed leads to its own. */
function inAttributes(value: unknown, digests: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => inAttributes(each, digests));
  if (!isTemplateResult(value)) return value;
  const { strings, values } = value as TemplateResult;
  const written: TemplateResult = {
    ...(value as TemplateResult),
    strings: stringsInAttributes(strings),
    values: values.map((each) => inAttributes(each, digests)),
  };
  digests.set(digestForTemplateResult(written), digestForTemplateResult(value as TemplateResult));
  return written;
}

const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** The same object for the same template, which is parsed once. */
function stringsInAttributes(strings: TemplateStringsArray): TemplateStringsArray {
  const written = known.get(strings) ?? changed(strings);
  known.set(strings, written);
  return written;
}

function changed(strings: TemplateStringsArray): TemplateStringsArray {
  const texts = strings.map((text) =>
    inPlaceOf.reduce(
      (written, [property, attribute]) => written.replace(property, attribute),
      text,
    ),
  );
  return Object.assign(texts, { raw: texts });
}
