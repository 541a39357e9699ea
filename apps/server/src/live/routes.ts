import { liveEventSchema } from '@zielbaum/model/schemas';
import type { Api } from '../http/api.ts';
import { operation } from '../openapi/operation.ts';
import type { LiveService } from './service.ts';

export function liveRoutes(api: Api, live: LiveService): void {
  const events = operation(
    {
      id: 'live.events',
      kind: 'stream',
      tag: 'Live',
      summary: 'Changes as they happen, as server-sent events',
      description:
        '`event: changed` names what has changed, `event: reset` says that the gap since `Last-Event-ID` is too wide: fetch everything again. `data` is the JSON given here. A comment comes every 15 seconds as a sign of life. The stream ends when its key stops working.',
      action: 'read',
      answer: liveEventSchema,
    },
    {},
  );
  api.get('/events', { ...events, exposeHeadRoute: false }, async (request, reply) => {
    await live.open(request, reply);
    return reply;
  });
}
