import { expect, it } from 'vitest';
import { squeezeTemplates } from './squeeze-templates.mjs';

it.each([
  [
    'lines and comments',
    'css`\n  /* why: this */\n  :host {\n    color: red;\n  }\n`',
    'css`:host{color:red}`',
  ],
  [
    'space around what separates',
    'css`a > b, [c] + d, :host(.c) :focus { grid-area: 1 / 2; margin: calc(1px + 2px); }`',
    'css`a>b,[c]+d,:host(.c) :focus{grid-area:1/2;margin:calc(1px + 2px)}`',
  ],
  [
    'quotes around a word',
    "css`[part='head'] [role=\"row\"] a[href^='x'] b[lang='de-DE'] [title='a b'] { content: 'x' }`",
    "css`[part=head] [role=\"row\"] a[href^=x] b[lang=de-DE] [title='a b']{content:'x'}`",
  ],
  [
    'quotes around a word in markup',
    'html`<p class="a" part="b c" id="d">x="y" e</p>`',
    'html`<p class=a part="b c" id=d>x="y" e</p>`',
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
