import { describe, expect, test } from 'vitest';
import { flatten } from './flatten.ts';
import { actionFor } from './keyboard.ts';
import { smallTree } from './testing/nodes.ts';

const rows = flatten(smallTree().objectives);
const all = [0, 1, 2, 3, 4, 5];

function press(key: string, row: number, { closed = [] as number[], isRightToLeft = false } = {}) {
  const hidden = closed.flatMap((each) =>
    all.filter((below) => below > each && below < (rows.ends[each] ?? 0)),
  );
  const visible = all.filter((each) => !hidden.includes(each));
  return actionFor(key, {
    rows,
    visible,
    position: visible.indexOf(row),
    isExpanded: (each) => (rows.ends[each] ?? 0) > each + 1 && !closed.includes(each),
    isRightToLeft,
  });
}

test('down and up go to the next and the previous visible row', () => {
  expect(press('ArrowDown', 0)).toEqual({ do: 'focus', position: 1 });
  expect(press('ArrowDown', 0, { closed: [0] })).toEqual({ do: 'focus', position: 1 });
  expect(press('ArrowUp', 3)).toEqual({ do: 'focus', position: 2 });
});

test('down and up end at the ends', () => {
  expect(press('ArrowDown', 5)).toBeUndefined();
  expect(press('ArrowUp', 0)).toBeUndefined();
});

test('Home and End go to the first and the last visible row', () => {
  expect(press('Home', 4)).toEqual({ do: 'focus', position: 0 });
  expect(press('End', 0, { closed: [0] })).toEqual({ do: 'focus', position: 1 });
});

describe('towards the branch', () => {
  test('opens a closed row', () => {
    expect(press('ArrowRight', 0, { closed: [0] })).toEqual({ do: 'expand' });
  });

  test('goes from an open row to its first child', () => {
    expect(press('ArrowRight', 3)).toEqual({ do: 'focus', position: 4 });
  });

  test('does nothing on a leaf', () => {
    expect(press('ArrowRight', 1)).toBeUndefined();
  });
});

describe('towards the root', () => {
  test('closes an open row', () => {
    expect(press('ArrowLeft', 3)).toEqual({ do: 'collapse' });
  });

  test('goes from a closed row to its parent', () => {
    expect(press('ArrowLeft', 3, { closed: [3] })).toEqual({ do: 'focus', position: 0 });
  });

  test('goes from a leaf to its parent, not to the row above', () => {
    expect(press('ArrowLeft', 2)).toEqual({ do: 'focus', position: 0 });
  });

  test('does nothing on a closed row at the top', () => {
    expect(press('ArrowLeft', 0, { closed: [0] })).toBeUndefined();
  });
});

test('left and right change places from right to left', () => {
  expect(press('ArrowLeft', 3, { isRightToLeft: true })).toEqual({ do: 'focus', position: 4 });
  expect(press('ArrowRight', 3, { isRightToLeft: true })).toEqual({ do: 'collapse' });
});

test('Enter and Space select, a star opens all beside', () => {
  expect(press('Enter', 1)).toEqual({ do: 'select' });
  expect(press(' ', 1)).toEqual({ do: 'select' });
  expect(press('*', 1)).toEqual({ do: 'expandSiblings' });
});

test('other keys are left to the page', () => {
  expect(['Tab', 'Escape', 'F5', 'PageDown'].map((key) => press(key, 0))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
