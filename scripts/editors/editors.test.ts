import { expect, test } from 'vitest';
import { declarations } from './declarations.mjs';
import { directives } from './directives.mjs';
import { htmlData } from './html-data.mjs';
import type { Element, Property } from './read-elements.mjs';
import { webTypes } from './web-types.mjs';

const word = { isBoolean: false, isNumber: false, default: undefined };
const shape: Property = {
  ...word,
  name: 'shape',
  attribute: 'shape',
  description: 'How it looks.',
  type: 'GaugeShape | undefined',
  literals: ['radial', 'bar'],
};
const loading: Property = {
  ...word,
  name: 'loading',
  attribute: 'loading',
  description: 'It is on its way.',
  type: 'boolean',
  literals: [],
  isBoolean: true,
};
const keyResult: Property = {
  ...word,
  name: 'keyResult',
  attribute: 'key-result',
  description: 'An id.',
  type: 'string | null',
  literals: [],
};
const data: Property = {
  ...word,
  name: 'data',
  attribute: undefined,
  description: 'The data.',
  type: 'Data',
  literals: [],
};
const element: Element = {
  tag: 'okr-thing',
  className: 'OkrThing',
  path: './thing/okr-thing',
  description: 'A thing.',
  properties: [shape, loading, keyResult, data],
  events: [
    {
      name: 'okr-thing-retry',
      type: 'OkrThingRetryEvent',
      path: './thing/events',
      description: 'Again.',
    },
  ],
  slots: [{ name: '', description: 'Shown with an error.' }],
  parts: [{ name: 'label', description: 'The title.' }],
  tokens: [{ name: '--okr-thing-size', description: 'Its width.', default: '7em' }],
};

test('HTML data names each attribute once, with the words it may be', () => {
  const [tag] = htmlData([element]).tags;

  expect(tag?.attributes.map(({ name }) => name)).toEqual(['shape', 'loading', 'key-result']);
  expect(tag?.attributes[0]).toMatchObject({ values: [{ name: 'radial' }, { name: 'bar' }] });
  expect(tag?.attributes[1]).toMatchObject({ valueSet: 'v' });
  expect(tag?.description.value).toContain('- `okr-thing-retry`: Again.');
  expect(tag?.description.value).toContain('- (default): Shown with an error.');
});

test('web-types tell properties apart from attributes', () => {
  const { name, contributions } = webTypes([element], { name: '@a/b', version: '1.0.0' });
  const [tag] = contributions.html.elements;

  expect(name).toBe('@a/b');
  expect(tag?.attributes.map(({ name }) => name)).toEqual(['shape', 'loading', 'key-result']);
  expect(tag?.js.properties.map(({ name }) => name)).toEqual([
    'shape',
    'loading',
    'keyResult',
    'data',
  ]);
  expect(tag?.js.properties[0]?.type).toBe("'radial' | 'bar'");
  expect(tag?.css.properties).toEqual([
    { name: '--okr-thing-size', description: 'Its width.', default: '7em' },
  ]);
});

test('types take an attribute only where it is called other than its property', () => {
  const text = declarations([element]);

  expect(text).toContain("'okr-thing': OkrThingInterface;");
  expect(text).toContain("shape?: OkrThing['shape'];");
  expect(text).toContain("'key-result'?: OkrThing['keyResult'];");
  expect(text).not.toContain("'shape'?:");
  expect(text).toContain("'okr-thing-retry': OkrThingRetryEvent;");
  expect(text).toContain("from '../thing/events.js'");
});

test('a directive takes a boolean that is written without a value', () => {
  const text = directives([element]);

  expect(text).toContain("set loading(value: OkrThing['loading'] | '')");
  expect(text).toContain("this.#element.loading = value === '' || value;");
  expect(text).toContain("set keyResult(value: OkrThing['keyResult'])");
});
