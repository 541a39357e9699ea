import { expect, test } from 'vitest';
import { html } from './html.ts';

test('text is escaped where it is filled in', () => {
  const title = `"Bürger & Büro" <b>'neu'</b>`;

  expect(html`<p title="${title}">${title}</p>`.toString()).toBe(
    '<p title="&quot;Bürger &amp; Büro&quot; &lt;b&gt;&#39;neu&#39;&lt;/b&gt;">' +
      '&quot;Bürger &amp; Büro&quot; &lt;b&gt;&#39;neu&#39;&lt;/b&gt;</p>',
  );
});

test('nested templates and lists of them stay as they are', () => {
  const items = ['eins', 'zwei & drei'].map((text) => html`<li>${text}</li>`);

  expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>eins</li><li>zwei &amp; drei</li></ul>');
});
