/**
 * What each element takes and tells, as types: what those of the frameworks are made of.
 *
 * @param {import('./read-elements.mjs').Element[]} elements
 * @returns {string} A declaration file for `dist/types/`.
 */
export function declarations(elements) {
  return `${importsOf(elements, '..')}
/** Each element by its tag. */
export interface Elements {
${elements.map(({ tag, className }) => `  '${tag}': ${className}Interface;`).join('\n')}
}
${elements.map(interfaceOf).join('')}`;
}

/** Imports the classes of elements and events from the modules they stand in. */
export function importsOf(elements, from) {
  const names = new Map();
  for (const { className, path, events } of elements) {
    for (const [name, module] of [
      [className, path],
      ...events.map(({ type, path }) => [type, path]),
    ])
      names.set(module, new Set([...(names.get(module) ?? []), name]));
  }
  return [...names]
    .map(([path, found]) => {
      const module = path.replace(/^\./, from);
      return `import type { ${[...found].sort().join(', ')} } from '${module}.js';\n`;
    })
    .join('');
}

function interfaceOf({ className, description, properties, events }) {
  return `
${comment(description, '')}export interface ${className}Interface {
  element: ${className};
  properties: {
${properties.map((property) => member(`${property.name}?`, `${className}['${property.name}']`, property.description)).join('')}  };
  /** Attributes that are called other than their property. */
  attributes: {
${properties
  .filter(({ name, attribute }) => attribute && attribute !== name)
  .map((property) =>
    member(`'${property.attribute}'?`, `${className}['${property.name}']`, property.description),
  )
  .join('')}  };
  events: {
${events.map(({ name, type, description }) => member(`'${name}'`, type, description)).join('')}  };
}
`;
}

function member(name, type, description) {
  return `${comment(description, '    ')}    ${name}: ${type};
`;
}

/** A comment of any number of lines. */
export function comment(text, indent) {
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
