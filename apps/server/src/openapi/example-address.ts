/** The address that the example values of an operation's parameters make of its path. */
export function exampleAddress(
  path: string,
  parameters: readonly { name: string; in: string; example?: unknown }[],
): string {
  const values = parameters
    .filter(({ example }) => example !== undefined)
    .map(({ name, in: place, example }) => ({ name, place, text: String(example) }));
  const filled = values
    .filter(({ place }) => place === 'path')
    .reduce((all, { name, text }) => all.replace(`{${name}}`, encodeURIComponent(text)), path);
  const query = values.filter(({ place }) => place === 'query');
  const search = new URLSearchParams(query.map(({ name, text }) => [name, text]));
  return search.size > 0 ? `${filled}?${search.toString()}` : filled;
}
