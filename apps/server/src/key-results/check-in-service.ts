import { assertCheckInValue, isInvalidInputError } from '@zielbaum/model';
import type { CheckIn, CheckInValue, IsoDate, Metric, NewCheckIn, Page } from '@zielbaum/model';
import { issueMessages } from '@zielbaum/model/schemas';
import { openCycle } from '../cycles/open-cycle.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { isUuid, lastIdOf, pageFrom, unknownCursor } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { pointerTo } from '../http/json-pointer.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { permit } from '../http/permit.ts';
import { invalidInput } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { unitName } from '../units/store.ts';
import { checkInExists, insertCheckIn, listCheckIns } from './check-in-store.ts';
import { existingKeyResult } from './service.ts';
import { lockKeyResult } from './store.ts';

export interface CheckInService {
  list(tenantId: string, keyResultId: string, page: PageRequest): Promise<Page<CheckIn>>;
  create(
    by: Credential,
    keyResultId: string,
    { entry, posted }: { entry: NewCheckIn; posted: Posted },
  ): Promise<PostAnswer>;
}

export function createCheckInService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): CheckInService {
  const { db, write, today } = deps;
  return { list, create };

  function list(tenantId: string, keyResultId: string, page: PageRequest): Promise<Page<CheckIn>> {
    const afterId = lastIdOf(page);
    return readInTenant(db, tenantId, async (transaction) => {
      await existingKeyResult({ transaction, tenantId }, keyResultId);
      const place = { tenantId, keyResultId };
      if (afterId && !(await checkInExists(transaction, place, afterId))) throw unknownCursor();
      const rows = await listCheckIns(transaction, place, { afterId, limit: page.limit + 1 });
      return pageFrom(rows, page, (checkIn) => checkIn);
    });
  }

  function create(
    by: Credential,
    keyResultId: string,
    { entry, posted }: { entry: NewCheckIn; posted: Posted },
  ): Promise<PostAnswer> {
    return write(by.tenantId, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        if (isUuid(keyResultId)) {
          await lockKeyResult(transaction, { tenantId, id: keyResultId }, 'checkIn');
        }
        const keyResult = await existingKeyResult(writing, keyResultId);
        permit(by, 'checkIn.create', keyResult);
        const { cycleId, objectiveId, unitId, metric } = keyResult;
        await openCycle(writing, cycleId);
        const { date = today() } = entry;
        if (date > today()) throw dayToCome();
        refuseUnfitValue(metric, entry.value);
        const author = unitId === null ? null : await unitName(transaction, tenantId, unitId);
        const body = await insertCheckIn(
          transaction,
          { tenantId, keyResultId },
          { ...entry, date, author, source: by.kind },
        );
        writing.changed({ resource: 'checkIn', id: body.id, cycleId, objectiveId, keyResultId });
        return { body, location: `/api/v1/key-results/${keyResultId}/check-ins` };
      }),
    );
  }
}

function refuseUnfitValue(metric: Metric, value: CheckInValue): void {
  try {
    assertCheckInValue(metric, value);
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    throw invalidInput(pointerTo(error.path), issueMessages[error.key]);
  }
}

function dayToCome(): Error {
  return invalidInput('/date', {
    de: 'darf nicht in der Zukunft liegen',
    en: 'must not be in the future',
  });
}
