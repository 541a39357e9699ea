import {
  auditEntrySchema,
  auditReadingSchema,
  newAuditReadingSchema,
  pageOf,
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
import type { AuditService } from './service.ts';

const tag = 'Audit';
const action = 'audit.read';
const params = z.object({ readingId: pathId });
const querystring = z.strictObject(pageQuery);

export function auditRoutes(api: Api, audit: AuditService): void {
  const list = operation(
    {
      id: 'audit.list',
      kind: 'read',
      tag,
      summary: 'Readings of the audit log that were asked for, newest first',
      action,
      answer: pageOf(auditReadingSchema),
      problems: ['invalid_input'],
    },
    { querystring },
  );
  api.get('/audit/readings', list, async (request, reply) => {
    const page = await audit.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'audit.get',
      kind: 'read',
      tag,
      summary: 'One reading, and whether it was approved',
      action,
      answer: auditReadingSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/audit/readings/:readingId', get, async (request, reply) => {
    const reading = await audit.get(credentialOf(request).tenantId, request.params.readingId);
    return sendPrepared(request, reply, prepare(reading));
  });

  const ask = operation(
    {
      id: 'audit.ask',
      kind: 'create',
      tag,
      summary: 'Ask to read the audit log',
      description: 'Somebody else, of the other of the two roles, has to approve.',
      action,
      answer: auditReadingSchema,
    },
    { body: newAuditReadingSchema },
  );
  api.post('/audit/readings', ask, async (request, reply) => {
    const by = credentialOf(request);
    return sendPostAnswer(reply, await audit.ask(by, request.body, postedBy(request)));
  });

  const approve = operation(
    {
      id: 'audit.approve',
      kind: 'put',
      tag,
      summary: 'Approve a reading',
      description: 'For 24 hours from now on the two of you may read.',
      action,
      answer: auditReadingSchema,
      problems: ['not_found', 'conflict'],
    },
    { params },
  );
  api.put('/audit/readings/:readingId/approval', approve, async (request, reply) => {
    return sendPut(reply, await audit.approve(credentialOf(request), request.params.readingId));
  });

  const entries = operation(
    {
      id: 'audit.entries',
      kind: 'read',
      tag,
      summary: 'The entries of an approved reading, oldest first',
      description: 'For the two who asked and approved. Each reading is entered in the log itself.',
      action,
      answer: pageOf(auditEntrySchema),
      problems: ['invalid_input', 'not_found', 'conflict'],
    },
    { params, querystring },
  );
  api.get('/audit/readings/:readingId/entries', entries, async (request, reply) => {
    const { readingId } = request.params;
    const page = await audit.entries(credentialOf(request), readingId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });
}
