import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { resolved, type Variable } from './variables.ts';

/** Measures shown by a letter that has them, by the variable's name. */
const styled: Readonly<Record<string, string>> = {
  '--okr-font-family': 'font-family',
  '--okr-radius': 'border-radius',
  '--okr-border-width': 'border-width',
  '--okr-focus-width': 'outline-width',
  '--okr-tree-indent': 'padding-inline-start',
};

const rows = svg`<path class="line" d="M6 10h44M6 20h36M6 30h44M6 40h30"/>`;
const scrollbar = svg`<path class="bar" d="M57 4v20"/>`;
const frame = svg`<rect x="1" y="1" width="60" height="46" rx="3"/>`;
const upright = svg`<path class="measure" d="M72 1v46M68 1h8M68 47h8"/>`;

/** Sizes too large to stand in a table, drawn with a line from one end to the other. */
const sketched: Readonly<Record<string, SVGTemplateResult>> = {
  '--okr-tree-max-block-size': svg`${frame}${rows}${scrollbar}${upright}`,
  '--okr-tree-loading-block-size': svg`${frame}
    <path class="empty" d="M6 10h44M6 20h36M6 30h44M6 40h30"/>${upright}`,
  '--okr-map-max-block-size': svg`${frame}
    <path class="link" d="M30 16v8M30 24h-14v7M30 24h14v7"/>
    <path class="box" d="M20 11h20M8 36h16M36 36h16"/>${scrollbar}${upright}`,
  '--okr-matrix-max-block-size': svg`${frame}
    <path class="box pale" d="M6 12h14M24 12h12M40 32h12"/>
    <path class="box" d="M40 12h12M6 32h14M24 32h12"/>${scrollbar}${upright}`,
  '--okr-trend-size': svg`${frame}
    <path class="link" d="M6 40l12-8 10 2 12-14 14-8"/>${upright}`,
  '--okr-gauge-size': svg`<circle class="empty" cx="31" cy="20" r="15"/>
    <path class="arc" d="M31 5a15 15 0 1 1-15 15"/>
    <path class="measure" d="M13 44h36M13 40v8M49 40v8"/>`,
};

/** A small picture of what a variable changes that is no colour. */
export function picture(variable: Variable): TemplateResult | HTMLElement {
  const { name } = variable;
  const sketch = sketched[name];
  if (sketch) {
    return html`<svg class="sketch" viewBox="0 0 80 48" aria-hidden="true">${sketch}</svg>`;
  }
  if (name === '--okr-color-scheme') {
    return html`${['light', 'dark'].map(
      (scheme) => html`<span class="picture ${scheme} scheme">${scheme}</span>`,
    )}`;
  }
  const property = styled[name] ?? '';
  const field = document.createElement('span');
  field.className = `picture ${property}`;
  field.textContent = 'Aa';
  field.style.setProperty(property, resolved(variable));
  return field;
}
