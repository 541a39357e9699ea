/** What each `{}` of a path stands for. */
export type Ids<Path extends string> = Path extends `${string}{}${infer Rest}`
  ? [id: string, ...Ids<Rest>]
  : [];

/**
 * A path with the next argument, encoded, in place of each `{}`. Takes them off the arguments.
 *
 * @throws TypeError for ids that an address would read as another path: empty, `.` and `..`.
 */
export function takePath(path: string, args: unknown[]): string {
  return path.replaceAll('{}', () => segment(args.shift()));
}

function segment(id: unknown): string {
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id)) {
    throw new TypeError(`Not an id: ${JSON.stringify(id)}`);
  }
  return encodeURIComponent(id);
}
