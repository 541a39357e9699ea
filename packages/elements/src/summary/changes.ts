import type { Pace } from '@zielbaum/model';
import type { Goals, Signals } from '../goals/read-goals.ts';
import type { TreeNodeKind } from '../tree/events.ts';

/** What can have become of a goal between two days. */
export type ChangeKind =
  'achieved' | 'caughtUp' | 'fellBack' | 'becameStale' | 'checkedIn' | 'added' | 'left';

/** Goals of which one thing has become. */
export interface Change {
  change: ChangeKind;
  kind: TreeNodeKind;
  goals: readonly Signals[];
}

/** The higher, the worse; what is open or has no pace can neither catch up nor fall back. */
const ranks: Partial<Record<Pace, number>> = {
  achieved: 0,
  early: 1,
  onTrack: 1,
  behind: 2,
  offTrack: 3,
};

type Judge = (now: Signals, before: Signals) => boolean;

const judges: Partial<Record<ChangeKind, Judge>> = {
  achieved: (now, before) => now.pace === 'achieved' && before.pace !== 'achieved',
  caughtUp: (now, before) => now.pace !== 'achieved' && fall(now, before) < 0,
  fellBack: (now, before) => fall(now, before) > 0,
  becameStale: (now, before) => now.isStale && !before.isStale,
};

function fall(now: Signals, before: Signals): number {
  return (ranks[now.pace ?? 'open'] ?? NaN) - (ranks[before.pace ?? 'open'] ?? NaN);
}

/** What has changed in the goals of one cycle between two days; what has not is left out. */
export function changesBetween(before: Goals, now: Goals): Change[] {
  const [earlier, later] = [partsOf(before), partsOf(now)];
  const checkedIn = [...later.keyResults.values()].filter(
    ({ checkedInOn }) => checkedInOn && before.today && checkedInOn > before.today,
  );
  const judged = (Object.keys(judges) as ChangeKind[]).map((change): Change => {
    const goals = [...later.keyResults.values()].filter((each) => {
      const old = earlier.keyResults.get(each.id);
      return old && judges[change]?.(each, old);
    });
    return { change, kind: 'keyResult', goals };
  });
  const changes: Change[] = [
    ...judged,
    { change: 'checkedIn', kind: 'keyResult', goals: checkedIn },
    { change: 'added', kind: 'objective', goals: without(later.objectives, earlier.objectives) },
    { change: 'left', kind: 'objective', goals: without(earlier.objectives, later.objectives) },
  ];
  return changes.filter(({ goals }) => goals.length > 0);
}

interface Parts {
  objectives: ReadonlyMap<string, Signals>;
  keyResults: ReadonlyMap<string, Signals>;
}

function partsOf({ goals }: Goals): Parts {
  return {
    objectives: byId(goals),
    keyResults: byId(goals.flatMap(({ keyResults }) => keyResults)),
  };
}

function byId(signals: readonly Signals[]): Map<string, Signals> {
  return new Map(signals.filter(({ id }) => id).map((each) => [each.id, each]));
}

function without(
  these: ReadonlyMap<string, Signals>,
  those: ReadonlyMap<string, unknown>,
): Signals[] {
  return [...these.values()].filter(({ id }) => !those.has(id));
}
