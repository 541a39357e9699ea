import { expect, test } from 'vitest';
import '../define/okr-check-in.ts';
import { SourceHost } from '../connected/source-host.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import type { DataSource, Observed } from './data-source.ts';
import { failOnLitWarnings, mount } from './testing/mount.ts';

failOnLitWarnings();

test('an element whose source answers at once keeps what it then tells the reader', async () => {
  const frame = document.createElement('div');
  new SourceHost(frame).start(answeringAtOnce());
  const form = document.createElement('okr-check-in');
  form.keyResult = 'kr-1';
  document.body.append(frame);
  await mount(form, frame);
  await new Promise(requestAnimationFrame);
  const button = form.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]');

  button?.click();
  await form.updateComplete;

  expect(form.shadowRoot?.querySelector('#value-problem')?.textContent).toContain(
    'Bitte geben Sie einen Wert ein.',
  );
});

function answeringAtOnce(): DataSource {
  return {
    observe(_kind, _id, notify) {
      (notify as (state: Observed<unknown>) => void)({ status: 'ready', data: keyResultWith() });
      return () => {};
    },
    write: () => Promise.reject(new Error('nobody saves')),
    retry() {},
  };
}
