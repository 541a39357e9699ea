/**
 * Web-types of JetBrains' editors: tags, attributes, properties, events, slots, parts, tokens.
 *
 * @param {import('./read-elements.mjs').Element[]} elements
 * @param {{ name: string, version: string }} of The package they belong to.
 * @see https://github.com/JetBrains/web-types
 */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(tag) } },
  };
}

/** @param {import('./read-elements.mjs').Element} element */
function tag({ tag, description, properties, events, slots, parts, tokens }) {
  return {
    name: tag,
    description,
    attributes: properties.filter(({ attribute }) => attribute).map(attributeOf),
    slots: slots.map(({ name, description }) => ({ name, description })),
    js: {
      properties: properties.map((property) => ({
        name: property.name,
        description: property.description,
        type: typeOf(property),
      })),
      events: events.map(({ name, description, type }) => ({ name, description, type })),
    },
    css: {
      parts: parts.map(({ name, description }) => ({ name, description })),
      properties: tokens.map(({ name, description, default: value }) => ({
        name,
        description,
        ...(value ? { default: value } : {}),
      })),
    },
  };
}

/** @param {import('./read-elements.mjs').Property} property */
function attributeOf(property) {
  const { attribute, description, isBoolean, default: value } = property;
  return {
    name: attribute,
    description,
    value: isBoolean ? { kind: 'no-value', type: 'boolean' } : { type: typeOf(property) },
    ...(value && value !== 'null' ? { default: value } : {}),
  };
}

/** Where a property is one of some words, these, and not the name of their type. */
function typeOf({ literals, type }) {
  return literals.length > 0 ? literals.map((word) => `'${word}'`).join(' | ') : type;
}
