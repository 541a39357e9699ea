import type { Db } from '../db/index.ts';
import { findOrganisation } from '../organisations/store.ts';
import { StartError } from '../start-error.ts';
import type { OptionRule } from './command.ts';

export const organisationOption: OptionRule = {
  value: 'NAME',
  isRequired: true,
  meaning: { de: 'die Organisation', en: 'the organisation' },
};

/** The tenant a person names. @throws StartError when there is none */
export async function tenantNamed(db: Db, name: string): Promise<string> {
  const tenantId = await findOrganisation(db, name.trim());
  if (tenantId) return tenantId;
  throw new StartError({
    de: `Eine Organisation „${name}“ gibt es nicht; „okr organisation create“ legt sie an.`,
    en: `There is no organisation "${name}"; "okr organisation create" creates it.`,
  });
}
