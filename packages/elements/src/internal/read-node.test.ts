import { describe, expect, test } from 'vitest';
import { everyKind } from '../gauge/testing/key-results.ts';
import { readNode } from './read-node.ts';
import { keyResultKind, objectiveKind } from './node-kind.ts';
import { objective } from '../tree/testing/nodes.ts';

describe('where progress should be today', () => {
  test.each([
    ['number', 0.6],
    ['milestones', 0.6],
    ['maintain', null],
    ['steps', null],
  ] as const)('is for %s %d', (kind, expected) => {
    expect(readNode(everyKind[kind], keyResultKind).expected).toBe(expected);
  });

  test('is known of an objective', () => {
    expect(readNode(objective('o1'), objectiveKind).expected).toBe(0.4);
  });
});

test.each([null, 7, 'Text', [], { score: 7 }, { metric: 'x', score: { progress: 'halb' } }])(
  '%j says nothing, and does not throw',
  (node) => {
    const content = readNode(node, keyResultKind);
    expect(content).toMatchObject({ title: null, progress: null, pace: null, metric: null });
  },
);
