/** The bytes a page pays, gzip, everything included. */
const esm = { gzip: true, brotli: false };

export default [
  {
    name: 'loader + provider + tree, as a page loads them',
    path: ['packages/elements/dist/embed/loader.js'],
    limit: '40 kB',
    ...esm,
  },
  { name: 'sdk alone', path: 'packages/sdk/dist/index.js', limit: '14 kB', ...esm },
  {
    name: 'gauge on top of Lit',
    path: 'packages/elements/dist/define/okr-gauge.js',
    ignore: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    limit: '4 kB',
    ...esm,
  },
];
