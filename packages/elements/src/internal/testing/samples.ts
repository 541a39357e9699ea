import { explainedKeyResult } from '../../explain/testing/explanations.ts';
import { keyResultWith } from '../../gauge/testing/key-results.ts';
import { smallTree } from '../../tree/testing/nodes.ts';
import { everyTrend } from '../../trend/testing/trends.ts';

const cycle = {
  name: '2026-Q4',
  start: '2026-10-01',
  end: '2026-12-31',
  kind: 'regular',
  phase: 'active',
};

/** What each element is given to show: its properties, by its name. */
export const samples: Readonly<Record<string, object>> = {
  'okr-check-in': { data: keyResultWith() },
  'okr-cycle': { data: cycle, meetings: [{ date: '2026-12-15', kind: 'review' }], view: 'table' },
  'okr-editor': { value: { objective: { title: 'Leitfaden erstellen' } } },
  'okr-explain': { data: explainedKeyResult('number'), open: true },
  'okr-gauge': { data: keyResultWith(), view: 'table' },
  'okr-map': { data: smallTree(), view: 'map', selected: 'a' },
  'okr-matrix': { data: smallTree() },
  'okr-key-result': { data: keyResultWith(), course: { checkIns: [] }, open: true },
  'okr-objective': { data: smallTree().objectives[0], open: true },
  'okr-presenter': { data: smallTree(), interval: 20 },
  'okr-provider': { baseUrl: 'https://okr.example.de', key: 'okr_pk_test' },
  'okr-status': { data: keyResultWith().score },
  'okr-summary': { data: smallTree(), earlier: smallTree(), view: 'table' },
  'okr-tree': { data: smallTree(), view: 'table' },
  'okr-trend': { data: everyTrend.number, view: 'table' },
};
