import { z } from 'zod';
import { roles, scopes } from '../permissions.ts';
import type { Me, Membership, NewPerson, Person, PersonChanges, PersonData } from '../person.ts';
import { matching } from './matching.ts';
import { idSchema, name } from './primitives.ts';

const role = z.enum(roles);
const membership = z.strictObject({
  role,
  unitId: idSchema
    .nullable()
    .meta({ description: 'With the units below it; `null`: the whole organisation' }),
});
const memberships = z.array(membership).max(50);
const personName = name(200);

export const membershipSchema: z.ZodType<Membership> = matching<Membership>()(membership).meta({
  id: 'Membership',
  description: 'A role given to a person',
});

export const personSchema: z.ZodType<Person> = matching<Person>()(
  z.strictObject({ id: idSchema, name: personName, memberships }),
).meta({ id: 'Person', description: 'Somebody who works with the goals, and their roles' });

export const newPersonSchema: z.ZodType<NewPerson> = matching<NewPerson>()(
  z.strictObject({ name: personName, memberships: memberships.optional() }),
).meta({ id: 'NewPerson', description: 'A person without a role can do nothing' });

export const personChangesSchema: z.ZodType<PersonChanges> = matching<PersonChanges>()(
  z.strictObject({ name: personName.optional(), memberships: memberships.optional() }),
).meta({ id: 'PersonChanges', description: 'Memberships given replace the old ones' });

export const meSchema: z.ZodType<Me> = matching<Me>()(
  z.strictObject({
    organisationId: idSchema,
    personId: idSchema.nullable(),
    scopes: z.array(z.enum(scopes)),
    access: z.array(z.strictObject({ role, unitIds: z.array(idSchema).nullable() })),
  }),
).meta({ id: 'Me', description: 'Whom the server takes the caller for, and what they may do' });

export const personDataSchema: z.ZodType<PersonData> = matching<PersonData>()(
  z.strictObject({
    person: z.strictObject({ id: idSchema, name: personName, memberships }),
    createdAt: z.iso.datetime(),
    records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).meta({
      description: 'By table, each row with its columns; only tables that hold something',
    }),
  }),
).meta({ id: 'PersonData', description: 'Everything stored about a person, as it is stored' });
