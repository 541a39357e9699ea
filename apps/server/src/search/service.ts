import type {
  Cycle,
  CycleDates,
  GoalKind,
  IsoDate,
  ObjectiveState,
  Pace,
  Page,
  SearchHit,
} from '@zielbaum/model';
import { resolveCycle } from '../cycles/resolve-cycle.ts';
import { findCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import type { PageRequest } from '../http/cursor.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import { scoresToday } from '../tree/scores-today.ts';
import type { TreeService } from '../tree/service.ts';
import { unknownUnit } from '../units/existing-unit.ts';
import { unitsBelow } from '../units/store.ts';
import { foldedWords } from './fold.ts';
import type { FoundGoal, FoundGoals, GoalQuestion } from './goal-index.ts';
import { createGoalIndexes } from './goal-indexes.ts';
import { matchedText } from './matched-text.ts';
import type { Word } from './nearness.ts';
import { cursorAfter, placeOf } from './place.ts';
import { sharedHit } from './shared-hit.ts';
import { readShown } from './shared-store.ts';
import { signalsOf } from './signals.ts';
import type { Signals } from './signals.ts';
import { readStems, readTexts } from './store.ts';

export interface SearchQuestion {
  q?: string | undefined;
  /** Id; units below it count too. */
  unit?: string | undefined;
  theme?: string | undefined;
  /** Id, name, `current` (default), or `all`. */
  cycle?: string | undefined;
  state?: ObjectiveState | undefined;
  pace?: Pace | undefined;
  stale?: boolean | undefined;
  kind?: GoalKind | undefined;
}

export interface SearchService {
  /** @throws ProblemError `invalid_input` when nothing is asked, `not_found` for cycle and unit */
  find(tenantId: string, question: SearchQuestion, page: PageRequest): Promise<Page<SearchHit>>;
}

export function createSearchService(deps: {
  db: Db;
  trees: TreeService;
  today: () => IsoDate;
}): SearchService {
  const { db, trees, today } = deps;
  const indexes = createGoalIndexes({ db, today });
  return { find };

  async function find(
    tenantId: string,
    question: SearchQuestion,
    page: PageRequest,
  ): Promise<Page<SearchHit>> {
    const asked = askedWords(question);
    const after = placeOf(page);
    const ofCycle = await signalsOfCycle(tenantId, question);
    const index = await indexes.current(tenantId);
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      const isWanted = await filterOf(reading, { question, today: today(), ofCycle });
      const words = asked && meaningful(await readStems(transaction, asked));
      const found = index.find({ words, isWanted, after, limit: page.limit + 1 });
      const goals = found.goals.slice(0, page.limit);
      return {
        items: await hitsOf(reading, { goals, words: words && found.words }, ofCycle),
        nextCursor: found.goals.length > page.limit ? cursorAfter(goals.at(-1)) : null,
      };
    });
  }

  /** All of a cycle, where a filter needs them before anything is found. */
  async function signalsOfCycle(
    tenantId: string,
    { cycle = 'current', pace, stale }: SearchQuestion,
  ): Promise<Signals | undefined> {
    if (pace === undefined && stale === undefined) return undefined;
    return signalsOf(await trees.find(tenantId, { cycle }));
  }

  async function hitsOf(
    reading: Reading,
    { goals, words }: Pick<FoundGoals, 'goals'> & { words: ReadonlySet<string> | undefined },
    ofCycle: Signals | undefined,
  ): Promise<SearchHit[]> {
    const own = goals.filter(({ objective }) => !objective.shared);
    const shared = goals.filter(({ objective }) => objective.shared);
    const [texts, signals, shown] = await Promise.all([
      readTexts(
        reading,
        own.map(({ id }) => id),
      ),
      ofCycle ?? signalsFor(reading, own),
      readShown(
        reading,
        shared.map(({ objective }) => objective.id),
      ),
    ]);
    return goals.flatMap((found) => {
      const { kind, id, objective, state, rank } = found;
      if (objective.shared) return sharedHit(found, shown.get(objective.id), words);
      const text = texts.get(id);
      const score = signals.get(id);
      if (!text || !score) return [];
      const { progress, pace, isStale } = score;
      return {
        kind,
        id,
        objectiveId: objective.id,
        cycleId: objective.cycleId,
        unitId: objective.unitId,
        title: text.title,
        state,
        score: { progress, pace, isStale },
        match: words ? matchedText(text, words, rank % 2 === 0) : null,
      };
    });
  }

  /** Of what a page shows, and what counts for it. */
  function signalsFor(reading: Reading, goals: readonly FoundGoal[]): Promise<Signals> {
    const own = goals.flatMap(({ objective: { id, cycleId } }) =>
      cycleId ? [{ id, cycleId }] : [],
    );
    return scoresToday(reading, own, { today: today() });
  }
}

