import type { CycleDates, GoalKind, ObjectiveState, Snapshot } from '@zielbaum/model';
import { fold, wordInText } from './fold.ts';
import { nearnessOf } from './nearness.ts';
import type { Word } from './nearness.ts';

interface GoalText {
  id: string;
  /** In the order of creation; at least 1. */
  position: number;
  title: string;
  description: string;
}

/** An objective, as far as finding it needs it. */
export interface IndexedObjective extends GoalText {
  /** As the unit, `null` for one that a member shares. */
  cycleId: string | null;
  unitId: string | null;
  themes: readonly string[];
  state: ObjectiveState;
  /** Of one that a member shares: what it tells that filters look at. */
  shared?: Pick<Snapshot, 'pace' | 'isStale'> & { cycle: CycleDates };
}

export interface IndexedKeyResult extends GoalText {
  objectiveId: string;
  isDropped: boolean;
}

/** Where a page ends, and the next one begins. */
export interface Place {
  /** Twice the nearness, and 1 more where the title is not enough. */
  rank: number;
  /** 0 for own goals; 1 for those that members share, whose positions are counted for themselves. */
  origin: number;
  objectivePosition: number;
  /** Of the key result; 0 for the objective itself. */
  position: number;
}

export interface FoundGoal extends Place {
  kind: GoalKind;
  id: string;
  objective: Omit<IndexedObjective, 'title' | 'description'>;
  state: ObjectiveState;
}

export interface GoalQuestion {
  /** Words that must all be there; `undefined` finds every goal. */
  words: readonly Word[] | undefined;
  isWanted: (goal: Omit<FoundGoal, keyof Place>) => boolean;
  after: Place | undefined;
  limit: number;
}

export interface FoundGoals {
  /** The nearest first, then in the order of creation, key results behind their objective. */
  goals: FoundGoal[];
  /** The words of the organisation that answer to those asked for. */
  words: ReadonlySet<string>;
}

export interface GoalIndex {
  /** Adds goals, or takes them as they are now. Objectives come before their key results. */
  put(objectives: readonly IndexedObjective[], keyResults: readonly IndexedKeyResult[]): void;
  forget(ids: readonly string[]): void;
  has(id: string): boolean;
  /** The folded words of some texts that it has not met yet; it needs their stems before `put`. */
  newWords(texts: readonly GoalText[]): string[];
  learn(words: readonly Word[]): void;
  find(question: GoalQuestion): FoundGoals;
  /** How many goals it holds, and how many it has forgotten without gaining room. */
  count(): { live: number; gone: number };
}

interface KnownWord extends Word {
  /** Places in `goals`. */
  inTitle: number[];
  inDescription: number[];
}

interface Goal {
  id: string;
  /** In `goals`. */
  place: number;
  objective: FoundGoal['objective'];
  position: number;
  isDropped: boolean;
}

// Beyond the farthest rank.
const unanswered = 8;

/**
 * Where each word of an organisation's goals stands, in memory. All of it works at once, without a
 * promise, in a few milliseconds for a hundred thousand goals.
 */
