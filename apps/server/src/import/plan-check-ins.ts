import type { CheckInValue, IsoDate, Metric } from '@zielbaum/model';
import { fitsMetric } from '../key-results/fits-metric.ts';
import type { ListedCheckIn } from './goal-list.ts';
import { matchDay } from './match-day.ts';
import type { PlacedKeyResult } from './plan-key-results.ts';
import type { Planning } from './planning.ts';
import { addProblem, refuseClosed, wrongParent } from './planning.ts';
import { readValue } from './read-value.ts';
import type { OverruledCheckIn, StoredCheckIn } from './stored-goals.ts';

interface DayRow {
  row: ListedCheckIn;
  keyResultId: string;
  date: IsoDate;
  value: CheckInValue;
  confidence: number | null;
  note: string;
}

/** Plans every check-in of the file. */
export function planCheckIns(
  planning: Planning,
  keyResults: ReadonlyMap<string, PlacedKeyResult>,
): void {
  const { list, stored, registry, plan } = planning;
  const storedDays = byDay(stored.checkIns);
  const rows: DayRow[] = [];
  for (const row of list.checkIns) {
    const known = row.parent === '' ? undefined : registry.find(row.parent);
    const placed = known?.kind === 'keyResult' ? keyResults.get(known.id) : undefined;
    if (!placed && row.parent !== '') {
      const reason = wrongParent(row.parent, 'keyResult', known !== undefined);
      addProblem(planning, row, { column: 'parent', reason });
    }
    const dayRow = readDayRow(planning, row, placed);
    if (dayRow) rows.push(dayRow);
  }
  const anew = withoutOverruled(planning, rows);
  const next = new Map(stored.checkIns.map((checkIn) => [checkIn.id, checkIn]));
  const seen = new Set<string>();
  for (const [day, dayRows] of byDay(anew)) {
    const keyResultId = dayRows[0]?.keyResultId ?? '';
    const cycle = keyResults.get(keyResultId)?.cycle;
    const isStoredCycle = stored.cycles.some(({ id }) => id === cycle?.id);
    const entries = storedDays.get(day) ?? [];
    const places = matchDay(entries.map(toEntry), dayRows);
    for (const [index, row] of dayRows.entries()) {
      const place = places[index];
      const entry = typeof place === 'number' ? entries[place] : undefined;
      if (entry) seen.add(entry.id);
      const checkIn = { ...checkInOf(row), id: entry?.id ?? planning.newId() };
      if (entry && isSame(entry, checkIn)) {
        plan.checkIns.unchanged += 1;
        continue;
      }
      if (isStoredCycle) refuseClosed(planning, row.row, cycle);
      next.set(checkIn.id, checkIn);
      plan.checkIns[entry ? 'changed' : 'created'].push(checkIn);
    }
  }
  countAbsent(planning, seen);
  refuseMisfits(planning, [...next.values()]);
}

/**
 * A list that still says what somebody has corrected or withdrawn since says nothing new; entered
 * again it would overrule the correction.
 */
function withoutOverruled({ stored, plan }: Planning, rows: readonly DayRow[]): DayRow[] {
  const overruled = new Set(stored.overruled.map(sayingOf));
  for (const checkIn of stored.checkIns) overruled.delete(sayingOf(checkIn));
  const anew = rows.filter((row) => !overruled.has(sayingOf(row)));
  plan.checkIns.unchanged += rows.length - anew.length;
  return anew;
}

function sayingOf({ keyResultId, date, value, confidence, note }: OverruledCheckIn): string {
  return JSON.stringify([keyResultId, date, value, confidence, note]);
}

function readDayRow(
  planning: Planning,
  row: ListedCheckIn,
  placed: PlacedKeyResult | undefined,
): DayRow | undefined {
  const { date, confidence, note } = row;
  if (date !== undefined && date > planning.today) {
    addProblem(planning, row, { column: 'date', reason: future });
  }
  const metric = placed?.keyResult.metric ?? (placed?.isNumeric ? someNumber : undefined);
  if (!placed || !metric) return undefined;
  const read = readValue(row.value, metric, planning.list.decimalSign);
  if ('reason' in read) {
    addProblem(planning, row, { column: 'value', reason: read.reason });
    return undefined;
  }
  if (date === undefined) return undefined;
  return { row, keyResultId: placed.keyResult.id, date, value: read.value, confidence, note };
}

/** In the order in which the days first occur. */
function byDay<Entry extends { keyResultId: string; date: IsoDate }>(
  entries: readonly Entry[],
): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = `${entry.keyResultId} ${entry.date}`;
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}

function toEntry({ value, confidence, note, source }: StoredCheckIn) {
  return { value, confidence, note, isImported: source === 'import' };
}

function checkInOf({ row, ...entry }: DayRow): Omit<StoredCheckIn, 'id'> {
  return { ...entry, author: row.author, source: 'import' };
}

function isSame(one: StoredCheckIn, other: StoredCheckIn): boolean {
  const text = ({ value, confidence, note }: StoredCheckIn) =>
    JSON.stringify([value, confidence, note]);
  return text(one) === text(other);
}

function countAbsent({ plan, stored, registry }: Planning, seen: ReadonlySet<string>): void {
  const listed = new Set(registry.keyResults.map(({ id }) => id));
  plan.checkIns.absent = stored.checkIns.filter(
    ({ id, keyResultId }) => listed.has(keyResultId) && !seen.has(id),
  ).length;
}

/** A changed metric must fit the check-ins that stay, or their values would mean nothing any more. */
function refuseMisfits(planning: Planning, checkIns: readonly StoredCheckIn[]): void {
  const changed = new Map(
    planning.plan.keyResults.changed.map((keyResult) => [keyResult.id, keyResult]),
  );
  const rows = new Map(planning.registry.keyResults.map(({ id, listed }) => [id, listed]));
  const misfits = new Map<string, number>();
  for (const { keyResultId, value } of checkIns) {
    const keyResult = changed.get(keyResultId);
    if (keyResult && !fitsMetric(keyResult.metric, value))
      misfits.set(keyResultId, (misfits.get(keyResultId) ?? 0) + 1);
  }
  for (const [id, count] of misfits) {
    const row = rows.get(id);
    if (row) addProblem(planning, row, { column: 'kind', reason: misfit(count) });
  }
}

// Stands for the metric of a row with a problem, so that its check-ins' numbers are checked, too.
const someNumber: Metric = { kind: 'maintain', lower: 0 };

const future = { de: 'liegt in der Zukunft', en: 'is in the future' };

function misfit(count: number) {
  return {
    de: `${count} vorhandene Zwischenstände passen nicht zu dieser Art oder diesen Bezeichnungen; bitte die alten behalten oder ein neues Schlüsselergebnis anlegen`,
    en: `${count} existing check-ins do not fit this kind or these labels; please keep the old ones or create a new key result`,
  };
}
