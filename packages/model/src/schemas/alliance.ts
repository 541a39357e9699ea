import { z } from 'zod';
import type { Alliance, AllianceMember, NewInvitation } from '../alliance.ts';
import { matching } from './matching.ts';
import { idSchema, name } from './primitives.ts';

const state = z
  .enum(['invited', 'member'])
  .meta({ description: '`invited` until the municipality accepts' });

export const allianceMemberSchema: z.ZodType<AllianceMember> = matching<AllianceMember>()(
  z.strictObject({ id: idSchema, name: z.string(), state }),
).meta({ id: 'AllianceMember', description: 'A municipality invited into an alliance, or in it' });

export const allianceSchema: z.ZodType<Alliance> = matching<Alliance>()(
  z.strictObject({ id: idSchema, name: z.string(), state }),
).meta({ id: 'Alliance', description: 'An alliance that invites the organisation, or holds it' });

export const newInvitationSchema: z.ZodType<NewInvitation> = matching<NewInvitation>()(
  z.strictObject({
    organisation: name(300).meta({ description: 'Exact name of a municipality' }),
  }),
).meta({ id: 'NewInvitation', description: 'Whom an alliance invites' });
