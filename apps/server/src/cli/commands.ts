import type { Command } from './command.ts';
import { auditVerifyCommand } from './audit-verify.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { keyCreateCommand } from './key-create.ts';
import { keyListCommand } from './key-list.ts';
import { keyRevokeCommand } from './key-revoke.ts';
import { keyResultsCommand } from './key-results.ts';
import { migrateCommand } from './migrate.ts';
import { organisationCreateCommand } from './organisation-create.ts';
import { openapiCommand } from './openapi.ts';
import { retentionRunCommand } from './retention-run.ts';
import { seedCommand } from './seed.ts';

/** Every command, in the order the overview shows them. */
export const commands: readonly Command[] = [
  organisationCreateCommand,
  importCommand,
  exportCommand,
  keyResultsCommand,
  seedCommand,
  migrateCommand,
  keyCreateCommand,
  keyListCommand,
  keyRevokeCommand,
  auditVerifyCommand,
  retentionRunCommand,
  openapiCommand,
];
