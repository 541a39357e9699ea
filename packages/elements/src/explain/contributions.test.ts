import { type ExplanationItem, rollUp } from '@zielbaum/model';
import { expect, test } from 'vitest';
import { contributionsOf } from './contributions.ts';

function figuresOf(items: readonly ExplanationItem[]): number[][] {
  return contributionsOf(items).map(({ most, brought }) => [most, brought]);
}

test('each part can bring its share of the weights, and brings what of it is reached', () => {
  const items = [
    { progress: 0.5, counted: 0.5, weight: 2 },
    { progress: 1.4, counted: 1, weight: 1 },
    { progress: null, counted: 0, weight: 1 },
    { progress: 1, counted: 1, weight: 0 },
  ];
  expect(figuresOf(items)).toEqual([
    [0.5, 0.25],
    [0.25, 0.25],
    [0.25, 0],
    [0, 0],
  ]);
});

test('together they are the mean, also with the largest weights there are', () => {
  const { progress, explanation } = rollUp([
    { progress: 0.37, weight: Number.MAX_VALUE },
    { progress: 0.81, weight: Number.MAX_VALUE / 3 },
  ]);
  const sum = contributionsOf(explanation.items).reduce((all, { brought }) => all + brought, 0);
  expect(sum).toBeCloseTo(progress ?? NaN, 12);
});

test('where nothing has weight, nothing brings anything', () => {
  expect(figuresOf([{ progress: 1, counted: 1, weight: 0 }])).toEqual([[0, 0]]);
  expect(contributionsOf()).toEqual([]);
});
