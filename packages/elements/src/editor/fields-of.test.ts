import { expect, test } from 'vitest';
import { blankDraft, withValue } from './draft.ts';
import { fieldOf, fieldsOf } from './fields-of.ts';

const draft = withValue(blankDraft(), '/keyResults/0/metric/kind', 'milestones');

test.each([
  ['/objective/title', '/objective/title'],
  ['/objective/alignments/2/parentId', '/objective/alignments'],
  ['/keyResults/0/metric/items/3/label', '/keyResults/0/metric/items'],
  // No field shows these.
  ['/objective/cycleId', undefined],
  ['/objective/titles', undefined],
  ['/keyResults/1/title', undefined],
  ['/keyResults/0/metric/baseline', undefined],
  ['', undefined],
])('%s is about the field %s', (pointer, field) => {
  expect(fieldOf(pointer, draft)).toBe(field);
});

test('fields stand in the order of the form', () => {
  const fields = fieldsOf(draft);
  expect(fields.indexOf('/objective/unitId')).toBeLessThan(fields.indexOf('/keyResults/0/title'));
  expect(fields).toContain('/keyResults/0/metric/items');
});
