import type { CSSResult } from 'lit';
import { OkrGauge } from '../gauge/okr-gauge.ts';
import { OkrMatrix } from '../matrix/okr-matrix.ts';
import { OkrStatus } from '../status/okr-status.ts';
import { OkrSummary } from '../summary/okr-summary.ts';
import type { OkrTree } from '../tree/okr-tree.ts';
import { localeFor } from '../internal/locale.ts';
import { asleepStyles } from './asleep.styles.ts';
import { escapeHtml } from './escape-html.ts';
import type { Handover } from '../hydrate/handover.ts';
import { serverTexts } from '../i18n/server.ts';
import { onServer, type ServerElement } from './server-element.ts';
import { ServerTree } from './server-tree.ts';
import { styleAttribute } from './style-attribute.ts';
import { templateMarkup } from './template-markup.ts';

/** The elements that a server can render. */
export interface ServerElements {
  'okr-gauge': OkrGauge;
  'okr-matrix': OkrMatrix;
  'okr-status': OkrStatus;
  'okr-summary': OkrSummary;
  'okr-tree': OkrTree;
}

/** What an element is rendered from. */
export interface ServerRendering<Element> {
  /** As they would be set by script; the page hands them on, as JSON, to the element when it wakes. */
  properties?: Partial<Element>;
  /** Of the tag; `true` for one without a value. */
  attributes?: Readonly<Record<string, string | number | boolean>>;
  /** HTML inside the element, written as it stands: what its slots show. */
  children?: string;
  /** Language of the page, as its `lang` says. Default `de`. */
  lang?: string;
  /** Of the page's Content-Security-Policy, for the style sheets of the element. */
  nonce?: string;
}

const constructors: Readonly<Record<keyof ServerElements, new () => ServerElement>> = {
  'okr-gauge': onServer(OkrGauge),
  'okr-matrix': onServer(OkrMatrix),
  'okr-status': onServer(OkrStatus),
  'okr-summary': onServer(OkrSummary),
  'okr-tree': onServer(ServerTree),
};

/**
 * An element as HTML that a reader sees without JavaScript. With `@zielbaum/elements/hydrate` in the
 * page it comes to life in its place.
 *
 * @throws a `TypeError` for a tag that no server renders
 */
export async function renderToString<Tag extends keyof ServerElements>(
  tag: Tag,
  {
    properties = {},
    attributes = {},
    children = '',
    lang = 'de',
    nonce,
  }: ServerRendering<ServerElements[Tag]> = {},
): Promise<string> {
  if (!Object.hasOwn(constructors, tag)) throw new TypeError(`<${tag}> is not rendered on servers`);
  const element = new constructors[tag]();
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) continue;
    const text = value === true ? '' : String(value);
    element.setAttribute(name, text);
    element.attributeChangedCallback(name, null, text);
  }
  Object.assign(element, properties);
  await element.complete(lang);
  const content = await contentOf(element);
  const handover: Handover = { lang, properties: properties as Record<string, unknown> };
  // Children first: what stands in for them must not flash up.
  return (
    `<${tag}${attributesOf(element)}>${children}<template shadowrootmode="open">` +
    `${stylesOf(element, content, nonce)}${content}${restOf(element, lang)}</template>` +
    `<script type="application/json" data-okr>${json(handover)}</script></${tag}>`
  );
}

async function contentOf(element: ServerElement): Promise<string> {
  const html = await templateMarkup(element.rendered);
  if (!(element instanceof ServerTree)) return html;
  return html.replace(/<div\s[^>]*\brole="?tree\b[^>]*>/, (container) => container + element.rows);
}

/** That there are more rows than are written, for those who cannot scroll to them. */
function restOf({ openRows: { written, all } }: ServerElement, lang: string): string {
  if (written === all) return '';
  const locale = localeFor(lang);
  const { firstRows } = serverTexts[locale.language];
  return `<noscript><p>${firstRows(locale.number(written), locale.number(all))}</p></noscript>`;
}

function attributesOf(element: ServerElement): string {
  return [...element.attributes]
    .map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** The rules an element always has are a sheet of their own, which is read once for many elements. */
function stylesOf(element: ServerElement, content: string, nonce: string | undefined): string {
  const { elementStyles } = element.constructor as unknown as { elementStyles: CSSResult[] };
  const late = [...element.serverRoot.adoptedStyleSheets, asleepStyles];
  const sheets = [elementStyles, late].map((styles) =>
    styles.map(({ cssText }) => cssText).join(''),
  );
  const attribute = nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`;
  return [...sheets, rulesOf(content)]
    .filter((rules) => rules !== '')
    .map((rules) => `<style${attribute}>${rules}</style>`)
    .join('');
}

/** A rule for each style in the markup: a strict page refuses them in attributes. */
function rulesOf(content: string): string {
  const found = content.matchAll(new RegExp(` ${styleAttribute}="([-\\w.:;%]+)"`, 'g'));
  const styles = new Set([...found].map(([, style]) => style));
  return [...styles].map((style) => `[${styleAttribute}="${style}"]{${style}}`).join('');
}

/** JSON that ends no script element early. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
