import { expect, test } from 'vitest';
import { OkrCheckIn, OkrGauge, OkrProvider, OkrTree } from '../index.ts';
import { elementOf } from './mount.ts';

const elements = {
  'check-in': OkrCheckIn,
  gauge: OkrGauge,
  provider: OkrProvider,
  tree: OkrTree,
};

/** The attributes that an element has after its mount had them all, and more. */
function handedOn(name: string, attributes: readonly string[]): string[] {
  const mount = document.createElement('div');
  mount.dataset['okr'] = name;
  for (const attribute of attributes) mount.setAttribute(`data-${attribute}`, '1');
  elementOf(mount, `okr-${name}`);
  return mount.firstElementChild?.getAttributeNames().sort() ?? [];
}

test.each(Object.entries(elements))('a mount hands on every attribute of okr-%s', (name, type) => {
  const known = type.observedAttributes;
  expect(known).toContain('lang');
  expect(handedOn(name, known)).toEqual(known.sort());
});

test('a mount hands on no handler, no style, and nothing by which the page knows it', () => {
  const names = ['onclick', 'onpointerrawupdate', 'style', 'id', 'class', 'slot', 'label'];
  expect(handedOn('gauge', names)).toEqual(['label']);
});
