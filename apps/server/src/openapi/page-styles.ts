/** The look of the server's own pages: system fonts, the reader's light or dark, narrow screens. */
export const pageStyles = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b2430, #e6e9ee);
  --soft: light-dark(#55606f, #a3adba);
  --paper: light-dark(#ffffff, #14181e);
  --panel: light-dark(#f3f5f8, #1d232b);
  --line: light-dark(#d5dbe3, #343c47);
  --accent: light-dark(#0b57a4, #8ab8f0);
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto;
  max-width: 60rem;
  padding: 2rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: 2rem; }
h2 { margin: 3rem 0 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { margin: 2.5rem 0 0.5rem; font-size: 1.2rem; }
h4 { margin: 1.25rem 0 0.25rem; font-size: 0.95rem; color: var(--soft); }
p { margin: 0.5rem 0; max-width: 44rem; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--panel); }
pre { margin: 0.5rem 0; padding: 0.75rem 1rem; overflow-x: auto; border-radius: 8px; background: var(--panel); }
pre code { padding: 0; }
details { margin-block-start: .75rem; }
summary { min-height: 1.5rem; cursor: pointer; }
nav ul { columns: 18rem; margin: 0.5rem 0; padding: 0; list-style: none; }
nav li { padding: 0.15rem 0; break-inside: avoid; }
.method { display: inline-block; min-width: 4.2rem; padding: 0.1rem 0.5rem; border-radius: 4px; background: var(--accent); color: var(--paper); font: 600 0.8rem/1.5 ui-monospace, monospace; text-align: center; }
.path { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
nav .path { color: var(--soft); font-size: 0.85rem; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--soft); font-weight: 600; white-space: nowrap; }
td:first-child { white-space: nowrap; }
footer { margin-top: 4rem; color: var(--soft); font-size: 0.9rem; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { position: absolute; clip-path: inset(50%); }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  td { padding: 0.1rem 0; border: 0; }
  td:first-child { white-space: normal; font-weight: 600; }
  code { overflow-wrap: anywhere; }
}
@media print { a { color: inherit; } body { max-width: none; } }
`;
