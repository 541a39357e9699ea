/** Deeper than any tree; whatever is nested further is taken as new. */
const maxDepth = 500;

/**
 * The next state of some JSON with every part of the one before that is equal, so that what has not
 * changed is the very same object; the whole one before where nothing has. Puts the parts into
 * `next`, which nobody else may hold.
 */
export function share<Data>(before: unknown, next: Data, depth = 0): Data {
  if (before === next || depth > maxDepth) return next;
  if (!isObject(before) || !isObject(next)) return next;
  const names = Object.keys(next);
  let isSame =
    Array.isArray(before) === Array.isArray(next) && names.length === Object.keys(before).length;
  for (const name of names) {
    const known = Object.hasOwn(before, name) ? before[name] : undefined;
    const part = share(known, next[name], depth + 1);
    if (part !== next[name]) (next as Record<string, unknown>)[name] = part;
    isSame &&= part === known && Object.hasOwn(before, name);
  }
  return isSame ? (before as Data) : next;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
