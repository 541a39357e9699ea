import type { KeyResult, Objective } from '@zielbaum/model';
import type { GoalList, ListedKeyResult, ListedObjective } from './goal-list.ts';
import type { RowProblem } from './problem.ts';
import type { StoredGoals } from './stored-goals.ts';

export interface KnownObjective {
  kind: 'objective';
  id: string;
  listed: ListedObjective | undefined;
  stored: Objective | undefined;
}

export interface KnownKeyResult {
  kind: 'keyResult';
  id: string;
  listed: ListedKeyResult | undefined;
  stored: KeyResult | undefined;
}

export type Known = KnownObjective | KnownKeyResult;

/** Every objective and key result of the file and of the database, by ref. */
export interface Registry {
  /** Of the file, each once, in its order. */
  objectives: KnownObjective[];
  keyResults: KnownKeyResult[];
  /** By ref, else by the id that stands for the ref of those without one. */
  find(ref: string): Known | undefined;
}

/** Recognises the rows of a file by their refs; what cannot be gets a problem. */
export function createRegistry(
  list: Pick<GoalList, 'objectives' | 'keyResults'>,
  stored: StoredGoals,
  { newId, problems }: { newId: () => string; problems: RowProblem[] },
): Registry {
  const byId = new Map<string, Known>();
  const byRef = new Map<string, Known>();
  for (const objective of stored.objectives) {
    keep(
      { kind: 'objective', id: objective.id, listed: undefined, stored: objective },
      objective.ref,
    );
  }
  for (const keyResult of stored.keyResults) {
    keep(
      { kind: 'keyResult', id: keyResult.id, listed: undefined, stored: keyResult },
      keyResult.ref,
    );
  }
  const registry: Registry = { objectives: [], keyResults: [], find };
  // In the order of the file, so that the later one of two is the one that is wrong.
  const rows = [
    ...list.objectives.map((listed) => ({ kind: 'objective' as const, listed })),
    ...list.keyResults.map((listed) => ({ kind: 'keyResult' as const, listed })),
  ].sort((one, other) => one.listed.line - other.listed.line);
  for (const row of rows) register(row);
  return registry;

  function keep(known: Known, ref: string | null): void {
    byId.set(known.id, known);
    if (ref !== null && ref !== '') byRef.set(ref, known);
  }

  function find(ref: string): Known | undefined {
    return byRef.get(ref) ?? byId.get(ref.toLowerCase());
  }

  function register(
    row: Pick<KnownObjective, 'kind' | 'listed'> | Pick<KnownKeyResult, 'kind' | 'listed'>,
  ): void {
    const { listed } = row;
    if (!listed) return;
    const known = listed.ref === '' ? undefined : find(listed.ref);
    if (known?.listed) {
      problems.push(repeatedRef(listed, known.listed.line));
    } else if (known && known.kind !== row.kind) {
      problems.push(otherKind(listed, known.kind));
    } else if (row.kind === 'objective') {
      const entry: KnownObjective =
        known?.kind === 'objective' ? known : { ...row, id: newId(), stored: undefined };
      entry.listed = row.listed;
      keep(entry, listed.ref);
      registry.objectives.push(entry);
    } else {
      const entry: KnownKeyResult =
        known?.kind === 'keyResult' ? known : { ...row, id: newId(), stored: undefined };
      entry.listed = row.listed;
      keep(entry, listed.ref);
      registry.keyResults.push(entry);
    }
  }
}

function repeatedRef({ line, ref }: { line: number; ref: string }, firstLine: number): RowProblem {
  const reason = {
    de: `„${ref}“ steht schon in Zeile ${firstLine}; jede ref darf nur einmal vorkommen`,
    en: `"${ref}" stands in line ${firstLine} already; each ref must be unique`,
  };
  return { line, column: 'ref', reason };
}

function otherKind({ line, ref }: { line: number; ref: string }, kind: Known['kind']): RowProblem {
  const isObjective = kind === 'objective';
  const reason = {
    de: `„${ref}“ gehört in der Organisation schon zu einem ${isObjective ? 'Ziel' : 'Schlüsselergebnis'}`,
    en: `"${ref}" belongs to ${isObjective ? 'an objective' : 'a key result'} of the organisation already`,
  };
  return { line, column: 'ref', reason };
}
