import { renderToString } from '@zielbaum/elements/ssr';

/** The goals of a city as a page; `nonce` is that of its Content-Security-Policy. */
export async function goalsPage({ tree, keyResult }, nonce) {
  const [goals, summary, matrix, gauge, status] = await Promise.all([
    renderToString('okr-tree', {
      properties: { data: tree },
      attributes: { tools: 'search level' },
      children: '<h1 slot="heading">Unsere Ziele</h1>',
      nonce,
    }),
    renderToString('okr-summary', { properties: { data: tree }, nonce }),
    renderToString('okr-matrix', { properties: { data: tree }, nonce }),
    renderToString('okr-gauge', { properties: { data: keyResult }, nonce }),
    renderToString('okr-status', { properties: { data: keyResult.score }, nonce }),
  ]);
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>Ziele</title>
    <script type="module" src="/client.js"></script>
  </head>
  <body>
    <main>${summary} ${goals} ${matrix} ${gauge} ${status}</main>
    <output></output>
  </body>
</html>`;
}
