/**
 * Lets elements that a server has rendered come to life where they stand. Imported before any
 * element is defined; without it such an element would be drawn twice.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { adoptStyles, type PropertyValues } from 'lit';
import { languageAround } from '../internal/language.ts';
import { localeFor } from '../internal/locale.ts';
import { OkrElement } from '../internal/okr-element.ts';
import { asRendered, isRenderedIn } from './as-rendered.ts';
import type { Handover } from './handover.ts';

/** Elements that show a server's markup, and how far they are. */
const waking = new WeakMap<OkrElement, 'new' | 'asking' | 'ready'>();

const createRenderRoot = OkrElement.prototype['createRenderRoot'];
const shouldUpdate = OkrElement.prototype['shouldUpdate'];
const update = OkrElement.prototype['update'];

// Changed here rather than there, so that pages without a server do not pay for it.
OkrElement.prototype['createRenderRoot'] = function (this: OkrElement) {
  const { shadowRoot } = this;
  const handover = this.querySelector(':scope > script[data-okr]');
  if (handover) takeOver(this, JSON.parse(handover.textContent) as Handover);
  handover?.remove();
  if (!handover || !shadowRoot) return createRenderRoot.call(this);
  waking.set(this, 'new');
  adoptStyles(shadowRoot, (this.constructor as typeof OkrElement).elementStyles);
  return shadowRoot;
};

OkrElement.prototype['shouldUpdate'] = function (this: OkrElement, changed: PropertyValues) {
  const state = waking.get(this);
  if (!state || state === 'ready') return shouldUpdate.call(this, changed);
  ask(this, changed);
  return false;
};

OkrElement.prototype['update'] = function (this: OkrElement, changed: PropertyValues) {
  if (waking.delete(this)) wake(this);
  update.call(this, changed);
};

function takeOver(element: OkrElement, { lang, properties }: Handover): void {
  // It would take the server's words for those of the page's language.
  if (localeFor(languageAround(element)).tag !== localeFor(lang).tag) element.lang = lang;
  Object.assign(element, properties);
}

/**
 * Renders into nothing, so that the element asks for the parts that come later. Until they are here
 * it touches nothing that the server has drawn.
 */
function ask(element: OkrElement, changed: PropertyValues): void {
  element['willUpdate'](changed);
  element['render']();
  if (waking.get(element) === 'asking') return;
  waking.set(element, 'asking');
  void element.updateComplete.then(() => {
    waking.set(element, 'ready');
    element.requestUpdate();
  });
}

/** Goes on with what the server has drawn, in one step. */
function wake(element: OkrElement): void {
  const root = element.renderRoot as ShadowRoot;
  const rendered = asRendered(element['render']());
  // By now the element wears the same styles itself, and has its script.
  for (const each of root.querySelectorAll('style, noscript')) each.remove();
  if (isRenderedIn(root, rendered)) hydrate(rendered, root, element.renderOptions);
  // Of another version, or of something that has changed meanwhile: it is drawn anew.
  else root.replaceChildren();
}
