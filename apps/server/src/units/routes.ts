import { pageOf, unitSchema } from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { UnitService } from './service.ts';

export function unitRoutes(api: Api, units: UnitService): void {
  const list = operation(
    {
      id: 'units.list',
      kind: 'read',
      tag: 'Organisation',
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
}
