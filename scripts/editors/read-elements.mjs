import { join } from 'node:path';
import ts from 'typescript';

/**
 * @typedef {object} Property
 * @property {string} name
 * @property {string | undefined} attribute Name of its attribute, where it has one.
 * @property {string} description
 * @property {string} type As the class declares it.
 * @property {string | undefined} default
 * @property {string[]} literals The strings it may be; empty where it may be any.
 * @property {boolean} isBoolean
 * @property {boolean} isNumber
 */

/**
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} path Of its module in `dist`, without an ending.
 * @property {string} description Summary and description, Markdown.
 * @property {Property[]} properties
 * @property {{ name: string, type: string, path: string, description: string }[]} events
 * @property {{ name: string, description: string }[]} slots
 * @property {{ name: string, description: string }[]} parts
 * @property {{ name: string, description: string, default?: string }[]} tokens
 */

/**
 * The registered elements of a manifest, with what only the compiler knows of their types.
 *
 * @param {string} dist Folder of the built declarations.
 * @returns {Element[]}
 */
export function readElements(manifest, dist) {
  const declarations = manifest.modules.flatMap((module) =>
    (module.declarations ?? []).map((declaration) => ({ ...declaration, path: pathOf(module) })),
  );
  const found = declarations.filter(({ tagName }) => tagName);
  const typeOf = typesIn(
    dist,
    found.map(({ path }) => path),
  );
  const pathOfEvent = new Map(declarations.map(({ name, path }) => [name, path]));
  return found
    .map(({ tagName, name, path, ...declaration }) => ({
      tag: tagName,
      className: name,
      path,
      description: [declaration.summary, declaration.description].filter(Boolean).join('\n\n'),
      properties: (declaration.members ?? []).filter(isProperty).map((member) => ({
        name: member.name,
        attribute: member.attribute,
        description: member.description ?? '',
        type: member.type?.text ?? 'unknown',
        default: member.default,
        ...typeOf(path, name, member.name),
      })),
      events: (declaration.events ?? []).map((event) => ({
        name: event.name,
        type: event.type.text,
        path: pathOfEvent.get(event.type.text),
        description: event.description ?? '',
      })),
      slots: declaration.slots ?? [],
      parts: declaration.cssParts ?? [],
      tokens: declaration.cssProperties ?? [],
    }))
    .sort((one, other) => one.tag.localeCompare(other.tag));
}

const pathOf = ({ path }) => path.replace(/^src\//, './').replace(/\.ts$/, '');

function isProperty({ kind, privacy, static: isStatic, name, readonly }) {
  return (
    kind === 'field' && privacy === 'public' && !isStatic && !readonly && !name.startsWith('#')
  );
}

/** Asks the compiler what a property of a class may be. */
function typesIn(dist, paths) {
  const fileOf = (path) => join(dist, `${path}.d.ts`);
  const program = ts.createProgram(paths.map(fileOf), {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return (path, className, property) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(fileOf(path)));
    const symbol = checker.getExportsOfModule(module).find(({ name }) => name === className);
    const declared = checker.getDeclaredTypeOfSymbol(symbol).getProperty(property);
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(declared));
    const options = type.isUnion() ? type.types : [type];
    const isAll = (flag) => options.every(({ flags }) => (flags & flag) !== 0);
    return {
      literals: isAll(ts.TypeFlags.StringLiteral) ? options.map(({ value }) => value) : [],
      isBoolean: isAll(ts.TypeFlags.BooleanLike),
      isNumber: isAll(ts.TypeFlags.NumberLike),
    };
  };
}