export function createGoalIndex(): GoalIndex {
  const goals: Goal[] = [];
  const live = new Map<string, Goal>();
  const objectivesById = new Map<string, FoundGoal['objective']>();
  const known = new Map<string, KnownWord>();
  const folded = new Map<string, string>();
  let inOrder = new Int32Array();
  let isOrdered = true;
  return {
    put,
    forget,
    has: (id) => live.has(id),
    newWords,
    learn,
    find,
    count: () => ({ live: live.size, gone: goals.length - live.size }),
  };

  function put(
    objectives: readonly IndexedObjective[],
    keyResults: readonly IndexedKeyResult[],
  ): void {
    for (const { title, description, ...own } of objectives) {
      const before = objectivesById.get(own.id);
      if (before?.position !== own.position) isOrdered = false;
      const objective = before ? Object.assign(before, own) : own;
      objectivesById.set(own.id, objective);
      const place = enter({ id: own.id, objective, position: 0, isDropped: false });
      enterWords(place, title, description);
    }
    for (const { id, objectiveId, position, isDropped, title, description } of keyResults) {
      const objective = objectivesById.get(objectiveId);
      if (!objective) continue;
      const place = enter({ id, objective, position, isDropped });
      enterWords(place, title, description);
    }
  }

  function forget(ids: readonly string[]): void {
    for (const id of ids) if (live.delete(id)) isOrdered = false;
  }

  function enter(entered: Omit<Goal, 'place'>): number {
    const goal = { ...entered, place: goals.length };
    takeOver(live.get(goal.id), goal);
    live.set(goal.id, goal);
    goals.push(goal);
    return goal.place;
  }

  /** A goal that stays where it is spares the others being put in order. */
  function takeOver(before: Goal | undefined, goal: Goal): void {
    const slot = before && isOrdered ? inOrder.indexOf(before.place) : -1;
    const stays = before?.objective === goal.objective && before.position === goal.position;
    if (stays && slot >= 0) inOrder[slot] = goal.place;
    else isOrdered = false;
  }

  function enterWords(place: number, title: string, description: string): void {
    const inTitle = new Set(wordsOf(title));
    for (const text of inTitle) known.get(text)?.inTitle.push(place);
    for (const text of new Set(wordsOf(description))) {
      if (!inTitle.has(text)) known.get(text)?.inDescription.push(place);
    }
  }

  function newWords(texts: readonly GoalText[]): string[] {
    const words = new Set<string>();
    for (const { title, description } of texts) {
      for (const text of wordsOf(title)) if (!known.has(text)) words.add(text);
      for (const text of wordsOf(description)) if (!known.has(text)) words.add(text);
    }
    return [...words];
  }

  function learn(words: readonly Word[]): void {
    for (const word of words) known.set(word.text, { ...word, inTitle: [], inDescription: [] });
  }

  /** Texts repeat their words: folding each way to write one once makes this quick. */
  function wordsOf(text: string): string[] {
    return (text.match(wordInText) ?? []).map((written) => {
      const before = folded.get(written);
      if (before !== undefined) return before;
      const word = fold(written);
      folded.set(written, word);
      return word;
    });
  }

  function find({ words, isWanted, after, limit }: GoalQuestion): FoundGoals {
    const answering = new Set<string>();
    const ranks = words && ranksOf(words, answering);
    const found = Array.from({ length: ranks ? unanswered : 1 }, (): FoundGoal[] => []);
    putInOrder();
    for (const place of inOrder) {
      const rank = ranks?.[place] ?? 0;
      const ofRank = found[rank];
      // Asked first, because it takes no look at the goal.
      if (!ofRank || ofRank.length === limit) continue;
      const goal = goals[place];
      if (!goal) continue;
      const at = { rank, ...placeOf(goal) };
      if (after && compare(after, at) >= 0) continue;
      const { id, objective } = goal;
      const kind = goal.position === 0 ? 'objective' : 'keyResult';
      const hit = {
        kind,
        id,
        objective,
        state: goal.isDropped ? 'dropped' : objective.state,
      } as const;
      if (isWanted(hit)) ofRank.push({ ...hit, ...at });
    }
    return { goals: found.flat().slice(0, limit), words: answering };
  }

  /** The rank of each goal that has an answer to every word. */
  function ranksOf(words: readonly Word[], answering: Set<string>): Uint8Array {
    return words
      .map((asked) => answersTo(asked, answering))
      .reduce((ranks, others) => {
        for (let place = 0; place < ranks.length; place += 1) {
          const [one = unanswered, other = unanswered] = [ranks[place], others[place]];
          // The farther answer counts, and the title only where it has both.
          ranks[place] =
            one === unanswered || other === unanswered
              ? unanswered
              : 2 * Math.max(one >> 1, other >> 1) + Math.max(one & 1, other & 1);
        }
        return ranks;
      });
  }

  function answersTo(asked: Word, answering: Set<string>): Uint8Array {
    const ranks = new Uint8Array(goals.length).fill(unanswered);
    for (const word of known.values()) {
      const nearness = word.stem === null ? undefined : nearnessOf(asked, word);
      if (nearness === undefined) continue;
      answering.add(word.text);
      lower(ranks, word.inTitle, 2 * nearness);
      lower(ranks, word.inDescription, 2 * nearness + 1);
    }
    return ranks;
  }

  function putInOrder(): void {
    if (isOrdered) return;
    const sorted = [...live.values()].sort(
      (one, other) =>
        originOf(one) - originOf(other) ||
        one.objective.position - other.objective.position ||
        one.position - other.position,
    );
    inOrder = Int32Array.from(sorted, ({ place }) => place);
    isOrdered = true;
  }
}

function originOf({ objective }: Goal): number {
  return objective.shared ? 1 : 0;
}

function placeOf(goal: Goal): Omit<Place, 'rank'> {
  const { objective, position } = goal;
  return { origin: originOf(goal), objectivePosition: objective.position, position };
}

function lower(ranks: Uint8Array, places: readonly number[], rank: number): void {
  for (const place of places) if (rank < (ranks[place] ?? 0)) ranks[place] = rank;
}

function compare(one: Place, other: Place): number {
  return (
    one.rank - other.rank ||
    one.origin - other.origin ||
    one.objectivePosition - other.objectivePosition ||
    one.position - other.position
  );
}
