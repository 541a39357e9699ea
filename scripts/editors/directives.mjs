import { comment, importsOf } from './declarations.mjs';

/**
 * A directive for each element, so that Angular knows its tag and checks what is bound to it.
 * Events need none: the types of the page's own events name them.
 *
 * @param {import('./read-elements.mjs').Element[]} elements
 * @returns {string} The source of `dist/angular/`.
 */
export function directives(elements) {
  return `import { Directive, ElementRef, inject } from '@angular/core';
${importsOf(
  elements.map((element) => ({ ...element, events: [] })),
  '..',
)}${elements.map(directiveOf).join('')}
// Brings the events of the elements to those of the page.
export type { Elements } from '../types/elements.js';

/** All of them, for \`imports\`. */
export const okrDirectives = [${elements.map(nameOf).join(', ')}] as const;
`;
}

const nameOf = ({ className }) => `${className}Directive`;

function directiveOf(element) {
  const { tag, className, description, properties } = element;
  const inputs = properties.map(({ name }) => `'${name}'`).join(', ');
  return `
${comment(description, '')}@Directive({ selector: '${tag}', inputs: [${inputs}] })
export class ${nameOf(element)} {
  readonly #element: ${className} = inject(ElementRef).nativeElement;
${properties.map((property) => inputOf(className, property)).join('')}}
`;
}

/** An attribute that is written out is an input as well, a string. */
function inputOf(className, { name, attribute, description, isBoolean, isNumber }) {
  const type = `${className}['${name}']`;
  const written = attribute === name;
  const [accepted, value] =
    written && isBoolean
      ? [`${type} | ''`, "value === '' || value"]
      : written && isNumber
        ? [`${type} | \`\${number}\``, "typeof value === 'string' ? Number(value) : value"]
        : [type, 'value'];
  return `
${comment(description, '  ')}  set ${name}(value: ${accepted}) {
    this.#element.${name} = ${value};
  }
`;
}
