import type { SearchHit } from '@zielbaum/model';
import type { FoundGoal } from './goal-index.ts';
import { matchedText } from './matched-text.ts';
import type { ShownShared } from './shared-store.ts';

/** What a search shows of a goal that a member shares; nothing where it is shown no longer. */
export function sharedHit(
  { kind, objective, position, rank }: FoundGoal,
  shown: ShownShared | undefined,
  words: ReadonlySet<string> | undefined,
): SearchHit[] {
  const goal = shown && shownGoal(shown, position);
  if (!goal) return [];
  const { title, progress, pace, isStale } = goal;
  return [
    {
      kind,
      id: kind === 'objective' ? objective.id : null,
      objectiveId: objective.id,
      cycleId: null,
      unitId: null,
      sharedBy: shown.organisation,
      title,
      state: shown.snapshot.state,
      score: { progress, pace, isStale },
      match: words ? matchedText(goal, words, rank % 2 === 0) : null,
    },
  ];
}

type ShownGoal = Pick<SearchHit, 'title'> & SearchHit['score'] & { description: string };

function shownGoal({ snapshot }: ShownShared, position: number): ShownGoal | undefined {
  if (position === 0) return snapshot;
  const keyResult = snapshot.keyResults?.[position - 1];
  return keyResult && { ...keyResult, description: '', pace: null, isStale: null };
}
