import type { TreeOptions } from '../tree.ts';

/** Where a tree differs from another one. */
export type TreeChoice = Pick<TreeOptions, 'cycle' | 'on'>;

/**
 * The keys of everything this package puts into a query client, each a prefix of what is below it.
 * They do not name the server or the credential: give each client a query client of its own.
 *
 * @example
 * await queryClient.invalidateQueries({ queryKey: queryKeys.all });
 */
export const queryKeys = {
  all: ['okr'] as const,
  organisation: ['okr', 'organisation'] as const,
  cycles: ['okr', 'cycles'] as const,
  trees: ['okr', 'tree'] as const,
  tree: ({ cycle = 'current', on }: TreeChoice = {}): readonly ['okr', 'tree', TreeChoice] => [
    'okr',
    'tree',
    { cycle, on },
  ],
  objectives: ['okr', 'objective'] as const,
  objective: (objectiveId: string): readonly ['okr', 'objective', string] => [
    'okr',
    'objective',
    objectiveId,
  ],
  keyResults: ['okr', 'keyResult'] as const,
  keyResult: (keyResultId: string): readonly ['okr', 'keyResult', string] => [
    'okr',
    'keyResult',
    keyResultId,
  ],
  /** The check-ins of a key result. */
  checkIns: ['okr', 'checkIns'] as const,
  /** Why an objective or a key result stands where it stands. */
  explanations: ['okr', 'explanation'] as const,
  trends: ['okr', 'trends'] as const,
  checkIn: ['okr', 'checkIn'] as const,
};
