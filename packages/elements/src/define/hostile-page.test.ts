import type { LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { samples } from '../internal/testing/samples.ts';
import { whenIdle } from '../internal/when-idle.ts';
import './index.ts';

/** What resets, frameworks and old style sheets do to everything on their pages. */
const hostile = `
  html { font-size: 62.5% }
  * { margin: 0; padding: 0; float: none; box-sizing: content-box }
  svg, path { display: none; width: 0; fill: lime; stroke: lime }
  div, span, p, ul, li, b, small { display: inline; position: static; color: #f0f; font-size: 40px }
  button, input, select, textarea, table { all: unset }
  button { position: fixed; inset: 0; z-index: 2147483647 }
  table, td, th { display: block; border: 9px solid }
  h1, h2, h3, h4 { color: #010203; font: 60px/3 cursive }
  .row, .bar, .meter, .title, .field, .hint, .line, .lines { display: none }
  [part] { outline: 5px dashed red }
`;

const room = document.createElement('main');
// As a property: the place elements stand in is the same on both pages.
room.style.cssText = 'inline-size: 640px; font: 16px/1.5 sans-serif; text-align: start';

afterEach(() => {
  document.adoptedStyleSheets = [];
  room.remove();
});

const tags = Object.keys(samples).filter((tag) => tag !== 'okr-provider');

test.each(tags)('on a page with hostile style sheets %s is drawn as on any other', async (tag) => {
  const before = await pictureOf(tag);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostile);
  document.adoptedStyleSheets = [sheet];
  const after = await pictureOf(tag);
  expect(before.length).toBeGreaterThan(3);
  expect(after).toEqual(before);
});

/** Where everything inside an element is drawn, and in which colour and size of type. */
async function pictureOf(tag: string): Promise<string[]> {
  document.body.append(room);
  const element = Object.assign(document.createElement(tag) as LitElement, samples[tag]);
  room.append(element);
  await element.updateComplete;
  await new Promise<void>((resolve) => {
    whenIdle(resolve);
  });
  await element.updateComplete;
  const { left, top } = element.getBoundingClientRect();
  const picture = [...(element.shadowRoot?.querySelectorAll('*:not(style)') ?? [])].map((each) => {
    const box = each.getBoundingClientRect();
    const { color, fontSize, fontFamily, outlineStyle } = getComputedStyle(each);
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
    return [each.localName, ...place, color, fontSize, fontFamily, outlineStyle].join(' ');
  });
  element.remove();
  return picture;
}
