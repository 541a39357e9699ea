import type { ArgTypes } from '@storybook/web-components-vite';

interface Entry {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Field extends Entry {
  kind: string;
  privacy?: string;
  attribute?: string;
  static?: boolean;
}

interface Declaration {
  tagName?: string;
  members?: Field[];
  attributes?: Entry[];
  events?: Entry[];
  slots?: Entry[];
  cssParts?: Entry[];
  cssProperties?: Entry[];
}

/** The part of a custom elements manifest that the tables are made of. */
export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/**
 * The table of an element: what an editor writes first, under the name that stands in HTML, then
 * what only a script can set. The stories' arguments are properties, so those are the keys.
 */
export function argTypesOf(tag: string, { modules }: Manifest): ArgTypes {
  const declaration = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!declaration) return {};
  const { members = [], attributes = [], events = [], slots = [] } = declaration;
  const fields = members.filter(
    ({ kind, privacy = 'public', static: isStatic }) =>
      kind === 'field' && privacy === 'public' && !isStatic,
  );
  const written = fields.filter(({ attribute }) => attribute);
  const inherited = attributes.filter(
    ({ name }) => !written.some(({ attribute }) => attribute === name),
  );
  return Object.fromEntries([
    ...written.map((field) => [field.name, row(field, 'Attribute', field.attribute)]),
    ...inherited.map((entry) => [entry.name, withoutControl(entry, 'Attribute')]),
    ...fields
      .filter(({ attribute }) => !attribute)
      .map((field) => [field.name, withoutControl(field, 'Nur als Eigenschaft (JavaScript)')]),
    ...group(events, 'Ereignisse'),
    ...group(slots, 'Plätze (slot)'),
    ...group(declaration.cssParts, 'Teile für ::part()'),
    ...group(declaration.cssProperties, 'Variablen (CSS)'),
  ]);
}

function group(entries: Entry[] = [], category: string): [string, ArgTypes[string]][] {
  // A part may be called like an attribute; keys have to differ.
  return entries.map((entry) => [
    `${category} ${entry.name}`,
    withoutControl({ ...entry, name: entry.name || '(ohne Namen)' }, category),
  ]);
}

function withoutControl(entry: Entry, category: string): ArgTypes[string] {
  return { ...row(entry, category), control: false };
}

function row(entry: Entry, category: string, name = entry.name): ArgTypes[string] {
  const type = entry.type?.text.replaceAll(/ \| (null|undefined)/g, '');
  const scalar = type === 'IsoDate' ? 'string' : type;
  const isScalar = scalar === 'string' || scalar === 'number' || scalar === 'boolean';
  return {
    name,
    // With no type at all Storybook would guess one, and move the row to the top.
    ...(isScalar
      ? { type: { name: scalar } }
      : { type: { name: 'other', value: type ?? '' }, control: false }),
    ...(entry.description === undefined ? {} : { description: entry.description }),
    table: {
      category,
      ...(type === undefined ? {} : { type: { summary: type } }),
      ...(hasDefault(entry) ? { defaultValue: { summary: entry.default } } : {}),
    },
  };
}

/** That nothing is set is no value to show. */
function hasDefault(entry: Entry): entry is Entry & { default: string } {
  return entry.default !== undefined && !['null', 'undefined'].includes(entry.default);
}
