/**
 * A path of the API, with every value encoded.
 *
 * @throws TypeError for values that an address would read as another path: empty, `.` and `..`.
 */
export function path(parts: TemplateStringsArray, ...values: string[]): string {
  return String.raw({ raw: parts }, ...values.map(segment));
}

function segment(value: string): string {
  if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
    throw new TypeError(`Not an id: ${JSON.stringify(value)}`);
  }
  return encodeURIComponent(value);
}
