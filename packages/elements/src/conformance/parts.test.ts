import '../define/index.ts';
import { expect, test } from 'vitest';
import { classComment } from './class-comment.ts';
import { showing, subjects } from './subjects.ts';

test.each(subjects)('$tag tells of every part it draws', async (subject) => {
  const drawn = new Set<string>();
  for (const state of Object.keys(subject.states)) {
    await showing(subject, state, ({ renderRoot }) => {
      for (const { part } of renderRoot.querySelectorAll('[part]')) {
        for (const name of part) drawn.add(name);
      }
    });
  }
  const comment = classComment(subject.tag);
  const told = [...comment.matchAll(/@csspart ([\w-]+)/g)].map(([, name]) => name);
  expect(drawn.size).toBeGreaterThan(0);
  expect(told).toEqual(expect.arrayContaining([...drawn]));
});