/** The words asked for, each once; `undefined` when only filters are given. */
function askedWords({ q, ...filters }: SearchQuestion): string[] | undefined {
  const { cycle, pace, stale } = filters;
  if (q === undefined) {
    if (Object.values(filters).every((value) => value === undefined)) throw nothingAsked();
    if (cycle === 'all') throw notAllCycles({ de: 'zusammen mit q', en: 'together with q' });
    return undefined;
  }
  if (cycle === 'all' && (pace !== undefined || stale !== undefined)) {
    throw notAllCycles({ de: 'ohne pace und stale', en: 'without pace and stale' });
  }
  const words = [...new Set(foldedWords(q))];
  if (words.length > 0) return words;
  throw invalidInput('?q', {
    de: 'muss Buchstaben oder Ziffern enthalten',
    en: 'must contain letters or digits',
  });
}

/** Words that are everywhere are left out; alone they may be the beginning of another one. */
function meaningful(words: readonly Word[]): Word[] {
  const others = words.filter(({ stem }) => stem !== null);
  return others.length > 0 ? others : words.map(({ text }) => ({ text, stem: text }));
}

async function filterOf(
  reading: Reading,
  context: { question: SearchQuestion; today: IsoDate; ofCycle: Signals | undefined },
): Promise<GoalQuestion['isWanted']> {
  const { cycle = 'current', unit, theme, state, pace, stale, kind } = context.question;
  const { today, ofCycle } = context;
  const asked = cycle === 'all' ? undefined : await cycleAsked(reading, { cycle, today });
  const unitIds = unit === undefined ? undefined : await unitAndBelow(reading, unit);
  return ({ kind: ofKind, id, objective, state: ofState }) => {
    const { shared } = objective;
    const ofShared = ofKind === 'objective' ? shared : undefined;
    const score = shared ? ofShared : ofCycle?.get(id);
    return (
      (asked === undefined ||
        (shared ? overlap(shared.cycle, asked) : objective.cycleId === asked.id)) &&
      (kind === undefined || ofKind === kind) &&
      (state === undefined || ofState === state) &&
      (unitIds === undefined || (objective.unitId !== null && unitIds.has(objective.unitId))) &&
      (theme === undefined || objective.themes.includes(theme)) &&
      (pace === undefined || score?.pace === pace) &&
      (stale === undefined || score?.isStale === stale)
    );
  };
}

async function cycleAsked(
  reading: Reading,
  question: { cycle: string; today: IsoDate },
): Promise<Cycle> {
  const id = await resolveCycle(reading, question);
  const [cycle] = await findCycles(reading.transaction, reading.tenantId, [id]);
  if (!cycle) throw new Error(`No cycle ${id}`);
  return cycle;
}

function overlap(one: CycleDates, other: CycleDates): boolean {
  return one.start <= other.end && other.start <= one.end;
}

async function unitAndBelow(
  { transaction, tenantId }: Reading,
  unit: string,
): Promise<Set<string>> {
  const id = unit.toLowerCase();
  const units = isUuid(id) ? await unitsBelow(transaction, tenantId, [id]) : undefined;
  const below = units?.get(id);
  if (!below) throw unknownUnit();
  return new Set(below);
}

function nothingAsked(): ProblemError {
  return new ProblemError('invalid_input', {
    detail: {
      de: 'Bitte Suchwörter (q) oder mindestens einen Filter angeben: unit, theme, cycle, state, pace, stale oder kind.',
      en: 'Please give words to look for (q) or at least one filter: unit, theme, cycle, state, pace, stale or kind.',
    },
  });
}

function notAllCycles({ de, en }: { de: string; en: string }): ProblemError {
  return invalidInput('?cycle', {
    de: `darf nur ${de} „all“ sein; bitte einen Zyklus nennen`,
    en: `may be "all" only ${en}; please name a cycle`,
  });
}
