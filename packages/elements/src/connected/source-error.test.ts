import { ProblemError } from '@zielbaum/sdk';
import { describe, expect, test } from 'vitest';
import { sourceErrorFor, sourceErrorOf } from './source-error.ts';

const unknown = ['teapot', 'constructor', '__proto__', 'toString'];

function problemOf(code: string): ProblemError {
  const problem = {
    type: 'about:blank',
    title: 'No tea',
    status: 418,
    code,
    detail: 'Only coffee.',
  };
  const headers = new Headers();
  return new ProblemError({ message: 'No tea', status: 418, problem: problem as never, headers });
}

describe('a code that no text is known for', () => {
  test.each(unknown)('%s is told in the words of the server', (code) => {
    expect(sourceErrorOf(problemOf(code), 'en').message).toBe('Only coffee.');
  });

  test.each(unknown)('%s without an answer is told like an unknown one', (code) => {
    expect(sourceErrorFor(code, 'de').message).toBe('Der Server meldet einen Fehler.');
  });
});

test('a known one is told in the reader’s language', () => {
  expect(sourceErrorOf(problemOf('not_found'), 'de').message).toBe(
    'Das gibt es nicht, oder es ist nicht freigegeben.',
  );
});
