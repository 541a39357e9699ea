import { isDeepStrictEqual } from 'node:util';
import type {
  CheckIn,
  CheckInCorrection,
  CheckInWithdrawal,
  DayValue,
  IsoDate,
  NewCheckIn,
  Page,
  ValueColumn,
  ValueRow,
} from '@zielbaum/model';
import { foldLines } from '@zielbaum/model/schemas';
import { openCycle } from '../cycles/open-cycle.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { Created, PostAnswer, Posted } from '../http/once.ts';
import { permit } from '../http/permit.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import { keyLabel } from '../keys/store.ts';
import type { Writer, Writing } from '../live/writer.ts';
import type { Authorship } from '../people/authorship.ts';
import { authorOf } from './author-of.ts';
import {
  checkInsOf,
  findCheckIn,
  findDayValue,
  findNewest,
  insertCheckIn,
  insertCheckIns,
  listCheckIns,
  replaceCheckIn,
} from './check-in-store.ts';
import type { Replacement } from './check-in-store.ts';
import { existingKeyResult } from './existing-key-result.ts';
import type { StoredKeyResult } from './store.ts';
import { refuseDayToCome, refuseUnfitRows, refuseUnfitValue } from './unfit-entries.ts';

interface CheckInPlace {
  keyResultId: string;
  checkInId: string;
}

export interface CheckInService {
  list(tenantId: string, keyResultId: string, page: PageRequest): Promise<Page<CheckIn>>;
  get(tenantId: string, place: CheckInPlace): Promise<CheckIn>;
  create(
    by: Credential,
    keyResultId: string,
    { entry, posted }: { entry: NewCheckIn; posted: Posted },
  ): Promise<PostAnswer>;
  /** Puts another value in the place of a check-in, or of the last that replaced it. */
  correct(
    by: Credential,
    place: CheckInPlace,
    { correction, posted }: { correction: CheckInCorrection; posted: Posted },
  ): Promise<PostAnswer>;
  /** Takes a check-in back, or the last that replaced it. */
  withdraw(
    by: Credential,
    place: CheckInPlace,
    { withdrawal, posted }: { withdrawal: CheckInWithdrawal; posted: Posted },
  ): Promise<PostAnswer>;
  /** What a procedure tells of one day: the same again changes nothing, another value is a correction. */
  putValue(
    by: Credential,
    place: { keyResultId: string; date: IsoDate },
    told: DayValue,
  ): Promise<CheckIn>;
  /** Enters a column of values, all rows or none; what counts on its day already is skipped. */
  bringIn(
    by: Credential,
    keyResultId: string,
    { column, posted }: { column: ValueColumn; posted: Posted },
  ): Promise<PostAnswer>;
}

export function createCheckInService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): CheckInService {
  const { db, write, today } = deps;
  return { list, get, create, correct, withdraw, putValue, bringIn };

  function list(tenantId: string, keyResultId: string, page: PageRequest): Promise<Page<CheckIn>> {
    return readInTenant(db, tenantId, async (transaction) => {
      await existingKeyResult({ transaction, tenantId }, keyResultId);
      const place = { tenantId, keyResultId };
      return readPage(page, {
        has: (id) => findCheckIn(transaction, place, id),
        read: (asked) => listCheckIns(transaction, place, asked),
      });
    });
  }

  function get(tenantId: string, { keyResultId, checkInId }: CheckInPlace): Promise<CheckIn> {
    return readInTenant(db, tenantId, async (transaction) => {
      await existingKeyResult({ transaction, tenantId }, keyResultId);
      const found = isUuid(checkInId)
        ? await findCheckIn(transaction, { tenantId, keyResultId }, checkInId)
        : undefined;
      if (!found) throw unknownCheckIn();
      return found;
    });
  }

  function create(
    by: Credential,
    keyResultId: string,
    { entry, posted }: { entry: NewCheckIn; posted: Posted },
  ): Promise<PostAnswer> {
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const keyResult = await openKeyResult(writing, by, { id: keyResultId, lock: 'checkIn' });
        const { date = today() } = entry;
        refuseDayToCome(date, today());
        refuseUnfitValue(keyResult.metric, entry.value);
        const authorship = await authorOf(writing, by, keyResult);
        const body = await insertCheckIn(
          writing.transaction,
          { tenantId: by.tenantId, keyResultId },
          { ...entry, date, ...authorship, channel: by.kind },
        );
        tellEntered(writing, keyResult, body);
        return created(body, authorship);
      }),
    );
  }

  function correct(
    by: Credential,
    place: CheckInPlace,
    { correction, posted }: { correction: CheckInCorrection; posted: Posted },
  ): Promise<PostAnswer> {
    return replace(by, place, {
      posted,
      entryFor: ({ date, confidence, blocker, source }, { metric }) => {
        refuseUnfitValue(metric, correction.value);
        return { confidence, blocker, ...correction, date, source, kind: 'correction' };
      },
    });
  }

  function withdraw(
    by: Credential,
    place: CheckInPlace,
    { withdrawal, posted }: { withdrawal: CheckInWithdrawal; posted: Posted },
  ): Promise<PostAnswer> {
    return replace(by, place, {
      posted,
      entryFor: ({ date, value, source }) => {
        return { date, value, source, note: withdrawal.reason, kind: 'withdrawal' };
      },
    });
  }

  function replace(
    by: Credential,
    { keyResultId, checkInId }: CheckInPlace,
    { posted, entryFor }: { posted: Posted; entryFor: ReplacementFor },
  ): Promise<PostAnswer> {
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const keyResult = await openKeyResult(writing, by, { id: keyResultId, lock: 'change' });
        const place = { tenantId, keyResultId };
        const newest = isUuid(checkInId)
          ? await findNewest(transaction, place, checkInId)
          : undefined;
        if (!newest) throw unknownCheckIn();
        if (newest.kind === 'withdrawal') throw alreadyWithdrawn();
        const entry = entryFor(newest, keyResult);
        const authorship = await authorOf(writing, by, keyResult);
        const body = await replaceCheckIn(
          transaction,
          { ...place, id: newest.id },
          { ...entry, ...authorship, channel: by.kind },
        );
        tellEntered(writing, keyResult, body);
        return created(body, authorship);
      }),
    );
  }

  function putValue(
    by: Credential,
    { keyResultId, date }: { keyResultId: string; date: IsoDate },
    told: DayValue,
  ): Promise<CheckIn> {
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const keyResult = await openKeyResult(writing, by, { id: keyResultId, lock: 'change' });
      refuseDayToCome(date, today());
      refuseUnfitValue(keyResult.metric, told.value);
      const source = told.source ?? (await sourceOf(writing, by));
      const place = { tenantId, keyResultId };
      const known = await findDayValue(transaction, place, { date, source });
      if (known && saysTheSame(known, told)) {
        writing.repeated();
        return known;
      }
      const authorship = await authorOf(writing, by, keyResult);
      const entry = { ...told, date, source, ...authorship, channel: by.kind };
      const entered = known
        ? await replaceCheckIn(
            transaction,
            { ...place, id: known.id },
            { ...entry, kind: 'correction' },
          )
        : await insertCheckIn(transaction, place, entry);
      tellEntered(writing, keyResult, entered);
      return entered;
    });
  }

  function bringIn(
    by: Credential,
    keyResultId: string,
    { column, posted }: { column: ValueColumn; posted: Posted },
  ): Promise<PostAnswer> {
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const keyResult = await openKeyResult(writing, by, { id: keyResultId, lock: 'change' });
        refuseUnfitRows(column.rows, keyResult.metric, today());
        const place = { tenantId, keyResultId };
        const known = (await checkInsOf(transaction, tenantId, [keyResultId])).get(keyResultId);
        // Of several of one day, the last one counts.
        const counting = new Map(known?.map(({ date, value }) => [date, value]));
        const rows = newRows(column.rows, counting);
        if (rows.length > 0) {
          const authorship = await authorOf(writing, by, keyResult);
          const entries = rows.map((row) => ({ ...row, ...authorship, channel: by.kind }));
          const ids = await insertCheckIns(transaction, place, entries);
          // One event is enough for open pages to fetch all of them.
          tellEntered(writing, keyResult, { id: ids.at(-1) ?? '' });
        }
        const body = { entered: rows.length, skipped: column.rows.length - rows.length };
        return { body, location: `/api/v1/key-results/${keyResultId}/check-ins` };
      }),
    );
  }
}

