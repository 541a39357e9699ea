/**
 * HTML custom data of VS Code: tags with their attributes and the values these may have.
 *
 * @param {import('./read-elements.mjs').Element[]} elements
 * @see https://github.com/microsoft/vscode-html-languageservice/blob/main/docs/customData.md
 */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(describe(element)),
      attributes: element.properties
        .filter(({ attribute }) => attribute)
        .map(({ attribute, description, literals, isBoolean }) => ({
          name: attribute,
          description: markdown(description),
          // `v`: stands without a value.
          ...(isBoolean ? { valueSet: 'v' } : {}),
          ...(literals.length > 0 ? { values: literals.map((name) => ({ name })) } : {}),
        })),
    })),
  };
}

const markdown = (value) => ({ kind: 'markdown', value });

/** What an element is and offers, where an editor has one place for all of it. */
function describe({ description, events, slots, parts, tokens }) {
  return [
    description,
    listed('Events', events),
    listed('Slots', slots),
    listed('Parts', parts),
    listed('Tokens', tokens),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function listed(title, entries) {
  if (entries.length === 0) return '';
  const lines = entries.map(
    ({ name, description }) =>
      `- ${name ? `\`${name}\`` : '(default)'}: ${description.replaceAll(/\s+/g, ' ')}`,
  );
  return `**${title}**\n\n${lines.join('\n')}`;
}
