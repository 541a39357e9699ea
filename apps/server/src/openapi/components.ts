interface Document {
  paths?: unknown;
  components?: { schemas?: Record<string, unknown> };
}

const prefix = '#/components/schemas/';

/**
 * Keeps only the components that the paths reach. Each schema comes in two forms, as input and as
 * output; where both are alike, or only one is used, one under the plain name is enough.
 */
export function tidyComponents<Given extends Document>(document: Given): Given {
  const all = document.components?.schemas ?? {};
  const used = reachable(document.paths, all);
  const renamed = new Map(
    [...used]
      .filter((name) => name.endsWith('Input'))
      .map((name) => [name, name.slice(0, -'Input'.length)] as const)
      .filter(([name, plain]) => !used.has(plain) || isAlike(all[name], all[plain])),
  );
  const rename = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value), (_key, inner: unknown) => {
      if (typeof inner !== 'string' || !inner.startsWith(prefix)) return inner;
      const name = inner.slice(prefix.length);
      return prefix + (renamed.get(name) ?? name);
    }) as Value;
  const schemas = Object.fromEntries(
    [...used]
      .map((name): [string, unknown] => [renamed.get(name) ?? name, rename(all[name])])
      .sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
  return {
    ...document,
    paths: rename(document.paths),
    components: { ...document.components, schemas },
  };
}

function reachable(start: unknown, all: Record<string, unknown>): Set<string> {
  const used = new Set<string>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [, name = ''] of JSON.stringify(next).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      open.push(all[name] ?? {});
    }
  }
  return used;
}

// Apart from which form they refer to: those are compared on their own.
function isAlike(input: unknown, output: unknown): boolean {
  return JSON.stringify(input).replaceAll(/Input"/g, '"') === JSON.stringify(output);
}