/** Without the rows that say what counts on their day at that point, in the order of entering. */
function newRows(rows: readonly ValueRow[], counting: ReadonlyMap<IsoDate, unknown>): ValueRow[] {
  const known = new Map(counting);
  return rows.filter(({ date, value }) => {
    const isKnown = known.has(date) && isDeepStrictEqual(known.get(date), value);
    known.set(date, value);
    return !isKnown;
  });
}

/** What takes the place of a check-in. */
type ReplacementFor = (
  replaced: CheckIn,
  keyResult: StoredKeyResult,
) => Omit<Replacement, keyof Authorship | 'channel'>;

/** The key result something is about to be entered for, held until the end of the transaction. */
async function openKeyResult(
  writing: Writing,
  by: Credential,
  { id, lock }: { id: string; lock: 'change' | 'checkIn' },
): Promise<StoredKeyResult> {
  const keyResult = await existingKeyResult(writing, id, lock);
  permit(by, 'checkIn.create', keyResult);
  await openCycle(writing, keyResult.cycleId);
  return keyResult;
}

function tellEntered(
  { changed }: Writing,
  { id: keyResultId, cycleId, objectiveId }: StoredKeyResult,
  { id }: Pick<CheckIn, 'id'>,
): void {
  changed({ resource: 'checkIn', id, cycleId, objectiveId, keyResultId });
}

/** Names are kept in no answer that is told again: settings may hide them, and people be erased. */
function created(body: CheckIn, { author }: Authorship): Created {
  const location = `/api/v1/key-results/${body.keyResultId}/check-ins/${body.id}`;
  return { body, location, toldAgain: { ...body, author, authorRole: null } };
}

/** The label of a tool's key as the name of a procedure; that of a person's key may name the person. */
async function sourceOf(
  { transaction, tenantId }: Writing,
  { keyId, personId }: Credential,
): Promise<string> {
  const label = personId === null ? await keyLabel(transaction, tenantId, keyId) : '';
  return foldLines(label).trim().slice(0, 100).trim() || 'api';
}

/** What is not given anew stays as it was told. */
function saysTheSame(known: CheckIn, told: DayValue): boolean {
  const saysOf = ({ value, confidence, note, blocker }: Partial<CheckIn>) => {
    return [value, confidence, note, blocker];
  };
  return isDeepStrictEqual(saysOf({ ...known, ...told }), saysOf(known));
}

function unknownCheckIn(): ProblemError {
  return notFound({ de: 'Diesen Zwischenstand', en: 'check-in' });
}

function alreadyWithdrawn(): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: 'Dieser Zwischenstand ist schon zurückgezogen. Einen anderen Wert bitte als neuen Zwischenstand eintragen.',
      en: 'This check-in has been withdrawn already. Please enter another value as a new check-in.',
    },
  });
}
