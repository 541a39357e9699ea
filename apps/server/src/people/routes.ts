import {
  meSchema,
  newPersonSchema,
  pageOf,
  personChangesSchema,
  personDataSchema,
  personSchema,
} from '@zielbaum/model/schemas';
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
import { whoIs } from './service.ts';
import type { PeopleService } from './service.ts';

const tag = 'People';
const params = z.object({ personId: pathId });

export function peopleRoutes(api: Api, people: PeopleService): void {
  const me = operation(
    {
      id: 'me',
      kind: 'read',
      tag,
      summary: 'Whom the server takes you for, and what you may do',
      action: 'read',
      answer: meSchema,
    },
    {},
  );
  api.get('/me', me, (request, reply) =>
    sendPrepared(request, reply, prepare(whoIs(credentialOf(request)))),
  );

  const list = operation(
    {
      id: 'people.list',
      kind: 'read',
      tag,
      summary: 'People and their roles, in the order they were created',
      action: 'person.change',
      answer: pageOf(personSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/people', list, async (request, reply) => {
    const page = await people.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'people.get',
      kind: 'read',
      tag,
      summary: 'One person and their roles',
      action: 'person.change',
      answer: personSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/people/:personId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await people.get(tenantId, request.params.personId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const create = operation(
    {
      id: 'people.create',
      kind: 'create',
      tag,
      summary: 'Enter a person',
      description: 'Roles hold for a unit and those below it, or for the whole organisation.',
      action: 'person.change',
      answer: personSchema,
      isVersioned: true,
    },
    { body: newPersonSchema },
  );
  api.post('/people', create, async (request, reply) => {
    const by = credentialOf(request);
    return sendPostAnswer(reply, await people.create(by, request.body, postedBy(request)));
  });

  const change = operation(
    {
      id: 'people.change',
      kind: 'change',
      tag,
      summary: 'Rename a person, or replace their roles',
      description: 'Roles count from the next request on, for every key of the person.',
      action: 'person.change',
      answer: personSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params, body: personChangesSchema },
  );
  api.patch('/people/:personId', change, async (request, reply) => {
    const target = { id: request.params.personId, expected: expectedVersion(request) };
    return sendChanged(reply, await people.change(credentialOf(request), target, request.body));
  });

  const data = operation(
    {
      id: 'people.data',
      kind: 'read',
      tag,
      summary: 'Everything stored about a person, for them to have',
      description: 'Votes that are still open are told to the person alone.',
      action: 'person.change',
      answer: personDataSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/people/:personId/data', data, async (request, reply) => {
    const body = await people.data(credentialOf(request), request.params.personId);
    return sendPrepared(request, reply, prepare(body));
  });

  const remove = operation(
    {
      id: 'people.remove',
      kind: 'remove',
      tag,
      summary: 'Erase a person',
      description:
        'Their name, roles and pseudonym are gone, and their keys no longer work. The goals and what was reported on them stay.',
      action: 'person.change',
      problems: ['not_found'],
    },
    { params },
  );
  api.delete('/people/:personId', remove, async (request, reply) => {
    await people.remove(credentialOf(request), request.params.personId);
    return sendGone(reply);
  });
}
