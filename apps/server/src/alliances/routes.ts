import {
  allianceMemberSchema,
  allianceSchema,
  newInvitationSchema,
  pageOf,
} from '@zielbaum/model/schemas';
import { z } from 'zod';
import type { Api } from '../http/api.ts';
import { prepare, sendPrepared } from '../http/conditional.ts';
import { pageQuery } from '../http/cursor.ts';
import { postedBy, sendPostAnswer } from '../http/once.ts';
import { pathId } from '../http/queries.ts';
import { sendGone } from '../http/send-gone.ts';
import { sendPut } from '../http/send-put.ts';
import { credentialOf } from '../keys/credential.ts';
import { operation } from '../openapi/operation.ts';
import type { AllianceService } from './service.ts';

const tag = 'Alliances';
const params = z.object({ allianceId: pathId });
const memberParams = z.object({ memberId: pathId });

export function allianceRoutes(api: Api, alliances: AllianceService): void {
  const list = operation(
    {
      id: 'alliances.list',
      kind: 'read',
      tag,
      summary: 'Alliances one is a member of, and invitations',
      action: 'read',
      answer: pageOf(allianceSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/alliances', list, async (request, reply) => {
    const page = await alliances.list(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const get = operation(
    {
      id: 'alliances.get',
      kind: 'read',
      tag,
      summary: 'An alliance one is a member of, or invited into',
      action: 'read',
      answer: allianceSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.get('/alliances/:allianceId', get, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const alliance = await alliances.get(tenantId, request.params.allianceId);
    return sendPrepared(request, reply, prepare(alliance));
  });

  const accept = operation(
    {
      id: 'alliances.accept',
      kind: 'put',
      tag,
      summary: 'Accept an invitation',
      description: 'Membership alone shows the alliance nothing; objectives are shared one by one.',
      action: 'alliance.change',
      answer: allianceSchema,
      problems: ['not_found'],
    },
    { params },
  );
  api.put('/alliances/:allianceId/membership', accept, async (request, reply) => {
    return sendPut(reply, await alliances.accept(credentialOf(request), request.params.allianceId));
  });

  const leave = operation(
    {
      id: 'alliances.leave',
      kind: 'remove',
      tag,
      summary: 'Decline an invitation, or leave an alliance',
      description: 'What was shared with it is withdrawn before this answers.',
      action: 'alliance.change',
      problems: ['not_found'],
    },
    { params },
  );
  api.delete('/alliances/:allianceId/membership', leave, async (request, reply) => {
    await alliances.leave(credentialOf(request), request.params.allianceId);
    return sendGone(reply);
  });

  const members = operation(
    {
      id: 'alliances.members',
      kind: 'read',
      tag,
      summary: 'The members of one’s own alliance, and whom it has invited',
      action: 'read',
      answer: pageOf(allianceMemberSchema),
      problems: ['invalid_input'],
    },
    { querystring: z.strictObject(pageQuery) },
  );
  api.get('/alliance/members', members, async (request, reply) => {
    const page = await alliances.members(credentialOf(request).tenantId, request.query);
    return sendPrepared(request, reply, prepare(page));
  });

  const getMember = operation(
    {
      id: 'alliances.getMember',
      kind: 'read',
      tag,
      summary: 'A member of one’s own alliance, or whom it has invited',
      action: 'read',
      answer: allianceMemberSchema,
      problems: ['not_found'],
    },
    { params: memberParams },
  );
  api.get('/alliance/members/:memberId', getMember, async (request, reply) => {
    const { tenantId } = credentialOf(request);
    const member = await alliances.getMember(tenantId, request.params.memberId);
    return sendPrepared(request, reply, prepare(member));
  });

  const invite = operation(
    {
      id: 'alliances.invite',
      kind: 'create',
      tag,
      summary: 'Invite a municipality into one’s own alliance',
      action: 'alliance.change',
      answer: allianceMemberSchema,
      problems: ['conflict', 'duplicate'],
    },
    { body: newInvitationSchema },
  );
  api.post('/alliance/invitations', invite, async (request, reply) => {
    const by = credentialOf(request);
    return sendPostAnswer(reply, await alliances.invite(by, request.body, postedBy(request)));
  });

  const removeMember = operation(
    {
      id: 'alliances.removeMember',
      kind: 'remove',
      tag,
      summary: 'Take an invitation back, or let a member go',
      description: 'What the member shared is gone before this answers.',
      action: 'alliance.change',
      problems: ['not_found'],
    },
    { params: memberParams },
  );
  api.delete('/alliance/members/:memberId', removeMember, async (request, reply) => {
    await alliances.removeMember(credentialOf(request), request.params.memberId);
    return sendGone(reply);
  });
}
