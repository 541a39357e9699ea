import { expect, test } from 'vitest';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import { localeFor } from '../internal/locale.ts';
import { objective } from '../tree/testing/nodes.ts';
import { draftAfter, draftOf, ownedDraft } from './draft-of.ts';

const locale = localeFor('de');

test('a draft of nothing has one key result to begin with', () => {
  expect(draftOf(null, locale).keyResults).toHaveLength(1);
});

test.each([
  {},
  { objective: null, keyResults: 'x' },
  { objective: { title: 7, themes: [1], alignments: [null] }, keyResults: [null, { metric: 3 }] },
  { keyResults: [{ metric: { kind: 'milestones', items: [null, {}] } }] },
  { keyResults: [{ metric: { kind: 'steps', steps: 'x' } }] },
  { keyResults: [{ metric: { kind: 'number', baseline: 'x', unit: {} } }] },
])('%j: what cannot be read is left blank', (entry) => {
  const draft = draftOf(entry as never, locale);
  expect(draft.objective.title).toBe('');
  expect(draft.objective.themes).toEqual([]);
  expect(draft.keyResults[0]?.metric).toMatchObject({ baseline: '', items: '', unit: '' });
});

test('a template gives its words and metrics; numbers start from where they stand', () => {
  const template = objective('1', {
    title: 'Anträge ohne Papier',
    unit: 'Bürgeramt',
    themes: ['Digitales'],
    keyResults: [
      everyKind.number,
      everyKind.milestones,
      keyResultWith({}, { state: 'dropped', title: 'Aufgegeben' }),
    ],
  });
  const { objective: first, keyResults } = draftAfter(template, locale);
  expect(first).toMatchObject({ title: 'Anträge ohne Papier', themes: ['Digitales'] });
  expect(keyResults).toHaveLength(2);
  expect(keyResults[0]?.metric).toMatchObject({ baseline: '42', target: '80' });
  expect(keyResults[1]?.metric).toMatchObject({
    known: [{ done: false }, { done: false }, { done: false }],
  });
});

test('of a template that has reached its target the baseline stays', () => {
  const template = objective('1', { keyResults: [keyResultWith({ value: 80 })] });
  expect(draftAfter(template, locale).keyResults[0]?.metric).toMatchObject({ baseline: '0' });
});

test('the unit of a template is taken over where it is known, and never in place of another', () => {
  const units = [
    { id: 'u1', name: 'Bürgeramt', parentId: null },
    { id: 'u2', name: 'Bauamt', parentId: null },
  ];
  const draft = draftAfter(objective('1', { unit: 'Bürgeramt' }), locale);
  const chosen = { ...draft, objective: { ...draft.objective, unitId: 'u2' } };

  expect(ownedDraft(draft, units).objective.unitId).toBe('u1');
  expect(ownedDraft(draft, units.slice(1)).objective.unitId).toBe('');
  expect(ownedDraft(chosen, units).objective.unitId).toBe('u2');
  expect(ownedDraft(draftOf(null, locale), units).objective.unitId).toBe('');
});
