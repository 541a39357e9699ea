import { newUnitSchema, pageOf, unitChangesSchema, unitSchema } from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { expectedVersion } from '../http/if-match.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { pathId } from '../http/queries.ts';
import { sendGone } from '../http/send-gone.ts';
import { sendChanged } from '../http/versioned.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { UnitService } from './service.ts';

const tag = 'Organisation';
const params = z.object({ unitId: pathId });

export function unitRoutes(api: Api, units: UnitService): void {
  const list = operation(
    {
      id: 'units.list',
      kind: 'read',
      tag,
      summary: 'Teams, departments and bodies, in the order they were created',
      action: 'read',
      answer: pageOf(unitSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/units', list, async (request, reply) => {
    const page = await units.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'units.get',
      kind: 'read',
      tag,
      summary: 'One unit',
      action: 'read',
      answer: unitSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/units/:unitId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await units.get(tenantId, request.params.unitId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const create = operation(
    {
      id: 'units.create',
      kind: 'create',
      tag,
      summary: 'Create a unit',
      description: 'Names are unique below one parent.',
      action: 'unit.change',
      answer: unitSchema,
      isVersioned: true,
      problems: ['duplicate'],
    },
    { body: newUnitSchema },
  );
  api.post('/units', create, async (request, reply) => {
    const by = credentialOf(request);
    return sendPostAnswer(reply, await units.create(by, request.body, postedBy(request)));
  });

  const change = operation(
    {
      id: 'units.change',
      kind: 'change',
      tag,
      summary: 'Rename or move a unit',
      description: 'Those below it move along. Roles given for a unit follow the tree.',
      action: 'unit.change',
      answer: unitSchema,
      isVersioned: true,
      problems: ['not_found', 'duplicate'],
    },
    { params, body: unitChangesSchema },
  );
  api.patch('/units/:unitId', change, async (request, reply) => {
    const target = { id: request.params.unitId, expected: expectedVersion(request) };
    return sendChanged(reply, await units.change(credentialOf(request), target, request.body));
  });

  const remove = operation(
    {
      id: 'units.remove',
      kind: 'remove',
      tag,
      summary: 'Remove a unit that nothing refers to',
      action: 'unit.change',
      problems: ['not_found', 'conflict'],
    },
    { params },
  );
  api.delete('/units/:unitId', remove, async (request, reply) => {
    await units.remove(credentialOf(request), request.params.unitId);
    return sendGone(reply);
  });
}
