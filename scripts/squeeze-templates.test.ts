import { expect, it } from 'vitest';
import { squeezeTemplates } from './squeeze-templates.mjs';

it.each([
  [
    'lines and comments',
    'css`\n  /* why: this */\n  :host {\n    color: red;\n  }\n`',
    'css` :host{color:red}`',
  ],
  [
    'space around what separates',
    'css`a > b, :host(.c) :focus { inset: 0 1px; margin: calc(1px + 2px); }`',
    'css`a>b,:host(.c) :focus{inset:0 1px;margin:calc(1px + 2px)}`',
  ],
  ['nothing of a string', "css`a { content: ', x; }' }`", "css`a{content:', x; }'}`"],
  ['around an expression', 'css`a { ${ b } ; width: ${c}px }`', 'css`a{${ b };width:${c}px}`'],
  [
    'in markup all but one space',
    'html`<p>\n  <b>${ a ? html`\n  <i>x</i>  y` : "  " }</b>\n</p>`',
    'html`<p> <b>${ a ? html` <i>x</i> y` : "  " }</b> </p>`',
  ],
  ['nothing of other code', 'const a = `x  y`; // css`a  b`', 'const a = `x  y`; // css`a  b`'],
])('%s', (_, code, squeezed) => {
  expect(squeezeTemplates(code)).toBe(squeezed);
});
