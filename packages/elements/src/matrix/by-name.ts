/** Sorts by name as readers count: `Amt 9` before `Amt 10`. */
export function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'de', { numeric: true });
}
