import { randomUUID } from 'node:crypto';
import type { Organisation } from '@zielbaum/model';
import { recordUnattended } from '../audit/record.ts';
import { databaseProblemOf, inTenant } from '../db/index.ts';
import { checkedName } from '../organisations/checked-name.ts';
import { insertOrganisation } from '../organisations/store.ts';
import { StartError } from '../start-error.ts';
import type { Command, Given } from './command.ts';
import { withDatabase } from './with-database.ts';

export const organisationCreateCommand: Command = {
  name: 'organisation create',
  summary: {
    de: 'Legt eine Organisation an, noch ohne Ziele: eine Kommune oder einen Verbund',
    en: 'Creates an organisation, without goals yet: a municipality or an alliance',
  },
  argument: 'NAME',
  options: {
    kind: {
      value: 'municipality|alliance',
      meaning: {
        de: 'municipality: eine Kommune; alliance: ein Verbund, der Kommunen einlädt; ohne Angabe eine Kommune',
        en: 'municipality, or alliance: one that invites municipalities; unless given a municipality',
      },
    },
  },
  notes: {
    de: 'Danach: okr key create --organisation NAME --kind api --role admin',
    en: 'Next: okr key create --organisation NAME --kind api --role admin',
  },
  async run(given, surroundings) {
    const { language, print } = surroundings;
    const kind = readKind(given);
    const name = checkedName(given.argument);
    await withDatabase(surroundings, async ({ db }) => {
      const id = randomUUID();
      try {
        await inTenant(db, id, async (transaction) => {
          await insertOrganisation(transaction, { id, name, kind });
          const thing = { resource: 'organisation', id };
          await recordUnattended(transaction, id, { action: 'organisation.create', thing });
        });
      } catch (error) {
        if (databaseProblemOf(error)?.kind !== 'duplicate') throw error;
        throw new StartError({
          de: `Eine Organisation „${name}“ gibt es schon.`,
          en: `There is an organisation "${name}" already.`,
        });
      }
    });
    print({ de: `Angelegt: ${name}`, en: `Created: ${name}` }[language]);
  },
};

function readKind(given: Given): Organisation['kind'] {
  const kind = given.text('kind') ?? 'municipality';
  if (kind === 'municipality' || kind === 'alliance') return kind;
  throw new StartError({
    de: `--kind kennt „${kind}“ nicht; möglich sind: municipality, alliance.`,
    en: `--kind does not know "${kind}"; possible are: municipality, alliance.`,
  });
}
