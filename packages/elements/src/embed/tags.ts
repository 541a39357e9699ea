/** Every element, the provider first. All but the provider and the tree stand in registrations.ts. */
export const tags: readonly string[] = [
  'provider',
  'tree',
  'check-in',
  'cycle',
  'explain',
  'gauge',
  'matrix',
  'status',
  'trend',
  'summary',
].map((name) => `okr-${name}`);
