import { digestForTemplateResult } from '@lit-labs/ssr-client';
import { nothing, type TemplateResult } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';

/**
 * A template as a server's page holds it: where a text is empty, there is no node to write the next
 * one into.
 */
export function asRendered(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return nothing;
  if (Array.isArray(value)) return value.map(asRendered);
  if (!isTemplateResult(value)) return value;
  const { strings, values } = value as TemplateResult;
  const inTags = areInTags(strings);
  const rendered = values.map((each, index) => (inTags[index] ? each : asRendered(each)));
  return { ...value, values: rendered };
}

/** Whether a page holds just the templates that an element would render. */
export function isRenderedIn(root: ShadowRoot, value: unknown): boolean {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const expected = marksOf(value).values();
  while (comments.nextNode()) {
    const mark = comments.currentNode.nodeValue ?? '';
    if (/^\/?lit-part/.test(mark) && mark !== expected.next().value) return false;
  }
  return expected.next().done === true;
}

/** The comments around each piece of what is rendered, in their order. */
function marksOf(value: unknown): string[] {
  if (Array.isArray(value)) return ['lit-part', ...value.flatMap(marksOf), '/lit-part'];
  if (!isTemplateResult(value)) return ['lit-part', '/lit-part'];
  const template = value as TemplateResult;
  const inTags = areInTags(template.strings);
  const within = template.values.filter((_, index) => !inTags[index]).flatMap(marksOf);
  return [`lit-part ${digestForTemplateResult(template)}`, ...within, '/lit-part'];
}

/** Whether each value of a template stands inside a tag, from its texts before, between and after. */
function areInTags(strings: readonly string[]): boolean[] {
  let isInTag = false;
  return strings.slice(0, -1).map((text) => {
    const opened = text.lastIndexOf('<');
    const closed = text.lastIndexOf('>');
    // Without either, as the value before.
    if (opened !== closed) isInTag = opened > closed;
    return isInTag;
  });
}
