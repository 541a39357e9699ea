import type { CheckInValue, IsoDate, Metric } from '@zielbaum/model';
import { anActor, faultsOf, isForbidden, nowhere, phaseOf } from './attempt.ts';
import type { Attempt, Fault, Occasion } from './attempt.ts';
import { aKeyResultId, fits, placeOfKeyResult } from './key-result-attempts.ts';
import { daysLater } from './numbers.ts';
import { checkInOf, countingOn } from './readings.ts';
import { withId } from './world.ts';
import type { CheckIn, KeyResult } from './world.ts';

function aValue({ dice }: Occasion, metric: Metric | undefined): CheckInValue {
  if (dice.oneIn(12)) return dice.of<CheckInValue>('Unfug', 3, null, ['Unfug']);
  if (metric?.kind === 'steps') {
    const steps = metric.steps?.map(({ label }) => label) ?? ['commit', 'target', 'stretch'];
    return dice.pick([...steps, null]) ?? null;
  }
  if (metric?.kind === 'milestones') {
    return metric.items.map(({ label }) => label).filter(() => dice.oneIn(2));
  }
  return dice.of(4, 8, 5, 11, 2, 32);
}

/** Most often today; now and then tomorrow, which is refused. */
function aDay({ world, dice }: Occasion): IsoDate {
  return daysLater(world.today, dice.of(0, -1, -3, -20, dice.of(-1, -2, 1)));
}

/** What every entry of a key result has in common. */
function entryFor(occasion: Occasion) {
  const { organisation } = occasion;
  const id = aKeyResultId(occasion);
  const place = placeOfKeyResult(organisation, id);
  const keyResult = place?.keyResult;
  const owned = place && {
    unitId: place.objective.unitId,
    contributorUnitIds: place.keyResult.contributorUnitIds,
  };
  const actor = anActor(occasion, 'checkIn.create', owned);
  const author = withId(organisation.units, place?.objective.unitId)?.name ?? null;
  function faults(more: Partial<Record<Fault, boolean | undefined>>): Fault[] {
    return faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'checkIn.create', owned),
      cycle_closed: place && phaseOf(organisation, place.objective) === 'closed',
      ...more,
      not_found: !place || more.not_found === true,
    });
  }
  function told(): object {
    const checkIn = keyResult?.checkIns.at(-1);
    return keyResult && checkIn ? checkInOf(keyResult, checkIn) : {};
  }
  const blank = { confidence: null, note: '', blocker: '', source: null, replaces: null, author };
  return { actor, id, keyResult, faults, told, blank };
}

/** A value is checked in. */
export function checkIn(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const { actor, id, keyResult, faults, told, blank } = entryFor(occasion);
  const date = dice.oneIn(3) ? aDay(occasion) : undefined;
  const body = {
    value: aValue(occasion, keyResult?.metric),
    ...(date !== undefined && { date }),
    ...(dice.oneIn(2) && { confidence: dice.number(11) }),
    ...(dice.oneIn(4) && { blocker: 'Es fehlt ein Beschluss' }),
  };
  return {
    organisation,
    actor,
    request: `POST /key-results/${id}/check-ins`,
    body,
    faults: faults({
      invalid_input:
        (keyResult && !fits(keyResult.metric, body.value)) || (date ?? '') > world.today,
    }),
    apply: (answer) =>
      void keyResult?.checkIns.push({
        ...{ ...blank, date: world.today, kind: 'value' },
        ...body,
        id: answer.id,
      }),
    told,
  };
}

/** The check-in that has taken the place of this one, or itself. */
function newest({ checkIns }: Pick<KeyResult, 'checkIns'>, checkIn: CheckIn): CheckIn {
  const next = checkIns.find(({ replaces }) => replaces === checkIn.id);
  return next ? newest({ checkIns }, next) : checkIn;
}

/** A check-in to put right; now and then one of another key result. */
function aCheckIn({ organisation, dice }: Occasion, keyResult: KeyResult | undefined) {
  const others = organisation.keyResults.flatMap(({ checkIns }) => checkIns);
  const chosen = dice.pick(dice.oneIn(10) ? others : (keyResult?.checkIns ?? []));
  const own = keyResult && chosen && withId(keyResult.checkIns, chosen.id);
  return { checkInId: chosen?.id ?? nowhere, current: own && newest(keyResult, own) };
}

