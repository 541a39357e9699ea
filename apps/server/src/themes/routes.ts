import { newThemeSchema, pageOf, themeSchema } from '@zielbaum/model/schemas';
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
import type { ThemeService } from './service.ts';

const tag = 'Organisation';
const params = z.object({ themeId: pathId });

export function themeRoutes(api: Api, themes: ThemeService): void {
  const list = operation(
    {
      id: 'themes.list',
      kind: 'read',
      tag,
      summary: 'Themes, in the order they were first named',
      description: 'Those that objectives have, and those named before any has.',
      action: 'read',
      answer: pageOf(themeSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/themes', list, async (request, reply) => {
    const page = await themes.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'themes.get',
      kind: 'read',
      tag,
      summary: 'One theme',
      action: 'read',
      answer: themeSchema,
      isVersioned: true,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/themes/:themeId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { body, version } = await themes.get(tenantId, request.params.themeId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const create = operation(
    {
      id: 'themes.create',
      kind: 'create',
      tag,
      summary: 'Name a theme',
      action: 'theme.change',
      answer: themeSchema,
      isVersioned: true,
      problems: ['duplicate'],
    },
    { body: newThemeSchema },
  );
  api.post('/themes', create, async (request, reply) => {
    const by = credentialOf(request);
    return sendPostAnswer(reply, await themes.create(by, request.body, postedBy(request)));
  });

  const change = operation(
    {
      id: 'themes.change',
      kind: 'change',
      tag,
      summary: 'Rename a theme, at every objective that has it',
      action: 'theme.change',
      answer: themeSchema,
      isVersioned: true,
      problems: ['not_found', 'duplicate'],
    },
    { params, body: newThemeSchema },
  );
  api.patch('/themes/:themeId', change, async (request, reply) => {
    const target = { id: request.params.themeId, expected: expectedVersion(request) };
    return sendChanged(reply, await themes.rename(credentialOf(request), target, request.body));
  });

  const remove = operation(
    {
      id: 'themes.remove',
      kind: 'remove',
      tag,
      summary: 'Remove a theme that no objective has',
      action: 'theme.change',
      problems: ['not_found', 'conflict'],
    },
    { params },
  );
  api.delete('/themes/:themeId', remove, async (request, reply) => {
    await themes.remove(credentialOf(request), request.params.themeId);
    return sendGone(reply);
  });
}
