import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import type { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mount } from '../internal/testing/mount.ts';
import { told } from '../trend/testing/trend-page.ts';
import './index.ts';
// At hand before they are fetched: how fast the tests' server is, is not what is tested.
import '../map/more.ts';
import '../map/moves-more.ts';
import '../matrix/more.ts';

const today = '2026-11-23';
const [city] = demoAlliance({ today }).organisations;
if (!city) throw new Error('The demo has no organisation.');
const goals = treeOf(city, 'current', today);

/** What to focus, the keys that open something there, and what is open then. */
const openings: readonly [tag: string, start: string, keys: string, open: string, data: unknown][] =
  [
    ['okr-map', '[role=treeitem][tabindex="0"]', '{Enter}', '.detail', goals],
    ['okr-map', '[role=treeitem][tabindex="0"]', '{Enter}{Tab}', '.detail', goals],
    ['okr-matrix', 'table [tabindex="0"]', '{Control>}{End}{/Control}{Enter}', '.detail', goals],
    [
      'okr-matrix',
      'table [tabindex="0"]',
      '{Control>}{End}{/Control}{Enter}{Tab}',
      '.detail',
      goals,
    ],
    ['okr-trend', '[part=point][tabindex="0"]', '{Enter}', '[part=note]', told],
  ];

test.each(openings)(
  'Escape closes what %s has opened from %s by %s, and no dialog around it',
  async (...opening) => {
    const [tag, start, keys, open, data] = opening;
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const element = document.createElement(tag) as LitElement;
    element.style.inlineSize = '900px';
    await mount(Object.assign(element, { data }), dialog);
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    await expect.poll(() => find(start)).toBeTruthy();
    find(start)?.focus();
    await userEvent.keyboard(keys);
    await expect.poll(() => find(open)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => find(open)).toBeFalsy();
    expect(dialog.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
    dialog.remove();
  },
);
