import {
  focusWarningsSchema,
  settingsChangesSchema,
  settingsSchema,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { expectedVersion } from '../http/if-match.ts';
import { cycleQuery } from '../http/queries.ts';
import { languageOf } from '../http/text.ts';
import { sendChanged } from '../http/versioned.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { SettingsService } from './service.ts';

const tag = 'Settings';

export function settingsRoutes(api: Api, settings: SettingsService): void {
  const get = operation(
    {
      id: 'settings.get',
      kind: 'read',
      tag,
      summary: 'What the organisation has decided, or what holds until it does',
      action: 'read',
      answer: settingsSchema,
      isVersioned: true,
    },
    {},
  );
  api.get('/settings', get, async (request, reply) => {
    const { body, version } = await settings.get(credentialOf(request).tenantId);
    return sendPrepared(request, reply, prepare(body, version));
  });

  const change = operation(
    {
      id: 'settings.change',
      kind: 'change',
      tag,
      summary: 'Change settings',
      description:
        'Thresholds count at once, for every number that is shown from then on; so does how authors are shown, for what was entered before, too.',
      action: 'settings.change',
      answer: settingsSchema,
      isVersioned: true,
    },
    { body: settingsChangesSchema },
  );
  api.patch('/settings', change, async (request, reply) => {
    const expected = expectedVersion(request);
    return sendChanged(reply, await settings.change(credentialOf(request), expected, request.body));
  });

  const warnings = operation(
    {
      id: 'settings.warnings',
      kind: 'read',
      tag,
      summary: 'Where a cycle has more than the organisation calls focus',
      description:
        'Units with too many objectives, objectives with too many key results, as sentences in the language of `Accept-Language`. Advice: nothing is refused for it.',
      action: 'read',
      answer: focusWarningsSchema,
      problems: ['not_found', 'invalid_input'],
    },
    { querystring: z.strictObject({ cycle: cycleQuery.optional() }) },
  );
  api.get('/focus-warnings', warnings, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const { cycle = 'current' } = request.query;
    const found = await settings.warnings(tenantId, cycle, languageOf(request));
    return sendPrepared(request, reply, prepare(found));
  });
}