/** One is corrected. */
export function correctCheckIn(occasion: Occasion): Attempt {
  const { organisation, dice } = occasion;
  const { actor, id, keyResult, faults, told, blank } = entryFor(occasion);
  const { checkInId, current } = aCheckIn(occasion, keyResult);
  const body = {
    value: aValue(occasion, keyResult?.metric),
    note: 'Vertippt',
    ...(dice.oneIn(3) && { confidence: dice.number(11) }),
  };
  return {
    organisation,
    actor,
    request: `POST /key-results/${id}/check-ins/${checkInId}/correction`,
    body,
    faults: faults({
      not_found: !current,
      conflict: current?.kind === 'withdrawal',
      invalid_input: keyResult && !fits(keyResult.metric, body.value),
    }),
    apply(answer) {
      if (!current) return;
      const { date, confidence, blocker, source, id: replaces } = current;
      keyResult?.checkIns.push({
        ...{ ...blank, date, confidence, blocker, source, replaces, kind: 'correction' },
        ...body,
        id: answer.id,
      });
    },
    told,
  };
}

/** One is taken back. */
export function withdrawCheckIn(occasion: Occasion): Attempt {
  const { organisation } = occasion;
  const { actor, id, keyResult, faults, told, blank } = entryFor(occasion);
  const { checkInId, current } = aCheckIn(occasion, keyResult);
  return {
    organisation,
    actor,
    request: `POST /key-results/${id}/check-ins/${checkInId}/withdrawal`,
    body: { reason: 'Falsches Verfahren' },
    faults: faults({ not_found: !current, conflict: current?.kind === 'withdrawal' }),
    apply(answer) {
      if (!current) return;
      const { date, value, source, id: replaces } = current;
      keyResult?.checkIns.push({
        ...{ ...blank, date, value, source, replaces, kind: 'withdrawal' },
        note: 'Falsches Verfahren',
        id: answer.id,
      });
    },
    told,
  };
}

/** A procedure tells the value of a day, perhaps again. */
export function putValue(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const { actor, id, keyResult, faults, told, blank } = entryFor(occasion);
  const date = aDay(occasion);
  const source = dice.of('Fachverfahren', 'Melderegister');
  const before = keyResult?.checkIns.findLast(
    (each) => each.source === source && each.date === date,
  );
  const known = before?.kind === 'withdrawal' ? undefined : before;
  const value = known && dice.oneIn(2) ? known.value : aValue(occasion, keyResult?.metric);
  const isSame = known && JSON.stringify(known.value) === JSON.stringify(value);
  return {
    organisation,
    actor,
    request: `PUT /key-results/${id}/values/${date}`,
    body: { value, source },
    faults: faults({
      invalid_input: (keyResult && !fits(keyResult.metric, value)) || date > world.today,
    }),
    apply(answer) {
      if (isSame) return;
      const kind = known ? 'correction' : 'value';
      const entry = { ...blank, date, value, source, replaces: known?.id ?? null };
      keyResult?.checkIns.push({ ...entry, kind, id: answer.id });
    },
    told: () => (isSame && keyResult ? checkInOf(keyResult, known) : told()),
  };
}

/** A column of values is brought in. */
export function importCheckIns(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const { actor, id, keyResult, faults, blank } = entryFor(occasion);
  const rows = Array.from({ length: 1 + dice.number(4) }, () => ({
    date: aDay(occasion),
    value: aValue(occasion, keyResult?.metric),
  }));
  let entered = 0;
  return {
    organisation,
    actor,
    request: `POST /key-results/${id}/check-ins/import`,
    body: { rows },
    faults: faults({
      invalid_input: rows.some(
        ({ date, value }) => date > world.today || (keyResult && !fits(keyResult.metric, value)),
      ),
    }),
    apply() {
      for (const { date, value } of rows) {
        const counting = keyResult && countingOn(keyResult, date);
        if (counting && JSON.stringify(counting.value) === JSON.stringify(value)) continue;
        entered += 1;
        // Its id is told by the next list only.
        const unnamed = `${unknownId} ${keyResult?.checkIns.length}`;
        keyResult?.checkIns.push({ ...blank, date, value, kind: 'value', id: unnamed });
      }
    },
    told: () => ({ entered, skipped: rows.length - entered }),
  };
}

/** Begins what stands for an id until a list tells it. */
export const unknownId = 'unknown';
