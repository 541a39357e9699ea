import { expect, it } from 'vitest';
import { createProgressLine } from './progress-line.ts';

function written(isTTY: boolean, texts: readonly string[]): string {
  let all = '';
  const line = createProgressLine({ isTTY, write: (text) => (all += text) });
  for (const text of texts) line.show(text);
  line.end();
  return all;
}

it('shows each kind of progress once in a log', () => {
  expect(written(false, ['Lese …', 'Schreibe 1 von 3 …', 'Schreibe 2 von 3 …'])).toBe(
    'Lese …\nSchreibe 1 von 3 …\n',
  );
});

it('changes one line in a terminal, not too often, and leaves none behind', () => {
  const clear = '\r\u001B[2K';
  expect(written(true, ['Lese …', 'Schreibe 1 von 3 …', 'Schreibe 2 von 3 …'])).toBe(
    `${clear}Lese …${clear}Schreibe 1 von 3 …${clear}`,
  );
});
