import {
  checkInCorrectionSchema,
  checkInSchema,
  checkInWithdrawalSchema,
  dayValueSchema,
  isoDateSchema,
  newCheckInSchema,
  pageOf,
  valueColumnSchema,
  valuesEnteredSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { pathId } from '../http/queries.ts';
import { sendPut } from '../http/send-put.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { CheckInService } from './check-in-service.ts';

const tag = 'Key results';
const params = z.object({ keyResultId: pathId });
const inPlace = params.extend({ checkInId: pathId });
const checkInPath = '/key-results/:keyResultId/check-ins/:checkInId';

export function checkInRoutes(api: Api, checkIns: CheckInService): void {
  const list = operation(
    {
      id: 'keyResults.checkIns',
      kind: 'read',
      tag,
      summary: 'Check-ins of a key result, the earliest day first',
      description:
        'Those of one day stand in the order they were entered: the last one counts. What has been replaced (`replacedBy`) stays in the list and counts no more; a correction has the place of what it replaces.',
      action: 'read',
      answer: pageOf(checkInSchema),
      problems: ['not_found', 'invalid_input'],
    },
    { params, querystring: z.strictObject(pageQuery) },
  );
  api.get('/key-results/:keyResultId/check-ins', list, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const page = await checkIns.list(tenantId, request.params.keyResultId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'keyResults.getCheckIn',
      kind: 'read',
      tag,
      summary: 'A check-in',
      action: 'read',
      answer: checkInSchema,
      problems: ['not_found'],
    },
    { params: inPlace },
  );
  api.get(checkInPath, get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const checkIn = await checkIns.get(tenantId, request.params);
    return sendPrepared(request, reply, prepare(checkIn));
  });

  const create = operation(
    {
      id: 'keyResults.checkIn',
      kind: 'create',
      tag,
      summary: 'Check a value in',
      description: 'Check-ins never change; what is wrong is corrected. Never for a day to come.',
      action: 'checkIn.create',
      answer: checkInSchema,
      problems: ['not_found', 'cycle_closed'],
    },
    { params, body: newCheckInSchema },
  );
  api.post('/key-results/:keyResultId/check-ins', create, async (request, reply) => {
    const call = { entry: request.body, posted: postedBy(request) };
    const answer = await checkIns.create(credentialOf(request), request.params.keyResultId, call);
    return sendPostAnswer(reply, answer);
  });

  const bringIn = operation(
    {
      id: 'keyResults.importCheckIns',
      kind: 'create',
      tag,
      summary: 'Enter a column of values',
      description:
        'Up to 1,000 rows, all or none; errors point to the row. Rows that say what counts on their day already are skipped, so that the same column again enters nothing.',
      action: 'checkIn.create',
      answer: valuesEnteredSchema,
      problems: ['not_found', 'cycle_closed'],
    },
    { params, body: valueColumnSchema },
  );
  api.post('/key-results/:keyResultId/check-ins/import', bringIn, async (request, reply) => {
    const call = { column: request.body, posted: postedBy(request) };
    const answer = await checkIns.bringIn(credentialOf(request), request.params.keyResultId, call);
    return sendPostAnswer(reply, answer);
  });

  const correct = operation(
    {
      id: 'keyResults.correctCheckIn',
      kind: 'create',
      tag,
      summary: 'Correct a check-in',
      description:
        'A new entry for the same day takes its place; the history keeps both, and every number, of past days too, counts the new one only. What was corrected before is corrected in its newest form; what was withdrawn cannot be corrected.',
      action: 'checkIn.create',
      answer: checkInSchema,
      problems: ['not_found', 'conflict', 'cycle_closed'],
    },
    { params: inPlace, body: checkInCorrectionSchema },
  );
  api.post(`${checkInPath}/correction`, correct, async (request, reply) => {
    const call = { correction: request.body, posted: postedBy(request) };
    return sendPostAnswer(
      reply,
      await checkIns.correct(credentialOf(request), request.params, call),
    );
  });

  const withdraw = operation(
    {
      id: 'keyResults.withdrawCheckIn',
      kind: 'create',
      tag,
      summary: 'Withdraw a check-in',
      description:
        'A new entry takes it back, with the reason; the history keeps both, and no number counts either. What was corrected is withdrawn in its newest form; nothing earlier counts again.',
      action: 'checkIn.create',
      answer: checkInSchema,
      problems: ['not_found', 'conflict', 'cycle_closed'],
    },
    { params: inPlace, body: checkInWithdrawalSchema },
  );
  api.post(`${checkInPath}/withdrawal`, withdraw, async (request, reply) => {
    const call = { withdrawal: request.body, posted: postedBy(request) };
    return sendPostAnswer(
      reply,
      await checkIns.withdraw(credentialOf(request), request.params, call),
    );
  });

  const put = operation(
    {
      id: 'keyResults.putValue',
      kind: 'put',
      tag,
      summary: 'Tell the value of a day, as a procedure does',
      description:
        'One value counts per key result, day and `source`. The same again changes nothing; another value is a correction, which takes the place of the earlier one in the history. A value that was withdrawn is entered anew. Never for a day to come.',
      action: 'checkIn.create',
      answer: checkInSchema,
      problems: ['not_found', 'cycle_closed'],
    },
    { params: params.extend({ date: isoDateSchema }), body: dayValueSchema },
  );
  api.put('/key-results/:keyResultId/values/:date', put, async (request, reply) => {
    const entered = await checkIns.putValue(credentialOf(request), request.params, request.body);
    return sendPut(reply, entered);
  });
}
