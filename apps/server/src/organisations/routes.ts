import { organisationSchema } from '@zielbaum/model/schemas';
import { prepare, sendPrepared } from '../http/conditional.ts';
import type { Api } from '../http/api.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { OrganisationService } from './service.ts';

export function organisationRoutes(api: Api, organisations: OrganisationService): void {
  const get = operation(
    {
      id: 'organisation.get',
      kind: 'read',
      tag: 'Organisation',
      summary: 'The organisation the key belongs to',
      action: 'read',
      answer: organisationSchema,
    },
    {},
  );
  api.get('/organisation', get, async (request, reply) => {
    const organisation = await organisations.get(credentialOf(request).tenantId);
    return sendPrepared(request, reply, prepare(organisation));
  });
}
