import { describe, expect, it } from 'vitest';
import { placeBefore } from './place.ts';
import type { Placed } from './place.ts';

const three: Placed[] = [
  { id: 'a', position: 1 },
  { id: 'b', position: 2 },
  { id: 'c', position: 7 },
];

describe('placing an objective before another', () => {
  it('goes between the neighbours, or above the first', () => {
    expect(placeBefore(three, 'c', 'b')).toEqual({ kind: 'to', position: 1.5 });
    expect(placeBefore(three, 'a', 'c')).toEqual({ kind: 'to', position: 4.5 });
    expect(placeBefore(three, 'c', 'a')).toEqual({ kind: 'to', position: 0 });
  });

  it('does nothing where it stands there already', () => {
    expect(placeBefore(three, 'b', 'c')).toEqual({ kind: 'none' });
    expect(placeBefore(three, 'a', 'b')).toEqual({ kind: 'none' });
  });

  it('numbers all anew where no number is left', () => {
    const tight = [
      ...three.slice(0, 1),
      { id: 'b', position: 1 + Number.EPSILON },
      ...three.slice(2),
    ];
    expect(placeBefore(tight, 'c', 'b')).toEqual({ kind: 'renumber', ids: ['a', 'c', 'b'] });
    const same = tight.map(({ id }) => ({ id, position: 3 }));
    expect(placeBefore(same, 'c', 'b')).toEqual({ kind: 'renumber', ids: ['a', 'c', 'b'] });
  });
});
