import { z } from 'zod';
import { dotsPerPlanning } from '../dots.ts';
import type { CycleDots, DotsGiven, OwnDots, VotingChange } from '../dots.ts';
import { matching } from './matching.ts';
import { idSchema } from './primitives.ts';

const voting = z.enum(['open', 'over']);
const dots = z.int().min(0).max(dotsPerPlanning);

export const cycleDotsSchema: z.ZodType<CycleDots> = matching<CycleDots>()(
  z.strictObject({
    voting,
    hidden: z
      .enum(['votingOpen', 'tooFewVoters'])
      .nullable()
      .meta({ description: 'Why all sums are `null`; `null` where they are shown' }),
    objectives: z.array(z.strictObject({ objectiveId: idSchema, dots: z.int().min(0).nullable() })),
  }),
).meta({
  id: 'CycleDots',
  description: 'Sums of dots, once voting is over and at least three people have voted',
});

export const ownDotsSchema: z.ZodType<OwnDots> = matching<OwnDots>()(
  z.strictObject({
    left: dots,
    objectives: z.array(z.strictObject({ objectiveId: idSchema, dots })),
  }),
).meta({ id: 'OwnDots', description: 'One’s own dots, which nobody else is told' });

export const dotsGivenSchema: z.ZodType<DotsGiven> = matching<DotsGiven>()(
  z.strictObject({ dots }),
).meta({ id: 'DotsGiven', description: 'How many dots a proposal has of oneself from now on' });

export const votingChangeSchema: z.ZodType<VotingChange> = matching<VotingChange>()(
  z.strictObject({ voting }),
).meta({ id: 'VotingChange', description: 'Ends a vote, or begins it anew without any dots' });
