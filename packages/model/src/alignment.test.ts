import { describe, expect, it } from 'vitest';
import { findAlignmentLoop } from './alignment.ts';

function objective(id: string, ...parents: string[]) {
  return { id, alignments: parents.map((parentId) => ({ parentId })) };
}

describe('the search for alignment loops', () => {
  it('finds none in a tree with several parents', () => {
    const diamond = [
      objective('d', 'b', 'c'),
      objective('b', 'a'),
      objective('c', 'a'),
      objective('a'),
    ];
    expect(findAlignmentLoop(diamond)).toBeNull();
  });

  it('names the objectives along the loop and no others', () => {
    const loop = [
      objective('x', 'a'),
      objective('a', 'y', 'b'),
      objective('b', 'c'),
      objective('c', 'a'),
    ];
    expect(findAlignmentLoop([...loop, objective('y')])).toEqual(['a', 'b', 'c']);
  });

  it('finds an objective that contributes to itself', () => {
    expect(findAlignmentLoop([objective('a', 'a')])).toEqual(['a']);
  });

  it('passes over parents that are not there', () => {
    expect(findAlignmentLoop([objective('a', 'gone')])).toBeNull();
  });

  it('follows chains of 100,000 objectives', () => {
    const length = 100_000;
    const chain = Array.from({ length }, (_, index) => objective(`${index}`, `${index + 1}`));
    expect(findAlignmentLoop(chain)).toBeNull();
    expect(findAlignmentLoop([...chain, objective(`${length}`, '0')])).toHaveLength(length + 1);
  });
});
